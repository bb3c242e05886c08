//! Everything can be taken along and brought back; two businesses never see each other.

use std::time::Duration;

use banyan_app::{
    Actor, App,
    compose::{Draft, When, write_post},
    gather::{NewSource, add_source, list_sources, poll_source},
    measure::see_visitor,
    plan::{
        answer_first, first_answers,
        knowing::{answer_knowing, list_learning},
        review::{show_review, speak_in_review},
        show_visitors,
        steps::{NewAnswer, answer_step, list_steps},
    },
    publish::{Decision, decide_publication, list_channels, list_publications, run_due, show_publication},
    workspace::{RestoreError, current_hold, list_users, release_posts, restore_copy},
};
use banyan_connectors::mastodon::sim::{Behaviour, MastodonSim, OUR_CREDENTIAL};
use banyan_db::CopyLine;
use banyan_domain::{
    ids::{ChannelId, UserId, WorkspaceId},
    plan::{
        Leaning, Question, Step, StepAnswer,
        first::{FirstAnswer, Stand},
    },
    publish::PublicationState as State,
};
use banyan_simulator::Simulation;
use banyan_testkit::{START, TestApp, TestDatabase};
use uuid::Uuid;

use crate::feed_server::{Article, FeedServer};

fn draft(channel: ChannelId) -> Draft {
    Draft {
        title: Some("Rye".to_owned()),
        text: "Rye needs patience, and so do bakers.".to_owned(),
        hashtags: vec!["Rye".to_owned()],
        language: None,
        channels: vec![channel],
        when: When::Now,
        ..Draft::default()
    }
}

async fn copy_of(test: &TestApp) -> Vec<String> {
    let mut lines = Vec::new();
    let rows = test.app.db.copy_out(|line| {
        // Through text, as a file would carry them.
        lines.push(serde_json::to_string(line)?);
        Ok(())
    });
    assert!(rows.await.unwrap() > 5);
    lines
}

async fn bring_back(app: &App, lines: &[String]) -> Result<u64, RestoreError> {
    let lines: Vec<Result<CopyLine, String>> =
        lines.iter().map(|line| serde_json::from_str(line).map_err(|error| error.to_string())).collect();
    restore_copy(app, lines.into_iter()).await
}

#[tokio::test]
async fn a_copy_brought_back_holds_everything_and_publishes_nothing_again() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    write_post(&test.app, &test.ada, &draft(own)).await.unwrap();
    test.run_due().await;
    answer_first(&test.app, &test.ada, &FirstAnswer::Stand(Stand::Tried)).await.unwrap();
    let lines = copy_of(&test).await;

    let fresh = TestDatabase::new().await;
    let app = banyan_testkit::build(&fresh, test.app.now()).await;
    bring_back(&app, &lines).await.unwrap();

    let answers = first_answers(&app, &test.ada).await.unwrap();
    assert_eq!(answers, first_answers(&test.app, &test.ada).await.unwrap());
    assert_eq!(answers.stand(), Some(Stand::Tried));
    assert_eq!(current_hold(&app, test.ada.workspace).await.unwrap().unwrap().reason, "restored");
    let publications = list_publications(&app, &test.ada, 10).await.unwrap();
    assert_eq!(publications, test.publications().await);
    run_due(&app).await.unwrap();
    assert_eq!(list_publications(&app, &test.ada, 10).await.unwrap()[0].state, State::Published);
    assert!(bring_back(&app, &lines).await.is_err(), "data that is here is never overwritten");
}

