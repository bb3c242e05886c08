//! What waits in the queue, for the rooms that plan around it.

use std::collections::BTreeMap;

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, all_in_one, one, run, values};
use banyan_domain::{
    ids::{ChannelId, ItemId, PostId, PublicationId, VariantId, WorkspaceId},
    publish::PublicationState,
    time::UtcMillis,
};
use serde::Deserialize;
use uuid::Uuid;

use super::super::trouble::Trouble;
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

/// The same of every channel of the business.
pub(crate) type Taken = BTreeMap<ChannelId, Vec<UtcMillis>>;

pub(crate) async fn taken_everywhere(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    after: UtcMillis,
) -> Result<Taken, DbErr> {
    #[derive(Deserialize)]
    struct Row {
        channel_id: Uuid,
        due_at: i64,
    }
    let rows: Vec<Row> = all_in_one(
        on,
        &["channel_id", "due_at"],
        "SELECT channel_id, due_at FROM publication
         WHERE workspace_id = $1 AND due_at >= $2 AND state <> 'cancelled' ORDER BY due_at",
        values![workspace.0, after.0],
    )
    .await?;
    let mut taken = Taken::new();
    for row in rows {
        taken.entry(row.channel_id.into()).or_default().push(UtcMillis(row.due_at));
    }
    Ok(taken)
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

/// What a check found in words that changed by themselves waits for a person.
pub(crate) async fn hold_waiting(tx: &Tx, id: PublicationId, trouble: &Trouble) -> Result<(), Internal> {
    run(
        &**tx,
        "UPDATE publication SET state = 'needs_attention', asks_person = $2, trouble = $3
         WHERE id = $1 AND state = 'scheduled' AND done = '[]'",
        values![id.0, true, serde_json::to_string(trouble)?],
    )
    .await?;
    Ok(())
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
        "UPDATE publication SET rendered = NULL, steps = NULL
         WHERE variant_id = $1 AND state IN ('scheduled', 'needs_attention', 'missed') AND done = '[]'",
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

#[derive(FromQueryResult)]
struct UntouchedRow {
    id: Uuid,
    post_id: Uuid,
    channel_id: Uuid,
    due_at: i64,
}

impl UntouchedRow {
    fn open(self) -> Untouched {
        Untouched {
            id: self.id.into(),
            post: self.post_id.into(),
            channel: self.channel_id.into(),
            due_at: UtcMillis(self.due_at),
        }
    }
}

/// Where these words wait: for their time, for a person, or missed.
pub(crate) async fn waiting_of(on: &impl ConnectionTrait, variant: VariantId) -> Result<Option<Untouched>, DbErr> {
    let row: Option<UntouchedRow> = one(
        on,
        "SELECT id, post_id, channel_id, due_at FROM publication
         WHERE variant_id = $1 AND state IN ('scheduled', 'needs_attention', 'missed') AND done = '[]'
         ORDER BY due_at DESC LIMIT 1",
        values![variant.0],
    )
    .await?;
    Ok(row.map(UntouchedRow::open))
}

/// After that moment, in the order in which it waits.
pub(crate) async fn untouched(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    after: UtcMillis,
) -> Result<Vec<Untouched>, DbErr> {
    let rows: Vec<UntouchedRow> = all(
        on,
        "SELECT id, post_id, channel_id, due_at FROM publication
         WHERE workspace_id = $1 AND state = 'scheduled' AND done = '[]' AND due_at > $2 ORDER BY due_at, id",
        values![workspace.0, after.0],
    )
    .await?;
    Ok(rows.into_iter().map(UntouchedRow::open).collect())
}
