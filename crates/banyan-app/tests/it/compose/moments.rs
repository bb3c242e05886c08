//! When a post goes out: at the free times of its places, in half a minute where there are none, or after a yes.

use banyan_app::{
    Actor,
    compose::{
        CarryError, Draft, DraftError, Due, STOP_WITHIN, SaveDraft, When, WriteError, keep_finding, next_moments,
        open_draft, queue_draft, write_post,
    },
    fresh_id,
    publish::{Decision, PublicationLine, Trouble, decide_publication},
    schedule::{change_schedule, next_slot},
    workspace::{Need, list_needs},
};
use banyan_domain::{
    ids::ChannelId,
    publish::PublicationState as State,
    schedule::PostingSchedule,
    time::{DAY, HOUR, UtcMillis},
    workspace::Role,
};
use banyan_testkit::TestApp;
use uuid::Uuid;

use crate::publish::{carry_out::mastodon, forgotten_uploads::bluesky};

fn draft(text: &str, channels: &[ChannelId], when: When) -> Draft {
    Draft { text: text.to_owned(), channels: channels.to_vec(), when, ..Draft::default() }
}

async fn without_times(test: &TestApp, place: ChannelId) {
    let never = PostingSchedule::new("Europe/Stockholm", []).unwrap();
    change_schedule(&test.app, &test.ada, place, &never).await.unwrap();
}

async fn slot(test: &TestApp, place: ChannelId) -> UtcMillis {
    next_slot(&test.app, &test.ada, place).await.unwrap().unwrap()
}

async fn at(test: &TestApp, place: ChannelId) -> PublicationLine {
    test.publications().await.into_iter().find(|line| line.channel == place).unwrap()
}

async fn states(test: &TestApp) -> Vec<State> {
    test.publications().await.into_iter().map(|line| line.state).collect()
}

#[tokio::test]
async fn what_has_no_time_to_wait_for_can_be_stopped_for_half_a_minute() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, mastodon) = mastodon(&test).await;
    without_times(&test, mastodon).await;
    for (text, places) in [("Rye rests.", vec![own]), ("Oat does not.", vec![mastodon])] {
        write_post(&test.app, &test.ada, &draft(text, &places, When::NextSlot)).await.unwrap();
    }
    test.run_due().await;
    assert_eq!(states(&test).await, [State::Scheduled, State::Scheduled], "nobody could have stopped it");
    test.pass(STOP_WITHIN);
    test.run_due().await;
    assert_eq!(states(&test).await, [State::Published, State::Published]);
    assert_eq!(town.world().read(|town| town.statuses.len()), 1);
}

#[tokio::test]
async fn our_own_site_is_out_with_the_first_of_the_others_and_not_before() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let ((town, mastodon), (sky, bluesky)) = (mastodon(&test).await, bluesky(&test).await);
    let first = slot(&test, mastodon).await;
    write_post(&test.app, &test.ada, &draft("Closed on Monday.", &[bluesky], When::At(first))).await.unwrap();
    let later = slot(&test, bluesky).await;
    assert!(later > first, "its first time is taken");
    let places = [own, mastodon, bluesky];
    let of = async |wanted: ChannelId| {
        let moments = next_moments(&test.app, &test.ada, &places).await.unwrap();
        moments.into_iter().find(|(place, _)| *place == wanted).unwrap().1
    };
    let due = |at| Due { at, is_set: true };
    assert_eq!((of(own).await, of(mastodon).await, of(bluesky).await), (due(first), due(first), due(later)));

    let words = draft("Rye rests for two nights.", &places, When::NextSlot);
    let placed = write_post(&test.app, &test.ada, &words).await.unwrap();
    let due_at = |network: &str| placed.iter().find(|place| place.network == network).unwrap().due_at;
    assert_eq!((due_at("own_site"), due_at("mastodon"), due_at("bluesky")), (first, first, later));
    test.pass(STOP_WITHIN);
    test.run_due().await;
    assert_eq!(at(&test, own).await.state, State::Scheduled);
    test.app.clock.set(first);
    town.clock().set(first.0);
    sky.clock().set(first.0);
    test.run_due().await;
    assert_eq!((at(&test, own).await.state, at(&test, mastodon).await.state), (State::Published, State::Published));

    without_times(&test, bluesky).await;
    let soon = Due { at: test.app.now().plus(STOP_WITHIN), is_set: false };
    assert_eq!((of(own).await, of(bluesky).await), (soon, soon), "never after what may lead there");
}

