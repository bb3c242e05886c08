//! The ledger, its lines, cards and the wall through the door for programs.

use http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::desk::Desk;

const ENTRIES: &str = "/api/v1/ledger/entries";

#[tokio::test]
async fn a_line_is_noted_said_better_and_taken_back() {
    let desk = Desk::open().await;
    let call = json!({ "kind": "call", "reason": "recommended", "minutes": 10, "about": "Bengt" });
    let id = desk.post(ENTRIES, &call).await.done()["id"].as_str().unwrap().to_owned();
    let entry = format!("{ENTRIES}/{id}");
    for change in [json!({ "change": "minutes", "minutes": 25 }), json!({ "change": "day", "day": "2026-03-01" })] {
        assert_eq!(desk.send("PATCH", &entry, "", &change).await.status, StatusCode::NO_CONTENT);
    }
    let line = desk.get(ENTRIES).await.done()["items"][0].clone();
    assert_eq!(
        (&line["minutes"], &line["day"], &line["reason"]),
        (&json!(25), &json!("2026-03-01"), &json!("recommended"))
    );
    let ledger = desk.get("/api/v1/ledger").await.done();
    assert_eq!(ledger["causes"], json!([{ "cause": "recommended", "calls": 1 }]));
    assert!(desk.get("/api/v1/ledger/csv?since=2026-01-01").await.text.contains("call,answer,told,25"));
    let request = Request::get("/api/v1/ledger/csv?for_people=true").header(header::ACCEPT_LANGUAGE, "de");
    let table = desk.ask(request, &desk.token, String::new()).await.text;
    assert!(table.starts_with("\u{feff}day;") && table.contains("call;answer;told;25"), "{table}");
    assert_eq!(desk.send("DELETE", &entry, "", &Value::Null).await.status, StatusCode::NO_CONTENT);
    assert!(desk.get(ENTRIES).await.done()["items"].as_array().unwrap().is_empty());
    desk.send("PATCH", &entry, "", &json!({ "change": "minutes", "minutes": 5 })).await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_cannot_be_counted_is_refused_and_not_noted() {
    let desk = Desk::open().await;
    for (line, status) in [
        (json!({ "kind": "luck" }), StatusCode::BAD_REQUEST),
        (json!({ "kind": "call", "minutes": -5 }), StatusCode::BAD_REQUEST),
        (json!({ "kind": "call", "row": 101, "reason": "recommended" }), StatusCode::UNPROCESSABLE_ENTITY),
        (json!({ "kind": "call", "row": 999 }), StatusCode::UNPROCESSABLE_ENTITY),
        (json!({ "kind": "call", "day": "2999-01-01" }), StatusCode::UNPROCESSABLE_ENTITY),
        (json!({ "kind": "cost" }), StatusCode::UNPROCESSABLE_ENTITY),
        (json!({ "kind": "cost", "money": "much" }), StatusCode::UNPROCESSABLE_ENTITY),
        (json!({ "kind": "minutes", "task": "write", "minutes": 9_000 }), StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        desk.post(ENTRIES, &line).await.problem(status);
    }
    assert!(desk.get(ENTRIES).await.done()["items"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn lines_come_page_by_page() {
    let desk = Desk::open().await;
    for minutes in 1..6 {
        let line = json!({ "kind": "minutes", "task": "write", "minutes": minutes });
        desk.post(ENTRIES, &line).await.done();
        desk.test.pass(std::time::Duration::from_secs(1));
    }
    let mut seen = Vec::new();
    let mut next = format!("{ENTRIES}?limit=2");
    loop {
        let page = desk.get(&next).await.done();
        seen.extend(page["items"].as_array().unwrap().iter().map(|line| line["minutes"].as_u64().unwrap()));
        let Some(after) = page["next"].as_str() else { break };
        next = format!("{ENTRIES}?limit=2&after={after}");
    }
    assert_eq!(seen, [5, 4, 3, 2, 1]);
}

#[tokio::test]
async fn a_cost_stands_in_its_month_and_an_hour_moves_only_where_the_ledger_says_so() {
    let desk = Desk::open().await;
    let cost = json!({ "kind": "cost", "money": "22.50 EUR", "about": "cards" });
    desk.post(ENTRIES, &cost).await.done();
    let ledger = desk.get("/api/v1/ledger").await.done();
    assert_eq!(ledger["months"][0]["spent"], json!({ "EUR": 2_250 }));
    assert!(ledger["better"].is_null());
    desk.post("/api/v1/ledger/spend", &json!({ "from": 101, "to": 102 })).await.problem(StatusCode::CONFLICT);
}

#[tokio::test]
async fn cards_have_an_address_and_the_wall_has_one_code_at_a_time() {
    let desk = Desk::open().await;
    desk.post("/api/v1/cards", &json!({ "name": "Market", "cards": 20 })).await.done();
    desk.post("/api/v1/cards", &json!({ "name": "Market", "cards": 0 }))
        .await
        .problem(StatusCode::UNPROCESSABLE_ENTITY);
    let cards = desk.get("/api/v1/cards").await.done();
    assert_eq!((cards.as_array().unwrap().len(), &cards[0]["cards"]), (1, &json!(20)));
    assert!(cards[0]["address"].as_str().unwrap().starts_with("http://linden.example/c/"));
    assert!(desk.get("/api/v1/wall").await.done()["address"].is_null());
    let first = desk.post("/api/v1/wall", &Value::Null).await.done();
    let second = desk.post("/api/v1/wall", &Value::Null).await.done();
    assert_ne!(first["address"], second["address"]);
    assert_eq!(desk.get("/api/v1/wall").await.done()["address"], second["address"]);
}

const NUMBER: &str = "/api/v1/goals/101/number";

#[tokio::test]
async fn a_goals_number_is_told_for_a_day_and_taken_back() {
    let desk = Desk::open().await;
    let fields = json!({ "name": "Readers", "target": "160", "baseline": "70", "until": "2026-12-31",
        "source": "newsletter list", "counts": "told" });
    desk.send("POST", "/api/v1/plan/rows", "\"0\"", &json!({ "section": "goal", "fields": fields })).await.done();
    let goal = async || desk.get("/api/v1/goals").await.done()[0].clone();
    assert_eq!((&goal().await["pace"], &goal().await["stands"]), (&json!("not_told"), &Value::Null));
    let told = desk.send("PUT", NUMBER, "", &json!({ "number": 98 })).await;
    assert_eq!(told.status, StatusCode::NO_CONTENT, "{}", told.text);
    let now = goal().await;
    assert_eq!((&now["stands"], &now["numbers"][0]["day"]), (&json!(98.0), &json!("2026-03-02")));
    assert_eq!((&now["source"], &now["counts_people"]), (&json!("newsletter list"), &json!(false)));
    for refused in [json!({ "number": -1 }), json!({ "number": 1, "day": "2999-01-01" })] {
        desk.send("PUT", NUMBER, "", &refused).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let nowhere = desk.send("PUT", "/api/v1/goals/999/number", "", &json!({ "number": 1 })).await;
    nowhere.problem(StatusCode::NOT_FOUND);
    let back = format!("{NUMBER}?day=2026-03-02");
    assert_eq!(desk.send("DELETE", &back, "", &Value::Null).await.status, StatusCode::NO_CONTENT);
    assert!(goal().await["numbers"].as_array().unwrap().is_empty());
}
