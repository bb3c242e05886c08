//! The one ledger: where time and money went, at the screen and away from it, and who came of it.

mod goal;
mod lines;
mod money;
mod verdict;

use std::{collections::BTreeMap, time::Duration};

use jiff::civil::Date;

use super::{
    entry::{Cause, Entry, Kind},
    work::{TaskMinutes, Worked, minutes},
};
use crate::plan::{Field, Plan, Row, RowId, Section, Standing};

pub use goal::{Came, GoalLine, PeopleTold, came_by, counts_people, is_goal_known};
pub use money::{Action, Month};
pub use verdict::Then;
pub(super) use verdict::{Known, chance_of_more};

/// As long as fewer calls have said what made them call, a place that nobody named is unknown and not empty.
pub const ENOUGH_REASONS: u32 = 10;

/// What the ledger is made from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    pub plan: &'a Plan,
    /// The first day that is looked at, and the last.
    pub since: Date,
    pub today: Date,
    pub entries: &'a [Entry],
    /// Months are whole: what was spent since the first of the month of that day.
    pub costs: &'a [Entry],
    pub worked: &'a [Worked],
    pub gone: &'a [Gone],
}

/// Posts that went out on one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The network's id, and what a person calls the place.
    pub network: String,
    pub name: String,
    /// Written here, rather than carried.
    pub by_hand: bool,
    pub posts: u32,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    pub lines: Vec<Line>,
    /// Work that belongs to no place: planning, learning, measuring, and what was done before anything went out.
    pub for_all: Vec<TaskMinutes>,
    pub goals: Vec<GoalLine>,
    /// All of them together: what serves two is in it once.
    pub for_goals: Brought,
    /// What made people call, most first.
    pub causes: Vec<(Cause, u32)>,
    pub months: Vec<Month>,
    /// All minutes of the time looked at, and what the people of the plan have in a week.
    pub minutes: u32,
    pub weeks: f64,
    pub planned_weekly: Option<u32>,
}

/// What a line stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineKey {
    Row(RowId),
    /// A channel that the plan does not name.
    Channel(String),
    /// Something noted for which the plan has no habit.
    Kind(Kind),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Screen,
    Away,
    Campaign,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub key: LineKey,
    pub group: Group,
    /// Empty where the key is a kind.
    pub name: String,
    /// Of a place.
    pub network: Option<String>,
    pub standing: Standing,
    pub brought: Brought,
    /// Minutes a week that the plan gives a habit.
    pub planned_weekly: Option<u32>,
    /// People in an hour, once there is enough to say so.
    pub an_hour: Option<f64>,
    pub then: Then,
}

/// What went in and what came of it; what nobody told is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    pub minutes: Option<u32>,
    /// In the smaller unit, by currency.
    pub money: BTreeMap<String, i64>,
    pub people: Option<u32>,
}

impl Brought {
    fn add(&mut self, other: &Self) {
        let sum = |one: Option<u32>, other: Option<u32>| match (one, other) {
            (None, None) => None,
            (one, other) => Some(one.unwrap_or(0) + other.unwrap_or(0)),
        };
        self.minutes = sum(self.minutes, other.minutes);
        self.people = sum(self.people, other.people);
        for (currency, cents) in &other.money {
            *self.money.entry(currency.clone()).or_insert(0) += cents;
        }
    }
}

impl Ledger {
    pub fn of(&self, group: Group) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.group == group)
    }

    pub fn sum(&self, group: Group) -> Brought {
        let mut sum = Brought::default();
        for line in self.of(group) {
            sum.add(&line.brought);
        }
        sum
    }

    /// Minutes a week, as they were.
    pub fn used_weekly(&self) -> u32 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a week has few minutes")]
        let used = (f64::from(self.minutes) / self.weeks.max(1.0)).round() as u32;
        used
    }
}

pub fn ledger(sources: &Sources<'_>) -> Ledger {
    let (mut lines, for_all) = lines::lines(sources);
    verdict::judge(sources, &mut lines);
    let worked: Duration = sources.worked.iter().map(|stretch| stretch.time).sum();
    let told: u32 = sources.entries.iter().filter_map(|entry| entry.minutes).sum();
    let hours: Vec<u32> = sources.plan.said(Section::Person).filter_map(|person| person.whole(Field::Hours)).collect();
    Ledger {
        goals: goal::goals(sources, &lines),
        for_goals: goal::for_goals(sources, &lines),
        causes: causes(sources.entries),
        months: money::months(sources),
        lines,
        for_all,
        minutes: minutes(worked) + told,
        weeks: f64::from(days_looked_at(sources)) / 7.0,
        planned_weekly: (!hours.is_empty()).then(|| hours.iter().sum()),
    }
}

/// From the first thing that is known: before it nobody counted.
fn days_looked_at(sources: &Sources<'_>) -> i32 {
    let told = sources.entries.iter().map(|entry| entry.day);
    let seen = sources.worked.iter().map(|stretch| stretch.day);
    let first = told.chain(seen).min().unwrap_or(sources.today).max(sources.since);
    super::entry::days_between(first, sources.today) + 1
}

fn row_of<'a>(plan: &'a Plan, line: &Line) -> Option<&'a Row> {
    match line.key {
        LineKey::Row(row) => plan.row(row),
        LineKey::Channel(_) | LineKey::Kind(_) => None,
    }
}

fn causes(entries: &[Entry]) -> Vec<(Cause, u32)> {
    let mut counted = BTreeMap::new();
    for call in entries.iter().filter(|entry| entry.kind.has_cause()) {
        let cause = call.row.map(Cause::Row).or_else(|| call.reason.map(Cause::Reason));
        if let Some(cause) = cause {
            *counted.entry(cause).or_insert(0) += 1;
        }
    }
    let mut counted: Vec<(Cause, u32)> = counted.into_iter().collect();
    counted.sort_by_key(|(cause, calls)| (std::cmp::Reverse(*calls), *cause));
    counted
}

#[cfg(test)]
mod tests;
