//! The weekly times of one channel, and the next of them that is free.

use banyan_db::{Tx, run, values};
use banyan_domain::{
    guard::GuardRules,
    ids::{ChannelId, WorkspaceId},
    schedule::{self, PostingSchedule, next_free_slot},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;

use super::open_slots::taken_from;
use crate::{
    Actor, App, Internal,
    plan::plan_now,
    publish::{ChannelError, list_channels},
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
    let now = app.now();
    let channels = list_channels(app, actor).await?;
    let channel = channels.into_iter().find(|one| one.id == channel).ok_or(ChannelError::NotHere)?;
    let plan = plan_now(app, actor.workspace).await?.plan;
    let apart = GuardRules::of(&plan).min_gap();
    let taken = taken_from(app, actor.workspace, &plan, now).await?.remove(&channel.id).unwrap_or_default();
    Ok(next_free_slot(&channel.schedule.off_quiet_days(plan.quiet_days()), &taken, now, apart))
}
