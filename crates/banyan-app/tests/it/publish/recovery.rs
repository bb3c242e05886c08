//! A server that died is proven gone before anything of its is sent again; one that lives is left alone.

use std::time::Duration;

use banyan_app::{
    App,
    compose::{Draft, When, write_post},
    publish::{list_channels, recover_interrupted, run_due, show_publication},
};
use banyan_connectors::mastodon::sim::{Behaviour, MastodonSim, OUR_CREDENTIAL, Town};
use banyan_db::ConnectionTrait as _;
use banyan_domain::{
    ids::{ChannelId, PublicationId},
    publish::{AttemptOutcome, PublicationState as State},
};
use banyan_simulator::{Fault, Simulation};
use banyan_testkit::{TestApp, build};
use tokio::task::JoinHandle;

const MINUTE: Duration = Duration::from_mins(1);
const STATUSES: &str = "/api/v1/statuses";

/// A server of the kind that ignores keys, for there only the proof counts.
pub(crate) async fn keyless(test: &TestApp) -> (Simulation<Town>, ChannelId) {
    let town = Simulation::start(MastodonSim(Behaviour::gotosocial())).await.unwrap();
    town.clock().set(test.app.now().0);
    let channel = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    (town, channel)
}

async fn put(test: &TestApp, channel: ChannelId) -> PublicationId {
    let draft = Draft {
        text: "One loaf, and only one.".to_owned(),
        language: Some("en".to_owned()),
        channels: vec![channel],
        when: When::Now,
        ..Draft::default()
    };
    write_post(&test.app, &test.ada, &draft).await.unwrap().remove(0).publication
}

fn pass(test: &TestApp, town: &Simulation<Town>, time: Duration) {
    test.pass(time);
    town.clock().set(test.app.now().0);
}

