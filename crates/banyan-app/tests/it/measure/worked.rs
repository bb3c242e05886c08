//! Minutes that the server saw: summed, capped, and used by the plan check once there are enough.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{Draft, When, write_post},
    measure::{NewEntry, minutes_this_week, note, show_ledger, work_on},
    plan::{check_plan, facts_of},
};
use banyan_domain::{
    ids::ChannelId,
    measure::{Kind, Task, Touch},
    plan::{Field, Section},
    workspace::Role,
};
use banyan_testkit::TestApp;

use super::add;
use crate::publish::carry_out::mastodon;

const fn mins(minutes: u64) -> Duration {
    Duration::from_mins(minutes)
}

async fn seen(test: &TestApp, task: Task, touch: Touch) {
    work_on(&test.app, &test.ada, task, touch).await.unwrap();
}

/// What this week has taken so far, measured.
async fn measured(test: &TestApp, task: Task) -> u32 {
    let week = minutes_this_week(&test.app, &test.ada).await.unwrap();
    week.tasks.iter().find(|minutes| minutes.task == task).map_or(0, |minutes| minutes.measured)
}

#[tokio::test]
async fn a_stretch_is_counted_from_page_to_page_and_a_long_silence_is_not() {
    let test = TestApp::new().await;
    seen(&test, Task::Write, Touch::Opens).await;
    test.pass(mins(4));
    seen(&test, Task::Write, Touch::GoesOn).await;
    assert_eq!(measured(&test, Task::Write).await, 4);
    test.pass(mins(45));
    seen(&test, Task::Write, Touch::Opens).await;
    assert_eq!(measured(&test, Task::Write).await, 4, "they were away");
    test.pass(mins(45));
    seen(&test, Task::Write, Touch::GoesOn).await;
    assert_eq!(measured(&test, Task::Write).await, 14, "a page that was finished took ten minutes at most");
}

#[tokio::test]
async fn tasks_people_and_moments_are_kept_apart() {
    let test = TestApp::new().await;
    seen(&test, Task::Plan, Touch::Opens).await;
    test.pass(mins(2));
    seen(&test, Task::Write, Touch::Opens).await;
    test.pass(mins(3));
    seen(&test, Task::Plan, Touch::GoesOn).await;
    assert_eq!((measured(&test, Task::Plan).await, measured(&test, Task::Write).await), (2, 3));
    for _ in 0..60 {
        test.pass(Duration::from_secs(1));
        seen(&test, Task::Plan, Touch::GoesOn).await;
    }
    assert_eq!(measured(&test, Task::Plan).await, 3, "what came too often for a write is added with the next");
    let machine = Actor::at_the_machine(test.ada.workspace);
    work_on(&test.app, &machine, Task::Learn, Touch::Opens).await.unwrap();
    test.pass(mins(5));
    work_on(&test.app, &machine, Task::Learn, Touch::GoesOn).await.unwrap();
    assert_eq!(measured(&test, Task::Learn).await, 0, "the command line is nobody who is seen");
}

#[tokio::test]
async fn a_minute_belongs_to_one_task_however_often_somebody_goes_back_and_forth() {
    let test = TestApp::new().await;
    for task in [Task::Write, Task::Plan, Task::Write, Task::Plan] {
        seen(&test, task, Touch::Opens).await;
        test.pass(mins(3));
    }
    assert_eq!((measured(&test, Task::Write).await, measured(&test, Task::Plan).await), (6, 3));
    test.pass(mins(45));
    seen(&test, Task::Write, Touch::GoesOn).await;
    assert_eq!(
        (measured(&test, Task::Write).await, measured(&test, Task::Plan).await),
        (6, 3),
        "nobody knows at which"
    );
    test.pass(mins(45));
    seen(&test, Task::Write, Touch::GoesOn).await;
    assert_eq!(measured(&test, Task::Write).await, 16, "they were last seen there");
}

#[tokio::test]
async fn the_week_begins_on_monday_and_says_what_the_plan_has() {
    let test = TestApp::new().await;
    add(&test, Section::Person, &[(Field::Name, "Ada"), (Field::Hours, "2 h")]).await;
    let told = NewEntry { task: Some(Task::Answer), minutes: Some(20), ..NewEntry::of(Kind::Minutes) };
    note(&test.app, &test.ada, &told).await.unwrap();
    let week = minutes_this_week(&test.app, &test.ada).await.unwrap();
    assert_eq!((week.used(), week.planned, week.monday.to_string().as_str()), (20, Some(120), "2026-03-02"));
    test.pass(Duration::from_hours(7 * 24));
    let next = minutes_this_week(&test.app, &test.ada).await.unwrap();
    assert_eq!((next.used(), next.tasks.len()), (0, 0));
    let guest = Actor { role: Role::Guest, ..test.ada };
    assert_eq!(minutes_this_week(&test.app, &guest).await.unwrap().planned, None);
}

