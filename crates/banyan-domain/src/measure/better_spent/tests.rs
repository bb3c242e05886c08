//! When it is said, when it is not, and what its button does.

use jiff::civil::{Date, date};

use super::*;
use crate::{
    measure::{Entry, Kind, Sources, Task, ledger},
    plan::{check::Cure, markdown::read},
};

const TODAY: Date = date(2026, 11, 24);

const PAGE: &str = "## Places\n### Blog {#111}\n- network: own_site\n- per week: 1\n### Mastodon {#112}\n- per week: 3\n\
## Away from the screen\n### Thanks {#121}\n- hours: 30 min\n### Fairs {#122}\n- hours: 2 h\n";

fn said(page: &str, lines: &[(u32, u32, u32)]) -> Option<(Plan, BetterSpent)> {
    let plan = read(page).unwrap();
    let day = date(2026, 9, 14);
    let entries: Vec<Entry> = lines
        .iter()
        .map(|(row, people, minutes)| Entry {
            kind: Kind::Habit,
            day,
            task: Some(Task::Away),
            minutes: Some(*minutes),
            people: Some(*people),
            money: None,
            row: Some(RowId(*row)),
            reason: None,
        })
        .collect();
    let sources =
        Sources { plan: &plan, since: day, today: TODAY, entries: &entries, costs: &[], worked: &[], gone: &[] };
    let better = better_spent(&plan, &Facts::unknown(TODAY), &ledger(&sources))?;
    Some((plan, better))
}

#[test]
fn an_hour_moves_where_it_brings_people() {
    let (plan, better) = said(PAGE, &[(112, 1, 300), (121, 8, 170)]).unwrap();
    assert_eq!((better.from_name.as_str(), better.to_name.as_str()), ("Mastodon", "Thanks"));
    assert_eq!((better.minutes, better.by_chance), (20, 1), "a post less a week, and what it takes to write");
    let next = better.changes.iter().fold(plan, |plan, change| applied(&plan, change));
    assert_eq!(next.row(RowId(112)).unwrap().text(Field::PerWeek), "2");
    assert_eq!(next.row(RowId(121)).unwrap().text(Field::Hours), "50");
}

fn applied(plan: &Plan, change: &Change) -> Plan {
    let cure =
        Cure { message: "", args: std::collections::BTreeMap::new(), changes: vec![change.clone()], because: None };
    cure.apply(plan).unwrap()
}

#[test]
fn a_habit_gives_up_half_an_hour_and_a_place_gets_a_post() {
    let (_, better) = said(PAGE, &[(122, 0, 400), (112, 9, 180)]).unwrap();
    let set = |row, field, value: &str| Change::Set { row: RowId(row), field, value: value.to_owned() };
    assert_eq!(better.changes, [set(122, Field::Hours, "90"), set(112, Field::PerWeek, "4")]);
}

#[test]
fn numbers_that_chance_would_give_say_nothing() {
    assert_eq!(said(PAGE, &[(112, 3, 305), (121, 6, 170)]), None);
    assert_eq!(said(PAGE, &[(112, 0, 600), (121, 2, 120)]), None, "two people are not enough to follow");
    assert_eq!(said(PAGE, &[(112, 0, 300), (121, 8, 100)]), None, "a hundred minutes are too few");
}

#[test]
fn the_more_pairs_there_are_to_pick_from_the_surer_it_must_be() {
    let two = [(112, 1, 200), (121, 6, 130)];
    let (_, better) = said(PAGE, &two).unwrap();
    assert!(better.by_chance <= 5, "{better:?}");
    let four = [(112, 1, 200), (121, 6, 130), (122, 2, 150), (111, 2, 150)];
    assert_eq!(said(PAGE, &four), None);
}

#[test]
fn nothing_is_taken_from_the_own_site_nor_before_its_day() {
    assert_eq!(said(PAGE, &[(111, 0, 600), (121, 9, 180)]), None);
    let goal = "## Goals\n### Readers\n- not before: 2027-06-01\n";
    let waiting = format!("{goal}{}", PAGE.replace("- per week: 3", "- per week: 3\n- goals: Readers"));
    assert_eq!(said(&waiting, &[(112, 0, 600), (121, 9, 180)]), None);
}

#[test]
fn where_the_plan_names_no_measure_it_is_said_without_a_button() {
    let page = PAGE.replace("- per week: 3", "- per week: 1");
    let (_, better) = said(&page, &[(112, 0, 600), (121, 9, 180)]).unwrap();
    assert_eq!(better.changes, []);
}
