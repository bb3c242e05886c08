//! What the plan drives: change the plan, and see the work change.

use std::collections::BTreeMap;

use banyan_app::{
    compose::{ChosenAim, Draft, When, write_post},
    plan::{PlanEdit, change_plan, check_plan, show_plan},
};
use banyan_db::{one, values};
use banyan_domain::{
    ids::ChannelId,
    plan::{Field, Section},
};
use banyan_testkit::TestApp;

use super::add;

async fn write(test: &TestApp, own: ChannelId, pillar: &str, words: &str) {
    let draft = Draft {
        text: words.to_owned(),
        language: Some("en".to_owned()),
        aim: ChosenAim { pillar: Some(pillar.to_owned()), ..ChosenAim::default() },
        channels: vec![own],
        when: When::At(test.app.now().plus(banyan_domain::time::DAY)),
        ..Draft::default()
    };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
}

#[tokio::test]
async fn posts_that_wait_are_held_against_the_shares_of_the_plan() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let teach = add(&test, Section::Pillar, &[(Field::Name, "Teach"), (Field::Share, "9")]).await.row.unwrap();
    add(&test, Section::Pillar, &[(Field::Name, "Offers"), (Field::Share, "1"), (Field::Promotional, "yes")]).await;
    for number in 0..10 {
        let pillar = if number < 5 { "teach" } else { "Offers" };
        write(&test, own, pillar, &format!("Loaf {number} is of another flour than the one before it.")).await;
    }
    let leans = async || {
        let found = check_plan(&test.app, &test.ada).await.unwrap().findings;
        found.iter().filter(|finding| finding.rule == "queue-leans").count()
    };
    assert_eq!(leans().await, 2);
    let version = show_plan(&test.app, &test.ada).await.unwrap().version;
    let half = PlanEdit::Change { row: teach, fields: BTreeMap::from([(Field::Share, "5".to_owned())]) };
    change_plan(&test.app, &test.ada, version, &half, None).await.unwrap();
    assert_eq!(leans().await, 1, "five of ten were teaching");
}

#[tokio::test]
async fn what_is_said_under_an_offering_pillar_counts_as_an_offer() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    add(&test, Section::Pillar, &[(Field::Name, "News"), (Field::Promotional, "yes")]).await;
    write(&test, own, "News", "Gift cards lie at the till from today.").await;
    assert_eq!(objective(&test).await, "offer");
    let version = show_plan(&test.app, &test.ada).await.unwrap().version;
    let row = show_plan(&test.app, &test.ada).await.unwrap().plan.one(Section::Pillar).unwrap().id;
    let no = PlanEdit::Change { row, fields: BTreeMap::from([(Field::Promotional, "no".to_owned())]) };
    change_plan(&test.app, &test.ada, version, &no, None).await.unwrap();
    write(&test, own, "News", "The oven has a new door, and it closes.").await;
    assert_eq!(objective(&test).await, "teach");
}

/// Of the post written last.
async fn objective(test: &TestApp) -> String {
    let sql = "SELECT data FROM post ORDER BY id DESC LIMIT 1";
    let row: Option<serde_json::Value> = one(test.app.db.read(), sql, values![]).await.unwrap();
    let post: serde_json::Value = serde_json::from_str(row.unwrap()["data"].as_str().unwrap()).unwrap();
    post["objective"].as_str().unwrap().to_owned()
}
