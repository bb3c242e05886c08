//! Articles of the own site and letters are held against a draft too, passage by passage.

use banyan_app::{
    compose::{Draft, Line, change_words, edit_published, guard_text, preview_post, read_lines, show_words_there},
    gather::{hand_letter, list_arrivals, poll_source, set_carrying},
    guard::{ChoiceKind, choose, index_again},
    publish::{Decision, decide_publication, list_publications, show_publication},
    workspace::restore_copy,
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL};
use banyan_db::{CopyLine, FromQueryResult, all, values};
use banyan_domain::{
    guard::{Finding, Level},
    ids::ChannelId,
    publish::PublicationState as State,
    time::{DAY, HOUR},
};
use banyan_simulator::Simulation;
use banyan_testkit::{START, TestApp, TestDatabase};

use super::{draft, say};
use crate::feed_server::{Article, FeedServer};

const NIGHT: &str = "The nights grow cold, and the dough feels it. Our rye rests for eighteen hours before it goes into the \
    oven. We turn it once, at midnight, and then leave it in peace. Whoever is up that late may knock: there is tea.";
const MIDNIGHT: &str = "We turn it once, at midnight, and then leave it in peace. Will you?";
const STONES: &str = "On Saturday the miller shows the new stones, which came by boat in the spring. Will you come?";

