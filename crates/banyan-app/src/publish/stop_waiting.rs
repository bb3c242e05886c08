//! What of a post has not left yet is called back, all at once.

use banyan_db::Tx;
use banyan_domain::{
    ids::{ChannelId, PostId, VariantId, WorkspaceId},
    publish::PublicationState as State,
};

use super::store;
use crate::Internal;

/// Which places it was called back from, and how many it has left for.
#[derive(Debug, Default)]
pub(crate) struct CalledBack {
    pub(crate) waiting: Vec<(ChannelId, VariantId)>,
    pub(crate) gone: usize,
}

pub(crate) async fn stop_waiting(tx: &Tx, workspace: WorkspaceId, post: PostId) -> Result<CalledBack, Internal> {
    let mut back = CalledBack::default();
    for mut publication in store::lock_places(tx, workspace, post).await? {
        if publication.waits() {
            publication.call_off(State::Cancelled);
            store::save(tx, &publication).await?;
            back.waiting.push((publication.channel, publication.variant));
        } else if !publication.was_called_off() {
            back.gone += 1;
        }
    }
    Ok(back)
}
