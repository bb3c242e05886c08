//! The week of the plan: as many times as the hours allow, off its quiet days, and only when somebody takes them.

use banyan_app::{
    Actor,
    compose::{Draft, STOP_WITHIN, write_post},
    plan::{import_plan, show_plan},
    publish::load_channel,
    schedule::{ScheduleError, list_quiet_days, move_off_quiet_days, next_slot, propose_week, take_week},
    workspace::{Need, list_needs},
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL, Town};
use banyan_domain::{
    compose::Objective,
    ids::ChannelId,
    plan::{Field, GivesWay, Section},
    time::DAY,
    workspace::Role,
};
use banyan_simulator::Simulation;
use banyan_testkit::{TestApp, second_workspace};
use jiff::civil::date;

use super::{add, change};

/// Three hours would be enough for seven posts; the plan asks for four on Mastodon.
async fn bakery(hours: &str) -> (TestApp, Simulation<Town>, ChannelId) {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    add(&test, Section::Person, &[(Field::Name, "Ada"), (Field::Hours, hours)]).await;
    let place = [(Field::Name, "Mastodon"), (Field::Reason, "Regulars read there"), (Field::PerWeek, "4")];
    add(&test, Section::Place, &place).await;
    (test, town, mastodon)
}

async fn slots(test: &TestApp, channel: ChannelId) -> String {
    let schedule = load_channel(&test.app, &test.ada, channel).await.unwrap().schedule;
    schedule.slots().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_proposed_times_follow_hours_and_quiet_days_and_change_nothing_until_taken() {
    let (test, _town, mastodon) = bakery("3 h").await;
    let had = slots(&test, mastodon).await;
    let proposed = propose_week(&test.app, &test.ada).await.unwrap().unwrap();
    assert_eq!((proposed.week.fits, proposed.week.gets()), (7, 4));
    assert_eq!(slots(&test, mastodon).await, had, "nothing changes silently");
    take_week(&test.app, &test.ada, proposed.version).await.unwrap();
    assert_eq!(slots(&test, mastodon).await, "Mon 10:30 Wed 10:30 Fri 10:30 Sun 10:30");
    assert!(!propose_week(&test.app, &test.ada).await.unwrap().unwrap().is_new(), "it is taken");

    add(&test, Section::Rhythm, &[(Field::QuietDays, "fri sat sun"), (Field::UsualWeek, "On Thursday a recipe.")])
        .await;
    let late = take_week(&test.app, &test.ada, proposed.version).await;
    assert!(matches!(late, Err(ScheduleError::PlanChanged)), "it was read from an older plan");
    let proposed = propose_week(&test.app, &test.ada).await.unwrap().unwrap();
    take_week(&test.app, &test.ada, proposed.version).await.unwrap();
    assert_eq!(slots(&test, mastodon).await, "Mon 10:30 Tue 10:30 Wed 10:30 Thu 10:30");
}

#[tokio::test]
async fn fewer_hours_are_fewer_times_and_it_is_said_which_place_gives_way() {
    let (test, _town, mastodon) = bakery("1 h 20").await;
    let proposed = propose_week(&test.app, &test.ada).await.unwrap().unwrap();
    let place = &proposed.week.places[0];
    assert_eq!((place.asks, place.gets, place.gives_way), (4, 2, Some(GivesWay::Borrowed)));
    assert!(proposed.channels[0].shares_with.is_empty(), "it is the only account there");
    take_week(&test.app, &test.ada, proposed.version).await.unwrap();
    assert_eq!(slots(&test, mastodon).await, "Tue 10:30 Sat 10:30");
    let place = show_plan(&test.app, &test.ada).await.unwrap().plan.one(Section::Place).unwrap().id;
    change(&test, place, &[(Field::Standing, "for_company")]).await;
    assert_eq!(propose_week(&test.app, &test.ada).await.unwrap(), None, "company costs no hours");
}

#[tokio::test]
async fn two_accounts_at_one_place_share_its_posts_and_keep_what_somebody_gave_them() {
    let (test, _town, mastodon) = bakery("1 h 40").await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let other = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let times = async || [slots(&test, mastodon).await, slots(&test, other).await];
    let proposed = propose_week(&test.app, &test.ada).await.unwrap().unwrap();
    assert_eq!((proposed.week.places[0].gets, proposed.channels.len()), (3, 2));
    let posts: usize = proposed.channels.iter().map(|channel| channel.slots.len()).sum();
    assert_eq!(posts, 3, "three posts are what there is time for, wherever they go");
    let [one, two] = &proposed.channels[..] else { panic!("{:?}", proposed.channels) };
    assert_eq!((&one.shares_with, &two.shares_with), (&vec![two.name.clone()], &vec![one.name.clone()]));
    take_week(&test.app, &test.ada, proposed.version).await.unwrap();
    let taken = times().await;
    let person = show_plan(&test.app, &test.ada).await.unwrap().plan.one(Section::Person).unwrap().id;
    change(&test, person, &[(Field::Hours, "1 h 20")]).await;
    let proposed = propose_week(&test.app, &test.ada).await.unwrap().unwrap();
    assert!(proposed.channels.iter().all(|channel| channel.slots.len() == 1), "one each");
    change(&test, person, &[(Field::Hours, "1 h 40")]).await;
    assert!(!propose_week(&test.app, &test.ada).await.unwrap().unwrap().is_new());
    assert_eq!(times().await, taken, "nothing changes silently");
}

#[tokio::test]
async fn one_post_a_week_for_two_accounts_has_its_one_time_at_both() {
    let (test, _town, mastodon) = bakery("3 h").await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let other = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let place = show_plan(&test.app, &test.ada).await.unwrap().plan.one(Section::Place).unwrap().id;
    change(&test, place, &[(Field::PerWeek, "1")]).await;
    let proposed = propose_week(&test.app, &test.ada).await.unwrap().unwrap();
    assert_eq!(proposed.week.gets(), 1);
    take_week(&test.app, &test.ada, proposed.version).await.unwrap();
    let times = [slots(&test, mastodon).await, slots(&test, other).await];
    assert_eq!(times[0], times[1], "without a time of its own it would get everything at once");
    assert_eq!(times[0].split(' ').count(), 2, "a day and a time");
    assert!(!propose_week(&test.app, &test.ada).await.unwrap().unwrap().is_new());

    let at = next_slot(&test.app, &test.ada, other).await.unwrap().unwrap();
    test.app.clock.set(at.minus(DAY));
    let is_empty = async || {
        let needs = list_needs(&test.app, &test.ada).await.unwrap();
        needs.iter().any(|need| matches!(need, Need::Empty { .. }))
    };
    assert!(is_empty().await);
    write_post(&test.app, &test.ada, &draft(mastodon)).await.unwrap();
    assert!(!is_empty().await, "the one post of the line waits");
}

#[tokio::test]
async fn a_habit_away_from_the_screen_takes_its_time_out_of_the_same_week() {
    let (test, _town, mastodon) = bakery("2 h").await;
    let habit = [(Field::Name, "Bread for the night nurses"), (Field::Hours, "40 min")];
    let habit = add(&test, Section::Away, &habit).await.row.unwrap();
    let proposed = propose_week(&test.app, &test.ada).await.unwrap().unwrap();
    assert_eq!((proposed.week.away, proposed.week.fits, proposed.week.gets()), (40, 2, 2));
    take_week(&test.app, &test.ada, proposed.version).await.unwrap();
    assert_eq!(slots(&test, mastodon).await, "Tue 10:30 Sat 10:30");
    change(&test, habit, &[(Field::Standing, "resting")]).await;
    assert_eq!(propose_week(&test.app, &test.ada).await.unwrap().unwrap().week.fits, 4);
}

#[tokio::test]
async fn who_only_wants_to_carry_is_proposed_as_many_times_as_the_own_site_makes_posts() {
    let (test, _town, mastodon) = bakery("15 min").await;
    add(&test, Section::Review, &[(Field::Size, "doing_it")]).await;
    assert_eq!(propose_week(&test.app, &test.ada).await.unwrap(), None, "nobody said how much there is to carry");
    let blog = [(Field::Name, "Blog"), (Field::Network, "own_site"), (Field::PerWeek, "1")];
    add(&test, Section::Place, &blog).await;
    let proposed = propose_week(&test.app, &test.ada).await.unwrap().unwrap();
    let place = &proposed.week.places[0];
    assert_eq!((place.asks, place.gets, place.gives_way), (4, 1, Some(GivesWay::Carried)));
    take_week(&test.app, &test.ada, proposed.version).await.unwrap();
    assert_eq!(slots(&test, mastodon).await.split(' ').count(), 2, "a day and a time");
    let review = show_plan(&test.app, &test.ada).await.unwrap().plan.one(Section::Review).unwrap().id;
    change(&test, review, &[(Field::Size, "talking")]).await;
    let proposed = propose_week(&test.app, &test.ada).await.unwrap().unwrap();
    assert_eq!(proposed.week.gets(), 0, "written by hand there is no time for any");
}

#[tokio::test]
async fn on_a_quiet_day_no_time_is_offered() {
    // It is Monday 2 March 2026, nine in the morning; one post a working day, at half past ten.
    let (test, _town, mastodon) = bakery("3 h").await;
    let next = async || {
        let at = next_slot(&test.app, &test.ada, mastodon).await.unwrap().unwrap();
        at.to_timestamp().to_string()
    };
    assert_eq!(next().await, "2026-03-02T09:30:00Z");
    let rhythm = add(&test, Section::Rhythm, &[(Field::QuietDays, "mon tue")]).await.row.unwrap();
    assert_eq!(next().await, "2026-03-04T09:30:00Z");
    let placed = write_post(&test.app, &test.ada, &draft(mastodon)).await.unwrap();
    assert_eq!(
        placed[0].due_at.to_timestamp().to_string(),
        "2026-03-04T09:30:00Z",
        "what comes waits for the open day"
    );
    change(&test, rhythm, &[(Field::QuietDays, "")]).await;
    assert_eq!(next().await, "2026-03-02T09:30:00Z");
}

#[tokio::test]
async fn posts_keep_the_distance_the_plan_asks_for() {
    let (test, _town, mastodon) = bakery("3 h").await;
    let rhythm = add(&test, Section::Rhythm, &[(Field::Apart, "30 h")]).await.row.unwrap();
    let place = async || {
        let placed = write_post(&test.app, &test.ada, &draft(mastodon)).await.unwrap();
        placed[0].due_at.to_timestamp().to_string()
    };
    assert_eq!(place().await, "2026-03-02T09:30:00Z");
    assert_eq!(place().await, "2026-03-04T09:30:00Z", "a day is too near");
    change(&test, rhythm, &[(Field::Apart, "")]).await;
    assert_eq!(place().await, "2026-03-03T09:30:00Z");
}

#[tokio::test]
async fn what_waits_on_a_day_that_becomes_quiet_is_offered_and_moves_in_order_by_one_press() {
    let (test, _town, mastodon) = bakery("3 h").await;
    for _ in 0..4 {
        write_post(&test.app, &test.ada, &draft(mastodon)).await.unwrap();
    }
    let own = test.connect("own_site", &[]).await;
    write_post(&test.app, &test.ada, &Draft { channels: vec![own], ..draft(mastodon) }).await.unwrap();
    let borrowed = async || {
        let mut lines = test.publications().await;
        lines.retain(|line| line.channel == mastodon);
        lines.sort_by_key(|line| line.id);
        lines.iter().map(|line| line.due_at.to_timestamp().to_string()[..10].to_owned()).collect::<Vec<_>>()
    };
    let queued = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"];
    assert_eq!(borrowed().await, queued);
    assert!(list_quiet_days(&test.app, &test.ada).await.unwrap().is_empty());
    add(&test, Section::Rhythm, &[(Field::QuietDays, "mon tue thu")]).await;
    assert_eq!(borrowed().await, queued, "nothing moves by itself");
    let quiet = list_quiet_days(&test.app, &test.ada).await.unwrap();
    let days: Vec<_> = quiet.iter().map(|quiet| (quiet.day.to_string(), quiet.posts.len())).collect();
    assert_eq!(days, [("2026-03-02".to_owned(), 1), ("2026-03-03".to_owned(), 1), ("2026-03-05".to_owned(), 1)]);
    assert!(waits_for_a_word(&test).await);

    let author = Actor { role: Role::Author, ..test.ada };
    assert!(matches!(move_off_quiet_days(&test.app, &author, None).await, Err(ScheduleError::Refused(_))));
    let tuesday = Some(date(2026, 3, 3));
    assert_eq!(move_off_quiet_days(&test.app, &test.ada, tuesday).await.unwrap().len(), 1);
    assert_eq!(borrowed().await, ["2026-03-02", "2026-03-06", "2026-03-04", "2026-03-05"]);
    assert_eq!(move_off_quiet_days(&test.app, &test.ada, None).await.unwrap().len(), 2);
    assert_eq!(borrowed().await, ["2026-03-11", "2026-03-06", "2026-03-04", "2026-03-13"]);
    assert_eq!(move_off_quiet_days(&test.app, &test.ada, None).await.unwrap().len(), 0, "pressed twice");
    assert!(!waits_for_a_word(&test).await);
    let out = test.publications().await.into_iter().find(|line| line.channel == own).unwrap();
    assert_eq!(out.due_at, test.app.now().plus(STOP_WITHIN), "the own site keeps its moment");
}

async fn waits_for_a_word(test: &TestApp) -> bool {
    let needs = list_needs(&test.app, &test.ada).await.unwrap();
    needs.iter().any(|need| matches!(need, Need::QuietDays { .. }))
}

#[tokio::test]
async fn the_plan_next_door_drives_nothing_here() {
    let (test, _town, mastodon) = bakery("3 h").await;
    let tom = Actor::at_the_machine(second_workspace(&test.app).await);
    import_plan(&test.app, &tom, "## Rhythm\n- quiet days: mon tue\n- apart: 100 h\n", None).await.unwrap();
    let at = next_slot(&test.app, &test.ada, mastodon).await.unwrap().unwrap();
    assert_eq!(at.to_timestamp().to_string(), "2026-03-02T09:30:00Z");
    assert_eq!(propose_week(&test.app, &tom).await.unwrap(), None);
    assert!(matches!(take_week(&test.app, &tom, 1).await, Err(ScheduleError::PlanChanged)));
}

fn draft(channel: ChannelId) -> Draft {
    Draft {
        text: "The oven is cold today.".to_owned(),
        language: Some("en".to_owned()),
        objective: Objective::Tell,
        channels: vec![channel],
        ..Draft::default()
    }
}
