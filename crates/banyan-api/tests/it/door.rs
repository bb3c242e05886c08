//! Who comes in: nobody without a token, nobody beyond its role, nobody by a cookie, and nobody of another business.

use axum::body::Body;
use banyan_api::routes;
use banyan_app::{
    Actor,
    workspace::{NewToken, add_token, list_tokens, open_session, remove_token},
};
use banyan_db::{run, values};
use banyan_domain::workspace::{Right, Role};
use banyan_testkit::second_workspace;
use http::{Request, StatusCode, header};
use secrecy::ExposeSecret as _;
use serde_json::json;

use crate::desk::{Desk, token};

const ID: &str = "018f0000-0000-7000-8000-000000000001";

/// Something of the right kind for what is not always the same in a path.
fn filled(path: &str) -> String {
    let words = [
        ("{row}", "101"),
        ("{version}", "1"),
        ("{id}", ID),
        ("{extract}", "marketing"),
        ("{step}", "team"),
        ("{lesson}", "listening"),
    ];
    words.into_iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value))
}

#[tokio::test]
async fn without_a_token_nothing_is_told_and_no_cookie_opens() {
    let desk = Desk::open().await;
    let cookie = open_session(&desk.test.app, desk.test.ada.user.unwrap()).await.unwrap();
    for row in routes() {
        let asked = || Request::builder().method(row.method.clone()).uri(filled(row.path));
        let nobody = desk.raw(asked().body(Body::empty()).unwrap()).await;
        nobody.problem(StatusCode::UNAUTHORIZED);
        assert_eq!(nobody.headers[header::WWW_AUTHENTICATE], "Bearer");
        let with_cookie = asked().header(header::COOKIE, format!("banyan_session={cookie}"));
        desk.raw(with_cookie.body(Body::empty()).unwrap()).await.problem(StatusCode::UNAUTHORIZED);
        desk.ask(asked(), "banyan_0", "").await.problem(StatusCode::UNAUTHORIZED);
        desk.ask(asked(), &cookie, "").await.problem(StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn every_address_asks_every_role_for_its_right() {
    let desk = Desk::open().await;
    for role in Role::ALL {
        // Each token has its pace.
        for rows in routes().chunks(50) {
            let token = token(&desk.test, &desk.test.ada, role).await;
            for row in rows {
                let request = Request::builder().method(row.method.clone()).uri(filled(row.path));
                let said = desk.ask(request, &token, "").await;
                let refused = said.status == StatusCode::FORBIDDEN;
                assert_eq!(refused, !role.may(row.right), "{role:?} {} {}: {}", row.method, row.path, said.text);
                assert_eq!(said.headers[header::CACHE_CONTROL], "no-store");
                assert!(!said.headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN));
                assert!(!said.headers.contains_key(header::SET_COOKIE));
            }
        }
    }
}

/// The verbs themselves refuse as the table does: nothing rests on the door alone.
#[test]
fn whoever_may_change_the_plan_is_an_owner() {
    let changing = routes().into_iter().filter(|row| row.method != http::Method::GET && row.path.contains("/plan"));
    for row in changing {
        assert_eq!(row.right, Right::Own, "{} {}", row.method, row.path);
    }
}

#[tokio::test]
async fn a_token_that_ended_or_was_removed_opens_nothing() {
    let desk = Desk::open().await;
    desk.get("/api/v1/plan").await.done();
    let used = list_tokens(&desk.test.app, &desk.test.ada).await.unwrap();
    assert_eq!((used.len(), used[0].used_at), (1, Some(desk.test.app.now())));
    let today = Some(jiff::civil::date(2026, 3, 2));
    let new = NewToken { name: "Today".to_owned(), role: Role::Owner, ends_on: today };
    let short = add_token(&desk.test.app, &desk.test.ada, &new).await.unwrap().token;
    let ask = || Request::get("/api/v1/plan");
    desk.ask(ask(), short.expose_secret(), "").await.done();
    desk.test.pass(std::time::Duration::from_hours(24));
    let said = desk.ask(ask(), short.expose_secret(), "").await.problem(StatusCode::UNAUTHORIZED);
    assert!(said["detail"].as_str().unwrap().contains("ended"), "{said}");
    remove_token(&desk.test.app, &desk.test.ada, used[0].id).await.unwrap();
    desk.get("/api/v1/plan").await.problem(StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn each_business_sees_its_own() {
    let desk = Desk::open().await;
    let add = json!({ "section": "goal", "fields": { "name": "Seats" } });
    desk.send("POST", "/api/v1/plan/rows", "\"0\"", &add).await.done();
    let next_door = second_workspace(&desk.test.app).await;
    let tx = desk.test.app.db.begin().await.unwrap();
    let ada = desk.test.ada.user.unwrap();
    let sql = "INSERT INTO member (workspace_id, user_id, role, since) VALUES ($1, $2, 'owner', 0)";
    run(&*tx, sql, values![next_door.0, ada.0]).await.unwrap();
    tx.commit().await.unwrap();
    let there = Actor { workspace: next_door, ..desk.test.ada };
    let token = token(&desk.test, &there, Role::Owner).await;
    for row in routes().into_iter().filter(|row| row.method == http::Method::GET) {
        let said = desk.ask(Request::get(filled(row.path)), &token, "").await;
        assert!(!said.text.contains("Seats"), "{}: {}", row.path, said.text);
        assert!(said.status.is_success() || said.status == StatusCode::NOT_FOUND, "{}: {}", row.path, said.text);
    }
    assert!(desk.get("/api/v1/plan").await.text.contains("Seats"));
}

#[tokio::test]
async fn whoever_asks_too_fast_is_told_when_to_come_back() {
    let desk = Desk::open().await;
    let slowed = async {
        loop {
            let said = desk.get("/api/v1/plan").await;
            if said.status != StatusCode::OK {
                return said;
            }
        }
    };
    let slowed = slowed.await;
    slowed.problem(StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(slowed.headers[header::RETRY_AFTER], "1");
}

#[tokio::test]
async fn an_address_or_a_method_nobody_knows_is_a_problem_too() {
    let desk = Desk::open().await;
    for path in ["/api", "/api/v1", "/api/v1/nowhere", "/api/v2/plan", "/api/v1/plan/rows/seats"] {
        desk.get(path).await.problem(StatusCode::NOT_FOUND);
    }
    desk.send("DELETE", "/api/v1/plan", "", &json!(null)).await.problem(StatusCode::METHOD_NOT_ALLOWED);
    let preflight = Request::options("/api/v1/plan").header(header::ORIGIN, "https://elsewhere.example");
    let said = desk.ask(preflight, &desk.token, "").await;
    said.problem(StatusCode::METHOD_NOT_ALLOWED);
    assert!(!said.headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN));
}
