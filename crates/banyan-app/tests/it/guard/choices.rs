//! "Never ask about this" and names to ask first: kept with who and when, and taken back.

use banyan_app::{
    Actor,
    compose::{Draft, preview_post},
    guard::{ChoiceError, ChoiceKind, choose, list_choices, take_back},
};
use banyan_domain::{compose::Poll, workspace::Role};
use banyan_testkit::TestApp;

use super::{RYE, found, say};

#[tokio::test]
async fn a_rule_rests_until_it_is_taken_back() {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    say(&test, site, RYE).await;
    let is_asked = async || found(&test, site, RYE).await.contains(&"repeated-text".to_owned());
    assert!(is_asked().await);
    for _ in 0..2 {
        choose(&test.app, &test.ada, ChoiceKind::NeverAsk, "repeated-text").await.unwrap();
    }
    assert!(!is_asked().await);
    let choices = list_choices(&test.app, &test.ada).await.unwrap();
    assert_eq!(choices.len(), 1, "said twice, it holds once");
    assert_eq!((choices[0].by.as_deref(), choices[0].at), (Some("Ada"), test.app.now()));
    take_back(&test.app, &test.ada, ChoiceKind::NeverAsk, "repeated-text").await.unwrap();
    assert!(is_asked().await);
    assert!(list_choices(&test.app, &test.ada).await.unwrap().is_empty());
}

#[tokio::test]
async fn who_is_on_the_list_is_asked_first() {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    let text = "Tom Berg carried his first sack upstairs. What was yours?";
    assert!(!found(&test, site, text).await.contains(&"personal-data".to_owned()));
    choose(&test.app, &test.ada, ChoiceKind::Name, " Tom Berg ").await.unwrap();
    assert!(found(&test, site, text).await.contains(&"personal-data".to_owned()));
    take_back(&test.app, &test.ada, ChoiceKind::Name, "Tom Berg").await.unwrap();
    assert!(!found(&test, site, text).await.contains(&"personal-data".to_owned()));
}

#[tokio::test]
async fn a_client_is_found_wherever_the_name_is_read() {
    let test = TestApp::new().await;
    let channel = test.connect("own_site", &[]).await;
    choose(&test.app, &test.ada, ChoiceKind::Name, "Tom Berg").await.unwrap();
    let some = || Some("With Tom Berg".to_owned());
    let plain = Draft { text: RYE.to_owned(), channels: vec![channel], ..Draft::default() };
    let options = ["Rye", "With Tom Berg"].map(str::to_owned).to_vec();
    for draft in [
        Draft { first_comment: some(), ..plain.clone() },
        Draft { title: some(), ..plain.clone() },
        Draft { content_warning: some(), ..plain.clone() },
        Draft { poll: Some(Poll { options, minutes: 60, multiple: false }), ..plain.clone() },
    ] {
        let places = preview_post(&test.app, &test.ada, &draft).await.unwrap().places;
        assert!(
            places[0].findings.iter().any(|it| it.args.get("said").is_some_and(|it| it == "Tom Berg")),
            "{draft:?}"
        );
    }
    let places = preview_post(&test.app, &test.ada, &plain).await.unwrap().places;
    assert!(places[0].findings.iter().all(|it| it.rule != "personal-data"));
}

#[tokio::test]
async fn strangers_and_nonsense_are_refused_and_neighbours_hear_nothing() {
    let test = TestApp::new().await;
    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    let refused = choose(&test.app, &reviewer, ChoiceKind::NeverAsk, "series").await;
    assert!(matches!(refused, Err(ChoiceError::Refused(_))));
    let unknown = choose(&test.app, &test.ada, ChoiceKind::NeverAsk, "too-long").await;
    assert!(matches!(unknown, Err(ChoiceError::NoSuchRule(_))), "what cannot go cannot rest");
    assert!(matches!(choose(&test.app, &test.ada, ChoiceKind::Name, " ").await, Err(ChoiceError::NoName)));
    choose(&test.app, &test.ada, ChoiceKind::Name, "Tom Berg").await.unwrap();
    let tom = Actor { workspace: banyan_testkit::second_workspace(&test.app).await, ..test.ada };
    assert!(list_choices(&test.app, &tom).await.unwrap().is_empty());
    take_back(&test.app, &tom, ChoiceKind::Name, "Tom Berg").await.unwrap();
    assert_eq!(list_choices(&test.app, &test.ada).await.unwrap().len(), 1);
}
