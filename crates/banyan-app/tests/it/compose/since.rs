//! What the guard says of a post that waits, at another moment than the one it was looked over for.

use banyan_app::{
    Actor,
    compose::{Draft, When, findings_since, keep_finding, write_post},
    fresh_id,
    publish::{Decision, decide_publication},
};
use banyan_domain::{
    ids::{ChannelId, PostId, PublicationId},
    time::{HOUR, UtcMillis},
};
use banyan_testkit::{START, TestApp};

use crate::publish::carry_out::mastodon;

async fn waits(test: &TestApp, text: &str, channel: ChannelId, at: UtcMillis) -> (PostId, PublicationId) {
    let draft = Draft {
        text: text.to_owned(),
        language: Some("en".to_owned()),
        channels: vec![channel],
        when: When::At(at),
        ..Draft::default()
    };
    let placed = write_post(&test.app, &test.ada, &draft).await.unwrap().remove(0);
    (placed.post, placed.publication)
}

/// Each as its rule and the other post it is about.
async fn new_at(test: &TestApp, id: PublicationId, at: UtcMillis) -> Vec<(String, Option<PostId>)> {
    let found = findings_since(&test.app, &test.ada, &[(id, at)]).await.unwrap();
    assert!(found.iter().all(|one| one.publication == id && one.at == at));
    found.into_iter().map(|one| (one.finding.rule, one.finding.evidence.and_then(|it| it.post))).collect()
}

fn hours(hours: u32) -> UtcMillis {
    START.plus(HOUR * hours)
}

#[tokio::test]
async fn at_another_moment_what_is_new_is_said_and_what_was_said_is_not() {
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    let (oven, _) = waits(&test, "Our oven was mended in the night.", channel, hours(10)).await;
    let (mill, _) = waits(&test, "Come and see the old mill turn.", channel, hours(30)).await;
    // It was put in the queue although it comes close to the oven.
    let (_, cat) = waits(&test, "The cat sleeps on warm flour.", channel, hours(11)).await;
    assert!(new_at(&test, cat, hours(11)).await.is_empty());
    assert!(new_at(&test, cat, hours(12)).await.is_empty(), "closeness to the oven was told");
    assert!(new_at(&test, cat, hours(20)).await.is_empty());
    let near_the_mill = new_at(&test, cat, hours(29)).await;
    assert_eq!(near_the_mill, [("too-close".to_owned(), Some(mill))], "of the mill nobody has said anything");
    assert_ne!(oven, mill);

    keep_finding(&test.app, &test.ada, cat, ("too-close", None), Some("He is quick")).await.unwrap();
    assert_eq!(
        new_at(&test, cat, hours(29)).await,
        near_the_mill,
        "kept was the oven, and nothing was said of the mill"
    );
    let mill = mill.to_string();
    keep_finding(&test.app, &test.ada, cat, ("too-close", Some(&mill)), None).await.unwrap();
    assert!(new_at(&test, cat, hours(29)).await.is_empty(), "what somebody kept is settled");
}

#[tokio::test]
async fn of_what_waits_no_more_or_belongs_to_others_nothing_is_said() {
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    waits(&test, "Our oven was mended in the night.", channel, hours(10)).await;
    let (_, mill) = waits(&test, "Come and see the old mill turn.", channel, hours(30)).await;
    assert_eq!(new_at(&test, mill, hours(11)).await.len(), 1);
    let stranger = Actor { workspace: fresh_id(), ..test.ada };
    assert!(findings_since(&test.app, &stranger, &[(mill, hours(11))]).await.unwrap().is_empty());
    decide_publication(&test.app, &test.ada, mill, Decision::Cancel).await.unwrap();
    assert!(new_at(&test, mill, hours(11)).await.is_empty());
    assert!(new_at(&test, fresh_id(), hours(11)).await.is_empty());
}
