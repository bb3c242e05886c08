//! Today through the door for programs: the page's own order, words, minutes and addresses.

use std::time::Duration;

use banyan_domain::{time::HOUR, workspace::Role};
use http::{Request, header};
use serde_json::{Value, json};

use crate::{
    desk::{Desk, token},
    work::mastodon,
};

const TODAY: &str = "/api/v1/today";

fn all<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    list.as_array().expect("a list").iter().filter_map(|one| one[field].as_str()).collect()
}

#[tokio::test]
async fn what_needs_a_person_comes_in_its_order_with_why_where_and_how_long() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let at = desk.test.app.now().plus(2 * HOUR).to_string();
    let post = json!({ "text": "Rye needs patience.", "channels": [channel], "at": at });
    desk.post("/api/v1/posts", &post).await.done();
    let today = desk.get(TODAY).await.done();
    assert_eq!((&today["day"], &today["posts"][0]["state"]), (&json!("2026-03-02"), &json!("scheduled")));
    let needs = &today["needs"];
    assert_eq!(all(needs, "need")[..2], ["first_questions", "first_source"]);
    assert_eq!(all(needs, "title")[0], "Where do you stand with social media?");
    assert!(all(needs, "address").iter().all(|address| address.starts_with(&*desk.test.app.base_url)));
    assert!(all(needs, "address")[0].ends_with("/studio/first"), "{needs}");
    let minutes: u64 = needs.as_array().unwrap().iter().filter_map(|need| need["minutes"].as_u64()).sum();
    assert_eq!(today["time"]["needed_minutes"], minutes, "all of them are met now: {today}");

    desk.test.pass(Duration::from_hours(8));
    desk.test.run_due().await;
    let today = desk.get(TODAY).await.done();
    let missed = &today["needs"][0];
    assert_eq!((&missed["need"], &missed["minutes"]), (&json!("missed"), &json!(2)));
    assert!(missed["why"].as_str().unwrap().contains("2026-03-02 11:00"), "{missed}");
    assert_eq!(today["posts"][0]["state"], "missed");
}

#[tokio::test]
async fn a_token_is_asked_for_what_its_role_may_do_in_the_language_it_reads() {
    let desk = Desk::open().await;
    let reader = token(&desk.test, &desk.test.ada, Role::Reviewer).await;
    let german = || Request::get(TODAY).header(header::ACCEPT_LANGUAGE, "de");
    let today = desk.ask(german(), &reader, "").await.done();
    assert_eq!(today["needs"], json!([]), "{today}");
    let today = desk.ask(german(), &desk.token, "").await.done();
    assert_eq!(all(&today["needs"], "title")[0], "Wo stehst du mit den sozialen Netzwerken?");
}

#[tokio::test]
async fn a_goal_stands_there_with_its_pace() {
    let desk = Desk::open().await;
    let row = json!({ "section": "goal", "fields": { "name": "Seats", "target": "24", "baseline": "4",
        "until": "2026-12-31", "not_before": "2026-10-01" } });
    desk.send("POST", "/api/v1/plan/rows", "\"0\"", &row).await.done();
    let goal = desk.get(TODAY).await.done()["goals"][0].clone();
    assert_eq!((&goal["name"], &goal["target"]), (&json!("Seats"), &json!(24.0)));
    assert_eq!((&goal["pace"], &goal["not_before"]), (&json!("not_before"), &json!("2026-10-01")));
}
