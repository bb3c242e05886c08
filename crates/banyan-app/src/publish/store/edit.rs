//! Edits of what is out: written down before they leave the machine, closed when the answer is known.

use std::collections::BTreeSet;

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, one, places, run, values};
use banyan_domain::{
    ids::{PublicationId, WorkspaceId},
    publish::AttemptOutcome,
    time::UtcMillis,
};
use uuid::Uuid;

use super::Publication;
use crate::{Actor, Internal, fresh_id};

#[derive(Clone, Debug, FromQueryResult)]
pub(in crate::publish) struct EditRow {
    pub(in crate::publish) publication_id: Uuid,
    pub(in crate::publish) part: i64,
    pub(in crate::publish) words_before: String,
    /// None: the part was to be taken down.
    pub(in crate::publish) words_after: Option<String>,
    pub(in crate::publish) started_at: i64,
    pub(in crate::publish) started_by_name: Option<String>,
    pub(in crate::publish) outcome: Option<String>,
    pub(in crate::publish) detail: Option<String>,
}

impl EditRow {
    /// A part without an answer counts as one whose answer was lost.
    pub(in crate::publish) fn outcome(&self) -> AttemptOutcome {
        self.outcome.as_deref().and_then(AttemptOutcome::parse).unwrap_or(AttemptOutcome::Unknown)
    }
}

pub(in crate::publish) async fn open_edit(
    tx: &Tx,
    actor: &Actor,
    publication: PublicationId,
    part: usize,
    (before, after): (&str, Option<&str>),
    now: UtcMillis,
) -> Result<Uuid, DbErr> {
    let id: Uuid = fresh_id();
    run(
        &**tx,
        "INSERT INTO edit (id, workspace_id, publication_id, part, words_before, words_after, started_at, started_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            id,
            actor.workspace.0,
            publication.0,
            i64::try_from(part).unwrap_or(i64::MAX),
            before,
            after,
            now.0,
            actor.user.map(|user| user.0)
        ],
    )
    .await?;
    Ok(id)
}

pub(in crate::publish) async fn close_edit(
    tx: &Tx,
    id: Uuid,
    outcome: AttemptOutcome,
    detail: Option<&str>,
    now: UtcMillis,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "UPDATE edit SET ended_at = $2, outcome = $3, detail = $4 WHERE id = $1",
        values![id, now.0, outcome.as_str(), detail],
    )
    .await
    .map(drop)
}

/// Of the post as it is now: each change of its words counts one on.
pub(in crate::publish) async fn post_revision(
    on: &impl ConnectionTrait,
    publication: &Publication,
) -> Result<i64, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        revision: i64,
    }
    let sql =
        "SELECT post.revision FROM publication JOIN post ON post.id = publication.post_id WHERE publication.id = $1";
    let row: Option<Row> = one(on, sql, values![publication.id.0]).await?;
    Ok(row.ok_or(Internal::Broken("a publication has lost its post"))?.revision)
}

/// Oldest first.
pub(in crate::publish) async fn edits_of(
    on: &impl ConnectionTrait,
    publication: &Publication,
) -> Result<Vec<EditRow>, DbErr> {
    edits_among(on, publication.workspace, &[publication.id]).await
}

/// Of these, of which there is one at least, oldest first.
pub(in crate::publish) async fn edits_among(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    publications: &[PublicationId],
) -> Result<Vec<EditRow>, DbErr> {
    let sql = format!(
        "SELECT edit.publication_id, edit.part, edit.words_before, edit.words_after, edit.started_at, edit.outcome,
            edit.detail, app_user.name AS started_by_name
         FROM edit LEFT JOIN app_user ON app_user.id = edit.started_by
         WHERE edit.workspace_id = $1 AND edit.publication_id IN ({}) ORDER BY edit.started_at, edit.id",
        places(2, publications.len())
    );
    let mut values = values![workspace.0];
    values.extend(publications.iter().map(|id| id.0.into()));
    all(on, &sql, values).await
}

/// Parts that we took down, from zero: each answer said that they are no longer there.
pub(in crate::publish) fn gone_parts(edits: &[EditRow]) -> BTreeSet<usize> {
    let gone = |edit: &&EditRow| edit.words_after.is_none() && edit.outcome() == AttemptOutcome::Done;
    edits.iter().filter(gone).filter_map(|edit| usize::try_from(edit.part).ok()).collect()
}
