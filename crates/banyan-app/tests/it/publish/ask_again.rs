//! What was said about missed posts is taken back while nothing has come of it: they ask again, and nothing goes twice.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{Draft, SaveDraft, When, list_drafts, open_draft, queue_draft, save_draft, write_post},
    fresh_id,
    publish::{
        DecideError, Decision, PublicationLine, Resting, decide_publication, move_publication, remove_channel,
        rest_channel,
    },
};
use banyan_domain::{
    ids::{ChannelId, PublicationId},
    publish::PublicationState as State,
    time::{HOUR, MINUTE},
    workspace::Role,
};
use banyan_testkit::TestApp;

use super::carry_out::mastodon;

const TEXT: &str = "Rye at four.";

/// Written for in an hour at these places, and eight pass while nothing goes out; first come first.
async fn missed(test: &TestApp, channels: &[ChannelId]) -> Vec<PublicationLine> {
    let when = When::At(test.app.now().plus(HOUR));
    let draft = Draft { text: TEXT.to_owned(), channels: channels.to_vec(), when, ..Draft::default() };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.pass(HOUR * 8);
    test.run_due().await;
    let mut lines = test.publications().await;
    lines.sort_by_key(|line| channels.iter().position(|channel| *channel == line.channel));
    assert!(lines.iter().all(|line| line.state == State::Missed && line.asks_person), "{lines:?}");
    lines
}

async fn decide(test: &TestApp, id: PublicationId, decision: Decision) -> Result<(), DecideError> {
    decide_publication(&test.app, &test.ada, id, decision).await.map(drop)
}

async fn ask_again(test: &TestApp, id: PublicationId) -> Result<(), DecideError> {
    decide(test, id, Decision::AskAgain).await
}

async fn line(test: &TestApp, id: PublicationId) -> PublicationLine {
    test.publications().await.into_iter().find(|line| line.id == id).unwrap()
}

/// Whatever was said: nothing is left of it.
async fn asks_as_before(test: &TestApp, before: &PublicationLine) {
    let now = line(test, before.id).await;
    assert_eq!((now.state, now.due_at, now.asks_person), (State::Missed, before.due_at, true));
    assert_eq!(now.trouble, before.trouble);
    test.pass(MINUTE * 5);
    test.run_due().await;
    assert_eq!(line(test, before.id).await.state, State::Missed, "nothing of it leaves by itself");
}

#[tokio::test]
async fn moved_or_sent_it_asks_again_until_it_leaves_and_then_goes_out_once() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let before = missed(&test, &[channel]).await.remove(0);
    assert!(matches!(ask_again(&test, before.id).await, Err(DecideError::NotNow { state: State::Missed })));

    move_publication(&test.app, &test.ada, before.id, test.app.now().plus(HOUR)).await.unwrap();
    ask_again(&test, before.id).await.unwrap();
    asks_as_before(&test, &before).await;
    assert!(matches!(ask_again(&test, before.id).await, Err(DecideError::NotNow { state: State::Missed })), "twice");

    decide(&test, before.id, Decision::SendSoon).await.unwrap();
    ask_again(&test, before.id).await.unwrap();
    asks_as_before(&test, &before).await;

    decide(&test, before.id, Decision::SendSoon).await.unwrap();
    test.pass(Duration::from_secs(31));
    test.run_due().await;
    let late = ask_again(&test, before.id).await;
    assert!(matches!(late, Err(DecideError::NotNow { state: State::Published })), "{late:?}");
    assert_eq!(town.world().read(|town| town.statuses.len()), 1);
}

#[tokio::test]
async fn let_go_everywhere_it_asks_again_as_long_as_nobody_touched_its_draft() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, channel) = mastodon(&test).await;
    let lines = missed(&test, &[own, channel]).await;
    for line in &lines {
        decide(&test, line.id, Decision::Cancel).await.unwrap();
    }
    let drafts = async || list_drafts(&test.app, &test.ada).await.unwrap().unfinished;
    assert_eq!(drafts().await.len(), 1);
    for line in lines.iter().rev() {
        ask_again(&test, line.id).await.unwrap();
    }
    assert!(drafts().await.is_empty(), "its words would stand there twice");
    for line in &lines {
        asks_as_before(&test, line).await;
    }

    for line in &lines {
        decide(&test, line.id, Decision::Cancel).await.unwrap();
    }
    let id = drafts().await[0].id;
    let open = open_draft(&test.app, &test.ada, id).await.unwrap();
    let now = Draft { when: When::Now, text: "Rye at five.".to_owned(), ..open.draft };
    test.pass(MINUTE);
    let wish = SaveDraft { id, page: fresh_id(), read: open.revision, draft: &now };
    save_draft(&test.app, &test.ada, &wish).await.unwrap();
    for line in lines.iter().rev() {
        let late = ask_again(&test, line.id).await;
        assert!(matches!(late, Err(DecideError::NotNow { state: State::Cancelled })), "{late:?}");
    }
    queue_draft(&test.app, &test.ada, &SaveDraft { read: open.revision + 1, ..wish }).await.unwrap();
    test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 1);
}

#[tokio::test]
async fn what_was_done_after_the_answer_is_not_taken_back_with_it() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = missed(&test, &[own]).await[0].id;
    let in_an_hour = test.app.now().plus(HOUR);
    move_publication(&test.app, &test.ada, id, in_an_hour).await.unwrap();
    move_publication(&test.app, &test.ada, id, in_an_hour.plus(HOUR)).await.unwrap();
    assert!(matches!(ask_again(&test, id).await, Err(DecideError::NotNow { state: State::Scheduled })));
    decide(&test, id, Decision::Cancel).await.unwrap();
    assert!(matches!(ask_again(&test, id).await, Err(DecideError::NotNow { state: State::Cancelled })));
    assert_eq!(list_drafts(&test.app, &test.ada).await.unwrap().unfinished.len(), 1);
}

#[tokio::test]
async fn at_a_place_that_rests_or_is_gone_nothing_asks_again() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let lines = missed(&test, &[own, channel]).await;
    let there = lines[1].id;
    decide(&test, there, Decision::Cancel).await.unwrap();
    let why = Resting { why: "Nobody we know reads there.", keeps_sign_in: true };
    rest_channel(&test.app, &test.ada, channel, why).await.unwrap();
    assert!(matches!(ask_again(&test, there).await, Err(DecideError::AtRest)));
    remove_channel(&test.app, &test.ada, channel).await.unwrap();
    assert!(matches!(ask_again(&test, there).await, Err(DecideError::Channel(_))));
    assert_eq!(line(&test, there).await.state, State::Cancelled);
}

#[tokio::test]
async fn only_who_may_answer_takes_an_answer_back() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = missed(&test, &[own]).await[0].id;
    move_publication(&test.app, &test.ada, id, test.app.now().plus(HOUR)).await.unwrap();
    let author = Actor { role: Role::Author, ..test.ada };
    let refused = decide_publication(&test.app, &author, id, Decision::AskAgain).await;
    assert!(matches!(refused, Err(DecideError::Refused(_))), "{refused:?}");
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    let next_door = decide_publication(&test.app, &tom, id, Decision::AskAgain).await;
    assert!(matches!(next_door, Err(DecideError::NotHere)), "{next_door:?}");
    assert_eq!(line(&test, id).await.state, State::Scheduled);
}
