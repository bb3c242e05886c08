//! Bodies that nobody means well with: each is refused in time, and nothing is written.

use std::time::{Duration, Instant};

use banyan_api::routes;
use http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::desk::Desk;

const ROWS: &str = "/api/v1/plan/rows";

fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000)).into_bytes();
    vec![
        ("nothing", Vec::new()),
        ("half", b"{\"section\": \"goal\", \"fields\": {".to_vec()),
        ("a list", b"[]".to_vec()),
        ("a number", b"1e999999".to_vec()),
        ("no UTF-8", vec![0xff, 0xfe, 0x00, 0x22]),
        ("deep lists", deep("[", "]")),
        ("deep objects", deep("{\"a\":", "}")),
        ("deep inside a known field", format!("{{\"fields\": {}1{}}}", "[".repeat(50_000), "]".repeat(50_000)).into()),
        ("wrong types", json!({ "section": 7, "fields": [], "reason": {} }).to_string().into_bytes()),
        ("an unknown field", json!({ "section": "goal", "fields": {}, "admin": true }).to_string().into_bytes()),
        ("an unknown word", json!({ "section": "luck", "fields": {} }).to_string().into_bytes()),
        ("a lone surrogate", b"{\"section\": \"\\ud800\", \"fields\": {}}".to_vec()),
        ("ten megabytes", vec![b' '; 10 << 20]),
    ]
}

#[tokio::test]
async fn hostile_bodies_are_refused_within_a_second_and_change_nothing() {
    let desk = Desk::open().await;
    for (what, body) in hostile() {
        let request = Request::post(ROWS).header(header::IF_MATCH, "\"0\"");
        let request = request.header(header::CONTENT_TYPE, "application/json");
        let began = Instant::now();
        let said = desk.ask(request, &desk.token, body).await;
        assert!(said.status.is_client_error(), "{what}: {} {}", said.status, said.text);
        said.problem(said.status);
        assert!(began.elapsed() < Duration::from_secs(1), "{what} took {:?}", began.elapsed());
        assert!(said.text.len() < 4_000, "{what} is answered with {} bytes", said.text.len());
    }
    assert_eq!(desk.get("/api/v1/plan").await.done()["version"], 0);
}

#[tokio::test]
async fn a_body_of_another_kind_is_not_read() {
    let desk = Desk::open().await;
    for row in routes() {
        let operation = &banyan_api::document()["paths"][row.path][row.method.as_str().to_lowercase()];
        if operation["requestBody"].is_null() {
            continue;
        }
        let path = row.path.replace("{row}", "101").replace("{version}", "1");
        let path = path.replace("{id}", "018f0000-0000-7000-8000-000000000001");
        let request = Request::builder().method(row.method.clone()).uri(path);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let said = desk.ask(request, &desk.token, "section=goal").await;
        let refused = [StatusCode::UNSUPPORTED_MEDIA_TYPE, StatusCode::NOT_FOUND];
        assert!(refused.contains(&said.status), "{} {}: {}", row.method, row.path, said.text);
    }
}

#[tokio::test]
async fn a_query_nobody_knows_is_refused() {
    let desk = Desk::open().await;
    for path in ["/api/v1/plan?secret=1", "/api/v1/plan/versions?limit=many", "/api/v1/plan/versions?page=2"] {
        desk.get(path).await.problem(StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn odd_headers_are_refused_and_nothing_breaks() {
    let desk = Desk::open().await;
    for tag in ["", "*", "W/", "seven", "\"7", "99999999999999999999"] {
        let change = json!({ "fields": {} });
        let said = desk.send("PATCH", "/api/v1/plan/rows/101", tag, &change).await;
        assert!(said.status.is_client_error(), "{tag}: {}", said.text);
    }
    for scheme in ["", "Bearer", "Basic YWRhOnJ5ZQ==", "Bearer  ", "bearer\tbanyan_"] {
        let request = Request::get("/api/v1/plan").header(header::AUTHORIZATION, scheme);
        let said = desk.raw(request.body(axum::body::Body::empty()).unwrap()).await;
        said.problem(StatusCode::UNAUTHORIZED);
    }
    assert!(matches!(desk.get("/api/v1/plan").await.done(), Value::Object(_)));
}
