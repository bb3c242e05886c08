//! Before a draft goes a colleague is asked to look at it.

use banyan_app::{
    Actor,
    compose::{
        Draft, LookError, SaveDraft, ask_to_look, bring_back_draft, list_looks, queue_draft, remove_draft, save_draft,
        say_looked, take_back_look,
    },
    fresh_id,
    workspace::{Need, add_user, list_needs},
};
use banyan_domain::{
    ids::{DraftId, UserId},
    workspace::Role,
};
use banyan_testkit::TestApp;

use super::drafts::jonas;

fn words(text: &str) -> Draft {
    Draft { text: text.to_owned(), ..Draft::default() }
}

async fn begun(test: &TestApp, draft: &Draft) -> DraftId {
    let wish = SaveDraft { id: fresh_id(), page: fresh_id(), read: 0, draft };
    save_draft(&test.app, &test.ada, &wish).await.expect("it is kept").id
}

fn person(actor: &Actor) -> UserId {
    actor.user.expect("a person")
}

/// What they find on Today, and who asked.
async fn asked(test: &TestApp, actor: &Actor) -> Vec<(String, Option<String>)> {
    let needs = list_needs(&test.app, actor).await.expect("the needs");
    let look = |need: Need| if let Need::AsksLook(look) = need { Some((look.title, look.by)) } else { None };
    needs.into_iter().filter_map(look).collect()
}

#[tokio::test]
async fn whoever_is_asked_finds_the_draft_on_their_today_until_they_have_looked() {
    let test = TestApp::new().await;
    let jonas = jonas(&test).await;
    let id = begun(&test, &words("Rye rests.")).await;
    ask_to_look(&test.app, &test.ada, id, person(&jonas)).await.unwrap();
    let wanted = [("Rye rests.".to_owned(), Some("Ada".to_owned()))];
    assert_eq!(asked(&test, &jonas).await, wanted);
    assert!(asked(&test, &test.ada).await.is_empty(), "nobody else is asked");
    say_looked(&test.app, &jonas, id, " It rests twice. ").await.unwrap();
    assert!(asked(&test, &jonas).await.is_empty());
    let looks = list_looks(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((looks.len(), looks[0].name.as_str(), looks[0].words.as_str()), (1, "Jonas", "It rests twice."));
    assert_eq!(looks[0].looked_at, Some(test.app.now()));
    assert!(matches!(say_looked(&test.app, &jonas, id, "").await, Err(LookError::NotAsked)), "once");
    ask_to_look(&test.app, &test.ada, id, person(&jonas)).await.unwrap();
    assert_eq!(asked(&test, &jonas).await, wanted, "asked anew");
    let looks = list_looks(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((looks.len(), looks[0].looked_at, looks[0].words.as_str()), (1, None, ""));
}

#[tokio::test]
async fn a_draft_that_has_gone_or_was_removed_asks_nobody() {
    let test = TestApp::new().await;
    let (jonas, own) = (jonas(&test).await, test.connect("own_site", &[]).await);
    let draft = Draft { channels: vec![own], ..words("Rye rests.") };
    let id = begun(&test, &draft).await;
    ask_to_look(&test.app, &test.ada, id, person(&jonas)).await.unwrap();
    remove_draft(&test.app, &test.ada, id).await.unwrap();
    assert!(asked(&test, &jonas).await.is_empty());
    bring_back_draft(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(asked(&test, &jonas).await.len(), 1);
    take_back_look(&test.app, &test.ada, id, person(&jonas)).await.unwrap();
    assert!(asked(&test, &jonas).await.is_empty());
    let again = take_back_look(&test.app, &test.ada, id, person(&jonas)).await;
    assert!(matches!(again, Err(LookError::NotAsked)), "{again:?}");
    ask_to_look(&test.app, &test.ada, id, person(&jonas)).await.unwrap();
    let wish = SaveDraft { id, page: fresh_id(), read: 1, draft: &draft };
    queue_draft(&test.app, &test.ada, &wish).await.unwrap();
    assert!(asked(&test, &jonas).await.is_empty());
    let late = ask_to_look(&test.app, &test.ada, id, person(&jonas)).await;
    assert!(matches!(late, Err(LookError::NotHere)), "{late:?}");
    assert!(matches!(say_looked(&test.app, &jonas, id, "").await, Err(LookError::NotHere)));
}

#[tokio::test]
async fn only_a_colleague_who_writes_is_asked_and_only_who_was_asked_has_looked() {
    let test = TestApp::new().await;
    let jonas = jonas(&test).await;
    let id = begun(&test, &words("Rye rests.")).await;
    let password = "a long enough password".to_owned();
    let looks_only = add_user(&test.app, &test.ada, "kim@linden.example", "Kim", Role::Reviewer, password).await;
    for user in [looks_only.unwrap(), person(&test.ada), fresh_id()] {
        let refused = ask_to_look(&test.app, &test.ada, id, user).await;
        assert!(matches!(refused, Err(LookError::NobodyThere)), "{refused:?}");
    }
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    let refused = ask_to_look(&test.app, &tom, id, person(&jonas)).await;
    assert!(matches!(refused, Err(LookError::NobodyThere)), "next door nobody of ours is known: {refused:?}");
    assert!(list_looks(&test.app, &tom, id).await.unwrap().is_empty());
    ask_to_look(&test.app, &test.ada, id, person(&jonas)).await.unwrap();
    assert!(matches!(say_looked(&test.app, &test.ada, id, "").await, Err(LookError::NotAsked)));
    assert!(matches!(say_looked(&test.app, &jonas, id, &"a".repeat(501)).await, Err(LookError::TooLong)));
    let reviewer = Actor { role: Role::Reviewer, ..jonas };
    assert!(matches!(say_looked(&test.app, &reviewer, id, "").await, Err(LookError::Refused(_))));
    assert_eq!(asked(&test, &jonas).await.len(), 1);
}
