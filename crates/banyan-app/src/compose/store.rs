//! The rows of posts and variants. Private to this room.

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    compose::{Post, Variant},
    guard::Finding,
    ids::{ChannelId, ItemId, PostId, PublicationId, UserId, VariantId, WorkspaceId},
    time::UtcMillis,
};
use uuid::Uuid;

use super::{library::keep_uses, post_words};
use crate::{Actor, Internal, guard::remember};

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

/// Somebody else wrote it, or put it in the queue; what nobody did is of another too.
pub(super) async fn is_of_another(on: &impl ConnectionTrait, actor: &Actor, post: PostId) -> Result<bool, Internal> {
    #[derive(FromQueryResult)]
    struct Theirs {
        theirs: i64,
    }
    let user = actor.user.map_or(Uuid::nil(), |user| user.0);
    let sql = "SELECT COUNT(*) AS theirs FROM post
         WHERE id = $1 AND workspace_id = $2 AND (created_by IS NULL OR created_by <> $3)";
    let row: Option<Theirs> = one(on, sql, values![post.0, actor.workspace.0, user]).await?;
    Ok(row.is_some_and(|row| row.theirs > 0))
}

pub(super) struct NewVariant<'a> {
    pub(super) id: VariantId,
    pub(super) workspace: WorkspaceId,
    pub(super) post: PostId,
    pub(super) channel: ChannelId,
    pub(super) variant: &'a Variant,
    pub(super) findings: &'a [Finding],
    pub(super) own_words: bool,
}

pub(super) async fn insert_variant(tx: &Tx, new: NewVariant<'_>) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO variant (id, workspace_id, post_id, channel_id, data, findings, own_words, revision)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        values![
            new.id.0,
            new.workspace.0,
            new.post.0,
            new.channel.0,
            serde_json::to_string(new.variant)?,
            serde_json::to_string(new.findings)?,
            new.own_words
        ],
    )
    .await?;
    keep_uses(tx, new.workspace, new.id, new.variant).await?;
    post_words::keep(tx, new.workspace, new.post, new.variant).await?;
    remember(tx, new.workspace, new.post, &new.variant.wording()).await
}

#[derive(FromQueryResult)]
pub(super) struct VariantRow {
    pub(super) id: Uuid,
    pub(super) post_id: Uuid,
    pub(super) data: String,
    pub(super) network: String,
    pub(super) own_words: bool,
    /// Since it was put in the queue.
    pub(super) was_changed: bool,
    /// From an article or a letter.
    pub(super) is_carried: bool,
    pub(super) post_revision: i64,
    pub(super) post_data: String,
}

const VARIANTS: &str = "SELECT variant.id, variant.post_id, variant.data, channel.network, variant.own_words,
    variant.revision > 1 AS was_changed, post.item_id IS NOT NULL AS is_carried, post.revision AS post_revision,
    post.data AS post_data FROM variant
    JOIN post ON post.id = variant.post_id JOIN channel ON channel.id = variant.channel_id WHERE variant.workspace_id = $1";

pub(super) async fn variant(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: VariantId,
) -> Result<Option<VariantRow>, Internal> {
    Ok(one(on, &format!("{VARIANTS} AND variant.id = $2"), values![workspace.0, id.0]).await?)
}

/// Of a post, at all its places.
pub(super) async fn variants_of_post(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<VariantRow>, Internal> {
    Ok(all(on, &format!("{VARIANTS} AND variant.post_id = $2"), values![workspace.0, post.0]).await?)
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

/// Where a post still waits in the words it was queued with, and what was found about them.
pub(super) async fn waiting_as_queued(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<(VariantId, PublicationId, Vec<Finding>)>, Internal> {
    #[derive(FromQueryResult)]
    struct Waits {
        variant_id: Uuid,
        id: Uuid,
        findings: String,
    }
    let rows: Vec<Waits> = all(
        on,
        "SELECT publication.variant_id, publication.id, variant.findings FROM publication
         JOIN variant ON variant.id = publication.variant_id
         WHERE publication.workspace_id = $1 AND publication.post_id = $2 AND publication.state = 'scheduled'
           AND variant.revision = 1",
        values![workspace.0, post.0],
    )
    .await?;
    rows.into_iter()
        .map(|row| Ok((row.variant_id.into(), row.id.into(), serde_json::from_str(&row.findings)?)))
        .collect()
}

/// Which posts say an article, and where; what was called back says nothing.
pub(super) async fn said_of_item(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    item: ItemId,
) -> Result<Vec<(PostId, ChannelId)>, Internal> {
    #[derive(FromQueryResult)]
    struct Said {
        post_id: Uuid,
        channel_id: Uuid,
    }
    let rows: Vec<Said> = all(
        on,
        "SELECT publication.post_id, publication.channel_id FROM publication JOIN post ON post.id = publication.post_id
         WHERE post.workspace_id = $1 AND post.item_id = $2 AND publication.state <> 'cancelled'
         ORDER BY publication.due_at",
        values![workspace.0, item.0],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.post_id.into(), row.channel_id.into())).collect())
}

pub(super) async fn save_words(
    tx: &Tx,
    workspace: WorkspaceId,
    row: &VariantRow,
    variant: &Variant,
    findings: &[Finding],
) -> Result<(), Internal> {
    run(
        &**tx,
        "UPDATE variant SET data = $2, findings = $3, revision = revision + 1 WHERE id = $1",
        values![row.id, serde_json::to_string(variant)?, serde_json::to_string(findings)?],
    )
    .await?;
    keep_uses(tx, workspace, VariantId(row.id), variant).await?;
    post_words::change(tx, workspace, row, variant).await?;
    remember(tx, workspace, row.post_id.into(), &variant.wording()).await
}
