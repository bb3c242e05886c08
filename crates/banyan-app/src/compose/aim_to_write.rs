//! What a new post would be for, and where its audience reads: proposals, before anybody has said anything.

use banyan_domain::{
    compose::Objective,
    ids::ChannelId,
    plan::{Aim, Aimless, Connected, Section, aim},
    workspace::Right,
};

use super::{CarryError, NotInPlan, WriteError};
use crate::{
    Actor, App,
    plan::{plan_now, posts_waiting},
    publish::list_channels,
};

/// By the written rules, for a post that goes to these places and is for that.
pub async fn aim_to_write(
    app: &App,
    actor: &Actor,
    channels: &[ChannelId],
    objective: Objective,
) -> Result<Aim, WriteError> {
    let [aim] = aims_to_write(app, actor, channels, [objective]).await?;
    Ok(aim)
}

/// The same for each of several things it may be for.
pub(super) async fn aims_to_write<const N: usize>(
    app: &App,
    actor: &Actor,
    channels: &[ChannelId],
    objectives: [Objective; N],
) -> Result<[Aim; N], WriteError> {
    actor.needs(Right::Look).map_err(CarryError::from)?;
    let plan = plan_now(app, actor.workspace).await?;
    let waiting = posts_waiting(app, actor, &plan.plan).await?;
    let all = list_channels(app, actor).await.map_err(CarryError::from)?;
    let places: Vec<Connected<'_>> =
        all.iter().filter(|channel| channels.contains(&channel.id)).map(|channel| channel.as_planned(app)).collect();
    let today = plan.day_of(app.now());
    let aimless = |objective| Aimless { today, places: &places, waiting: &waiting, objective, carried: None };
    Ok(objectives.map(|objective| aim(&plan.plan, &aimless(objective))))
}

/// The live places where the plan says that this audience reads; none if it names no connected one.
pub async fn places_of_audience(app: &App, actor: &Actor, audience: &str) -> Result<Vec<ChannelId>, WriteError> {
    actor.needs(Right::Look).map_err(CarryError::from)?;
    let plan = plan_now(app, actor.workspace).await?.plan;
    let Some(row) = plan.named(Section::Audience, audience) else {
        return Err(NotInPlan { section: Section::Audience, name: audience.to_owned() }.into());
    };
    let all = list_channels(app, actor).await.map_err(CarryError::from)?;
    let reads = all.iter().filter(|channel| channel.is_live() && plan.reads_at(row, &channel.as_planned(app)));
    Ok(reads.map(|channel| channel.id).collect())
}
