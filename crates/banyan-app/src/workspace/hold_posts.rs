//! Hold all posts, and let them go: a row that says who and when.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, is_unique_violation, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;
use uuid::Uuid;

use super::record;
use crate::{Actor, App, Internal, fresh_id, workspace::Refused};

#[derive(Debug, thiserror::Error)]
pub enum HoldError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<DbErr> for HoldError {
    fn from(error: DbErr) -> Self {
        Self::Internal(error.into())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    pub since: UtcMillis,
    pub by: Option<UserId>,
    /// What that person is called.
    pub by_name: Option<String>,
    /// `person`, or `restored` after a backup was brought back.
    pub reason: String,
}

/// From now on nothing leaves. What is on its way this very moment is not torn in two.
pub async fn hold_posts(app: &App, actor: &Actor) -> Result<(), HoldError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    if hold_everything(&tx, actor.workspace, actor.user, now, "person").await? {
        record(&tx, actor.workspace, actor, now, "schedule.hold", None, &json!({})).await?;
    }
    Ok(tx.commit().await?)
}

/// Whether a new hold was made (false: it was held already).
pub(crate) async fn hold_everything(
    tx: &Tx,
    workspace: WorkspaceId,
    by: Option<UserId>,
    now: UtcMillis,
    reason: &str,
) -> Result<bool, DbErr> {
    if is_held(&**tx, workspace).await? {
        return Ok(false);
    }
    let inserted = run(
        &**tx,
        "INSERT INTO hold (id, workspace_id, reason, held_at, held_by) VALUES ($1, $2, $3, $4, $5)",
        values![fresh_id::<Uuid>(), workspace.0, reason, now.0, by.map(|by| by.0)],
    )
    .await;
    match inserted {
        Ok(_) => Ok(true),
        Err(error) if is_unique_violation(&error) => Ok(false),
        Err(error) => Err(error),
    }
}

pub async fn release_posts(app: &App, actor: &Actor) -> Result<(), HoldError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let released = run(
        &*tx,
        "UPDATE hold SET released_at = $2, released_by = $3 WHERE workspace_id = $1 AND released_at IS NULL",
        values![actor.workspace.0, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    if released > 0 {
        record(&tx, actor.workspace, actor, now, "schedule.release", None, &json!({})).await?;
    }
    tx.commit().await?;
    app.nudge();
    Ok(())
}

pub async fn current_hold(app: &App, workspace: WorkspaceId) -> Result<Option<Hold>, Internal> {
    app.once(|seen| &seen.hold, workspace, read(app.db.read(), workspace)).await
}

async fn read(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Option<Hold>, Internal> {
    Ok(one::<HoldRow>(on, OPEN_HOLD, values![workspace.0]).await?.map(Hold::from))
}

pub(crate) async fn is_held(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<bool, DbErr> {
    Ok(one::<HoldRow>(on, OPEN_HOLD, values![workspace.0]).await?.is_some())
}

const OPEN_HOLD: &str = "SELECT hold.held_at, hold.held_by, holder.name AS held_by_name, hold.reason FROM hold
     LEFT JOIN app_user AS holder ON holder.id = hold.held_by
     WHERE hold.workspace_id = $1 AND hold.released_at IS NULL";

#[derive(FromQueryResult)]
pub(super) struct HoldRow {
    held_at: i64,
    held_by: Option<Uuid>,
    held_by_name: Option<String>,
    reason: String,
}

impl From<HoldRow> for Hold {
    fn from(row: HoldRow) -> Self {
        Self {
            since: UtcMillis(row.held_at),
            by: row.held_by.map(UserId),
            by_name: row.held_by_name,
            reason: row.reason,
        }
    }
}
