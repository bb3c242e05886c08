//! What the ledger says of each goal: what went in, who came of it, and whether its number is known at all.

use jiff::civil::Date;

use super::{
    Brought, Line, Sources,
    lines::{lines, sum},
    row_of,
};
use crate::plan::{Counts, Field, Habit, Plan, Row, RowId, Section};

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

/// Whether anything is known of a goal in the time looked at: who came through what leads there, or that cards which
/// lead there were opened.
pub fn is_goal_known(sources: &Sources<'_>, goal: &Row, cards_opened: bool) -> bool {
    let by_cards = |row: &Row| row.text(Field::Habit) == Habit::OfflineLeads.as_str() && row.leads_to(goal);
    came_by(sources, goal).is_some() || cards_opened && sources.plan.said(Section::Away).any(by_cards)
}

/// Who came in the time looked at through what leads to a goal that counts people; none where nobody told. Who came
/// through what leads to two of them is one person, and counts under the first.
pub fn came_by(sources: &Sources<'_>, goal: &Row) -> Option<u32> {
    let entries: Vec<_> = sources.entries.iter().filter(|entry| entry.day >= sources.since).cloned().collect();
    let lines = lines(&Sources { entries: &entries, ..*sources }).0;
    let counted = lines.iter().filter(|line| {
        let row = row_of(sources.plan, line);
        row.and_then(|row| counts_under(sources.plan, row)).is_some_and(|counting| counting.id == goal.id)
    });
    counted.filter_map(|line| line.brought.people).reduce(|one, other| one + other)
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
    use crate::{
        measure::{Entry, Kind},
        plan::markdown::read,
    };

    const PAGE: &str = "## Goals\n### Seats\n- counts: people\n### Readers\n## Places\n### Tram\n- goals: Seats\n## Away from the screen\n\
                        ### Cards\n- habit: offline_leads\n- goals: Readers\n";

    fn known(plan: &Plan, entries: &[Entry], cards_opened: bool) -> Vec<bool> {
        let (since, today) = (date(2026, 11, 1), date(2026, 11, 24));
        let sources = Sources { plan, since, today, entries, costs: &[], worked: &[], gone: &[] };
        plan.of(Section::Goal).map(|goal| is_goal_known(&sources, goal, cards_opened)).collect()
    }

    fn came(page: &str, entries: &[Entry]) -> Vec<Option<u32>> {
        let plan = read(page).unwrap();
        let (since, today) = (date(2026, 11, 1), date(2026, 11, 24));
        let sources = Sources { plan: &plan, since, today, entries, costs: &[], worked: &[], gone: &[] };
        plan.of(Section::Goal).map(|goal| came_by(&sources, goal)).collect()
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
