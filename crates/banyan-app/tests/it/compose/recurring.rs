//! Posts that come again: each day once, at its wall time, told from repeats, in new words once they are changed, and
//! called back when the series rests.

use banyan_app::{
    Actor,
    compose::{
        ChosenAim, Draft, Followed, KeptRule, NewRecurring, Paused, RecurringError, SaveDraft, SeriesAsks, Stumble,
        When, add_recurring, bring_back_recurring, change_recurring, change_words, keep_finding, list_ahead, list_kept,
        list_recurring, list_removed_recurring, make_recurring, open_draft, open_recurring, pause_recurring,
        remove_recurring, resume_recurring, save_draft, show_words, stop_post, write_post,
    },
    fresh_id,
    publish::{
        PublicationLine, Resting, move_publication, remove_channel, rest_channel, show_publication, wake_channel,
    },
    workspace::{Need, list_needs},
};
use banyan_domain::{
    compose::Poll,
    ids::{ChannelId, PublicationId, RecurringId},
    publish::PublicationState as State,
    schedule::{Every, Recurrence, RecurrenceError, Turn},
    time::{DAY, HOUR, MINUTE},
    workspace::Role,
};
use banyan_testkit::TestApp;
use jiff::{
    civil::{date, time},
    tz::TimeZone,
};
use uuid::Uuid;

use crate::publish::carry_out::mastodon;

/// Every Saturday at half past nine; the test's clock begins on Monday 2 March 2026.
fn saturdays() -> Recurrence {
    let (from, at) = (date(2026, 3, 2), time(9, 30, 0, 0));
    Recurrence { every: Every::Week { day: 6 }, at, from, until: None, times: None }
}

fn draft(text: &str, channel: ChannelId) -> Draft {
    Draft { text: text.to_owned(), channels: vec![channel], language: Some("en".to_owned()), ..Draft::default() }
}

async fn add(test: &TestApp, draft: &Draft, rhythm: Recurrence) -> Result<RecurringId, RecurringError> {
    add_recurring(&test.app, &test.ada, &NewRecurring { id: fresh_id(), draft, rhythm }).await
}

async fn lines(test: &TestApp) -> Vec<PublicationLine> {
    let mut lines = test.publications().await;
    lines.sort_by_key(|line| line.due_at);
    lines
}

const OPEN: &str = "We are open on {weekday}, {date}, from 10 to 4, for the {number}. time. Come in, there is coffee!";

#[tokio::test]
async fn each_day_has_one_post_however_often_it_is_looked() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = fresh_id();
    let words = draft(OPEN, own);
    let new = NewRecurring { id, draft: &words, rhythm: saturdays() };
    add_recurring(&test.app, &test.ada, &new).await.unwrap();
    add_recurring(&test.app, &test.ada, &new).await.unwrap();
    assert_eq!(lines(&test).await.len(), 1, "the same button twice");

    let test = test.restart().await;
    for _ in 0..3 {
        let both = tokio::join!(make_recurring(&test.app), make_recurring(&test.app));
        assert_eq!((both.0.unwrap(), both.1.unwrap()), (0, 0));
    }
    // A minute after the first has its time.
    test.pass(DAY * 5 + MINUTE * 31);
    let both = tokio::join!(make_recurring(&test.app), make_recurring(&test.app));
    assert_eq!(both.0.unwrap() + both.1.unwrap(), 1, "two that look at once make one");
    test.run_due().await;
    let all = lines(&test).await;
    assert_eq!(all.iter().map(|line| line.state).collect::<Vec<_>>(), [State::Published, State::Scheduled]);
    let second = show_words(&test.app, &test.ada, all[1].id).await.unwrap().unwrap();
    assert_eq!(second, "We are open on Saturday, 14 March, from 10 to 4, for the 2. time. Come in, there is coffee!");
}

