//! Hold all posts, and let them go.

use banyan_app::workspace::{HoldError, current_hold, hold_posts, release_posts};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    ask::Ask,
    give::{Done, Given},
    problem::Problem,
    route::Answer,
    shapes::Moment,
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Hold")]
pub(crate) struct HoldShown {
    /// Since when nothing goes out; none where posts go.
    since: Option<Moment>,
    by: Option<String>,
    /// `person`, or `restored` after a backup was brought back.
    reason: Option<String>,
}

pub(crate) async fn show(ask: Ask) -> Answer<Given<HoldShown>> {
    let Some(hold) = current_hold(&ask.app, ask.actor.workspace).await? else {
        return Ok(Given(HoldShown { since: None, by: None, reason: None }));
    };
    Ok(Given(HoldShown { since: Some(Moment(hold.since)), by: hold.by_name, reason: Some(hold.reason) }))
}

/// Held already is held.
pub(crate) async fn hold(ask: Ask) -> Answer<Done> {
    hold_posts(&ask.app, &ask.actor).await?;
    Ok(Done)
}

pub(crate) async fn release(ask: Ask) -> Answer<Done> {
    release_posts(&ask.app, &ask.actor).await?;
    Ok(Done)
}

impl From<HoldError> for Problem {
    fn from(wrong: HoldError) -> Self {
        match wrong {
            HoldError::Refused(refused) => refused.into(),
            HoldError::Internal(error) => error.into(),
        }
    }
}
