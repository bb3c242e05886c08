//! Who wrote is kept until they are answered; the promise decides who comes first.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{Draft, When, preview_post},
    converse::{Mark, NoPromise, Waiting, WaitingError, list_waiting, mark_message, read_due_inboxes, read_inbox},
    guard::{ChoiceKind, choose},
    measure::list_entries,
    plan::show_levels,
    publish::{pause_channel, remove_channel},
    workspace::{Need, list_activity, list_needs},
};
use banyan_connectors::mastodon::sim::{MastodonSim, NEIGHBOUR, OUR_ACCOUNT, OUR_CREDENTIAL, Town};
use banyan_db::{run, values};
use banyan_domain::{
    converse::IncomingKind,
    guard::Level,
    ids::ChannelId,
    measure::Kind,
    plan::{Asks, Field, Met, Size},
    time::{DAY, HOUR, MINUTE, UtcMillis},
    workspace::Role,
};
use banyan_simulator::{Answer, Fault, Simulation};
use banyan_testkit::{TestApp, second_workspace};
use jiff::civil::date;

use super::promise;

const OFFICE: [(Field, &str); 4] = [
    (Field::AnswerWithin, "4 h"),
    (Field::OpenDays, "mon tue wed thu fri"),
    (Field::OpensAt, "09:00"),
    (Field::ClosesAt, "17:00"),
];
/// Longer than the longest of the ordinary times between two looks.
const A_LOOK: Duration = MINUTE.saturating_mul(6).saturating_add(Duration::from_secs(1));

struct Desk {
    test: TestApp,
    town: Simulation<Town>,
    mastodon: ChannelId,
}

impl Desk {
    async fn open() -> Self {
        let test = TestApp::new().await;
        let town = Simulation::start(MastodonSim::default()).await.unwrap();
        let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
        Self { test, town, mastodon }
    }

    /// Nora asks at this moment; the id of what she wrote.
    fn nora_asks(&self, words: &str, at: UtcMillis) -> u64 {
        let words = format!("@{OUR_ACCOUNT} {words}");
        self.town.world().write(|town| town.answer(NEIGHBOUR, &words, None, at.0)).unwrap()
    }

    async fn look(&self) -> usize {
        read_due_inboxes(&self.test.app).await.unwrap()
    }

    async fn waiting(&self) -> Waiting {
        list_waiting(&self.test.app, &self.test.ada).await.unwrap()
    }

    /// The first of Today, if people are it: how many, and who.
    async fn first_need(&self) -> Option<(u32, String)> {
        let needs = list_needs(&self.test.app, &self.test.ada).await.unwrap();
        match needs.into_iter().next() {
            Some(Need::PeopleWaiting(overdue)) => Some((overdue.people, overdue.words)),
            _ => None,
        }
    }
}

#[tokio::test]
async fn who_writes_waits_until_they_are_answered_over_there() {
    let desk = Desk::open().await;
    let now = desk.test.app.now();
    let asked = desk.nora_asks("Do you keep\n\none for <b>me</b>?", now);
    desk.town.world().write(|town| {
        let us = town.account(OUR_ACCOUNT).unwrap().id;
        town.follow(NEIGHBOUR, us, now.0).unwrap();
    });
    assert_eq!(desk.look().await, 1);
    let waiting = desk.waiting().await;
    assert_eq!((waiting.lines.len(), waiting.people(), waiting.no_promise), (1, 1, Some(NoPromise::NotSaid)));
    let line = &waiting.lines[0];
    assert!(line.words.ends_with("Do you keep one for <b>me</b>?"), "one line, as words: {}", line.words);
    assert_eq!((line.kind, line.since, line.due), (IncomingKind::Mention, now, None));
    assert!(line.handle.starts_with("@nora@") && line.url.as_deref().is_some_and(|url| url.starts_with("http")));
    assert_eq!(desk.look().await, 0, "a look so soon is not polite");
    desk.test.pass(A_LOOK);
    assert_eq!(desk.look().await, 1);
    assert_eq!(desk.waiting().await.lines.len(), 1, "brought twice it is there once");

    desk.town.world().write(|town| town.answer(OUR_ACCOUNT, "Yes, one.", Some(asked), now.0 + 1)).unwrap();
    desk.test.pass(A_LOOK);
    desk.look().await;
    let waiting = desk.waiting().await;
    assert_eq!((waiting.lines.len(), waiting.settled.len(), waiting.settled[0].mark), (0, 1, None));
    read_inbox(&desk.test.app, &desk.test.ada, desk.mastodon, None).await.unwrap();
    assert_eq!(desk.waiting().await.lines, [], "looked at from the beginning, it stays answered");
    let last = list_activity(&desk.test.app, &desk.test.ada, None, 1).await.unwrap().remove(0);
    assert_eq!(last.what, "converse.answered_there");
}