#[tokio::test]
async fn blanks_are_filled_wherever_words_of_ours_stand() {
    let test = TestApp::new().await;
    let (_town, mastodon) = mastodon(&test).await;
    let words = Draft {
        content_warning: Some("For {weekday}".to_owned()),
        poll: Some(Poll { options: vec!["On {date}".to_owned(), "Later".to_owned()], minutes: 60, multiple: false }),
        ..draft("Will you come?", mastodon)
    };
    add(&test, &words, saturdays()).await.unwrap();
    test.pass(DAY * 5 + MINUTE * 31);
    test.run_due().await;
    let line = lines(&test).await.remove(0);
    let rendered = show_publication(&test.app, &test.ada, line.id).await.unwrap().rendered.unwrap();
    assert_eq!(rendered.content_warning.as_deref(), Some("For Saturday"));
    assert_eq!(rendered.poll.unwrap().options, ["On 7 March", "Later"]);
}

#[tokio::test]
async fn what_was_missed_is_not_made_up_for_and_summer_time_moves_no_clock() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    test.pass(DAY * 24);
    assert_eq!(make_recurring(&test.app).await.unwrap(), 1, "three Saturdays passed while nobody was there");
    test.pass(DAY * 6);
    make_recurring(&test.app).await.unwrap();
    let zone = TimeZone::get("Europe/Stockholm").unwrap();
    let local: Vec<String> =
        lines(&test).await.iter().map(|line| line.due_at.in_zone(&zone).strftime("%m-%d %H:%M").to_string()).collect();
    // Clocks leap on 29 March.
    assert_eq!(local, ["03-07 09:30", "03-28 09:30", "04-04 09:30"]);
}

#[tokio::test]
async fn a_wanted_series_asks_nothing_and_a_repeat_of_it_does() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    test.pass(DAY * 6);
    make_recurring(&test.app).await.unwrap();
    let states: Vec<State> = lines(&test).await.iter().map(|line| line.state).collect();
    assert!(!states.contains(&State::NeedsAttention), "{states:?}");
    let by_hand = OPEN.replace("{weekday}", "Saturday").replace("{date}", "7 March").replace("{number}", "1");
    let by_hand = Draft { when: When::At(test.app.now().plus(DAY)), ..draft(&by_hand, own) };
    let placed = write_post(&test.app, &test.ada, &by_hand).await.unwrap();
    assert!(placed[0].findings.iter().any(|finding| finding.rule == "repeated-text"), "{:?}", placed[0].findings);
}

/// Said by hand before; whoever writes it again keeps what is asked about that.
async fn said_and_kept(test: &TestApp, by_hand: &str, text: &str, own: ChannelId) -> Draft {
    let now = Draft { when: When::Now, ..draft(by_hand, own) };
    let said = write_post(&test.app, &test.ada, &now).await.unwrap().remove(0).post;
    test.run_due().await;
    let kept = [(format!("repeated-text:{said}"), KeptRule::because("it is so every week"))].into();
    let id = fresh_id();
    let wish = SaveDraft { id, page: fresh_id::<Uuid>(), read: 0, draft: &Draft { kept, ..draft(text, own) } };
    save_draft(&test.app, &test.ada, &wish).await.unwrap();
    open_draft(&test.app, &test.ada, id).await.unwrap().draft
}

async fn asking(test: &TestApp) -> usize {
    lines(test).await.iter().filter(|line| line.state == State::NeedsAttention).count()
}

const DOOR: &str = "The door is open from 10 to 4, with coffee beside the bread. Come in!";

