//! Ways in for programs, as an owner makes and ends them in Settings.

use banyan_app::workspace::{list_tokens, who_has_token};
use banyan_domain::workspace::Role;
use http::{Request, StatusCode, header};

use crate::desk::Desk;

const TOKENS: &str = "/studio/settings/tokens";

#[tokio::test]
async fn a_token_is_shown_once_listed_and_ended() {
    let desk = Desk::open().await;
    assert!(desk.get("/studio/settings").await.html.contains(TOKENS));
    let made = desk.post(TOKENS, "name=The+till&role=author&ends_on=2026-12-31").await;
    assert_eq!(made.status, StatusCode::OK);
    let (_, token) = made.html.split_once("id=\"made-token\">").expect("the token");
    let token = token.split('<').next().unwrap_or_default();
    let actor = who_has_token(&desk.test.app, token).await.expect("it opens");
    assert_eq!((actor.user, actor.role), (desk.test.ada.user, Role::Author));
    let page = desk.get(TOKENS).await.html;
    assert!(page.contains("The till") && page.contains("until 31 December") && page.contains("last used"), "{page}");
    assert!(!page.contains(token), "it is not kept here");
    let id = list_tokens(&desk.test.app, &desk.test.ada).await.expect("tokens")[0].id;
    for _ in 0..2 {
        let ended = desk.post(&format!("{TOKENS}/{id}/end"), "").await;
        assert_eq!(ended.headers[header::LOCATION], "/studio/settings/tokens?done=saved");
    }
    assert!(who_has_token(&desk.test.app, token).await.is_err());
    assert!(!desk.get(TOKENS).await.html.contains("End it now"));
}

#[tokio::test]
async fn what_cannot_be_a_token_is_refused_at_its_field_and_the_words_stay() {
    let desk = Desk::open().await;
    for (form, said) in [
        ("name=+&role=editor&ends_on=", "Say what it is for."),
        ("name=Till&role=editor&ends_on=1999-01-01", "That day is over already."),
        ("name=Till&role=editor&ends_on=soon", "That is not a date."),
    ] {
        let refused = desk.post(TOKENS, form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains(said) && refused.html.contains("No token was made."), "{form}");
        assert_eq!(refused.html.matches("aria-invalid").count(), 1);
        assert!(refused.html.contains("value=\"editor\" selected"), "{form}");
    }
    assert_eq!(desk.post(TOKENS, "name=Till&role=king").await.status, StatusCode::BAD_REQUEST);
    assert!(list_tokens(&desk.test.app, &desk.test.ada).await.expect("tokens").is_empty());
}

#[tokio::test]
async fn whoever_is_no_owner_sees_no_way_there() {
    let desk = Desk::open().await;
    let cookie = desk.cookie_of(Role::Editor).await;
    let settings = desk.ask(Request::get("/studio/settings"), &cookie, "").await;
    assert!(settings.status == StatusCode::OK && !settings.html.contains(TOKENS));
    assert_eq!(desk.ask(Request::get(TOKENS), &cookie, "").await.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.ask(Request::post(TOKENS), &cookie, "name=Till&role=owner").await.status, StatusCode::FORBIDDEN);
}
