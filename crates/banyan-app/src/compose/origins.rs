//! Where the posts in the queue come from: a source, or a person.

use std::collections::HashMap;

use banyan_db::{FromQueryResult, all, places, values};
use banyan_domain::{compose::Post, ids::PostId, workspace::Right};
use uuid::Uuid;

use crate::{Actor, App, Internal, publish::ProofError};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PostOrigin {
    /// The source it is carried from.
    pub source: Option<String>,
    pub written_by: Option<String>,
    /// What it is for.
    pub post: Post,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    source: Option<String>,
    written_by: Option<String>,
    data: String,
}

/// By name; those that no person wrote are not among them.
pub async fn list_writers(app: &App, actor: &Actor, posts: &[PostId]) -> Result<HashMap<PostId, String>, ProofError> {
    #[derive(FromQueryResult)]
    struct Writer {
        id: Uuid,
        name: String,
    }
    actor.needs(Right::Look)?;
    if posts.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "SELECT post.id, app_user.name FROM post JOIN app_user ON app_user.id = post.created_by
         WHERE post.workspace_id = $1 AND post.id IN ({})",
        places(2, posts.len())
    );
    let mut values = values![actor.workspace.0];
    values.extend(posts.iter().map(|post| post.0.into()));
    let writers: Vec<Writer> = all(app.db.read(), &sql, values).await?;
    Ok(writers.into_iter().map(|writer| (writer.id.into(), writer.name)).collect())
}

/// Of every post that has not left everywhere yet.
pub async fn list_origins(app: &App, actor: &Actor) -> Result<HashMap<PostId, PostOrigin>, ProofError> {
    actor.needs(Right::Look)?;
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT DISTINCT post.id, source.name AS source, app_user.name AS written_by, post.data
         FROM publication JOIN post ON post.id = publication.post_id
         LEFT JOIN item ON item.id = post.item_id LEFT JOIN source ON source.id = item.source_id
         LEFT JOIN app_user ON app_user.id = post.created_by
         WHERE publication.workspace_id = $1
           AND publication.state IN ('scheduled', 'submitting', 'processing', 'outcome_unknown', 'missed')",
        values![actor.workspace.0],
    )
    .await?;
    let origin = |row: Row| {
        let post = serde_json::from_str(&row.data).map_err(Internal::from)?;
        Ok((row.id.into(), PostOrigin { source: row.source, written_by: row.written_by, post }))
    };
    rows.into_iter().map(origin).collect()
}
