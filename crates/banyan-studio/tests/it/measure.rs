//! Noting and reading the ledger as a person does: two taps, undo, the wall, cards, a cost, the button that moves an hour.

use banyan_app::{
    measure::{NewEntry, WeekMinutes, list_cards, list_entries, minutes_this_week, note},
    plan::show_plan,
};
use banyan_db::{run, values};
use banyan_domain::{
    measure::{Cause, Kind, Task},
    plan::{Field, RowId, Section},
    time::{DAY, MINUTE},
    workspace::Role,
};
use banyan_testkit::second_workspace;
use http::{Request, StatusCode, header};
use jiff::civil::date;

use crate::desk::{Desk, Seen, field};

async fn kept(desk: &Desk) -> Vec<banyan_app::measure::KeptEntry> {
    list_entries(&desk.test.app, &desk.test.ada, date(2026, 1, 1), 50).await.expect("the lines")
}

async fn plan_row(desk: &Desk, section: &str, fields: &str) -> RowId {
    let shown = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan");
    let form = format!("version={}&{fields}", shown.version);
    desk.post(&format!("/studio/plan/add/{section}"), &form).await;
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    plan.rows().last().expect("it was added").id
}

fn leads_to(seen: &Seen) -> String {
    seen.headers[header::LOCATION].to_str().expect("an address").to_owned()
}

#[tokio::test]
async fn a_call_is_one_tap_after_the_page_and_undone_by_another() {
    let desk = Desk::open().await;
    let letter = plan_row(&desk, "place", "name=Our+letter").await;
    let page = desk.get("/studio/away").await;
    assert!(page.html.contains(&format!("value=\"row-{letter}\"")) && page.html.contains("What made them call?"));
    let there = desk.post("/studio/away", &format!("kind=call&cause=row-{letter}")).await;
    let there = leads_to(&there);
    let page = desk.get(&there).await;
    assert!(page.html.contains("Noted: A call, 09:00. Our letter"), "{}", page.html);
    assert!(page.html.contains("1 so far"));
    let id = kept(&desk).await[0].id;
    let page = desk.act(&format!("/studio/away/{id}/undo"), "").await;
    assert!(page.contains("Taken back.") && !page.contains("1 so far"));
    assert!(kept(&desk).await.is_empty());
}

#[tokio::test]
async fn every_kind_is_saved_by_its_second_tap_and_said_better_afterwards() {
    let desk = Desk::open().await;
    let habit = plan_row(&desk, "away", "name=Nurses&habit=thoughtfulness").await;
    for (kind, tap, offered) in [
        ("enquiry", "cause=recommended", "name=\"cause\" value=\"recommended\""),
        ("answered", "people=3", "name=\"people\" value=\"3\""),
        ("thank_you", "minutes=10", "name=\"minutes\" value=\"10\""),
        ("talk", "minutes=", "name=\"minutes\" value=\"\""),
        ("cards", "cards=20", "name=\"cards\" value=\"20\""),
        ("habit", &format!("cause=row-{habit}"), &format!("value=\"row-{habit}\"")),
        ("minutes", "told=learn-30", "value=\"learn-30\""),
    ] {
        let page = desk.get(&format!("/studio/away?kind={kind}")).await;
        assert!(page.html.contains(offered), "{kind}: {offered}");
        let there = desk.post("/studio/away", &format!("kind={kind}&{tap}")).await;
        assert_eq!(there.status, StatusCode::SEE_OTHER, "{kind}");
    }
    let lines = kept(&desk).await;
    assert_eq!(lines.len(), 7);
    assert_eq!((lines[0].entry.task, lines[0].entry.minutes), (Some(Task::Learn), Some(30)));
    let id = lines[1].id;
    for more in ["minutes=15", "people=0", "day=2026-03-01", "about=Sister+Karin"] {
        assert_eq!(desk.post(&format!("/studio/away/{id}"), more).await.status, StatusCode::SEE_OTHER, "{more}");
    }
    let said = kept(&desk).await.into_iter().find(|line| line.id == id).expect("it is there");
    assert_eq!((said.entry.minutes, said.entry.people), (Some(15), Some(0)));
    assert_eq!((said.entry.day, said.about.as_deref()), (date(2026, 3, 1), Some("Sister Karin")));
    let letter = plan_row(&desk, "place", "name=Our+letter").await;
    desk.post(&format!("/studio/away/{}", lines[0].id), &format!("under=row-{letter}")).await;
    assert_eq!(
        kept(&desk).await.iter().find(|line| line.id == lines[0].id).expect("it is there").entry.row,
        Some(letter)
    );
    let page = desk.get("/studio/away").await.html;
    assert!(page.contains("Sister Karin · Nurses · 15 min · nobody came by it") && page.contains("Yesterday"));
}