#[tokio::test]
async fn what_was_kept_before_it_began_is_not_asked_every_week_and_stands_with_each_post() {
    for (by_hand, text, rule) in [
        (DOOR, DOOR, "repeated-text"),
        ("Open Saturday 28 February from 10 to 4. Come in!", "Open {weekday} {date} from 10 to 4. Come in!", "series"),
    ] {
        let test = TestApp::new().await;
        let own = test.connect("own_site", &[]).await;
        let draft = said_and_kept(&test, by_hand, text, own).await;
        let kept_at = test.app.now();
        test.pass(MINUTE);
        let unkept = Draft { kept: [].into(), ..draft.clone() };
        let asks = add(&test, &unkept, saturdays()).await.unwrap();
        assert_eq!(asking(&test).await, 1, "nobody kept it: {text}");
        remove_recurring(&test.app, &test.ada, asks).await.unwrap();

        add(&test, &draft, saturdays()).await.unwrap();
        test.pass(DAY * 6);
        assert_eq!(make_recurring(&test.app).await.unwrap(), 1);
        assert_eq!((asking(&test).await, waiting(&test).await.len()), (0, 2), "{text}");
        for (line, _) in waiting(&test).await {
            let kept = list_kept(&test.app, &test.ada, line.post).await.unwrap();
            let kept: Vec<_> =
                kept.iter().map(|one| (one.rule.as_str(), one.reason.as_deref(), one.by.as_deref(), one.at)).collect();
            assert_eq!(kept, [(rule, Some("it is so every week"), Some("Ada"), kept_at)], "{text}");
        }
    }
}

#[tokio::test]
async fn what_was_kept_lapses_with_other_words_and_is_no_change_by_hand() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let draft = said_and_kept(&test, DOOR, DOOR, own).await;
    let id = add(&test, &draft, saturdays()).await.unwrap();
    assert_eq!(change(&test, id, DOOR).await.unwrap(), Followed { posts: 1, left: 0 });
    assert_eq!((asking(&test).await, waiting(&test).await.len()), (0, 1), "the same words");
    assert_eq!(change(&test, id, &DOOR.replace('4', "5")).await.unwrap(), Followed { posts: 1, left: 0 });
    assert_eq!((asking(&test).await, waiting(&test).await.len()), (1, 0), "nobody kept these words");
    assert!(open_recurring(&test.app, &test.ada, id).await.unwrap().draft.kept.is_empty());
    let paused = pause_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((paused.called_back, paused.left), (1, 0));
}

#[tokio::test]
async fn what_a_person_kept_of_one_post_is_a_change_by_hand() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let draft = said_and_kept(&test, DOOR, DOOR, own).await;
    let id = add(&test, &Draft { kept: [].into(), ..draft }, saturdays()).await.unwrap();
    test.pass(MINUTE);
    let line = lines(&test).await.into_iter().find(|line| line.state == State::NeedsAttention).unwrap();
    keep_finding(&test.app, &test.ada, line.id, ("repeated-text", None), None).await.unwrap();
    assert_eq!(change(&test, id, "{date}: open!").await.unwrap(), Followed { posts: 0, left: 1 });
}

#[tokio::test]
async fn a_series_that_rests_comes_back_from_the_queue_and_goes_on_where_it_is() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    let paused = pause_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((paused.called_back, paused.gone), (1, 0));
    test.pass(DAY);
    assert_eq!(make_recurring(&test.app).await.unwrap(), 0);
    assert_eq!(lines(&test).await[0].state, State::Cancelled);
    let ahead = list_ahead(&test.app, &test.ada, test.app.now().plus(DAY * 60)).await.unwrap();
    assert_eq!((ahead.coming.len(), ahead.resting.len()), (0, 1));

    resume_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(lines(&test).await.iter().filter(|line| line.state == State::Scheduled).count(), 1);
    // A day that somebody takes out by hand stays out.
    let waiting = lines(&test).await.into_iter().find(|line| line.state == State::Scheduled).unwrap();
    stop_post(&test.app, &test.ada, waiting.post).await.unwrap();
    assert_eq!(make_recurring(&test.app).await.unwrap(), 0);
    pause_recurring(&test.app, &test.ada, id).await.unwrap();
    resume_recurring(&test.app, &test.ada, id).await.unwrap();
    assert!(lines(&test).await.iter().all(|line| line.state == State::Cancelled));

    test.pass(DAY * 5);
    assert_eq!(make_recurring(&test.app).await.unwrap(), 1);
    let removed = remove_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(removed.called_back, 1);
    assert!(list_recurring(&test.app, &test.ada).await.unwrap().is_empty());
    assert!(matches!(resume_recurring(&test.app, &test.ada, id).await, Err(RecurringError::NotHere)));
    test.pass(DAY * 9);
    test.run_due().await;
    assert!(lines(&test).await.iter().all(|line| line.state == State::Cancelled), "nothing of it ever went out");
}

