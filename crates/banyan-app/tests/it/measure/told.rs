//! What is told, said better, taken back; what cannot stand in a line; and whose it is.

use banyan_app::{
    Actor,
    measure::{
        EntryChange, NewEntry, NoteError, change_entry, count_causes, export_ledger, habits_brought, list_entries,
        note, show_ledger, take_back,
    },
    plan::show_plan,
    workspace::{Table, add_user, list_activity, words::Words},
};
use banyan_domain::{
    measure::{Cause, Kind, LineKey, Reason, Task},
    plan::{Field, Money, Section},
    time::DAY,
    workspace::Role,
};
use banyan_testkit::{TestApp, second_workspace};
use jiff::civil::{Date, date};

use super::{add, call};

/// It is Monday 2 March 2026 where the business is.
const TODAY: Date = date(2026, 3, 2);

#[tokio::test]
async fn a_call_is_noted_with_its_reason_and_leaves_a_line() {
    let test = TestApp::new().await;
    let letter = add(&test, Section::Place, &[(Field::Name, "Our letter")]).await;
    call(&test, Cause::Row(letter)).await;
    call(&test, Cause::Reason(Reason::Recommended)).await;
    let kept = list_entries(&test.app, &test.ada, TODAY, 10).await.unwrap();
    assert_eq!(kept.len(), 2);
    assert_eq!((kept[1].entry.row, kept[1].entry.people, kept[1].entry.day), (Some(letter), Some(1), TODAY));
    assert_eq!(kept[0].by.as_deref(), Some("Ada"));
    let causes = count_causes(&test.app, &test.ada).await.unwrap();
    assert_eq!(causes[&Cause::Row(letter)], 1);
    let last = list_activity(&test.app, &test.ada, None, 1).await.unwrap().remove(0);
    assert_eq!(last.what, "measure.note");
}

#[tokio::test]
async fn a_call_that_is_put_under_a_row_later_is_counted_there_beside_the_others() {
    let test = TestApp::new().await;
    let letter = add(&test, Section::Place, &[(Field::Name, "Our letter")]).await;
    call(&test, Cause::Row(letter)).await;
    let other = call(&test, Cause::Reason(Reason::NotSaid)).await;
    change_entry(&test.app, &test.ada, other, &EntryChange::Under(letter)).await.unwrap();
    let causes = count_causes(&test.app, &test.ada).await.unwrap();
    assert_eq!(causes.into_iter().collect::<Vec<_>>(), [(Cause::Row(letter), 2)]);
    let kept = list_entries(&test.app, &test.ada, TODAY, 10).await.unwrap();
    assert!(kept.iter().all(|kept| kept.entry.reason.is_none()), "they came by the letter");
}

#[tokio::test]
async fn the_oldest_month_of_the_ledger_has_all_that_was_spent_in_it() {
    let test = TestApp::new().await;
    let cost = NewEntry { money: Money::parse("9 EUR"), ..NewEntry::of(Kind::Cost) };
    note(&test.app, &test.ada, &cost).await.unwrap();
    test.pass(20 * DAY);
    note(&test.app, &test.ada, &cost).await.unwrap();
    test.pass(74 * DAY);
    let shown = show_ledger(&test.app, &test.ada, None).await.unwrap();
    assert_eq!(shown.since, date(2026, 3, 12), "twelve weeks ago");
    let spent: Vec<_> = shown.ledger.months.iter().map(|month| (month.first, month.spent["EUR"])).collect();
    assert_eq!(spent, [(date(2026, 3, 1), 1_800)]);
}

#[tokio::test]
async fn a_thank_you_belongs_to_the_habit_of_thanking() {
    let test = TestApp::new().await;
    let thanks = add(&test, Section::Away, &[(Field::Name, "Cards by hand"), (Field::Habit, "thank_yous")]).await;
    note(&test.app, &test.ada, &NewEntry { minutes: Some(10), ..NewEntry::of(Kind::ThankYou) }).await.unwrap();
    let shown = show_ledger(&test.app, &test.ada, None).await.unwrap();
    let line = shown.ledger.lines.iter().find(|line| line.name == "Cards by hand").unwrap();
    assert_eq!((line.brought.minutes, line.brought.people), (Some(10), None));
    let kept = list_entries(&test.app, &test.ada, TODAY, 1).await.unwrap().remove(0);
    assert_eq!((kept.entry.row, kept.entry.task), (Some(thanks), Some(Task::Away)));
}

