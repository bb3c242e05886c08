//! Six times the same offer in: one goes, five are explained, two better posts are offered.

use banyan_app::compose::{Draft, Line, LinesRead, When, read_lines, write_post};
use banyan_domain::time::{DAY, HOUR, MINUTE};
use banyan_testkit::{START, TestApp};

use super::{draft, say};
use crate::{
    feed_server::{Article, FeedServer},
    publish::carry_out::mastodon,
};

const SIX: [&str; 6] = [
    "20 % OFF everything this week! linden.example.com/trial",
    "20 % OFF EVERYTHING THIS WEEK!!!",
    "This week: 20 % OFF everything",
    "#gym #sale 20 % OFF everything this week! #strong",
    "25 % OFF everything next week!",
    "20 % OFF everything this week! linden.example.com/trial?from=six",
];

async fn read(test: &TestApp, lines: &[&str]) -> LinesRead {
    let lines: Vec<Line> = lines.iter().map(|line| Line { text: (*line).to_owned(), link: None }).collect();
    read_lines(&test.app, &test.ada, &lines).await.unwrap()
}

#[tokio::test]
async fn one_goes_and_five_are_explained() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let read = read(&test, &SIX).await;
    let goes: Vec<bool> = read.lines.iter().map(|line| line.goes).collect();
    assert_eq!(goes, [true, false, false, false, false, false]);
    let how: Vec<&str> = read.lines[1..].iter().map(|line| line.findings[0].args["how"].as_str()).collect();
    assert_eq!(how, ["louder", "turned", "hashtags", "near", "link"]);
    assert!(read.lines[1..].iter().all(|line| line.like.is_some()));
    assert_eq!((read.offers, read.rule), ((6, 1), (10, 1)));
    assert!(test.publications().await.is_empty(), "nothing is sent or kept");
}

#[tokio::test]
async fn what_was_said_before_counts_too() {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    say(&test, site, "20 % OFF everything this week!").await;
    let read = read(&test, &["20 % OFF everything this week!!!", "Ten slow stairs. What do yours tell you?"]).await;
    assert_eq!(read.lines.iter().map(|line| line.goes).collect::<Vec<_>>(), [false, true]);
    assert_eq!(read.lines[0].like, None, "it is like something said, not like a line");
}

#[tokio::test]
async fn each_line_that_goes_has_a_time_of_its_own() {
    let test = TestApp::new().await;
    let (_town, _) = mastodon(&test).await;
    let lines = ["Ten slow stairs. What do yours tell you?", SIX[1], SIX[2], "How long does your dough rest?"];
    let times: Vec<_> = read(&test, &lines).await.lines.iter().map(|line| (line.goes, line.at)).collect();
    assert_eq!(times.iter().map(|(goes, _)| *goes).collect::<Vec<_>>(), [true, true, false, true]);
    assert_eq!(times[2].1, None);
    let free: Vec<_> = times.iter().filter_map(|(_, at)| *at).collect();
    assert!(free.len() == 3 && free.is_sorted_by(|one, next| one < next), "{free:?}");
}

#[tokio::test]
async fn an_offer_goes_at_the_first_free_time_that_is_far_enough_from_the_last() {
    let test = TestApp::new().await;
    let (_town, mastodon) = mastodon(&test).await;
    say(&test, mastodon, "Fresh oat bread: 10 % off, today only").await;
    // Nine others until Friday afternoon, and a free time on each day between them.
    for number in 0..9 {
        let when = When::At(START.plus(HOUR * (6 + 12 * number)));
        let text = format!("What did loaf {number} smell of?");
        write_post(&test.app, &test.ada, &Draft { when, ..draft(mastodon, &text) }).await.unwrap();
    }
    let read = read(&test, &SIX).await;
    let goes: Vec<bool> = read.lines.iter().map(|line| line.goes).collect();
    assert_eq!(goes, [true, false, false, false, false, false]);
    let monday = START.plus(DAY * 7).plus(MINUTE * 90);
    assert_eq!((read.lines[0].at, read.lines[0].apart_from), (Some(monday), Some(START)));
    assert_eq!(read.offers, (5, 1), "with all of them five of ten, the one that is out not among these");
    assert_eq!(read.lines[1].apart_from, None, "what says the same is no better later");
}

#[tokio::test]
async fn an_offer_with_nothing_between_it_and_the_last_is_told_what_it_waits_for() {
    let test = TestApp::new().await;
    let (_town, mastodon) = mastodon(&test).await;
    say(&test, mastodon, "Fresh oat bread: 10 % off, today only").await;
    let read = read(&test, &[SIX[0], "Ten slow stairs. What do yours tell you?"]).await;
    let offer = &read.lines[0];
    assert_eq!((offer.goes, offer.at, offer.apart_from), (false, None, Some(START)));
    assert!(read.lines[1].goes && read.lines[1].apart_from.is_none());
    assert_eq!(read.offers, (2, 1), "the one that is out is counted");
}

#[tokio::test]
async fn of_an_offer_whose_later_times_nobody_looked_at_none_is_said_to_be_too_near() {
    let test = TestApp::new().await;
    let (_town, mastodon) = mastodon(&test).await;
    say(&test, mastodon, "Fresh oat bread: 10 % off, today only").await;
    let read = read(&test, &[SIX[0], "Barley rolls for the whole street: 30 % off on Tuesday"]).await;
    let told: Vec<_> = read.lines.iter().map(|line| (line.goes, line.apart_from)).collect();
    assert_eq!(told, [(false, Some(START)), (false, None)], "the first one used up what may be asked");
}

#[tokio::test]
async fn where_a_line_leads_is_not_taken_for_seen() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let read = read(&test, &["Rye rests two days: https://linden.example/rye"]).await;
    let rules: Vec<&str> = read.lines[0].findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert!(read.lines[0].goes && rules.contains(&"link-not-checked"), "{rules:?}");
}

#[tokio::test]
async fn two_better_posts_are_made_of_articles_and_of_nothing_else() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    assert!(read(&test, &SIX).await.better.is_empty(), "nothing is made up");
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START), Article::new(2, START)]);
    test.add_feed(&server.feed()).await;
    let better = read(&test, &SIX).await.better;
    assert_eq!(better.iter().map(|one| one.sells).collect::<Vec<_>>(), [false, true]);
    assert!(better[1].text.ends_with(SIX[0]) && !better[0].text.contains("OFF"));
    assert!(better.iter().all(|one| one.link.is_some() && !one.title.is_empty()));
    assert_ne!(better[0].title, better[1].title);
}
