//! Each rule where it speaks, and where it keeps quiet.

mod how_big;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::{super::markdown::read, *};
use crate::plan::{ConnectedPlace, Field, Section};

const TODAY: Date = date(2026, 11, 24);

fn found(page: &str) -> Vec<PlanFinding> {
    check(&read(page).unwrap(), &Facts::unknown(TODAY)).findings
}

fn one(page: &str, rule: &str) -> PlanFinding {
    let found: Vec<PlanFinding> = found(page).into_iter().filter(|finding| finding.rule == rule).collect();
    assert_eq!(found.len(), 1, "{rule}: {found:?}");
    found[0].clone()
}

fn is_quiet(page: &str, rule: &str) {
    let found: Vec<PlanFinding> = found(page).into_iter().filter(|finding| finding.rule == rule).collect();
    assert_eq!(found, [], "{rule}");
}

/// After the cure the rule is silent, whatever else it says.
fn cures(page: &str, rule: &str, nth: usize) {
    let plan = read(page).unwrap();
    let finding = one(page, rule);
    let cured = finding.cures[nth].apply(&plan).unwrap();
    let still: Vec<PlanFinding> = check(&cured, &Facts::unknown(TODAY)).findings;
    assert!(!still.iter().any(|still| still.rule == rule && still.row == finding.row), "{rule}: {still:?}");
}

#[test]
fn five_posts_a_week_need_more_than_two_hours() {
    let page = "## Places\n### Blog\n- network: own_site\n- per week: 1\n### Mastodon\n- per week: 4\n## People\n### Mara\n- hours: 2 h\n";
    let finding = one(page, "hours");
    assert_eq!([&finding.args["needs"], &finding.args["has"]].map(ToString::to_string), ["140", "120"]);
    assert_eq!(finding.cures[0].args["places"].to_string(), "Mastodon 4 → 3");
    cures(page, "hours", 0);
    cures(page, "hours", 1);
    is_quiet(&page.replace("2 h", "2 h 20"), "hours");
}

#[test]
fn a_place_for_company_costs_no_hours_and_gets_no_verdict() {
    let page = "## Places\n### Mastodon\n- per week: 40\n- standing: for_company\n- review on: 2020-01-01\n## People\n### Mara\n- hours: 1 h\n## Audiences\n### A\n";
    for rule in ["hours", "place-without-reason", "past-review", "place-without-audience"] {
        is_quiet(page, rule);
    }
}

#[test]
fn a_week_too_full_for_any_cut_says_so_without_one() {
    let page = "## Places\n### A\n- per week: 1\n### B\n- per week: 1\n## People\n### Mara\n- hours: 30 min\n";
    let finding = one(page, "hours");
    assert_eq!(finding.cures.len(), 1, "only more time is left: {finding:?}");
    cures(page, "hours", 0);
}

#[test]
fn habits_take_of_the_same_hours_as_posts() {
    let people = "## People\n### Mara\n- hours: 2 h\n";
    let habit =
        "## Away from the screen\n### Calls\n- hours: 30 min\n### A walk\n- hours: 1 h\n- standing: for_company\n";
    let places = "## Places\n### Blog\n- network: own_site\n- per week: 1\n### Mastodon\n- per week: 3\n";
    is_quiet(&format!("{places}{people}"), "hours");
    let page = format!("{places}{habit}{people}");
    let finding = one(&page, "hours");
    assert_eq!([&finding.args["needs"], &finding.args["away"]].map(ToString::to_string), ["150", "30"]);
    assert_eq!(finding.cures[0].args["places"].to_string(), "Mastodon 3 → 1");
    cures(&page, "hours", 0);
    is_quiet(&page.replace("30 min\n", "30 min\n- standing: wanted\n"), "hours");
}

#[test]
fn habits_alone_can_be_more_than_the_hours_there_are() {
    let page = "## Away from the screen\n### Calls\n- hours: 2 h\n### Letters\n- hours: 1 h\n### Cards\n- hours: 10 min\n## People\n### Mara\n- hours: 2 h 30\n";
    let finding = one(page, "hours");
    assert_eq!(finding.message, "plan-check-hours-away");
    assert_eq!(finding.args["needs"].to_string(), "190", "nobody answers to what nobody posts");
    assert_eq!(finding.cures[0].args["name"].to_string(), "Letters", "the smallest that is enough");
    cures(page, "hours", 0);
    cures(page, "hours", 1);
}

