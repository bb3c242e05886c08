//! What is new is carried once; what is old, a flood or a twin is not.

use std::time::Duration;

use banyan_app::{
    compose::{CarryError, Draft, EditError, When, carry_item, carry_items, change_words, show_words, write_post},
    fresh_id,
    gather::{carry_newest, decide_arrivals, hand_letter, list_arrivals, poll_source, set_carrying, show_source},
    guard::{ChoiceKind, choose},
    publish::{PublicationLine, pause_channel, resume_channel, show_publication},
    workspace::{Need, show_today},
};
use banyan_connectors::mastodon::sim::{OUR_CREDENTIAL, Town};
use banyan_domain::{
    publish::PublicationState as State,
    time::{DAY, UtcMillis},
};
use banyan_simulator::{Answer, Fault, Simulation};
use banyan_testkit::{START, TestApp};

use crate::{
    feed_server::{Article, FeedServer},
    publish::carry_out::mastodon,
};

const HOUR: Duration = Duration::from_hours(1);

/// A bakery with its own site, three old articles and a feed that is read.
async fn bakery() -> (TestApp, FeedServer, banyan_domain::ids::SourceId) {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let server = FeedServer::start().await;
    server.set((1..=3).rev().map(|number| Article::new(number, START.minus(DAY * (10 - number)))).collect());
    let source = test.add_feed(&server.feed()).await;
    (test, server, source)
}

#[tokio::test]
async fn adding_a_source_publishes_nothing_old() {
    let (test, _server, source) = bakery().await;
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    test.pass(HOUR);
    poll_source(&test.app, &test.ada, source).await.unwrap();
    test.run_due().await;
    assert!(test.publications().await.is_empty());
    assert_eq!(list_arrivals(&test.app, &test.ada, Some(source), Some("known"), 10).await.unwrap().len(), 3);
}

#[tokio::test]
async fn one_new_article_is_shown_first_and_carried_by_itself_once_the_switch_is_on() {
    let (test, server, source) = bakery().await;
    test.pass(HOUR);
    server.add(Article::new(4, test.app.now()));
    let report = poll_source(&test.app, &test.ada, source).await.unwrap();
    assert_eq!((report.fresh, report.to_carry.len()), (1, 0));
    assert!(test.publications().await.is_empty());
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    test.pass(HOUR);
    server.add(Article::new(5, test.app.now()));
    poll_source(&test.app, &test.ada, source).await.unwrap();
    test.run_due().await;
    let lines = test.publications().await;
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].state, State::Published);
    assert_eq!(lines[0].title, "Article number 5 about bread");
}

#[tokio::test]
async fn what_comes_while_a_sign_in_is_lost_waits_and_goes_once_somebody_has_signed_in() {
    let (test, server, source) = bakery().await;
    let (town, channel) = mastodon(&test).await;
    let revoked = Answer::status(401).json(&serde_json::json!({ "error": "The access token was revoked" }));
    town.fault(Fault::on("POST", "/api/v1/statuses").always().answer(revoked));
    let draft =
        Draft { text: "Ask at the counter.".to_owned(), channels: vec![channel], when: When::Now, ..Draft::default() };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.run_due().await;
    town.clear_faults();
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    test.pass(HOUR);
    server.add(Article::new(4, test.app.now()));
    poll_source(&test.app, &test.ada, source).await.unwrap();

    let waits = fourth_there(&test).await;
    assert_eq!(waits.state, State::Scheduled);
    let today = show_today(&test.app, &test.ada).await.unwrap();
    assert!(today.needs.iter().any(|need| matches!(need, Need::Reconnect(_))));
    assert!(today.waiting_at(channel).iter().any(|line| line.id == waits.id), "it is among the posts that wait");
    set_clocks(&test, &town, waits.due_at.plus(Duration::from_mins(10)));
    test.run_due().await;
    assert_eq!(said_of_the_fourth(&town), 0, "nothing goes where nobody is signed in");

    test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    test.run_due().await;
    test.run_due().await;
    assert_eq!(fourth_there(&test).await.state, State::Published);
    assert_eq!(said_of_the_fourth(&town), 1);
    let lines = test.publications().await;
    let older = lines.iter().find(|line| line.title == "Ask at the counter.").unwrap();
    assert_eq!(older.state, State::Missed, "what is late by now asks, as ever");
}

