//! Today asks everybody for what they may do, and tells them what others see to.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{Draft, When, write_post},
    workspace::{
        Need, PutOffError, add_user, bring_back_need, count_needs, list_needs, put_off_need, show_today, show_workspace,
    },
};
use banyan_domain::{
    time::HOUR,
    workspace::{MOST_NEEDS, Role},
};
use banyan_simulator::{Answer, Fault};
use banyan_testkit::TestApp;

use crate::publish::carry_out::mastodon;

fn word(need: &Need) -> &'static str {
    match need {
        Need::Missed { .. } => "missed",
        Need::FirstQuestions => "questions",
        Need::FirstSource => "source",
        Need::FirstPlace => "place",
        Need::FirstStep { .. } => "step",
        Need::PeopleWaiting(_)
        | Need::Decide(_)
        | Need::AsksYes { .. }
        | Need::AsksLook(_)
        | Need::Reconnect(_)
        | Need::EndsSoon { .. }
        | Need::Held { .. }
        | Need::Fresh { .. }
        | Need::MoreFresh { .. }
        | Need::Silent(_)
        | Need::Empty { .. }
        | Need::QuietDays { .. }
        | Need::StillConnected(_)
        | Need::Series(_)
        | Need::AssetsEnd(_)
        | Need::ClientsSaid(_)
        | Need::Review(_) => "another",
    }
}

#[tokio::test]
async fn nobody_is_asked_for_what_they_may_not_do() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let draft = Draft {
        text: "Open tonight.".to_owned(),
        channels: vec![own],
        when: When::At(test.app.now().plus(2 * HOUR)),
        ..Draft::default()
    };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.pass(Duration::from_hours(8));
    test.run_due().await;
    let beginnings = ["questions", "source", "place", "step"];
    for (role, needs, others) in [
        (Role::Owner, [&["missed"][..], &beginnings].concat(), vec![]),
        (Role::Editor, vec!["missed"], vec![]),
        (Role::Author, vec![], vec!["missed"]),
        (Role::Reviewer, vec![], vec!["missed"]),
    ] {
        let actor = Actor { role, ..test.ada };
        let today = show_today(&test.app, &actor).await.unwrap();
        assert_eq!(today.question.is_some(), role == Role::Owner, "who answers for the plan is asked: {role:?}");
        let words = |needs: &[Need]| needs.iter().map(word).collect::<Vec<_>>();
        assert_eq!((words(&today.needs), words(&today.others)), (needs, others), "{role:?}");
        assert_eq!(list_needs(&test.app, &actor).await.unwrap(), today.needs, "the number beside Today: {role:?}");
    }
}

#[tokio::test]
async fn where_as_many_posts_ask_as_today_shows_the_number_beside_it_is_full() {
    let test = TestApp::new().await;
    let (mut towns, mut channels) = (Vec::new(), Vec::new());
    for _ in 0..MOST_NEEDS {
        let (town, channel) = mastodon(&test).await;
        town.fault(Fault::on("POST", "/api/v1/statuses").always().answer(Answer::status(422)));
        towns.push(town);
        channels.push(channel);
    }
    let draft = Draft { text: "Open tonight.".to_owned(), channels, when: When::Now, ..Draft::default() };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.run_due().await;
    for (role, asked_for_posts) in [(Role::Owner, true), (Role::Editor, true), (Role::Author, false)] {
        let actor = Actor { role, ..test.ada };
        let needs = list_needs(&test.app, &actor).await.unwrap();
        let of_posts = needs.iter().filter(|need| matches!(need, Need::Decide(_))).count();
        assert_eq!(of_posts, if asked_for_posts { MOST_NEEDS } else { 0 }, "{role:?}: {needs:?}");
        assert_eq!(count_needs(&test.app, &actor).await.unwrap(), needs.len().min(MOST_NEEDS), "{role:?}");
    }
}

/// By what the first of its kind is put off.
async fn mark_of(test: &TestApp, what: &str) -> Option<String> {
    let needs = list_needs(&test.app, &test.ada).await.expect("the needs");
    needs.iter().find(|need| word(need) == what).expect("it stands there").mark()
}

#[tokio::test]
async fn what_somebody_puts_off_stands_there_again_tomorrow_morning_and_for_others_all_the_time() {
    let test = TestApp::new().await;
    let password = "a long enough password".to_owned();
    let bea = add_user(&test.app, &test.ada, "bea@linden.example", "Bea", Role::Owner, password).await.unwrap();
    let bea = Actor { user: Some(bea), ..test.ada };
    let step = mark_of(&test, "step").await.expect("a First Step can wait");
    let now = test.app.now();
    let back = put_off_need(&test.app, &test.ada, &step).await.unwrap();
    let zone = show_workspace(&test.app, test.ada.workspace).await.unwrap().time_zone();
    let (today, morning) = (now.in_zone(&zone), back.in_zone(&zone));
    assert_eq!((morning.date(), morning.hour(), morning.minute()), (today.date().tomorrow().unwrap(), 6, 0));
    let stands = async |actor: &Actor| {
        let shown = show_today(&test.app, actor).await.unwrap();
        let has = |needs: &[Need]| needs.iter().any(|need| word(need) == "step");
        assert_eq!(list_needs(&test.app, actor).await.unwrap(), shown.needs, "the number beside Today");
        (has(&shown.needs), has(&shown.put_off))
    };
    assert_eq!((stands(&test.ada).await, stands(&bea).await), ((false, true), (true, false)));
    bring_back_need(&test.app, &test.ada, &step).await.unwrap();
    assert_eq!(stands(&test.ada).await, (true, false));
    put_off_need(&test.app, &test.ada, &step).await.unwrap();
    test.pass(back.since(now).saturating_sub(Duration::from_millis(1)));
    assert_eq!(stands(&test.ada).await, (false, true));
    test.pass(Duration::from_millis(1));
    assert_eq!(stands(&test.ada).await, (true, false));
}

#[tokio::test]
async fn what_was_missed_cannot_be_put_off_and_nobody_puts_off_for_the_machine() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let draft = Draft {
        text: "Open tonight.".to_owned(),
        channels: vec![own],
        when: When::At(test.app.now().plus(2 * HOUR)),
        ..Draft::default()
    };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.pass(Duration::from_hours(8));
    test.run_due().await;
    assert_eq!(mark_of(&test, "missed").await, None);
    let unknown = put_off_need(&test.app, &test.ada, "missed-0000").await;
    assert!(matches!(unknown, Err(PutOffError::NotHere)), "{unknown:?}");
    let machine = Actor::at_the_machine(test.ada.workspace);
    let step = mark_of(&test, "step").await.expect("a First Step can wait");
    assert!(matches!(put_off_need(&test.app, &machine, &step).await, Err(PutOffError::Nobody)));
}
