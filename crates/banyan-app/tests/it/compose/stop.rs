//! Stop: what has not left comes back as a draft with its newest words, and nothing ever goes out twice.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use banyan_app::{
    compose::{
        Draft, SaveDraft, StopError, When, change_words, keep_contact, library::Attached, list_drafts, mend_post,
        open_draft, queue_draft, stop_post, write_post,
    },
    fresh_id,
    publish::{DecideError, Decided, Decision, PublicationLine, decide_publication, put_place_back, remove_channel},
};
use banyan_domain::{
    compose::Poll,
    ids::{ChannelId, DraftId, PostId, PublicationId},
    publish::PublicationState as State,
    time::HOUR,
};
use banyan_simulator::{Answer, Fault};
use banyan_testkit::TestApp;
use uuid::Uuid;

use super::{
    drafts::jonas,
    library::{hills, keep},
};
use crate::publish::carry_out::mastodon;

fn soon(text: &str, channels: &[ChannelId]) -> Draft {
    Draft { text: text.to_owned(), channels: channels.to_vec(), when: When::Soon, ..Draft::default() }
}

async fn send(test: &TestApp, id: DraftId, read: i64, draft: &Draft) -> PostId {
    let wish = SaveDraft { id, page: fresh_id::<Uuid>(), read, draft };
    queue_draft(&test.app, &test.ada, &wish).await.unwrap().post
}

/// Sent there at once, while it waits for its time elsewhere.
pub(super) async fn send_there(test: &TestApp, post: PostId, place: ChannelId) {
    let lines = test.publications().await;
    let line = lines.iter().find(|line| line.post == post && line.channel == place).unwrap();
    decide_publication(&test.app, &test.ada, line.id, Decision::SendNow).await.unwrap();
    test.run_due().await;
}

async fn states(test: &TestApp) -> Vec<State> {
    test.publications().await.into_iter().map(|line: PublicationLine| line.state).collect()
}

async fn cancel(test: &TestApp, id: PublicationId) -> Result<Decided, DecideError> {
    decide_publication(&test.app, &test.ada, id, Decision::Cancel).await
}

/// What stands under the drafts.
async fn unfinished(test: &TestApp) -> Vec<DraftId> {
    let drafts = list_drafts(&test.app, &test.ada).await.unwrap();
    drafts.unfinished.iter().map(|draft| draft.id).collect()
}

#[tokio::test]
async fn stop_returns_the_newest_text() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = fresh_id();
    let first = send(&test, id, 0, &soon("Rye, first thought.", &[own])).await;
    stop_post(&test.app, &test.ada, first).await.unwrap();
    let open = open_draft(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((open.draft.text.as_str(), open.queued), ("Rye, first thought.", None));

    // Put in the queue again with other words, and changed there once more.
    let second = send(&test, id, open.revision, &soon("Rye, second thought.", &[own])).await;
    let waiting = test.publications().await.into_iter().find(|line| line.post == second).unwrap();
    change_words(&test.app, &test.ada, waiting.id, 1, "Rye, third thought.").await.unwrap();
    stop_post(&test.app, &test.ada, second).await.unwrap();
    let open = open_draft(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(open.draft.text, "Rye, third thought.", "an older text came back");
    test.pass(Duration::from_mins(5));
    assert_eq!(test.run_due().await, 0, "something went out that was stopped");
    assert_eq!(states(&test).await, [State::Cancelled, State::Cancelled]);
}

#[tokio::test]
async fn half_a_minute_is_waited_and_then_it_goes_out_once() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let post = send(&test, fresh_id(), 0, &soon("Rye at four.", &[channel])).await;
    test.pass(Duration::from_secs(29));
    test.run_due().await;
    assert_eq!(states(&test).await, [State::Scheduled]);
    let test = test.restart().await;
    test.pass(Duration::from_secs(1));
    test.run_due().await;
    test.run_due().await;
    assert_eq!(states(&test).await, [State::Published]);
    assert_eq!(town.world().read(|town| town.statuses.len()), 1);
    assert!(matches!(stop_post(&test.app, &test.ada, post).await, Err(StopError::HasLeft)));
}