#[tokio::test]
async fn what_is_read_on_demand_is_kept_too_and_long_ago_is_let_be() {
    let desk = Desk::open().await;
    desk.nora_asks("A year ago?", desk.test.app.now().minus(DAY * 20));
    desk.nora_asks("Last week?", desk.test.app.now().minus(DAY * 7));
    let inbox = read_inbox(&desk.test.app, &desk.test.ada, desk.mastodon, None).await.unwrap();
    assert_eq!(inbox.items.len(), 2);
    let lines = desk.waiting().await.lines;
    assert!(lines.len() == 1 && lines[0].words.ends_with("Last week?"), "{lines:?}");
    desk.look().await;
    assert_eq!(desk.waiting().await.lines.len(), 1);
}

#[tokio::test]
async fn two_taps_take_somebody_off_the_list_and_there_is_a_way_back() {
    let desk = Desk::open().await;
    let (app, ada) = (&desk.test.app, &desk.test.ada);
    desk.nora_asks("Open on Sunday?", app.now());
    desk.look().await;
    let id = desk.waiting().await.lines[0].id;
    let answered = async || {
        let kept = list_entries(app, ada, date(2026, 3, 1), 10).await.unwrap();
        kept.into_iter().map(|kept| (kept.entry.kind, kept.entry.people, kept.about)).collect::<Vec<_>>()
    };
    for _ in 0..2 {
        mark_message(app, ada, id, Mark::Answered).await.unwrap();
    }
    let waiting = desk.waiting().await;
    assert_eq!((waiting.lines.len(), waiting.settled[0].mark), (0, Some(Mark::Answered)));
    assert_eq!(waiting.settled[0].by.as_deref(), Some("Ada"));
    let entries = answered().await;
    assert_eq!((entries.len(), entries[0].0, entries[0].1), (1, Kind::Answered, Some(1)), "said twice it counts once");
    assert!(entries[0].2.as_deref().is_some_and(|about| about.contains("Nora")), "{entries:?}");

    for _ in 0..2 {
        mark_message(app, ada, id, Mark::Waits).await.unwrap();
    }
    assert_eq!((desk.waiting().await.lines.len(), answered().await), (1, vec![]));
    mark_message(app, ada, id, Mark::NeedsNone).await.unwrap();
    assert_eq!((desk.waiting().await.lines.len(), answered().await), (0, vec![]));

    let guest = Actor { role: Role::Guest, ..*ada };
    assert!(matches!(mark_message(app, &guest, id, Mark::Waits).await, Err(WaitingError::Refused(_))));
    let tom = Actor::at_the_machine(second_workspace(app).await);
    assert!(matches!(mark_message(app, &tom, id, Mark::Waits).await, Err(WaitingError::NotHere)));
    let next_door = list_waiting(app, &tom).await.unwrap();
    assert_eq!((next_door.lines, next_door.settled), (vec![], vec![]));
}

