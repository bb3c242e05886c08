//! The rows of the First Steps. Answers and papers are added, never changed; the newest counts.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    plan::{RowId, Step, StepAnswer},
    time::UtcMillis,
};
use uuid::Uuid;

#[derive(Clone, FromQueryResult)]
pub(super) struct AnswerRow {
    pub(super) step: String,
    pub(super) answer: String,
    pub(super) looked_by: String,
    pub(super) looked_on: String,
    pub(super) reason: String,
    pub(super) answered_at: i64,
    pub(super) answered_by: Option<String>,
}

/// Newest first.
pub(super) async fn answers(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<AnswerRow>, DbErr> {
    all(
        on,
        "SELECT step, answer, looked_by, looked_on, reason, answered_at, app_user.name AS answered_by FROM step_answer
         LEFT JOIN app_user ON app_user.id = step_answer.answered_by
         WHERE workspace_id = $1 ORDER BY answered_at DESC, step_answer.id DESC",
        values![workspace.0],
    )
    .await
}

pub(super) struct NewRow<'a> {
    pub(super) id: Uuid,
    pub(super) at: UtcMillis,
    pub(super) by: Option<UserId>,
    pub(super) step: Step,
    pub(super) answer: StepAnswer,
    pub(super) looked_by: &'a str,
    pub(super) looked_on: &'a str,
    pub(super) reason: &'a str,
}

pub(super) async fn add_answer(tx: &Tx, workspace: WorkspaceId, new: &NewRow<'_>) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO step_answer (id, workspace_id, step, answer, looked_by, looked_on, reason, answered_at, answered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            new.id,
            workspace.0,
            new.step.as_str(),
            new.answer.as_str(),
            new.looked_by,
            new.looked_on,
            new.reason,
            new.at.0,
            new.by.map(|user| user.0)
        ],
    )
    .await
    .map(drop)
}

#[derive(Clone, FromQueryResult)]
pub(super) struct PaperRow {
    pub(super) id: Uuid,
    pub(super) step: String,
    pub(super) name: String,
    pub(super) link: Option<String>,
    pub(super) digest: Option<String>,
    pub(super) bytes: Option<i64>,
    pub(super) unread: Option<String>,
    pub(super) kept_at: i64,
}

/// Newest first.
pub(super) async fn papers(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<PaperRow>, DbErr> {
    all(
        on,
        "SELECT id, step, name, link, digest, bytes, unread, kept_at FROM paper WHERE workspace_id = $1
         ORDER BY kept_at DESC, id DESC",
        values![workspace.0],
    )
    .await
}

pub(super) async fn paper(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: Uuid,
) -> Result<Option<PaperRow>, DbErr> {
    one(
        on,
        "SELECT id, step, name, link, digest, bytes, unread, kept_at FROM paper WHERE workspace_id = $1 AND id = $2",
        values![workspace.0, id],
    )
    .await
}

pub(super) async fn add_paper(
    tx: &Tx,
    workspace: WorkspaceId,
    row: &PaperRow,
    by: Option<UserId>,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO paper (id, workspace_id, step, name, link, digest, bytes, unread, kept_at, kept_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            row.id,
            workspace.0,
            row.step.as_str(),
            row.name.as_str(),
            row.link.as_deref(),
            row.digest.as_deref(),
            row.bytes,
            row.unread.as_deref(),
            row.kept_at,
            by.map(|user| user.0)
        ],
    )
    .await
    .map(drop)
}

#[derive(Clone, FromQueryResult)]
pub(super) struct GoalRow {
    pub(super) id: Uuid,
    pub(super) step: String,
    pub(super) paper_id: Option<Uuid>,
    pub(super) words: String,
    pub(super) line: Option<i64>,
    pub(super) page: Option<i64>,
    pub(super) target: Option<i64>,
    pub(super) until_day: Option<String>,
    pub(super) found_at: i64,
    pub(super) decided_at: Option<i64>,
    pub(super) plan_row: Option<i64>,
}

const GOAL: &str =
    "SELECT id, step, paper_id, words, line, page, target, until_day, found_at, decided_at, plan_row FROM paper_goal";

/// In the order in which they were found.
pub(super) async fn goals(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<GoalRow>, DbErr> {
    all(on, &format!("{GOAL} WHERE workspace_id = $1 ORDER BY found_at, id"), values![workspace.0]).await
}

pub(super) async fn goal(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: Uuid,
) -> Result<Option<GoalRow>, DbErr> {
    one(on, &format!("{GOAL} WHERE workspace_id = $1 AND id = $2"), values![workspace.0, id]).await
}

pub(super) async fn add_goal(tx: &Tx, workspace: WorkspaceId, row: &GoalRow) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO paper_goal (id, workspace_id, step, paper_id, words, line, page, target, until_day, found_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            row.id,
            workspace.0,
            row.step.as_str(),
            row.paper_id,
            row.words.as_str(),
            row.line,
            row.page,
            row.target,
            row.until_day.as_deref(),
            row.found_at
        ],
    )
    .await
    .map(drop)
}

/// In the plan as that row, or left out.
pub(super) async fn decide(
    tx: &Tx,
    workspace: WorkspaceId,
    goal: Uuid,
    row: Option<RowId>,
    at: UtcMillis,
    by: Option<UserId>,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "UPDATE paper_goal SET plan_row = $3, decided_at = $4, decided_by = $5 WHERE workspace_id = $1 AND id = $2",
        values![workspace.0, goal, row.map(|row| i64::from(row.0)), at.0, by.map(|user| user.0)],
    )
    .await
    .map(drop)
}
