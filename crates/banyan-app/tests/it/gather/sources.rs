//! Polling is polite, remembers validators, and says what went wrong.

use std::time::Duration;

use banyan_app::{
    Actor,
    gather::{
        AddSourceError, NewSource, add_source, hand_letter, list_sources, poll_due_sources, poll_source, remove_source,
    },
    plan::{show_levels, show_sentence},
    workspace::{Need, list_needs},
};
use banyan_domain::{
    plan::{Asks, Met},
    workspace::Role,
};
use banyan_testkit::{START, TestApp};

use crate::feed_server::{Article, FeedServer};

const DAY: Duration = Duration::from_hours(24);

#[tokio::test]
async fn an_unchanged_feed_is_asked_for_with_its_validator_and_not_read_again() {
    let test = TestApp::new().await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    let source = test.add_feed(&server.feed()).await;
    let report = poll_source(&test.app, &test.ada, source).await.unwrap();
    assert!(report.unchanged);
    assert_eq!(server.requests().iter().filter(|(_, with)| !with).count(), 1, "only the first has no validator");
}

#[tokio::test]
async fn only_what_is_due_is_polled() {
    let test = TestApp::new().await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    test.add_feed(&server.feed()).await;
    assert_eq!(poll_due_sources(&test.app).await.unwrap().polled, 0);
    test.pass(DAY);
    assert_eq!(poll_due_sources(&test.app).await.unwrap().polled, 1);
}

#[tokio::test]
async fn a_failing_feed_says_why_and_is_asked_less_and_less() {
    let test = TestApp::new().await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    let id = test.add_feed(&server.feed()).await;
    server.answer_feed_with(503);
    let began = test.app.now();
    let mut waits = Vec::new();
    for _ in 0..3 {
        assert!(poll_source(&test.app, &test.ada, id).await.is_err());
        let source = list_sources(&test.app, &test.ada).await.unwrap().remove(0);
        let trouble = source.trouble.unwrap();
        assert_eq!((trouble.message.as_str(), trouble.args["status"].as_str()), ("source-trouble-status", "503"));
        assert_eq!(source.silent_since, Some(began), "the first failure, not the last look");
        waits.push(source.next_poll_at.since(test.app.now()));
    }
    assert!(waits[0] < waits[1] && waits[1] < waits[2], "{waits:?}");
}

#[tokio::test]
async fn a_feed_that_is_gone_is_left_alone() {
    let test = TestApp::new().await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    let id = test.add_feed(&server.feed()).await;
    server.answer_feed_with(410);
    assert!(poll_source(&test.app, &test.ada, id).await.is_err());
    test.pass(3 * DAY);
    assert_eq!(poll_due_sources(&test.app).await.unwrap().polled, 0);
    assert!(list_sources(&test.app, &test.ada).await.unwrap()[0].gone_at.is_some());
}

#[tokio::test]
async fn the_same_feed_twice_is_refused_and_one_taken_away_can_come_back() {
    let test = TestApp::new().await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    let id = test.add_feed(&server.feed()).await;
    let again = add_source(&test.app, &test.ada, NewSource::Address(server.feed()), false).await;
    assert!(matches!(again, Err(AddSourceError::AlreadyHere(_))));
    remove_source(&test.app, &test.ada, id).await.unwrap();
    test.add_feed(&server.feed()).await;
    assert_eq!(list_sources(&test.app, &test.ada).await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_cannot_be_read_is_not_added() {
    let test = TestApp::new().await;
    let server = FeedServer::start().await;
    let page = format!("{}/somewhere", server.url);
    assert!(add_source(&test.app, &test.ada, NewSource::Address(page), false).await.is_err());
    assert!(list_sources(&test.app, &test.ada).await.unwrap().is_empty());
}

fn letter(number: u32) -> String {
    format!(
        "From: Rye <news@rye.example>\r\nSubject: Crumbs {number}\r\nMessage-ID: <{number}@rye>\r\n\
         List-Unsubscribe: <mailto:off@rye.example>\r\n\r\nRye number {number} rests for eighteen hours.\r\n"
    )
}

#[tokio::test]
async fn a_letter_that_is_added_as_a_file_is_no_source_that_goes_on() {
    let test = TestApp::new().await;
    let file = test.database().folder().join("crumbs.eml");
    std::fs::write(&file, letter(48)).unwrap();
    let path = || NewSource::Path(file.display().to_string());
    let (id, report) = add_source(&test.app, &test.ada, path(), false).await.unwrap();
    assert_eq!((report.known, report.fresh), (1, 0), "adding it publishes nothing old");
    hand_letter(&test.app, &test.ada, letter(47).into()).await.unwrap();
    let sources = list_sources(&test.app, &test.ada).await.unwrap();
    assert_eq!(sources.iter().map(|source| source.items).collect::<Vec<_>>(), [1, 1], "what is pasted stays apart");
    assert!(sources.iter().all(|source| !source.kind.goes_on()), "{sources:?}");
    assert!(list_needs(&test.app, &test.ada).await.unwrap().contains(&Need::FirstSource));
    let levels = show_levels(&test.app, &test.ada).await.unwrap().unwrap();
    assert_eq!(levels.asked[0].1[0], (Asks::Source, Met::NotYet));
    let said = show_sentence(&test.app, &test.ada).await.unwrap().sentence;
    assert!(said.carried.is_empty(), "nobody can say that the next letter is carried: {said:?}");

    assert!(matches!(add_source(&test.app, &test.ada, path(), false).await, Err(AddSourceError::AlreadyHere(_))));
    std::fs::write(&file, letter(49)).unwrap();
    assert_eq!(poll_source(&test.app, &test.ada, id).await.unwrap().fresh, 1, "the file holds another letter");
    std::fs::remove_file(&file).unwrap();
    assert!(poll_source(&test.app, &test.ada, id).await.unwrap().unchanged);
    let many = test.database().folder().join("all.mbox");
    std::fs::write(&many, format!("From rye\r\n{}", letter(46))).unwrap();
    add_source(&test.app, &test.ada, NewSource::Path(many.display().to_string()), false).await.unwrap();
    assert!(!list_needs(&test.app, &test.ada).await.unwrap().contains(&Need::FirstSource), "a file of many grows");
}

#[tokio::test]
async fn an_editor_cannot_add_sources() {
    let test = TestApp::new().await;
    let editor = Actor { role: Role::Editor, ..test.ada };
    let added = add_source(&test.app, &editor, NewSource::Address("https://linden.example".to_owned()), false).await;
    assert!(matches!(added, Err(AddSourceError::Refused(_))));
}
