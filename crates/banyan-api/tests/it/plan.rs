//! The plan through the door for programs.

use http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::desk::{Desk, Said};

const ROWS: &str = "/api/v1/plan/rows";

async fn with_a_goal() -> Desk {
    let desk = Desk::open().await;
    let goal = json!({ "section": "goal", "fields": { "name": "Seats", "target": "24" } });
    let said = desk.send("POST", ROWS, "\"0\"", &goal).await;
    assert_eq!((said.status, said.json()), (StatusCode::CREATED, json!({ "version": 1, "row": 101 })));
    desk
}

async fn markdown(desk: &Desk, path: &str, version: &str, text: &str) -> Said {
    let request = Request::put(path).header(header::CONTENT_TYPE, "text/markdown").header(header::IF_MATCH, version);
    desk.ask(request, &desk.token, text.to_owned()).await
}

#[tokio::test]
async fn a_row_is_added_changed_and_read_back() {
    let desk = with_a_goal().await;
    let change = json!({ "fields": { "until": "2026-12-31" }, "reason": "by the year's end" });
    let said = desk.send("PATCH", "/api/v1/plan/rows/101", "\"1\"", &change).await;
    assert_eq!((said.done()["version"].as_i64(), said.etag()), (Some(2), "\"2\""));
    let plan = desk.get("/api/v1/plan").await;
    assert_eq!(plan.etag(), "\"2\"");
    let fields = json!({ "name": "Seats", "target": "24", "until": "2026-12-31" });
    let row = json!({ "row": 101, "section": "goal", "fields": fields, "suggested": {}, "example": false });
    let plan = plan.done();
    assert_eq!((&plan["made_by"], &plan["rows"]), (&json!("Ada (The till)"), &json!([row])));
    assert_eq!(desk.get("/api/v1/plan/rows/101").await.done(), row);
    let versions = desk.get("/api/v1/plan/versions").await.done();
    assert_eq!(versions["items"][0]["reason"], "by the year's end");
    assert!(desk.get("/api/v1/plan/versions/1").await.done()["rows"][0]["fields"]["until"].is_null());
}

#[tokio::test]
async fn a_row_that_changed_meanwhile_is_shown_and_nothing_is_saved() {
    let desk = with_a_goal().await;
    let change = |target: &str| json!({ "fields": { "target": target } });
    desk.send("PATCH", "/api/v1/plan/rows/101", "\"1\"", &change("30")).await.done();
    let late = desk.send("PATCH", "/api/v1/plan/rows/101", "\"1\"", &change("40")).await;
    let late = late.problem(StatusCode::PRECONDITION_FAILED);
    assert_eq!((&late["now"]["version"], &late["now"]["row"]["fields"]["target"]), (&json!(2), &json!("30")));
    // Another row was not touched meanwhile: nobody is in the way.
    let other = json!({ "section": "goal", "fields": { "name": "Readers" } });
    assert_eq!(desk.send("POST", ROWS, "\"1\"", &other).await.done()["version"], 3);
    let unnamed = desk.send("PATCH", "/api/v1/plan/rows/101", "", &change("50")).await;
    unnamed.problem(StatusCode::PRECONDITION_REQUIRED);
    assert_eq!(desk.get("/api/v1/plan").await.done()["rows"][0]["fields"]["target"], "30");
}

#[tokio::test]
async fn what_cannot_stand_is_refused_and_nothing_is_saved() {
    let desk = with_a_goal().await;
    let soon = json!({ "fields": { "until": "soon" } });
    let said = desk.send("PATCH", "/api/v1/plan/rows/101", "\"1\"", &soon).await;
    let said = said.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said["detail"].as_str().unwrap().contains("until"), "{said}");
    let nobody = json!({ "fields": {} });
    desk.send("PATCH", "/api/v1/plan/rows/999", "\"1\"", &nobody).await.problem(StatusCode::NOT_FOUND);
    desk.get("/api/v1/plan/rows/999").await.problem(StatusCode::NOT_FOUND);
    desk.send("POST", "/api/v1/plan/versions/99/restore", "\"1\"", &json!({})).await.problem(StatusCode::NOT_FOUND);
    desk.get("/api/v1/plan/versions/99").await.problem(StatusCode::NOT_FOUND);
    assert_eq!(desk.get("/api/v1/plan").await.done()["version"], 1);
}

