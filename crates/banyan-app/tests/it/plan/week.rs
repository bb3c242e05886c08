//! The week of the plan: as many times as the hours allow, off its quiet days, and only when somebody takes them.

use banyan_app::{
    plan::show_plan,
    publish::load_channel,
    schedule::{ScheduleError, next_slot, propose_week, take_week},
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL, Town};
use banyan_domain::{
    ids::ChannelId,
    plan::{Field, GivesWay, Section},
};
use banyan_simulator::Simulation;
use banyan_testkit::TestApp;

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
    take_week(&test.app, &test.ada, proposed.version).await.unwrap();
    assert_eq!(slots(&test, mastodon).await, "Tue 10:30 Sat 10:30");
    let place = show_plan(&test.app, &test.ada).await.unwrap().plan.one(Section::Place).unwrap().id;
    change(&test, place, &[(Field::Standing, "for_company")]).await;
    assert_eq!(propose_week(&test.app, &test.ada).await.unwrap(), None, "company costs no hours");
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
    change(&test, rhythm, &[(Field::QuietDays, "")]).await;
    assert_eq!(next().await, "2026-03-02T09:30:00Z");
}
