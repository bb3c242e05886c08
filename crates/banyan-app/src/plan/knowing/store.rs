//! Answers and lists, a row each. Answers are added; the newest to a question counts.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    plan::Question,
    time::UtcMillis,
};
use uuid::Uuid;

use crate::fresh_id;

/// Whose rows.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    pub(super) workspace: WorkspaceId,
    pub(super) user: UserId,
}

#[derive(FromQueryResult)]
pub(super) struct AnswerRow {
    pub(super) question: String,
    pub(super) knows: bool,
    pub(super) answered_at: i64,
}

/// Newest first.
pub(super) async fn answers(on: &impl ConnectionTrait, of: Owner) -> Result<Vec<AnswerRow>, DbErr> {
    all(
        on,
        "SELECT question, knows, answered_at FROM knowing_answer WHERE workspace_id = $1 AND user_id = $2
         ORDER BY answered_at DESC, id DESC",
        values![of.workspace.0, of.user.0],
    )
    .await
}

pub(super) async fn add_answer(
    tx: &Tx,
    of: Owner,
    question: Question,
    knows: bool,
    at: UtcMillis,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO knowing_answer (id, workspace_id, user_id, question, knows, answered_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![fresh_id::<Uuid>(), of.workspace.0, of.user.0, question.as_str(), knows, at.0],
    )
    .await
    .map(drop)
}

#[derive(Clone, FromQueryResult)]
pub(super) struct ListRow {
    pub(super) id: Uuid,
    pub(super) kind: String,
    pub(super) what: String,
    pub(super) place: String,
    pub(super) cost: String,
    pub(super) due_on: String,
    pub(super) done_at: Option<i64>,
}

/// Open ones first, by their day.
pub(super) async fn list(on: &impl ConnectionTrait, of: Owner) -> Result<Vec<ListRow>, DbErr> {
    all(
        on,
        "SELECT id, kind, what, place, cost, due_on, done_at FROM learning WHERE workspace_id = $1 AND user_id = $2
         ORDER BY CASE WHEN done_at IS NULL THEN 0 ELSE 1 END, due_on, id",
        values![of.workspace.0, of.user.0],
    )
    .await
}

pub(super) async fn add(tx: &Tx, of: Owner, row: &ListRow, at: UtcMillis) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO learning (id, workspace_id, user_id, kind, what, place, cost, due_on, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            row.id,
            of.workspace.0,
            of.user.0,
            row.kind.as_str(),
            row.what.as_str(),
            row.place.as_str(),
            row.cost.as_str(),
            row.due_on.as_str(),
            at.0
        ],
    )
    .await
    .map(drop)
}

pub(super) async fn remove(tx: &Tx, of: Owner, id: Uuid) -> Result<(), DbErr> {
    let sql = "DELETE FROM learning WHERE workspace_id = $1 AND user_id = $2 AND id = $3";
    run(&**tx, sql, values![of.workspace.0, of.user.0, id]).await.map(drop)
}

/// How many rows it was: none where it is somebody else's.
pub(super) async fn finish(tx: &Tx, of: Owner, id: Uuid, done: Option<UtcMillis>) -> Result<u64, DbErr> {
    run(
        &**tx,
        "UPDATE learning SET done_at = $4 WHERE workspace_id = $1 AND user_id = $2 AND id = $3",
        values![of.workspace.0, of.user.0, id, done.map(|at| at.0)],
    )
    .await
}