#[tokio::test]
async fn what_comes_while_a_place_is_held_waits_there_and_never_goes_late_unasked() {
    let (test, server, source) = bakery().await;
    let (town, channel) = mastodon(&test).await;
    pause_channel(&test.app, &test.ada, channel).await.unwrap();
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    test.pass(HOUR);
    server.add(Article::new(4, test.app.now()));
    poll_source(&test.app, &test.ada, source).await.unwrap();
    let waits = fourth_there(&test).await;
    assert_eq!(waits.state, State::Scheduled);
    set_clocks(&test, &town, waits.due_at.plus(DAY));
    resume_channel(&test.app, &test.ada, channel).await.unwrap();
    test.run_due().await;
    assert_eq!(fourth_there(&test).await.state, State::Missed);
    assert_eq!(said_of_the_fourth(&town), 0);
}

async fn fourth_there(test: &TestApp) -> PublicationLine {
    let is_it = |line: &PublicationLine| line.network == "mastodon" && line.title == "Article number 4 about bread";
    test.publications().await.into_iter().find(is_it).unwrap()
}

fn said_of_the_fourth(town: &Simulation<Town>) -> usize {
    town.world().read(|town| town.statuses.iter().filter(|status| status.text.contains("Article number 4")).count())
}

fn set_clocks(test: &TestApp, town: &Simulation<Town>, now: UtcMillis) {
    test.app.clock.set(now);
    town.clock().set(now.0);
}

#[tokio::test]
async fn a_flood_is_held_and_asks_once() {
    let (test, server, source) = bakery().await;
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    test.pass(HOUR);
    for number in 4..=8 {
        server.add(Article::new(number, test.app.now()));
    }
    let report = poll_source(&test.app, &test.ada, source).await.unwrap();
    assert_eq!(report.held.as_deref(), Some("too_many"));
    assert!(test.publications().await.is_empty());
    assert!(show_source(&test.app, &test.ada, source).await.unwrap().held.is_some());
    let held = list_arrivals(&test.app, &test.ada, Some(source), Some("held"), 10).await.unwrap();
    assert_eq!(held.len(), 5);
    let carried = decide_arrivals(&test.app, &test.ada, source, &[held[0].id]).await.unwrap();
    assert_eq!(carried, 1);
    assert!(show_source(&test.app, &test.ada, source).await.unwrap().held.is_none());
    assert!(decide_arrivals(&test.app, &test.ada, source, &[held[1].id]).await.is_err(), "it was answered already");
    assert_eq!(test.publications().await.len(), 1);
}

#[tokio::test]
async fn changed_ids_links_and_a_second_source_never_carry_an_article_again() {
    let (test, server, source) = bakery().await;
    carry_newest(&test.app, &test.ada, source, 1).await.unwrap();
    test.run_due().await;
    assert_eq!(test.publications().await.len(), 1);
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    let mut articles: Vec<Article> =
        (1..=3).rev().map(|number| Article::new(number, START.minus(DAY * (10 - number)))).collect();
    for article in &mut articles {
        article.id = format!("changed-{}", article.id);
    }
    server.set(articles);
    test.pass(HOUR);
    poll_source(&test.app, &test.ada, source).await.unwrap();
    let twin = test.add_feed(&format!("{}?format=rss", server.feed())).await;
    carry_newest(&test.app, &test.ada, twin, 1).await.unwrap();
    test.run_due().await;
    assert_eq!(test.publications().await.len(), 1, "the same article is one publication a channel");
}

#[tokio::test]
async fn an_edit_before_the_slot_refreshes_the_waiting_post_unless_a_person_wrote_it() {
    let (test, server, source) = bakery().await;
    let town =
        banyan_simulator::Simulation::start(banyan_connectors::mastodon::sim::MastodonSim::default()).await.unwrap();
    let credential = banyan_connectors::mastodon::sim::OUR_CREDENTIAL;
    test.connect("mastodon", &[("server", &town.url()), ("credential", credential)]).await;
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    test.pass(HOUR);
    server.add(Article::new(4, test.app.now()));
    poll_source(&test.app, &test.ada, source).await.unwrap();
    let waiting = test.publications().await.into_iter().find(|line| line.network == "mastodon").unwrap();
    assert_eq!(waiting.state, State::Scheduled);

    let mut edited = Article::new(4, test.app.now());
    edited.title = "Article number 4 about rye".to_owned();
    server.set(vec![edited.clone(), Article::new(3, START.minus(DAY * 7))]);
    poll_source(&test.app, &test.ada, source).await.unwrap();
    assert!(show_words(&test.app, &test.ada, waiting.id).await.unwrap().unwrap().contains("about rye"));

    let revision = show_publication(&test.app, &test.ada, waiting.id).await.unwrap().revision;
    change_words(&test.app, &test.ada, waiting.id, revision, "My own words.").await.unwrap();
    edited.title = "Article number 4 about spelt".to_owned();
    server.set(vec![edited, Article::new(3, START.minus(DAY * 7))]);
    poll_source(&test.app, &test.ada, source).await.unwrap();
    assert_eq!(show_words(&test.app, &test.ada, waiting.id).await.unwrap().unwrap(), "My own words.");
    assert!(
        change_words(&test.app, &test.ada, waiting.id, revision, "Too late.").await.is_err(),
        "a form read before the change is a conflict"
    );
}