#[tokio::test]
async fn rows_are_moved_removed_and_brought_back() {
    let desk = with_a_goal().await;
    let add = json!({ "section": "goal", "fields": { "name": "Readers" } });
    desk.send("POST", ROWS, "\"1\"", &add).await.done();
    desk.send("POST", "/api/v1/plan/rows/102/move", "\"2\"", &json!({ "before": 101 })).await.done();
    let names = async || -> Vec<Value> {
        let plan = desk.get("/api/v1/plan").await.done();
        plan["rows"].as_array().unwrap().iter().map(|row| row["fields"]["name"].clone()).collect()
    };
    assert_eq!(names().await, ["Readers", "Seats"]);
    desk.send("DELETE", "/api/v1/plan/rows/101", "\"3\"", &Value::Null).await.done();
    assert_eq!(names().await, ["Readers"]);
    let path = "/api/v1/plan/versions/1/restore";
    let late = desk.send("POST", path, "\"3\"", &json!({ "row": 101 })).await;
    late.problem(StatusCode::PRECONDITION_FAILED);
    desk.post(path, &json!({ "row": 101 })).await.problem(StatusCode::PRECONDITION_REQUIRED);
    let back = desk.send("POST", path, "\"4\"", &json!({ "row": 101 })).await.done();
    assert_eq!(back["version"], 5);
    let whole = desk.send("POST", path, "\"5\"", &json!({})).await.done();
    assert_eq!((whole["version"].as_i64(), names().await.len()), (Some(6), 1));
}

#[tokio::test]
async fn versions_come_page_by_page() {
    let desk = with_a_goal().await;
    for target in 1..5 {
        let change = json!({ "fields": { "target": target.to_string() } });
        desk.send("PATCH", "/api/v1/plan/rows/101", &format!("\"{target}\""), &change).await.done();
    }
    let mut seen = Vec::new();
    let mut next = "/api/v1/plan/versions?limit=2".to_owned();
    loop {
        let page = desk.get(&next).await.done();
        seen.extend(page["items"].as_array().unwrap().iter().map(|item| item["version"].as_i64().unwrap()));
        let Some(after) = page["next"].as_str() else { break };
        next = format!("/api/v1/plan/versions?limit=2&after={after}");
    }
    assert_eq!(seen, [5, 4, 3, 2, 1]);
}

#[tokio::test]
async fn the_check_speaks_the_callers_language_and_its_cures_can_be_taken() {
    let desk = Desk::open().await;
    let place = json!({ "section": "place", "fields": { "name": "YouTube" } });
    desk.send("POST", ROWS, "\"0\"", &place).await.done();
    let german = Request::get("/api/v1/plan/check").header(header::ACCEPT_LANGUAGE, "de-AT, en;q=0.5");
    let check = desk.ask(german, &desk.token, "").await.done();
    let finding = check["findings"].as_array().unwrap().iter().find(|found| found["rule"] == "place-without-reason");
    let message = finding.expect("it asks why")["message"].as_str().unwrap().to_owned();
    let english = desk.get("/api/v1/plan/check").await.text;
    assert!(message.contains("YouTube") && !english.contains(&message), "{message}");
    let cure = json!({ "rule": "place-without-reason", "row": 101, "cure": "plan-cure-for-company" });
    desk.send("POST", "/api/v1/plan/cures", "\"1\"", &cure).await.done();
    desk.send("POST", "/api/v1/plan/cures", "\"2\"", &cure).await.problem(StatusCode::CONFLICT);
}

#[tokio::test]
async fn markdown_goes_out_and_comes_back() {
    let desk = with_a_goal().await;
    let out = desk.get("/api/v1/plan/markdown").await;
    assert!(out.text.contains("### Seats {#101}"), "{}", out.text);
    let more = out.text.replace("target: 24", "target: 30");
    let path = "/api/v1/plan/markdown?reason=from+the+repository";
    markdown(&desk, path, "\"0\"", &more).await.problem(StatusCode::PRECONDITION_FAILED);
    assert_eq!(markdown(&desk, path, out.etag(), &more).await.done()["version"], 2);
    assert_eq!(desk.get("/api/v1/plan/versions").await.done()["items"][0]["reason"], "from the repository");
    let bad =
        markdown(&desk, path, "\"2\"", "## Luck\n\n- more: yes\n").await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(bad["slips"][0]["line"], 1, "{bad}");
    markdown(&desk, path, "\"2\"", "").await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(desk.get("/api/v1/plan").await.done()["version"], 2);
}

