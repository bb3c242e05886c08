//! Reviews and what was said in them.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    plan::Leaning,
    time::UtcMillis,
};
use uuid::Uuid;

use crate::fresh_id;

#[derive(Clone, Copy, FromQueryResult)]
pub(super) struct OpenRow {
    pub(super) id: Uuid,
}

pub(super) async fn open(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Option<OpenRow>, DbErr> {
    one(on, "SELECT id FROM review WHERE workspace_id = $1 AND ended_at IS NULL", values![workspace.0]).await
}

/// The one that is open, begun now if none is.
pub(super) async fn open_or_begin(
    tx: &Tx,
    workspace: WorkspaceId,
    at: UtcMillis,
    by: Option<UserId>,
) -> Result<Uuid, DbErr> {
    if let Some(row) = open(&**tx, workspace).await? {
        return Ok(row.id);
    }
    let id: Uuid = fresh_id();
    run(
        &**tx,
        "INSERT INTO review (id, workspace_id, begun_at, begun_by) VALUES ($1, $2, $3, $4)",
        values![id, workspace.0, at.0, by.map(|user| user.0)],
    )
    .await?;
    Ok(id)
}

/// Said again in the same review, the newer words stand.
pub(super) async fn speak(
    tx: &Tx,
    workspace: WorkspaceId,
    review: Uuid,
    user: UserId,
    believes: Leaning,
    words: &str,
    at: UtcMillis,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO review_voice (id, workspace_id, review_id, user_id, believes, words, said_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (review_id, user_id) DO UPDATE SET believes = $5, words = $6, said_at = $7",
        values![fresh_id::<Uuid>(), workspace.0, review, user.0, believes.as_str(), words, at.0],
    )
    .await
    .map(drop)
}

#[derive(Clone, FromQueryResult)]
pub(super) struct VoiceRow {
    pub(super) review_id: Uuid,
    pub(super) user_id: Uuid,
    pub(super) name: String,
    pub(super) believes: String,
    pub(super) words: String,
    pub(super) said_at: i64,
}

/// Newest first.
pub(super) async fn voices(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<VoiceRow>, DbErr> {
    all(
        on,
        "SELECT review_id, user_id, app_user.name AS name, believes, words, said_at FROM review_voice
         JOIN app_user ON app_user.id = user_id
         WHERE workspace_id = $1 ORDER BY said_at DESC, review_voice.id DESC",
        values![workspace.0],
    )
    .await
}

#[derive(Clone, FromQueryResult)]
pub(super) struct EndedRow {
    pub(super) ended_at: i64,
    pub(super) ended_by: Option<String>,
    pub(super) distraction: Option<String>,
    pub(super) words: Option<String>,
}

/// Newest first.
pub(super) async fn ended(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<EndedRow>, DbErr> {
    all(
        on,
        "SELECT ended_at, app_user.name AS ended_by, distraction, words FROM review
         LEFT JOIN app_user ON app_user.id = review.ended_by
         WHERE workspace_id = $1 AND ended_at IS NOT NULL ORDER BY ended_at DESC, review.id DESC",
        values![workspace.0],
    )
    .await
}

/// How a review ended.
pub(super) struct End<'a> {
    pub(super) distraction: Option<Leaning>,
    pub(super) words: &'a str,
    pub(super) version: i64,
    pub(super) at: UtcMillis,
    pub(super) by: Option<UserId>,
}

pub(super) async fn end(tx: &Tx, workspace: WorkspaceId, review: Uuid, end: &End<'_>) -> Result<(), DbErr> {
    run(
        &**tx,
        "UPDATE review SET distraction = $3, words = $4, plan_version = $5, ended_at = $6, ended_by = $7
         WHERE workspace_id = $1 AND id = $2",
        values![
            workspace.0,
            review,
            end.distraction.map(Leaning::as_str),
            end.words,
            end.version,
            end.at.0,
            end.by.map(|user| user.0)
        ],
    )
    .await
    .map(drop)
}
