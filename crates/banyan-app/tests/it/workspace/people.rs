//! Who may come in, and when a way in ends.

use std::time::Duration;

use banyan_app::{
    Actor,
    workspace::{
        FirstRun, FirstRunError, NewSeat, NewToken, SignInError, UserError, WhoError, add_token, add_user,
        begin_workspace, change_password, end_seat, end_session, give_seat, list_tokens, list_users, open_session,
        reset_password, sign_in, who_has_token, who_is_signed_in,
    },
};
use banyan_domain::{time::DAY, workspace::Role};
use banyan_testkit::TestApp;
use jiff::civil::date;
use secrecy::ExposeSecret as _;

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

const INES: &str = "ines@outside.example";

fn guest(ends_on: Option<jiff::civil::Date>) -> NewSeat<'static> {
    NewSeat { email: INES, name: "Ines", role: Role::Reviewer, ends_on }
}

#[tokio::test]
async fn a_seat_ends_by_a_button_at_once_and_can_be_given_again() {
    let test = TestApp::new().await;
    let user = give_seat(&test.app, &test.ada, guest(None), PASSWORD.to_owned()).await.unwrap();
    let cookie = sign_in(&test.app, INES, PASSWORD.to_owned(), "a").await.unwrap();
    let ines = who_is_signed_in(&test.app, &cookie).await.unwrap().unwrap().actor().unwrap();
    let twice = give_seat(&test.app, &test.ada, guest(None), PASSWORD.to_owned()).await;
    assert!(matches!(twice, Err(UserError::AlreadyHere(_))));
    assert!(matches!(end_seat(&test.app, &ines, user).await, Err(UserError::Refused(_))));
    end_seat(&test.app, &test.ada, user).await.unwrap();
    assert!(who_is_signed_in(&test.app, &cookie).await.unwrap().is_none(), "the session ended with it");
    let again = sign_in(&test.app, INES, PASSWORD.to_owned(), "a").await;
    assert!(matches!(again, Err(SignInError::SeatEnded)));
    let wrong = sign_in(&test.app, INES, "something else".to_owned(), "a").await;
    assert!(matches!(wrong, Err(SignInError::Wrong)), "a stranger is told nothing");
    assert!(matches!(end_seat(&test.app, &test.ada, user).await, Err(UserError::NotHere(_))));
    let reset = reset_password(&test.app, &test.ada, INES, "another long one".to_owned()).await;
    assert!(matches!(reset, Err(UserError::NotHere(_))));
    let back = give_seat(&test.app, &test.ada, guest(None), "a new long word".to_owned()).await.unwrap();
    assert_eq!(back, user, "what she did is still hers");
    assert!(sign_in(&test.app, INES, PASSWORD.to_owned(), "a").await.is_err(), "the old password is gone");
    sign_in(&test.app, INES, "a new long word".to_owned(), "a").await.unwrap();
}

#[tokio::test]
async fn a_seat_with_a_last_day_ends_by_itself_on_the_day_after() {
    let test = TestApp::new().await;
    let past = give_seat(&test.app, &test.ada, guest(Some(date(2026, 3, 1))), PASSWORD.to_owned()).await;
    assert!(matches!(past, Err(UserError::Past(_))));
    give_seat(&test.app, &test.ada, guest(Some(date(2026, 3, 3))), PASSWORD.to_owned()).await.unwrap();
    let cookie = sign_in(&test.app, INES, PASSWORD.to_owned(), "a").await.unwrap();
    test.pass(DAY);
    assert!(who_is_signed_in(&test.app, &cookie).await.unwrap().is_some(), "the last day is hers");
    test.pass(DAY);
    assert!(who_is_signed_in(&test.app, &cookie).await.unwrap().is_none());
    let late = sign_in(&test.app, INES, PASSWORD.to_owned(), "a").await;
    assert!(matches!(late, Err(SignInError::SeatEnded)));
    let line = list_users(&test.app, &test.ada).await.unwrap().pop().unwrap();
    assert_eq!((line.email.as_str(), line.ends_on, line.works), (INES, Some(date(2026, 3, 3)), false));
    give_seat(&test.app, &test.ada, guest(None), PASSWORD.to_owned()).await.unwrap();
    sign_in(&test.app, INES, PASSWORD.to_owned(), "a").await.unwrap();
}

#[tokio::test]
async fn nobody_ends_their_own_seat_or_the_only_owners_and_a_token_ends_with_its_maker() {
    let test = TestApp::new().await;
    let machine = Actor { user: None, ..test.ada };
    let ada = test.ada.user.unwrap();
    for actor in [&test.ada, &machine] {
        assert!(matches!(end_seat(&test.app, actor, ada).await, Err(UserError::LastOwner)));
    }
    let bo = add_user(&test.app, &test.ada, "bo@linden.example", "Bo", Role::Owner, PASSWORD.to_owned()).await.unwrap();
    let actor = Actor { user: Some(bo), ..test.ada };
    let new = NewToken { name: "The till".to_owned(), role: Role::Editor, ends_on: None };
    let made = add_token(&test.app, &actor, &new).await.unwrap();
    who_has_token(&test.app, made.token.expose_secret()).await.unwrap();
    end_seat(&test.app, &test.ada, bo).await.unwrap();
    let refused = who_has_token(&test.app, made.token.expose_secret()).await;
    assert!(matches!(refused, Err(WhoError::Ended)));
    assert!(!list_tokens(&test.app, &test.ada).await.unwrap()[0].works);
}
