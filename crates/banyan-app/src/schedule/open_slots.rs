//! The free times of a while at the places that post, each in the order in which a queue would take them.

use std::time::Duration;

use banyan_db::DbErr;
use banyan_domain::{
    guard::GuardRules,
    ids::WorkspaceId,
    plan::{Plan, Standing},
    schedule::next_free_slot,
    time::UtcMillis,
    workspace::Right,
};

use super::ScheduleError;
use crate::{
    Actor, App,
    plan::plan_now,
    publish::{Channel, Taken, list_channels, taken_everywhere},
};

#[derive(Clone, Debug, PartialEq)]
pub struct OpenSlots {
    pub channel: Channel,
    pub slots: Vec<UtcMillis>,
}

/// Of every borrowed place with weekly times that the plan has not put to rest; empty where all of its times are taken.
pub async fn open_slots(
    app: &App,
    actor: &Actor,
    within: Duration,
    most: usize,
) -> Result<Vec<OpenSlots>, ScheduleError> {
    actor.needs(Right::Look)?;
    let now = app.now();
    let plan = plan_now(app, actor.workspace).await?.plan;
    let taken = taken_from(app, actor.workspace, &plan, now).await?;
    let mut open = Vec::new();
    for channel in list_channels(app, actor).await? {
        let has_times = !channel.schedule.slots().is_empty() && channel.network != "own_site";
        if channel.is_live() && has_times && !rests(app, &plan, &channel) {
            let slots = free_times(&taken, &plan, &channel, (now, now.plus(within)), most);
            open.push(OpenSlots { channel, slots });
        }
    }
    Ok(open)
}

/// What keeps a time from being free from now on.
pub(super) async fn taken_from(app: &App, workspace: WorkspaceId, plan: &Plan, now: UtcMillis) -> Result<Taken, DbErr> {
    let after = now.minus(GuardRules::of(plan).min_gap());
    app.once(|seen| &seen.taken, workspace, taken_everywhere(app.db.read(), workspace, after)).await
}

/// The first of one place after a moment and before another.
pub(super) fn free_times(
    taken: &Taken,
    plan: &Plan,
    channel: &Channel,
    (after, until): (UtcMillis, UtcMillis),
    most: usize,
) -> Vec<UtcMillis> {
    let apart = GuardRules::of(plan).min_gap();
    let open = channel.schedule.off_quiet_days(plan.quiet_days());
    let mut taken = taken.get(&channel.id).cloned().unwrap_or_default();
    let mut free = Vec::new();
    let mut last = after;
    while free.len() < most {
        let Some(at) = next_free_slot(&open, &taken, last, apart).filter(|at| *at < until) else { break };
        taken.push(at);
        // What was passed over stays too near to something.
        last = at;
        free.push(at);
    }
    free
}

fn rests(app: &App, plan: &Plan, channel: &Channel) -> bool {
    let row = plan.place_of(&channel.as_planned(app));
    row.is_some_and(|row| !matches!(row.standing(), Standing::Kept | Standing::OnTrial))
}
