//! One line a place, a habit, a campaign: its time, its money, its people.

use std::{collections::BTreeMap, time::Duration};

use super::{Brought, ENOUGH_REASONS, Gone, Group, Line, LineKey, Sources, Then};
use crate::{
    measure::{
        entry::{Entry, Kind, Task},
        work::{TaskMinutes, minutes},
    },
    plan::{Connected, Field, Plan, Row, RowId, Section, Standing},
};

pub(super) fn lines(sources: &Sources<'_>) -> (Vec<Line>, Vec<TaskMinutes>) {
    let shared = Shared::of(sources);
    let mut lines = Vec::new();
    for row in sources.plan.rows() {
        if let Some(group) = group_of(row.section) {
            let brought = brought_by(sources, row, shared.of_row(sources.plan, row));
            if brought != Brought::default() || is_at_work(row) {
                lines.push(of_row(row, group, brought));
            }
        }
    }
    lines.extend(unnamed_channels(sources, &shared));
    lines.extend(unnamed_kinds(sources));
    lines.sort_by_key(|line| line.group);
    (lines, for_all(sources, &shared))
}

pub(super) fn group_of(section: Section) -> Option<Group> {
    match section {
        Section::Place => Some(Group::Screen),
        Section::Away => Some(Group::Away),
        Section::Campaign => Some(Group::Campaign),
        _ => None,
    }
}

/// Whether a line stands there before anything is known of it.
pub(super) fn is_at_work(row: &Row) -> bool {
    !row.example && row.section != Section::Campaign && matches!(row.standing(), Standing::Kept | Standing::OnTrial)
}

fn of_row(row: &Row, group: Group, brought: Brought) -> Line {
    let network = row.text(Field::Network);
    Line {
        key: LineKey::Row(row.id),
        group,
        name: row.name().to_owned(),
        network: (group == Group::Screen).then(|| if network.is_empty() { row.name() } else { network }.to_owned()),
        standing: row.standing(),
        brought,
        planned_weekly: (group == Group::Away && !row.example).then(|| row.whole(Field::Hours)).flatten(),
        an_hour: None,
        then: Then::NoVerdict,
    }
}

fn brought_by(sources: &Sources<'_>, row: &Row, shared: Duration) -> Brought {
    let mut brought = sum(sources.entries.iter().filter(|entry| is_noted_under(sources.plan, entry.row, row)));
    if !shared.is_zero() {
        brought.minutes = Some(brought.minutes.unwrap_or(0) + minutes(shared));
    }
    if brought.people.is_none() && is_at_work(row) && reasons_told(sources) >= ENOUGH_REASONS {
        brought.people = Some(0);
    }
    brought
}

/// What was noted under it, and what was spent on a line of the money that pays for it.
pub(super) fn is_noted_under(plan: &Plan, noted: Option<RowId>, row: &Row) -> bool {
    let Some(noted) = noted else { return false };
    let by_money =
        || plan.row(noted).is_some_and(|money| money.section == Section::Money && plan.is_paid_by(row, money));
    noted == row.id || by_money()
}

fn reasons_told(sources: &Sources<'_>) -> u32 {
    let told = sources.entries.iter().filter(|entry| entry.kind.tells_cause(entry.row, entry.reason));
    u32::try_from(told.count()).unwrap_or(u32::MAX)
}

pub(super) fn sum<'a>(entries: impl Iterator<Item = &'a Entry>) -> Brought {
    let mut sum = Brought::default();
    for entry in entries {
        let money = entry.money.iter().map(|money| (money.currency.clone(), money.cents)).collect();
        sum.add(&Brought { minutes: entry.minutes, money, people: entry.came() });
    }
    sum
}

// ---- work shared among the places it went to -----------------------------------------------------------------------

/// Writing belongs to the places that were written for, carrying to those that were carried to: shared by posts.
struct Shared<'a> {
    gone: &'a [Gone],
    writing: Duration,
    carrying: Duration,
}

