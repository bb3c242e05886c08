//! A draft goes on its way: its words are kept first, whatever comes of it, and go into the queue at most once.

use std::collections::BTreeSet;

use banyan_domain::{ids::PostId, workspace::Right};

use super::{
    save_draft::{DraftError, SaveDraft, save_draft},
    store,
};
use crate::{
    Actor, App, Internal,
    compose::{
        Draft, WriteError,
        assemble::Placed,
        write_post::{ready, refuse_unseen, take_in},
    },
};

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Queued {
    pub post: PostId,
    /// None: it was in the queue already.
    pub placed: Vec<Placed>,
}

/// What somebody had before them when they pressed the button.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Of which the page asked.
    pub subjects: &'a BTreeSet<String>,
    /// What the words before these became.
    pub earlier: Option<PostId>,
}

/// The words are safe with every error, and their revision stands in `kept`.
pub async fn queue_draft(app: &App, actor: &Actor, wish: &SaveDraft<'_>) -> Result<Queued, WriteError> {
    queue(app, actor, wish, None).await
}

/// The same by somebody who looks at a page: what the guard would think again about at just that moment, and that the
/// words before are in the queue already, is asked before anything is put there, unless it was `seen`.
pub async fn queue_draft_asking(
    app: &App,
    actor: &Actor,
    wish: &SaveDraft<'_>,
    seen: Seen<'_>,
) -> Result<Queued, WriteError> {
    queue(app, actor, wish, Some(seen)).await
}

async fn queue(app: &App, actor: &Actor, wish: &SaveDraft<'_>, seen: Option<Seen<'_>>) -> Result<Queued, WriteError> {
    actor.needs(Right::Write).map_err(DraftError::from)?;
    if wish.draft.is_empty() {
        return Err(WriteError::NoWords);
    }
    let kept = save_draft(app, actor, wish).await?;
    if let Some(post) = kept.queued {
        return Ok(Queued { post, placed: Vec::new() });
    }
    actor.needs(wish.draft.when.right()).map_err(DraftError::from)?;
    if let (Some(post), Some(seen)) = (kept.follows, seen)
        && seen.earlier != Some(post)
    {
        return Err(WriteError::Beside { post });
    }
    let ready = ready(app, actor, wish.draft).await?;
    let now = app.now();
    let tx = app.db.begin().await?;
    if !store::mark_queued(&tx, actor.workspace, kept.id, now).await? {
        // Two presses at once: the other was faster.
        let row = store::load(&*tx, actor.workspace, kept.id).await?;
        let post = row.and_then(|row| row.post_id).map(PostId).ok_or(DraftError::NotHere)?;
        return Ok(Queued { post, placed: Vec::new() });
    }
    // Stopped and queued again it is another revision, and so another key.
    let key = format!("{}-{}", kept.id, kept.revision);
    let draft = Draft { kept: kept.kept, ..wish.draft.clone() };
    let placed = take_in(app, &tx, actor, &draft, ready, &key).await?;
    if let Some(seen) = seen {
        refuse_unseen(&draft, seen.subjects, &placed)?;
    }
    let post = placed.first().ok_or(Internal::Broken("a draft went nowhere"))?.post;
    store::name_post(&tx, kept.id, post).await?;
    tx.commit().await?;
    app.nudge();
    Ok(Queued { post, placed })
}