#[tokio::test]
async fn a_series_that_was_ended_is_brought_back_for_a_while_as_it_stood_and_says_nothing_twice() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let rhythm = Recurrence { every: Every::Week { day: 2 }, from: date(2026, 3, 2), ..saturdays() };
    let id = add(&test, &draft(OPEN, own), rhythm).await.unwrap();
    let back = async || bring_back_recurring(&test.app, &test.ada, id).await;
    // One has left, the next is changed by hand.
    test.app.clock.set(lines(&test).await[0].due_at);
    test.run_due().await;
    make_recurring(&test.app).await.unwrap();
    let by_hand = waiting(&test).await.remove(0).0;
    change_words(&test.app, &test.ada, by_hand.id, 1, "This Tuesday we stay at home.").await.unwrap();
    remove_recurring(&test.app, &test.ada, id).await.unwrap();
    back().await.unwrap();
    back().await.unwrap();
    assert_eq!(waiting(&test).await.len(), 1, "its day has the post that a person changed");
    test.app.clock.set(by_hand.due_at);
    test.run_due().await;
    assert_eq!(make_recurring(&test.app).await.unwrap(), 1, "it goes on");

    let removed = remove_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(removed.called_back, 1);
    back().await.unwrap();
    assert_eq!(waiting(&test).await.len(), 1, "what was called back is made again");
    pause_recurring(&test.app, &test.ada, id).await.unwrap();
    remove_recurring(&test.app, &test.ada, id).await.unwrap();
    back().await.unwrap();
    assert!(list_recurring(&test.app, &test.ada).await.unwrap()[0].paused_at.is_some(), "it rested before");
    assert!(waiting(&test).await.is_empty());

    let author = Actor { role: Role::Author, ..test.ada };
    assert!(list_removed_recurring(&test.app, &test.ada).await.unwrap().is_empty());
    remove_recurring(&test.app, &test.ada, id).await.unwrap();
    let ended = list_removed_recurring(&test.app, &test.ada).await.unwrap();
    assert_eq!((ended.len(), ended[0].id, ended[0].removed_at), (1, id, Some(test.app.now())));
    assert!(ended[0].next.is_empty(), "nothing comes of it");
    let refused = bring_back_recurring(&test.app, &author, id).await;
    assert!(matches!(refused, Err(RecurringError::Refused(_))));
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(list_removed_recurring(&test.app, &tom).await.unwrap().is_empty());
    assert!(matches!(bring_back_recurring(&test.app, &tom, id).await, Err(RecurringError::NotHere)));
    test.pass(DAY * 31);
    assert!(list_removed_recurring(&test.app, &test.ada).await.unwrap().is_empty());
    assert!(matches!(back().await, Err(RecurringError::NotHere)), "too long ago");
}

#[tokio::test]
async fn a_series_that_comes_back_does_not_go_to_a_place_that_rests_meanwhile() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let both = Draft { channels: vec![own, channel], ..draft(OPEN, own) };
    let id = add(&test, &both, saturdays()).await.unwrap();
    remove_recurring(&test.app, &test.ada, id).await.unwrap();
    let why = Resting { why: "Nobody we know reads there.", keeps_sign_in: true };
    rest_channel(&test.app, &test.ada, channel, why).await.unwrap();
    bring_back_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(list_recurring(&test.app, &test.ada).await.unwrap()[0].places, [own]);
    wake_channel(&test.app, &test.ada, channel).await.unwrap();
    assert_eq!(waiting(&test).await.len(), 1, "only our own site");
}

