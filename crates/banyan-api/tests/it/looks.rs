//! Before a draft goes a colleague is asked to look at it, and says that they have.

use banyan_app::{Actor, workspace::add_user};
use banyan_domain::workspace::Role;
use http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::desk::{Desk, Said, token};

const NOBODY: &str = "018f0000-0000-7000-8000-000000000001";

/// Whoever makes a token is an owner.
async fn second_owner(desk: &Desk) -> Actor {
    let (app, ada, password) = (&desk.test.app, &desk.test.ada, "a long enough password".to_owned());
    let user = add_user(app, ada, "jonas@linden.example", "Jonas", Role::Owner, password).await.expect("a seat");
    Actor { user: Some(user), ..*ada }
}

async fn begun(desk: &Desk) -> String {
    let begun = desk.post("/api/v1/drafts", &json!({ "text": "Rye rests." })).await.done();
    format!("/api/v1/drafts/{}", begun["draft"].as_str().expect("its id"))
}

async fn say(desk: &Desk, token: &str, draft: &str, words: &str) -> Said {
    let request = Request::post(format!("{draft}/looked")).header(header::CONTENT_TYPE, "application/json");
    desk.ask(request, token, json!({ "words": words }).to_string()).await
}

#[tokio::test]
async fn a_colleague_is_asked_finds_it_on_their_today_and_says_a_word_about_it() {
    let desk = Desk::open().await;
    let jonas = second_owner(&desk).await;
    let his = token(&desk.test, &jonas, Role::Author).await;
    let draft = begun(&desk).await;
    let looks = format!("{draft}/looks");
    let before = desk.get(&looks).await.done();
    assert_eq!((&before["asked"], &before["colleagues"][0]["name"]), (&json!([]), &json!("Jonas")));
    assert_eq!(before["colleagues"].as_array().map(Vec::len), Some(1), "nobody asks themselves: {before}");
    let asked = json!({ "user": before["colleagues"][0]["user"] });
    for _ in 0..2 {
        desk.post(&looks, &asked).await.done();
    }
    let open = desk.get(&looks).await.done();
    assert_eq!(open["asked"].as_array().map(Vec::len), Some(1), "twice is once: {open}");
    assert_eq!((&open["asked"][0]["by"], &open["asked"][0]["looked_at"]), (&json!("Ada"), &Value::Null));
    let today = desk.ask(Request::get("/api/v1/today"), &his, "").await.done();
    let needs = today["needs"].as_array().expect("a list");
    assert!(needs.iter().any(|need| need["need"] == "asks_look"), "{today}");

    say(&desk, &his, &draft, "It rests twice.").await.done();
    let done = desk.get(&looks).await.done();
    assert_eq!(done["asked"][0]["words"], "It rests twice.");
    assert_eq!(done["asked"][0]["looked_at"], desk.test.app.now().to_string());
    say(&desk, &his, &draft, "").await.problem(StatusCode::CONFLICT);
    let newest = desk.get("/api/v1/activity?limit=1").await.done();
    let newest = &newest["items"][0];
    assert_eq!((&newest["what"], &newest["by"]), (&json!("compose.say_looked"), &json!("Jonas")), "{newest}");
    assert_eq!(newest["program"], "The till");
}

#[tokio::test]
async fn only_a_colleague_who_writes_is_asked_and_whoever_is_asked_no_more_has_nothing_to_say() {
    let desk = Desk::open().await;
    let jonas = second_owner(&desk).await;
    let his = token(&desk.test, &jonas, Role::Author).await;
    let reader = token(&desk.test, &desk.test.ada, Role::Reviewer).await;
    let draft = begun(&desk).await;
    let looks = format!("{draft}/looks");
    desk.post(&looks, &json!({ "user": NOBODY })).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    desk.ask(Request::get(&looks), &reader, "").await.problem(StatusCode::FORBIDDEN);
    let user = jonas.user.expect("a person").to_string();
    let nothing = format!("/api/v1/drafts/{NOBODY}/looks");
    desk.post(&nothing, &json!({ "user": user })).await.problem(StatusCode::NOT_FOUND);
    desk.post(&looks, &json!({ "user": user })).await.done();
    say(&desk, &his, &draft, &"a".repeat(501)).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let no_more = format!("{looks}?user={user}");
    desk.send("DELETE", &no_more, "", &Value::Null).await.done();
    desk.send("DELETE", &no_more, "", &Value::Null).await.problem(StatusCode::CONFLICT);
    say(&desk, &his, &draft, "It rests twice.").await.problem(StatusCode::CONFLICT);
    assert_eq!(desk.get(&looks).await.done()["asked"], json!([]));
}
