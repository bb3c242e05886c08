//! Rows changed by one, by two at once, and by who may not.

use banyan_app::{
    Actor,
    plan::{ChangePlanError, PlanEdit, change_plan, show_plan},
    workspace::{Who, list_activity},
};
use banyan_domain::{
    plan::{Field, PlanError, Section},
    workspace::Role,
};
use banyan_testkit::TestApp;

use super::{add, said};

#[tokio::test]
async fn a_row_that_is_saved_is_there_and_leaves_a_line() {
    let test = TestApp::new().await;
    let saved = add(&test, Section::Goal, &[(Field::Name, "24 enquiries"), (Field::Until, "2026-12-31")]).await;
    assert_eq!(saved.version, 1);
    let shown = show_plan(&test.app, &test.ada).await.unwrap();
    assert_eq!(shown.plan.row(saved.row.unwrap()).unwrap().text(Field::Until), "2026-12-31");
    assert_eq!(shown.made_by, Some(Who::from("Ada")));
    let lines = list_activity(&test.app, &test.ada, None, 1).await.unwrap();
    assert_eq!(lines[0].what, "plan.change");
}

#[tokio::test]
async fn two_people_change_two_rows_and_neither_loses_a_word() {
    let test = TestApp::new().await;
    let goal = add(&test, Section::Goal, &[(Field::Name, "Enquiries")]).await.row.unwrap();
    let place = add(&test, Section::Place, &[(Field::Name, "Blog")]).await;
    let read_at = place.version;
    let mine = PlanEdit::Change { row: goal, fields: said(&[(Field::Target, "24")]) };
    let theirs = PlanEdit::Change { row: place.row.unwrap(), fields: said(&[(Field::Reason, "the root")]) };
    change_plan(&test.app, &test.ada, read_at, &mine, None).await.unwrap();
    change_plan(&test.app, &test.ada, read_at, &theirs, None).await.unwrap();
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert_eq!(plan.row(goal).unwrap().text(Field::Target), "24");
    assert_eq!(plan.row(place.row.unwrap()).unwrap().text(Field::Reason), "the root");
}

#[tokio::test]
async fn the_same_row_changed_meanwhile_is_a_conflict_and_nothing_is_saved() {
    let test = TestApp::new().await;
    let saved = add(&test, Section::Goal, &[(Field::Name, "Enquiries")]).await;
    let change = |target| PlanEdit::Change { row: saved.row.unwrap(), fields: said(&[(Field::Target, target)]) };
    change_plan(&test.app, &test.ada, saved.version, &change("24"), None).await.unwrap();
    let second = change_plan(&test.app, &test.ada, saved.version, &change("30"), None).await;
    assert!(matches!(second, Err(ChangePlanError::Conflict { version: 2 })), "{second:?}");
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert_eq!(plan.row(saved.row.unwrap()).unwrap().text(Field::Target), "24");
    let why = |said_so| PlanEdit::Add { section: Section::Why, fields: said(&[(Field::Purpose, said_so)]) };
    change_plan(&test.app, &test.ada, 2, &why("one"), None).await.unwrap();
    let second = change_plan(&test.app, &test.ada, 2, &why("other"), None).await;
    assert!(matches!(second, Err(ChangePlanError::Conflict { .. })), "a section of one row is that row");
}

#[tokio::test]
async fn many_who_save_at_once_make_as_many_versions() {
    let test = TestApp::new().await;
    let adding = (0..8).map(|n| {
        let (app, ada) = (test.app.clone(), test.ada);
        tokio::spawn(async move {
            let name = format!("Habit {n}");
            let version = show_plan(&app, &ada).await.unwrap().version;
            let edit = PlanEdit::Add { section: Section::Away, fields: said(&[(Field::Name, &name)]) };
            change_plan(&app, &ada, version, &edit, None).await.unwrap().version
        })
    });
    let mut versions = Vec::new();
    for adding in adding.collect::<Vec<_>>() {
        versions.push(adding.await.unwrap());
    }
    versions.sort_unstable();
    assert_eq!(versions, (1..=8).collect::<Vec<i64>>());
    assert_eq!(show_plan(&test.app, &test.ada).await.unwrap().plan.of(Section::Away).count(), 8);
}

#[tokio::test]
async fn what_cannot_stand_there_is_refused_and_makes_no_version() {
    let test = TestApp::new().await;
    let edit = PlanEdit::Add { section: Section::Goal, fields: said(&[(Field::Name, "A"), (Field::Until, "soon")]) };
    let refused = change_plan(&test.app, &test.ada, 0, &edit, None).await;
    assert!(matches!(refused, Err(ChangePlanError::Plan(PlanError::BadValue { field: Field::Until, .. }))));
    assert_eq!(show_plan(&test.app, &test.ada).await.unwrap().version, 0);
}

#[tokio::test]
async fn saving_what_already_stands_makes_no_version() {
    let test = TestApp::new().await;
    let saved = add(&test, Section::Goal, &[(Field::Name, "Enquiries")]).await;
    let same = PlanEdit::Change { row: saved.row.unwrap(), fields: said(&[(Field::Name, "Enquiries")]) };
    assert_eq!(change_plan(&test.app, &test.ada, 1, &same, None).await.unwrap().version, 1);
}

#[tokio::test]
async fn an_editor_reads_the_plan_and_does_not_change_it() {
    let test = TestApp::new().await;
    add(&test, Section::Goal, &[(Field::Name, "Enquiries")]).await;
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert!(!show_plan(&test.app, &editor).await.unwrap().plan.is_empty());
    let edit = PlanEdit::Add { section: Section::Goal, fields: said(&[(Field::Name, "Mine")]) };
    assert!(matches!(change_plan(&test.app, &editor, 1, &edit, None).await, Err(ChangePlanError::Refused(_))));
    let guest = Actor { role: Role::Guest, ..test.ada };
    assert!(show_plan(&test.app, &guest).await.unwrap().plan.is_empty());
}

#[tokio::test]
async fn one_business_does_not_see_anothers_plan() {
    let test = TestApp::new().await;
    add(&test, Section::Goal, &[(Field::Name, "Enquiries")]).await;
    let other = Actor { workspace: banyan_app::fresh_id(), ..test.ada };
    assert_eq!(show_plan(&test.app, &other).await.unwrap().version, 0);
}
