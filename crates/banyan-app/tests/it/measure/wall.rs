//! The code on the wall: whoever has it may note what it is for, and nothing else.

use banyan_app::{
    Actor,
    measure::{
        AtWall, NewEntry, WallError, choose_wall_kinds, list_entries, new_wall_code, note, note_at_wall, open_wall,
        show_wall, take_back_at_wall,
    },
};
use banyan_db::{all, values};
use banyan_domain::{
    measure::{Cause, Kind, Reason},
    plan::{Field, Section},
    time::HOUR,
    workspace::Role,
};
use banyan_testkit::TestApp;
use jiff::civil::date;

use super::add;

const RECOMMENDED: AtWall = called(Cause::Reason(Reason::Recommended));

const fn called(cause: Cause) -> AtWall {
    AtWall { kind: Kind::Call, cause: Some(cause), minutes: None }
}

async fn code(test: &TestApp) -> String {
    let address = new_wall_code(&test.app, &test.ada).await.unwrap().address;
    address.strip_prefix("http://linden.example/studio/note/").unwrap().to_owned()
}

#[tokio::test]
async fn a_call_is_noted_without_signing_in_and_taken_back_within_the_hour() {
    let test = TestApp::new().await;
    let letter = add(&test, Section::Place, &[(Field::Name, "Our letter")]).await;
    let code = code(&test).await;
    let wall = open_wall(&test.app, &code).await.unwrap();
    assert_eq!(wall.ways, [(letter, "Our letter".to_owned())]);
    let first = note_at_wall(&test.app, &code, "a", called(Cause::Row(letter))).await.unwrap();
    note_at_wall(&test.app, &code, "a", RECOMMENDED).await.unwrap();
    take_back_at_wall(&test.app, &code, first).await.unwrap();
    let kept = list_entries(&test.app, &test.ada, date(2026, 3, 1), 5).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert!(kept[0].at_the_wall && kept[0].by.is_none());
    let mine = note(&test.app, &test.ada, &NewEntry::of(Kind::Talk)).await.unwrap();
    assert!(take_back_at_wall(&test.app, &code, mine).await.is_err(), "what was noted inside stays");
    test.pass(HOUR * 2);
    assert!(take_back_at_wall(&test.app, &code, kept[0].id).await.is_err(), "after the hour it stays too");
}

#[tokio::test]
async fn a_new_code_ends_the_old_one_at_once() {
    let test = TestApp::new().await;
    assert!(show_wall(&test.app, &test.ada).await.unwrap().is_none());
    let old = code(&test).await;
    let new = code(&test).await;
    assert!(matches!(open_wall(&test.app, &old).await, Err(WallError::NoSuchCode)));
    assert!(matches!(note_at_wall(&test.app, &old, "a", RECOMMENDED).await, Err(WallError::NoSuchCode)));
    let shown = show_wall(&test.app, &test.ada).await.unwrap().unwrap();
    assert!(shown.address.ends_with(&new), "the owner can print it again");
    for nonsense in ["", "0", &new[1..], &new.to_uppercase()] {
        assert!(matches!(open_wall(&test.app, nonsense).await, Err(WallError::NoSuchCode)), "{nonsense}");
    }
}

#[tokio::test]
async fn the_code_lies_nowhere_in_the_clear() {
    let test = TestApp::new().await;
    let code = code(&test).await;
    let rows: Vec<serde_json::Value> =
        all(test.app.db.read(), "SELECT data, what FROM event", values![]).await.unwrap();
    assert!(rows.iter().all(|row| !row.to_string().contains(&code)));
    let mut copy = String::new();
    let copied = test.app.db.copy_out(|line| {
        copy.push_str(&serde_json::to_string(line)?);
        Ok(())
    });
    copied.await.unwrap();
    let bytes: String = code.bytes().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    assert!(copy.contains("wall_code") && !copy.contains(&code) && !copy.contains(&bytes));
}

#[tokio::test]
async fn one_address_notes_ten_calls_at_once_and_then_waits() {
    let test = TestApp::new().await;
    let code = code(&test).await;
    for _ in 0..10 {
        note_at_wall(&test.app, &code, "203.0.113.7", RECOMMENDED).await.unwrap();
    }
    let refused = note_at_wall(&test.app, &code, "203.0.113.7", RECOMMENDED).await;
    assert!(matches!(refused, Err(WallError::TooMany)));
    note_at_wall(&test.app, &code, "203.0.113.8", RECOMMENDED).await.unwrap();
}

#[tokio::test]
async fn a_code_is_for_calls_until_the_owner_says_what_else_and_for_nothing_beyond() {
    let test = TestApp::new().await;
    let nurses = add(&test, Section::Away, &[(Field::Name, "Nurses"), (Field::Habit, "thoughtfulness")]).await;
    let code = code(&test).await;
    let say = async |kind, cause, minutes| note_at_wall(&test.app, &code, "a", AtWall { kind, cause, minutes }).await;
    for kind in [Kind::ThankYou, Kind::Talk, Kind::Habit, Kind::Cost, Kind::Minutes] {
        let refused = say(kind, Some(Cause::Row(nurses)), Some(5)).await;
        assert!(matches!(refused, Err(WallError::NotForThat)), "{kind:?}");
    }
    assert!(open_wall(&test.app, &code).await.unwrap().habits.is_empty(), "it is for calls");
    let choose = async |kinds: &[Kind]| choose_wall_kinds(&test.app, &test.ada, kinds).await;
    for never in [&[][..], &[Kind::Cost], &[Kind::Call, Kind::Minutes]] {
        assert!(matches!(choose(never).await, Err(WallError::ForNothing)), "{never:?}");
    }
    choose(&[Kind::Habit, Kind::Talk]).await.unwrap();
    let wall = open_wall(&test.app, &code).await.unwrap();
    assert_eq!((wall.kinds, wall.habits), (vec![Kind::Talk, Kind::Habit], vec![(nurses, "Nurses".to_owned())]));
    say(Kind::Talk, None, Some(20)).await.unwrap();
    say(Kind::Habit, Some(Cause::Row(nurses)), None).await.unwrap();
    assert!(matches!(say(Kind::Call, None, None).await, Err(WallError::NotForThat)), "no longer for calls");
    let kept = list_entries(&test.app, &test.ada, date(2026, 3, 1), 5).await.unwrap();
    assert!(kept.len() == 2 && kept.iter().all(|line| line.at_the_wall && line.by.is_none()));
    let talk = kept.iter().find(|line| line.entry.kind == Kind::Talk).unwrap();
    assert_eq!((talk.entry.minutes, talk.entry.people), (Some(20), Some(1)));
    let next = new_wall_code(&test.app, &test.ada).await.unwrap();
    assert_eq!(next.kinds, [Kind::Talk, Kind::Habit], "a new code is for the same");
    let editor = Actor { role: Role::Editor, ..test.ada };
    let refused = choose_wall_kinds(&test.app, &editor, &[Kind::Call]).await;
    assert!(matches!(refused, Err(WallError::Refused(_))));
}

#[tokio::test]
async fn only_the_owner_makes_a_code() {
    let test = TestApp::new().await;
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert!(matches!(new_wall_code(&test.app, &editor).await, Err(WallError::Refused(_))));
}