#[tokio::test]
async fn stopped_and_sent_again_it_is_there_once() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let id = fresh_id();
    let first = send(&test, id, 0, &soon("Rye at four.", &[channel])).await;
    stop_post(&test.app, &test.ada, first).await.unwrap();
    let open = open_draft(&test.app, &test.ada, id).await.unwrap();
    send(&test, id, open.revision, &Draft { when: When::Soon, ..open.draft }).await;
    test.pass(Duration::from_secs(31));
    test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 1);
    let mut states = states(&test).await;
    states.sort_by_key(|state| *state == State::Published);
    assert_eq!(states, [State::Cancelled, State::Published]);
}

#[tokio::test]
async fn a_place_it_has_left_for_is_not_among_those_of_the_draft() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let queued = Draft { when: When::NextSlot, ..soon("Rye at four.", &[own, channel]) };
    let id = fresh_id();
    let post = send(&test, id, 0, &queued).await;
    send_there(&test, post, own).await;
    let stopped = stop_post(&test.app, &test.ada, post).await.unwrap();
    assert_eq!((stopped.draft, stopped.places, stopped.gone), (id, 1, 1));
    assert_eq!(open_draft(&test.app, &test.ada, id).await.unwrap().draft.channels, [channel]);
}

#[tokio::test]
async fn a_post_from_the_command_line_becomes_a_draft_too() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let placed = write_post(&test.app, &test.ada, &soon("Rye at four.", &[own])).await.unwrap();
    let stopped = stop_post(&test.app, &test.ada, placed[0].post).await.unwrap();
    let open = open_draft(&test.app, &test.ada, stopped.draft).await.unwrap();
    assert_eq!((open.draft.text.as_str(), open.draft.channels), ("Rye at four.", vec![own]));
    let nobody = stop_post(&test.app, &test.ada, fresh_id()).await;
    assert!(matches!(nobody, Err(StopError::NotHere)), "{nobody:?}");
}

#[tokio::test]
async fn what_was_left_out_waits_again_while_another_place_waits_and_goes_once() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let own = test.connect("own_site", &[]).await;
    let draft = Draft { when: When::At(test.app.now().plus(HOUR)), ..soon("Rye at four.", &[own, channel]) };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    let lines = test.publications().await;
    let left = lines.iter().find(|line| line.channel == channel).unwrap();
    let other = lines.iter().find(|line| line.channel == own).unwrap();
    let back = async || put_place_back(&test.app, &test.ada, left.id, left.due_at).await;
    assert!(matches!(back().await, Err(DecideError::NotNow { .. })), "it waits");
    cancel(&test, left.id).await.unwrap();
    back().await.unwrap();
    let again = test.publications().await.into_iter().find(|line| line.id == left.id).unwrap();
    assert_eq!((again.state, again.due_at), (State::Scheduled, left.due_at));

    cancel(&test, left.id).await.unwrap();
    assert!(cancel(&test, other.id).await.unwrap().draft.is_some());
    assert!(matches!(back().await, Err(DecideError::NotNow { .. })), "its words are a draft by now, and go from there");
    test.pass(HOUR * 2);
    test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 0);
}

#[tokio::test]
async fn cancelled_its_words_are_among_the_drafts_and_nothing_goes_out() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let id = fresh_id();
    send(&test, id, 0, &soon("Rye at four.", &[channel])).await;
    assert!(unfinished(&test).await.is_empty());
    let line = test.publications().await.remove(0);
    assert_eq!(cancel(&test, line.id).await.unwrap().draft, Some(id));
    assert_eq!(unfinished(&test).await, [id]);
    let open = open_draft(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((open.draft.text.as_str(), open.queued), ("Rye at four.", None));
    test.pass(Duration::from_mins(5));
    test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 0, "it went out though it was cancelled");

    // Pressed twice, it says so and changes nothing.
    let again = cancel(&test, line.id).await;
    assert!(matches!(again, Err(DecideError::NotNow { state: State::Cancelled })), "{again:?}");
    send(&test, id, open.revision, &Draft { when: When::Soon, ..open.draft }).await;
    test.pass(Duration::from_mins(1));
    test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 1);
    assert!(unfinished(&test).await.is_empty());
}