#[tokio::test]
async fn what_a_person_changed_stays_when_it_rests_or_ends_and_goes_out_once() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    let line = lines(&test).await.remove(0);
    let words = "This Saturday we stay at home.";
    change_words(&test.app, &test.ada, line.id, 1, words).await.unwrap();
    let paused = pause_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(paused, Paused { called_back: 0, gone: 0, left: 1 });
    assert_eq!(waiting(&test).await.len(), 1);
    assert!(list_recurring(&test.app, &test.ada).await.unwrap()[0].next[0].changed, "and it is shown");
    resume_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(make_recurring(&test.app).await.unwrap(), 0, "its day has its post");
    test.app.clock.set(line.due_at);
    assert_eq!(make_recurring(&test.app).await.unwrap(), 1);
    assert_eq!(waiting(&test).await.len(), 2);
    let removed = remove_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(removed, Paused { called_back: 1, gone: 0, left: 1 });
    assert_eq!(waiting(&test).await.into_iter().map(|(_, words)| words).collect::<Vec<_>>(), [words]);
    test.run_due().await;
    let states: Vec<State> = lines(&test).await.iter().map(|line| line.state).collect();
    assert_eq!(states.iter().filter(|state| **state == State::Published).count(), 1, "{states:?}");
}

#[tokio::test]
async fn what_a_person_moved_stays_too_and_what_has_left_is_gone() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    let line = lines(&test).await.remove(0);
    move_publication(&test.app, &test.ada, line.id, line.due_at.plus(HOUR)).await.unwrap();
    let paused = pause_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(paused, Paused { called_back: 0, gone: 0, left: 1 });
    resume_recurring(&test.app, &test.ada, id).await.unwrap();
    test.app.clock.set(line.due_at.plus(HOUR));
    test.run_due().await;
    let paused = pause_recurring(&test.app, &test.ada, id).await.unwrap();
    assert_eq!((paused.gone, paused.left), (1, 0), "it went out an hour later on the same day");
}

/// As whoever read it a moment ago.
async fn change(test: &TestApp, id: RecurringId, text: &str) -> Result<Followed, RecurringError> {
    let open = open_recurring(&test.app, &test.ada, id).await.unwrap();
    let draft = Draft { text: text.to_owned(), ..open.draft };
    change_recurring(&test.app, &test.ada, id, open.revision, &draft).await
}

async fn waiting(test: &TestApp) -> Vec<(PublicationLine, String)> {
    let mut waiting = Vec::new();
    for line in lines(test).await.into_iter().filter(|line| line.state == State::Scheduled) {
        let words = show_words(&test.app, &test.ada, line.id).await.unwrap().unwrap();
        waiting.push((line, words));
    }
    waiting
}

#[tokio::test]
async fn what_waits_follows_new_words_once_and_at_its_time() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    let before = lines(&test).await[0].due_at;
    let followed = change(&test, id, "{weekday}, {date}: we open at 9 from now on.").await.unwrap();
    assert_eq!(followed, Followed { posts: 1, left: 0 });
    assert_eq!(make_recurring(&test.app).await.unwrap(), 0, "its day has its post");
    let now = waiting(&test).await;
    assert_eq!(now.len(), 1);
    assert_eq!((now[0].0.due_at, now[0].1.as_str()), (before, "Saturday, 7 March: we open at 9 from now on."));

    test.app.clock.set(before);
    make_recurring(&test.app).await.unwrap();
    test.run_due().await;
    let states: Vec<State> = lines(&test).await.iter().map(|line| line.state).collect();
    assert_eq!(states.iter().filter(|state| **state == State::Published).count(), 1, "{states:?}");
    assert_eq!(waiting(&test).await[0].1, "Saturday, 14 March: we open at 9 from now on.");
    assert!(!lines(&test).await.iter().any(|line| line.asks_person), "a series is no repeat of itself");
}

