//! The next time the plan wants a post for and nothing waits at: shown while there is still time to write one.

use std::time::Duration;

use banyan_domain::{
    plan::{Field, Plan, Standing},
    time::UtcMillis,
    workspace::Right,
};

use super::{
    ScheduleError,
    open_slots::{free_times, taken_from},
};
use crate::{
    Actor, App,
    plan::plan_now,
    publish::{Channel, list_channels},
};

const AHEAD: Duration = Duration::from_hours(48);

#[derive(Clone, Debug, PartialEq)]
pub struct EmptySlot {
    pub channel: Channel,
    pub at: UtcMillis,
}

/// The first over all places that post; none where the plan asks them for nothing.
pub async fn empty_slot(app: &App, actor: &Actor) -> Result<Option<EmptySlot>, ScheduleError> {
    actor.needs(Right::Look)?;
    let now = app.now();
    let plan = plan_now(app, actor.workspace).await?.plan;
    let mut channels = list_channels(app, actor).await?;
    channels.retain(|channel| channel.is_live() && wants_posts(app, &plan, channel));
    if channels.is_empty() {
        return Ok(None);
    }
    let taken = taken_from(app, actor.workspace, &plan, now).await?;
    let mut first: Option<EmptySlot> = None;
    for channel in channels {
        let until = first.as_ref().map_or(now.plus(AHEAD), |slot| slot.at);
        if let Some(at) = free_times(&taken, &plan, &channel, (now, until), 1).pop() {
            first = Some(EmptySlot { channel, at });
        }
    }
    Ok(first)
}

fn wants_posts(app: &App, plan: &Plan, channel: &Channel) -> bool {
    let row = plan.place_of(&channel.as_planned(app)).filter(|row| !row.example);
    row.is_some_and(|row| {
        let at_work = matches!(row.standing(), Standing::Kept | Standing::OnTrial);
        at_work && row.number(Field::PerWeek).is_some_and(|posts| posts > 0.0)
    })
}
