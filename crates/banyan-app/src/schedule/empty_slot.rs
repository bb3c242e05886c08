//! The next time the plan wants a post for and nothing waits at: shown while there is still time to write one.

use std::time::Duration;

use banyan_domain::{
    plan::{Field, Plan, Row, Standing},
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
/// More than anybody has in that while.
const MOST_TIMES: usize = 20;

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
    let channels = list_channels(app, actor).await?;
    let wanting = |channel: &&Channel| channel.is_live() && line_of(app, &plan, channel).is_some_and(wants_posts);
    if !channels.iter().any(|channel| wanting(&channel)) {
        return Ok(None);
    }
    let taken = taken_from(app, actor.workspace, &plan, now).await?;
    let mut first: Option<EmptySlot> = None;
    for channel in channels.iter().filter(wanting) {
        let until = first.as_ref().map_or(now.plus(AHEAD), |slot| slot.at);
        let mut free = free_times(&taken, &plan, channel, (now, until), MOST_TIMES);
        // At another account of the same line a post is the line's too.
        let line = line_of(app, &plan, channel).map(|row| row.id);
        let is_same = |other: &&Channel| other.id != channel.id && line_of(app, &plan, other).map(|row| row.id) == line;
        for there in channels.iter().filter(is_same).filter_map(|other| taken.get(&other.id)) {
            free.retain(|at| !there.contains(at));
        }
        if let Some(at) = free.first() {
            first = Some(EmptySlot { channel: channel.clone(), at: *at });
        }
    }
    Ok(first)
}

fn line_of<'a>(app: &App, plan: &'a Plan, channel: &Channel) -> Option<&'a Row> {
    plan.place_of(&channel.as_planned(app)).filter(|row| !row.example)
}

fn wants_posts(row: &Row) -> bool {
    let at_work = matches!(row.standing(), Standing::Kept | Standing::OnTrial);
    at_work && row.number(Field::PerWeek).is_some_and(|posts| posts > 0.0)
}