#[tokio::test]
async fn what_a_person_changed_does_not_follow_and_says_so() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    let line = lines(&test).await.remove(0);
    change_words(&test.app, &test.ada, line.id, 1, "This Saturday we stay at home.").await.unwrap();
    assert!(list_recurring(&test.app, &test.ada).await.unwrap()[0].next[0].changed);
    let followed = change(&test, id, "{weekday}, {date}: open.").await.unwrap();
    assert_eq!(followed, Followed { posts: 0, left: 1 });
    assert_eq!(waiting(&test).await[0].1, "This Saturday we stay at home.");

    test.pass(DAY * 6);
    make_recurring(&test.app).await.unwrap();
    let (moved, words) = waiting(&test).await.pop().unwrap();
    assert_eq!(words, "Saturday, 14 March: open.");
    move_publication(&test.app, &test.ada, moved.id, moved.due_at.plus(HOUR)).await.unwrap();
    assert_eq!(change(&test, id, "{date}!").await.unwrap(), Followed { posts: 0, left: 1 }, "another time");
    stop_post(&test.app, &test.ada, moved.post).await.unwrap();
    assert_eq!(change(&test, id, "{date}, open!").await.unwrap(), Followed::default(), "taken out stays out");
    let next = &list_recurring(&test.app, &test.ada).await.unwrap()[0].next[0];
    assert_eq!((next.number, next.post), (3, None), "the day that was taken out is not shown as waiting");
    let waiting: Vec<PublicationId> = waiting(&test).await.into_iter().map(|(line, _)| line.id).collect();
    assert_eq!(waiting, [line.id], "only what a person changed");
}

#[tokio::test]
async fn new_words_are_looked_at_before_anything_changes() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = add(&test, &draft(OPEN, own), Recurrence { times: Some(1), ..saturdays() }).await.unwrap();
    let before = waiting(&test).await;
    let blank = change(&test, id, "Until {ends}!").await;
    assert!(matches!(blank, Err(RecurringError::EmptyBlank(word)) if word == "ends"));
    assert!(matches!(change(&test, id, " ").await, Err(RecurringError::Write(_))));
    let open = open_recurring(&test.app, &test.ada, id).await.unwrap();
    let stale = change_recurring(&test.app, &test.ada, id, open.revision - 1, &open.draft).await;
    assert!(matches!(stale, Err(RecurringError::Conflict)));
    let author = Actor { role: Role::Author, ..test.ada };
    let refused = change_recurring(&test.app, &author, id, open.revision, &open.draft).await;
    assert!(matches!(refused, Err(RecurringError::Refused(_))));
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(matches!(open_recurring(&test.app, &tom, id).await, Err(RecurringError::NotHere)));
    let next_door = change_recurring(&test.app, &tom, id, open.revision, &open.draft).await;
    assert!(matches!(next_door, Err(RecurringError::NotHere)));
    assert_eq!(waiting(&test).await, before, "nothing changed");
    test.pass(DAY * 6);
    assert!(matches!(change(&test, id, "Too late.").await, Err(RecurringError::Over)));
}

#[tokio::test]
async fn two_that_change_it_at_once_leave_one_post() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    let both = tokio::join!(change(&test, id, "One, {date}."), change(&test, id, "Two, {date}."));
    assert!([&both.0, &both.1].iter().filter(|done| done.is_ok()).count() >= 1, "{both:?}");
    let said = waiting(&test).await;
    let stands = open_recurring(&test.app, &test.ada, id).await.unwrap().draft.text.replace("{date}", "7 March");
    assert_eq!(said.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>(), [stands]);
}

#[tokio::test]
async fn today_says_what_broke_what_was_forgotten_and_what_ends() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let turns = async || -> Vec<SeriesAsks> {
        let needs = list_needs(&test.app, &test.ada).await.unwrap();
        needs
            .into_iter()
            .filter_map(|need| if let Need::Series(turn) = need { Some(turn.asks) } else { None })
            .collect()
    };
    let id = add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    pause_recurring(&test.app, &test.ada, id).await.unwrap();
    let since = test.app.now();
    assert!(turns().await.is_empty(), "whoever pauses it knows");
    test.pass(DAY * 14);
    assert_eq!(turns().await, [SeriesAsks::Turn(Turn::Rests { since, passed: 2 })]);
    remove_recurring(&test.app, &test.ada, id).await.unwrap();

    let once = Recurrence { times: Some(1), from: date(2026, 3, 16), ..saturdays() };
    add(&test, &draft(OPEN, own), once).await.unwrap();
    assert!(matches!(turns().await[..], [SeriesAsks::Turn(Turn::LastAt(_))]));
    test.pass(DAY * 6);
    assert!(matches!(turns().await[..], [SeriesAsks::Turn(Turn::WasLast(_))]));
    test.pass(DAY * 7);
    assert!(turns().await.is_empty());

    add(&test, &draft(OPEN, own), Recurrence { from: date(2026, 3, 29), ..saturdays() }).await.unwrap();
    remove_channel(&test.app, &test.ada, own).await.unwrap();
    test.pass(DAY * 7);
    make_recurring(&test.app).await.unwrap();
    assert_eq!(turns().await, [SeriesAsks::Mend(Stumble::NoPlace)]);
    let author = Actor { role: Role::Author, ..test.ada };
    let needs = list_needs(&test.app, &author).await.unwrap();
    assert!(!needs.iter().any(|need| matches!(need, Need::Series(_))), "for who can mend it");
}

