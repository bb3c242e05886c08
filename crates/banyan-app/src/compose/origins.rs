//! Where the posts in the queue come from: a source, or a person.

use std::collections::HashMap;

use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{ids::PostId, workspace::Right};
use uuid::Uuid;

use crate::{Actor, App, publish::ProofError};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostOrigin {
    /// The source it is carried from.
    pub source: Option<String>,
    pub written_by: Option<String>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    source: Option<String>,
    written_by: Option<String>,
}

/// Of every post that has not left everywhere yet.
pub async fn list_origins(app: &App, actor: &Actor) -> Result<HashMap<PostId, PostOrigin>, ProofError> {
    actor.needs(Right::Look)?;
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT DISTINCT post.id, source.name AS source, app_user.name AS written_by
         FROM publication JOIN post ON post.id = publication.post_id
         LEFT JOIN item ON item.id = post.item_id LEFT JOIN source ON source.id = item.source_id
         LEFT JOIN app_user ON app_user.id = post.created_by
         WHERE publication.workspace_id = $1
           AND publication.state IN ('scheduled', 'submitting', 'processing', 'outcome_unknown', 'missed')",
        values![actor.workspace.0],
    )
    .await?;
    let origin = |row: Row| (row.id.into(), PostOrigin { source: row.source, written_by: row.written_by });
    Ok(rows.into_iter().map(origin).collect())
}
