//! What a program sends under a name of its own: claimed once, answered as before, each program's own.

use banyan_app::{
    Actor,
    workspace::{KeptAnswer, NewToken, Sending, add_token, begin_sending, end_sending, who_has_token},
};
use banyan_db::{FromQueryResult, all, values};
use banyan_domain::workspace::Role;
use banyan_testkit::TestApp;
use secrecy::ExposeSecret as _;

async fn program(test: &TestApp, name: &str) -> Actor {
    let new = NewToken { name: name.to_owned(), role: Role::Owner, ends_on: None };
    let made = add_token(&test.app, &test.ada, &new).await.unwrap();
    who_has_token(&test.app, made.token.expose_secret()).await.unwrap()
}

fn answer() -> KeptAnswer {
    KeptAnswer { status: 201, kind: "application/json".to_owned(), version: None, body: "a secret link".to_owned() }
}

#[tokio::test]
async fn the_answer_comes_back_and_lies_sealed_until_then() {
    #[derive(FromQueryResult)]
    struct Row {
        answer: Vec<u8>,
    }
    let test = TestApp::new().await;
    let till = program(&test, "The till").await;
    let Sending::New(id) = begin_sending(&test.app, &till, "a", b"one").await.unwrap() else { panic!("it is new") };
    assert_eq!(begin_sending(&test.app, &till, "a", b"one").await.unwrap(), Sending::UnderWay);
    end_sending(&test.app, &till, id, Some(&answer())).await.unwrap();
    assert_eq!(begin_sending(&test.app, &till, "a", b"one").await.unwrap(), Sending::Answered(answer()));
    assert_eq!(begin_sending(&test.app, &till, "a", b"two").await.unwrap(), Sending::Other);
    let kept: Vec<Row> = all(test.app.db.read(), "SELECT answer FROM sent_once", values![]).await.unwrap();
    assert!(!String::from_utf8_lossy(&kept[0].answer).contains("secret"));
}

#[tokio::test]
async fn names_are_each_programs_own_and_what_was_refused_is_free_again() {
    let test = TestApp::new().await;
    let (till, shelf) = (program(&test, "The till").await, program(&test, "The shelf").await);
    let Sending::New(id) = begin_sending(&test.app, &till, "a", b"one").await.unwrap() else { panic!("it is new") };
    assert!(matches!(begin_sending(&test.app, &shelf, "a", b"two").await.unwrap(), Sending::New(_)));
    end_sending(&test.app, &till, id, None).await.unwrap();
    assert!(matches!(begin_sending(&test.app, &till, "a", b"two").await.unwrap(), Sending::New(_)));
}
