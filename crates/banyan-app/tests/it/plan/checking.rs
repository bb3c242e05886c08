//! The check against what is there, and its cures.

use banyan_app::{
    plan::{
        ChangePlanError, PlanEdit, PlannedPlace, change_plan, check_plan, planned_place, review::show_review, show_plan,
    },
    publish::load_channel,
    workspace::words::{Words, languages},
};
use banyan_domain::plan::{Field, Section, Standing, check::PlanFinding};
use banyan_testkit::TestApp;

use super::add;

async fn found(test: &TestApp, rule: &str) -> Vec<PlanFinding> {
    let found = check_plan(&test.app, &test.ada).await.unwrap().findings;
    found.into_iter().filter(|finding| finding.rule == rule).collect()
}

fn cure_of(finding: &PlanFinding, nth: usize) -> PlanEdit {
    PlanEdit::Cure {
        rule: finding.rule.to_owned(),
        row: finding.row,
        about: finding.about.clone(),
        cure: finding.cures[nth].message.to_owned(),
    }
}

#[tokio::test]
async fn a_cure_is_taken_and_the_finding_is_gone() {
    let test = TestApp::new().await;
    add(&test, Section::Place, &[(Field::Name, "YouTube")]).await;
    let finding = found(&test, "place-without-reason").await.remove(0);
    let cure = cure_of(&finding, 0);
    change_plan(&test.app, &test.ada, 1, &cure, None).await.unwrap();
    assert_eq!(found(&test, "place-without-reason").await, []);
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert_eq!(plan.row(finding.row.unwrap()).unwrap().standing(), Standing::ForCompany);
    let again = change_plan(&test.app, &test.ada, 2, &cure, None).await;
    assert!(matches!(again, Err(ChangePlanError::NothingToCure)), "pressed twice");
}

#[tokio::test]
async fn a_trial_that_is_ended_by_the_check_says_since_when_and_why() {
    let test = TestApp::new().await;
    let trial = [(Field::Name, "LinkedIn"), (Field::Standing, "on_trial"), (Field::TrialUntil, "2026-06-01")];
    add(&test, Section::Place, &trial).await;
    add(&test, Section::Place, &[(Field::Name, "YouTube"), (Field::Standing, "wanted")]).await;
    let finding = found(&test, "trial-before-trial").await.remove(0);
    let end = finding.cures.iter().position(|cure| cure.message == "plan-cure-end-trial").unwrap();
    change_plan(&test.app, &test.ada, 2, &cure_of(&finding, end), None).await.unwrap();
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    let place = plan.named(Section::Place, "LinkedIn").unwrap();
    let said = [Field::Standing, Field::RestedOn, Field::RestedWhy, Field::TrialUntil].map(|field| place.text(field));
    assert_eq!(said, ["resting", "2026-03-02", "Ended for “YouTube”: one trial at a time.", ""]);
    let rested = show_review(&test.app, &test.ada).await.unwrap().rested;
    assert_eq!(rested[0].since, place.date(Field::RestedOn), "a review finds it again");
}

#[tokio::test]
async fn a_place_connected_later_is_asked_about_until_the_plan_speaks_of_it() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    assert_eq!(found(&test, "not-in-plan").await, [], "nobody has begun a plan");
    add(&test, Section::Person, &[(Field::Name, "Ada")]).await;
    let finding = found(&test, "not-in-plan").await.remove(0);
    assert_eq!(finding.args["name"].to_string(), "Own site");
    let put = cure_of(&finding, 0);
    change_plan(&test.app, &test.ada, 1, &put, None).await.unwrap();
    assert_eq!(found(&test, "not-in-plan").await, []);
    let again = change_plan(&test.app, &test.ada, 2, &put, None).await;
    assert!(matches!(again, Err(ChangePlanError::NothingToCure)), "pressed twice");

    let channel = load_channel(&test.app, &test.ada, own).await.unwrap();
    let PlannedPlace::There(row) = planned_place(&test.app, &test.ada, &channel).await.unwrap() else {
        panic!("it is in the plan")
    };
    assert_eq!((row.name(), row.text(Field::Network)), ("Own site", "own_site"));
}

#[tokio::test]
async fn a_date_is_over_by_the_day_where_the_business_is() {
    // It is Monday 2 March 2026 there.
    let test = TestApp::new().await;
    add(&test, Section::Offer, &[(Field::Name, "Spring"), (Field::Ends, "2026-03-02")]).await;
    assert_eq!(found(&test, "is-over").await, []);
    test.pass(std::time::Duration::from_hours(24));
    assert_eq!(found(&test, "is-over").await.len(), 1);
}

#[tokio::test]
async fn a_year_that_is_too_dear_is_said_and_the_budget_raised_by_its_cure() {
    let test = TestApp::new().await;
    add(&test, Section::Means, &[(Field::Budget, "20 EUR")]).await;
    add(&test, Section::Money, &[(Field::Name, "Fair"), (Field::Amount, "250 EUR")]).await;
    let asked = found(&test, "unanswered").await;
    assert!(asked.iter().any(|gap| gap.message == "plan-ask-money-month"), "{asked:?}");
    let finding = found(&test, "year-over-budget").await.remove(0);
    change_plan(&test.app, &test.ada, 2, &cure_of(&finding, 0), None).await.unwrap();
    assert_eq!(found(&test, "year-over-budget").await, []);
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert_eq!(plan.one(Section::Means).unwrap().text(Field::Budget), "21.00 EUR");
}

#[tokio::test]
async fn everything_the_check_can_ask_has_words_in_every_language() {
    let test = TestApp::new().await;
    for (section, fields) in [
        (Section::Goal, [(Field::Name, "A"), (Field::Until, "2020-01-01")]),
        (Section::Place, [(Field::Name, "B"), (Field::Standing, "on_trial")]),
        (Section::Audience, [(Field::Name, "C"), (Field::About, "ongoing")]),
    ] {
        add(&test, section, &fields).await;
    }
    let check = check_plan(&test.app, &test.ada).await.unwrap();
    assert!(check.findings.len() > 12);
    for language in languages() {
        let words = Words::for_language(language.tag);
        for finding in &check.findings {
            assert!(words.has(&finding.message), "{}: {}", language.tag, finding.message);
            for cure in &finding.cures {
                assert!(words.has(cure.message), "{}: {}", language.tag, cure.message);
            }
        }
    }
}
