//! What waits in the queue, for the rooms that plan around it.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    ids::{ChannelId, ItemId, PostId, PublicationId, VariantId, WorkspaceId},
    publish::PublicationState,
    time::UtcMillis,
};
use uuid::Uuid;

use crate::Internal;

/// Moments of one channel that are spoken for, from `after` on.
pub(crate) async fn taken_slots(
    on: &impl ConnectionTrait,
    channel: ChannelId,
    after: UtcMillis,
) -> Result<Vec<UtcMillis>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        due_at: i64,
    }
    let rows: Vec<Row> = all(
        on,
        "SELECT due_at FROM publication WHERE channel_id = $1 AND due_at >= $2 AND state <> 'cancelled' ORDER BY due_at",
        values![channel.0, after.0],
    )
    .await?;
    Ok(rows.into_iter().map(|row| UtcMillis(row.due_at)).collect())
}

/// The source no longer has the article: what has not left yet waits for a person.
pub(crate) async fn hold_waiting_of_item(tx: &Tx, item: ItemId, trouble: &str) -> Result<u64, DbErr> {
    run(
        &**tx,
        "UPDATE publication SET state = 'needs_attention', asks_person = $2, trouble = $3
         WHERE state = 'scheduled' AND done = '[]'
           AND post_id IN (SELECT id FROM post WHERE item_id = $1)",
        values![item.0, true, trouble],
    )
    .await
}

/// Whether nothing of it has left. Until this write ends, it does not.
pub(crate) async fn still_waits(tx: &Tx, id: PublicationId) -> Result<bool, Internal> {
    use PublicationState::{Missed, NeedsAttention, Scheduled};
    let publication = super::lock(tx, id).await?.ok_or(Internal::Broken("a publication is gone"))?;
    let waits = matches!(publication.state, Scheduled | NeedsAttention | Missed);
    Ok(waits && publication.done.receipts().next().is_none())
}

/// The words changed before they left: what was prepared is prepared anew.
pub(crate) async fn refresh_waiting(tx: &Tx, variant: VariantId) -> Result<u64, DbErr> {
    run(
        &**tx,
        "UPDATE publication SET rendered = NULL, steps = NULL WHERE variant_id = $1 AND state = 'scheduled' AND done = '[]'",
        values![variant.0],
    )
    .await
}

/// What waits for its time and has not been touched yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Untouched {
    pub(crate) id: PublicationId,
    pub(crate) post: PostId,
    pub(crate) channel: ChannelId,
    pub(crate) due_at: UtcMillis,
}

/// After that moment, in the order in which it waits.
pub(crate) async fn untouched(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    after: UtcMillis,
) -> Result<Vec<Untouched>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        post_id: Uuid,
        channel_id: Uuid,
        due_at: i64,
    }
    let rows: Vec<Row> = all(
        on,
        "SELECT id, post_id, channel_id, due_at FROM publication
         WHERE workspace_id = $1 AND state = 'scheduled' AND done = '[]' AND due_at > $2 ORDER BY due_at, id",
        values![workspace.0, after.0],
    )
    .await?;
    let open = |row: Row| Untouched {
        id: row.id.into(),
        post: row.post_id.into(),
        channel: row.channel_id.into(),
        due_at: UtcMillis(row.due_at),
    };
    Ok(rows.into_iter().map(open).collect())
}