#[tokio::test]
async fn what_cannot_be_noted_is_said_and_nothing_is_kept() {
    let desk = Desk::open().await;
    let refused = desk.post("/studio/away", "kind=call&cause=row-999").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("no longer in the plan"));
    assert_eq!(desk.post("/studio/away", "kind=luck").await.status, StatusCode::BAD_REQUEST);
    let id = note(&desk.test.app, &desk.test.ada, &NewEntry::of(Kind::Talk)).await.expect("a line");
    let ahead = desk.post(&format!("/studio/away/{id}"), "day=2026-03-09").await;
    assert!(ahead.html.contains("That day has not come yet."));
    let cookie = desk.cookie_of(Role::Reviewer).await;
    let reviewer = desk.ask(Request::post("/studio/away"), &cookie, "kind=call").await;
    assert_eq!(reviewer.status, StatusCode::FORBIDDEN);
    assert_eq!(kept(&desk).await.len(), 1);
}

#[tokio::test]
async fn who_counts_as_answered_by_itself_is_not_asked_for_again() {
    let page = Desk::open().await.get("/studio/away?kind=answered").await.html;
    assert!(page.contains("is counted already; do not tell of them again") && !page.contains("cannot count"), "{page}");
    assert!(page.contains("<a class=\"link\" href=\"/studio/waiting\">People waiting</a>"), "{page}");
}

#[tokio::test]
async fn whoever_holds_the_phone_notes_a_call_and_sees_nothing_of_others() {
    let desk = Desk::open().await;
    plan_row(&desk, "place", "name=Our+letter").await;
    desk.post("/studio/away", "kind=call&cause=recommended").await;
    let page = desk.act("/studio/away/wall", "").await;
    let code =
        page.split("/studio/note/").nth(1).expect("the code").split(['<', '"']).next().expect("its end").to_owned();
    let path = format!("/studio/note/{code}");
    let stranger = async |request, form: &str| desk.ask(request, "", form).await;
    let asked = stranger(Request::get(&path), "").await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.html.contains("Our letter") && !asked.html.contains("so far") && !asked.html.contains("Ada"));
    let noted = stranger(Request::post(&path), "cause=walked_past").await;
    let thanks = stranger(Request::get(leads_to(&noted)), "").await;
    assert!(thanks.html.contains("The call is noted."));
    let lines = kept(&desk).await;
    assert_eq!((lines.len(), lines[0].at_the_wall), (2, true));
    let undo = format!("{path}/undo");
    let back = stranger(Request::post(&undo), &field("entry", &lines[0].id.to_string())).await;
    assert!(leads_to(&back).ends_with("?back=true"));
    let mine = stranger(Request::post(&undo), &field("entry", &lines[1].id.to_string())).await;
    assert_eq!(mine.status, StatusCode::CONFLICT);
    assert_eq!(kept(&desk).await.len(), 1, "what was noted inside stays");
    desk.post("/studio/away/wall", "").await;
    assert_eq!(stranger(Request::post(&path), "cause=walked_past").await.status, StatusCode::NOT_FOUND);
    let old = stranger(Request::get(&path), "").await;
    assert!(old.html.contains("no longer in use"));
    assert!(old.headers[header::CACHE_CONTROL].to_str().expect("text").contains("no-store"));
}

