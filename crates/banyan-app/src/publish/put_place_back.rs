//! What was left out at one place waits there again, beside the places where its post still waits; and what was cancelled
//! at the last of them, in place of the draft that it became.

use banyan_domain::{
    ids::{DraftId, PostId, PublicationId},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;

use super::{
    channel::{ChannelError, load_channel},
    decide_publication::{DecideError, send_again},
    store::{self, Publication},
};
use crate::{
    Actor, App,
    compose::{draft_of_cancelled, sent_draft},
    workspace::record,
};

/// Only while another place waits: with the last of them the words became a draft, and from there they go once.
pub async fn put_place_back(app: &App, actor: &Actor, id: PublicationId, due_at: UtcMillis) -> Result<(), DecideError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let post = store::post_of(&*tx, actor.workspace, id).await?.ok_or(DecideError::NotHere)?;
    // Locked first, as whoever calls off the others does.
    sent_draft(&tx, actor.workspace, post).await?;
    let mut places = store::lock_places(&tx, actor.workspace, post).await?;
    let others_wait = places.iter().any(Publication::waits);
    let place = places.iter_mut().find(|place| place.id == id).ok_or(DecideError::NotHere)?;
    // Taken away, it is here no more.
    load_channel(app, actor, place.channel).await?;
    if store::at_rest(&*tx, actor.workspace).await?.contains(&place.channel) {
        return Err(DecideError::AtRest);
    }
    if !(others_wait && place.was_called_off()) {
        return Err(DecideError::NotNow { state: place.state });
    }
    send_again(place, due_at.max(now), false);
    store::save(&tx, place).await?;
    record(&tx, actor.workspace, actor, now, "publish.put_back", Some(id.0), &json!({ "due_at": due_at })).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}

/// Just these, each at the time it had; what was left out at other places before stays so. None: somebody wrote on in the
/// draft, or one of them cannot go then, and so all stay cancelled.
pub async fn put_post_back(
    app: &App,
    actor: &Actor,
    draft: DraftId,
    places: &[PublicationId],
) -> Result<Option<PostId>, DecideError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let first = places.first().ok_or(DecideError::NotHere)?;
    let post = store::post_of(&*tx, actor.workspace, *first).await?.ok_or(DecideError::NotHere)?;
    let Some(draft) = draft_of_cancelled(&tx, actor.workspace, draft, places).await? else { return Ok(None) };
    let at_rest = store::at_rest(&*tx, actor.workspace).await?;
    let mut cancelled = store::lock_places(&tx, actor.workspace, post).await?;
    cancelled.retain(|place| places.contains(&place.id));
    let can_go =
        |place: &Publication| place.was_called_off() && place.due_at > now && !at_rest.contains(&place.channel);
    if cancelled.len() != places.len() || !cancelled.iter().all(can_go) {
        return Ok(None);
    }
    for mut place in cancelled {
        match load_channel(app, actor, place.channel).await {
            Err(ChannelError::NotHere) => return Ok(None),
            loaded => drop(loaded?),
        }
        let due_at = place.due_at;
        send_again(&mut place, due_at, false);
        store::save(&tx, &place).await?;
        let data = json!({ "due_at": due_at });
        record(&tx, actor.workspace, actor, now, "publish.put_back", Some(place.id.0), &data).await?;
    }
    draft.into_post(&tx, actor.workspace, post, now).await?;
    tx.commit().await?;
    app.nudge();
    Ok(Some(post))
}