#[test]
fn a_habit_that_takes_root_is_not_laid_to_rest_for_want_of_hours() {
    let page = "## Goals\n### Seats\n- not before: 2027-06-01\n## Away from the screen\n### Letters\n- hours: 1 h\n- goals: Seats\n### Calls\n- hours: 2 h\n## People\n### Mara\n- hours: 2 h 30\n";
    assert_eq!(one(page, "hours").cures[0].args["name"].to_string(), "Calls", "the smaller one cannot be judged yet");
    let both = page.replace("- hours: 2 h\n", "- hours: 2 h\n- goals: Seats\n");
    assert_eq!(one(&both, "hours").cures[0].message, "plan-cure-more-hours");
    let ripe = one(&page.replace("2027-06-01", "2026-11-24"), "hours");
    assert_eq!(ripe.cures[0].args["name"].to_string(), "Letters");
}

#[test]
fn two_offers_at_one_time_are_parted_or_kept() {
    let page = "## Offers\n### Winter groups\n- starts: 2026-11-20\n- ends: 2026-12-06\n### Gift cards\n- starts: 2026-12-01\n- ends: 2026-12-24\n";
    let finding = one(page, "offers-overlap");
    assert_eq!([&finding.args["from"], &finding.args["until"]].map(ToString::to_string), ["2026-12-01", "2026-12-06"]);
    assert_eq!(finding.args["days"].to_string(), "6");
    cures(page, "offers-overlap", 0);
    cures(page, "offers-overlap", 1);
    is_quiet(&page.replace("2026-12-01", "2026-12-07"), "offers-overlap");
}

#[test]
fn a_long_offer_is_held_against_every_later_one() {
    let page = "## Offers\n### Winter groups\n- starts: 2026-12-01\n- ends: 2026-12-31\n### Open day\n- starts: 2026-12-05\n- ends: 2026-12-05\n### Gift cards\n- starts: 2026-12-20\n- ends: 2026-12-24\n";
    let found: Vec<String> = found(page)
        .iter()
        .filter(|finding| finding.rule == "offers-overlap")
        .map(|finding| format!("{} {}", finding.args["first"], finding.args["second"]))
        .collect();
    assert_eq!(found, ["Winter groups Open day", "Winter groups Gift cards"]);
}

#[test]
fn dates_the_wrong_way_round_are_swapped() {
    let page = "## Campaigns\n### May\n- starts: 2027-06-01\n- ends: 2027-05-01\n";
    cures(page, "ends-before-start", 0);
    is_quiet(&page.replace("2027-05-01", "2026-05-01"), "is-over");
}

#[test]
fn what_is_over_is_said_once_and_may_stand_for_the_record() {
    let page = "## Offers\n### Summer\n- ends: 2026-08-31\n";
    cures(page, "is-over", 0);
    is_quiet("## Offers\n### Summer\n- ends: 2026-11-24\n", "is-over");
}

#[test]
fn a_new_place_waits_for_the_last_trial() {
    let page = "## Places\n### LinkedIn\n- standing: on_trial\n- trial until: 2026-12-31\n- stop rule: nobody asked\n### YouTube\n- standing: wanted\n";
    let finding = one(page, "trial-before-trial");
    assert_eq!(finding.args["name"].to_string(), "YouTube");
    for nth in 0..3 {
        cures(page, "trial-before-trial", nth);
    }
    is_quiet(&format!("{page}- review on: 2027-01-04\n"), "trial-before-trial");
    one(&page.replace("wanted", "on_trial\n- trial until: 2027-02-01"), "trial-before-trial");
}

#[test]
fn a_trial_without_an_end_keeps_every_other_place_waiting() {
    let page =
        "## Places\n### LinkedIn\n- standing: on_trial\n### YouTube\n- standing: wanted\n- review on: 2027-01-04\n";
    let finding = one(page, "trial-before-trial");
    assert_eq!(finding.message, "plan-check-trial-before-endless");
    assert_eq!([&finding.args["name"], &finding.args["running"]].map(ToString::to_string), ["YouTube", "LinkedIn"]);
    cures(page, "trial-before-trial", 0);
    cures(page, "trial-before-trial", 1);
    let two = page.replace("wanted\n- review on", "on_trial\n- trial until");
    assert_eq!(one(two.as_str(), "trial-before-trial").args["running"].to_string(), "YouTube", "the one that ends");
}

