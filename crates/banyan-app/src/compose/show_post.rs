//! One post with everything known about it: where it came from, its words, its files, its journeys.

use std::collections::BTreeSet;

use banyan_db::{FromQueryResult, one, values};
use banyan_domain::{
    compose::{Post, Variant},
    gather::Item,
    ids::{AssetId, PostId},
    time::UtcMillis,
    workspace::Right,
};

use super::{
    library::{NamedFile, names_of},
    store::is_of_another,
};
use crate::{
    Actor, App, Internal,
    publish::{ProofError, PublicationProof, journeys_of},
};

#[derive(Clone, Debug, PartialEq)]
pub struct PostView {
    pub id: PostId,
    pub title: String,
    pub post: Post,
    pub revision: i64,
    pub created_at: UtcMillis,
    pub written_by: Option<String>,
    /// Whoever looks at it may take it back before it leaves.
    pub may_stop: bool,
    /// The article or letter it was made from.
    pub origin: Option<OriginView>,
    /// The words as the first place gets them.
    pub words: Variant,
    pub journeys: Vec<PublicationProof>,
    /// What went along, at any of its places.
    pub files: Vec<NamedFile>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OriginView {
    pub source: String,
    pub item: Item,
    pub found_at: UtcMillis,
}

#[derive(FromQueryResult)]
struct Row {
    title: String,
    data: String,
    revision: i64,
    created_at: i64,
    written_by: Option<String>,
    item_data: Option<String>,
    found_at: Option<i64>,
    source: Option<String>,
}

pub async fn show_post(app: &App, actor: &Actor, id: PostId) -> Result<PostView, ProofError> {
    actor.needs(Right::Look)?;
    let on = app.db.read();
    let row: Option<Row> = one(
        on,
        "SELECT post.title, post.data, post.revision, post.created_at, app_user.name AS written_by,
            item.data AS item_data, item.first_seen_at AS found_at, source.name AS source
         FROM post LEFT JOIN app_user ON app_user.id = post.created_by
         LEFT JOIN item ON item.id = post.item_id LEFT JOIN source ON source.id = item.source_id
         WHERE post.id = $1 AND post.workspace_id = $2",
        values![id.0, actor.workspace.0],
    )
    .await?;
    let row = row.ok_or(ProofError::NotHere)?;
    let origin = match (row.item_data, row.found_at) {
        (Some(data), Some(found_at)) => Some(OriginView {
            source: row.source.unwrap_or_default(),
            item: serde_json::from_str(&data).map_err(Internal::from)?,
            found_at: UtcMillis(found_at),
        }),
        _ => None,
    };
    let journeys = journeys_of(app, actor.workspace, id).await?;
    let may_write = actor.role.may(Right::Write);
    let may_stop = actor.role.may(Right::Publish) || (may_write && !is_of_another(on, actor, id).await?);
    Ok(PostView {
        id,
        may_stop,
        title: row.title,
        post: serde_json::from_str(&row.data).map_err(Internal::from)?,
        revision: row.revision,
        created_at: UtcMillis(row.created_at),
        written_by: row.written_by,
        origin,
        words: words_of(app, id).await?,
        files: names_of(on, actor.workspace, &files_of(&journeys)).await?,
        journeys,
    })
}

fn files_of(journeys: &[PublicationProof]) -> BTreeSet<AssetId> {
    let rendered = journeys.iter().filter_map(|proof| proof.rendered.as_ref());
    rendered.flat_map(|rendered| &rendered.media).map(|media| media.asset).collect()
}

async fn words_of(app: &App, post: PostId) -> Result<Variant, Internal> {
    #[derive(FromQueryResult)]
    struct WordsRow {
        data: String,
    }
    // Own places say it whole; the first borrowed one shows what was carried.
    let row: Option<WordsRow> = one(
        app.db.read(),
        "SELECT variant.data FROM variant JOIN channel ON channel.id = variant.channel_id WHERE variant.post_id = $1
         ORDER BY CASE WHEN channel.network = 'own_site' THEN 1 ELSE 0 END, channel.connected_at LIMIT 1",
        values![post.0],
    )
    .await?;
    Ok(row.map(|row| serde_json::from_str(&row.data)).transpose()?.unwrap_or_default())
}