#[tokio::test]
async fn what_will_come_is_shown_ahead_with_its_words() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let rhythm = Recurrence { times: Some(3), ..saturdays() };
    add(&test, &draft("Saturday {date}: open", own), rhythm).await.unwrap();
    let coming = list_ahead(&test.app, &test.ada, test.app.now().plus(DAY * 60)).await.unwrap().coming;
    let titles: Vec<(u32, &str)> = coming.iter().map(|one| (one.number, one.title.as_str())).collect();
    assert_eq!(titles, [(2, "Saturday 14 March: open"), (3, "Saturday 21 March: open")], "the first is in the queue");
    let all = list_recurring(&test.app, &test.ada).await.unwrap();
    assert!(all[0].next[0].post.is_some() && all[0].next.len() == 3);
    test.pass(DAY * 30);
    assert!(list_recurring(&test.app, &test.ada).await.unwrap()[0].next.is_empty(), "it is over");
}

#[tokio::test]
async fn what_cannot_be_said_is_not_begun_and_pauses_where_it_fails_later() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let blank = add(&test, &draft("Until {ends}!", own), saturdays()).await;
    assert!(matches!(blank, Err(RecurringError::EmptyBlank(word)) if word == "ends"));
    let past = Recurrence { until: Some(date(2026, 3, 3)), ..saturdays() };
    let never = add(&test, &draft(OPEN, own), past).await;
    assert!(matches!(never, Err(RecurringError::Rhythm(RecurrenceError::NeverComes))));
    assert!(matches!(add(&test, &draft(" ", own), saturdays()).await, Err(RecurringError::Write(_))));
    let unknown = ChosenAim { goal: Some("Luck".to_owned()), ..ChosenAim::default() };
    let aimless = Draft { aim: unknown, ..draft(OPEN, own) };
    assert!(matches!(add(&test, &aimless, saturdays()).await, Err(RecurringError::Write(_))));
    let author = Actor { role: Role::Author, ..test.ada };
    let words = draft(OPEN, own);
    let new = NewRecurring { id: fresh_id(), draft: &words, rhythm: saturdays() };
    assert!(matches!(add_recurring(&test.app, &author, &new).await, Err(RecurringError::Refused(_))));
    assert!(list_recurring(&test.app, &test.ada).await.unwrap().is_empty());

    add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    remove_channel(&test.app, &test.ada, own).await.unwrap();
    test.pass(DAY * 6);
    make_recurring(&test.app).await.unwrap();
    let stumbled = list_recurring(&test.app, &test.ada).await.unwrap().remove(0);
    assert!(stumbled.paused_at.is_some());
    assert_eq!(stumbled.trouble, Some(Stumble::NoPlace));
}

#[tokio::test]
async fn nobody_next_door_sees_or_stops_a_series() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let id = add(&test, &draft(OPEN, own), saturdays()).await.unwrap();
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(list_recurring(&test.app, &tom).await.unwrap().is_empty());
    assert!(matches!(pause_recurring(&test.app, &tom, id).await, Err(RecurringError::NotHere)));
    assert!(matches!(remove_recurring(&test.app, &tom, id).await, Err(RecurringError::NotHere)));
    test.pass(HOUR);
    assert_eq!(lines(&test).await[0].state, State::Scheduled);
}