impl<'a> Shared<'a> {
    fn of(sources: &Sources<'a>) -> Self {
        let time = |task| {
            let seen: Duration = sources.worked.iter().filter(|work| work.task == task).map(|work| work.time).sum();
            seen + Duration::from_mins(u64::from(told_for_all(sources, task)))
        };
        Self { gone: sources.gone, writing: time(Task::Write), carrying: time(Task::Carry) }
    }

    fn posts(&self, by_hand: bool) -> u32 {
        self.gone.iter().filter(|gone| gone.by_hand == by_hand).map(|gone| gone.posts).sum()
    }

    fn of_gone(&self, gone: &Gone) -> Duration {
        let whole = if gone.by_hand { self.writing } else { self.carrying };
        whole * gone.posts / self.posts(gone.by_hand).max(1)
    }

    fn of_row(&self, plan: &Plan, row: &Row) -> Duration {
        let here = self.gone.iter().filter(|gone| place_of(plan, gone).is_some_and(|place| place.id == row.id));
        here.map(|gone| self.of_gone(gone)).sum()
    }

    /// Whether a task's time has gone to places.
    fn shares(&self, task: Task) -> bool {
        match task {
            Task::Write => self.posts(true) > 0,
            Task::Carry => self.posts(false) > 0,
            Task::Answer | Task::Plan | Task::Learn | Task::Measure | Task::Away => false,
        }
    }
}

fn told_for_all(sources: &Sources<'_>, task: Task) -> u32 {
    let told = sources.entries.iter().filter(|entry| entry.task == Some(task) && entry.row.is_none());
    told.filter_map(|entry| entry.minutes).sum()
}

fn place_of<'a>(plan: &'a Plan, gone: &Gone) -> Option<&'a Row> {
    plan.place_of(&Connected { network: &gone.network, network_name: &gone.network, name: &gone.name, handle: "" })
}

fn unnamed_channels(sources: &Sources<'_>, shared: &Shared<'_>) -> Vec<Line> {
    let mut time: BTreeMap<(&str, &str), Duration> = BTreeMap::new();
    for gone in sources.gone.iter().filter(|gone| place_of(sources.plan, gone).is_none()) {
        *time.entry((&gone.network, &gone.name)).or_default() += shared.of_gone(gone);
    }
    let time = time.into_iter().map(|((network, name), time)| Line {
        key: LineKey::Channel(network.to_owned()),
        group: Group::Screen,
        name: name.to_owned(),
        network: Some(network.to_owned()),
        standing: Standing::Kept,
        brought: Brought { minutes: (!time.is_zero()).then(|| minutes(time)), ..Brought::default() },
        planned_weekly: None,
        an_hour: None,
        then: Then::NoVerdict,
    });
    time.collect()
}

/// A thank-you where the plan has no habit of thanking, or has it no longer.
fn unnamed_kinds(sources: &Sources<'_>) -> Vec<Line> {
    let kinds = [Kind::ThankYou, Kind::Talk, Kind::Cards, Kind::Habit];
    let of = |kind: Kind| {
        let gone = |entry: &&Entry| entry.row.is_none_or(|row| sources.plan.row(row).is_none());
        let mut noted = sources.entries.iter().filter(|entry| entry.kind == kind).filter(gone).peekable();
        noted.peek()?;
        Some(Line {
            key: LineKey::Kind(kind),
            group: Group::Away,
            name: String::new(),
            network: None,
            standing: Standing::Kept,
            brought: sum(noted),
            planned_weekly: None,
            an_hour: None,
            then: Then::NoVerdict,
        })
    };
    kinds.into_iter().filter_map(of).collect()
}

fn for_all(sources: &Sources<'_>, shared: &Shared<'_>) -> Vec<TaskMinutes> {
    let of = |task: Task| {
        let seen = sources.worked.iter().filter(|work| work.task == task).map(|work| work.time).sum();
        TaskMinutes { task, measured: minutes(seen), told: told_for_all(sources, task) }
    };
    let tasks = Task::ALL.iter().copied().filter(|task| *task != Task::Away && !shared.shares(*task));
    tasks.map(of).filter(|task| task.all() > 0).collect()
}
