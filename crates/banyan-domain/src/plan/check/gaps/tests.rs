//! What is asked, in which order, and what is not asked again.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use crate::plan::{
    Field, Plan, RowId,
    check::{Facts, PlanFinding, check},
    markdown::read,
};

const TODAY: Date = date(2026, 11, 24);

fn found(page: &str) -> Vec<PlanFinding> {
    check(&read(page).unwrap(), &Facts::unknown(TODAY)).findings
}

#[test]
fn the_root_is_asked_first_and_then_another_question_each_day() {
    let asked = |page: &str, after: i64| {
        let checked = check(&read(page).unwrap(), &Facts::unknown(TODAY));
        let day = TODAY.checked_add(jiff::Span::new().days(after)).unwrap();
        checked.question_of(day).map(|finding| finding.message.clone())
    };
    let open = "## Goals\n### Enquiries\n";
    for after in 0..30 {
        assert_eq!(asked(open, after).as_deref(), Some("plan-ask-why-social"), "{after} days on");
    }
    let rooted = format!("## Why\n- social: they look there first\n{open}");
    let questions: Vec<Option<String>> = (0..30).map(|after| asked(&rooted, after)).collect();
    assert!(questions.windows(2).all(|days| days[0] != days[1]), "{questions:?}");
    let in_turn: BTreeSet<&str> = questions.iter().flatten().map(String::as_str).collect();
    let first = ["plan-ask-audience-name", "plan-ask-where-to-vision", "plan-ask-why-purpose"];
    assert_eq!(in_turn.into_iter().collect::<Vec<_>>(), first, "what is worth most, and no budget before a purpose");
}

#[test]
fn questions_stand_in_the_order_in_which_they_are_worth_asking() {
    let page = "## Why\n- purpose: Strong\n## Goals\n### Enquiries\n- owner: Jo\n## People\n### Mara\n";
    let checked = check(&read(page).unwrap(), &Facts::unknown(TODAY));
    let asked: Vec<&str> = checked.asked().iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(asked[..3], ["plan-ask-why-social", "plan-ask-audience-name", "plan-ask-where-to-vision"]);
    let at = |message: &str| asked.iter().position(|asked| *asked == message).unwrap();
    assert!(at("plan-ask-review-next-review") < at("plan-ask-goal-target"), "the whole before its lines: {asked:?}");
    assert_eq!(asked.last(), Some(&"plan-check-names-nobody"));
    let unasked = checked.findings.iter().filter(|finding| finding.field.is_none()).count();
    assert!(unasked > 0 && asked.len() + unasked == checked.findings.len());
}

#[test]
fn gaps_are_questions_with_a_field_for_the_answer() {
    let found = found("## Goals\n### Readers\n- target: 160\n");
    let asked: Vec<&str> = found.iter().filter(|f| f.rule == "unanswered").map(|f| f.message.as_str()).collect();
    assert!(asked.contains(&"plan-ask-why-purpose"), "{asked:?}");
    assert!(asked.contains(&"plan-ask-goal-until"));
    assert!(!asked.contains(&"plan-ask-goal-target"));
    assert!(!asked.contains(&"plan-ask-goal-name"));
}

/// `section field: name` of what is asked of rows.
fn asked_of_rows(page: &str) -> Vec<String> {
    let plan = read(page).unwrap();
    let found = check(&plan, &Facts::unknown(TODAY)).findings;
    let asked = found.iter().filter_map(|finding| {
        let (row, field) = (plan.row(finding.row?)?, finding.field?);
        (finding.rule == "unanswered")
            .then(|| format!("{} {}: {}", finding.section.as_str(), field.as_str(), row.name()))
    });
    asked.collect()
}

#[test]
fn what_a_row_lacks_is_asked_and_what_is_over_or_takes_no_hours_is_not() {
    for (page, expected) in [
        (
            "## Goals\n### A\n- target: 24\n- until: 2026-12-31\n- definition: Paid\n- source: list\n- owner: Ada\n- not before: 2026-12-01\n",
            vec!["goal baseline: A", "goal counts: A", "goal role: A", "goal signs: A"],
        ),
        (
            "## Goals\n### A\n- target: 24\n- baseline: 9\n- until: 2026-12-31\n- definition: Paid\n- source: list\n- counts: told\n- role: service\n- owner: Ada\n- not before: 2026-12-01\n- signs: They ask back\n",
            vec![],
        ),
        ("## Offers\n### A\n- starts: 2026-12-01\n### B\n- ends: 2026-11-23\n", vec!["offer ends: A"]),
        (
            "## Campaigns\n### A\n",
            vec![
                "campaign starts: A",
                "campaign ends: A",
                "campaign goals: A",
                "campaign places: A",
                "campaign cost: A",
            ],
        ),
        (
            "## Places\n### Blog\n- network: own_site\n### Mastodon\n### X\n- standing: on_trial\n### Y\n- standing: for_company\n### Z\n- standing: wanted\n",
            vec![
                "place per_week: Blog",
                "place per_week: Mastodon",
                "place per_week: X",
                "place liking: Mastodon",
                "place liking: X",
                "place review_on: Mastodon",
            ],
        ),
        (
            "## Away from the screen\n### A\n### B\n- standing: resting\n### C\n- standing: wanted\n- rhythm: Fridays\n",
            vec!["away rhythm: A", "away hours: A"],
        ),
        ("## Money\n### A\n- month: monthly\n### B\n- amount: 5 EUR\n", vec!["money amount: A", "money month: B"]),
    ] {
        assert_eq!(asked_of_rows(page), expected, "{page}");
    }
}

