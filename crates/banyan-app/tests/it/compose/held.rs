//! What holds a post: a keep answers the guard and nothing else, and of the guard's questions only its own.

use banyan_app::{
    Actor,
    compose::{Draft, NewRecurring, STOP_WITHIN, When, add_recurring, change_words, keep_finding, write_post},
    fresh_id,
    guard::{ChoiceKind, choose},
    publish::{DecideError, PublicationLine, move_publication, show_publication},
};
use banyan_domain::{
    ids::{ChannelId, PublicationId},
    publish::PublicationState as State,
    schedule::{Every, Recurrence},
    time::DAY,
    workspace::Role,
};
use banyan_simulator::{Answer, Fault};
use banyan_testkit::TestApp;
use jiff::civil::{date, time};

use crate::publish::carry_out::mastodon;

const BOTH: &str = "With Tom Berg and Ida Holm at the oven. And you?";

async fn names(test: &TestApp) {
    for name in ["Tom Berg", "Ida Holm"] {
        choose(&test.app, &test.ada, ChoiceKind::Name, name).await.unwrap();
    }
}

fn draft(text: &str, channel: ChannelId, when: When) -> Draft {
    let language = Some("en".to_owned());
    Draft { text: text.to_owned(), language, channels: vec![channel], when, ..Draft::default() }
}

/// Made by a series on Saturday, of which nobody has kept anything: it waits for a person.
async fn held(test: &TestApp) -> PublicationLine {
    names(test).await;
    let own = test.connect("own_site", &[]).await;
    let (from, at) = (date(2026, 3, 2), time(9, 30, 0, 0));
    let rhythm = Recurrence { every: Every::Week { day: 6 }, at, from, until: None, times: None };
    let draft = draft(BOTH, own, When::NextSlot);
    add_recurring(&test.app, &test.ada, &NewRecurring { id: fresh_id(), draft: &draft, rhythm }).await.unwrap();
    let line = test.publications().await.remove(0);
    assert_eq!(message(&line), (State::NeedsAttention, Some("publish-think-again")));
    line
}

fn message(line: &PublicationLine) -> (State, Option<&str>) {
    (line.state, line.trouble.as_ref().map(|trouble| trouble.message.as_str()))
}

async fn line(test: &TestApp, id: PublicationId) -> PublicationLine {
    show_publication(&test.app, &test.ada, id).await.unwrap().line
}

async fn keep(test: &TestApp, id: PublicationId, about: &str) -> PublicationLine {
    keep_finding(&test.app, &test.ada, id, ("personal-data", Some(about)), None).await.unwrap();
    line(test, id).await
}

#[tokio::test]
async fn of_two_questions_one_keep_answers_one() {
    let test = TestApp::new().await;
    let post = held(&test).await;
    let asks = keep(&test, post.id, "Tom Berg").await;
    assert_eq!(message(&asks), (State::NeedsAttention, Some("publish-think-again")));
    let asked = asks.trouble.and_then(|trouble| trouble.finding).and_then(|finding| finding.about);
    assert_eq!(asked.as_deref(), Some("Ida Holm"), "it asks what is still open");
    let freed = keep(&test, post.id, "Ida Holm").await;
    assert_eq!((message(&freed), freed.due_at), ((State::Scheduled, None), post.due_at));
}

#[tokio::test]
async fn what_is_kept_after_its_time_can_still_be_stopped() {
    let test = TestApp::new().await;
    let post = held(&test).await;
    test.pass(DAY * 6);
    keep(&test, post.id, "Tom Berg").await;
    let freed = keep(&test, post.id, "Ida Holm").await;
    assert_eq!((freed.state, freed.due_at), (State::Scheduled, test.app.now().plus(STOP_WITHIN)));
}

#[tokio::test]
async fn what_its_place_refused_is_not_sent_again_by_keeping_an_old_warning() {
    let test = TestApp::new().await;
    names(&test).await;
    let (town, channel) = mastodon(&test).await;
    town.fault(Fault::on("POST", "/api/v1/statuses").answer(Answer::status(422)));
    let placed = write_post(&test.app, &test.ada, &draft(BOTH, channel, When::Now)).await.unwrap().remove(0);
    test.run_due().await;
    let refused = (State::NeedsAttention, Some("publish-rejected"));
    assert_eq!(message(&line(&test, placed.publication).await), refused);
    for name in ["Tom Berg", "Ida Holm"] {
        assert_eq!(message(&keep(&test, placed.publication, name).await), refused);
    }
    test.pass(DAY);
    test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 0);
}

#[tokio::test]
async fn moving_it_answers_the_question_and_is_for_who_may_publish() {
    let test = TestApp::new().await;
    let post = held(&test).await;
    let (author, later) = (Actor { role: Role::Author, ..test.ada }, post.due_at.plus(DAY));
    let moved = move_publication(&test.app, &author, post.id, later).await;
    assert!(matches!(moved, Err(DecideError::Refused(_))), "{moved:?}");
    assert_eq!(message(&line(&test, post.id).await).0, State::NeedsAttention);
    move_publication(&test.app, &test.ada, post.id, later).await.unwrap();
    assert_eq!(message(&line(&test, post.id).await), (State::Scheduled, None));
}

#[tokio::test]
async fn one_letter_by_an_author_answers_no_question() {
    let test = TestApp::new().await;
    let post = held(&test).await;
    let author = Actor { role: Role::Author, ..test.ada };
    let words = format!("{BOTH}!");
    change_words(&test.app, &author, post.id, 1, &words).await.unwrap();
    assert_eq!(message(&line(&test, post.id).await), (State::NeedsAttention, Some("publish-think-again")));
    change_words(&test.app, &author, post.id, 2, "Who bakes today?").await.unwrap();
    assert_eq!(message(&line(&test, post.id).await), (State::Scheduled, None), "nothing is left to ask");
}