#[tokio::test]
async fn a_missed_post_that_is_let_go_is_a_draft() {
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    let id = fresh_id();
    send(&test, id, 0, &soon("Rye at four.", &[channel])).await;
    test.pass(HOUR * 8);
    test.run_due().await;
    let line = test.publications().await.remove(0);
    assert_eq!(line.state, State::Missed);
    cancel(&test, line.id).await.unwrap();
    assert_eq!(unfinished(&test).await, [id]);
}

#[tokio::test]
async fn place_by_place_it_is_a_draft_with_the_last_and_for_all_of_them() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let id = fresh_id();
    send(&test, id, 0, &soon("Rye at four.", &[own, channel])).await;
    let lines = test.publications().await;
    assert_eq!(cancel(&test, lines[0].id).await.unwrap().draft, None, "it still waits for the other");
    assert!(unfinished(&test).await.is_empty());
    assert_eq!(cancel(&test, lines[1].id).await.unwrap().draft, Some(id));
    assert_eq!(open_draft(&test.app, &test.ada, id).await.unwrap().draft.channels, [own, channel]);
}

#[tokio::test]
async fn what_is_out_at_one_place_is_not_said_there_again_after_the_other_was_cancelled() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, channel) = mastodon(&test).await;
    let id = fresh_id();
    let post = send(&test, id, 0, &Draft { when: When::NextSlot, ..soon("Rye at four.", &[own, channel]) }).await;
    send_there(&test, post, own).await;
    let waits = test.publications().await.into_iter().find(|line| line.state == State::Scheduled).unwrap();
    cancel(&test, waits.id).await.unwrap();
    let open = open_draft(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(open.draft.channels, [channel]);
    send(&test, id, open.revision, &Draft { when: When::Soon, ..open.draft }).await;
    test.pass(Duration::from_mins(1));
    test.run_due().await;
    let out = test.publications().await.into_iter().filter(|line| line.state == State::Published);
    let mut networks: Vec<String> = out.map(|line| line.network).collect();
    networks.sort();
    assert_eq!(networks, ["mastodon", "own_site"], "each once");
    assert_eq!(town.world().read(|town| town.statuses.len()), 1);
}

#[tokio::test]
async fn of_two_who_cancel_the_last_two_places_at_once_one_has_the_draft() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let placed = write_post(&test.app, &test.ada, &soon("Rye at four.", &[own, channel])).await.unwrap();
    let (a, b) = tokio::join!(cancel(&test, placed[0].publication), cancel(&test, placed[1].publication));
    let drafts: Vec<_> = [a.unwrap().draft, b.unwrap().draft].into_iter().flatten().collect();
    assert_eq!(drafts.len(), 1, "none, or two of the same words: {drafts:?}");
    assert_eq!(unfinished(&test).await, drafts);
}

#[tokio::test]
async fn cancelled_at_the_moment_it_leaves_it_is_either_out_or_a_draft() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let id = fresh_id();
    send(&test, id, 0, &soon("Rye at four.", &[channel])).await;
    let line = test.publications().await.remove(0);
    test.pass(Duration::from_secs(31));
    let (cancelled, _) = tokio::join!(cancel(&test, line.id), test.run_due());
    test.run_due().await;
    let out = town.world().read(|town| town.statuses.len());
    let drafts = unfinished(&test).await;
    assert_eq!((out, drafts.len()), if cancelled.is_ok() { (0, 1) } else { (1, 0) }, "{cancelled:?}");
}

