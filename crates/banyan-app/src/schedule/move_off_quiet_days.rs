//! What waits on a day that the plan keeps quiet by now: offered to be moved, and moved only by a press.

use std::collections::BTreeMap;

use banyan_db::ConnectionTrait;
use banyan_domain::{
    guard::GuardRules,
    ids::{ChannelId, PostId, PublicationId},
    schedule::{PostingSchedule, next_free_slot},
    time::UtcMillis,
    workspace::Right,
};
use jiff::civil::Date;
use serde::Serialize;

use super::ScheduleError;
use crate::{
    Actor, App,
    plan::{InForce, plan_now},
    publish::{Untouched, list_channels, move_within, taken_slots, untouched},
};

/// Posts that wait for a time at a borrowed place on one quiet day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuietDay {
    pub day: Date,
    pub posts: Vec<PostId>,
}

/// Open times by channel; a place without any keeps what it has.
type Times = BTreeMap<ChannelId, PostingSchedule>;

/// In the order of the days. Places without weekly times are left out, for there is nowhere to move to.
pub async fn list_quiet_days(app: &App, actor: &Actor) -> Result<Vec<QuietDay>, ScheduleError> {
    actor.needs(Right::Look)?;
    let plan = plan_now(app, actor.workspace).await?;
    if plan.plan.quiet_days() == [false; 7] {
        return Ok(Vec::new());
    }
    let times = times(app, actor, &plan).await?;
    let mut days: Vec<QuietDay> = Vec::new();
    for waiting in on_quiet_days(app, actor, app.db.read(), &plan, &times).await? {
        let day = plan.day_of(waiting.due_at);
        match days.last_mut() {
            Some(last) if last.day == day && last.posts.contains(&waiting.post) => {}
            Some(last) if last.day == day => last.posts.push(waiting.post),
            _ => days.push(QuietDay { day, posts: vec![waiting.post] }),
        }
    }
    Ok(days)
}

/// Of one day, or of all: each to the next free time of its place after the one it had, in the order in which they
/// wait. Answers which found one, each with the time it had. Pressed twice, the second time finds nothing to move.
pub async fn move_off_quiet_days(
    app: &App,
    actor: &Actor,
    day: Option<Date>,
) -> Result<Vec<(PublicationId, UtcMillis)>, ScheduleError> {
    actor.needs(Right::Publish)?;
    let plan = plan_now(app, actor.workspace).await?;
    let times = times(app, actor, &plan).await?;
    let apart = GuardRules::of(&plan.plan).min_gap();
    let tx = app.db.begin().await?;
    let mut moved = Vec::new();
    for waiting in on_quiet_days(app, actor, &*tx, &plan, &times).await? {
        let Untouched { id, channel, due_at, .. } = waiting;
        let Some(open) = times.get(&channel) else { continue };
        if day.is_some_and(|day| day != plan.day_of(due_at)) {
            continue;
        }
        let mut taken = taken_slots(&*tx, channel, due_at.minus(apart)).await?;
        if let Some(own) = taken.iter().position(|at| *at == due_at) {
            taken.remove(own);
        }
        let Some(free) = next_free_slot(open, &taken, due_at, apart) else { continue };
        if move_within(app, &tx, actor, id, free).await? {
            moved.push((id, due_at));
        }
    }
    tx.commit().await?;
    app.nudge();
    Ok(moved)
}

async fn times(app: &App, actor: &Actor, plan: &InForce) -> Result<Times, ScheduleError> {
    let open = |schedule: &PostingSchedule| schedule.off_quiet_days(plan.plan.quiet_days());
    let channels = list_channels(app, actor).await?;
    let borrowed = channels.into_iter().filter(|channel| channel.network != "own_site");
    let times = borrowed.map(|channel| (channel.id, open(&channel.schedule)));
    Ok(times.filter(|(_, schedule)| !schedule.slots().is_empty()).collect())
}

async fn on_quiet_days(
    app: &App,
    actor: &Actor,
    on: &impl ConnectionTrait,
    plan: &InForce,
    times: &Times,
) -> Result<Vec<Untouched>, ScheduleError> {
    let mut waiting = untouched(on, actor.workspace, app.now()).await?;
    waiting
        .retain(|waiting| times.contains_key(&waiting.channel) && plan.plan.is_quiet_on(plan.day_of(waiting.due_at)));
    Ok(waiting)
}
