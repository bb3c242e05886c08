//! What a person said about a missed post is taken back while nothing has come of it: it is missed again, and asks.

use banyan_db::Tx;
use banyan_domain::{
    ids::{DraftId, PostId, PublicationId},
    publish::PublicationState as State,
    time::UtcMillis,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    Trouble,
    cancel::{CalledOff, wait_as_before},
    channel::load_channel,
    decide_publication::{DecideError, Decision},
    store::{self, Publication},
};
use crate::{Actor, App, Internal, workspace::record};

/// How it asked, before somebody said what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Answered {
    due_at: UtcMillis,
    trouble: Option<Trouble>,
    /// What its words became, where nothing of the post waited any more, and when.
    draft: Option<(DraftId, UtcMillis)>,
}

impl Answered {
    pub(super) fn with_draft(self, draft: Option<DraftId>, now: UtcMillis) -> Self {
        Self { draft: draft.map(|draft| (draft, now)), ..self }
    }
}

impl Publication {
    /// None: it was not missed.
    pub(super) fn missed(&self) -> Option<Answered> {
        let (due_at, trouble) = (self.due_at, self.trouble.clone());
        (self.state == State::Missed).then_some(Answered { due_at, trouble, draft: None })
    }

    /// Nothing of it was tried since.
    fn waits_as_answered(&self) -> bool {
        self.state == State::Scheduled && self.done.0.is_empty() && self.tries == 0 && self.look_again_at.is_none()
    }

    fn be_missed_again(&mut self, answered: Answered) {
        self.wait_as(State::Missed, answered.trouble);
        self.due_at = answered.due_at;
    }
}

pub(super) async fn ask_again(app: &App, actor: &Actor, id: PublicationId) -> Result<(), DecideError> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let publication = store::load(&*tx, actor.workspace, id).await?.ok_or(DecideError::NotHere)?;
    // Taken away, it is here no more.
    load_channel(app, actor, publication.channel).await?;
    if store::at_rest(&*tx, actor.workspace).await?.contains(&publication.channel) {
        return Err(DecideError::AtRest);
    }
    let state = publication.state;
    let is_back = match (publication.was_called_off(), publication.answered) {
        (_, None) => false,
        (true, Some(answered)) => {
            let post = store::post_of(&*tx, actor.workspace, id).await?.ok_or(DecideError::NotHere)?;
            let (off, since) = let_go(post, id, answered);
            wait_as_before(&tx, actor.workspace, &off, (since, now)).await?
        }
        (false, Some(_)) => wait_no_more(&tx, id).await?,
    };
    if !is_back {
        return Err(DecideError::NotNow { state });
    }
    let data = json!({ "decision": Decision::AskAgain });
    record(&tx, actor.workspace, actor, now, "publish.decide", Some(id.0), &data).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}

/// With the moment since when nobody may have touched the draft.
fn let_go(post: PostId, publication: PublicationId, answered: Answered) -> (CalledOff, UtcMillis) {
    let Answered { due_at, trouble, draft } = answered;
    let since = draft.map_or(due_at, |(_, since)| since);
    let draft = draft.map(|(draft, _)| draft);
    (CalledOff { post, publication, state: State::Missed, trouble, draft }, since)
}

/// False: somebody was faster, or it is on its way.
async fn wait_no_more(tx: &Tx, id: PublicationId) -> Result<bool, Internal> {
    let publication = store::lock(tx, id).await?.filter(Publication::waits_as_answered);
    let Some(mut publication) = publication else { return Ok(false) };
    let Some(answered) = publication.answered.take() else { return Ok(false) };
    publication.be_missed_again(answered);
    store::save(tx, &publication).await?;
    Ok(true)
}
