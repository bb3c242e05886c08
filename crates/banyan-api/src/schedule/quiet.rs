//! Posts that wait on days which the plan keeps quiet by now, and their way to the next free times.

use banyan_app::schedule::{list_quiet_days, move_off_quiet_days};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::Given,
    route::Answer,
    shapes::{Day, Moment},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct QuietDay {
    day: Day,
    posts: Vec<Uuid>,
}

/// In the order of the days; of places that have weekly times to move to.
pub(crate) async fn list(ask: Ask) -> Answer<Given<Vec<QuietDay>>> {
    let days = list_quiet_days(&ask.app, &ask.actor).await?.into_iter();
    let shown =
        days.map(|quiet| QuietDay { day: Day(quiet.day), posts: quiet.posts.into_iter().map(|post| post.0).collect() });
    Ok(Given(shown.collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoveOff {
    /// Of that day; of all of them where nothing is said.
    day: Option<Day>,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct MovedOff {
    publication: Uuid,
    /// The time it had.
    was: Moment,
}

/// Which ones found a free time; asked twice, the second time finds nothing to move.
pub(crate) async fn move_off(ask: Ask<Nothing, Nothing, Sent<MoveOff>>) -> Answer<Given<Vec<MovedOff>>> {
    let moved = move_off_quiet_days(&ask.app, &ask.actor, ask.body.0.day.map(|day| day.0)).await?;
    Ok(Given(moved.into_iter().map(|(id, was)| MovedOff { publication: id.0, was: Moment(was) }).collect()))
}