#[tokio::test]
async fn who_was_answered_counts_for_the_levels_without_a_word_told() {
    let desk = Desk::open().await;
    let (app, ada) = (&desk.test.app, &desk.test.ada);
    let answers = async |actor: &Actor| {
        let levels = show_levels(app, actor).await.unwrap().unwrap();
        let (_, asked) = levels.asked.into_iter().find(|(size, _)| *size == Size::Talking).unwrap();
        asked.into_iter().find(|(asks, _)| *asks == Asks::Answers).unwrap().1
    };
    let asked = desk.nora_asks("Open on Sunday?", app.now());
    desk.look().await;
    assert_eq!(answers(ada).await, Met::NotYet, "she waits");
    desk.town.world().write(|town| town.answer(OUR_ACCOUNT, "From nine.", Some(asked), app.now().0 + 1)).unwrap();
    desk.test.pass(A_LOOK);
    desk.look().await;
    assert_eq!(answers(ada).await, Met::Yes, "answered over there");
    let next_door = Actor { workspace: second_workspace(app).await, ..*ada };
    assert_eq!(answers(&next_door).await, Met::NotYet);
    desk.test.pass(DAY * 31);
    assert_eq!(answers(ada).await, Met::NotYet, "long ago");

    desk.nora_asks("And on Monday?", app.now());
    desk.look().await;
    let id = desk.waiting().await.lines[0].id;
    for (mark, met) in [
        (Mark::NeedsNone, Met::NotYet),
        (Mark::Waits, Met::NotYet),
        (Mark::Answered, Met::Yes),
        (Mark::Waits, Met::NotYet),
    ] {
        mark_message(app, ada, id, mark).await.unwrap();
        assert_eq!(answers(ada).await, met, "{mark:?}");
    }
}

#[tokio::test]
async fn who_waits_past_the_promise_comes_before_everything() {
    let desk = Desk::open().await;
    let test = &desk.test;
    promise(test, &OFFICE).await;
    // Monday, nine in the morning; one o'clock is promised.
    desk.nora_asks("Open on Sunday?", test.app.now());
    desk.nora_asks("And on Monday?", test.app.now().plus(MINUTE));
    desk.look().await;
    assert_eq!(desk.waiting().await.lines[0].due, Some(test.app.now().plus(HOUR * 4)));
    assert_eq!(desk.first_need().await, None, "within the promise nobody is pushed");
    test.pass(HOUR * 4);
    assert_eq!(desk.first_need().await, None, "due now is not late");
    test.pass(MINUTE);
    let (people, words) = desk.first_need().await.unwrap();
    assert!(people == 1 && words.contains("Sunday"), "{people} {words}");
    test.pass(MINUTE);
    assert_eq!(desk.first_need().await.unwrap().0, 1, "who writes twice is one person");
    let waiting = desk.waiting().await;
    assert!(waiting.lines.iter().all(|line| line.is_overdue) && waiting.people() == 1);

    promise(test, &[(Field::AnswerWithin, "24 h")]).await;
    assert_eq!(desk.first_need().await, None, "the plan changed, and with it who is late");
    promise(test, &[(Field::AnswerWithin, "4 h")]).await;
    for line in desk.waiting().await.lines {
        mark_message(&test.app, &test.ada, line.id, Mark::NeedsNone).await.unwrap();
    }
    assert_eq!(desk.first_need().await, None);
}

