//! A place that rested is used again: from now on, and nothing old goes out.

use banyan_db::Tx;
use banyan_domain::{ids::ChannelId, time::UtcMillis, workspace::Right};
use serde::Serialize;
use serde_json::json;

use super::{
    cancel::cancel_all_at,
    channel::{ChannelError, load_channel, of_workspace},
    rest_channel::RestError,
    store,
};
use crate::{
    Actor, App, Internal,
    plan::{change_plan_alone, place_wakes},
    workspace::record,
};

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Woken {
    /// Our way in was forgotten: somebody signs in there before anything goes out.
    pub must_sign_in: bool,
}

pub async fn wake_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<Woken, RestError> {
    actor.needs(Right::Connect)?;
    let channel = load_channel(app, actor, id).await?;
    if channel.rested_year.is_none() {
        return Err(RestError::NotAtRest);
    }
    if !channel.was_connected() {
        return Err(RestError::NeverConnected);
    }
    if app.connector(&channel.network).is_none() {
        return Err(ChannelError::UnknownNetwork(channel.network).into());
    }
    let tx = app.db.begin().await?;
    let woken = wake(app, &tx, actor, id, app.now()).await?.ok_or(RestError::NotAtRest)?;
    tx.commit().await?;
    app.nudge();
    Ok(woken)
}

/// None: it does not rest.
pub(super) async fn wake(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    id: ChannelId,
    now: UtcMillis,
) -> Result<Option<Woken>, Internal> {
    change_plan_alone(tx, actor.workspace).await?;
    let Some(rest) = store::open_rest(&**tx, actor.workspace, id).await? else { return Ok(None) };
    if !store::end_rest(tx, &rest, (now, actor.user)).await? {
        return Ok(None);
    }
    // Whatever was on its way into the queue when it came to rest is old by now.
    cancel_all_at(tx, actor, id, now).await?;
    let channels = of_workspace(&**tx, actor.workspace).await?;
    place_wakes(app, tx, actor, (&channels, id)).await?;
    let must_sign_in = store::ask_for_sign_in(tx, actor.workspace, id, now).await?;
    record(tx, actor.workspace, actor, now, "publish.wake_channel", Some(id.0), &json!({})).await?;
    Ok(Some(Woken { must_sign_in }))
}
