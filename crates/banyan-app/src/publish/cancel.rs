//! It will not go out; with the last of its places the words are a draft again.

use banyan_db::Tx;
use banyan_domain::{
    ids::{ChannelId, DraftId, PostId, PublicationId, VariantId, WorkspaceId},
    publish::PublicationState as State,
    time::UtcMillis,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    Trouble,
    decide_publication::{DecideError, Decision, decide},
    store::{self, Publication},
};
use crate::{
    Actor, App, Internal,
    compose::{SentDraft, reopened_draft, sent_draft},
    workspace::record,
};

/// Names the draft where nothing of the post waits any more. All in one commit: what the timekeeper has in hand by then
/// is none of the draft's places.
pub(super) async fn cancel(app: &App, actor: &Actor, id: PublicationId) -> Result<Option<DraftId>, DecideError> {
    let now = app.now();
    let decision = Decision::Cancel;
    let tx = app.db.begin().await?;
    let post = store::post_of(&*tx, actor.workspace, id).await?.ok_or(DecideError::NotHere)?;
    let sent = sent_draft(&tx, actor.workspace, post).await?;
    let mut places = store::lock_places(&tx, actor.workspace, post).await?;
    let here = places.iter().position(|place| place.id == id).ok_or(DecideError::NotHere)?;
    let missed = places[here].missed();
    decide(&mut places[here], &decision, now)?;
    let draft = give_back(&tx, actor, &sent, &places, now).await?;
    places[here].answered = missed.map(|missed| missed.with_draft(draft, now));
    store::save(&tx, &places[here]).await?;
    record(&tx, actor.workspace, actor, now, "publish.decide", Some(id.0), &json!({ "decision": decision })).await?;
    tx.commit().await?;
    app.nudge();
    Ok(draft)
}

/// What waited at a place and was called off, as it waited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct CalledOff {
    pub(super) post: PostId,
    pub(super) publication: PublicationId,
    pub(super) state: State,
    pub(super) trouble: Option<Trouble>,
    /// What its words became, where nothing of the post waited any more.
    pub(super) draft: Option<DraftId>,
}

/// All that waits at a place to which nothing goes any more.
pub(super) async fn cancel_all_at(
    tx: &Tx,
    actor: &Actor,
    channel: ChannelId,
    now: UtcMillis,
) -> Result<Vec<CalledOff>, Internal> {
    let mut called_off = Vec::new();
    for post in store::posts_waiting_at(&**tx, actor.workspace, channel).await? {
        let sent = sent_draft(tx, actor.workspace, post).await?;
        let mut places = store::lock_places(tx, actor.workspace, post).await?;
        let mut waited = places.iter_mut().filter(|place| place.channel == channel && place.waits());
        let Some(place) = waited.next() else { continue };
        let (publication, state, trouble) = (place.id, place.state, place.trouble.clone());
        place.call_off(State::Cancelled);
        store::save(tx, place).await?;
        let draft = give_back(tx, actor, &sent, &places, now).await?;
        called_off.push(CalledOff { post, publication, state, trouble, draft });
    }
    Ok(called_off)
}

/// It waits again as it did, and the draft that its words became at `since` is on its way again. False: somebody wrote on
/// in that, or the words went back to a draft from another place meanwhile, and so it stays called off.
pub(super) async fn wait_as_before(
    tx: &Tx,
    workspace: WorkspaceId,
    off: &CalledOff,
    (since, now): (UtcMillis, UtcMillis),
) -> Result<bool, Internal> {
    let draft = match off.draft {
        Some(id) => reopened_draft(tx, workspace, id, since).await?,
        None => {
            sent_draft(tx, workspace, off.post).await?;
            None
        }
    };
    let mut places = store::lock_places(tx, workspace, off.post).await?;
    let waits_elsewhere = places.iter().any(Publication::waits);
    let called_off = |place: &&mut Publication| place.id == off.publication && place.was_called_off();
    let Some(place) = places.iter_mut().find(called_off) else { return Ok(false) };
    match draft {
        Some(draft) => draft.into_post(tx, workspace, off.post, now).await?,
        None if off.draft.is_none() && waits_elsewhere => {}
        None => return Ok(false),
    }
    place.wait_as(off.state, off.trouble.clone());
    store::save(tx, place).await?;
    Ok(true)
}

async fn give_back(
    tx: &Tx,
    actor: &Actor,
    sent: &SentDraft,
    places: &[Publication],
    now: UtcMillis,
) -> Result<Option<DraftId>, Internal> {
    if places.iter().any(Publication::waits) {
        return Ok(None);
    }
    Ok(Some(sent.reopen(tx, actor, &never_left(places), now).await?))
}

/// Those that were called off before, too: one after the other they were all of the post.
fn never_left(places: &[Publication]) -> Vec<(ChannelId, VariantId)> {
    let called_off = places.iter().filter(|place| place.was_called_off());
    called_off.map(|place| (place.channel, place.variant)).collect()
}
