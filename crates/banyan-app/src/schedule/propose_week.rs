//! The weekly times the plan has room for: proposed from its hours, taken by one press.

use banyan_domain::{
    ids::ChannelId,
    plan::{GivesWay, Plan, Week, WeekAtPlace, week},
    schedule::{PostingSchedule, Slot, spread},
    workspace::Right,
};
use serde::Serialize;
use serde_json::json;

use super::{ScheduleError, change_schedule::save_schedule};
use crate::{
    Actor, App,
    plan::{facts_of, show_plan},
    publish::{Channel, list_channels},
    workspace::record,
};

/// Where a channel's own times say nothing: late in the morning.
const USUAL: (i8, i8) = (10, 30);

/// What fits into the hours, and what that makes of each connected place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProposedWeek {
    /// The version of the plan it was made from.
    pub version: i64,
    #[serde(flatten)]
    pub week: Week,
    /// Monday first.
    pub quiet: [bool; 7],
    pub channels: Vec<ProposedTimes>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProposedTimes {
    pub channel: ChannelId,
    pub name: String,
    pub network: String,
    /// Other accounts of which the same line of the plan speaks: its posts are for all of them together.
    pub shares_with: Vec<String>,
    /// Posts a week that its times make today.
    pub now: usize,
    pub slots: Vec<Slot>,
    pub gives_way: Option<GivesWay>,
    /// It has other times now.
    pub is_new: bool,
}

impl ProposedWeek {
    pub fn is_new(&self) -> bool {
        self.channels.iter().any(|channel| channel.is_new)
    }
}

/// None where the plan says no hours, or asks for no posts.
pub async fn propose_week(app: &App, actor: &Actor) -> Result<Option<ProposedWeek>, ScheduleError> {
    actor.needs(Right::Look)?;
    let shown = show_plan(app, actor).await?;
    let Some(week) = week(&shown.plan, &facts_of(app, actor).await?) else { return Ok(None) };
    let channels = list_channels(app, actor).await?;
    let channels = times(app, &shown.plan, &week, &channels);
    Ok(Some(ProposedWeek { version: shown.version, quiet: shown.plan.quiet_days(), channels, week }))
}

/// Places the plan does not speak of, and those for company, keep the times they have.
fn times(app: &App, plan: &Plan, week: &Week, channels: &[Channel]) -> Vec<ProposedTimes> {
    let borrowed = channels.iter().filter(|channel| channel.rested_year.is_none() && channel.network != "own_site");
    let at_places = borrowed.filter_map(|channel| {
        let row = plan.place_of(&channel.as_planned(app))?.id;
        Some((channel, week.places.iter().find(|place| place.row == row)?))
    });
    let at_places: Vec<(&Channel, &WeekAtPlace)> = at_places.collect();
    let proposed = at_places.iter().map(|(channel, place)| {
        let there = at_places.iter().filter(|(_, other)| other.row == place.row).map(|(channel, _)| *channel);
        let there: Vec<&Channel> = there.collect();
        let slots = at_account(plan, &there, channel, place.gets as usize);
        let others = there.iter().filter(|other| other.id != channel.id);
        ProposedTimes {
            channel: channel.id,
            name: channel.name.clone(),
            network: channel.network.clone(),
            shares_with: others.map(|other| other.name.clone()).collect(),
            now: channel.schedule.slots().len(),
            gives_way: place.gives_way,
            is_new: channel.schedule.slots() != slots,
            slots,
        }
    });
    proposed.collect()
}

/// Who would have none goes with the first who has some: a place without any times gets what comes at once.
fn at_account(plan: &Plan, there: &[&Channel], channel: &Channel, posts: usize) -> Vec<Slot> {
    let has = |account: &Channel| share(posts, there, account);
    let with = there.iter().copied().find(|account| has(account) > 0).filter(|_| has(channel) == 0);
    let of = with.unwrap_or(channel);
    slots(plan, of, has(of))
}

/// Two accounts at one place have its posts together; what somebody gave them is left, where it is as many.
fn share(posts: usize, there: &[&Channel], channel: &Channel) -> usize {
    let now = |channel: &Channel| channel.schedule.slots().len();
    if there.iter().map(|channel| now(channel)).sum::<usize>() == posts {
        return now(channel);
    }
    let earlier = there.iter().take_while(|other| other.id != channel.id).count();
    posts.saturating_sub(earlier).div_ceil(there.len())
}

/// Times that are right already are left as somebody chose them.
fn slots(plan: &Plan, channel: &Channel, posts: usize) -> Vec<Slot> {
    let quiet = plan.quiet_days();
    let now = channel.schedule.slots();
    let is_quiet = |slot: &Slot| usize::try_from(slot.day() - 1).is_ok_and(|day| quiet[day]);
    if now.len() == posts && !now.iter().any(is_quiet) {
        return now.to_vec();
    }
    let (hour, minute) = now.first().map_or(USUAL, |slot| (slot.hour(), slot.minute()));
    let posts = u32::try_from(posts).unwrap_or(u32::MAX);
    Slot::new(1, hour, minute)
        .map_or_else(|_| now.to_vec(), |at| spread(posts, quiet.map(|quiet| !quiet), plan.named_days(), at))
}

/// Gives every place its proposed times; what has its moment already keeps it. `version` is the plan's, as the proposal
/// was read.
pub async fn take_week(app: &App, actor: &Actor, version: i64) -> Result<(), ScheduleError> {
    actor.needs(Right::Publish)?;
    let proposed = propose_week(app, actor).await?.filter(|proposed| proposed.version == version);
    let Some(proposed) = proposed else { return Err(ScheduleError::PlanChanged) };
    let channels = list_channels(app, actor).await?;
    let tx = app.db.begin().await?;
    for times in proposed.channels.iter().filter(|times| times.is_new) {
        let Some(channel) = channels.iter().find(|channel| channel.id == times.channel) else { continue };
        let schedule = PostingSchedule::new(channel.schedule.zone_name(), times.slots.iter().copied())?;
        save_schedule(&tx, actor.workspace, channel.id, &schedule).await?;
    }
    let data = json!({ "version": version, "posts": proposed.week.gets() });
    record(&tx, actor.workspace, actor, app.now(), "schedule.take_week", None, &data).await?;
    Ok(tx.commit().await?)
}
