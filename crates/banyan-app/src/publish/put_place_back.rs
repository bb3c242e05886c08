//! What was left out at one place waits there again, beside the places where its post still waits.

use banyan_domain::{ids::PublicationId, time::UtcMillis, workspace::Right};
use serde_json::json;

use super::{
    channel::load_channel,
    decide_publication::{DecideError, send_again},
    store::{self, Publication},
};
use crate::{Actor, App, compose::sent_draft, workspace::record};

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