#[tokio::test]
async fn a_code_for_more_than_calls_asks_first_what_it_was_without_a_sign_in() {
    let desk = Desk::open().await;
    let habit = plan_row(&desk, "away", "name=Nurses&habit=thoughtfulness").await;
    let page = desk.act("/studio/away/wall", "").await;
    let code = page.split("/studio/note/").nth(1).expect("the code");
    let path = format!("/studio/note/{}", code.split(['<', '"']).next().expect("its end"));
    let stranger = async |request, form: &str| desk.ask(request, "", form).await;
    assert!(!stranger(Request::get(&path), "").await.html.contains("kind=talk"), "it is for calls");
    let refused = stranger(Request::post(&path), "kind=talk&minutes=20").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let nothing = desk.post("/studio/away/wall/kinds", "").await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.html.contains("Choose one thing at least."));
    let page = desk.act("/studio/away/wall/kinds", "kinds=call&kinds=talk&kinds=habit").await;
    assert!(page.contains("Something happened? Scan this, tap what.") && page.contains(&path), "the same code: {page}");
    let asked = stranger(Request::get(&path), "").await.html;
    assert!(asked.contains("What made them call?") && asked.contains("?kind=talk") && asked.contains("?kind=habit"));
    let talk = stranger(Request::get(format!("{path}?kind=talk")), "").await.html;
    assert!(talk.contains("How long did you talk?") && talk.contains("name=\"minutes\" value=\"20\""), "{talk}");
    let habits = stranger(Request::get(format!("{path}?kind=habit")), "").await.html;
    assert!(habits.contains("Nurses") && !habits.contains("Ada"), "{habits}");
    let noted = stranger(Request::post(&path), &format!("kind=habit&cause=row-{habit}")).await;
    assert!(stranger(Request::get(leads_to(&noted)), "").await.html.contains("It is noted. Thank you."));
    stranger(Request::post(&path), "kind=talk&minutes=20").await;
    let lines = kept(&desk).await;
    assert!(lines.len() == 2 && lines.iter().all(|line| line.at_the_wall));
}

#[tokio::test]
async fn cards_get_their_code_and_a_cost_its_month() {
    let desk = Desk::open().await;
    let page = desk.act("/studio/away/cards", "name=The+physio&cards=20").await;
    assert!(page.contains("The physio") && page.contains("Not opened yet") && page.contains("class=\"qr\""));
    let refused = desk.post("/studio/away/cards", "name=Market&cards=many").await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.html.contains("value=\"Market\""));
    assert_eq!(list_cards(&desk.test.app, &desk.test.ada).await.expect("cards").len(), 1);

    // The site of this Banyan is the first business's.
    let first = second_workspace(&desk.test.app).await;
    let tx = desk.test.app.db.begin().await.expect("a write");
    run(&*tx, "UPDATE workspace SET created_at = 0 WHERE id = $1", values![first.0]).await.expect("it was here before");
    tx.commit().await.expect("the write");
    let refused = desk.post("/studio/away/cards", "name=The+market&cards=7").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["value=\"The market\"", "value=\"7\"", "/studio/settings#site"] {
        assert!(refused.html.contains(kept), "{kept}: {}", refused.html);
    }
    desk.act("/studio/settings", "business=Rye&zone=Europe/Madrid&language=en&site=www.rye.example").await;
    assert!(desk.act("/studio/away/cards", "name=The+market&cards=7").await.contains("The market"));
    let page = desk.act("/studio/ledger/cost", "amount=22.50+EUR&day=2026-02-03&about=Stamps").await;
    assert!(page.contains("February 2026") && page.contains("22.50 EUR"));
    let refused = desk.post("/studio/ledger/cost", "amount=much&day=2026-02-03").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let table = desk.get("/studio/ledger/ledger.csv").await;
    assert_eq!(table.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
    assert!(table.html.contains("22.50,EUR,,,Stamps,Ada,"));
    let tx = desk.test.app.db.begin().await.expect("a write");
    run(&*tx, "UPDATE app_user SET language = $1", values!["de"]).await.expect("another language");
    tx.commit().await.expect("the write");
    let table = desk.get("/studio/ledger/ledger.csv").await.html;
    assert!(table.starts_with("\u{feff}Tag;Was;") && table.contains(";22,50;EUR;;;Stamps;Ada;"), "{table}");
}

#[tokio::test]
async fn who_stands_under_two_goals_is_said_to_and_counts_once_in_their_sum() {
    let desk = Desk::open().await;
    plan_row(&desk, "goal", "name=Seats").await;
    plan_row(&desk, "goal", "name=Readers").await;
    let tram = plan_row(&desk, "place", "name=Tram&goals=Seats%3B+Readers").await;
    for _ in 0..2 {
        desk.post("/studio/away", &format!("kind=call&cause=row-{tram}")).await;
    }
    let page = desk.get("/studio/ledger").await.html;
    let goals = page.split("Under its goals").nth(1).expect("the goals").split("</section>").next().expect("their end");
    assert_eq!(goals.matches("Asked or came: 2").count(), 3, "each goal, and both together: {goals}");
    assert_eq!(goals.matches("2 of them under another goal too").count(), 2, "{goals}");
    assert!(goals.contains("Together, each once"), "{goals}");
}

