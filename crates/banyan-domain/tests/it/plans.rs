//! Plans as people write them, good and bad, and exactly what the check says to each.

use std::{fs, path::PathBuf};

use banyan_domain::plan::{
    Plan,
    check::{Facts, PlanFinding, check},
    markdown,
};
use jiff::civil::date;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/plans")
}

#[test]
fn every_example_plan_is_told_what_it_should_be_told() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let page = fs::read_to_string(&path).unwrap();
        let plan = markdown::read(&page).unwrap_or_else(|slips| panic!("{}: {slips}", path.display()));
        let told = told(&plan);
        let expected = expected(&page);
        if told != expected {
            wrong.push(format!("{}:\n  expected {expected:#?}\n  told {told:#?}", path.display()));
        }
        seen += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen >= 30, "{seen} example plans");
}

/// `rule: the row's name`, or `ask section field: the row's name`; in order of the alphabet.
fn told(plan: &Plan) -> Vec<String> {
    let today = date(2026, 11, 24);
    let mut told: Vec<String> =
        check(plan, &Facts::unknown(today)).findings.iter().map(|found| line(plan, found)).collect();
    told.sort();
    told
}

fn line(plan: &Plan, found: &PlanFinding) -> String {
    let name = found.row.and_then(|row| plan.row(row)).map_or("", |row| row.name());
    let rule = match (found.rule, found.field) {
        ("unanswered", Some(field)) => format!("ask {} {}", found.section.as_str(), field.as_str()),
        (rule, _) => rule.to_owned(),
    };
    if name.is_empty() { rule } else { format!("{rule}: {name}") }
}

/// The lines of the file's first comment after `expected:`.
fn expected(page: &str) -> Vec<String> {
    let (_, rest) = page.split_once("expected:").expect("a plan says what is expected");
    let (lines, _) = rest.split_once("-->").expect("a comment ends");
    let mut lines: Vec<String> =
        lines.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty() && line != "nothing").collect();
    lines.sort();
    lines
}
