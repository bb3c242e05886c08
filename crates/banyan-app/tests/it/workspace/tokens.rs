//! Ways in for programs: made by owners, as strong as their maker and no stronger, ended, and kept in a copy.

use std::time::Duration;

use banyan_app::{
    Actor, fresh_id,
    workspace::{
        MOST_TOKENS, NewToken, TokenError, WhoError, add_token, add_user, list_activity, list_tokens, remove_token,
        restore_copy, who_has_token,
    },
};
use banyan_db::{CopyLine, run, values};
use banyan_domain::workspace::Role;
use banyan_testkit::{TestApp, TestDatabase, second_workspace};
use jiff::civil::date;
use secrecy::ExposeSecret as _;

fn till(role: Role) -> NewToken {
    NewToken { name: "The  till".to_owned(), role, ends_on: None }
}

/// The token's letters, as its program keeps them.
async fn made(test: &TestApp, new: &NewToken) -> String {
    add_token(&test.app, &test.ada, new).await.unwrap().token.expose_secret().to_owned()
}

#[tokio::test]
async fn a_program_comes_in_as_its_maker_with_the_role_of_its_token() {
    let test = TestApp::new().await;
    for role in Role::ALL {
        let token = made(&test, &till(role)).await;
        let who = who_has_token(&test.app, &token).await.unwrap();
        assert!(who.token.is_some());
        assert_eq!(Actor { token: None, ..who }, Actor { role, ..test.ada });
    }
    let lines = list_tokens(&test.app, &test.ada).await.unwrap();
    assert!(lines.iter().all(|line| line.works && line.used_at == Some(test.app.now()) && line.made_by == "Ada"));
    assert_eq!((lines.len(), lines[0].name.as_str()), (Role::ALL.len(), "The till"));
}

#[tokio::test]
async fn only_an_owner_makes_sees_and_ends_tokens() {
    let test = TestApp::new().await;
    let id = add_token(&test.app, &test.ada, &till(Role::Editor)).await.unwrap().id;
    for role in [Role::Guest, Role::Reviewer, Role::Author, Role::Editor] {
        let actor = Actor { role, ..test.ada };
        assert!(matches!(add_token(&test.app, &actor, &till(Role::Guest)).await, Err(TokenError::Refused(_))));
        assert!(matches!(list_tokens(&test.app, &actor).await, Err(TokenError::Refused(_))));
        assert!(matches!(remove_token(&test.app, &actor, id).await, Err(TokenError::Refused(_))));
    }
    let nobody = Actor::at_the_machine(test.ada.workspace);
    assert!(matches!(add_token(&test.app, &nobody, &till(Role::Guest)).await, Err(TokenError::WhoAsks)));
    remove_token(&test.app, &test.ada, id).await.unwrap();
    assert!(matches!(remove_token(&test.app, &test.ada, id).await, Err(TokenError::NotHere)));
    let done: Vec<String> =
        list_activity(&test.app, &test.ada, None, 2).await.unwrap().into_iter().map(|line| line.what).collect();
    assert_eq!(done, ["workspace.remove_token", "workspace.add_token"]);
}

#[tokio::test]
async fn a_token_that_was_ended_or_has_run_out_opens_nothing() {
    let test = TestApp::new().await;
    let ended = add_token(&test.app, &test.ada, &till(Role::Owner)).await.unwrap();
    remove_token(&test.app, &test.ada, ended.id).await.unwrap();
    assert!(matches!(who_has_token(&test.app, ended.token.expose_secret()).await, Err(WhoError::Ended)));
    let today = date(2026, 3, 2);
    let short = made(&test, &NewToken { ends_on: Some(today), ..till(Role::Owner) }).await;
    assert!(who_has_token(&test.app, &short).await.is_ok(), "its last day counts");
    test.pass(Duration::from_hours(24));
    assert!(matches!(who_has_token(&test.app, &short).await, Err(WhoError::Ended)));
    let past = NewToken { ends_on: Some(today), ..till(Role::Owner) };
    assert!(matches!(add_token(&test.app, &test.ada, &past).await, Err(TokenError::Past(day)) if day == today));
    let nameless = NewToken { name: " ".to_owned(), ..till(Role::Owner) };
    assert!(matches!(add_token(&test.app, &test.ada, &nameless).await, Err(TokenError::NoName)));
    assert!(list_tokens(&test.app, &test.ada).await.unwrap().iter().all(|line| !line.works));
    for nonsense in ["", "banyan_", &short[7..], &format!("banyan_{}", "0".repeat(64)), "banyan_\u{e4}"] {
        assert!(matches!(who_has_token(&test.app, nonsense).await, Err(WhoError::Unknown)), "{nonsense}");
    }
}

