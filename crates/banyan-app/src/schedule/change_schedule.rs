//! The weekly times of one channel, and the next of them that is free.

use std::collections::BTreeMap;

use banyan_db::{Tx, run, values};
use banyan_domain::{
    guard::GuardRules,
    ids::{ChannelId, WorkspaceId},
    plan::Plan,
    schedule::{self, PostingSchedule, next_free_slot},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;

use super::open_slots::taken_from;
use crate::{
    Actor, App, Internal,
    plan::plan_now,
    publish::{Channel, ChannelError, Taken, list_channels},
    workspace::{Refused, record},
};

#[derive(Debug, thiserror::Error)]
pub enum ScheduleError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Channel(#[from] ChannelError),
    #[error(transparent)]
    Invalid(#[from] schedule::ScheduleError),
    #[error("the plan was changed meanwhile; no time was changed")]
    PlanChanged,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ScheduleError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// From now on; what has its moment already keeps it.
pub async fn change_schedule(
    app: &App,
    actor: &Actor,
    channel: ChannelId,
    schedule: &PostingSchedule,
) -> Result<(), ScheduleError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    save_schedule(&tx, actor.workspace, channel, schedule).await?;
    record(&tx, actor.workspace, actor, now, "schedule.change", Some(channel.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn save_schedule(
    tx: &Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    schedule: &PostingSchedule,
) -> Result<(), ScheduleError> {
    let changed = run(
        &**tx,
        "UPDATE channel SET schedule = $3 WHERE id = $2 AND workspace_id = $1 AND removed_at IS NULL",
        values![workspace.0, channel.0, serde_json::to_string(schedule).map_err(Internal::from)?],
    )
    .await?;
    if changed == 0 { Err(ChannelError::NotHere.into()) } else { Ok(()) }
}

/// The next free slot of a channel, off the quiet days of the plan; `None` when it has no weekly times.
pub async fn next_slot(app: &App, actor: &Actor, channel: ChannelId) -> Result<Option<UtcMillis>, ScheduleError> {
    let channels = list_channels(app, actor).await?;
    let channel = channels.into_iter().find(|one| one.id == channel).ok_or(ChannelError::NotHere)?;
    let plan = plan_now(app, actor.workspace).await?.plan;
    let taken = taken_from(app, actor.workspace, &plan, app.now()).await?;
    Ok(first_free(&taken, &plan, &channel, app.now()))
}

/// The same of every place that has one.
pub async fn next_slots(app: &App, actor: &Actor) -> Result<BTreeMap<ChannelId, UtcMillis>, ScheduleError> {
    let plan = plan_now(app, actor.workspace).await?.plan;
    let taken = taken_from(app, actor.workspace, &plan, app.now()).await?;
    let channels = list_channels(app, actor).await?.into_iter();
    let next = channels.filter_map(|channel| Some((channel.id, first_free(&taken, &plan, &channel, app.now())?)));
    Ok(next.collect())
}

/// From now on.
pub(crate) fn first_free(taken: &Taken, plan: &Plan, channel: &Channel, now: UtcMillis) -> Option<UtcMillis> {
    let open = channel.schedule.off_quiet_days(plan.quiet_days());
    let taken = taken.get(&channel.id).map_or(&[][..], Vec::as_slice);
    next_free_slot(&open, taken, now, GuardRules::of(plan).min_gap())
}
