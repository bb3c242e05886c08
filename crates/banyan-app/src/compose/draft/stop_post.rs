//! Stop: a post that has not left is called back and becomes a draft again, with its newest words.

use banyan_domain::{
    ids::{DraftId, PostId},
    workspace::Right,
};
use serde_json::json;

use super::back_to_draft::sent_draft;
use crate::{
    Actor, App, Internal,
    compose::store::is_of_another,
    publish::{CalledBack, stop_waiting},
    workspace::{Refused, record},
};

#[derive(Debug, thiserror::Error)]
pub enum StopError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such post")]
    NotHere,
    #[error("it has left already; nothing was stopped")]
    HasLeft,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for StopError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped {
    pub draft: DraftId,
    pub places: usize,
    /// Places it had left for already; there it stays.
    pub gone: usize,
}

/// Whoever wrote a post takes it back; that of somebody else, who may let posts go. Places it has left for are not among
/// those of the draft, so that it never goes there twice.
pub async fn stop_post(app: &App, actor: &Actor, post: PostId) -> Result<Stopped, StopError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    if is_of_another(&*tx, actor, post).await? {
        actor.needs(Right::Publish)?;
    }
    let sent = sent_draft(&tx, actor.workspace, post).await?;
    let CalledBack { waiting, gone } = stop_waiting(&tx, actor.workspace, post).await?;
    if waiting.is_empty() {
        return Err(if gone == 0 { StopError::NotHere } else { StopError::HasLeft });
    }
    let draft = sent.reopen(&tx, actor, &waiting, now).await?;
    let data = json!({ "places": waiting.len(), "gone": gone });
    record(&tx, actor.workspace, actor, now, "compose.stop", Some(post.0), &data).await?;
    tx.commit().await?;
    Ok(Stopped { draft, places: waiting.len(), gone })
}
