//! Facts of the outside world carry the day they were seen; those older than a year are worth another look.

use super::report::Report;
use super::tree::Tree;
use std::time::{SystemTime, UNIX_EPOCH};

/// Written in halves, so that this file states no fact.
const MARK: &str = concat!("SOURCE", ":");

/// A comment's fact is told within so many lines.
const REACH: usize = 4;

#[derive(Debug, PartialEq, Eq)]
struct Fact<'a> {
    path: &'a str,
    line: usize,
    /// Year and month, perhaps day; empty when none is given.
    seen: &'a str,
}

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    for fact in facts(tree).iter().filter(|fact| fact.seen.is_empty()) {
        report.fault(fact.path, fact.line, "states a fact of the outside world without the day it was seen");
    }
}

/// A list for people: builds must not rot by the calendar.
pub(crate) fn print_old(tree: &Tree) {
    let limit = a_year_before(days_since_1970());
    let facts = facts(tree);
    let old: Vec<&Fact> = facts.iter().filter(|fact| !fact.seen.is_empty() && is_before(fact.seen, &limit)).collect();
    for fact in &old {
        println!("{}:{}: seen {}", fact.path, fact.line, fact.seen);
    }
    println!("{} of {} facts were seen before {limit}", old.len(), facts.len());
}

fn facts(tree: &Tree) -> Vec<Fact<'_>> {
    let mut found = Vec::new();
    for (path, text) in tree.under_of_kind("crates/", "rs") {
        let lines: Vec<&str> = text.lines().collect();
        for (index, line) in lines.iter().enumerate() {
            if is_comment(line) && line.contains(MARK) {
                found.push(Fact { path, line: index + 1, seen: seen_in(&lines[index..]) });
            } else if let Some(seen) = line.split_once("checked_on: \"").and_then(|(_, rest)| date_in(rest)) {
                // Whether a network's limits must have their day, the conformance suite says.
                found.push(Fact { path, line: index + 1, seen });
            }
        }
    }
    found
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//") || line.contains(" // ")
}

fn seen_in<'a>(lines: &[&'a str]) -> &'a str {
    let mut block = lines
        .iter()
        .enumerate()
        .take(REACH)
        .take_while(|(index, line)| *index == 0 || is_comment(line) || line.contains("checked_on"));
    block.find_map(|(_, line)| date_in(line)).unwrap_or_default()
}

/// `2026-08` or `2026-08-14`, standing alone.
fn date_in(line: &str) -> Option<&str> {
    line.match_indices("20").find_map(|(at, _)| {
        let rest = &line[at..];
        let length = rest.find(|letter: char| !(letter.is_ascii_digit() || letter == '-')).unwrap_or(rest.len());
        let date = &rest[..length];
        let stands_alone =
            !line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '-' || letter == '/');
        (stands_alone && is_date(date)).then_some(date)
    })
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [4, 2] || lengths == [4, 2, 2]
}

/// A month alone counts as its last day.
fn is_before(date: &str, limit: &str) -> bool {
    if date.len() == limit.len() { date < limit } else { date < &limit[..date.len().min(limit.len())] }
}

fn days_since_1970() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs() / 86_400)
}

/// Exact enough for a list of what is old: a year of 365.2425 days, a month of a twelfth of it.
fn a_year_before(days: u64) -> String {
    let days = days as f64 - 365.242_5;
    let years = days / 365.242_5;
    let year = 1970.0 + years.floor();
    let of_year = (years - years.floor()) * 12.0;
    let day = (of_year - of_year.floor()) * 30.4 + 1.0;
    format!("{year:04}-{:02}-{:02}", of_year.floor() + 1.0, day.floor())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(code: &str) -> Tree {
        Tree::of(&[("crates/a/src/b.rs", code)])
    }

    fn seen(code: &str) -> Vec<String> {
        facts(&tree(code)).iter().map(|fact| fact.seen.to_owned()).collect()
    }

    #[test]
    fn the_day_may_stand_some_lines_below_in_the_same_comment() {
        assert_eq!(
            seen(&format!("// {MARK} <https://a.example/2019/b>,\n// read 2026-08.\nconst A: u8 = 1;")),
            ["2026-08"]
        );
        assert_eq!(seen(&format!("/// {MARK} it (2026-11-22): so\nfn a() {{}}\n// 2025-01-01")), ["2026-11-22"]);
        assert_eq!(seen("checked_on: \"2026-08-14\","), ["2026-08-14"]);
    }

    #[test]
    fn a_fact_without_its_day_is_a_fault() {
        let mut report = Report::default();
        check(&tree(&format!("// {MARK} <https://a.example>\nlet seen = \"2026-08-14\";")), &mut report);
        assert_eq!(report.faults(), 1);
    }

    #[test]
    fn what_is_older_than_a_year_is_told_from_what_is_not() {
        assert!(is_before("2025-11-21", "2025-11-22") && !is_before("2025-11-22", "2025-11-22"));
        assert!(is_before("2025-10", "2025-11-22") && !is_before("2025-11", "2025-11-22"));
    }

    #[test]
    fn a_year_before_is_right_to_the_month() {
        assert!(a_year_before(20_779).starts_with("2025-11"), "{}", a_year_before(20_779));
        assert!(a_year_before(20_454 + 365).starts_with("2026-0"), "{}", a_year_before(20_819));
    }
}