#[tokio::test]
async fn a_payment_is_named_for_its_campaign_and_both_stand_in_their_months() {
    let desk = Desk::open().await;
    plan_row(&desk, "campaign", "name=Stairs+week&starts=2026-03-09&ends=2026-03-20&cost=90+EUR").await;
    let form = desk.get("/studio/plan?add=money").await.html;
    assert!(form.contains("For this campaign") && form.contains("<option value=\"Stairs week\""), "{form}");
    plan_row(&desk, "money", "name=Stamps&amount=30+EUR&month=2026-02&campaign=Stairs+week").await;
    let page = desk.get("/studio/ledger").await.html;
    let (_, months) = page.split_once("class=\"months\"").expect("the months");
    for (name, money) in [("Stairs week", "60 EUR"), ("Stamps", "30 EUR")] {
        let (_, line) = months.split_once(name).unwrap_or_else(|| panic!("{name} in {months}"));
        assert!(line.split("</tr>").next().is_some_and(|line| line.contains(money)), "{name}: {line}");
    }
}

async fn week(desk: &Desk) -> WeekMinutes {
    minutes_this_week(&desk.test.app, &desk.test.ada).await.expect("the week")
}

#[tokio::test]
async fn writing_is_measured_from_opening_to_queueing_and_stands_on_today() {
    let desk = Desk::open().await;
    plan_row(&desk, "person", "name=Ada&hours=2+h").await;
    desk.get("/studio/write").await;
    desk.test.pass(MINUTE * 7);
    let form = format!("action=queue&text=Rain+is+good+for+bread&place={}", desk.own);
    assert_eq!(desk.post("/studio/write", &form).await.status, StatusCode::SEE_OTHER);
    let tasks = week(&desk).await.tasks;
    assert_eq!((tasks[0].task, tasks[0].measured), (Task::Write, 7));
    assert!(desk.get("/studio").await.html.contains("7 min of 2 h"));
    assert!(desk.get("/studio/ledger").await.html.contains("of 2 h in the plan"));
}

#[tokio::test]
async fn the_first_run_and_what_stands_beside_the_plan_are_work_too() {
    for (task, pages) in [
        (Task::Plan, ["/studio/first/stand", "/studio/first/why"]),
        (Task::Carry, ["/studio/first/site", "/studio/first/found"]),
        (Task::Plan, ["/studio/plan/steps", "/studio/plan/brief"]),
        (Task::Plan, ["/studio/plan/review", "/studio/plan/levels"]),
        (Task::Plan, ["/studio/plan/take", "/studio/plan/plan.pdf"]),
        (Task::Plan, ["/studio/plan/budget", "/studio/plan/extracts/marketing"]),
        (Task::Learn, ["/studio/plan/learning", "/studio/plan/lessons/listening"]),
    ] {
        let desk = Desk::open().await;
        desk.get(pages[0]).await;
        desk.test.pass(MINUTE * 7);
        desk.get(pages[1]).await;
        let tasks = week(&desk).await.tasks;
        assert_eq!(
            tasks.iter().map(|known| (known.task, known.measured)).collect::<Vec<_>>(),
            [(task, 7)],
            "{pages:?}"
        );
    }
}

#[tokio::test]
async fn an_hour_is_moved_by_one_button_and_not_twice() {
    let desk = Desk::open().await;
    let place = plan_row(&desk, "place", "name=Mastodon&per_week=3").await;
    let habit = plan_row(&desk, "away", "name=Thanks&habit=thank_yous&hours=30").await;
    for (kind, row, minutes, people) in [(Kind::Minutes, place, 300, 1), (Kind::ThankYou, habit, 180, 9)] {
        let told = NewEntry {
            cause: Some(Cause::Row(row)),
            task: Some(Task::Answer),
            minutes: Some(minutes),
            people: Some(people),
            ..NewEntry::of(kind)
        };
        note(&desk.test.app, &desk.test.ada, &told).await.expect("a line");
    }
    desk.test.pass(DAY * 29);
    let page = desk.get("/studio/ledger").await.html;
    assert!(page.contains("An hour of Thanks brings more people than an hour of Mastodon."));
    assert!(page.contains("Spend 20 min a week there instead") && page.contains("Less time"));
    let button = format!("from={place}&to={habit}");
    desk.act("/studio/ledger/spend", &button).await;
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    assert_eq!(plan.one(Section::Place).expect("it is there").text(Field::PerWeek), "2");
    let wrong = desk.post("/studio/ledger/spend", &format!("from={habit}&to={place}")).await;
    assert_eq!(wrong.status, StatusCode::CONFLICT);
    assert!(wrong.html.contains("The numbers moved on meanwhile"));
}
