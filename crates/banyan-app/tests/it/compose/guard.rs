//! What the guard says of a draft, and that a person may keep it.

use banyan_app::{
    compose::{Draft, WriteError, keep_finding, preview_post, write_post},
    publish::show_publication,
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL};
use banyan_domain::{guard::Level, ids::ChannelId};
use banyan_simulator::Simulation;
use banyan_testkit::TestApp;

fn draft(channel: ChannelId, text: &str) -> Draft {
    Draft { text: text.to_owned(), language: Some("en".to_owned()), channels: vec![channel], ..Draft::default() }
}

const WORDS: &str = "Our rye bread rests for eighteen hours before it goes into the oven, and you can taste it.";

#[tokio::test]
async fn the_same_words_twice_are_noticed_with_their_evidence() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let channel = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    write_post(&test.app, &test.ada, &draft(channel, WORDS)).await.unwrap();
    let again = draft(channel, &format!("{WORDS} #rye"));
    let preview = preview_post(&test.app, &test.ada, &again).await.unwrap();
    let finding = preview.places[0].findings.iter().find(|finding| finding.level == Level::Warn).unwrap();
    assert!(finding.evidence.as_ref().unwrap().quote.contains("eighteen hours"));
    let placed = write_post(&test.app, &test.ada, &again).await.unwrap();
    keep_finding(&test.app, &test.ada, placed[0].publication, &finding.rule, Some("it sold out")).await.unwrap();
    let proof = show_publication(&test.app, &test.ada, placed[0].publication).await.unwrap();
    assert!(proof.findings.iter().any(|kept| kept.rule == finding.rule));
}

#[tokio::test]
async fn what_the_network_would_refuse_is_refused_before_it_is_queued() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let channel = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let endless = "x".repeat(6_000);
    let refused = write_post(&test.app, &test.ada, &draft(channel, &endless)).await;
    assert!(matches!(refused, Err(WriteError::Blocked { .. })), "{refused:?}");
    assert!(test.publications().await.is_empty());
}

#[tokio::test]
async fn no_words_no_place_and_a_broken_link_are_said() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    assert!(matches!(write_post(&test.app, &test.ada, &draft(own, "  ")).await, Err(WriteError::NoWords)));
    let nowhere = Draft { channels: Vec::new(), ..draft(own, WORDS) };
    assert!(matches!(write_post(&test.app, &test.ada, &nowhere).await, Err(WriteError::NoPlace)));
    let broken = Draft { link: Some("javascript:alert(1)".to_owned()), ..draft(own, WORDS) };
    assert!(matches!(write_post(&test.app, &test.ada, &broken).await, Err(WriteError::BadLink(_))));
}
