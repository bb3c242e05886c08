//! Visits of the own site from elsewhere, one row a day and host.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::ids::WorkspaceId;
use jiff::civil::Date;
use uuid::Uuid;

use crate::fresh_id;

/// Whether the host was there that day already; then it is counted once more.
pub(in crate::measure) async fn again(tx: &Tx, workspace: WorkspaceId, day: Date, host: &str) -> Result<bool, DbErr> {
    let counted = run(
        &**tx,
        "UPDATE site_visit SET visits = visits + 1 WHERE workspace_id = $1 AND day = $2 AND host = $3",
        values![workspace.0, day.to_string(), host],
    );
    Ok(counted.await? > 0)
}

pub(in crate::measure) async fn hosts_on(tx: &Tx, workspace: WorkspaceId, day: Date) -> Result<u32, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        hosts: i64,
    }
    let row: Option<Row> = one(
        &**tx,
        "SELECT COUNT(*) AS hosts FROM site_visit WHERE workspace_id = $1 AND day = $2",
        values![workspace.0, day.to_string()],
    )
    .await?;
    Ok(row.map_or(0, |row| u32::try_from(row.hosts).unwrap_or(u32::MAX)))
}

pub(in crate::measure) async fn first(tx: &Tx, workspace: WorkspaceId, day: Date, host: &str) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO site_visit (id, workspace_id, day, host, visits) VALUES ($1, $2, $3, $4, 1)
         ON CONFLICT (workspace_id, day, host) DO UPDATE SET visits = site_visit.visits + 1",
        values![fresh_id::<Uuid>(), workspace.0, day.to_string(), host],
    )
    .await
    .map(drop)
}

pub(in crate::measure) async fn forget_before(tx: &Tx, workspace: WorkspaceId, day: Date) -> Result<(), DbErr> {
    run(&**tx, "DELETE FROM site_visit WHERE workspace_id = $1 AND day < $2", values![workspace.0, day.to_string()])
        .await
        .map(drop)
}

pub(in crate::measure) async fn since(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: Date,
) -> Result<Vec<(String, u32)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        host: String,
        visits: i64,
    }
    let rows: Vec<Row> = all(
        on,
        "SELECT host, CAST(SUM(visits) AS BIGINT) AS visits FROM site_visit WHERE workspace_id = $1 AND day >= $2
         GROUP BY host ORDER BY host",
        values![workspace.0, since.to_string()],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.host, u32::try_from(row.visits).unwrap_or(u32::MAX))).collect())
}
