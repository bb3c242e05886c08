//! The last steps of the first run, and the settings that follow it.

use axum::{
    Router,
    body::{Body, to_bytes},
};
use banyan_app::workspace::first_workspace;
use banyan_domain::{publish::PublicationState as State, time::HOUR, workspace::Role};
use banyan_testkit::{START, TestDatabase, build};
use http::{Request, StatusCode, header};
use tower::ServiceExt as _;

use crate::{
    desk::{Desk, field},
    sources::Feed,
};

#[tokio::test]
async fn the_newest_article_opens_the_own_pages_and_the_last_step_says_what_is_so() {
    let desk = Desk::open().await;
    let (_town, _mastodon) = desk.mastodon().await;
    let feed = Feed::start().await;
    for number in 1..=3 {
        feed.add(number, desk.test.app.now().minus((4 - number) * HOUR));
    }
    let chosen = format!("{}&mode=show", field("source", &feed.url));
    let page = desk.act("/studio/first/found", &chosen).await;
    assert!(page.contains("Loaf number 3") && page.contains("Leaving now"), "{page}");
    desk.test.run_due().await;
    let page = desk.get("/studio/first/done").await.html;
    assert!(page.contains("</svg> Out<span>"), "{page}");
    let line = desk.test.publications().await.remove(0);
    assert_eq!((line.network.as_str(), line.state), ("own_site", State::Published));
    assert_eq!(desk.test.publications().await.len(), 1, "no other place gets anything old");
    desk.act("/studio/first/found", &chosen).await;
    assert_eq!(desk.test.publications().await.len(), 1, "a second press carries nothing twice");
}

#[tokio::test]
async fn without_an_article_there_is_nothing_to_take() {
    let desk = Desk::open().await;
    let page = desk.act("/studio/first/found", "mode=show").await;
    assert!(page.contains("When your next article appears"), "{page}");
    assert!(desk.test.publications().await.is_empty());
}

#[tokio::test]
async fn settings_are_kept_and_who_may_not_change_them_cannot_type() {
    let desk = Desk::open().await;
    let page = desk.act("/studio/settings", "business=Rye+%26+Co&zone=Europe/Madrid&language=es").await;
    assert!(page.contains("value=\"Rye &#38; Co\"") && page.contains("value=\"Europe/Madrid\""), "{page}");
    assert!(page.contains(&*desk.test.app.base_url) && !page.contains("base_address"), "{page}");
    let wrong = desk.post("/studio/settings", "business=Rye&zone=Atlantis&language=en").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("value=\"Atlantis\""));
    let editor = desk.cookie_of(Role::Editor).await;
    let seen = desk.ask(Request::get("/studio/settings"), &editor, "").await;
    assert!(seen.html.contains("<fieldset class=\"stack\" disabled"), "{}", seen.html);
}

#[tokio::test]
async fn nobody_becomes_the_owner_without_the_printed_code() {
    let database = TestDatabase::new().await;
    let app = build(&database, START).await;
    let router = banyan_studio::router(app.clone());
    let owner = "name=Eve&email=eve%40evil.example&password=a+long+enough+one&business=Mine&zone=UTC&language=en";
    for code in ["", "code=0", "code=00000000000000000000000000000000"] {
        let (status, html) = sent(&router, &format!("{owner}&{code}")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{code}");
        assert!(html.contains("This address does not open the door.") && html.contains("id=\"code\""));
    }
    assert!(first_workspace(&app).await.expect("the database answers").is_none());
    let address = app.first_address();
    let (_, code) = address.split_once("?code=").expect("the printed address has a code");
    let (status, _) = sent(&router, &format!("{owner}&code={code}")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let (status, _) = sent(&router, &format!("{owner}&code={code}")).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "it leads to signing in");
    assert_eq!(banyan_app::workspace::list_workspaces(&app).await.expect("the database answers").len(), 1);
}

async fn sent(router: &Router, form: &str) -> (StatusCode, String) {
    let request = Request::post("/studio/first")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()))
        .expect("a request");
    let answer = router.clone().oneshot(request).await.expect("the router answers");
    let status = answer.status();
    let bytes = to_bytes(answer.into_body(), 1 << 20).await.expect("the page is read");
    (status, String::from_utf8(bytes.to_vec()).expect("pages are text"))
}
