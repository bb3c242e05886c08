//! Stretches of work.

use std::time::Duration;

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all_in_one, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    measure::{Task, Worked},
    time::UtcMillis,
};
use jiff::tz::TimeZone;
use serde::Deserialize;
use uuid::Uuid;

use crate::fresh_id;

#[derive(Clone, Copy)]
pub(in crate::measure) struct Latest {
    pub(in crate::measure) id: Uuid,
    /// None: one that a later Banyan knows.
    pub(in crate::measure) task: Option<Task>,
    pub(in crate::measure) seen_at: UtcMillis,
}

/// The stretch of this person that was seen last, at whatever task; of two seen at once the one they went to.
pub(in crate::measure) async fn latest(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    user: UserId,
) -> Result<Option<Latest>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        task: String,
        seen_at: i64,
    }
    let row: Option<Row> = one(
        on,
        "SELECT id, task, seen_at FROM work_stretch WHERE workspace_id = $1 AND user_id = $2
         ORDER BY seen_at DESC, began_at DESC, id DESC LIMIT 1",
        values![workspace.0, user.0],
    )
    .await?;
    Ok(row.map(|row| Latest { id: row.id, task: Task::parse(&row.task), seen_at: UtcMillis(row.seen_at) }))
}

/// Another tab may have been seen meanwhile; then nothing is added, for its time is the same time.
pub(in crate::measure) async fn add(
    tx: &Tx,
    workspace: WorkspaceId,
    latest: Latest,
    now: UtcMillis,
    time: Duration,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "UPDATE work_stretch SET seen_at = $4, worked_ms = worked_ms + $5
         WHERE workspace_id = $1 AND id = $2 AND seen_at = $3",
        values![workspace.0, latest.id, latest.seen_at.0, now.0, i64::try_from(time.as_millis()).unwrap_or(i64::MAX)],
    )
    .await
    .map(drop)
}

pub(in crate::measure) async fn begin(
    tx: &Tx,
    workspace: WorkspaceId,
    user: UserId,
    task: Task,
    now: UtcMillis,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO work_stretch (id, workspace_id, user_id, task, began_at, seen_at, worked_ms)
         VALUES ($1, $2, $3, $4, $5, $5, 0)",
        values![fresh_id::<Uuid>(), workspace.0, user.0, task.as_str(), now.0],
    )
    .await
    .map(drop)
}

/// What was worked since then, on the days of the business.
pub(in crate::measure) async fn since(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
    zone: &TimeZone,
) -> Result<Vec<Worked>, DbErr> {
    #[derive(Deserialize)]
    struct Row {
        task: String,
        began_at: i64,
        worked_ms: i64,
    }
    let rows: Vec<Row> = all_in_one(
        on,
        &["task", "began_at", "worked_ms"],
        "SELECT task, began_at, worked_ms FROM work_stretch
         WHERE workspace_id = $1 AND began_at >= $2 AND worked_ms > 0 ORDER BY began_at",
        values![workspace.0, since.0],
    )
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(Worked {
                task: Task::parse(&row.task)?,
                day: UtcMillis(row.began_at).in_zone(zone).date(),
                time: Duration::from_millis(u64::try_from(row.worked_ms).ok()?),
            })
        })
        .collect())
}