#[tokio::test]
async fn what_may_have_gone_out_since_the_copy_was_made_asks_and_is_not_sent_again() {
    let test = TestApp::new().await;
    // It honours no key: whatever is sent a second time stands there twice.
    let town = Simulation::start(MastodonSim(Behaviour { honours_keys: false, ..Behaviour::default() })).await.unwrap();
    town.clock().set(test.app.now().0);
    let form = [("server", town.url()), ("credential", OUR_CREDENTIAL.to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let channel = test.connect("mastodon", &form).await;
    write_post(&test.app, &test.ada, &draft(channel)).await.unwrap();
    let later = When::At(test.app.now().plus(Duration::from_hours(3)));
    write_post(&test.app, &test.ada, &Draft { when: later, ..draft(channel) }).await.unwrap();
    let lines = copy_of(&test).await;
    test.run_due().await;
    let statuses = || town.world().read(|town| town.statuses.len());
    let out = statuses();

    let fresh = TestDatabase::new().await;
    let app = banyan_testkit::build(&fresh, test.app.now()).await;
    bring_back(&app, &lines).await.unwrap();
    release_posts(&app, &test.ada).await.unwrap();
    run_due(&app).await.unwrap();
    assert_eq!(statuses(), out, "nothing is sent a second time");
    let lines = list_publications(&app, &test.ada, 10).await.unwrap();
    let doubtful = lines.iter().find(|line| line.state == State::OutcomeUnknown).expect("one asks");
    assert!(doubtful.asks_person);
    assert_eq!(doubtful.trouble.as_ref().unwrap().message, "publish-restored");
    assert_eq!(lines.iter().filter(|line| line.state == State::Scheduled).count(), 1, "the other waits for its time");

    decide_publication(&app, &test.ada, doubtful.id, Decision::ItIsThere { url: None }).await.unwrap();
    run_due(&app).await.unwrap();
    let proof = show_publication(&app, &test.ada, doubtful.id).await.unwrap();
    assert_eq!((proof.line.state, statuses()), (State::Published, out));
}

#[tokio::test]
async fn what_a_source_brought_since_the_copy_was_made_counts_as_known() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    let (source, _) =
        add_source(&test.app, &test.ada, NewSource::Address(server.feed()), true).await.expect("the feed is added");
    let lines = copy_of(&test).await;
    server.set(vec![Article::new(1, START), Article::new(2, START)]);
    assert_eq!(poll_source(&test.app, &test.ada, source).await.unwrap().fresh, 1, "{own} gets it");

    let fresh = TestDatabase::new().await;
    let app = banyan_testkit::build(&fresh, test.app.now()).await;
    bring_back(&app, &lines).await.unwrap();
    let report = poll_source(&app, &test.ada, source).await.unwrap();
    assert_eq!((report.fresh, report.known), (0, 2));
    assert!(list_publications(&app, &test.ada, 10).await.unwrap().is_empty());
    server.set(vec![Article::new(2, START), Article::new(3, START)]);
    assert_eq!(poll_source(&app, &test.ada, source).await.unwrap().fresh, 1, "from then on it is read as before");
}

#[tokio::test]
async fn two_businesses_side_by_side_see_nothing_of_each_other() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    test.add_feed(&server.feed()).await;
    write_post(&test.app, &test.ada, &draft(own)).await.unwrap();
    test.run_due().await;
    let line = test.publications().await.remove(0);
    answer_first(&test.app, &test.ada, &FirstAnswer::Stand(Stand::Tried)).await.unwrap();
    answer_step(&test.app, &test.ada, Step::ItPlan, StepAnswer::HaveNone, &NewAnswer::default()).await.unwrap();
    answer_knowing(&test.app, &test.ada, &[(Question::Keys, false)]).await.unwrap();
    speak_in_review(&test.app, &test.ada, Leaning::Yes, "").await.unwrap();

    see_visitor(&test.app, test.ada.workspace, "https://guide.example/").await.unwrap();

    let neighbour: WorkspaceId = banyan_testkit::second_workspace(&test.app).await;
    let tom = Actor { workspace: neighbour, user: Some(UserId(Uuid::now_v7())), role: test.ada.role, token: None };
    assert!(list_sources(&test.app, &tom).await.unwrap().is_empty());
    assert!(list_channels(&test.app, &tom).await.unwrap().is_empty());
    assert!(list_publications(&test.app, &tom, 10).await.unwrap().is_empty());
    assert!(list_users(&test.app, &tom).await.unwrap().is_empty());
    assert_eq!(show_visitors(&test.app, &tom).await.unwrap().site.visits, 0);
    assert_eq!(first_answers(&test.app, &tom).await.unwrap().stand(), None);
    let tom_too = Actor { workspace: neighbour, ..test.ada };
    assert!(list_learning(&test.app, &tom_too).await.unwrap().list.is_empty());
    assert!(show_review(&test.app, &tom_too).await.unwrap().voices.is_empty());
    assert_eq!(list_steps(&test.app, &tom_too).await.unwrap().answered(), 0);
    assert!(show_publication(&test.app, &tom, line.id).await.is_err());
    let decided = decide_publication(&test.app, &tom, line.id, Decision::TakeDown).await;
    assert!(decided.is_err());
    // The same feed may be read by both.
    let added = add_source(&test.app, &tom, NewSource::Address(server.feed()), false).await;
    assert!(added.is_ok());
}
