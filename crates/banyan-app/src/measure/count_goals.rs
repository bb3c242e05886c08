//! What is truly known of goals and answers today, as people told it: for the levels and for Today.

use std::collections::BTreeMap;

use banyan_domain::{
    measure::{Entry, GoalStand, Kind, Sources, came_by, is_goal_known, stand_of},
    plan::{Plan, Row, RowId, Section},
};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use serde::Serialize;

use super::{
    minutes_this_week::start_of,
    store::{cards, entries},
};
use crate::{Actor, App, Internal, workspace::show_workspace};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoalToday {
    pub row: RowId,
    pub name: String,
    /// Since then people are counted.
    pub set_on: Date,
    #[serde(flatten)]
    pub stand: GoalStand,
}

/// How many people were answered in the last days, today among them.
pub(crate) async fn people_answered(app: &App, actor: &Actor, days: i64) -> Result<u32, Internal> {
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let since = app.now().in_zone(&zone).date().saturating_sub(days.days());
    let told = entries::who_came(app.db.read(), actor.workspace, since).await?;
    let answered = told.iter().filter(|entry| entry.kind == Kind::Answered);
    Ok(answered.filter_map(|entry| entry.people).sum())
}

/// Of these goals, each with the day on which it was set, those of which something is known since then.
pub(crate) async fn goals_counted(
    app: &App,
    actor: &Actor,
    plan: &Plan,
    set_on: &BTreeMap<RowId, Date>,
) -> Result<u32, Internal> {
    let Some(told) = Told::since(app, actor, set_on).await? else { return Ok(0) };
    let latest_card = cards::last_opened(app.db.read(), actor.workspace).await?;
    let known = plan.said(Section::Goal).filter(|goal| {
        let Some(since) = set_on.get(&goal.id).copied() else { return false };
        let cards_opened = latest_card.is_some_and(|at| at >= start_of(since, &told.zone));
        is_goal_known(&told.sources(plan, since), goal, cards_opened)
    });
    Ok(u32::try_from(known.count()).unwrap_or(u32::MAX))
}

/// How each of these goals stands today, in the order of the plan.
pub(crate) async fn stand_of_goals(
    app: &App,
    actor: &Actor,
    plan: &Plan,
    set_on: &BTreeMap<RowId, Date>,
) -> Result<Vec<GoalToday>, Internal> {
    let Some(told) = Told::since(app, actor, set_on).await? else { return Ok(Vec::new()) };
    let stand = |goal: &Row| {
        let since = *set_on.get(&goal.id)?;
        let people = came_by(&told.sources(plan, since), goal);
        let stand = stand_of(goal, people, since, told.today);
        Some(GoalToday { row: goal.id, name: goal.name().to_owned(), set_on: since, stand })
    };
    Ok(plan.said(Section::Goal).filter_map(stand).collect())
}

/// What people told since the first of some days.
struct Told {
    entries: Vec<Entry>,
    zone: TimeZone,
    today: Date,
}

impl Told {
    async fn since(app: &App, actor: &Actor, days: &BTreeMap<RowId, Date>) -> Result<Option<Self>, Internal> {
        let Some(first) = days.values().min() else { return Ok(None) };
        let zone = show_workspace(app, actor.workspace).await?.time_zone();
        let entries = entries::who_came(app.db.read(), actor.workspace, *first).await?;
        let today = app.now().in_zone(&zone).date();
        Ok(Some(Self { entries, zone, today }))
    }

    fn sources<'a>(&'a self, plan: &'a Plan, since: Date) -> Sources<'a> {
        Sources { plan, since, today: self.today, entries: &self.entries, worked: &[], gone: &[] }
    }
}