#[tokio::test]
async fn a_habit_says_what_was_told_of_it_lately_and_nothing_where_nobody_told() {
    let test = TestApp::new().await;
    let nurses = add(&test, Section::Away, &[(Field::Name, "Nurses"), (Field::Habit, "thoughtfulness")]).await;
    let quiet = add(&test, Section::Away, &[(Field::Name, "Reading")]).await;
    let brought = async || {
        let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
        habits_brought(&test.app, &test.ada, &plan).await.unwrap()
    };
    let habit = NewEntry { cause: Some(Cause::Row(nurses)), minutes: Some(40), ..NewEntry::of(Kind::Habit) };
    note(&test.app, &test.ada, &habit).await.unwrap();
    call(&test, Cause::Row(nurses)).await;
    call(&test, Cause::Row(nurses)).await;
    let told = brought().await;
    assert_eq!((told.rows[&nurses].minutes, told.rows[&nurses].people), (Some(40), Some(2)));
    assert_eq!((told.rows.contains_key(&quiet), told.since), (false, date(2025, 12, 8)));
    test.pass(DAY * 100);
    assert!(brought().await.rows.is_empty(), "that was long ago");
    let next_door = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert!(habits_brought(&test.app, &next_door, &plan).await.unwrap().rows.is_empty());
}

#[tokio::test]
async fn a_line_is_said_better_and_taken_back() {
    let test = TestApp::new().await;
    let id = call(&test, Cause::Reason(Reason::NotSaid)).await;
    let say = async |change| change_entry(&test.app, &test.ada, id, &change).await.unwrap();
    say(EntryChange::Day(date(2026, 3, 1))).await;
    say(EntryChange::Minutes(15)).await;
    say(EntryChange::About("  Bengt ".to_owned())).await;
    let kept = list_entries(&test.app, &test.ada, date(2026, 3, 1), 5).await.unwrap().remove(0);
    assert_eq!((kept.entry.day, kept.entry.minutes), (date(2026, 3, 1), Some(15)));
    assert_eq!(kept.about.as_deref(), Some("Bengt"));
    for _ in 0..2 {
        take_back(&test.app, &test.ada, id).await.unwrap();
    }
    assert!(list_entries(&test.app, &test.ada, date(2026, 1, 1), 5).await.unwrap().is_empty());
    let changed = change_entry(&test.app, &test.ada, id, &EntryChange::Minutes(1)).await;
    assert!(matches!(changed, Err(NoteError::NotThere)));
    let back = list_activity(&test.app, &test.ada, None, 9).await.unwrap();
    assert_eq!(back.iter().filter(|line| line.what == "measure.take_back").count(), 1);
}

#[tokio::test]
async fn what_no_line_can_hold_is_refused_and_nothing_is_kept() {
    let test = TestApp::new().await;
    let goal = add(&test, Section::Goal, &[(Field::Name, "Seats")]).await;
    let of = NewEntry::of;
    let refused = [
        NewEntry { day: Some(date(2026, 3, 3)), ..of(Kind::Call) },
        NewEntry { minutes: Some(1_441), ..of(Kind::Talk) },
        NewEntry { people: Some(10_001), ..of(Kind::Talk) },
        NewEntry { about: Some("x".repeat(201)), ..of(Kind::Call) },
        NewEntry { cause: Some(Cause::Row(goal)), ..of(Kind::Call) },
        of(Kind::Cost),
        of(Kind::Minutes),
        of(Kind::Habit),
    ];
    for new in refused {
        assert!(note(&test.app, &test.ada, &new).await.is_err(), "{new:?}");
    }
    assert!(list_entries(&test.app, &test.ada, date(2020, 1, 1), 5).await.unwrap().is_empty());
}

