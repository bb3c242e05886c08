//! What a kit says: seen in the house as examples, and told to nobody, promised to nobody and praised in nobody.

use banyan_app::{
    converse::{NoPromise, list_waiting},
    plan::{
        KitError, NewPlanLink, OpenedPlan, PlanEdit, Trade, change_plan, check_plan, extract_plan, leave_for_later,
        open_plan, open_plan_link, share_plan, show_budget, show_levels, show_plan, start_from_kit,
    },
    workspace::words::Words,
};
use banyan_domain::plan::{
    Asks, Extract, Field, Met, Plan, Row, Section, Side,
    check::PlanFinding,
    first::{Question, Week, Wish},
};
use banyan_testkit::TestApp;

use super::add;

/// Why was left for later, four taps were answered, and a kit came along.
async fn begun(trade: Trade) -> TestApp {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    leave_for_later(&test.app, &test.ada, Question::Why).await.unwrap();
    let week =
        Week { wish: Some(Wish::Ask), hours: "2 h".into(), who: "Ada".into(), deputy: "Tom".into(), ..Week::default() };
    open_plan(&test.app, &test.ada, week, Some(trade)).await.unwrap();
    test
}

async fn plan(test: &TestApp) -> Plan {
    show_plan(&test.app, &test.ada).await.unwrap().plan
}

async fn asked(test: &TestApp) -> Vec<String> {
    let check = check_plan(&test.app, &test.ada).await.unwrap();
    assert!(!check.fits.contains(&"plan-fits-purpose"), "nobody said what it is for");
    check.findings.into_iter().map(|finding| finding.message).collect()
}

#[tokio::test]
async fn who_leaves_why_for_later_and_takes_a_kit_is_still_asked_why() {
    let test = begun(Trade::Trainer).await;
    assert!(!plan(&test).await.one(Section::Why).unwrap().text(Field::Purpose).is_empty(), "the kit shows how");
    let asked = asked(&test).await;
    for gap in ["plan-ask-why-purpose", "plan-ask-why-social", "plan-ask-means-answer-within", "plan-check-example"] {
        assert!(asked.iter().any(|asked| asked == gap), "{gap}: {asked:?}");
    }
}

#[tokio::test]
async fn a_kit_is_told_to_nobody_outside() {
    let test = begun(Trade::Shop).await;
    let plan = plan(&test).await;
    let examples = plan.rows().filter(|row| row.example).flat_map(words_of);
    let suggested = plan.rows().flat_map(Row::suggested).map(|(_, said)| said.to_owned());
    let examples: Vec<String> = examples.chain(suggested).collect();
    assert!(examples.len() > 20, "{examples:?}");
    let mut told = String::new();
    for extract in Extract::ALL {
        told += &extract_plan(&test.app, &test.ada, extract, Words::for_language("en")).await.unwrap().markdown();
    }
    let link = NewPlanLink { name: "The bank".to_owned(), ends_on: None, with_money: true };
    let made = share_plan(&test.app, &test.ada, &link).await.unwrap();
    let opened = open_plan_link(&test.app, made.address.rsplit('/').next().unwrap()).await.unwrap();
    let OpenedPlan::Here { plan: seen, .. } = opened else { panic!("{opened:?}") };
    told += &banyan_domain::plan::markdown::write("Ours", &seen);
    assert!(told.contains("People ask or book"), "{told}");
    for said in examples {
        assert!(!told.contains(&said), "“{said}” in “{told}”");
    }
    let budget = show_budget(&test.app, &test.ada).await.unwrap();
    let sides: Vec<(Side, &str)> = budget.lines.iter().map(|line| (line.side, line.name.as_str())).collect();
    assert_eq!(sides, [(Side::There, "Ada")], "only the hours were said");
}