#[tokio::test]
async fn people_are_counted_by_place_and_by_what_their_network_calls_them_for_good() {
    let desk = Desk::open().await;
    let test = &desk.test;
    promise(test, &OFFICE).await;
    // Each town counts its people from the same number on.
    let other = Simulation::start(MastodonSim::default()).await.unwrap();
    test.connect("mastodon", &[("server", &other.url()), ("credential", OUR_CREDENTIAL)]).await;
    desk.nora_asks("Open on Sunday?", test.app.now());
    desk.nora_asks("And on Monday?", test.app.now().plus(MINUTE));
    let words = format!("@{OUR_ACCOUNT} Is there rye?");
    other.world().write(|town| town.answer(NEIGHBOUR, &words, None, test.app.now().0)).unwrap();
    desk.look().await;
    let tx = test.app.db.begin().await.unwrap();
    let renamed = "UPDATE message SET author_handle = '@ek' WHERE excerpt LIKE '%Monday%'";
    assert_eq!(run(&*tx, renamed, values![]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert_eq!(desk.waiting().await.people(), 2, "one of them took another name meanwhile");
    test.pass(HOUR * 5);
    assert_eq!(desk.first_need().await.unwrap().0, 2);
}

#[tokio::test]
async fn hours_count_where_somebody_is_there_also_over_the_night_in_which_clocks_leap() {
    let desk = Desk::open().await;
    promise(&desk.test, &OFFICE).await;
    let at = |text: &str| UtcMillis::from(text.parse::<jiff::Timestamp>().unwrap());
    // Friday at four: an hour is left that day, three are on Monday, in summer time.
    let friday = at("2026-03-27T16:00:00+01:00");
    desk.test.app.clock.set(friday.plus(MINUTE));
    desk.nora_asks("Open on Sunday?", friday);
    desk.look().await;
    for (now, is_late) in [
        ("2026-03-27T20:30:00+01:00", false),
        ("2026-03-30T12:00:00+02:00", false),
        ("2026-03-30T12:01:00+02:00", true),
        ("2026-04-04T03:00:00+02:00", true),
    ] {
        desk.test.app.clock.set(at(now));
        assert_eq!(desk.first_need().await.is_some(), is_late, "{now}");
        assert_eq!(desk.waiting().await.lines[0].is_overdue, is_late, "{now}");
    }
}

#[tokio::test]
async fn while_people_wait_the_guard_says_so_of_a_post() {
    let desk = Desk::open().await;
    let (test, site) = (&desk.test, desk.test.connect("own_site", &[]).await);
    promise(test, &OFFICE).await;
    desk.nora_asks("Open on Sunday?", test.app.now());
    desk.look().await;
    let found = async |channel: ChannelId| {
        let draft =
            Draft { text: "Rye at eight.".into(), channels: vec![channel], when: When::Now, ..Draft::default() };
        let preview = preview_post(&test.app, &test.ada, &draft).await.unwrap();
        preview.places[0].findings.iter().find(|finding| finding.rule == "people-waiting").cloned()
    };
    assert_eq!(found(desk.mastodon).await, None, "within the promise nothing is said");
    test.pass(HOUR * 5);
    let finding = found(desk.mastodon).await.unwrap();
    assert_eq!((finding.level, finding.args["people"].as_str()), (Level::Note, "1"));
    let evidence = finding.evidence.unwrap();
    assert!(evidence.quote.contains("Open on Sunday?") && evidence.url.is_some(), "{evidence:?}");
    assert_eq!(found(site).await, None, "a page of our own announces nothing");
    choose(&test.app, &test.ada, ChoiceKind::NeverAsk, "people-waiting").await.unwrap();
    assert_eq!(found(desk.mastodon).await, None);
}

#[tokio::test]
async fn a_place_that_fails_is_asked_less_often_a_held_one_as_ever_and_a_removed_one_never() {
    let desk = Desk::open().await;
    let test = &desk.test;
    let looks = async |times: usize| {
        let mut looks = Vec::new();
        for _ in 0..times {
            looks.push(desk.look().await);
            test.pass(A_LOOK);
        }
        looks
    };
    let unheard = async || desk.waiting().await.unheard.into_iter().map(|place| place.since).collect::<Vec<_>>();
    assert_eq!(unheard().await, [None], "nobody has looked there yet");
    pause_channel(&test.app, &test.ada, desk.mastodon).await.unwrap();
    assert_eq!(looks(2).await, [1, 1], "what we hold back keeps nobody from writing");
    assert_eq!(unheard().await, []);
    let heard = test.app.now().minus(A_LOOK);
    desk.town.fault(Fault::on("GET", "/api/v1/notifications").always().answer(Answer::status(500)));
    assert_eq!(looks(6).await, [1, 1, 0, 1, 0, 0]);
    assert_eq!(unheard().await, [Some(heard)]);
    test.pass(DAY);
    desk.nora_asks("Still there?", test.app.now());
    assert_eq!((desk.look().await, desk.waiting().await.lines.len()), (1, 0));
    desk.town.clear_faults();
    test.pass(DAY);
    assert_eq!((desk.look().await, desk.waiting().await.lines.len()), (1, 1), "nothing was jumped over");
    assert_eq!(unheard().await, []);
    remove_channel(&test.app, &test.ada, desk.mastodon).await.unwrap();
    test.pass(DAY);
    assert_eq!((desk.look().await, desk.waiting().await.lines.len()), (0, 0));
}