#[tokio::test]
async fn only_who_noted_it_and_the_owner_change_a_line_and_a_reviewer_notes_nothing() {
    let test = TestApp::new().await;
    let of = async |email: &str, role| {
        let user = add_user(&test.app, &test.ada, email, email, role, "a long enough word".to_owned()).await.unwrap();
        Actor { user: Some(user), role, ..test.ada }
    };
    let (bo, cy) = (of("bo@linden.example", Role::Author).await, of("cy@linden.example", Role::Editor).await);
    let id = note(&test.app, &bo, &NewEntry::of(Kind::Talk)).await.unwrap();
    let change = EntryChange::Minutes(5);
    assert!(matches!(change_entry(&test.app, &cy, id, &change).await, Err(NoteError::NotThere)));
    assert!(matches!(take_back(&test.app, &cy, id).await, Err(NoteError::NotThere)));
    change_entry(&test.app, &bo, id, &change).await.unwrap();
    take_back(&test.app, &test.ada, id).await.unwrap();
    let reviewer = Actor { role: Role::Reviewer, ..cy };
    assert!(matches!(note(&test.app, &reviewer, &NewEntry::of(Kind::Talk)).await, Err(NoteError::Refused(_))));
}

#[tokio::test]
async fn a_cost_stands_in_its_month_and_in_the_table_for_other_programs() {
    let test = TestApp::new().await;
    let mail = [(Field::Name, "Mail"), (Field::Amount, "22 EUR"), (Field::Month, "monthly")];
    let mail = add(&test, Section::Money, &mail).await;
    let cost = NewEntry {
        money: Money::parse("24.50 EUR"),
        cause: Some(Cause::Row(mail)),
        about: Some("=cmd".to_owned()),
        ..NewEntry::of(Kind::Cost)
    };
    note(&test.app, &test.ada, &cost).await.unwrap();
    let shown = show_ledger(&test.app, &test.ada, None).await.unwrap();
    let month = &shown.ledger.months[0];
    assert_eq!((month.planned["EUR"], month.spent["EUR"]), (2_200, 2_450));
    let table = export_ledger(&test.app, &test.ada, None, Table::for_programs(), None).await.unwrap();
    let line = table.lines().nth(1).unwrap();
    assert!(line.starts_with("2026-03-02,cost,,told,,,,24.50,EUR,Mail,,'=cmd,Ada,"), "{line}");
    let german = Table::for_people(Words::for_language("de"));
    let table = export_ledger(&test.app, &test.ada, None, german, None).await.unwrap();
    let line = table.lines().nth(1).unwrap();
    assert!(table.starts_with("\u{feff}day;kind;") && line.contains(";24,50;EUR;Mail;"), "{table}");
}

#[tokio::test]
async fn the_table_for_people_speaks_their_language_in_its_head_and_its_lines() {
    let test = TestApp::new().await;
    call(&test, Cause::Reason(Reason::WalkedPast)).await;
    for (language, head, line) in [
        (
            "en",
            "Day,What,Work,Known because,Minutes,People,Cards,Amount,Currency,Counts under,Why they came,In a word,\
             Noted by,Noted at",
            ",A call,Answering,told,",
        ),
        (
            "de",
            "Tag;Was;Arbeit;Bekannt, weil;Minuten;Menschen;Karten;Betrag;Währung;Zählt unter;Warum sie kamen;In einem \
             Wort;Notiert von;Notiert am",
            ";Ein Anruf;Antworten;erzählt;",
        ),
        (
            "es",
            "Día;Qué;Trabajo;Se sabe porque;Minutos;Personas;Tarjetas;Importe;Moneda;Cuenta en;Por qué vinieron;En una \
             palabra;Anotado por;Anotado el",
            ";Una llamada;Responder;contado;",
        ),
    ] {
        let words = Words::for_language(language);
        let table = Table::for_people(words);
        let table = export_ledger(&test.app, &test.ada, None, table, Some(words)).await.unwrap();
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[0].strip_prefix('\u{feff}'), Some(head), "{language}");
        assert!(lines[1].contains(line), "{language}: {}", lines[1]);
        assert!(lines[1].contains(&words.text("away-reason-walked-past", &[])), "{language}: {}", lines[1]);
    }
}