#[tokio::test]
async fn a_kit_comes_beside_a_plan_that_is_begun_and_touches_nothing_of_it() {
    let test = TestApp::new().await;
    add(&test, Section::Why, &[(Field::Purpose, "Bread for the street")]).await;
    add(&test, Section::Goal, &[(Field::Name, "Full tables"), (Field::Role, "sales")]).await;
    add(&test, Section::Person, &[(Field::Name, "Ada"), (Field::Hours, "2 h")]).await;
    let before = plan(&test).await;
    assert_eq!(start_from_kit(&test.app, &test.ada, Trade::Shop).await.unwrap(), 4);
    let after = plan(&test).await;
    for row in before.rows() {
        let now = after.row(row.id).unwrap();
        let [was, is] = [row, now].map(|row| row.values().collect::<Vec<_>>());
        assert!(!now.example && was == is, "{was:?} became {is:?}");
    }
    assert!(after.rows().filter(|row| row.example).count() > 20);
    assert_eq!(after.rows().filter(|row| !row.example).count(), 3);
    assert_eq!(plan(&test).await.as_said().rows().count(), 3, "an example is nobody's own");
    let another = start_from_kit(&test.app, &test.ada, Trade::Coach).await;
    assert!(matches!(another, Err(KitError::NoRoom)), "one kit at a time");
    assert_eq!(show_plan(&test.app, &test.ada).await.unwrap().version, 4, "and nothing was written");
}

/// Sentences long enough to be nobody else's.
fn words_of(row: &Row) -> Vec<String> {
    row.values().map(|(_, said)| said.to_owned()).filter(|said| said.len() > 20).collect()
}

#[tokio::test]
async fn a_kit_promises_no_answer_and_reaches_no_level() {
    let test = begun(Trade::Coach).await;
    assert_eq!(plan(&test).await.one(Section::Means).unwrap().whole(Field::AnswerWithin), Some(16 * 60));
    let waiting = list_waiting(&test.app, &test.ada).await.unwrap();
    assert_eq!(waiting.no_promise, Some(NoPromise::NotSaid));
    let levels = show_levels(&test.app, &test.ada).await.unwrap().unwrap();
    assert!(levels.asked.iter().flat_map(|(_, asked)| asked).any(|asked| *asked == (Asks::Promise, Met::NotYet)));
    assert_eq!(levels.wanted, None, "nobody said how big it shall be");
    assert_eq!(plan(&test).await.quiet_days(), [false; 7]);
    add(&test, Section::Means, &[(Field::AnswerWithin, "4 h")]).await;
    assert_eq!(list_waiting(&test.app, &test.ada).await.unwrap().no_promise, None);
    let means = plan(&test).await;
    let means = means.said_one(Section::Means).unwrap();
    assert!(!means.says(Field::Budget) && !means.says(Field::OpenDays), "what nobody saw did not come along");
}

#[tokio::test]
async fn how_the_trade_counts_a_goal_is_taken_by_one_press_for_the_goal_that_was_tapped() {
    let test = begun(Trade::Shop).await;
    let found = check_plan(&test.app, &test.ada).await.unwrap().findings;
    let goal = plan(&test).await.said_one(Section::Goal).unwrap().clone();
    let is_asked = |found: &PlanFinding| found.row == Some(goal.id) && found.field == Some(Field::Definition);
    let found = found.into_iter().find(is_asked).unwrap();
    let edit = PlanEdit::Cure {
        rule: found.rule.to_owned(),
        row: found.row,
        about: found.about.clone(),
        cure: found.cures[0].message.to_owned(),
    };
    let version = show_plan(&test.app, &test.ada).await.unwrap().version;
    change_plan(&test.app, &test.ada, version, &edit, None).await.unwrap();
    let now = plan(&test).await.row(goal.id).unwrap().clone();
    assert_eq!(Some(now.text(Field::Definition)), goal.suggestion(Field::Definition));
    assert_eq!((now.suggestion(Field::Definition), now.name()), (None, goal.name()));
}

#[tokio::test]
async fn one_press_makes_a_part_of_the_kit_ones_own() {
    let test = begun(Trade::Agency).await;
    let found = check_plan(&test.app, &test.ada).await.unwrap().findings;
    let found = found.iter().find(|found| found.rule == "example" && found.section == Section::Pillar).unwrap();
    let cure = found.cures[0].message.to_owned();
    let edit = PlanEdit::Cure { rule: found.rule.to_owned(), row: found.row, about: found.about.clone(), cure };
    let version = show_plan(&test.app, &test.ada).await.unwrap().version;
    change_plan(&test.app, &test.ada, version, &edit, None).await.unwrap();
    let plan = plan(&test).await;
    assert!(plan.of(Section::Pillar).all(|pillar| !pillar.example && pillar.asks().is_empty()));
    assert!(plan.of(Section::Audience).all(|audience| audience.example), "the rest is still asked about");
}