#[test]
fn how_many_posts_a_place_makes_is_asked_as_long_as_one_more_fits_into_the_hours() {
    let places = "## Places\n### Blog\n- network: own_site\n- per week: 1\n### Mastodon\n- standing: on_trial\n### X\n- standing: for_company\n";
    let people = |hours: &str| format!("## People\n### Mara\n- hours: {hours}\n");
    let walks = "## Away from the screen\n### Walks\n- hours: 10 min\n";
    let asked = |page: &str| -> Vec<String> {
        asked_of_rows(page).into_iter().filter(|line| line.starts_with("place per_week")).collect()
    };
    for (rest, is_asked) in [
        (String::new(), true),
        (people("80 min"), true),
        (people("75 min"), false),
        (people("80 min") + walks, false),
        (people("15 min") + "## Reviews\n- size: doing_it\n", true),
    ] {
        let asked = asked(&format!("{places}{rest}"));
        assert_eq!(asked, ["place per_week: Mastodon"][..usize::from(is_asked)], "{rest}");
    }
    let nothing = asked(&places.replace("on_trial\n", "on_trial\n- per week: 0\n"));
    assert!(nothing.is_empty(), "none by hand is an answer: {nothing:?}");
}

#[test]
fn what_the_plan_as_a_whole_lacks_is_asked_of_its_section() {
    for (said, gap) in [
        ("## Where to\n- offering: Groups of five\n", "plan-ask-where-to-offering"),
        ("## Where to\n- competitors: Studio B\n", "plan-ask-where-to-competitors"),
        ("## How we sound\n- sounds: Like a neighbour\n", "plan-ask-voice-sounds"),
        ("## Jobs\n### Answering\n", "plan-ask-job-name"),
        ("## Rhythm\n- usual week: Tuesday letter\n", "plan-ask-rhythm-usual-week"),
    ] {
        let asks = |page: &str| found(page).iter().any(|found| found.message == gap);
        assert!(asks("") && asks("## How we sound\n- never: Shame\n## Rhythm\n- quiet days: sun\n"), "{gap}");
        assert!(!asks(said), "{gap}");
    }
}

#[test]
fn where_it_belongs_and_how_big_it_shall_be_are_asked_after_the_first_steps() {
    let asked = |page: &str, after_steps: bool| -> Vec<String> {
        let checked = check(&read(page).unwrap(), &Facts { after_steps, ..Facts::unknown(TODAY) });
        let asked = checked.asked().into_iter().map(|finding| finding.message.clone());
        asked.filter(|message| ["belongs", "size"].iter().any(|end| message.ends_with(end))).collect()
    };
    let both = ["plan-ask-review-belongs", "plan-ask-review-size"];
    let said = "## Reviews\n- belongs: marketing_plan\n- size: planned\n";
    assert!(asked("", false).is_empty() && asked(said, true).is_empty());
    assert_eq!(asked("", true), both);
    assert_eq!(asked(&format!("{said}- example: yes\n"), true), both, "a kit answers nothing");
    assert_eq!(asked("## Reviews\n- size: talking\n", true), both[..1]);
}

#[test]
fn what_nobody_knows_is_kept_and_everything_else_of_its_line_still_asked() {
    for (page, field, others) in [
        (
            "## Where to\n- vision: Stairs\n",
            Field::Competitors,
            ["plan-ask-where-to-offering", "plan-ask-where-to-mission"],
        ),
        ("## Goals\n### Seats\n", Field::Baseline, ["plan-ask-goal-target", "plan-ask-goal-signs"]),
    ] {
        let plan = read(page).unwrap();
        let gap = found(page).into_iter().find(|found| found.field == Some(field)).unwrap();
        assert_eq!((gap.about.as_deref(), gap.cures.len()), (Some(field.as_str()), 1), "{gap:?}");
        let known = gap.cures[0].apply(&plan).unwrap();
        let asked: Vec<String> =
            check(&known, &Facts::unknown(TODAY)).findings.into_iter().map(|found| found.message).collect();
        assert!(!asked.contains(&gap.message), "{asked:?}");
        assert!(others.iter().all(|other| asked.iter().any(|asked| asked == other)), "{asked:?}");
    }
    assert!(found("").iter().all(|found| found.cures.is_empty()), "there is no line yet that could be kept");
}

#[test]
fn whatever_has_always_been_offered_is_kept_without_an_end_until_its_words_change() {
    let page = "## Offers\n### Repairs {#101}\n";
    let plan = read(page).unwrap();
    let gap = |field: Field| {
        let found = check(&plan, &Facts::unknown(TODAY)).findings;
        found.into_iter().find(|finding| finding.row == Some(RowId(101)) && finding.field == Some(field)).unwrap()
    };
    let after = |cured: &Plan| asked_of_rows(&crate::plan::markdown::write("Ours", cured));
    let (starts, ends) = (gap(Field::Starts), gap(Field::Ends));
    assert_ne!(starts.about, ends.about, "each has its own button");
    assert_eq!(after(&starts.cures[0].apply(&plan).unwrap()), ["offer ends: Repairs"]);
    let mut kept = ends.cures[0].apply(&plan).unwrap();
    assert_eq!(after(&kept), Vec::<String>::new(), "what has no end has no first day either");
    kept.change(RowId(101), &BTreeMap::from([(Field::About, "Also prams".to_owned())])).unwrap();
    assert_eq!(after(&kept), ["offer starts: Repairs", "offer ends: Repairs"]);
}
