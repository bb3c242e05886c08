//! What the ledger says of each goal: what went in, who came of it, and whether its number is known at all.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    Brought, ENOUGH_REASONS, Line, Sources,
    lines::{group_of, is_at_work, is_noted_under, sum},
    row_of,
};
use crate::{
    measure::entry::{Kind, Reason},
    plan::{Counts, Field, Habit, Plan, Row, RowId, Section},
};

#[derive(Clone, Debug, PartialEq)]
pub struct GoalLine {
    pub row: RowId,
    pub name: String,
    pub brought: Brought,
    /// Of those who came, how many stand under another goal too.
    pub also_elsewhere: u32,
    /// What leads there, by name.
    pub through: Vec<String>,
    /// Where that day is still to come.
    pub not_before: Option<Date>,
}

/// What serves two goals stands under both.
pub(super) fn goals(sources: &Sources<'_>, lines: &[Line]) -> Vec<GoalLine> {
    sources.plan.said(Section::Goal).map(|goal| goal_line(sources, lines, goal)).collect()
}

fn goal_line(sources: &Sources<'_>, lines: &[Line], goal: &Row) -> GoalLine {
    let mut line = GoalLine {
        row: goal.id,
        name: goal.name().to_owned(),
        brought: Brought::default(),
        also_elsewhere: 0,
        through: Vec::new(),
        not_before: goal.date(Field::NotBefore).filter(|day| *day > sources.today),
    };
    for of in lines {
        let Some(row) = row_of(sources.plan, of).filter(|row| row.leads_to(goal)) else { continue };
        line.brought.add(&of.brought);
        line.through.push(of.name.clone());
        if goals_of(sources.plan, row).count() > 1 {
            line.also_elsewhere += of.brought.people.unwrap_or(0);
        }
    }
    for money in sources.plan.of(Section::Money).filter(|money| is_only_for(sources, money, goal)) {
        line.brought.add(&sum(sources.entries.iter().filter(|entry| entry.row == Some(money.id))));
    }
    line
}

/// What serves any goal, counted once however many it serves.
pub(super) fn for_goals(sources: &Sources<'_>, lines: &[Line]) -> Brought {
    let serves = |row: &Row| goals_of(sources.plan, row).next().is_some();
    let mut once = Brought::default();
    for line in lines.iter().filter(|line| row_of(sources.plan, line).is_some_and(serves)) {
        once.add(&line.brought);
    }
    let paid_alone = |money: &&Row| serves(money) && !sources.plan.paid_for(money).is_some_and(serves);
    for money in sources.plan.of(Section::Money).filter(paid_alone) {
        once.add(&sum(sources.entries.iter().filter(|entry| entry.row == Some(money.id))));
    }
    once
}

fn goals_of<'a>(plan: &'a Plan, row: &Row) -> impl Iterator<Item = &'a Row> {
    plan.said(Section::Goal).filter(move |goal| row.leads_to(goal))
}

/// Paid for the goal, and not for a line that leads there and counts it already.
fn is_only_for(sources: &Sources<'_>, money: &Row, goal: &Row) -> bool {
    money.leads_to(goal) && !sources.plan.paid_for(money).is_some_and(|row| row.leads_to(goal))
}

/// Lines that tell the same of people, counted together: of years nobody looks at each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeopleTold {
    pub kind: Kind,
    pub row: Option<RowId>,
    pub reason: Option<Reason>,
    pub people: Option<u32>,
    pub lines: u32,
}

/// Who came in the time looked at, by what they were noted under, and how many said what made them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Came {
    people: BTreeMap<RowId, u32>,
    reasons: u32,
}

impl Came {
    pub fn of<'a>(told: impl Iterator<Item = &'a PeopleTold>) -> Self {
        let mut came = Self::default();
        for told in told {
            if told.kind.tells_cause(told.row, told.reason) {
                came.reasons += told.lines;
            }
            if let (Some(row), Some(people)) = (told.row, told.people.filter(|_| told.kind.brings_people())) {
                *came.people.entry(row).or_insert(0) += people;
            }
        }
        came
    }

    /// Through one line of the plan; none where nobody told.
    fn through(&self, plan: &Plan, row: &Row) -> Option<u32> {
        let noted = self.people.iter().filter(|(noted, _)| is_noted_under(plan, Some(**noted), row));
        let told = noted.map(|(_, people)| *people).reduce(|one, other| one + other);
        told.or_else(|| (is_at_work(row) && self.reasons >= ENOUGH_REASONS).then_some(0))
    }
}

/// Whether anything is known of a goal: who came through what leads there, or that cards which lead there were opened.
pub fn is_goal_known(plan: &Plan, goal: &Row, came: &Came, cards_opened: bool) -> bool {
    let by_cards = |row: &Row| row.text(Field::Habit) == Habit::OfflineLeads.as_str() && row.leads_to(goal);
    came_by(plan, goal, came).is_some() || cards_opened && plan.said(Section::Away).any(by_cards)
}

