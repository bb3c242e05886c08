//! A goal's number is told for a day, held against people, said better, taken back; and whose it is.

use banyan_app::{
    Actor,
    measure::{ShownGoal, TellGoalError, list_goals, take_back_number, tell_goal},
    workspace::list_activity,
};
use banyan_domain::{
    measure::{Cause, Pace},
    plan::{Field, RowId, Section},
    time::DAY,
    workspace::Role,
};
use banyan_testkit::{TestApp, second_workspace};
use jiff::civil::{Date, date};

use super::{add, call};

/// It is Monday 2 March 2026 where the business is.
const TODAY: Date = date(2026, 3, 2);

async fn readers(test: &TestApp, counts: &str) -> (RowId, RowId) {
    let goal = [
        (Field::Name, "Readers"),
        (Field::Baseline, "70"),
        (Field::Target, "160"),
        (Field::Until, "2026-03-12"),
        (Field::Source, "newsletter list"),
        (Field::Counts, counts),
    ];
    let goal = add(test, Section::Goal, &goal).await;
    (goal, add(test, Section::Place, &[(Field::Name, "Letter"), (Field::Goals, "Readers")]).await)
}

async fn goal(test: &TestApp) -> ShownGoal {
    list_goals(&test.app, &test.ada).await.unwrap().remove(0)
}

#[tokio::test]
async fn phone_calls_make_no_readers_and_a_number_that_was_told_does() {
    let test = TestApp::new().await;
    let (row, letter) = readers(&test, "told").await;
    for _ in 0..3 {
        call(&test, Cause::Row(letter)).await;
    }
    let now = goal(&test).await.goal.stand;
    assert_eq!((now.stands, now.people, now.pace), (None, None, Pace::NotTold));
    test.pass(5 * DAY);
    tell_goal(&test.app, &test.ada, row, 115.0, None).await.unwrap();
    let shown = goal(&test).await;
    assert_eq!((shown.goal.stand.stands, shown.goal.stand.pace), (Some(115.0), Pace::OnPace));
    assert_eq!((shown.source.as_str(), shown.numbers[0].told.day), ("newsletter list", date(2026, 3, 7)));
    assert_eq!(shown.numbers[0].by.as_deref(), Some("Ada"));
    let last = list_activity(&test.app, &test.ada, None, 1).await.unwrap().remove(0);
    assert_eq!(last.what, "measure.tell_goal");
}

#[tokio::test]
async fn who_came_after_the_number_counts_on_where_people_are_counted() {
    let test = TestApp::new().await;
    let (row, letter) = readers(&test, "people").await;
    call(&test, Cause::Row(letter)).await;
    assert_eq!(goal(&test).await.goal.stand.stands, Some(71.0));
    tell_goal(&test.app, &test.ada, row, 90.0, None).await.unwrap();
    assert_eq!(goal(&test).await.goal.stand.stands, Some(90.0), "who called that day is in the number");
    test.pass(DAY);
    call(&test, Cause::Row(letter)).await;
    assert_eq!(goal(&test).await.goal.stand.stands, Some(91.0));
}

#[tokio::test]
async fn of_a_day_the_last_number_stands_and_it_can_be_taken_back() {
    let test = TestApp::new().await;
    let (row, _) = readers(&test, "told").await;
    test.pass(2 * DAY);
    tell_goal(&test.app, &test.ada, row, 80.0, Some(TODAY)).await.unwrap();
    for number in [99.0, 98.5] {
        tell_goal(&test.app, &test.ada, row, number, None).await.unwrap();
    }
    let numbers: Vec<f64> = goal(&test).await.numbers.iter().map(|number| number.told.number).collect();
    assert_eq!(numbers, [98.5, 80.0]);
    for _ in 0..2 {
        take_back_number(&test.app, &test.ada, row, date(2026, 3, 4)).await.unwrap();
    }
    assert_eq!(goal(&test).await.goal.stand.stands, Some(80.0));
    let back = list_activity(&test.app, &test.ada, None, 20).await.unwrap();
    assert_eq!(back.iter().filter(|line| line.what == "measure.take_back_number").count(), 1);
}

#[tokio::test]
async fn what_is_no_number_of_a_goal_is_refused() {
    let test = TestApp::new().await;
    let (row, letter) = readers(&test, "told").await;
    let tell = async |row, number, day| tell_goal(&test.app, &test.ada, row, number, day).await;
    assert!(matches!(tell(letter, 1.0, None).await, Err(TellGoalError::NoSuchGoal)));
    assert!(matches!(tell(row, -1.0, None).await, Err(TellGoalError::NotANumber)));
    assert!(matches!(tell(row, f64::NAN, None).await, Err(TellGoalError::NotANumber)));
    assert!(matches!(tell(row, 1.0, Some(date(2026, 3, 3))).await, Err(TellGoalError::DayAhead)));
    assert!(matches!(tell(row, 1.0, Some(date(2026, 3, 1))).await, Err(TellGoalError::DayBefore)));
    let guest = Actor { role: Role::Guest, ..test.ada };
    assert!(matches!(tell_goal(&test.app, &guest, row, 1.0, None).await, Err(TellGoalError::Refused(_))));
    assert!(take_back_number(&test.app, &guest, row, TODAY).await.is_err());
    let next_door = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert!(matches!(tell_goal(&test.app, &next_door, row, 1.0, None).await, Err(TellGoalError::NoSuchGoal)));
    assert!(goal(&test).await.numbers.is_empty());
}