#[tokio::test]
async fn whoever_may_not_send_at_once_waits_for_a_time_or_for_a_yes() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, mastodon) = mastodon(&test).await;
    let author = Actor { role: Role::Author, ..test.ada };
    write_post(&test.app, &author, &draft("Rye rests.", &[own], When::NextSlot)).await.unwrap();
    let line = at(&test, own).await;
    assert!(line.trouble.as_ref().is_some_and(Trouble::waits_for_yes), "{line:?}");
    let needs = list_needs(&test.app, &test.ada).await.unwrap();
    let is_it = |need: &Need| matches!(need, Need::AsksYes { lines, by } if lines[0].id == line.id && by.as_deref() == Some("Ada"));
    assert_eq!(needs.iter().filter(|need| is_it(need)).count(), 1, "who wrote it is named: {needs:?}");
    keep_finding(&test.app, &test.ada, line.id, ("too-close", None), None).await.unwrap();
    test.pass(DAY);
    test.run_due().await;
    assert_eq!(at(&test, own).await.state, State::NeedsAttention, "keeping a finding is no yes");
    decide_publication(&test.app, &test.ada, line.id, Decision::SendNow).await.unwrap();
    test.run_due().await;
    assert_eq!(at(&test, own).await.state, State::Published);

    let both = draft("Oat does not rest.", &[own, mastodon], When::NextSlot);
    let placed = write_post(&test.app, &author, &both).await.unwrap();
    assert!(placed.iter().all(|place| !place.waits), "there is a time: {placed:?}");
}

#[tokio::test]
async fn at_once_goes_only_what_somebody_sends_who_may_and_no_word_is_lost() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let author = Actor { role: Role::Author, ..test.ada };
    for when in [When::Now, When::Soon] {
        let words = draft("Rye rests.", &[own], when);
        let refused = write_post(&test.app, &author, &words).await;
        assert!(matches!(refused, Err(WriteError::Carry(CarryError::Refused(_)))), "{refused:?}");
        let id = fresh_id();
        let wish = SaveDraft { id, page: fresh_id::<Uuid>(), read: 0, draft: &words };
        let refused = queue_draft(&test.app, &author, &wish).await;
        assert!(matches!(refused, Err(WriteError::Draft(DraftError::Refused(_)))), "{refused:?}");
        assert_eq!(open_draft(&test.app, &author, id).await.unwrap().draft.text, "Rye rests.");
    }
    assert!(test.publications().await.is_empty());
}

#[tokio::test]
async fn a_draft_whose_own_time_has_passed_waits_for_another_and_goes_nowhere() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let at = test.app.now().plus(HOUR);
    let words = draft("Rye rests.", &[own], When::At(at));
    test.pass(DAY);
    for actor in [test.ada, Actor { role: Role::Author, ..test.ada }] {
        let id = fresh_id();
        let wish = SaveDraft { id, page: fresh_id::<Uuid>(), read: 0, draft: &words };
        let refused = queue_draft(&test.app, &actor, &wish).await;
        assert!(matches!(refused, Err(WriteError::Passed { at: passed }) if passed == at), "{refused:?}");
        let refused = write_post(&test.app, &actor, &words).await;
        assert!(matches!(refused, Err(WriteError::Passed { .. })), "{refused:?}");
        let open = open_draft(&test.app, &test.ada, id).await.unwrap();
        assert_eq!((open.draft.text.as_str(), open.queued), ("Rye rests.", None));
    }
    assert!(test.publications().await.is_empty());
}