#[tokio::test]
async fn an_edit_that_brings_up_something_new_waits_for_a_person_and_still_follows_the_article() {
    let (test, server, source) = bakery().await;
    let (_town, _) = mastodon(&test).await;
    choose(&test.app, &test.ada, ChoiceKind::Name, "Tom Berg").await.unwrap();
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    test.pass(HOUR);
    server.add(Article::new(4, test.app.now()));
    poll_source(&test.app, &test.ada, source).await.unwrap();
    let there = async || test.publications().await.into_iter().find(|line| line.network == "mastodon").unwrap();
    let waits = there().await;
    assert_eq!(waits.state, State::Scheduled);

    let mut edited = Article::new(4, test.app.now());
    let mut edit = async |title: &str| {
        edited.title = title.to_owned();
        server.set(vec![edited.clone(), Article::new(3, START.minus(DAY * 7))]);
        poll_source(&test.app, &test.ada, source).await.unwrap();
    };
    edit("Article number 4, told by Tom Berg").await;
    let held = there().await;
    assert_eq!((held.state, held.trouble.unwrap().message.as_str()), (State::NeedsAttention, "publish-think-again"));

    edit("Article number 4, told by nobody").await;
    assert!(show_words(&test.app, &test.ada, waits.id).await.unwrap().unwrap().contains("told by nobody"));
    assert_eq!(there().await.state, State::NeedsAttention, "whoever was asked says so");
}

#[tokio::test]
async fn of_what_is_carried_at_once_one_that_is_gone_keeps_no_other() {
    let (test, _server, source) = bakery().await;
    let there = list_arrivals(&test.app, &test.ada, Some(source), None, 2).await.unwrap();
    let items = [there[1].id, fresh_id(), there[0].id];
    let carried = carry_items(&test.app, &test.ada, &items, None, When::NextSlot).await.unwrap();
    assert!(matches!(carried[..], [Ok(_), Err(CarryError::NotHere), Ok(_)]), "{carried:?}");
    let titles: Vec<String> = test.publications().await.into_iter().map(|line| line.title).collect();
    assert!(there.iter().all(|arrival| titles.contains(&arrival.item.title)), "{titles:?}");
}

#[tokio::test]
async fn a_letters_page_shows_the_letter_and_no_words_that_nobody_would_see() {
    let (test, _server, _source) = bakery().await;
    let letter = "From: Linden <letter@linden.example>\r\nSubject: Crumbs 48\r\nMessage-ID: <48@linden.example>\r\n\
        Date: Mon, 02 Mar 2026 07:00:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
        <p>Rye rests for <b>eighteen</b> hours.</p><p>Then it goes into the oven.</p>";
    hand_letter(&test.app, &test.ada, letter.into()).await.unwrap();
    let arrivals = list_arrivals(&test.app, &test.ada, None, None, 10).await.unwrap();
    let item = arrivals.iter().find(|arrival| arrival.item.title == "Crumbs 48").unwrap().id;
    carry_item(&test.app, &test.ada, item, None).await.unwrap();
    let page = test.publications().await.into_iter().find(|line| line.network == "own_site").unwrap();
    assert_eq!(show_words(&test.app, &test.ada, page.id).await.unwrap(), None, "it shows what the source has");
    let unseen = change_words(&test.app, &test.ada, page.id, 1, "Read by nobody.").await;
    assert!(matches!(unseen, Err(EditError::FromSource)), "{unseen:?}");
}

#[tokio::test]
async fn an_article_that_is_gone_holds_its_waiting_post() {
    let (test, server, source) = bakery().await;
    let town =
        banyan_simulator::Simulation::start(banyan_connectors::mastodon::sim::MastodonSim::default()).await.unwrap();
    let credential = banyan_connectors::mastodon::sim::OUR_CREDENTIAL;
    test.connect("mastodon", &[("server", &town.url()), ("credential", credential)]).await;
    carry_newest(&test.app, &test.ada, source, 1).await.unwrap();
    let waiting = test.publications().await.into_iter().find(|line| line.network == "mastodon").unwrap();
    server.remove_page("article-3");
    test.app.clock.set(waiting.due_at.minus(Duration::from_mins(10)));
    banyan_app::gather::gather_once(&test.app).await.unwrap();
    let line = show_publication(&test.app, &test.ada, waiting.id).await.unwrap().line;
    assert_eq!(line.state, State::NeedsAttention);
    assert_eq!(line.trouble.unwrap().message, "publish-article-gone");
}
