//! Plans as people write them, good and bad, and exactly what the check says to each.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use banyan_domain::plan::{
    Field, Holds, Plan, Role, Row, Section, Standing,
    check::{Facts, PlanCheck, PlanFinding, check},
    first::{FirstAnswer, FirstNames, Week, Why, Wish},
    markdown, week,
};
use jiff::civil::date;

const LANGUAGES: [&str; 3] = ["en", "de", "es"];

/// What only the owner of a business can fill in: people, days, what clients say, and how they know.
const THEIRS: [&str; 17] = [
    "ask where_to competitors",
    "ask where_to different",
    "ask goal baseline",
    "ask place liking",
    "ask person name",
    "ask goal owner",
    "ask goal until",
    "ask goal not_before",
    "ask audience evidence",
    "ask offer starts",
    "ask offer ends",
    "ask campaign starts",
    "ask campaign ends",
    "trial-without-end",
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

/// What four taps leave open: the numbers of the goal they name, how often the own site says something, and the hours of
/// whoever stands in.
const OF_FOUR_TAPS: [&str; 8] = [
    "ask why purpose",
    "ask goal target: Our wish",
    "ask goal baseline: Our wish",
    "ask goal signs: Our wish",
    "ask goal definition: Our wish",
    "ask goal source: Our wish",
    "ask place per_week: Our own site",
    "ask person hours: Tom",
];
/// What only real posts, connected places and answered steps can show.
const NOT_IN_A_PLAN: [&str; 5] = [
    "plan-check-queue-leans",
    "plan-check-not-in-plan",
    "plan-check-still-connected",
    "plan-ask-review-belongs",
    "plan-ask-review-size",
];

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
fn a_starter_kit_answers_nothing_and_taken_over_lacks_only_what_its_owner_knows() {
    for (path, kit) in kits() {
        let at = path.display();
        let asked = told(&kit);
        for gap in ["ask why purpose", "ask goal name", "ask place name", "ask means answer_within"] {
            assert!(asked.iter().any(|line| line == gap), "{at}: {gap}");
        }
        assert_eq!(checked(&kit).fits, Vec::<&str>::new(), "{at}: nobody is praised for a kit");
        let more = beyond(&told(&taken_over(&kit)), &THEIRS);
        assert!(more.is_empty(), "{at}: {more:#?}");
        for row in kit.rows() {
            assert!(row.example, "{at}: {}", row.name());
            assert!(!row.says(Field::Baseline), "{at}: {} was counted by nobody", row.name());
            let is_date = row.values().any(|(field, _)| row.section.holds(field) == Some(Holds::Date));
            assert!(!is_date, "{at}: {} has a date, and dates go stale", row.name());
        }
    }
}

#[test]
fn beside_an_empty_plan_a_starter_kit_comes_whole() {
    let said = |plan: &Plan| -> Vec<(Section, String)> {
        let values = |row: &Row| -> Vec<String> {
            row.values().map(|(field, value)| format!("{}: {value}", field.as_str())).collect()
        };
        plan.rows().map(|row| (row.section, values(row).join("\n"))).collect()
    };
    for (path, kit) in kits() {
        let begun = Plan::default().with_examples(&kit).expect("there is nothing in its way");
        assert_eq!(said(&begun), said(&kit), "{}", path.display());
        assert!(begun.rows().all(|row| row.example), "{}", path.display());
    }
}

#[test]
fn a_starter_kit_asks_the_questions_of_its_trade_beside_its_words() {
    let mut asked = BTreeSet::new();
    for (path, kit) in kits() {
        let at = path.display();
        let sections = [Section::Why, Section::WhereTo, Section::Goal, Section::Audience, Section::Pillar];
        for section in sections {
            let asks = kit.one(section).map(Row::asks).unwrap_or_default();
            assert!(asks.ends_with(['?', '.']) && asks.contains('?'), "{at}: {section:?} asks “{asks}”");
            assert!(asked.insert(asks.to_owned()), "{at}: “{asks}” is asked of another trade too");
        }
        let purpose = kit.one(Section::Why).map(|why| why.text(Field::Purpose)).unwrap_or_default();
        assert!(!purpose.contains('?'), "{at}: a purpose is no question");
    }
}

/// What can be tapped.
const TAPS: [&str; 4] = ["15 min", "1 h", "2 h", "4 h"];

#[test]
fn a_kit_fits_what_the_first_questions_left() {
    for (path, kit) in kits() {
        let wished = Wish::ALL.iter().map(|wish| (*wish, "", "4 h"));
        let tapped = TAPS.map(|hours| (Wish::ComeBy, "They look there first", hours));
        for (wish, social, hours) in wished.chain(tapped) {
            let at = format!("{} {wish:?} {hours}", path.display());
            let begun =
                first_run(wish, social, hours).with_examples(&kit).unwrap_or_else(|wrong| panic!("{at}: {wrong}"));
            let open = told(&begun);
            assert!(open.iter().any(|line| line == "ask why purpose"), "{at}: {open:#?}");
            let nowhere: Vec<&str> = begun
                .of(Section::Audience)
                .filter(|audience| {
                    !audience.names(Field::Places).any(|name| begun.named(Section::Place, name).is_some())
                })
                .map(Row::name)
                .collect();
            assert!(nowhere.is_empty(), "{at}: {nowhere:?} read nowhere");
            let known: Vec<&str> = THEIRS.into_iter().chain(OF_FOUR_TAPS).collect();
            let more = beyond(&told(&taken_over(&begun)), &known);
            assert!(more.is_empty(), "{at}: {more:#?}");
        }
    }
}

#[test]
fn the_more_hours_are_tapped_the_more_of_a_kit_is_done_by_hand() {
    for (path, kit) in kits() {
        let done = TAPS.map(|hours| {
            let begun = first_run(Wish::Ask, "", hours).with_examples(&kit).expect("it can be put into a plan");
            let theirs = taken_over(&begun);
            let habits = theirs.of(Section::Away).filter(|habit| habit.standing() == Standing::Kept).count();
            let week = week(&theirs, &Facts::unknown(date(2026, 11, 24)));
            (week.map_or(0, |week| week.gets()), habits)
        });
        assert_eq!(done[..2], [(0, 0), (1, 0)], "{}: carried, and one post", path.display());
        assert!(done.is_sorted() && done[2].1 > 0, "{}: {done:?}", path.display());
        assert_eq!(done[3].1, kit.of(Section::Away).count(), "{}", path.display());
    }
}

#[test]
fn a_kit_keeps_its_heart_beside_what_was_tapped() {
    for (path, kit) in kits() {
        let at = path.display();
        let begun =
            first_run(Wish::ComeBy, "", "4 h").with_examples(&kit).unwrap_or_else(|wrong| panic!("{at}: {wrong}"));
        let goal = begun.said_one(Section::Goal).expect("it was tapped");
        let kits_goal = kit.one(Section::Goal).expect("every kit has goals");
        assert_eq!(goal.asks(), kits_goal.asks(), "{at}");
        for field in [Field::Definition, Field::Source, Field::Signs] {
            assert_eq!(goal.suggestion(field), Some(kits_goal.text(field)), "{at}");
        }
        assert_eq!((goal.suggestion(Field::Target), goal.text(Field::Target)), (None, ""), "{at}");
        for section in [Section::Place, Section::Away] {
            let leads = begun.of(section).filter(|row| row.names(Field::Goals).any(|name| name == goal.name())).count();
            assert!(leads > 0, "{at}: nothing of {section:?} leads to what was tapped");
        }
        let brought = |section| begun.of(section).filter(|row| row.example).count();
        assert_eq!(brought(Section::Away), kit.of(Section::Away).count(), "{at}");
        assert_eq!(brought(Section::Job), kit.of(Section::Job).count() - 1, "{at}: people are answered already");
        assert_eq!(brought(Section::Goal), kit.of(Section::Goal).count() - 1, "{at}");
    }
}

#[test]
fn each_kit_has_an_offer_for_a_time_and_one_that_is_always_there() {
    for (path, kit) in kits() {
        let told = told(&taken_over(&kit));
        let is_asked = |offer: &Row, field: &str| told.contains(&format!("ask offer {field}: {}", offer.name()));
        let (for_a_time, always): (Vec<&Row>, Vec<&Row>) =
            kit.of(Section::Offer).partition(|offer| is_asked(offer, "ends"));
        assert!(!for_a_time.is_empty() && !always.is_empty(), "{}: {told:#?}", path.display());
        assert!(for_a_time.iter().all(|offer| is_asked(offer, "starts")), "{}", path.display());
        assert!(!always.iter().any(|offer| is_asked(offer, "starts")), "{}", path.display());
    }
}

#[test]
fn a_kit_shows_every_part_that_a_plan_can_have_but_people() {
    let mut roles = BTreeSet::new();
    for (path, kit) in kits() {
        let at = path.display();
        let empty: Vec<&Section> = Section::ALL.iter().filter(|section| kit.one(**section).is_none()).collect();
        assert_eq!(empty, [&Section::Person], "{at}");
        let trials: Vec<&Row> = kit.of(Section::Place).filter(|place| place.standing() == Standing::OnTrial).collect();
        assert!(trials.len() == 1 && trials[0].says(Field::StopRule), "{at}: one try at a time, and it has its rule");
        roles.extend(kit.of(Section::Goal).map(|goal| goal.text(Field::Role).to_owned()));
    }
    let all: BTreeSet<String> = Role::WORDS.iter().map(|role| (*role).to_owned()).collect();
    assert_eq!(roles, all, "every part of a business is served by some goal");
}

/// The own site and hours, a wish, two people, and a reason where one was given.
fn first_run(wish: Wish, social: &str, hours: &str) -> Plan {
    let names = FirstNames {
        job: "Social media".into(),
        wishes: BTreeMap::from([(wish, "Our wish".into())]),
        places: vec![("Our own site".into(), "own_site".into())],
        ..FirstNames::default()
    };
    let why = FirstAnswer::Why(Why { social: social.into(), ..Why::default() });
    let week =
        Week { wish: Some(wish), hours: hours.into(), who: "Ada".into(), deputy: "Tom".into(), ..Week::default() };
    [why, FirstAnswer::Week(week)].iter().fold(Plan::default(), |plan, answer| {
        answer.put(&plan, &names, None, date(2026, 11, 24)).expect("it can be put into a plan")
    })
}

/// Every example made one's own, by what the check offers or, where that is not enough, by saving the line as it is.
fn taken_over(plan: &Plan) -> Plan {
    let asked = checked(plan).findings.into_iter().filter(|found| found.rule == "example");
    asked.fold(plan.clone(), |plan, found| match (found.cures.first(), found.row) {
        (Some(cure), _) => cure.apply(&plan).expect("the rows are there"),
        (None, row) => {
            let mut plan = plan;
            plan.make_own(row.expect("it is asked of a row")).expect("it is there");
            plan
        }
    })
}

fn beyond(told: &[String], known: &[&str]) -> Vec<String> {
    told.iter().filter(|line| !known.iter().any(|known| line.starts_with(known))).cloned().collect()
}

fn kits() -> Vec<(PathBuf, Plan)> {
    let mut found = Vec::new();
    for language in LANGUAGES {
        let kits = pages(&format!("../banyan-app/src/plan/kits/{language}"));
        assert_eq!(kits.len(), 5, "{language}");
        found.extend(kits.into_iter().map(|(path, page)| (path.clone(), plan(&path, &page))));
    }
    found
}

/// Its posts, its answers and what it does away from the screen.
#[test]
fn a_starter_kit_fits_into_four_hours_a_week() {
    for (path, page) in LANGUAGES.iter().flat_map(|tag| pages(&format!("../banyan-app/src/plan/kits/{tag}"))) {
        let theirs = taken_over(&plan(&path, &format!("{page}\n## People\n\n### Ada\n\n- hours: 4 h\n")));
        let told = told(&theirs);
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
