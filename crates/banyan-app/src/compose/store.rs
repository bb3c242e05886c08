//! The rows of posts and variants. Private to this room.

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    compose::{Objective, Post, Variant},
    guard::Finding,
    ids::{ChannelId, ItemId, PostId, UserId, VariantId, WorkspaceId},
    time::UtcMillis,
};
use uuid::Uuid;

use crate::Internal;

pub(super) struct NewPost<'a> {
    pub(super) id: PostId,
    pub(super) workspace: WorkspaceId,
    pub(super) item: Option<ItemId>,
    pub(super) title: &'a str,
    pub(super) post: &'a Post,
    pub(super) by: Option<UserId>,
}

pub(super) async fn insert_post(tx: &Tx, new: &NewPost<'_>, now: UtcMillis) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO post (id, workspace_id, item_id, title, data, revision, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, 1, $6, $7)",
        values![
            new.id.0,
            new.workspace.0,
            new.item.map(|item| item.0),
            new.title,
            serde_json::to_string(new.post)?,
            now.0,
            new.by.map(|by| by.0)
        ],
    )
    .await?;
    Ok(())
}

pub(super) struct NewVariant<'a> {
    pub(super) id: VariantId,
    pub(super) workspace: WorkspaceId,
    pub(super) post: PostId,
    pub(super) channel: ChannelId,
    pub(super) variant: &'a Variant,
    pub(super) findings: &'a [Finding],
    pub(super) fingerprint: Vec<u8>,
    pub(super) own_words: bool,
}

pub(super) async fn insert_variant(tx: &Tx, new: NewVariant<'_>) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO variant (id, workspace_id, post_id, channel_id, data, findings, fingerprint, own_words, revision)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        values![
            new.id.0,
            new.workspace.0,
            new.post.0,
            new.channel.0,
            serde_json::to_string(new.variant)?,
            serde_json::to_string(new.findings)?,
            new.fingerprint,
            new.own_words
        ],
    )
    .await?;
    Ok(())
}

#[derive(FromQueryResult)]
pub(super) struct VariantRow {
    pub(super) id: Uuid,
    pub(super) post_id: Uuid,
    pub(super) data: String,
    pub(super) network: String,
    pub(super) own_words: bool,
    pub(super) post_revision: i64,
    pub(super) post_data: String,
}

const VARIANTS: &str = "SELECT variant.id, variant.post_id, variant.data, channel.network, variant.own_words,
    post.revision AS post_revision, post.data AS post_data FROM variant JOIN post ON post.id = variant.post_id
    JOIN channel ON channel.id = variant.channel_id WHERE variant.workspace_id = $1";

pub(super) async fn variant(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: VariantId,
) -> Result<Option<VariantRow>, Internal> {
    Ok(one(on, &format!("{VARIANTS} AND variant.id = $2"), values![workspace.0, id.0]).await?)
}

/// Variants of an item's posts that no person has rewritten.
pub(super) async fn untouched_of_item(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    item: ItemId,
) -> Result<Vec<VariantRow>, Internal> {
    Ok(all(
        on,
        &format!("{VARIANTS} AND post.item_id = $2 AND post.words_changed_at IS NULL"),
        values![workspace.0, item.0],
    )
    .await?)
}

pub(super) async fn save_words(
    tx: &Tx,
    id: Uuid,
    variant: &Variant,
    findings: &[Finding],
    fingerprint: Vec<u8>,
) -> Result<(), Internal> {
    run(
        &**tx,
        "UPDATE variant SET data = $2, findings = $3, fingerprint = $4, revision = revision + 1 WHERE id = $1",
        values![id, serde_json::to_string(variant)?, serde_json::to_string(findings)?, fingerprint],
    )
    .await?;
    Ok(())
}

/// What was said on a channel since `after`, for the guard.
#[derive(FromQueryResult)]
pub(super) struct SaidRow {
    pub(super) post_id: Uuid,
    pub(super) data: String,
    pub(super) fingerprint: Option<Vec<u8>>,
    pub(super) post_data: String,
    pub(super) due_at: i64,
    pub(super) done: String,
}

pub(super) async fn said_on(
    on: &impl ConnectionTrait,
    channel: ChannelId,
    after: UtcMillis,
) -> Result<Vec<SaidRow>, Internal> {
    Ok(all(
        on,
        "SELECT variant.post_id, variant.data, variant.fingerprint, post.data AS post_data, publication.due_at,
            publication.done
         FROM publication JOIN variant ON variant.id = publication.variant_id JOIN post ON post.id = variant.post_id
         WHERE publication.channel_id = $1 AND publication.due_at >= $2 AND publication.state <> 'cancelled'
         ORDER BY publication.due_at",
        values![channel.0, after.0],
    )
    .await?)
}

/// What a post is for, if it can be read.
pub(super) fn objective_of(post_data: &str) -> Objective {
    serde_json::from_str::<Post>(post_data).map(|post| post.objective).unwrap_or_default()
}