#[test]
fn a_trial_that_takes_root_is_not_ended_for_another_place() {
    let page = "## Goals\n### Seats\n- not before: 2027-06-01\n## Places\n### LinkedIn\n- standing: on_trial\n- goals: Seats\n- trial until: 2027-08-31\n- stop rule: nobody asked\n### YouTube\n- standing: wanted\n";
    let offered = |page: &str| {
        let finding = one(page, "trial-before-trial");
        let cures: Vec<&str> = finding.cures.iter().map(|cure| cure.message).collect();
        (
            finding.message,
            finding.args["not_before"].to_string(),
            finding.cures[0].args["date"].to_string(),
            cures.join(" "),
        )
    };
    let (waits, put_off) = ("plan-cure-not-before", "plan-cure-put-off plan-cure-both-knowingly");
    let judged = |from: &str, cures: String| {
        ("plan-check-trial-before-judged".to_owned(), "2027-06-01".to_owned(), from.to_owned(), cures)
    };
    assert_eq!(offered(page), judged("2027-09-01", format!("{waits} {put_off}")));
    let longer = format!("plan-cure-wait-for-trial {put_off}");
    let short = page.replace("2027-08-31", "2026-12-31");
    let endless = page.replace("- trial until: 2027-08-31\n", "");
    for page in [short.as_str(), endless.as_str()] {
        assert_eq!(offered(page), judged("2027-06-02", longer.clone()), "it ends before anybody can judge it");
    }
    for page in [page, short.as_str(), endless.as_str()] {
        for nth in 0..3 {
            cures(page, "trial-before-trial", nth);
        }
    }
    let both = page.replace("wanted\n", "on_trial\n- goals: Seats\n- trial until: 2027-10-31\n");
    assert_eq!(offered(&both), judged("2027-09-01", format!("{waits} plan-cure-both-knowingly")), "both take root");
    let ripe = one(&page.replace("2027-06-01", "2026-11-24"), "trial-before-trial");
    assert_eq!(ripe.cures[1].message, "plan-cure-end-trial");
}

#[test]
fn a_trial_has_an_end_and_a_rule_and_is_judged() {
    let page = "## Places\n### LinkedIn\n- standing: on_trial\n";
    assert_eq!(one(page, "trial-without-end").args["lacks"].to_string(), "date");
    assert_eq!(
        one(&format!("{page}- trial until: 2027-01-01\n"), "trial-without-end").args["lacks"].to_string(),
        "rule"
    );
    let over = format!("{page}- trial until: 2026-11-23\n- stop rule: nobody asked\n");
    assert_eq!(one(&over, "trial-over").args["ruled"].to_string(), "yes");
    assert_eq!(one(&over.replace("- stop rule: nobody asked\n", ""), "trial-over").args["ruled"].to_string(), "no");
    cures(&over, "trial-over", 0);
    cures(&over, "trial-over", 1);
}

#[test]
fn whatever_the_check_lets_rest_says_since_when_and_why() {
    let over = "## Places\n### LinkedIn\n- standing: on_trial\n- trial until: 2026-11-23\n- review on: 2027-01-04\n";
    let ruled = format!("{over}- stop rule: nobody asked\n");
    let two = format!("{}### YouTube\n- standing: wanted\n", ruled.replace("2026-11-23", "2026-12-31"));
    let rooted = format!("{two}## Goals\n### Seats\n- not before: 2027-06-01\n")
        .replace("### YouTube", "- goals: Seats\n### YouTube");
    for (page, rule, cure, place, because) in [
        (over, "trial-over", "plan-cure-rest-place", "LinkedIn", Some("plan-rests-after-trial")),
        (ruled.as_str(), "trial-over", "plan-cure-rest-place", "LinkedIn", None),
        (two.as_str(), "trial-before-trial", "plan-cure-end-trial", "LinkedIn", Some("plan-rests-for-another")),
        (rooted.as_str(), "trial-before-trial", "plan-cure-put-off", "YouTube", Some("plan-rests-put-off")),
    ] {
        let (plan, finding) = (read(page).unwrap(), one(page, rule));
        let cure = finding.cures.iter().find(|offered| offered.message == cure).unwrap();
        let row = plan.named(Section::Place, place).unwrap();
        assert_eq!(cure.because, because.map(|words| (row.id, words)), "{page}");
        let cured = cure.apply(&plan).unwrap();
        let said = [Field::Standing, Field::RestedOn, Field::TrialUntil, Field::ReviewOn];
        assert_eq!(
            said.map(|field| cured.row(row.id).unwrap().text(field)),
            ["resting", "2026-11-24", "", ""],
            "{page}"
        );
        assert_eq!(cured.row(row.id).unwrap().text(Field::RestedWhy), row.text(Field::StopRule), "{page}");
    }
}

