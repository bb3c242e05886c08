//! Places that rest and are woken, through the door for programs.

use std::time::Duration;

use http::StatusCode;
use serde_json::json;

use crate::{desk::Desk, work::mastodon};

#[tokio::test]
async fn a_place_tells_what_its_rest_would_change_rests_stands_as_before_and_is_woken() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let post = json!({ "text": "Rye needs patience.", "channels": [channel], "at": "2026-05-01T08:00:00Z" });
    desk.post("/api/v1/posts", &post).await.done();
    let rest = format!("/api/v1/channels/{channel}/rest");
    let told = desk.get(&rest).await.done();
    assert_eq!((told["waiting"].as_array().unwrap().len(), &told["waiting"][0]["goes_on"]), (1, &json!(false)));
    desk.send("PUT", &rest, "", &json!({ "why": " " })).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let why = json!({ "why": "Nobody reads there." });
    let rested = desk.send("PUT", &rest, "", &why).await.done();
    assert_eq!(rested, json!({ "called_off": 1, "drafts": 1, "under_way": 0, "series": 0 }));
    desk.send("PUT", &rest, "", &why).await.problem(StatusCode::CONFLICT);
    desk.get(&rest).await.problem(StatusCode::CONFLICT);

    let place = desk.get("/api/v1/channels").await.done()[0].clone();
    assert_eq!((&place["rested_why"], &place["is_live"]), (&json!("Nobody reads there."), &json!(false)));
    assert_eq!(place["years"], json!([{ "from": 2026, "to": 2026 }]));
    let refused = json!({ "text": "Wheat does not.", "channels": [channel] });
    let refused = desk.post("/api/v1/posts", &refused).await;
    assert!(refused.status.is_client_error(), "{}", refused.text);
    let drafts = desk.get("/api/v1/drafts").await.text;
    assert!(drafts.contains("Rye needs patience."), "{drafts}");

    let undone = desk.post(&format!("{rest}/undo"), &json!(null)).await.done();
    assert_eq!(undone, json!({ "back": 1, "left": 0 }));
    let waiting = desk.get("/api/v1/queue").await.done()["waiting"][0].clone();
    assert_eq!((&waiting["due_at"], &waiting["state"]), (&json!("2026-05-01T08:00:00.000Z"), &json!("scheduled")));
    assert_eq!(desk.get("/api/v1/channels").await.done()[0]["is_live"], true);
    desk.post(&format!("{rest}/undo"), &json!(null)).await.problem(StatusCode::CONFLICT);
    desk.send("PUT", &rest, "", &why).await.done();
    desk.test.pass(Duration::from_hours(2));
    desk.post(&format!("{rest}/undo"), &json!(null)).await.problem(StatusCode::CONFLICT);

    let woken = desk.send("DELETE", &rest, "", &json!(null)).await.done();
    assert_eq!(woken, json!({ "must_sign_in": false }));
    desk.send("DELETE", &rest, "", &json!(null)).await.problem(StatusCode::CONFLICT);
    let nowhere = "/api/v1/channels/018f0000-0000-7000-8000-000000000001/rest";
    desk.send("PUT", nowhere, "", &why).await.problem(StatusCode::NOT_FOUND);
}
