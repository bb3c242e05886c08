//! A series that was ended goes on as it stood: for thirty days, with the next time that is still to come.

use std::collections::BTreeSet;

use banyan_domain::{
    ids::{ChannelId, RecurringId},
    time::DAY,
    workspace::Right,
};
use serde_json::json;

use super::{RecurringError, leave_place::change_places, make_recurring::make_at_once, store};
use crate::{Actor, App, compose::KEPT_DAYS, publish::at_rest, workspace::record};

/// Harmless to repeat. What rested when it was ended still rests, and to a place that came to rest meanwhile it goes no
/// more.
pub async fn bring_back_recurring(app: &App, actor: &Actor, id: RecurringId) -> Result<(), RecurringError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    if !store::bring_back(&tx, (actor.workspace, id), now.minus(DAY * KEPT_DAYS)).await? {
        let is_there = store::load(&*tx, actor.workspace, id).await?.is_some();
        return if is_there { Ok(()) } else { Err(RecurringError::NotHere) };
    }
    let resting: BTreeSet<ChannelId> = at_rest(&*tx, actor.workspace).await?;
    change_places(&tx, actor.workspace, id, |places| places.retain(|place| !resting.contains(place))).await?;
    record(&tx, actor.workspace, actor, now, "compose.bring_back_recurring", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    make_at_once(app, actor.workspace, id).await;
    Ok(())
}
