//! "Spend this hour there instead": said from what was told, done by one button, and kept through a backup.

use std::time::Duration;

use banyan_app::{
    Actor,
    measure::{NewEntry, SpendError, list_cards, list_entries, note, show_ledger, show_wall, spend_there},
    plan::{list_versions, show_plan},
    workspace::restore_copy,
};
use banyan_db::CopyLine;
use banyan_domain::{
    measure::{Cause, Kind, Task, Then},
    plan::{Field, RowId, Section},
    workspace::Role,
};
use banyan_testkit::{TestApp, TestDatabase};
use jiff::civil::date;

use super::add;

/// Mastodon took five hours and brought one person; thanking took three and brought nine.
async fn two_months() -> (TestApp, RowId, RowId) {
    let test = TestApp::new().await;
    let place = add(&test, Section::Place, &[(Field::Name, "Mastodon"), (Field::PerWeek, "3")]).await;
    let habit = [(Field::Name, "Thanks"), (Field::Habit, "thank_yous"), (Field::Hours, "30 min")];
    let habit = add(&test, Section::Away, &habit).await;
    let of = |kind, row, minutes, people| NewEntry {
        cause: Some(Cause::Row(row)),
        task: Some(Task::Answer),
        minutes: Some(minutes),
        people: Some(people),
        ..NewEntry::of(kind)
    };
    for new in [of(Kind::Minutes, place, 300, 1), of(Kind::ThankYou, habit, 180, 9)] {
        note(&test.app, &test.ada, &new).await.unwrap();
    }
    test.pass(Duration::from_hours(40 * 24));
    (test, place, habit)
}

#[tokio::test]
async fn an_hour_is_moved_by_one_button_as_one_version() {
    let (test, place, habit) = two_months().await;
    let shown = show_ledger(&test.app, &test.ada, None).await.unwrap();
    assert_eq!(shown.ledger.lines[0].then, Then::Less);
    let better = shown.better.unwrap();
    assert_eq!((better.from, better.to, better.minutes), (place, habit, 20));
    let before = shown.version;
    let saved = spend_there(&test.app, &test.ada, place, habit).await.unwrap();
    assert_eq!(saved.version, before + 1);
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert_eq!(plan.row(place).unwrap().text(Field::PerWeek), "2");
    assert_eq!(plan.row(habit).unwrap().text(Field::Hours), "50");
    let reason = list_versions(&test.app, &test.ada).await.unwrap().remove(0).reason;
    assert_eq!(reason.as_deref(), Some("Mastodon → Thanks"));
}

#[tokio::test]
async fn what_the_ledger_does_not_say_is_not_done() {
    let (test, place, habit) = two_months().await;
    let wrong_way = spend_there(&test.app, &test.ada, habit, place).await;
    assert!(matches!(wrong_way, Err(SpendError::NoLongerSaid)));
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert!(matches!(spend_there(&test.app, &editor, place, habit).await, Err(SpendError::Refused(_))));
    test.pass(Duration::from_hours(90 * 24));
    let forgotten = spend_there(&test.app, &test.ada, place, habit).await;
    assert!(matches!(forgotten, Err(SpendError::NoLongerSaid)), "the last twelve weeks say nothing of it");
}

#[tokio::test]
async fn all_of_it_comes_back_from_a_backup() {
    let (test, ..) = two_months().await;
    banyan_app::measure::add_cards(&test.app, &test.ada, "The physio", 20).await.unwrap();
    let code = banyan_app::measure::new_wall_code(&test.app, &test.ada).await.unwrap();
    let call = NewEntry::of(Kind::Call);
    note(&test.app, &test.ada, &call).await.unwrap();
    let mut lines = Vec::new();
    let copied = test.app.db.copy_out(|line| {
        lines.push(serde_json::to_string(line)?);
        Ok(())
    });
    copied.await.unwrap();
    let fresh = TestDatabase::new().await;
    let app = banyan_testkit::build(&fresh, test.app.now()).await;
    let lines = lines.iter().map(|line| serde_json::from_str::<CopyLine>(line).map_err(|error| error.to_string()));
    restore_copy(&app, lines).await.unwrap();
    let since = date(2026, 1, 1);
    let there = list_entries(&test.app, &test.ada, since, 99).await.unwrap();
    assert_eq!(list_entries(&app, &test.ada, since, 99).await.unwrap(), there);
    assert_eq!(list_cards(&app, &test.ada).await.unwrap(), list_cards(&test.app, &test.ada).await.unwrap());
    assert_eq!(show_wall(&app, &test.ada).await.unwrap(), Some(code));
}
