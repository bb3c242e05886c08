//! Plans as people write them, good and bad, and exactly what the check says to each.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use banyan_domain::plan::{
    Holds, Plan,
    check::{Facts, PlanCheck, PlanFinding, check},
    markdown,
};
use jiff::civil::date;

const LANGUAGES: [&str; 3] = ["en", "de", "es"];

/// What only the owner of a business can fill in: people, days, and how they know.
const THEIRS: [&str; 10] = [
    "ask person name",
    "ask goal owner",
    "ask goal until",
    "ask goal not_before",
    "ask audience evidence",
    "ask offer starts",
    "ask offer ends",
    "ask place review_on",
    "ask review next_review",
    "job-without-deputy",
];

#[test]
fn every_example_plan_is_told_what_it_should_be_told() {
    let pages = pages("tests/plans");
    assert!(pages.len() >= 30, "{} example plans", pages.len());
    let mut wrong = Vec::new();
    for (path, page) in pages {
        let (told, expected) = (told(&plan(&path, &page)), expected(&page));
        if told != expected {
            wrong.push(format!("{}:\n  expected {expected:#?}\n  told {told:#?}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What only real posts and connected places can show.
const NOT_IN_A_PLAN: [&str; 2] = ["plan-check-queue-leans", "plan-check-not-in-plan"];

#[test]
fn every_rule_and_every_question_speaks_to_some_example_plan() {
    let found = pages("tests/plans").into_iter().flat_map(|(path, page)| checked(&plan(&path, &page)).findings);
    let said: BTreeSet<String> = found.map(|finding| finding.message).collect();
    let words = fs::read_to_string(locale("en")).unwrap();
    let (_, rest) = words.split_once("## Does not fit together").unwrap();
    let (rules, _) = rest.split_once("## What helps").unwrap();
    let silent: Vec<&str> = rules
        .lines()
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
        .filter(|id| id.starts_with("plan-") && !said.contains(*id) && !NOT_IN_A_PLAN.contains(id))
        .collect();
    assert_eq!(silent, <[&str; 0]>::default());
}

#[test]
fn a_starter_kit_lacks_only_what_its_owner_knows() {
    for language in LANGUAGES {
        let kits = pages(&format!("../banyan-app/src/plan/kits/{language}"));
        assert_eq!(kits.len(), 5, "{language}");
        for (path, page) in kits {
            let kit = plan(&path, &page);
            let at = path.display();
            let more: Vec<String> =
                told(&kit).into_iter().filter(|line| !THEIRS.iter().any(|t| line.starts_with(t))).collect();
            assert!(more.is_empty(), "{at}: {more:#?}");
            for row in kit.rows() {
                assert!(row.example, "{at}: {}", row.name());
                let is_date = row.values().any(|(field, _)| row.section.holds(field) == Some(Holds::Date));
                assert!(!is_date, "{at}: {} has a date, and dates go stale", row.name());
            }
        }
    }
}

/// Its posts, its answers and what it does away from the screen.
#[test]
fn a_starter_kit_fits_into_four_hours_a_week() {
    for (path, page) in LANGUAGES.iter().flat_map(|tag| pages(&format!("../banyan-app/src/plan/kits/{tag}"))) {
        let told = told(&plan(&path, &format!("{page}\n## People\n\n### Ada\n\n- hours: 4 h\n")));
        assert!(!told.contains(&"hours".to_owned()), "{}", path.display());
    }
}

#[test]
fn whatever_is_said_of_a_plan_has_its_words_in_every_language() {
    let mut said = BTreeSet::new();
    for (path, page) in pages("tests/plans") {
        let checked = checked(&plan(&path, &page));
        said.extend(checked.fits.iter().map(|message| ((*message).to_owned(), Vec::new())));
        for found in checked.findings {
            let cures = found.cures.into_iter().map(|cure| (cure.message.to_owned(), cure.args));
            let all = cures.chain([(found.message, found.args)]);
            said.extend(all.map(|(message, args)| (message, args.into_keys().collect())));
        }
    }
    for language in LANGUAGES {
        let words = fs::read_to_string(locale(language)).unwrap();
        for (message, args) in &said {
            let pattern = pattern(&words, message).unwrap_or_else(|| panic!("{language}: no words for {message}"));
            let unknown: Vec<&str> = used(pattern).filter(|arg| !args.contains(arg)).collect();
            assert!(unknown.is_empty(), "{language}: {message} is not given {unknown:?}");
        }
    }
}

fn locale(language: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language).join("plan.ftl")
}

/// Every file of a folder, with its path.
fn pages(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    paths.map(|path| (path.clone(), fs::read_to_string(path).expect("a page is text"))).collect()
}

fn plan(path: &Path, page: &str) -> Plan {
    markdown::read(page).unwrap_or_else(|slips| panic!("{}: {slips}", path.display()))
}

fn checked(plan: &Plan) -> PlanCheck {
    check(plan, &Facts::unknown(date(2026, 11, 24)))
}

/// What follows a message's id, up to the next message.
fn pattern<'a>(words: &'a str, message: &str) -> Option<&'a str> {
    let (_, rest) = words.split_once(&format!("\n{message} ="))?;
    let end =
        rest.match_indices('\n').find(|(at, _)| !rest[at + 1..].starts_with(' ')).map_or(rest.len(), |(at, _)| at);
    Some(&rest[..end])
}

/// The arguments a message uses.
fn used(pattern: &str) -> impl Iterator<Item = &str> {
    pattern.split('$').skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

/// `rule: the row's name`, or `ask section field: the row's name`; in order of the alphabet.
fn told(plan: &Plan) -> Vec<String> {
    let mut told: Vec<String> = checked(plan).findings.iter().map(|found| line(plan, found)).collect();
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