#[test]
fn a_trial_that_ended_before_its_goal_may_be_judged_is_not_laid_to_rest() {
    let page = "## Goals\n### Seats\n- not before: 2027-06-01\n## Places\n### LinkedIn\n- standing: on_trial\n- goals: Seats\n- trial until: 2026-11-23\n- stop rule: nobody asked\n";
    let finding = one(page, "trial-over");
    assert_eq!(finding.message, "plan-check-trial-over-early");
    assert_eq!(finding.args["not_before"].to_string(), "2027-06-01");
    let offered: Vec<&str> = finding.cures.iter().map(|cure| cure.message).collect();
    assert_eq!(offered, ["plan-cure-try-until", "plan-cure-keep-place"]);
    cures(page, "trial-over", 0);
    cures(page, "trial-over", 1);
    let ripe = one(&page.replace("2027-06-01", "2026-11-24"), "trial-over");
    assert_eq!((ripe.message.as_str(), ripe.cures.len()), ("plan-check-trial-over", 2));
}

#[test]
fn a_borrowed_place_needs_a_reason_and_an_own_one_does_not() {
    let page = "## Places\n### Mastodon\n### Blog\n- network: own_site\n";
    assert_eq!(one(page, "place-without-reason").args["name"].to_string(), "Mastodon");
    cures(page, "place-without-reason", 0);
    is_quiet(page, "only-borrowed");
    one("## Places\n### Mastodon\n", "only-borrowed");
    for own in ["### Blog", "### Our letter\n- network: Newsletter", "### Studio\n- network: own site"] {
        is_quiet(&format!("## Places\n{own}\n"), "only-borrowed");
    }
    one("## Places\n### Blog\n- network: tumblr\n", "only-borrowed");
}

fn at(network: &str, name: &str) -> ConnectedPlace {
    let network_name = if network == "mastodon" { "Mastodon" } else { "Bluesky" };
    ConnectedPlace {
        network: network.to_owned(),
        network_name: network_name.to_owned(),
        name: name.to_owned(),
        handle: String::new(),
    }
}

/// What the plan is asked about, and what each cure makes of it.
fn unspoken_of(page: &str, places: &[(&str, &str)]) -> Vec<(PlanFinding, Vec<String>)> {
    let plan = read(page).unwrap();
    let connected = Some(places.iter().map(|(network, name)| at(network, name)).collect());
    let facts = Facts { connected, ..Facts::unknown(TODAY) };
    let found = check(&plan, &facts).findings.into_iter().filter(|finding| finding.rule == "not-in-plan");
    let cured = |cure: &Cure| {
        let plan = cure.apply(&plan).unwrap();
        let row = plan.of(Section::Place).last().unwrap();
        let still = check(&plan, &facts).findings.iter().filter(|finding| finding.rule == "not-in-plan").count();
        format!("{} {} {} {still}", row.name(), row.standing().as_str(), row.text(Field::TrialUntil))
    };
    found.map(|finding| (finding.clone(), finding.cures.iter().map(cured).collect())).collect()
}

#[test]
fn a_connected_place_that_the_plan_does_not_speak_of_is_put_in() {
    let page = "## Places\n### Blog\n- network: own_site\n";
    let found = unspoken_of(page, &[("own_site", "Our site"), ("mastodon", "Lindqvist")]);
    assert_eq!(found.len(), 1, "the blog is in the plan: {found:?}");
    assert_eq!(found[0].1, ["Lindqvist on_trial 2027-06-01 0", "Lindqvist for_company  0"]);
    let two = unspoken_of(page, &[("mastodon", "Lindqvist"), ("bluesky", "Lindqvist")]);
    let about: Vec<&str> = two.iter().filter_map(|(finding, _)| finding.about.as_deref()).collect();
    assert_eq!(about, ["mastodon Lindqvist", "bluesky Lindqvist"], "each has its own cures");
    assert!(unspoken_of("", &[("mastodon", "Lindqvist")]).is_empty(), "there is no plan yet");
    let own = unspoken_of("## Places\n### Lindqvist\n- network: mastodon\n", &[("own_site", "Our site")]);
    assert_eq!(own[0].1, ["Our site kept  0"], "one's own ground needs no trial");
}

