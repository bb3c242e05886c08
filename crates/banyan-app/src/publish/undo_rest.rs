//! A rest is undone while it is fresh: the place stands as it stood, and what waited there waits again.

use std::time::Duration;

use banyan_domain::{
    ids::ChannelId,
    time::{HOUR, UtcMillis},
    workspace::Right,
};
use serde_json::json;

use super::{
    cancel::wait_as_before,
    channel::load_channel,
    rest_channel::{RestError, Taken},
    store,
};
use crate::{
    Actor, App, Internal,
    compose::join_place,
    plan::{change_plan_alone, place_as_before},
    workspace::record,
};

/// Later it is woken, and nothing old goes out.
const UNDO_WITHIN: Duration = HOUR;

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RestUndone {
    /// Posts that wait there again.
    pub back: usize,
    /// Somebody wrote on in their drafts meanwhile, or sent them: they stay drafts.
    pub left: usize,
}

pub async fn undo_rest(app: &App, actor: &Actor, id: ChannelId) -> Result<RestUndone, RestError> {
    actor.needs(Right::Connect)?;
    if !load_channel(app, actor, id).await?.was_connected() {
        return Err(RestError::NeverConnected);
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    change_plan_alone(&tx, actor.workspace).await?;
    let rest = store::open_rest(&*tx, actor.workspace, id).await?.ok_or(RestError::NotAtRest)?;
    let since = UtcMillis(rest.rested_at);
    if now > since.plus(UNDO_WITHIN) {
        return Err(RestError::TooLate);
    }
    let taken: Taken = serde_json::from_str(&rest.taken).map_err(Internal::from)?;
    join_place(&tx, actor.workspace, id, &taken.series).await?;
    let mut undone = RestUndone::default();
    for off in &taken.posts {
        let is_back = wait_as_before(&tx, actor.workspace, off, (since, now)).await?;
        undone.back += usize::from(is_back);
        undone.left += usize::from(!is_back);
    }
    if let Some(before) = &taken.plan {
        place_as_before(app, &tx, actor, before).await?;
    }
    if !store::forget_rest(&tx, &rest).await? {
        return Err(RestError::NotAtRest);
    }
    store::ask_for_sign_in(&tx, actor.workspace, id, now).await?;
    let data = json!({ "back": undone.back, "left": undone.left });
    record(&tx, actor.workspace, actor, now, "publish.undo_rest", Some(id.0), &data).await?;
    tx.commit().await?;
    app.nudge();
    Ok(undone)
}
