//! Today asks everybody for what they may do, and tells them what others see to.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{Draft, When, write_post},
    workspace::{Need, list_needs, show_today},
};
use banyan_domain::{time::HOUR, workspace::Role};
use banyan_testkit::TestApp;

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
