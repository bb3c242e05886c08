//! From due to proof: once, and told truly.

use std::time::Duration;

use banyan_app::{
    compose::{Draft, When, write_post},
    publish::{Decision, decide_publication, list_queue, pause_channel, resume_channel, show_publication},
    workspace::{hold_posts, release_posts},
};
use banyan_connectors::mastodon::sim::{Behaviour, MastodonSim, OUR_CREDENTIAL, Town};
use banyan_domain::{
    ids::ChannelId,
    publish::{AttemptOutcome, PublicationState as State},
};
use banyan_simulator::{Answer, Fault, Simulation};
use banyan_testkit::TestApp;

const MINUTE: Duration = Duration::from_mins(1);

pub(crate) async fn mastodon(test: &TestApp) -> (Simulation<Town>, ChannelId) {
    mastodon_like(test, Behaviour::default()).await
}

/// The town's clock is set to the application's.
async fn mastodon_like(test: &TestApp, behaviour: Behaviour) -> (Simulation<Town>, ChannelId) {
    let town = Simulation::start(MastodonSim(behaviour)).await.unwrap();
    town.clock().set(test.app.now().0);
    let channel = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    (town, channel)
}

fn pass(test: &TestApp, town: &Simulation<Town>, time: Duration) {
    test.pass(time);
    town.clock().set(test.app.now().0);
}

pub(super) fn draft(text: &str, channels: &[ChannelId]) -> Draft {
    Draft {
        text: text.to_owned(),
        language: Some("en".to_owned()),
        channels: channels.to_vec(),
        when: When::Now,
        ..Draft::default()
    }
}

fn statuses(town: &Simulation<Town>) -> usize {
    town.world().read(|town| town.statuses.len())
}

#[tokio::test]
async fn a_post_reaches_own_site_and_mastodon_with_its_proof() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, channel) = mastodon(&test).await;
    let before = statuses(&town);
    write_post(&test.app, &test.ada, &draft("Bread needs time. So do people.", &[own, channel])).await.unwrap();
    test.run_due().await;
    let lines = test.publications().await;
    assert_eq!(lines.len(), 2);
    for line in lines {
        assert_eq!(line.state, State::Published, "{}: {:?}", line.network, line.trouble);
        let proof = show_publication(&test.app, &test.ada, line.id).await.unwrap();
        assert!(proof.line.url.is_some());
        assert_eq!(proof.attempts.last().unwrap().outcome, Some(AttemptOutcome::Done));
    }
    assert_eq!(statuses(&town), before + 1);
}

#[tokio::test]
async fn an_answer_lost_after_the_work_is_found_and_not_sent_again() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let before = statuses(&town);
    town.fault(Fault::on("POST", "/api/v1/statuses").drop_after_work());
    write_post(&test.app, &test.ada, &draft("Only once, please.", &[channel])).await.unwrap();
    test.run_due().await;
    let line = test.publications().await.remove(0);
    assert_eq!(line.state, State::Published, "{:?}", line.trouble);
    assert_eq!(statuses(&town), before + 1);
}

#[tokio::test]
async fn a_server_error_before_the_work_is_sent_again_once_it_is_surely_absent() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let before = statuses(&town);
    town.fault(Fault::on("POST", "/api/v1/statuses").answer(Answer::status(500)));
    write_post(&test.app, &test.ada, &draft("Try me again.", &[channel])).await.unwrap();
    for _ in 0..10 {
        test.run_due().await;
        pass(&test, &town, MINUTE);
    }
    let line = test.publications().await.remove(0);
    assert_eq!(line.state, State::Published, "{:?}", line.trouble);
    assert_eq!(statuses(&town), before + 1);
}

#[tokio::test]
async fn a_revoked_credential_pauses_the_channel_and_the_post_waits() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let before = statuses(&town);
    town.fault(
        Fault::on("POST", "/api/v1/statuses")
            .always()
            .answer(Answer::status(401).json(&serde_json::json!({ "error": "The access token was revoked" }))),
    );
    write_post(&test.app, &test.ada, &draft("I can wait.", &[channel])).await.unwrap();
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::Scheduled);
    town.clear_faults();
    test.run_due().await;
    assert_eq!(statuses(&town), before, "a paused channel sends nothing");
    resume_channel(&test.app, &test.ada, channel).await.unwrap();
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::Published);
}

#[tokio::test]
async fn slowing_down_waits_as_long_as_the_network_asks() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let before = statuses(&town);
    town.fault(
        Fault::on("POST", "/api/v1/statuses")
            .answer(Answer::status(429).json(&serde_json::json!({ "error": "Too many requests" }))),
    );
    write_post(&test.app, &test.ada, &draft("No hurry.", &[channel])).await.unwrap();
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::Scheduled);
    assert_eq!(statuses(&town), before);
    pass(&test, &town, 10 * MINUTE);
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::Published);
}

#[tokio::test]
async fn held_posts_stay_and_late_ones_ask() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let before = statuses(&town);
    hold_posts(&test.app, &test.ada).await.unwrap();
    write_post(&test.app, &test.ada, &draft("Hold me.", &[channel])).await.unwrap();
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::Scheduled);
    pass(&test, &town, 300 * MINUTE);
    release_posts(&test.app, &test.ada).await.unwrap();
    test.run_due().await;
    let line = test.publications().await.remove(0);
    assert_eq!(line.state, State::Missed);
    assert_eq!(statuses(&town), before);
    assert_eq!(list_queue(&test.app, &test.ada).await.unwrap().asking.len(), 1);
    decide_publication(&test.app, &test.ada, line.id, Decision::SendNow).await.unwrap();
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::Published);
}

#[tokio::test]
async fn a_paused_channel_keeps_its_queue() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let before = statuses(&town);
    pause_channel(&test.app, &test.ada, channel).await.unwrap();
    write_post(&test.app, &test.ada, &draft("Later.", &[channel])).await.unwrap();
    test.run_due().await;
    assert_eq!(statuses(&town), before);
    resume_channel(&test.app, &test.ada, channel).await.unwrap();
    test.run_due().await;
    assert_eq!(statuses(&town), before + 1);
}

#[tokio::test]
async fn an_imitator_that_ignores_keys_is_searched_before_anything_is_sent_again() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon_like(&test, Behaviour { honours_keys: false, ..Behaviour::default() }).await;
    let before = statuses(&town);
    town.fault(Fault::on("POST", "/api/v1/statuses").answer_after_work(Answer::status(504)));
    write_post(&test.app, &test.ada, &draft("Up to eleven copies, elsewhere.", &[channel])).await.unwrap();
    for _ in 0..10 {
        test.run_due().await;
        pass(&test, &town, MINUTE);
    }
    assert_eq!(test.publications().await[0].state, State::Published);
    assert_eq!(statuses(&town), before + 1);
}

#[tokio::test]
async fn a_restart_in_the_middle_looks_before_it_sends() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let before = statuses(&town);
    town.fault(Fault::on("POST", "/api/v1/statuses").hang_after_work());
    write_post(&test.app, &test.ada, &draft("Pulled the plug.", &[channel])).await.unwrap();
    let killed = tokio::time::timeout(Duration::from_secs(2), test.run_due()).await;
    assert!(killed.is_err(), "the request hangs until it is cut off");
    assert_eq!(statuses(&town), before + 1);
    let test = test.restart().await;
    test.recover().await;
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::Published);
    assert_eq!(statuses(&town), before + 1);
}
