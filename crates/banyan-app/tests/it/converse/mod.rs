//! What comes home, and until when the plan promises an answer.

mod waiting;

use std::collections::BTreeMap;

use banyan_app::{
    converse::read_inbox,
    plan::{PlanEdit, change_plan, show_plan},
};
use banyan_connectors::mastodon::sim::{MastodonSim, NEIGHBOUR, OUR_ACCOUNT, OUR_CREDENTIAL};
use banyan_domain::{
    converse::ClosesFirst,
    plan::{Field, Section},
};
use banyan_simulator::Simulation;
use banyan_testkit::TestApp;

#[tokio::test]
async fn an_answer_is_due_in_the_open_hours_the_plan_promises() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    // Friday 6 March 2026, four in the afternoon.
    let friday: jiff::Timestamp = "2026-03-06T16:00:00+01:00".parse().unwrap();
    let asked = format!("@{OUR_ACCOUNT} How long does rye rest?");
    town.world().write(|town| town.answer(NEIGHBOUR, &asked, None, friday.as_millisecond())).unwrap();
    town.world().write(|town| {
        let us = town.account(OUR_ACCOUNT).unwrap().id;
        town.follow(NEIGHBOUR, us, friday.as_millisecond()).unwrap();
    });
    let due = async || {
        let inbox = read_inbox(&test.app, &test.ada, mastodon, None).await.unwrap();
        let due: Vec<Option<String>> =
            inbox.items.iter().map(|item| item.due.map(|due| due.to_timestamp().to_string())).collect();
        (due, inbox.no_promise)
    };
    assert_eq!(due().await, (vec![None, None], None), "nothing was promised");
    let means = [
        (Field::AnswerWithin, "4 h"),
        (Field::OpenDays, "mon tue wed thu fri"),
        (Field::OpensAt, "09:00"),
        (Field::ClosesAt, "17:00"),
    ];
    promise(&test, &means).await;
    let monday = Some("2026-03-09T11:00:00Z".to_owned());
    assert_eq!(due().await, (vec![monday, None], None), "a follower waits for no words");
    promise(&test, &[(Field::AnswerWithin, "1 h")]).await;
    assert_eq!(due().await.0[0].as_deref(), Some("2026-03-06T16:00:00Z"), "the plan changed");
    promise(&test, &[(Field::HoursByDay, "Fr 9-16:30, Sa 9-13")]).await;
    assert_eq!(due().await.0[0].as_deref(), Some("2026-03-07T08:30:00Z"), "half of it on the shorter Friday");
    promise(&test, &[(Field::HoursByDay, "Fr 9-12, 18-20, Sa 9-13")]).await;
    assert_eq!(due().await.0[0].as_deref(), Some("2026-03-06T18:00:00Z"), "after the rest of the same day");
    promise(&test, &[(Field::ClosesAt, "02:00")]).await;
    assert_eq!(due().await, (vec![None, None], Some(ClosesFirst)));
}

async fn promise(test: &TestApp, fields: &[(Field, &str)]) {
    let fields: BTreeMap<Field, String> = fields.iter().map(|(field, value)| (*field, (*value).to_owned())).collect();
    let version = show_plan(&test.app, &test.ada).await.unwrap().version;
    let edit = PlanEdit::Add { section: Section::Means, fields };
    change_plan(&test.app, &test.ada, version, &edit, None).await.unwrap();
}