#[tokio::test]
async fn a_campaign_is_planned_in_its_month_and_what_is_paid_for_a_place_counts_under_it() {
    let test = TestApp::new().await;
    let host = [(Field::Name, "Host"), (Field::Amount, "9 EUR"), (Field::Month, "monthly"), (Field::Place, "Blog")];
    let host = add(&test, Section::Money, &host).await;
    let blog = add(&test, Section::Place, &[(Field::Name, "Blog"), (Field::Network, "own_site")]).await;
    let stamps = [(Field::Name, "Stamps"), (Field::Amount, "30 EUR"), (Field::Campaign, "spring")];
    add(&test, Section::Money, &stamps).await;
    let spring = [(Field::Name, "Spring"), (Field::Starts, "2026-03-09"), (Field::Cost, "90 EUR")];
    add(&test, Section::Campaign, &spring).await;
    let cost = NewEntry { money: Money::parse("9 EUR"), cause: Some(Cause::Row(host)), ..NewEntry::of(Kind::Cost) };
    note(&test.app, &test.ada, &cost).await.unwrap();
    let ledger = show_ledger(&test.app, &test.ada, None).await.unwrap().ledger;
    let month = &ledger.months[0];
    assert_eq!((month.planned["EUR"], month.spent["EUR"]), (900 + 6_000, 900), "the stamps are part of the ninety");
    let line = ledger.lines.iter().find(|line| line.key == LineKey::Row(blog)).unwrap();
    assert_eq!(line.brought.money["EUR"], 900);
}

#[tokio::test]
async fn the_table_names_people_to_the_owner_and_to_themselves_only() {
    let test = TestApp::new().await;
    let user = add_user(&test.app, &test.ada, "bo@linden.example", "Bo", Role::Author, "a long enough word".to_owned());
    let bo = Actor { user: Some(user.await.unwrap()), role: Role::Author, ..test.ada };
    let told = |about: &str| NewEntry { about: Some(about.to_owned()), ..NewEntry::of(Kind::Talk) };
    note(&test.app, &test.ada, &told("Bengt")).await.unwrap();
    note(&test.app, &bo, &told("Karin")).await.unwrap();
    let reviewer = Actor { user: None, role: Role::Reviewer, ..test.ada };
    for (actor, seen) in [
        (test.ada, ["Karin,Bo,", "Bengt,Ada,"]),
        (bo, ["Karin,Bo,", "Bengt,somebody,"]),
        (reviewer, [",,somebody,", ",,somebody,"]),
    ] {
        let table = export_ledger(&test.app, &actor, None, Table::for_programs(), None).await.unwrap();
        let lines: Vec<&str> = table.lines().skip(1).collect();
        assert!(
            lines.len() == 2 && lines.iter().zip(seen).all(|(line, seen)| line.contains(seen)),
            "{seen:?}: {table}"
        );
    }
}

#[tokio::test]
async fn a_neighbour_sees_nothing_of_it() {
    let test = TestApp::new().await;
    let id = call(&test, Cause::Reason(Reason::Recommended)).await;
    let tom = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert!(list_entries(&test.app, &tom, date(2020, 1, 1), 5).await.unwrap().is_empty());
    assert!(count_causes(&test.app, &tom).await.unwrap().is_empty());
    assert!(show_ledger(&test.app, &tom, None).await.unwrap().ledger.causes.is_empty());
    let table = export_ledger(&test.app, &tom, None, Table::for_programs(), None).await.unwrap();
    assert_eq!(table.lines().count(), 1);
    take_back(&test.app, &tom, id).await.unwrap();
    assert!(change_entry(&test.app, &tom, id, &EntryChange::Minutes(1)).await.is_err());
    assert_eq!(list_entries(&test.app, &test.ada, TODAY, 5).await.unwrap().len(), 1, "Ada's line is still there");
}
