//! The next time the plan wants a post for and nothing waits at: shown while there is still time to write one.

use std::time::Duration;

use banyan_domain::{
    plan::{Field, Plan, Row, Standing},
    time::UtcMillis,
    workspace::Right,
};

use super::{ScheduleError, open_slots::free_times};
use crate::{
    Actor, App,
    plan::in_force,
    publish::{Channel, list_channels, taken_slots},
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
    let (now, on) = (app.now(), app.db.read());
    let plan = in_force(on, actor.workspace).await?.plan;
    let channels = list_channels(app, actor).await?;
    let mut first: Option<EmptySlot> = None;
    for channel in channels.iter().filter(|channel| channel.is_live()) {
        let Some(row) = line_of(app, &plan, channel).filter(|row| wants_posts(row)) else { continue };
        let until = first.as_ref().map_or(now.plus(AHEAD), |slot| slot.at);
        let mut free = free_times(on, &plan, channel, (now, until), MOST_TIMES).await?;
        // At another account of the same line a post is the line's too.
        let is_same = |other: &Channel| line_of(app, &plan, other).is_some_and(|line| line.id == row.id);
        for other in channels.iter().filter(|other| other.id != channel.id && is_same(other)) {
            let taken = taken_slots(on, other.id, now).await?;
            free.retain(|at| !taken.contains(at));
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
