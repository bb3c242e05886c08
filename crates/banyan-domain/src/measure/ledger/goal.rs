//! What the ledger says of each goal: what went in, who came of it, and whether its number is known at all.

use jiff::civil::Date;

use super::{
    Brought, Line, Sources, leads_to,
    lines::{lines, sum},
    row_of,
};
use crate::plan::{Field, Habit, Row, RowId, Section};

#[derive(Clone, Debug, PartialEq)]
pub struct GoalLine {
    pub row: RowId,
    pub name: String,
    pub brought: Brought,
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
        through: Vec::new(),
        not_before: goal.date(Field::NotBefore).filter(|day| *day > sources.today),
    };
    for of in lines.iter().filter(|line| row_of(sources.plan, line).is_some_and(|row| leads_to(row, goal))) {
        line.brought.add(&of.brought);
        line.through.push(of.name.clone());
    }
    for money in sources.plan.of(Section::Money).filter(|money| is_only_for(sources, money, goal)) {
        line.brought.add(&sum(sources.entries.iter().filter(|entry| entry.row == Some(money.id))));
    }
    line
}

/// Paid for the goal, and not for a line that leads there and counts it already.
fn is_only_for(sources: &Sources<'_>, money: &Row, goal: &Row) -> bool {
    leads_to(money, goal) && !sources.plan.paid_for(money).is_some_and(|row| leads_to(row, goal))
}

/// Whether anything is known of a goal in the time looked at: who came through what leads there, or that cards which
/// lead there were opened.
pub fn is_goal_known(sources: &Sources<'_>, goal: &Row, cards_opened: bool) -> bool {
    let by_cards = |row: &Row| row.text(Field::Habit) == Habit::OfflineLeads.as_str() && leads_to(row, goal);
    came_by(sources, goal).is_some() || cards_opened && sources.plan.said(Section::Away).any(by_cards)
}

/// Who came through what leads to a goal in the time looked at; none where nobody told.
pub fn came_by(sources: &Sources<'_>, goal: &Row) -> Option<u32> {
    let entries: Vec<_> = sources.entries.iter().filter(|entry| entry.day >= sources.since).cloned().collect();
    let since = Sources { entries: &entries, ..*sources };
    goal_line(&since, &lines(&since).0, goal).brought.people
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        measure::{Entry, Kind},
        plan::{Plan, markdown::read},
    };

    const PAGE: &str = "## Goals\n### Seats\n### Readers\n## Places\n### Tram\n- goals: Seats\n## Away from the screen\n\
                        ### Cards\n- habit: offline_leads\n- goals: Readers\n";

    fn known(plan: &Plan, entries: &[Entry], cards_opened: bool) -> Vec<bool> {
        let (since, today) = (date(2026, 11, 1), date(2026, 11, 24));
        let sources = Sources { plan, since, today, entries, worked: &[], gone: &[] };
        plan.of(Section::Goal).map(|goal| is_goal_known(&sources, goal, cards_opened)).collect()
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
