//! The code on the wall.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    measure::Kind,
    time::UtcMillis,
};
use uuid::Uuid;

#[derive(FromQueryResult)]
pub(in crate::measure) struct Open {
    pub(in crate::measure) id: Uuid,
    pub(in crate::measure) workspace_id: Uuid,
    pub(in crate::measure) sealed: Vec<u8>,
    kinds: String,
    pub(in crate::measure) made_at: i64,
}

impl Open {
    pub(in crate::measure) fn kinds(&self) -> Vec<Kind> {
        self.kinds.split(' ').filter_map(Kind::parse).collect()
    }
}

fn words_of(kinds: &[Kind]) -> String {
    kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(" ")
}

/// Of the code that is open.
pub(in crate::measure) async fn choose(tx: &Tx, workspace: WorkspaceId, kinds: &[Kind]) -> Result<bool, DbErr> {
    let chosen = run(
        &**tx,
        "UPDATE wall_code SET kinds = $2 WHERE workspace_id = $1 AND ended_at IS NULL",
        values![workspace.0, words_of(kinds)],
    );
    Ok(chosen.await? > 0)
}

pub(in crate::measure) async fn of(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Option<Open>, DbErr> {
    one(
        on,
        "SELECT id, workspace_id, sealed, kinds, made_at FROM wall_code WHERE workspace_id = $1 AND ended_at IS NULL",
        values![workspace.0],
    )
    .await
}

/// Whose wall it is: the one question that is asked before the business is known.
pub(in crate::measure) async fn by_digest(on: &impl ConnectionTrait, digest: Vec<u8>) -> Result<Option<Open>, DbErr> {
    one(
        on,
        "SELECT id, workspace_id, sealed, kinds, made_at FROM wall_code WHERE digest = $1 AND ended_at IS NULL",
        values![digest],
    )
    .await
}

pub(in crate::measure) async fn end(
    tx: &Tx,
    workspace: WorkspaceId,
    at: UtcMillis,
    by: Option<UserId>,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "UPDATE wall_code SET ended_at = $2, ended_by = $3 WHERE workspace_id = $1 AND ended_at IS NULL",
        values![workspace.0, at.0, by.map(|user| user.0)],
    )
    .await
    .map(drop)
}

pub(in crate::measure) struct NewCode {
    pub(in crate::measure) id: Uuid,
    pub(in crate::measure) digest: Vec<u8>,
    pub(in crate::measure) sealed: Vec<u8>,
    pub(in crate::measure) kinds: Vec<Kind>,
}

pub(in crate::measure) async fn add(
    tx: &Tx,
    workspace: WorkspaceId,
    code: NewCode,
    at: UtcMillis,
    by: Option<UserId>,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO wall_code (id, workspace_id, digest, sealed, kinds, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![code.id, workspace.0, code.digest, code.sealed, words_of(&code.kinds), at.0, by.map(|user| user.0)],
    )
    .await
    .map(drop)
}