/// Who came through what leads to a goal that counts people; none where nobody told. Who came through what leads to two
/// of them is one person, and counts under the first.
pub fn came_by(plan: &Plan, goal: &Row, came: &Came) -> Option<u32> {
    let leads = plan.rows().filter(|row| group_of(row.section).is_some());
    let counted = leads.filter(|row| counts_under(plan, row).is_some_and(|counting| counting.id == goal.id));
    counted.filter_map(|row| came.through(plan, row)).reduce(|one, other| one + other)
}

fn counts_under<'a>(plan: &'a Plan, row: &Row) -> Option<&'a Row> {
    plan.said(Section::Goal).find(|goal| counts_people(goal) && row.leads_to(goal))
}

/// Whether who calls or writes makes a goal's number grow. What nobody said is not guessed.
pub fn counts_people(goal: &Row) -> bool {
    goal.text(Field::Counts) == Counts::People.as_str()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{measure::Entry, plan::markdown::read};

    const PAGE: &str = "## Goals\n### Seats\n- counts: people\n### Readers\n## Places\n### Tram\n- goals: Seats\n## Away from the screen\n\
                        ### Cards\n- habit: offline_leads\n- goals: Readers\n";

    fn since_november(entries: &[Entry]) -> Came {
        let told = |entry: &Entry| PeopleTold {
            kind: entry.kind,
            row: entry.row,
            reason: entry.reason,
            people: entry.people,
            lines: 1,
        };
        let told: Vec<PeopleTold> = entries.iter().filter(|entry| entry.day >= date(2026, 11, 1)).map(told).collect();
        Came::of(told.iter())
    }

    fn known(plan: &Plan, entries: &[Entry], cards_opened: bool) -> Vec<bool> {
        let came = since_november(entries);
        plan.of(Section::Goal).map(|goal| is_goal_known(plan, goal, &came, cards_opened)).collect()
    }

    fn came(page: &str, entries: &[Entry]) -> Vec<Option<u32>> {
        let plan = read(page).unwrap();
        let came = since_november(entries);
        plan.of(Section::Goal).map(|goal| came_by(&plan, goal, &came)).collect()
    }

    #[test]
    fn a_place_that_nobody_named_is_empty_once_enough_have_said_what_made_them() {
        let plan = read("## Goals\n### Seats\n- counts: people\n## Places\n### Tram\n- goals: Seats\n").unwrap();
        let goal = plan.one(Section::Goal).unwrap();
        let said = |reason, lines| {
            let told = PeopleTold { kind: Kind::Call, row: None, reason: Some(reason), people: Some(lines), lines };
            came_by(&plan, goal, &Came::of([told].iter()))
        };
        assert_eq!(said(Reason::Recommended, ENOUGH_REASONS - 1), None);
        assert_eq!(said(Reason::Recommended, ENOUGH_REASONS), Some(0));
        assert_eq!(said(Reason::NotSaid, ENOUGH_REASONS), None);
    }

    #[test]
    fn a_caller_counts_only_where_people_are_counted_and_only_once() {
        let page = |readers: &str, seats: &str, talks: &str| {
            format!(
                "## Goals\n### Readers\n{readers}### Seats\n{seats}### Talks\n{talks}## Places\n### Tram\n- goals: \
                 Readers; Seats; Talks\n"
            )
        };
        let people = "- counts: people\n";
        let tram = read(&page("", "", "")).unwrap().named(Section::Place, "Tram").unwrap().id;
        let call = Entry {
            kind: Kind::Call,
            day: date(2026, 11, 2),
            task: Kind::Call.task(),
            minutes: None,
            people: Some(1),
            money: None,
            row: Some(tram),
            reason: None,
        };
        let two = [call.clone(), call];
        assert_eq!(came(&page("", "", ""), &two), [None; 3], "nobody said what counts");
        assert_eq!(came(&page("- counts: told\n", people, ""), &two), [None, Some(2), None]);
        assert_eq!(came(&page("", people, people), &two), [None, Some(2), None], "two callers are not four");
    }

    #[test]
    fn a_goal_is_known_once_somebody_came_through_what_leads_there() {
        let plan = read(PAGE).unwrap();
        let tram = plan.named(Section::Place, "Tram").unwrap().id;
        let entry = |kind: Kind, day| Entry {
            kind,
            day,
            task: kind.task(),
            minutes: None,
            people: Some(2),
            money: None,
            row: Some(tram),
            reason: None,
        };
        assert_eq!(known(&plan, &[], false), [false, false]);
        assert_eq!(known(&plan, &[entry(Kind::Enquiry, date(2026, 11, 2))], false), [true, false]);
        assert_eq!(
            known(&plan, &[entry(Kind::Enquiry, date(2026, 10, 31))], false),
            [false, false],
            "before it was set"
        );
        assert_eq!(
            known(&plan, &[entry(Kind::Answered, date(2026, 11, 2))], false),
            [false, false],
            "nobody came by it"
        );
        assert_eq!(known(&plan, &[], true), [false, true]);
    }
}
