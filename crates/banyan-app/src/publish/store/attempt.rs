//! Attempts: written down before anything leaves the machine, closed when the answer is known.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, one, places, run, values};
use banyan_domain::{
    ids::{AttemptId, PublicationId},
    publish::AttemptOutcome,
    time::UtcMillis,
};
use uuid::Uuid;

use super::Publication;
use crate::fresh_id;

#[derive(Clone, Debug, FromQueryResult)]
pub(in crate::publish) struct AttemptRow {
    pub(in crate::publish) publication_id: Uuid,
    pub(in crate::publish) id: Uuid,
    pub(in crate::publish) step: i64,
    pub(in crate::publish) generation: i64,
    pub(in crate::publish) sender: Uuid,
    pub(in crate::publish) started_at: i64,
    pub(in crate::publish) ended_at: Option<i64>,
    pub(in crate::publish) ended_by: Option<Uuid>,
    pub(in crate::publish) outcome: Option<String>,
    pub(in crate::publish) detail: Option<String>,
}

impl AttemptRow {
    /// From then on nobody here waits for its answer; what is on the way may still arrive for a while.
    pub(in crate::publish) fn given_up_at(&self) -> UtcMillis {
        UtcMillis(self.ended_at.unwrap_or(self.started_at))
    }
}

pub(in crate::publish) async fn open_attempt(
    tx: &Tx,
    publication: &Publication,
    step: usize,
    sender: Uuid,
    now: UtcMillis,
) -> Result<AttemptId, DbErr> {
    let id: AttemptId = fresh_id();
    run(
        &**tx,
        "INSERT INTO attempt (id, workspace_id, publication_id, step, generation, sender, started_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![
            id.0,
            publication.workspace.0,
            publication.id.0,
            i64::try_from(step).unwrap_or(i64::MAX),
            i64::from(publication.generation),
            sender,
            now.0
        ],
    )
    .await?;
    Ok(id)
}

pub(in crate::publish) async fn close_attempt(
    tx: &Tx,
    id: Uuid,
    outcome: AttemptOutcome,
    detail: Option<&str>,
    by: Uuid,
    now: UtcMillis,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "UPDATE attempt SET ended_at = COALESCE(ended_at, $2), ended_by = COALESCE(ended_by, $5), outcome = $3,
            detail = COALESCE($4, detail) WHERE id = $1",
        values![id, now.0, outcome.as_str(), detail, by],
    )
    .await
    .map(drop)
}

pub(in crate::publish) async fn last_attempt(
    on: &impl ConnectionTrait,
    publication: PublicationId,
) -> Result<Option<AttemptRow>, DbErr> {
    let sql = format!("{COLUMNS} WHERE publication_id = $1 ORDER BY started_at DESC, id DESC LIMIT 1");
    one(on, &sql, values![publication.0]).await
}

/// Oldest first.
pub(in crate::publish) async fn attempts_of(
    on: &impl ConnectionTrait,
    publication: PublicationId,
) -> Result<Vec<AttemptRow>, DbErr> {
    attempts_among(on, &[publication]).await
}

/// Of these, of which there is one at least, oldest first.
pub(in crate::publish) async fn attempts_among(
    on: &impl ConnectionTrait,
    publications: &[PublicationId],
) -> Result<Vec<AttemptRow>, DbErr> {
    let among = places(1, publications.len());
    let sql = format!("{COLUMNS} WHERE publication_id IN ({among}) ORDER BY started_at, id");
    all(on, &sql, publications.iter().map(|id| id.0.into()).collect()).await
}

const COLUMNS: &str =
    "SELECT publication_id, id, step, generation, sender, started_at, ended_at, ended_by, outcome, detail
    FROM attempt";
