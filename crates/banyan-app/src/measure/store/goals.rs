//! Numbers of goals, a row a goal and day.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    measure::GoalNumber,
    plan::RowId,
    time::UtcMillis,
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{fresh_id, measure::ToldNumber};

/// Latest day first, each with its goal.
pub(in crate::measure) async fn since(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: Date,
) -> Result<Vec<(RowId, ToldNumber)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        plan_row: i64,
        day: String,
        number: String,
        by_name: Option<String>,
    }
    let rows: Vec<Row> = all(
        on,
        "SELECT plan_row, day, number, app_user.name AS by_name FROM goal_number
         LEFT JOIN app_user ON app_user.id = told_by
         WHERE workspace_id = $1 AND day >= $2 ORDER BY day DESC",
        values![workspace.0, since.to_string()],
    )
    .await?;
    let open = |row: Row| {
        let told = GoalNumber { day: row.day.parse().ok()?, number: row.number.parse().ok()? };
        Some((RowId(u32::try_from(row.plan_row).ok()?), ToldNumber { told, by: row.by_name }))
    };
    Ok(rows.into_iter().filter_map(open).collect())
}

/// What was told of that day before is said better.
pub(in crate::measure) async fn tell(
    tx: &Tx,
    (workspace, goal): (WorkspaceId, RowId),
    told: GoalNumber,
    at: UtcMillis,
    by: Option<UserId>,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO goal_number (id, workspace_id, plan_row, day, number, told_at, told_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (workspace_id, plan_row, day) DO UPDATE SET number = excluded.number, told_at = excluded.told_at,
            told_by = excluded.told_by",
        values![
            fresh_id::<Uuid>(),
            workspace.0,
            i64::from(goal.0),
            told.day.to_string(),
            told.number.to_string(),
            at.0,
            by.map(|user| user.0)
        ],
    )
    .await
    .map(drop)
}

/// Whether it was there to be taken back.
pub(in crate::measure) async fn take_back(
    tx: &Tx,
    workspace: WorkspaceId,
    goal: RowId,
    day: Date,
) -> Result<bool, DbErr> {
    let rows = run(
        &**tx,
        "DELETE FROM goal_number WHERE workspace_id = $1 AND plan_row = $2 AND day = $3",
        values![workspace.0, i64::from(goal.0), day.to_string()],
    )
    .await?;
    Ok(rows > 0)
}