/// Everything a draft may say, with a slip in each of it.
async fn full(test: &TestApp, own: ChannelId) -> Draft {
    let file = keep(test, "loaf.jpg", hills(400, 300, 1)).await;
    Draft {
        title: Some("Ryee day".to_owned()),
        first_comment: Some("Ryee at the counter.".to_owned()),
        hashtags: vec!["Ryee".to_owned()],
        language: Some("en".to_owned()),
        content_warning: Some("Ryee inside".to_owned()),
        media: vec![Attached {
            asset: file.id,
            alt: Some("A loaf of ryee, Ryee".to_owned()),
            focus: Some((0.5, 0.25)),
        }],
        poll: Some(Poll { options: vec!["Ryee".to_owned(), "Oat".to_owned()], minutes: 60, multiple: true }),
        ..soon("Ryee at four.", &[own])
    }
}

#[tokio::test]
async fn what_came_from_the_command_line_comes_back_whole() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let draft = full(&test, own).await;
    let placed = write_post(&test.app, &test.ada, &draft).await.unwrap();
    let stopped = stop_post(&test.app, &test.ada, placed[0].post).await.unwrap();
    let open = open_draft(&test.app, &test.ada, stopped.draft).await.unwrap();
    assert_eq!(open.draft, Draft { when: When::NextSlot, ..draft });
}

#[tokio::test]
async fn own_words_and_files_of_each_place_come_back_though_there_was_no_draft() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let [loaf, oven] = [1, 2].map(|turn| hills(400, 300, turn));
    let [loaf, oven] = [keep(&test, "loaf.jpg", loaf).await.id, keep(&test, "oven.jpg", oven).await.id];
    let file = |asset| Attached { asset, alt: Some("Bread".to_owned()), focus: None };
    let draft = Draft {
        media: vec![file(loaf), file(oven)],
        own: BTreeMap::from([(own, "The long words of our page.".to_owned())]),
        left_out: BTreeMap::from([(channel, BTreeSet::from([oven]))]),
        cut: BTreeMap::from([(channel, BTreeMap::from([(loaf, "3:2/70/40/40".parse().unwrap())]))]),
        ..soon("Short.", &[own, channel])
    };
    let placed = write_post(&test.app, &test.ada, &draft).await.unwrap();
    let stopped = stop_post(&test.app, &test.ada, placed[0].post).await.unwrap();
    let open = open_draft(&test.app, &test.ada, stopped.draft).await.unwrap().draft;
    assert_eq!((open.text.as_str(), &open.own, &open.left_out), ("Short.", &draft.own, &draft.left_out));
    assert_eq!(open.cut, draft.cut);
    let files: BTreeSet<_> = open.media.iter().map(|file| file.asset).collect();
    assert_eq!(files, BTreeSet::from([loaf, oven]));
}

#[tokio::test]
async fn what_was_mended_before_it_left_comes_back_mended_in_all_of_it() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let draft = full(&test, own).await;
    let id = fresh_id();
    let post = send(&test, id, 0, &draft).await;
    mend_post(&test.app, &test.ada, post, "Ryee", "Rye").await.unwrap();
    stop_post(&test.app, &test.ada, post).await.unwrap();
    let open = open_draft(&test.app, &test.ada, id).await.unwrap().draft;
    let expected = serde_json::to_string(&Draft { when: When::NextSlot, ..draft }).unwrap().replace("Ryee", "Rye");
    assert_eq!(open, serde_json::from_str::<Draft>(&expected).unwrap());
}

