//! What of a post has not left yet is called back, all at once.

use banyan_db::{FromQueryResult, Tx, all, values};
use banyan_domain::{
    ids::{ChannelId, PostId, VariantId, WorkspaceId},
    publish::PublicationState as State,
};
use uuid::Uuid;

use super::store;
use crate::Internal;

/// Which places it was called back from, and how many it has left for.
#[derive(Debug, Default)]
pub(crate) struct CalledBack {
    pub(crate) waiting: Vec<(ChannelId, VariantId)>,
    pub(crate) gone: usize,
}

pub(crate) async fn stop_waiting(tx: &Tx, workspace: WorkspaceId, post: PostId) -> Result<CalledBack, Internal> {
    #[derive(FromQueryResult)]
    struct IdRow {
        id: Uuid,
    }
    let sql = "SELECT id FROM publication WHERE workspace_id = $1 AND post_id = $2 ORDER BY id";
    let rows: Vec<IdRow> = all(&**tx, sql, values![workspace.0, post.0]).await?;
    let mut back = CalledBack::default();
    for row in rows {
        let Some(mut publication) = store::lock(tx, row.id.into()).await? else { continue };
        match publication.state {
            State::Cancelled if publication.taken_down_at.is_none() => {}
            State::Scheduled | State::Missed | State::NeedsAttention if !publication.something_public() => {
                publication.call_off(State::Cancelled);
                store::save(tx, &publication).await?;
                back.waiting.push((publication.channel, publication.variant));
            }
            _ => back.gone += 1,
        }
    }
    Ok(back)
}
