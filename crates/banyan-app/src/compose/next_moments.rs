//! When a post goes out at each of its places.

use std::time::Duration;

use banyan_db::ConnectionTrait;
use banyan_domain::{guard::GuardRules, ids::ChannelId, time::UtcMillis, workspace::Right};
use serde::{Deserialize, Serialize};

use super::{CarryError, assemble::OWN_SITE};
use crate::{
    Actor, App, Internal,
    plan::{InForce, plan_now},
    publish::{Channel, Taken, list_channels, taken_everywhere},
    schedule::first_free,
};

/// When a post goes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// The next free slot of each place; our own site with the first of the others.
    #[default]
    NextSlot,
    Now,
    /// Now, with time left for whoever pressed the button to stop it.
    Soon,
    At(UtcMillis),
}

impl When {
    /// At once goes only what somebody sends who may let posts go.
    pub(super) fn right(self) -> Right {
        match self {
            Self::Now | Self::Soon => Right::Publish,
            Self::NextSlot | Self::At(_) => Right::Write,
        }
    }
}

/// So long a post that shall go out now can still be stopped.
pub const STOP_WITHIN: Duration = Duration::from_secs(30);

/// When one place gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub at: UtcMillis,
    /// By somebody, or by weekly times. Else it goes as soon as nobody can stop it any more, and of whoever may not send
    /// at once it asks for a yes.
    pub is_set: bool,
}

impl Due {
    pub(super) fn set(at: UtcMillis) -> Self {
        Self { at, is_set: true }
    }

    fn soon(now: UtcMillis) -> Self {
        Self { at: now.plus(STOP_WITHIN), is_set: false }
    }
}

/// When each of these places would get what is put in the queue now.
pub async fn next_moments(app: &App, actor: &Actor, places: &[ChannelId]) -> Result<Vec<(ChannelId, Due)>, CarryError> {
    actor.needs(Right::Write)?;
    let all = list_channels(app, actor).await?;
    let is_chosen = |channel: &&Channel| channel.rested_year.is_none() && places.contains(&channel.id);
    let chosen: Vec<&Channel> = all.iter().filter(is_chosen).collect();
    let plan = plan_now(app, actor.workspace).await?;
    let due = moments(app.db.read(), &chosen, &plan, When::NextSlot, app.now()).await?;
    Ok(chosen.iter().map(|channel| channel.id).zip(due).collect())
}

/// In the order of the places.
pub(super) async fn moments(
    on: &impl ConnectionTrait,
    places: &[&Channel],
    plan: &InForce,
    when: When,
    now: UtcMillis,
) -> Result<Vec<Due>, Internal> {
    let all_at = |at| Ok(vec![Due::set(at); places.len()]);
    match when {
        When::Now => all_at(now),
        When::Soon => all_at(now.plus(STOP_WITHIN)),
        When::At(at) => all_at(at),
        When::NextSlot => next_free(on, places, plan, now).await,
    }
}

async fn next_free(
    on: &impl ConnectionTrait,
    places: &[&Channel],
    plan: &InForce,
    now: UtcMillis,
) -> Result<Vec<Due>, Internal> {
    let borrowed: Vec<&Channel> = places.iter().filter(|place| place.network != OWN_SITE).copied().collect();
    let taken = match borrowed.first() {
        Some(place) => taken_everywhere(on, place.workspace, now.minus(GuardRules::of(&plan.plan).min_gap())).await?,
        None => Taken::new(),
    };
    let due = |place: &Channel| first_free(&taken, &plan.plan, place, now).map_or_else(|| Due::soon(now), Due::set);
    // Our own ground has no slots to keep free, and what leads there must find it.
    let first = borrowed.iter().map(|place| due(place)).min_by_key(|due| due.at).unwrap_or_else(|| Due::soon(now));
    Ok(places.iter().map(|place| if place.network == OWN_SITE { first } else { due(place) }).collect())
}
