//! Six times the same offer in: one goes, five are explained, two better posts are offered.

use banyan_app::compose::{Line, LinesRead, read_lines};
use banyan_testkit::{START, TestApp};

use super::say;
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