#[tokio::test]
async fn a_token_is_never_stronger_than_its_maker_and_ends_with_them() {
    let test = TestApp::new().await;
    let password = "sourdough forever".to_owned();
    let tom = add_user(&test.app, &test.ada, "tom@linden.example", "Tom", Role::Owner, password).await.unwrap();
    let tom = Actor { user: Some(tom), ..test.ada };
    let made = add_token(&test.app, &tom, &till(Role::Owner)).await.unwrap();
    let token = made.token.expose_secret();
    let set = async |sql: &str| {
        let tx = test.app.db.begin().await.unwrap();
        run(&*tx, sql, values![tom.user.unwrap().0]).await.unwrap();
        tx.commit().await.unwrap();
    };
    set("UPDATE member SET role = 'author' WHERE user_id = $1").await;
    assert_eq!(
        who_has_token(&test.app, token).await.unwrap(),
        Actor { role: Role::Author, token: Some(made.id), ..tom }
    );
    set("DELETE FROM member WHERE user_id = $1").await;
    assert!(matches!(who_has_token(&test.app, token).await, Err(WhoError::Ended)));
    let lines = list_tokens(&test.app, &test.ada).await.unwrap();
    assert!(!lines[0].works && lines[0].made_by == "Tom");
}

#[tokio::test]
async fn another_business_neither_sees_nor_ends_it() {
    let test = TestApp::new().await;
    let made = add_token(&test.app, &test.ada, &till(Role::Owner)).await.unwrap();
    let next_door = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert!(list_tokens(&test.app, &next_door).await.unwrap().is_empty());
    assert!(matches!(remove_token(&test.app, &next_door, made.id).await, Err(TokenError::NotHere)));
    let stranger = Actor { user: Some(fresh_id()), ..next_door };
    assert!(list_tokens(&test.app, &stranger).await.unwrap().is_empty());
    let who = who_has_token(&test.app, made.token.expose_secret()).await.unwrap();
    assert_eq!(who, Actor { token: Some(made.id), ..test.ada });
}

#[tokio::test]
async fn its_letters_are_nowhere_in_the_data_and_it_works_again_after_a_copy_came_back() {
    let test = TestApp::new().await;
    let token = made(&test, &till(Role::Editor)).await;
    let mut lines: Vec<Result<CopyLine, String>> = Vec::new();
    let copy = test.app.db.copy_out(|line| {
        assert!(!serde_json::to_string(line)?.contains(&token[7..]));
        lines.push(Ok(line.clone()));
        Ok(())
    });
    copy.await.unwrap();
    let fresh = TestDatabase::new().await;
    let app = banyan_testkit::build(&fresh, test.app.now()).await;
    restore_copy(&app, lines.into_iter()).await.unwrap();
    assert_eq!(who_has_token(&app, &token).await.unwrap().role, Role::Editor);
}

#[tokio::test]
async fn who_asks_too_fast_waits_and_nobody_else_does() {
    let test = TestApp::new().await;
    let (busy, calm) = (made(&test, &till(Role::Owner)).await, made(&test, &till(Role::Owner)).await);
    let mut answered = 0;
    while who_has_token(&test.app, &busy).await.is_ok() {
        answered += 1;
        assert!(answered < 1_000, "nothing slows it down");
    }
    assert!(answered >= 100, "{answered}");
    assert!(matches!(who_has_token(&test.app, &busy).await, Err(WhoError::TooMany)));
    assert!(who_has_token(&test.app, &calm).await.is_ok());
}

#[tokio::test]
async fn fifty_tokens_are_enough_and_an_ended_one_makes_room() {
    let test = TestApp::new().await;
    let first = add_token(&test.app, &test.ada, &till(Role::Guest)).await.unwrap();
    for _ in 1..MOST_TOKENS {
        add_token(&test.app, &test.ada, &till(Role::Guest)).await.unwrap();
    }
    assert!(matches!(add_token(&test.app, &test.ada, &till(Role::Guest)).await, Err(TokenError::TooMany)));
    remove_token(&test.app, &test.ada, first.id).await.unwrap();
    add_token(&test.app, &test.ada, &till(Role::Guest)).await.unwrap();
}
