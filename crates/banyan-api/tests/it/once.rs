//! What is sent twice under one key is done once, wherever something is made.

use std::time::Duration;

use banyan_api::{document, routes};
use banyan_db::{run, values};
use http::{Method, Request, StatusCode, header};
use serde_json::{Value, json};

use crate::desk::{Desk, Said};

async fn post_as(desk: &Desk, key: &str, path: &str, version: &str, body: &Value) -> Said {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
    let request = request.header("idempotency-key", key).header(header::IF_MATCH, version);
    desk.ask(request, &desk.token, body.to_string()).await
}

#[test]
fn wherever_something_is_made_a_key_is_taken() {
    for row in routes().iter().filter(|row| row.method == Method::POST) {
        let makes = &document()["paths"][row.path]["post"]["responses"]["201"];
        assert_eq!(row.is_repeatable, !makes.is_null(), "{}", row.path);
    }
}

#[tokio::test]
async fn the_same_is_made_once_and_answered_as_before() {
    let desk = Desk::open().await;
    let link = json!({ "name": "The bank", "ends_on": "2026-12-31" });
    let row = json!({ "section": "goal", "fields": { "name": "Seats" } });
    let call = json!({ "kind": "call", "reason": "recommended" });
    let bit = json!({ "kind": "words", "name": "Hours", "words": "We open at six." });
    for (path, version, body, list) in [
        ("/api/v1/plan/links", "", link, "/api/v1/plan/links"),
        ("/api/v1/plan/rows", "\"0\"", row, "/api/v1/plan/versions"),
        ("/api/v1/ledger/entries", "", call, "/api/v1/ledger/entries"),
        ("/api/v1/bits", "", bit, "/api/v1/bits"),
    ] {
        let first = post_as(&desk, path, path, version, &body).await;
        assert_eq!(first.status, StatusCode::CREATED, "{path}: {}", first.text);
        let again = post_as(&desk, path, path, version, &body).await;
        assert_eq!((again.status, &again.text), (first.status, &first.text), "{path}");
        let all = desk.get(list).await.done();
        let all = all["items"].as_array().or(all.as_array()).map(Vec::len);
        assert_eq!(all, Some(1), "{path}");
    }
}

#[tokio::test]
async fn other_words_under_a_used_key_are_refused_and_what_was_refused_may_be_sent_again() {
    let desk = Desk::open().await;
    let bit = |words: &str| json!({ "kind": "words", "name": "Hours", "words": words });
    let path = "/api/v1/bits";
    post_as(&desk, "a", path, "", &bit("")).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    post_as(&desk, "a", path, "", &bit("We open at six.")).await.done();
    let other =
        post_as(&desk, "a", path, "", &bit("We open at seven.")).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(other["detail"].as_str().unwrap().contains("under this key"), "{other}");
    for key in ["", &"k".repeat(201)] {
        post_as(&desk, key, path, "", &bit("Six")).await.problem(StatusCode::BAD_REQUEST);
    }
    desk.test.pass(Duration::from_hours(24 * 8));
    post_as(&desk, "a", path, "", &bit("We open at seven.")).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        desk.get(path).await.done().as_array().unwrap().len(),
        1,
        "a week later the name is taken, the key is not"
    );
}

#[tokio::test]
async fn what_was_cut_off_is_said_to_be_unknown_and_not_done_again() {
    let desk = Desk::open().await;
    let link = json!({ "name": "The bank", "ends_on": "2026-12-31" });
    let path = "/api/v1/plan/links";
    post_as(&desk, "a", path, "", &link).await.done();
    let tx = desk.test.app.db.begin().await.unwrap();
    assert_eq!(run(&*tx, "UPDATE sent_once SET answer = NULL", values![]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let soon = post_as(&desk, "a", path, "", &link).await.problem(StatusCode::CONFLICT);
    assert!(soon["detail"].as_str().unwrap().contains("no answer yet"), "{soon}");
    desk.test.pass(Duration::from_secs(90));
    let cut = post_as(&desk, "a", path, "", &link).await.problem(StatusCode::CONFLICT);
    assert!(cut["detail"].as_str().unwrap().contains("cut off"), "{cut}");
    assert_eq!(desk.get(path).await.done().as_array().unwrap().len(), 1);
}