#[test]
fn what_the_plan_lets_rest_and_is_still_connected_is_told_once() {
    let page =
        "## Places\n### Blog\n- network: own_site\n### Mastodon\n- standing: resting\n- rested why: Nobody asked\n";
    let told = |page: &str, places: &[(&str, &str)]| {
        let plan = read(page).unwrap();
        let connected = Some(places.iter().map(|(network, name)| at(network, name)).collect());
        let facts = Facts { connected, ..Facts::unknown(TODAY) };
        let of = |plan: &Plan| check(plan, &facts).findings.into_iter().filter(|found| found.rule == "still-connected");
        let found: Vec<PlanFinding> = of(&plan).collect();
        for finding in &found {
            let kept = finding.cures[0].apply(&plan).unwrap();
            assert_eq!(of(&kept).count(), 0);
            assert!(!kept.named(Section::Place, "Mastodon").unwrap().says(Field::RestedWhy));
        }
        found.into_iter().map(|finding| finding.args["standing"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(told(page, &[("mastodon", "Lindqvist"), ("mastodon", "Mara")]), ["resting"]);
    assert_eq!(told(&page.replace("resting", "wanted"), &[("mastodon", "Lindqvist")]), ["wanted"]);
    assert!(told(page, &[("own_site", "Our site"), ("bluesky", "Lindqvist")]).is_empty());
    assert!(told(&page.replace("resting", "kept"), &[("mastodon", "Lindqvist")]).is_empty());
}

#[test]
fn while_one_trial_runs_a_newly_connected_place_begins_no_other() {
    let page = "## Places\n### LinkedIn\n- standing: on_trial\n- trial until: 2026-12-31\n";
    assert_eq!(unspoken_of(page, &[("mastodon", "Lindqvist")])[0].1, ["Lindqvist for_company  0"]);
}

#[test]
fn a_look_that_was_due_is_asked_for() {
    let page = "## Away from the screen\n### Cards\n- review on: 2026-11-01\n";
    cures(page, "past-review", 0);
    is_quiet(&page.replace("2026-11-01", "2026-11-24"), "past-review");
}

#[test]
fn a_look_at_the_whole_plan_that_was_due_is_asked_for() {
    let page = "## Reviews\n- next review: 2026-11-23\n";
    cures(page, "review-overdue", 0);
    is_quiet(&page.replace("23", "24"), "review-overdue");
}

#[test]
fn the_business_plan_is_the_place_for_a_network_with_a_whole_team() {
    let page = "## Reviews\n- belongs: business_plan\n";
    cures(page, "belongs-without-team", 0);
    cures(page, "belongs-without-team", 1);
    is_quiet("## Reviews\n- belongs: marketing_plan\n", "belongs-without-team");
    let ada = "## People\n### Ada\n- hours: 20 h\n- knowledge: servers\n### Jo\n- hours: 20 h\n- knowledge: people\n";
    let jobs = "## Jobs\n### Servers\n- owner: Ada\n- deputy: Jo\n";
    is_quiet(&format!("{page}{ada}{jobs}"), "belongs-without-team");
}

#[test]
fn a_day_that_closes_before_it_opens_cannot_be_promised() {
    let page = "## Means\n- opens at: 17:00\n- closes at: 09:00\n";
    cures(page, "closes-first", 0);
    is_quiet(&page.replace("09:00", "22:00"), "closes-first");
    is_quiet("## Means\n- opens at: 09:00\n", "closes-first");
    assert!(one(&page.replace("09:00", "17:00"), "closes-first").cures.is_empty(), "nothing to swap");
}

#[test]
fn shares_make_ten() {
    let page = "## Pillars\n### Teach\n- share: 5\n### Stories\n- share: 2\n";
    assert_eq!(one(page, "shares-sum").args["sum"].to_string(), "7");
    is_quiet(&format!("{page}### Offers\n- share: 3\n"), "shares-sum");
    is_quiet(&format!("{page}### Offers\n"), "shares-sum");
}

#[test]
fn a_queue_that_leans_is_seen_when_it_is_long_enough() {
    let plan = read("## Pillars\n### Teach {#101}\n- share: 9\n### Offers {#102}\n- share: 1\n").unwrap();
    let leaning = |teach, offers| {
        let queued = Some(BTreeMap::from([(RowId(101), teach), (RowId(102), offers)]));
        let found = check(&plan, &Facts { queued, ..Facts::unknown(TODAY) }).findings;
        found.iter().filter(|finding| finding.rule == "queue-leans").count()
    };
    assert_eq!(leaning(5, 5), 2);
    assert_eq!(leaning(4, 5), 0, "nine posts say nothing");
    assert_eq!(leaning(16, 4), 0, "one of ten is chance");
}

#[test]
fn a_goal_needs_something_that_leads_to_it() {
    let page = "## Goals\n### Readers {#101}\n## Places\n### Blog\n- goals: readers\n";
    is_quiet(page, "goal-without-way");
    cures(&page.replace("- goals: readers\n", ""), "goal-without-way", 0);
    is_quiet(&page.replace("## Places", "## Campaigns"), "goal-without-way");
    let plan = read(page).unwrap();
    let with = |leading| {
        let found = check(&plan, &Facts { leading: Some(leading), ..Facts::unknown(TODAY) }).findings;
        found.iter().any(|finding| finding.rule == "goal-without-way")
    };
    assert!(with(BTreeMap::new()), "the posts are known, and none leads there");
    assert!(!with(BTreeMap::from([(RowId(101), 1)])));
}

#[test]
fn a_goal_is_judged_within_its_time() {
    let page = "## Goals\n### A\n- not before: 2027-06-01\n- until: 2026-12-31\n";
    cures(page, "judged-after-end", 0);
    let over = "## Goals\n### A\n- until: 2026-11-23\n";
    cures(over, "goal-over", 0);
    is_quiet(over, "goal-without-way");
}

#[test]
fn audiences_and_places_need_each_other() {
    let page = "## Audiences\n### Daughters\n- places: instagram\n## Places\n### Instagram\n";
    is_quiet(page, "audience-without-place");
    is_quiet(page, "place-without-audience");
    let apart = page.replace("instagram", "the market");
    cures(&apart, "audience-without-place", 0);
    cures(&apart, "place-without-audience", 0);
    assert_eq!(one(&apart, "names-nobody").args["name"].to_string(), "the market");
    is_quiet(&page.replace("### Instagram", "### Blog\n- network: own_site"), "place-without-audience");
    let nowhere = page.replace("- places: instagram\n", "");
    one(&nowhere, "audience-without-place");
    is_quiet(&nowhere, "place-without-audience");
}

#[test]
fn an_empty_section_is_asked_for_once_and_not_missed_by_every_row() {
    let page = "## Goals\n### Readers\n- owner: Mara\n## Audiences\n### Daughters\n- places: Instagram\n";
    for rule in ["names-nobody", "audience-without-place"] {
        is_quiet(page, rule);
    }
    one(&format!("{page}## People\n### Jonas\n"), "names-nobody");
}

#[test]
fn only_ongoing_gets_a_next_look() {
    let page = "## Away from the screen\n### Cards\n- rhythm: Ongoing\n";
    cures(page, "only-ongoing", 0);
    is_quiet(&page.replace("Ongoing", "Every Friday"), "only-ongoing");
    is_quiet(&format!("{page}- review on: 2027-01-15\n"), "only-ongoing");
    assert_eq!(one(&page.replace("Ongoing", "as needed"), "only-ongoing").args["said"].to_string(), "as needed");
    one("## Money\n### laufend\n", "only-ongoing");
}

#[test]
fn a_usual_week_that_only_goes_on_is_asked_for_its_days() {
    for said in ["Laufend.", "Regularly, when there is time", "siempre"] {
        let finding = one(&format!("## Rhythm\n- usual week: {said}\n- quiet days: sun\n"), "only-ongoing");
        assert_eq!((finding.message.as_str(), finding.section), ("plan-check-only-ongoing-week", Section::Rhythm));
        assert!(finding.row.is_some() && finding.cures.is_empty(), "the line is opened: {finding:?}");
    }
    is_quiet("## Rhythm\n- usual week: Regularly on Tuesdays\n", "only-ongoing");
    is_quiet("## Rhythm\n- quiet days: sun\n", "only-ongoing");
}

#[test]
fn a_job_has_an_owner_and_somebody_else_beside() {
    let page = "## People\n### Mara\n### Jonas\n## Jobs\n### Podcast\n- owner: Mara\n";
    assert_eq!(one(page, "job-without-deputy").args["lacks"].to_string(), "deputy");
    cures(page, "job-without-deputy", 0);
    one(&format!("{page}- deputy: mara\n"), "job-without-deputy");
    is_quiet(&format!("{page}- deputy: Jonas\n"), "job-without-deputy");
    assert_eq!(one(&page.replace("- owner: Mara\n", ""), "job-without-deputy").args["lacks"].to_string(), "owner");
}

#[test]
fn the_month_stays_within_its_money() {
    let page = "## Money\n### Mail\n- amount: 22 EUR\n- month: monthly\n### Cards\n- amount: 500 EUR\n- month: 2027-01\n### Tool\n- amount: 900 USD\n- month: monthly\n## Means\n- budget: 20 EUR\n";
    assert_eq!(one(page, "money-over-budget").args["planned"].to_string(), "22.00 EUR");
    is_quiet(&page.replace("20 EUR", "22 EUR"), "money-over-budget");
}

#[test]
fn a_year_with_single_payments_and_campaigns_stays_within_twelve_budgets() {
    let page = "## Campaigns\n### Spring\n- starts: 2027-03-01\n- ends: 2027-03-14\n- cost: 90 EUR\n## Money\n### Mail\n- amount: 10 EUR\n- month: monthly\n### Fair\n- amount: 300 EUR\n- month: 2027-05\n### Camera\n- amount: 200 EUR\n## Means\n- budget: 50 EUR\n";
    let finding = one(page, "year-over-budget");
    assert_eq!(
        [&finding.args["planned"], &finding.args["year"]].map(ToString::to_string),
        ["710.00 EUR", "600.00 EUR"]
    );
    cures(page, "year-over-budget", 0);
    assert_eq!(finding.cures[0].args["budget"].to_string(), "60.00 EUR");
    is_quiet(&page.replace("90 EUR", "0 EUR").replace("200 EUR", "180 EUR"), "year-over-budget");
    is_quiet(&page.replace("10 EUR", "60 EUR"), "year-over-budget");
    one(&page.replace("10 EUR", "60 EUR"), "money-over-budget");
    is_quiet(&page.replace("2027-05", "2026-05"), "year-over-budget");
}

#[test]
fn a_purpose_about_money_is_asked_about_and_may_be_kept() {
    let page = "## Why\n- purpose: More revenue\n";
    let finding = one(page, "only-money");
    assert_eq!(finding.weight, Weight::Question);
    cures(page, "only-money", 0);
    is_quiet("## Why\n- purpose: Strong at any age\n", "only-money");
}

#[test]
fn everybodys_sentence_is_asked_about_when_a_competitor_is_named() {
    let page = "## Where to\n- offering: Groups of five\n- different: Best quality and service\n- competitors: Studio B; Gym C\n";
    assert_eq!(one(page, "could-be-theirs").args["competitor"].to_string(), "Studio B");
    cures(page, "could-be-theirs", 0);
    is_quiet(&page.replace("- competitors: Studio B; Gym C\n", ""), "could-be-theirs");
    is_quiet(&page.replace("- different: Best quality and service\n", ""), "could-be-theirs");
}

#[test]
fn the_why_is_asked_again_at_every_review_and_at_the_latest_after_half_a_year() {
    let page = "## Why\n- social: they look there first\n- social asked on: 2026-10-01\n";
    is_quiet(page, "why-again");
    one(&format!("{page}## Reviews\n- reviewed on: 2026-11-01\n"), "why-again");
    one(&page.replace("2026-10-01", "2026-04-01"), "why-again");
}

#[test]
fn what_fits_is_said_only_where_there_is_something_to_fit() {
    let fits = |page: &str| check(&read(page).unwrap(), &Facts::unknown(TODAY)).fits;
    assert_eq!(fits(""), Vec::<&str>::new());
    assert_eq!(fits("## Why\n- purpose: Strong at any age\n"), ["plan-fits-purpose"]);
    assert_eq!(fits("## Why\n- purpose: More money\n"), Vec::<&str>::new());
    assert!(!fits("## Pillars\n### Teach\n").contains(&"plan-fits-shares"), "no share was said");
    let audience = "## Audiences\n### A\n- places: Blog\n";
    assert!(!fits(audience).contains(&"plan-fits-audiences"), "there is no place yet");
    assert!(fits(&format!("{audience}## Places\n### Blog\n")).contains(&"plan-fits-audiences"));
}

const KIT: &str = "## Why\n- purpose: Nobody afraid of stairs\n- example: yes\n## Places\n### Blog\n- network: own_site\n- \
                   example: yes\n### LinkedIn\n- per week: 40\n- example: yes\n## People\n### Mara\n- hours: 1 h\n## \
                   Means\n- answer within: 8 h\n- example: yes\n";

#[test]
fn an_example_answers_nothing_and_is_neither_praised_nor_blamed() {
    let plan = read(KIT).unwrap();
    let PlanCheck { findings, fits } = check(&plan, &Facts::unknown(TODAY));
    let asked: Vec<&str> = findings.iter().map(|found| found.message.as_str()).collect();
    for gap in ["plan-ask-why-purpose", "plan-ask-place-name", "plan-ask-means-answer-within"] {
        assert!(asked.contains(&gap), "{gap}: {asked:?}");
    }
    for rule in ["hours", "place-without-reason", "only-borrowed"] {
        is_quiet(KIT, rule);
    }
    assert_eq!(fits, ["plan-fits-hours"], "Mara's hours were said");
}

#[test]
fn an_example_is_asked_about_until_it_is_ones_own() {
    let plan = read(KIT).unwrap();
    let asked: Vec<PlanFinding> = found(KIT).into_iter().filter(|found| found.rule == "example").collect();
    let sections: Vec<Section> = asked.iter().map(|found| found.section).collect();
    assert_eq!(sections, [Section::Why, Section::Place, Section::Means]);
    assert_eq!(asked[1].args["names"].to_string(), "Blog, LinkedIn");
    assert!(asked[2].cures.is_empty(), "nobody promises an answer by one press");
    let own = asked[1].cures[0].apply(&plan).unwrap();
    assert!(own.of(Section::Place).all(|place| !place.example));
    assert_eq!(own.named(Section::Place, "LinkedIn").unwrap().text(crate::plan::Field::PerWeek), "40");
    let then = check(&own, &Facts::unknown(TODAY)).findings;
    assert!(!then.iter().any(|found| found.rule == "example" && found.section == Section::Place));
    assert!(then.iter().any(|found| found.rule == "hours"), "what is one's own is checked");
}

#[test]
fn no_press_makes_ones_own_what_was_counted_elsewhere_or_what_other_clients_said() {
    let page = "## Where to\n- vision: A lamp at nine\n- different: “She waited.”\n- example: yes\n## Goals\n### Talks {#101}\n- \
                target: 12\n- baseline: 4\n- example: yes\n### Readers {#102}\n- target: 9\n- baseline: 3\n";
    let plan = read(page).unwrap();
    let asked = found(page).into_iter().filter(|found| found.rule == "example");
    let own = asked.fold(plan, |plan, found| {
        assert_eq!(found.cures[0].message, "plan-cure-make-own-but");
        let own = found.cures[0].apply(&plan).unwrap();
        assert_eq!(found.cures[0].apply(&own).unwrap(), own, "pressed twice it takes nothing away");
        own
    });
    let where_to = own.one(Section::WhereTo).unwrap();
    assert_eq!((where_to.text(Field::Vision), where_to.text(Field::Different)), ("A lamp at nine", ""));
    let counted: Vec<(&str, &str)> =
        own.of(Section::Goal).map(|goal| (goal.text(Field::Target), goal.text(Field::Baseline))).collect();
    assert_eq!(counted, [("12", ""), ("9", "3")], "what was said stays");
    assert!(own.rows().all(|row| !row.example));
    let none = "## Goals\n### Talks\n- target: 12\n- example: yes\n";
    assert_eq!(one(none, "example").cures[0].message, "plan-cure-make-own");
}

#[test]
fn a_cure_does_all_or_nothing() {
    let plan = read("## Offers\n### A {#101}\n").unwrap();
    let cure = Cure::new("x").set(RowId(101), Field::About, "new").set(RowId(9), Field::About, "x");
    assert!(cure.apply(&plan).is_err());
}