/// Carries it until the request is at the town, which keeps it waiting.
async fn send_and_hang(app: &App, town: &Simulation<Town>) -> JoinHandle<()> {
    let before = posted(town);
    let sender = app.clone();
    let sending = tokio::spawn(async move { drop(run_due(&sender).await) });
    for _ in 0..500 {
        if posted(town) > before {
            return sending;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("nothing arrived");
}

fn posted(town: &Simulation<Town>) -> usize {
    town.requests().iter().filter(|request| request.method == "POST" && request.path == STATUSES).count()
}

fn statuses(town: &Simulation<Town>) -> usize {
    town.world().read(|town| town.statuses.len())
}

/// A second server beside the first; only PostgreSQL allows it.
async fn second_server(test: &TestApp) -> Option<App> {
    if !test.database().is_postgres() {
        eprintln!("skipped: on SQLite there is one server a folder");
        return None;
    }
    let mut second = build(test.database(), test.app.now()).await;
    second.clock = test.app.clock.clone();
    Some(second)
}

#[tokio::test]
async fn after_a_crash_the_next_server_looks_at_once_and_sends_again_what_is_absent() {
    let test = TestApp::new().await;
    let (town, channel) = keyless(&test).await;
    let id = put(&test, channel).await;
    town.fault(Fault::on("POST", STATUSES).hang());
    let before = statuses(&town);
    let sending = send_and_hang(&test.app, &town).await;
    sending.abort();
    let _ = sending.await;
    let test = test.restart().await;
    assert_eq!(test.recover().await, 1);
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::OutcomeUnknown, "looked at without waiting for a lease");
    assert_eq!(statuses(&town), before, "what may still arrive is not sent again at once");
    for _ in 0..4 {
        pass(&test, &town, MINUTE);
        test.run_due().await;
    }
    let proof = show_publication(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(proof.line.state, State::Published, "{:?}", proof.line.trouble);
    assert_eq!(statuses(&town), before + 1);
}

#[tokio::test]
async fn what_a_server_itself_let_fall_is_looked_for_as_well() {
    let test = TestApp::new().await;
    let (town, channel) = keyless(&test).await;
    put(&test, channel).await;
    town.fault(Fault::on("POST", STATUSES).hang_after_work());
    let before = statuses(&town);
    let sending = send_and_hang(&test.app, &town).await;
    assert_eq!(recover_interrupted(&test.app).await.unwrap(), 0, "it is still being carried");
    sending.abort();
    let _ = sending.await;
    assert_eq!(recover_interrupted(&test.app).await.unwrap(), 1);
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, State::Published);
    assert_eq!((posted(&town), statuses(&town)), (1, before + 1));
}

#[tokio::test]
async fn a_server_that_lives_keeps_what_it_carries() {
    let test = TestApp::new().await;
    let (town, channel) = keyless(&test).await;
    let Some(second) = second_server(&test).await else { return };
    let id = put(&test, channel).await;
    town.fault(Fault::on("POST", STATUSES).slow(Duration::from_secs(1)));
    let before = statuses(&town);
    let sending = send_and_hang(&test.app, &town).await;
    assert_eq!(recover_interrupted(&second).await.unwrap(), 0);
    run_due(&second).await.unwrap();
    sending.await.unwrap();
    let proof = show_publication(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((proof.line.state, proof.attempts.len()), (State::Published, 1));
    assert_eq!((posted(&town), statuses(&town)), (1, before + 1));
}

#[tokio::test]
async fn without_proof_an_absent_post_is_not_sent_again_however_old_the_claim() {
    let test = TestApp::new().await;
    let (town, channel) = keyless(&test).await;
    let Some(second) = second_server(&test).await else { return };
    put(&test, channel).await;
    town.fault(Fault::on("POST", STATUSES).hang());
    let sending = send_and_hang(&test.app, &town).await;
    for _ in 0..10 {
        pass(&test, &town, MINUTE);
        run_due(&second).await.unwrap();
    }
    let line = test.publications().await.remove(0);
    assert_eq!((line.state, line.asks_person), (State::OutcomeUnknown, true));
    assert_eq!(line.trouble.unwrap().message, "publish-unknown-absent");
    assert_eq!(posted(&town), 1);
    sending.abort();
}

#[tokio::test]
async fn an_answer_that_comes_after_the_claim_was_lost_is_not_written_down_twice() {
    let test = TestApp::new().await;
    let (town, channel) = keyless(&test).await;
    let Some(second) = second_server(&test).await else { return };
    let id = put(&test, channel).await;
    town.fault(Fault::on("POST", STATUSES).slow(Duration::from_secs(2)));
    let before = statuses(&town);
    let sending = send_and_hang(&test.app, &town).await;
    // Its lease runs out while the town takes its time.
    pass(&test, &town, 6 * MINUTE);
    run_due(&second).await.unwrap();
    sending.await.unwrap();
    for _ in 0..3 {
        pass(&test, &town, MINUTE);
        run_due(&second).await.unwrap();
    }
    let proof = show_publication(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((proof.line.state, proof.receipts.len()), (State::Published, 1), "{:?}", proof.line.trouble);
    assert_eq!((posted(&town), statuses(&town)), (1, before + 1));
}

#[tokio::test]
async fn two_servers_that_look_at_the_same_moment_send_once() {
    let test = TestApp::new().await;
    let (town, channel) = keyless(&test).await;
    let Some(second) = second_server(&test).await else { return };
    put(&test, channel).await;
    town.fault(Fault::on("POST", STATUSES).drop());
    let before = statuses(&town);
    for _ in 0..6 {
        let (one, two) = tokio::join!(run_due(&test.app), run_due(&second));
        one.unwrap();
        two.unwrap();
        pass(&test, &town, MINUTE);
    }
    let line = test.publications().await.remove(0);
    assert_eq!(line.state, State::Published, "{:?}", line.trouble);
    assert_eq!((posted(&town), statuses(&town)), (2, before + 1));
}

#[tokio::test]
async fn a_server_the_database_lost_sight_of_claims_nothing_before_it_is_seen_again() {
    let test = TestApp::new().await;
    let (town, channel) = keyless(&test).await;
    if !test.database().is_postgres() {
        eprintln!("skipped: on SQLite the folder's lock is the sign of life");
        return;
    }
    let before = statuses(&town);
    put(&test, channel).await;
    test.run_due().await;
    end_other_connections(&test).await;
    for _ in 0..10 {
        // The pool's connections were ended too; whoever meets a dead one tries again, as a person and the timekeeper do.
        let _ = list_channels(&test.app, &test.ada).await;
    }
    let id = put(&test, channel).await;
    for _ in 0..10 {
        let _ = run_due(&test.app).await;
    }
    let proof = show_publication(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(proof.line.state, State::Published, "{:?}", proof.line.trouble);
    assert_eq!(proof.attempts.last().unwrap().outcome, Some(AttemptOutcome::Done));
    assert_eq!(statuses(&town), before + 2);
    let second = second_server(&test).await.unwrap();
    town.fault(Fault::on("POST", STATUSES).slow(Duration::from_secs(1)));
    put(&test, channel).await;
    let sending = send_and_hang(&test.app, &town).await;
    assert_eq!(recover_interrupted(&second).await.unwrap(), 0, "it shows life again");
    sending.await.unwrap();
}

async fn end_other_connections(test: &TestApp) {
    let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()";
    test.app.db.read().execute_unprepared(sql).await.unwrap();
}