fn letter() -> Vec<u8> {
    let head = "From: Linden <letter@linden.example>\r\nSubject: Crumbs 47\r\nMessage-ID: <47@linden.example>\r\n\
        List-Id: <crumbs.linden.example>\r\nContent-Type: text/plain; charset=utf-8\r\n";
    let date = START.to_timestamp().to_zoned(jiff::tz::TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S +0000");
    let words = "Dear friends,\r\n\r\non Saturday the miller shows the new stones, which came by boat in the spring. \
        Bring boots.\r\n\r\nThe old ones stay in the yard, for the children to climb on.\r\n";
    format!("{head}Date: {date}\r\n\r\n{words}").into_bytes()
}

fn article(number: u32, text: &str) -> Article {
    Article { text: text.to_owned(), ..Article::new(number, START) }
}

async fn look(test: &TestApp, draft: &Draft) -> Option<Finding> {
    let preview = preview_post(&test.app, &test.ada, draft).await.expect("it is looked at");
    preview.places[0].findings.iter().find(|finding| finding.rule == "said-in-item").cloned()
}

async fn told(test: &TestApp, channel: ChannelId, text: &str) -> Option<(String, Level)> {
    look(test, &draft(channel, text)).await.map(|finding| (finding.args["title"].clone(), finding.level))
}

async fn bakery() -> (TestApp, ChannelId, FeedServer) {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    let server = FeedServer::start().await;
    server.set(vec![article(1, NIGHT)]);
    test.add_feed(&server.feed()).await;
    hand_letter(&test.app, &test.ada, letter()).await.expect("it is a letter");
    test.pass(DAY * 30);
    (test, site, server)
}

#[tokio::test]
async fn a_draft_that_says_what_an_article_or_a_letter_said_is_shown_where() {
    let (test, site, server) = bakery().await;
    let finding = look(&test, &draft(site, MIDNIGHT)).await.unwrap();
    assert_eq!((finding.level, finding.args["where"].as_str()), (Level::Warn, "site"));
    assert_eq!((finding.args["title"].as_str(), finding.args["days"].as_str()), ("Article number 1 about bread", "30"));
    let evidence = finding.evidence.unwrap();
    assert_eq!(evidence.quote, "We turn it once, at midnight, and then leave it in peace.");
    assert_eq!((evidence.url, evidence.at), (Some(format!("{}/article-1", server.url)), Some(START)));
    let beside = evidence.beside.unwrap();
    assert!(beside.then.iter().all(|piece| !piece.is_new), "{beside:?}");

    let finding = look(&test, &draft(site, &format!("{STONES} #mill"))).await.unwrap();
    assert_eq!((finding.args["where"].as_str(), finding.args["title"].as_str()), ("letter", "Crumbs 47"));
    let part =
        format!("{MIDNIGHT} Tom asks every baker in the valley, and none of them sleeps before the second loaf.");
    assert_eq!(told(&test, site, &part).await.unwrap().1, Level::Note);
    assert_eq!(told(&test, site, "Oats are rolled while they are warm, and that is the whole secret.").await, None);
    test.pass(DAY * 151);
    assert_eq!(told(&test, site, MIDNIGHT).await, None, "half a year is long enough");
}

#[tokio::test]
async fn every_way_of_asking_knows_it_and_it_can_rest() {
    let (test, site, _) = bakery().await;
    let line = || Line { text: MIDNIGHT.to_owned(), link: None };
    let findings = guard_text(&test.app, &test.ada, &line()).await.unwrap();
    assert!(findings.iter().any(|finding| finding.rule == "said-in-item"), "{findings:?}");
    let read = read_lines(&test.app, &test.ada, &[line()]).await.unwrap();
    assert!(!read.lines[0].goes && read.lines[0].like.is_none(), "{:?}", read.lines[0]);
    choose(&test.app, &test.ada, ChoiceKind::NeverAsk, "said-in-item").await.unwrap();
    assert_eq!(told(&test, site, MIDNIGHT).await, None);
}

#[tokio::test]
async fn what_leads_there_may_say_it() {
    let (test, site, server) = bakery().await;
    let with = |link: String| Draft { link: Some(link), ..draft(site, MIDNIGHT) };
    assert_eq!(look(&test, &with(format!("{}/article-1?utm_source=x", server.url))).await, None);
    assert!(look(&test, &with(format!("{}/article-2", server.url))).await.is_some());
}

#[tokio::test]
async fn what_is_carried_is_never_asked_about_and_is_told_once() {
    let (test, site, server) = bakery().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let place = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let source = list_arrivals(&test.app, &test.ada, None, None, 9).await.unwrap();
    let source = source.iter().find(|arrival| arrival.item.url.is_some()).unwrap().source;
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    // It says again what the letter and another article of ours have said.
    let teaser = "On Saturday the miller shows the new stones, which came by boat in the spring.";
    server.add(Article { at: test.app.now().to_timestamp(), ..article(2, teaser) });
    poll_source(&test.app, &test.ada, source).await.unwrap();
    let carried = list_publications(&test.app, &test.ada, 9).await.unwrap();
    assert_eq!(carried.len(), 2);
    assert!(carried.iter().all(|line| line.state == State::Scheduled), "{carried:?}");
    // Edited at its source, or by hand: it still carries it.
    server.set(vec![Article { at: test.app.now().to_timestamp(), ..article(2, NIGHT) }, article(1, NIGHT)]);
    poll_source(&test.app, &test.ada, source).await.unwrap();
    let out = list_publications(&test.app, &test.ada, 9).await.unwrap();
    let line = out.iter().find(|line| line.channel == place).unwrap();
    let revision = show_publication(&test.app, &test.ada, line.id).await.unwrap().revision;
    change_words(&test.app, &test.ada, line.id, revision, MIDNIGHT).await.unwrap();
    let out = list_publications(&test.app, &test.ada, 9).await.unwrap();
    assert!(out.iter().all(|line| line.state == State::Scheduled), "{out:?}");

    for _ in 0..24 {
        test.pass(HOUR);
        test.run_due().await;
    }
    let rules = |findings: &[Finding]| findings.iter().map(|finding| finding.rule.clone()).collect::<Vec<_>>();
    let look = preview_post(&test.app, &test.ada, &draft(site, MIDNIGHT)).await.unwrap();
    let rules = rules(&look.places[0].findings);
    assert!(rules.contains(&"repeated-text".to_owned()) && !rules.contains(&"said-in-item".to_owned()), "{rules:?}");

    let line = list_publications(&test.app, &test.ada, 9).await.unwrap();
    let line = line.iter().find(|line| line.channel == place).unwrap();
    let there = show_words_there(&test.app, &test.ada, line.id).await.unwrap();
    let mut words = there.words;
    words.text = STONES.to_owned();
    let edited = edit_published(&test.app, &test.ada, line.id, there.revision, &words, None).await;
    assert!(edited.is_ok(), "{edited:?}");
}

#[tokio::test]
async fn posts_that_were_called_back_take_no_room_from_an_article() {
    let (test, site, _) = bakery().await;
    for _ in 0..7 {
        say(&test, site, MIDNIGHT).await;
    }
    for line in test.publications().await {
        decide_publication(&test.app, &test.ada, line.id, Decision::Cancel).await.unwrap();
    }
    assert!(told(&test, site, MIDNIGHT).await.is_some());
}

#[tokio::test]
async fn what_changed_at_its_source_is_known_in_its_new_words() {
    let (test, site, server) = bakery().await;
    let source = list_arrivals(&test.app, &test.ada, None, None, 9).await.unwrap();
    let source = source.iter().find(|arrival| arrival.item.url.is_some()).unwrap().source;
    server.set(vec![article(1, "Oats are rolled while they are warm, and that is the whole secret of our porridge.")]);
    assert_eq!(poll_source(&test.app, &test.ada, source).await.unwrap().changed, 1);
    assert!(told(&test, site, "Oats are rolled while they are warm, and that is the whole secret.").await.is_some());
    assert_eq!(told(&test, site, MIDNIGHT).await, None);
}

#[tokio::test]
async fn it_is_known_after_a_restart_and_a_restore_and_by_no_neighbour() {
    let (test, site, _) = bakery().await;
    let test = test.restart().await;
    assert!(told(&test, site, MIDNIGHT).await.is_some());
    let line = Line { text: STONES.to_owned(), link: None };
    let mut lines: Vec<String> = Vec::new();
    let copied = test.app.db.copy_out(|line| {
        lines.push(serde_json::to_string(line)?);
        Ok(())
    });
    copied.await.unwrap();
    let fresh = TestDatabase::new().await;
    let app = banyan_testkit::build(&fresh, test.app.now()).await;
    let lines: Vec<Result<CopyLine, String>> =
        lines.iter().map(|line| serde_json::from_str(line).map_err(|error| error.to_string())).collect();
    restore_copy(&app, lines.into_iter()).await.unwrap();
    let findings = guard_text(&app, &test.ada, &line).await.unwrap();
    assert!(findings.iter().any(|finding| finding.rule == "said-in-item"), "{findings:?}");

    let neighbour = banyan_testkit::second_workspace(&test.app).await;
    let tom = banyan_app::Actor { workspace: neighbour, ..test.ada };
    let findings = guard_text(&test.app, &tom, &line).await.unwrap();
    assert!(findings.iter().all(|finding| finding.rule != "said-in-item"), "{findings:?}");
}

#[derive(Debug, PartialEq, FromQueryResult)]
struct Row {
    key: i64,
    said_id: uuid::Uuid,
}

async fn index(test: &TestApp) -> Vec<Row> {
    all(test.app.db.read(), "SELECT key, said_id FROM said_key ORDER BY key, said_id", values![]).await.unwrap()
}

#[tokio::test]
async fn the_index_made_anew_has_the_same_articles_and_none_that_is_too_old() {
    let (test, _, _) = bakery().await;
    let before = index(&test).await;
    assert!(before.len() > 20, "{}", before.len());
    assert_eq!(index_again(&test.app).await.unwrap(), 2);
    assert_eq!(index(&test).await, before);

    let another = FeedServer::start().await;
    another.set(vec![Article { at: START.minus(DAY * 200).to_timestamp(), ..article(3, STONES) }]);
    test.add_feed(&another.feed()).await;
    assert_eq!(index(&test).await, before, "nobody is held to it any more");
}
