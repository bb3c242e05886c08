//! Who may come in, and when a way in ends.

use std::time::Duration;

use banyan_app::workspace::{
    FirstRun, FirstRunError, SignInError, begin_workspace, change_password, end_session, open_session, reset_password,
    sign_in, who_is_signed_in,
};
use banyan_testkit::TestApp;

const PASSWORD: &str = "rye and linden";

#[tokio::test]
async fn only_the_first_run_makes_an_owner() {
    let test = TestApp::new().await;
    let again = FirstRun {
        owner_name: "Eve".to_owned(),
        email: "eve@elsewhere.example".to_owned(),
        password: "let me in please".to_owned(),
        business: "Mine now".to_owned(),
        zone: "UTC".to_owned(),
        language: "en".to_owned(),
    };
    assert!(matches!(begin_workspace(&test.app, again).await, Err(FirstRunError::AlreadyBegun)));
}

#[tokio::test]
async fn a_session_opens_with_the_password_and_ends_by_signing_out() {
    let test = TestApp::new().await;
    let cookie = sign_in(&test.app, " ADA@linden.example ", PASSWORD.to_owned(), "10.0.0.1").await.unwrap();
    let user = who_is_signed_in(&test.app, &cookie).await.unwrap().unwrap();
    assert_eq!(user.actor(), Some(test.ada));
    end_session(&test.app, &cookie).await.unwrap();
    assert!(who_is_signed_in(&test.app, &cookie).await.unwrap().is_none());
    for nonsense in ["", "zz", &"0".repeat(64), &"ä".repeat(32)] {
        assert!(who_is_signed_in(&test.app, nonsense).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_new_password_ends_every_session() {
    let test = TestApp::new().await;
    let user = test.ada.user.unwrap();
    let first = open_session(&test.app, user).await.unwrap();
    let second = open_session(&test.app, user).await.unwrap();
    test.pass(Duration::from_secs(1));
    change_password(&test.app, &test.ada, PASSWORD.to_owned(), "sourdough forever".to_owned()).await.unwrap();
    assert!(who_is_signed_in(&test.app, &first).await.unwrap().is_none());
    assert!(who_is_signed_in(&test.app, &second).await.unwrap().is_none());
    let third = open_session(&test.app, user).await.unwrap();
    test.pass(Duration::from_secs(1));
    reset_password(&test.app, &test.ada, "ada@linden.example", "and another one".to_owned()).await.unwrap();
    assert!(who_is_signed_in(&test.app, &third).await.unwrap().is_none());
}

#[tokio::test]
async fn a_session_runs_out_by_itself() {
    let test = TestApp::new().await;
    let cookie = open_session(&test.app, test.ada.user.unwrap()).await.unwrap();
    test.pass(Duration::from_hours(31 * 24));
    assert!(who_is_signed_in(&test.app, &cookie).await.unwrap().is_none());
}

#[tokio::test]
async fn guessing_is_slowed_down_and_tells_nothing_about_who_is_here() {
    let test = TestApp::new().await;
    let mut refusals = Vec::new();
    for _ in 0..12 {
        refusals.push(sign_in(&test.app, "ada@linden.example", "guess".to_owned(), "10.0.0.9").await.unwrap_err());
    }
    assert!(matches!(refusals[0], SignInError::Wrong));
    assert!(matches!(refusals[11], SignInError::TooMany));
    let stranger = sign_in(&test.app, "nobody@linden.example", "guess".to_owned(), "10.0.0.2").await.unwrap_err();
    assert_eq!(stranger.to_string(), SignInError::Wrong.to_string());
}
