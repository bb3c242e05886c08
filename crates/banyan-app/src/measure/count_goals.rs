//! What is truly known of goals and answers today, as it was seen and as people told it: for the levels and for Today.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Bound,
};

use banyan_domain::{
    measure::{Came, GoalNumber, GoalStand, PeopleTold, came_by, is_goal_known, stand_of},
    plan::{Field, Plan, Row, RowId, Section},
    workspace::Right,
};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use serde::Serialize;

use super::{
    minutes_this_week::start_of,
    store::{cards, entries, goals},
};
use crate::{
    Actor, App, Internal,
    converse::people_answered_there,
    plan::{goals_set_on, show_plan},
    workspace::show_workspace,
};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoalToday {
    pub row: RowId,
    pub name: String,
    /// Since then it is counted.
    pub set_on: Date,
    #[serde(flatten)]
    pub stand: GoalStand,
}

/// A goal with what was told of it, for its page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShownGoal {
    #[serde(flatten)]
    pub goal: GoalToday,
    /// Where the plan says it is read; empty where it does not.
    pub source: String,
    /// Latest day first, since it was set.
    pub numbers: Vec<ToldNumber>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ToldNumber {
    #[serde(flatten)]
    pub told: GoalNumber,
    pub by: Option<String>,
}

/// All goals of one's own, in the order of the plan. Who may not look is shown none.
pub async fn list_goals(app: &App, actor: &Actor) -> Result<Vec<ShownGoal>, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(Vec::new());
    }
    let shown = show_plan(app, actor).await?;
    let set_on = goals_set_on(app, actor, &shown).await?;
    let Some(told) = Told::since(app, actor, &set_on).await? else { return Ok(Vec::new()) };
    let goals = told.stands(&shown.plan, &set_on);
    let with_numbers = |goal: GoalToday| {
        let source = shown.plan.row(goal.row).map_or("", |row| row.text(Field::Source)).to_owned();
        let numbers = told.numbers(goal.row, goal.set_on).cloned().collect();
        ShownGoal { goal, source, numbers }
    };
    Ok(goals.into_iter().map(with_numbers).collect())
}

/// How many people were answered in the last days, today among them: those who wrote on a network, each once, and those
/// of whom somebody told.
pub(crate) async fn people_answered(app: &App, actor: &Actor, days: i64) -> Result<u32, Internal> {
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let since = app.now().in_zone(&zone).date().saturating_sub(days.days());
    let there = people_answered_there(app, actor.workspace, start_of(since, &zone)).await?;
    let told = entries::answered_elsewhere(app.db.read(), actor.workspace, since).await?;
    Ok(there.saturating_add(told))
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
        let is_told = told.numbers(goal.id, since).next().is_some();
        is_told || is_goal_known(plan, goal, &told.came(since), cards_opened)
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
    Ok(told.stands(plan, set_on))
}

/// What people told of goals since they were set.
struct Told {
    /// Of goals, latest day first.
    numbers: Vec<(RowId, ToldNumber)>,
    /// From which on somebody may ask who came, in their order.
    days: Vec<Date>,
    /// Beside how many of the days after the first it reaches.
    came: Vec<(usize, PeopleTold)>,
    zone: TimeZone,
    today: Date,
}

impl Told {
    async fn since(app: &App, actor: &Actor, set_on: &BTreeMap<RowId, Date>) -> Result<Option<Self>, Internal> {
        let Some(first) = set_on.values().min().copied() else { return Ok(None) };
        let zone = show_workspace(app, actor.workspace).await?.time_zone();
        let today = app.now().in_zone(&zone).date();
        let numbers = goals::since(app.db.read(), actor.workspace, first).await?;
        let mut told = Self { numbers, days: Vec::new(), came: Vec::new(), zone, today };
        let counted = set_on.iter().map(|(goal, set_on)| told.counted_since(*goal, *set_on));
        let days: BTreeSet<Date> = set_on.values().copied().chain(counted).collect();
        let later: Vec<Date> = days.range((Bound::Excluded(first), Bound::Unbounded)).copied().collect();
        told.came = entries::who_came(app.db.read(), actor.workspace, (first, &later)).await?;
        told.days = days.into_iter().collect();
        Ok(Some(told))
    }

    /// Who came on the day of the number is in it already.
    fn counted_since(&self, goal: RowId, set_on: Date) -> Date {
        self.numbers(goal, set_on).next().map_or(set_on, |number| number.told.day.saturating_add(1.day()))
    }

    /// From one of the days on.
    fn came(&self, since: Date) -> Came {
        let reached = self.days.partition_point(|day| *day < since);
        Came::of(self.came.iter().filter(|(reaches, _)| *reaches >= reached).map(|(_, told)| told))
    }

    fn stands(&self, plan: &Plan, set_on: &BTreeMap<RowId, Date>) -> Vec<GoalToday> {
        let stand = |goal: &Row| {
            let set_on = *set_on.get(&goal.id)?;
            let told = self.numbers(goal.id, set_on).next().map(|number| number.told);
            let people = came_by(plan, goal, &self.came(self.counted_since(goal.id, set_on)));
            let stand = stand_of(goal, told, people, set_on, self.today);
            Some(GoalToday { row: goal.id, name: goal.name().to_owned(), set_on, stand })
        };
        plan.said(Section::Goal).filter_map(stand).collect()
    }

    fn numbers(&self, goal: RowId, since: Date) -> impl Iterator<Item = &ToldNumber> {
        let of_goal = self.numbers.iter().filter(move |(row, number)| *row == goal && number.told.day >= since);
        of_goal.map(|(_, number)| number)
    }
}
