//! It will not go out; with the last of its places the words are a draft again.

use banyan_domain::ids::{ChannelId, DraftId, PublicationId, VariantId};
use serde_json::json;

use super::{
    decide_publication::{DecideError, Decision, decide},
    store::{self, Publication},
};
use crate::{Actor, App, compose::sent_draft, workspace::record};

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
    let draft = if places.iter().any(Publication::waits) {
        None
    } else {
        Some(sent.reopen(&tx, actor, &never_left(&places), now).await?)
    };
    tx.commit().await?;
    app.nudge();
    Ok(draft)
}

/// Those that were called off before, too: one after the other they were all of the post.
fn never_left(places: &[Publication]) -> Vec<(ChannelId, VariantId)> {
    let called_off = places.iter().filter(|place| place.was_called_off());
    called_off.map(|place| (place.channel, place.variant)).collect()
}