#[tokio::test]
async fn a_mention_comes_back_as_it_was_written_and_not_as_a_network_says_it() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let handles = BTreeMap::from([("mastodon".to_owned(), "ada@linden.example".to_owned())]);
    keep_contact(&test.app, &test.ada, None, "ada", "Ada Lindholm", &handles).await.unwrap();
    let written = Draft { first_comment: Some("Ryee by @ada.".to_owned()), ..soon("Ask @ada. Ryee.", &[own, channel]) };
    let id = fresh_id();
    let post = send(&test, id, 0, &written).await;
    mend_post(&test.app, &test.ada, post, "Ryee", "Rye").await.unwrap();
    stop_post(&test.app, &test.ada, post).await.unwrap();
    let open = open_draft(&test.app, &test.ada, id).await.unwrap().draft;
    assert_eq!((open.text.as_str(), open.first_comment.as_deref()), ("Ask @ada. Rye.", Some("Rye by @ada.")));
    assert!(open.own.is_empty(), "the same words in two ways: {:?}", open.own);

    let placed = write_post(&test.app, &test.ada, &Draft { channels: vec![channel], ..written }).await.unwrap();
    let stopped = stop_post(&test.app, &test.ada, placed[0].post).await.unwrap();
    let open = open_draft(&test.app, &test.ada, stopped.draft).await.unwrap().draft;
    assert_eq!((open.text.as_str(), open.first_comment.as_deref()), ("Ask @ada. Ryee.", Some("Ryee by @ada.")));
}

#[tokio::test]
async fn what_a_network_refused_is_written_on_with_its_pictures_and_goes_out_once() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    town.fault(Fault::on("POST", "/api/v1/statuses").answer(Answer::status(422)));
    let file = keep(&test, "loaf.jpg", hills(400, 300, 1)).await;
    let media = vec![Attached { asset: file.id, alt: Some("A loaf".to_owned()), focus: None }];
    let id = fresh_id();
    let post = send(&test, id, 0, &Draft { media: media.clone(), ..soon("Rye at four.", &[channel]) }).await;
    test.pass(Duration::from_secs(31));
    test.run_due().await;
    assert_eq!(states(&test).await, [State::NeedsAttention]);
    stop_post(&test.app, &test.ada, post).await.unwrap();
    let open = open_draft(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(open.draft.media, media);
    let shorter = Draft { text: "Rye.".to_owned(), media: Vec::new(), when: When::Soon, ..open.draft };
    send(&test, id, open.revision, &shorter).await;
    test.pass(Duration::from_secs(31));
    test.run_due().await;
    test.run_due().await;
    let said = town.world().read(|town| town.statuses.iter().map(|status| status.text.clone()).collect::<Vec<_>>());
    assert_eq!(said, ["Rye."]);
}

#[tokio::test]
async fn what_waits_at_a_place_that_is_removed_goes_back_to_its_drafts() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let [here, both] = [fresh_id(), fresh_id()];
    send(&test, here, 0, &soon("Rye at four.", &[channel])).await;
    send(&test, both, 0, &soon("Oat at five.", &[own, channel])).await;
    assert_eq!(remove_channel(&test.app, &test.ada, channel).await.unwrap(), 2);
    assert_eq!(unfinished(&test).await, [here], "the other post still waits for our site");
    let waits = test.publications().await.into_iter().find(|line| line.state == State::Scheduled).unwrap();
    cancel(&test, waits.id).await.unwrap();
    let mut drafts = unfinished(&test).await;
    drafts.sort();
    assert_eq!(drafts, if here < both { [here, both] } else { [both, here] });
}

#[tokio::test]
async fn an_author_stops_a_post_of_ones_own_and_nobody_elses() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let jonas = jonas(&test).await;
    let draft = Draft { when: When::At(test.app.now().plus(HOUR)), ..soon("Rye rests.", &[own]) };
    let hers = write_post(&test.app, &test.ada, &draft).await.unwrap().remove(0);
    let his = write_post(&test.app, &jonas, &draft).await.unwrap().remove(0);
    let refused = stop_post(&test.app, &jonas, hers.post).await;
    assert!(matches!(refused, Err(StopError::Refused(_))), "{refused:?}");
    assert!(states(&test).await.iter().all(|state| *state == State::Scheduled));
    stop_post(&test.app, &jonas, his.post).await.unwrap();
    stop_post(&test.app, &test.ada, hers.post).await.unwrap();
    assert_eq!(states(&test).await, [State::Cancelled, State::Cancelled]);
}