#[tokio::test]
async fn a_kit_comes_beside_a_plan_and_covers_nothing_of_it() {
    let desk = with_a_goal().await;
    let kit = json!({ "trade": "coach" });
    desk.send("POST", "/api/v1/plan/kit", "\"7\"", &kit).await.problem(StatusCode::PRECONDITION_FAILED);
    assert_eq!(desk.send("POST", "/api/v1/plan/kit", "\"1\"", &kit).await.done()["version"], 2);
    let plan = desk.get("/api/v1/plan").await.done();
    let rows = plan["rows"].as_array().unwrap();
    let said: Vec<&str> =
        rows.iter().filter(|row| row["example"] != true).filter_map(|row| row["fields"]["name"].as_str()).collect();
    assert!(said == ["Seats"] && rows.len() > 20, "{plan}");
    desk.send("POST", "/api/v1/plan/kit", "\"2\"", &kit).await.problem(StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_belongs_elsewhere_is_taken_there() {
    let desk = with_a_goal().await;
    let told = desk.get("/api/v1/plan/extracts/marketing").await;
    assert!(told.text.starts_with("# ") && told.text.contains("Seats"), "{}", told.text);
    desk.get("/api/v1/plan/extracts/everything").await.problem(StatusCode::NOT_FOUND);
    let money = json!({ "section": "money", "fields": { "name": "Cards", "amount": "22 EUR", "month": "monthly" } });
    desk.send("POST", ROWS, "\"1\"", &money).await.done();
    let budget = desk.get("/api/v1/plan/budget").await.done();
    assert_eq!(budget["months"].as_array().unwrap().len(), 12);
    let cards = budget["lines"].as_array().unwrap().iter().find(|line| line["name"] == "Cards").unwrap();
    assert_eq!((&cards["measure"], &cards["amounts"][0]), (&json!("EUR"), &json!(2_200)));
    let levels = desk.get("/api/v1/plan/levels").await.done();
    assert_eq!((levels["at"].is_null(), levels["levels"].as_array().unwrap().len()), (true, 4));
    assert!(levels["next"].is_null(), "nothing is wanted");
    let review = json!({ "section": "review", "fields": { "size": "talking" } });
    desk.send("POST", ROWS, "\"2\"", &review).await.done();
    let levels = desk.get("/api/v1/plan/levels").await.done();
    assert_eq!(levels["next"], json!({ "level": "doing_it", "asks": "source" }));
}

#[tokio::test]
async fn the_plan_is_taken_along_on_paper() {
    let desk = Desk::open().await;
    desk.get("/api/v1/plan/pdf").await.problem(StatusCode::NOT_FOUND);
    let goal = json!({ "section": "goal", "fields": { "name": "Seats", "target": "24" } });
    desk.send("POST", ROWS, "\"0\"", &goal).await.done();
    let paper = desk.get("/api/v1/plan/pdf").await;
    assert_eq!(paper.headers[header::CONTENT_TYPE], "application/pdf");
    assert!(paper.bytes.starts_with(b"%PDF-"), "{} bytes", paper.bytes.len());
}

#[tokio::test]
async fn any_two_versions_are_laid_beside_each_other() {
    let desk = with_a_goal().await;
    let more = json!({ "fields": { "target": "30" }, "reason": "the new room" });
    desk.send("PATCH", "/api/v1/plan/rows/101", "\"1\"", &more).await.done();
    let why = json!({ "section": "why", "fields": { "purpose": "Bread for a street" } });
    desk.send("POST", ROWS, "\"2\"", &why).await.done();
    let whole = desk.get("/api/v1/plan/versions/1/compare").await.done();
    assert_eq!((&whole["before"], &whole["now"]), (&json!(1), &json!(3)), "the newest where nothing is said");
    let rows = whole["rows"].as_array().unwrap();
    assert_eq!((rows[0]["section"].as_str(), rows[0]["before"].is_null()), (Some("why"), true), "{whole}");
    assert_eq!(rows[1]["fields"], json!(["target"]));
    assert_eq!(
        (&rows[1]["before"]["fields"]["target"], &rows[1]["now"]["fields"]["target"]),
        (&json!("24"), &json!("30"))
    );
    assert_eq!((&rows[1]["last"]["version"], &rows[1]["last"]["reason"]), (&json!(2), &json!("the new room")));
    let change = json!({ "is": "target", "goal": "Seats", "before": 24.0, "now": 30.0 });
    assert_eq!(whole["work"][0]["change"], change);
    assert!(whole["work"][0]["message"].as_str().unwrap().contains("Seats"), "{whole}");
    let back = desk.get("/api/v1/plan/versions/3/compare?with=2").await.done();
    assert!(back["work"].as_array().unwrap().is_empty() && back["rows"][0]["now"].is_null(), "{back}");
    let same = desk.get("/api/v1/plan/versions/2/compare?with=2").await.done();
    assert!(same["rows"].as_array().unwrap().is_empty());
    desk.get("/api/v1/plan/versions/1/compare?with=99").await.problem(StatusCode::NOT_FOUND);
    desk.get("/api/v1/plan/versions/1/compare?with=first").await.problem(StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_link_is_shown_once_listed_and_ended() {
    let desk = Desk::open().await;
    let link = json!({ "name": "The bank", "ends_on": "2026-12-31", "with_money": true });
    let made = desk.post("/api/v1/plan/links", &link).await.done();
    let address = made["address"].as_str().unwrap();
    let listed = desk.get("/api/v1/plan/links").await;
    assert!(!listed.text.contains(address.rsplit('/').next().unwrap()));
    assert_eq!((&listed.json()[0]["name"], &listed.json()[0]["works"]), (&json!("The bank"), &json!(true)));
    let path = format!("/api/v1/plan/links/{}", made["id"].as_str().unwrap());
    assert_eq!(desk.send("DELETE", &path, "", &Value::Null).await.status, StatusCode::NO_CONTENT);
    desk.send("DELETE", &path, "", &Value::Null).await.problem(StatusCode::NOT_FOUND);
    let past = json!({ "name": "The bank", "ends_on": "1999-01-01" });
    desk.post("/api/v1/plan/links", &past).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
}
