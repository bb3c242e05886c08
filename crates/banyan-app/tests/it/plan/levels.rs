//! Which level is reached, by what was told: answers of the last days, and goals of which something is known.

use banyan_app::{
    Actor,
    compose::{Draft, When, write_post},
    measure::{NewEntry, add_cards, list_cards, note, open_card, take_back, tell_goal, usual_week, work_on},
    plan::{answer_first, leave_for_later, next_ask, show_levels},
    workspace::{Need, list_needs, show_today},
};
use banyan_domain::{
    measure::{Cause, Kind, Task, Touch},
    plan::{
        Asks, Field, Met, Section, Size,
        first::{FirstAnswer, Question},
    },
    time::{DAY, MINUTE},
    workspace::Role,
};
use banyan_testkit::{START, TestApp, second_workspace};

use super::{add, change};
use crate::feed_server::{Article, FeedServer};

async fn met(test: &TestApp, actor: &Actor, size: Size, asks: Asks) -> Met {
    let levels = show_levels(&test.app, actor).await.unwrap().unwrap();
    let (_, asked) = levels.asked.into_iter().find(|(level, _)| *level == size).unwrap();
    asked.into_iter().find(|(asked, _)| *asked == asks).unwrap().1
}

#[tokio::test]
async fn answers_that_were_noted_count_for_thirty_days() {
    let test = TestApp::new().await;
    let answers = async || met(&test, &test.ada, Size::Talking, Asks::Answers).await;
    assert_eq!(answers().await, Met::NotYet);
    let told = NewEntry { people: Some(3), ..NewEntry::of(Kind::Answered) };
    let id = note(&test.app, &test.ada, &told).await.unwrap();
    assert_eq!(answers().await, Met::Yes);
    let next_door = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert_eq!(met(&test, &next_door, Size::Talking, Asks::Answers).await, Met::NotYet);
    test.pass(31 * DAY);
    assert_eq!(answers().await, Met::NotYet, "long ago");
    note(&test.app, &test.ada, &told).await.unwrap();
    take_back(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(answers().await, Met::Yes);
    let nobody = NewEntry { people: Some(0), ..NewEntry::of(Kind::Answered) };
    note(&test.app, &test.ada, &nobody).await.unwrap();
    assert!(note(&test.app, &test.ada, &NewEntry::of(Kind::Answered)).await.is_err(), "how many has to be told");
}

#[tokio::test]
async fn the_level_that_is_wanted_asks_one_thing_after_another_until_it_is_reached_or_let_go() {
    let test = TestApp::new().await;
    let asked = async || {
        let next = next_ask(&test.app, &test.ada).await.unwrap();
        let levels = show_levels(&test.app, &test.ada).await.unwrap().unwrap();
        let found = next.as_ref().map(|next| (next.level, next.asks));
        assert_eq!(found, levels.next(), "it is what the page of all levels says");
        assert!(next.is_none_or(|next| next.at == levels.at), "{levels:?}");
        found.map(|(_, asks)| asks)
    };
    let today = async || show_today(&test.app, &test.ada).await.unwrap().next_ask;
    assert_eq!(asked().await, None, "nobody wants a level");
    add(&test, Section::Review, &[(Field::Size, "talking")]).await;
    assert_eq!(asked().await, Some(Asks::Source));
    assert_eq!(today().await, None, "a first source is asked for among the needs");

    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    test.add_feed(&server.feed()).await;
    assert_eq!(today().await.unwrap().asks, Asks::PostsOut);
    let own = test.connect("own_site", &[]).await;
    let text = "Rye needs patience, and so do bakers.".to_owned();
    let draft = Draft { title: Some("Rye".to_owned()), text, channels: vec![own], when: When::Now, ..Draft::default() };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.run_due().await;
    test.pass(DAY);
    let next = today().await.unwrap();
    assert_eq!((next.wanted, next.at), (Size::Talking, Some(Size::DoingIt)));
    assert_eq!((next.level, next.asks), (Size::Talking, Asks::Promise));
    add(&test, Section::Means, &[(Field::AnswerWithin, "4 h")]).await;
    let next = today().await.unwrap();
    assert_eq!((next.asks, next.since.unwrap().to_string().as_str()), (Asks::Answers, "2026-03-02"), "wanted since");

    let editor = Actor { role: Role::Editor, ..test.ada };
    assert_eq!(next_ask(&test.app, &editor).await.unwrap(), None, "whoever answers for the plan is asked");
    let told = NewEntry { people: Some(1), ..NewEntry::of(Kind::Answered) };
    let id = note(&test.app, &test.ada, &told).await.unwrap();
    assert_eq!(asked().await, None, "it is reached");
    take_back(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(asked().await, Some(Asks::Answers));
    add(&test, Section::Review, &[(Field::Size, "doing_it")]).await;
    assert_eq!(asked().await, None, "what is reached is enough");
}

#[tokio::test]
async fn who_writes_on_the_own_site_has_a_source_and_needs_no_other_for_the_first_level() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let source = async || met(&test, &test.ada, Size::DoingIt, Asks::Source).await;
    assert_eq!(source().await, Met::NotYet, "nothing stands there yet");
    assert!(list_needs(&test.app, &test.ada).await.unwrap().contains(&Need::FirstSource));
    let text = "Rye needs patience, and so do bakers.".to_owned();
    let draft = Draft { title: Some("Rye".to_owned()), text, channels: vec![own], when: When::Now, ..Draft::default() };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.run_due().await;
    test.pass(DAY);
    assert_eq!(source().await, Met::Yes);
    assert_eq!(show_levels(&test.app, &test.ada).await.unwrap().unwrap().at, Some(Size::DoingIt));
    let needs = list_needs(&test.app, &test.ada).await.unwrap();
    assert!(!needs.contains(&Need::FirstSource) && needs.contains(&Need::FirstPlace), "{needs:?}");
}

#[tokio::test]
async fn what_has_to_be_there_first_is_put_aside_each_for_itself_and_by_who_answers_for_the_plan() {
    let test = TestApp::new().await;
    let open = async |actor: &Actor| {
        let needs = list_needs(&test.app, actor).await.unwrap();
        (needs.contains(&Need::FirstSource), needs.contains(&Need::FirstPlace))
    };
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert!(answer_first(&test.app, &editor, &FirstAnswer::OwnSiteOnly).await.is_err());
    assert!(leave_for_later(&test.app, &editor, Question::Source).await.is_err());
    assert_eq!(open(&test.ada).await, (true, true));
    answer_first(&test.app, &test.ada, &FirstAnswer::OwnSiteOnly).await.unwrap();
    assert_eq!(open(&test.ada).await, (true, false));
    leave_for_later(&test.app, &test.ada, Question::Source).await.unwrap();
    assert_eq!(open(&test.ada).await, (false, false));
    assert_eq!(met(&test, &test.ada, Size::DoingIt, Asks::Source).await, Met::NotYet, "put aside is not written");
    let next_door = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert_eq!(open(&next_door).await, (true, true));
}

#[tokio::test]
async fn minutes_a_week_are_those_of_whole_weeks_in_which_anything_was_counted() {
    let test = TestApp::new().await;
    let carry = async |minutes: u32| {
        work_on(&test.app, &test.ada, Task::Carry, Touch::Opens).await.unwrap();
        test.pass(minutes * MINUTE);
        work_on(&test.app, &test.ada, Task::Carry, Touch::Opens).await.unwrap();
    };
    let carrying = async |actor: &Actor| {
        let week = usual_week(&test.app, actor).await.unwrap()?;
        Some((week.weeks, week.minutes(Size::DoingIt.task()), week.minutes(Size::Talking.task())))
    };
    carry(6).await;
    assert_eq!(carrying(&test.ada).await, None, "this week is not over");
    test.pass(7 * DAY);
    carry(9).await;
    assert_eq!(carrying(&test.ada).await, Some((1, Some(6), None)));
    test.pass(14 * DAY);
    let told = NewEntry { people: Some(3), minutes: Some(20), ..NewEntry::of(Kind::Answered) };
    note(&test.app, &test.ada, &told).await.unwrap();
    test.pass(7 * DAY);
    assert_eq!(carrying(&test.ada).await, Some((3, Some(5), Some(7))), "a week of which nothing is known is left out");
    let next_door = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert_eq!(carrying(&next_door).await, None);
}

#[tokio::test]
async fn a_goal_is_counted_by_what_came_since_it_was_set() {
    let test = TestApp::new().await;
    let counted = async || met(&test, &test.ada, Size::Paying, Asks::GoalCounted).await;
    let seats = [(Field::Name, "Seats"), (Field::Baseline, "9"), (Field::Counts, "people")];
    let goal = add(&test, Section::Goal, &seats).await.row.unwrap();
    let tram = [(Field::Name, "Tram"), (Field::Goals, "Seats")];
    let tram = add(&test, Section::Place, &tram).await.row.unwrap();
    assert_eq!(counted().await, Met::NotYet);
    let wrote = NewEntry { cause: Some(Cause::Row(tram)), ..NewEntry::of(Kind::Enquiry) };
    note(&test.app, &test.ada, &wrote).await.unwrap();
    assert_eq!(counted().await, Met::Yes);
    test.pass(DAY);
    change(&test, goal, &[(Field::Baseline, "12")]).await;
    assert_eq!(counted().await, Met::NotYet, "a new baseline begins anew");
    note(&test.app, &test.ada, &wrote).await.unwrap();
    assert_eq!(counted().await, Met::Yes);
}

#[tokio::test]
async fn a_goal_is_counted_once_its_number_was_told() {
    let test = TestApp::new().await;
    let counted = async || met(&test, &test.ada, Size::Paying, Asks::GoalCounted).await;
    let goal = add(&test, Section::Goal, &[(Field::Name, "Readers")]).await.row.unwrap();
    let letter = [(Field::Name, "Letter"), (Field::Goals, "Readers")];
    let letter = add(&test, Section::Place, &letter).await.row.unwrap();
    let called = NewEntry { cause: Some(Cause::Row(letter)), ..NewEntry::of(Kind::Call) };
    note(&test.app, &test.ada, &called).await.unwrap();
    assert_eq!(counted().await, Met::NotYet, "a caller is no reader");
    tell_goal(&test.app, &test.ada, goal, 98.0, None).await.unwrap();
    assert_eq!(counted().await, Met::Yes);
}

#[tokio::test]
async fn a_card_that_was_opened_makes_the_goal_it_leads_to_known() {
    let test = TestApp::new().await;
    add(&test, Section::Goal, &[(Field::Name, "Seats")]).await;
    let cards = [(Field::Name, "Cards"), (Field::Habit, "offline_leads"), (Field::Goals, "Seats")];
    add(&test, Section::Away, &cards).await;
    add_cards(&test.app, &test.ada, "The physio", 20).await.unwrap();
    assert_eq!(met(&test, &test.ada, Size::Paying, Asks::GoalCounted).await, Met::NotYet, "handed over is not opened");
    let address = list_cards(&test.app, &test.ada).await.unwrap().remove(0).address;
    let code = address.rsplit('/').next().unwrap();
    open_card(&test.app, code, true).await.unwrap();
    assert_eq!(met(&test, &test.ada, Size::Paying, Asks::GoalCounted).await, Met::Yes);
}
