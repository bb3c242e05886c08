//! It will not go out; with the last of its places the words are a draft again.

use banyan_db::Tx;
use banyan_domain::{
    ids::{ChannelId, DraftId, PublicationId, VariantId},
    publish::PublicationState as State,
    time::UtcMillis,
};
use serde_json::json;

use super::{
    decide_publication::{DecideError, Decision, decide},
    store::{self, Publication},
};
use crate::{
    Actor, App, Internal,
    compose::{SentDraft, sent_draft},
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
    let place = places.iter_mut().find(|place| place.id == id).ok_or(DecideError::NotHere)?;
    decide(place, &decision, now)?;
    store::save(&tx, place).await?;
    record(&tx, actor.workspace, actor, now, "publish.decide", Some(id.0), &json!({ "decision": decision })).await?;
    let draft = give_back(&tx, actor, &sent, &places, now).await?;
    tx.commit().await?;
    app.nudge();
    Ok(draft)
}

/// All that waits at a place which is taken away; tells how much that is.
pub(super) async fn cancel_all_at(tx: &Tx, actor: &Actor, channel: ChannelId, now: UtcMillis) -> Result<u64, Internal> {
    let mut cancelled = 0;
    for post in store::posts_waiting_at(&**tx, actor.workspace, channel).await? {
        let sent = sent_draft(tx, actor.workspace, post).await?;
        let mut places = store::lock_places(tx, actor.workspace, post).await?;
        let mut waited = places.iter_mut().filter(|place| place.channel == channel && place.waits());
        let Some(place) = waited.next() else { continue };
        place.call_off(State::Cancelled);
        store::save(tx, place).await?;
        cancelled += 1;
        give_back(tx, actor, &sent, &places, now).await?;
    }
    Ok(cancelled)
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
