//! Posts that come again and comments on articles, through the door for programs.

use axum::{Router, routing::get};
use banyan_app::compose::change_words;
use http::StatusCode;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::{desk::Desk, work::mastodon};

const SERIES: &str = "/api/v1/recurring";
const NOBODY: &str = "018f0000-0000-7000-8000-000000000001";
const QUOTE: &str = "Rye sleeps two nights before it is ground, and nobody knows why it needs so long.";

#[tokio::test]
async fn a_series_is_begun_listed_paused_gone_on_with_and_ended() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let rhythm = json!({ "every": "week", "from": "2026-03-07", "at": "09:30", "until": null, "times": 4 });
    let series =
        |text: &str, rhythm: &Value| json!({ "post": { "text": text, "channels": [channel] }, "rhythm": rhythm });
    let id = desk.post(SERIES, &series("Bread on {date}, number {number}.", &rhythm)).await.done()["id"].clone();
    let listed = desk.get(SERIES).await.done();
    assert_eq!((&listed[0]["id"], &listed[0]["rhythm"], &listed[0]["trouble"]), (&id, &rhythm, &Value::Null));
    assert!(listed[0]["next"][0]["post"].is_string(), "the first is a week ahead at most: {listed}");
    assert_eq!(desk.get("/api/v1/queue").await.done()["waiting"].as_array().unwrap().len(), 1);
    let one = format!("{SERIES}/{}", id.as_str().unwrap());
    assert_eq!(
        desk.post(&format!("{one}/pause"), &Value::Null).await.done(),
        json!({ "called_back": 1, "gone": 0, "left": 0 })
    );
    assert!(desk.get(SERIES).await.done()[0]["paused_at"].is_string());
    desk.post(&format!("{one}/resume"), &Value::Null).await.done();
    assert_eq!(desk.get("/api/v1/queue").await.done()["waiting"].as_array().unwrap().len(), 1);
    assert_eq!(desk.send("DELETE", &one, "", &Value::Null).await.done()["called_back"], 1);
    assert_eq!(desk.get(SERIES).await.done(), json!([]));
    let ended = desk.get(&format!("{SERIES}?removed=true")).await.done();
    assert_eq!((&ended[0]["id"], &ended[0]["next"]), (&id, &json!([])), "{ended}");
    assert!(ended[0]["removed_at"].is_string(), "{ended}");
    desk.send("DELETE", &one, "", &Value::Null).await.problem(StatusCode::NOT_FOUND);
    for _ in 0..2 {
        desk.post(&format!("{one}/bring-back"), &Value::Null).await.done();
    }
    assert_eq!(desk.get(SERIES).await.done()[0]["id"], id);
    assert_eq!(desk.get("/api/v1/queue").await.done()["waiting"].as_array().unwrap().len(), 1);
    desk.post(&format!("{SERIES}/{NOBODY}/bring-back"), &Value::Null).await.problem(StatusCode::NOT_FOUND);
    for (text, rhythm) in [
        ("Bread {nothing}", rhythm.clone()),
        ("Bread", json!({ "every": "week", "from": "2026-03-07", "at": "09:30", "until": "2026-03-06" })),
        (" ", rhythm.clone()),
    ] {
        desk.post(SERIES, &series(text, &rhythm)).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let odd = json!({ "every": "week", "from": "2026-03-07", "at": "25:00" });
    desk.post(SERIES, &series("Bread", &odd)).await.problem(StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_series_says_other_words_and_what_a_person_changed_stays() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let series = json!({
        "post": { "text": "Bread on {date}.", "channels": [channel], "hashtags": ["rye"] },
        "rhythm": { "every": "week", "from": "2026-03-07", "at": "09:30" },
    });
    let id = desk.post(SERIES, &series).await.done()["id"].as_str().unwrap().to_owned();
    let one = format!("{SERIES}/{id}");
    let open = desk.get(&one).await;
    let mut post = open.done()["post"].clone();
    assert_eq!((&post["text"], &post["hashtags"]), (&json!("Bread on {date}."), &json!(["rye"])));
    post["text"] = json!("Rolls on {date}.");
    desk.send("PUT", &one, "", &json!({ "post": post })).await.problem(StatusCode::PRECONDITION_REQUIRED);
    let followed = desk.send("PUT", &one, open.etag(), &json!({ "post": post })).await.done();
    assert_eq!(followed, json!({ "followed": 1, "left": 0 }));
    desk.send("PUT", &one, open.etag(), &json!({ "post": post })).await.problem(StatusCode::PRECONDITION_FAILED);
    let waiting = desk.get("/api/v1/queue").await.done()["waiting"][0].clone();
    let publication = waiting["id"].as_str().unwrap().parse().unwrap();
    change_words(&desk.test.app, &desk.test.ada, publication, 1, "Nothing this time, we sleep.").await.unwrap();
    let open = desk.get(&one).await;
    post["text"] = json!("Pretzels on {date}.");
    let followed = desk.send("PUT", &one, open.etag(), &json!({ "post": post })).await.done();
    assert_eq!(followed, json!({ "followed": 0, "left": 1 }));
    let open = desk.get(&one).await;
    post["text"] = json!("Until {ends}.");
    desk.send("PUT", &one, open.etag(), &json!({ "post": post })).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let rests = desk.post(&format!("{one}/pause"), &Value::Null).await.done();
    assert_eq!(rests, json!({ "called_back": 0, "gone": 0, "left": 1 }));
    assert_eq!(desk.get("/api/v1/queue").await.done()["waiting"].as_array().unwrap().len(), 1);
}

/// One page of somebody else.
async fn newspaper() -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
    let url = format!("http://{}/rye", listener.local_addr().expect("its address"));
    let body = format!("<p>{QUOTE} We asked three mills, and three times we were sent away.</p>").repeat(4);
    let page = format!(
        "<html><head><title>Why rye sleeps</title><meta property='og:site_name' content='Mill News'>\
         <meta name='author' content='Ida Holm'></head><body><article><h1>Why rye sleeps</h1>{body}</article></body></html>"
    );
    let page = get(move || async move { ([("content-type", "text/html")], page) });
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/rye", page)).await });
    url
}

