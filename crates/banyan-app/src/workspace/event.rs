//! Every verb leaves one line: who did what, when. Activity page and audit read it.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::Value;
use uuid::Uuid;

use crate::{Actor, App, Internal, fresh_id};

/// `what` is `room.verb`; `data` is small and free of secrets.
pub(crate) async fn record(
    tx: &Tx,
    workspace: WorkspaceId,
    user: Option<UserId>,
    at: UtcMillis,
    what: &str,
    subject: Option<Uuid>,
    data: &Value,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO event (id, workspace_id, at, actor, what, subject, data) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![fresh_id::<Uuid>(), workspace.0, at.0, user.map(|user| user.0), what, subject, data.to_string()],
    )
    .await
    .map(drop)
}

#[derive(Clone, Debug, PartialEq, FromQueryResult)]
pub struct ActivityLine {
    pub at: i64,
    pub actor: Option<String>,
    pub what: String,
    pub data: String,
}

/// Newest first.
pub async fn list_activity(app: &App, actor: &Actor, limit: u32) -> Result<Vec<ActivityLine>, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(Vec::new());
    }
    newest(app.db.read(), actor.workspace, limit).await
}

async fn newest(on: &impl ConnectionTrait, workspace: WorkspaceId, limit: u32) -> Result<Vec<ActivityLine>, Internal> {
    Ok(all(
        on,
        "SELECT event.at, app_user.name AS actor, event.what, event.data FROM event
         LEFT JOIN app_user ON app_user.id = event.actor
         WHERE event.workspace_id = $1 ORDER BY event.at DESC, event.id DESC LIMIT $2",
        values![workspace.0, i64::from(limit)],
    )
    .await?)
}