async fn write(test: &TestApp, channels: &[ChannelId], words: &str) {
    seen(test, Task::Write, Touch::Opens).await;
    test.pass(mins(9));
    seen(test, Task::Write, Touch::GoesOn).await;
    let draft = Draft {
        text: words.to_owned(),
        language: Some("en".to_owned()),
        channels: channels.to_vec(),
        when: When::Now,
        ..Draft::default()
    };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.pass(mins(30));
}

#[tokio::test]
async fn counted_posts_take_the_place_of_the_estimate_and_the_time_goes_where_they_went() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    add(&test, Section::Place, &[(Field::Name, "Blog"), (Field::Network, "own_site"), (Field::PerWeek, "5")]).await;
    add(&test, Section::Person, &[(Field::Name, "Ada"), (Field::Hours, "1 h")]).await;
    for number in 0..4 {
        write(&test, &[own], &format!("Loaf {number} is of another flour than the one before it.")).await;
    }
    let facts = facts_of(&test.app, &test.ada).await.unwrap();
    assert_eq!((facts.minutes_a_post, facts.posts_counted), (20, false), "four posts are chance");
    write(&test, &[own], "The fifth loaf is the one that everybody wants.").await;
    test.run_due().await;
    let facts = facts_of(&test.app, &test.ada).await.unwrap();
    assert_eq!((facts.minutes_a_post, facts.posts_counted, facts.answering_counted), (9, true, false));
    let found = check_plan(&test.app, &test.ada).await.unwrap().findings;
    let hours = found.iter().find(|finding| finding.rule == "hours").unwrap();
    assert_eq!([&hours.args["needs"], &hours.args["counted"]].map(ToString::to_string), ["85", "posts"]);
    let shown = show_ledger(&test.app, &test.ada, None).await.unwrap();
    assert_eq!(shown.ledger.lines[0].brought.minutes, Some(45));
    assert!(shown.ledger.for_all.is_empty());
}

#[tokio::test]
async fn a_text_for_two_places_takes_half_as_long_at_each() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, mastodon) = mastodon(&test).await;
    for number in 0..5 {
        write(&test, &[own, mastodon], &format!("Loaf {number} is of another flour than the one before it.")).await;
    }
    let facts = facts_of(&test.app, &test.ada).await.unwrap();
    assert_eq!((facts.minutes_a_post, facts.posts_counted), (5, true), "45 minutes for ten posts at a place");
}

#[tokio::test]
async fn a_text_for_two_accounts_of_one_line_is_one_post_of_the_plan() {
    let test = TestApp::new().await;
    let (_town, one) = mastodon(&test).await;
    let (_other_town, other) = mastodon(&test).await;
    let texts = async |from: u32| {
        for number in from..from + 5 {
            let words = format!("Loaf {number} is of another flour than the one before it.");
            write(&test, &[one, other], &words).await;
        }
        facts_of(&test.app, &test.ada).await.unwrap().minutes_a_post
    };
    assert_eq!(texts(0).await, 5, "where the plan speaks of neither, each is a place");
    add(&test, Section::Place, &[(Field::Name, "Mastodon"), (Field::PerWeek, "1")]).await;
    assert_eq!(texts(5).await, 9);
}

#[tokio::test]
async fn answering_is_counted_once_three_weeks_were_told() {
    let test = TestApp::new().await;
    let week = Duration::from_hours(7 * 24);
    for minutes in [30, 45, 60] {
        let told = NewEntry { task: Some(Task::Answer), minutes: Some(minutes), ..NewEntry::of(Kind::Minutes) };
        note(&test.app, &test.ada, &told).await.unwrap();
        let facts = facts_of(&test.app, &test.ada).await.unwrap();
        assert!(!facts.answering_counted, "this week is not over");
        test.pass(week);
    }
    let facts = facts_of(&test.app, &test.ada).await.unwrap();
    assert_eq!((facts.minutes_answering, facts.answering_counted), (45, true));
}

#[tokio::test]
async fn answering_at_the_screen_counts_like_what_was_told_of_it_and_calls_alone_tell_no_week() {
    let test = TestApp::new().await;
    let week = Duration::from_hours(7 * 24);
    let call = NewEntry { minutes: Some(5), ..NewEntry::of(Kind::Call) };
    for _ in 0..3 {
        note(&test.app, &test.ada, &call).await.unwrap();
        test.pass(week);
    }
    assert!(!facts_of(&test.app, &test.ada).await.unwrap().answering_counted, "nobody said how long answers took");
    for _ in 0..3 {
        note(&test.app, &test.ada, &call).await.unwrap();
        seen(&test, Task::Answer, Touch::Opens).await;
        test.pass(mins(8));
        seen(&test, Task::Answer, Touch::GoesOn).await;
        test.pass(week);
    }
    let facts = facts_of(&test.app, &test.ada).await.unwrap();
    assert_eq!((facts.minutes_answering, facts.answering_counted), (13, true));
}