#[tokio::test]
async fn a_comment_carries_quote_credit_and_link_below_the_own_words() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let address = newspaper().await;
    let read = desk.post("/api/v1/articles/read", &json!({ "address": address })).await.done();
    assert_eq!((&read["was_read"], &read["link"]), (&json!(true), &json!(address)));
    assert_eq!((&read["about"]["author"], &read["about"]["quote"]), (&json!("Ida Holm"), &json!(QUOTE)));
    let comment = json!({ "text": "We let ours sleep three.", "link": read["link"], "about": read["about"],
        "channels": [channel], "now": true });
    let written = desk.post("/api/v1/posts", &comment).await.done();
    let said = desk.get(&format!("/api/v1/posts/{}", written["post"].as_str().unwrap())).await.done();
    assert_eq!(said["about"], read["about"]);
    let text = said["text"].as_str().unwrap();
    assert!(text.starts_with("We let ours sleep three.") && text.contains("Ida Holm"), "{text}");
    let silent = json!({ "text": " ", "link": read["link"], "about": read["about"], "channels": [channel] });
    desk.post("/api/v1/posts", &silent).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let nowhere = json!({ "address": "no address" });
    desk.post("/api/v1/articles/read", &nowhere).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn two_texts_stand_beside_each_other_word_by_word() {
    let desk = Desk::open().await;
    let own = desk.test.connect("own_site", &[]).await;
    let written =
        desk.post("/api/v1/posts", &json!({ "text": "Fresh rye at four.", "channels": [own.to_string()] })).await;
    let both = json!({ "then": { "post": written.done()["post"] }, "now": { "text": "Warm rye at four." } });
    let beside = desk.post("/api/v1/guard/compare", &both).await.done();
    assert_eq!(
        beside,
        json!({
            "then": [{ "text": "Fresh ", "is_new": true }, { "text": "rye at four.", "is_new": false }],
            "now": [{ "text": "Warm ", "is_new": true }, { "text": "rye at four.", "is_new": false }],
        })
    );
    let both = json!({ "then": {}, "now": { "text": "Rye" } });
    desk.post("/api/v1/guard/compare", &both).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let nobody = json!({ "then": { "post": NOBODY }, "now": { "text": "Rye" } });
    desk.post("/api/v1/guard/compare", &nobody).await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_post_is_found_mended_stopped_and_taken_down() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let out = json!({ "text": "Rye needs patiense.", "channels": [channel], "now": true });
    let out = desk.post("/api/v1/posts", &out).await.done()["post"].as_str().unwrap().to_owned();
    desk.test.run_due().await;
    let waits = json!({ "text": "Wheat does not.", "channels": [channel] });
    let waits = desk.post("/api/v1/posts", &waits).await.done()["post"].as_str().unwrap().to_owned();
    let found = desk.get("/api/v1/posts?words=patiense").await.done();
    assert_eq!((&found[0]["id"], found.as_array().unwrap().len()), (&json!(out), 1));
    assert_eq!(desk.get("/api/v1/posts").await.done().as_array().unwrap().len(), 2);
    let slip = json!({ "wrong": "patiense", "right": "patience" });
    let look = json!({ "wrong": "patiense", "right": "patience", "dry_run": true });
    let look = desk.post(&format!("/api/v1/posts/{out}/mend"), &look).await.done();
    let change = json!([{ "before": "Rye needs patiense.", "after": "Rye needs patience." }]);
    assert_eq!((&look[0]["outcome"], &look[0]["changes"]), (&json!("changed"), &change), "{look}");
    let mended = desk.post(&format!("/api/v1/posts/{out}/mend"), &slip).await.done();
    assert_eq!(mended[0]["outcome"], "changed", "{mended}");
    let stopped = desk.post(&format!("/api/v1/posts/{waits}/stop"), &Value::Null).await.done();
    let draft = format!("/api/v1/drafts/{}", stopped["draft"].as_str().unwrap());
    let open = desk.get(&draft).await;
    assert_eq!((&open.done()["text"], &stopped["places"]), (&json!("Wheat does not."), &json!(1)));
    desk.post(&format!("/api/v1/posts/{out}/stop"), &Value::Null).await.problem(StatusCode::CONFLICT);
    let down = desk.post(&format!("/api/v1/posts/{out}/take-down"), &Value::Null).await.done();
    assert_eq!(down[0]["outcome"], "taken_down", "{down}");

    let other = json!({ "text": "Wheat does.", "channels": [channel] });
    desk.test.pass(std::time::Duration::from_hours(1));
    desk.send("PUT", &draft, open.etag(), &other).await.done();
    let before = desk.get(&format!("{draft}/versions")).await.done();
    assert_eq!(before[0]["text"], "Wheat does not.");
    desk.post(&format!("{draft}/versions"), &json!({ "version": before[0]["version"] })).await.done();
    assert_eq!(desk.get(&draft).await.done()["text"], "Wheat does not.");
}

#[tokio::test]
async fn a_draft_whose_time_has_passed_is_not_queued_before_it_has_another() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let at = desk.test.app.now().plus(std::time::Duration::from_hours(1)).to_timestamp().to_string();
    let words = |at: Option<&str>| json!({ "text": "Rye rests.", "channels": [channel], "at": at });
    let begun = desk.post("/api/v1/drafts", &words(Some(&at))).await.done();
    let draft = format!("/api/v1/drafts/{}", begun["draft"].as_str().unwrap());
    desk.test.pass(std::time::Duration::from_hours(2));
    let open = desk.get(&draft).await;
    let late = desk.send("POST", &format!("{draft}/queue"), open.etag(), &Value::Null).await;
    let said = late.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said["detail"].as_str().is_some_and(|said| said.contains("has passed")), "{said}");
    assert!(desk.get("/api/v1/queue").await.done()["waiting"].as_array().unwrap().is_empty());
    desk.send("PUT", &draft, open.etag(), &words(None)).await.done();
    let open = desk.get(&draft).await;
    desk.send("POST", &format!("{draft}/queue"), open.etag(), &Value::Null).await.done();
    assert_eq!(desk.get("/api/v1/queue").await.done()["waiting"].as_array().unwrap().len(), 1);
}
