//! The first questions: kept with who and when, gone on with where they stood, and what can be said afterwards.

use std::io::{Cursor, Write as _};

use axum::{Router, http::header, routing::get};
use banyan_app::{
    Actor,
    compose::{STOP_WITHIN, list_articles, open_own_pages},
    gather::{HandLetterError, hand_letter, list_arrivals, list_sources, paste_letter, poll_source, set_carrying},
    plan::{
        ChangePlanError, FirstPage, LookBackError, OneAction, PastSource, Trade, answer_first, conclude_need,
        count_visitors, first_answers, forget_typed, keep_typed, leave_for_later, look_back, open_plan,
        say::say_sentence, show_plan, show_sentence, typed_before,
    },
    workspace::{
        Need, WorkspaceSettings, change_settings, hold_posts, list_activity, list_needs, release_posts, show_settings,
        show_today, show_workspace, words::Words,
    },
};
use banyan_db::{run, values};
use banyan_domain::{
    plan::{
        Client, Conclusion, Field, Habit, LONGEST_CLIENT_WORDS, Lately, MOST_CLIENTS, Role as PartOf, Row, Section,
        Untold,
        first::{Change, FirstAnswer, Ground, Job, Question, Stand, Week, Why, Wish},
    },
    publish::PublicationState,
    time::DAY,
    workspace::Role,
};
use banyan_testkit::{START, TestApp};
use tokio::net::TcpListener;

use super::add;
use crate::feed_server::{Article, FeedServer};

async fn answer(test: &TestApp, answer: FirstAnswer) {
    answer_first(&test.app, &test.ada, &answer).await.unwrap();
}

fn week() -> Week {
    let (hours, who, deputy) = ("2 h".into(), "Ada".into(), "Tom".into());
    Week { wish: Some(Wish::Ask), hours, who, deputy, ..Week::default() }
}

async fn next(test: &TestApp) -> Option<Question> {
    first_answers(&test.app, &test.ada).await.unwrap().next()
}

#[tokio::test]
async fn it_goes_on_where_it_stood_and_nobody_is_asked_twice() {
    let test = TestApp::new().await;
    assert_eq!(next(&test).await, Some(Question::Stand));
    assert!(list_needs(&test.app, &test.ada).await.unwrap().contains(&Need::FirstQuestions));
    answer(&test, FirstAnswer::Stand(Stand::Sideline)).await;
    assert_eq!(next(&test).await, Some(Question::Ground));
    answer(&test, FirstAnswer::Ground(Ground::Sideline)).await;
    leave_for_later(&test.app, &test.ada, Question::Why).await.unwrap();
    assert_eq!(next(&test).await, Some(Question::Week));
    open_plan(&test.app, &test.ada, week(), None).await.unwrap();
    assert_eq!(next(&test).await, None);
    assert!(!list_needs(&test.app, &test.ada).await.unwrap().contains(&Need::FirstQuestions));

    test.pass(DAY);
    answer(&test, FirstAnswer::Stand(Stand::Tried)).await;
    assert_eq!(next(&test).await, Some(Question::Ground), "another stand has another page");
    answer(&test, FirstAnswer::Ground(Ground::Tried { strategy: None, changes: Vec::new() })).await;
    test.pass(DAY);
    answer(&test, FirstAnswer::Stand(Stand::Tried)).await;
    assert_eq!(next(&test).await, None, "said again, it is no new place");
    let answers = first_answers(&test.app, &test.ada).await.unwrap();
    let given = answers.of(Question::Stand).unwrap();
    assert_eq!(
        (answers.stand(), given.at, given.by.as_deref()),
        (Some(Stand::Tried), START.plus(2 * DAY), Some("Ada"))
    );
    assert_eq!(list_activity(&test.app, &test.ada, None, 1).await.unwrap()[0].what, "plan.first_answer");
}

#[tokio::test]
async fn what_the_plan_says_already_is_not_asked() {
    let test = TestApp::new().await;
    answer(&test, FirstAnswer::Stand(Stand::Pays)).await;
    answer(&test, FirstAnswer::Ground(Ground::Pays { serves: Vec::new() })).await;
    add(&test, Section::Why, &[(Field::Social, "They look there first")]).await;
    add(&test, Section::Goal, &[(Field::Name, "Enquiries")]).await;
    assert_eq!(next(&test).await, Some(Question::Week));
    add(&test, Section::Person, &[(Field::Name, "Ada"), (Field::Hours, "2 h")]).await;
    assert_eq!(next(&test).await, None);
}

#[tokio::test]
async fn the_parts_it_serves_are_goals_and_what_people_should_do_is_asked_all_the_same() {
    let test = TestApp::new().await;
    let job = Job { hours: "2 h".into(), owner: "Ada".into(), ..Job::default() };
    answer(&test, FirstAnswer::Stand(Stand::Somebody)).await;
    answer(&test, FirstAnswer::Ground(Ground::Somebody(job))).await;
    test.pass(DAY);
    answer(&test, FirstAnswer::Stand(Stand::Pays)).await;
    answer(&test, FirstAnswer::Ground(Ground::Pays { serves: vec![PartOf::Marketing, PartOf::People] })).await;
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    let goals: Vec<&str> = plan.of(Section::Goal).map(|row| row.text(Field::Role)).collect();
    assert_eq!(goals, ["marketing", "people"]);
    assert!(plan.named(Section::Goal, "People get to know us").is_some());
    leave_for_later(&test.app, &test.ada, Question::Why).await.unwrap();
    assert_eq!(next(&test).await, Some(Question::Week));
}

#[tokio::test]
async fn a_kit_fills_the_gaps_and_covers_nothing_that_was_said() {
    let test = TestApp::new().await;
    let why = Why { social: "They look there".into(), away: vec![Habit::Listening], something_else: String::new() };
    answer(&test, FirstAnswer::Why(why)).await;
    open_plan(&test.app, &test.ada, week(), Some(Trade::Trainer)).await.unwrap();
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert_eq!(plan.one(Section::Why).unwrap().text(Field::Social), "They look there");
    let examples = |section| plan.of(section).map(|row| row.example).collect::<Vec<_>>();
    assert_eq!(
        examples(Section::Away)[..2],
        [false, true],
        "a habit that was tapped stands first, and the trade's beside it"
    );
    assert_eq!(examples(Section::Job)[..2], [false, true]);
    let goal = plan.said_one(Section::Goal).unwrap();
    assert!(goal.asks().ends_with('?') && goal.suggestion(Field::Definition).is_some(), "{goal:?}");
    let leads = |row: &Row| row.names(Field::Goals).any(|name| name == goal.name());
    assert!(plan.of(Section::Place).any(leads) && plan.of(Section::Away).any(leads));
    assert!(!examples(Section::Pillar).is_empty() && examples(Section::Pillar).iter().all(|example| *example));
}

#[tokio::test]
async fn the_own_site_opens_once_with_what_is_newest_and_nothing_else_gets_it() {
    let test = TestApp::new().await;
    assert_eq!(open_own_pages(&test.app, &test.ada, "").await.unwrap(), None, "there is no site yet");
    test.connect("own_site", &[]).await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START.minus(DAY)), Article::new(2, START)]);
    test.add_feed(&server.feed()).await;
    let first = open_own_pages(&test.app, &test.ada, "").await.unwrap();
    assert!(first.is_some());
    assert_eq!(open_own_pages(&test.app, &test.ada, "").await.unwrap(), None, "and once only");
    assert_eq!(first_answers(&test.app, &test.ada).await.unwrap().first_post(), first);
    let waiting = test.publications().await;
    assert_eq!((waiting.len(), Some(waiting[0].post)), (1, first));
    assert_eq!(waiting[0].due_at, test.app.now().plus(STOP_WITHIN));
}

#[tokio::test]
async fn who_has_no_site_opens_it_with_one_sentence_and_can_say_so_once_it_is_out() {
    let test = TestApp::new().await;
    let said = async || {
        let shown = show_sentence(&test.app, &test.ada).await.unwrap();
        say_sentence(Words::for_language("en"), &shown.sentence)
    };
    test.connect("own_site", &[]).await;
    assert_eq!(open_own_pages(&test.app, &test.ada, " ").await.unwrap(), None, "nothing was said");
    let doing = "We bake bread that rests for two days.";
    let first = open_own_pages(&test.app, &test.ada, doing).await.unwrap();
    assert_eq!(first_answers(&test.app, &test.ada).await.unwrap().first_post(), first);
    assert_eq!(open_own_pages(&test.app, &test.ada, "We bake.").await.unwrap(), None, "it opens once");
    test.run_due().await;
    assert_eq!(test.publications().await[0].state, PublicationState::Scheduled, "it can still be stopped");
    assert_eq!(said().await, None, "what is not out is not said");
    test.pass(STOP_WITHIN);
    test.run_due().await;
    let out = test.publications().await;
    assert_eq!((out.len(), out[0].network.as_str(), out[0].state), (1, "own_site", PublicationState::Published));
    assert_eq!(list_articles(&test.app, test.ada.workspace, 9, 0).await.unwrap()[0].text, doing);
    assert_eq!(said().await.as_deref(), Some("Since 2 March 2026 we write on our own site."));
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    test.add_feed(&server.feed()).await;
    assert!(said().await.unwrap().contains("we carry our articles"), "carrying says more");
    assert_eq!(open_own_pages(&test.app, &test.ada, "").await.unwrap(), None, "what is old stays where it is");
    assert_eq!(test.publications().await.len(), 1);
}

#[tokio::test]
async fn the_one_thing_waits_on_today_until_it_is_done_and_another_stand_has_another() {
    let test = TestApp::new().await;
    let waits = async || show_today(&test.app, &test.ada).await.unwrap().action.map(|action| action.stand);
    answer(&test, FirstAnswer::Stand(Stand::Tried)).await;
    answer(&test, FirstAnswer::Ground(Ground::Tried { strategy: None, changes: Vec::new() })).await;
    leave_for_later(&test.app, &test.ada, Question::Why).await.unwrap();
    assert_eq!(waits().await, None, "the way is not walked yet");
    test.pass(DAY);
    open_plan(&test.app, &test.ada, week(), None).await.unwrap();
    test.pass(9 * DAY);
    let action = first_answers(&test.app, &test.ada).await.unwrap().action();
    assert_eq!(action, Some(OneAction { stand: Stand::Tried, since: START.plus(DAY) }), "it keeps its day");
    assert_eq!(waits().await, Some(Stand::Tried));
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert_eq!(show_today(&test.app, &editor).await.unwrap().action, None);
    answer(&test, FirstAnswer::Acted(Stand::Tried)).await;
    assert_eq!(waits().await, None);
    test.pass(DAY);
    answer(&test, FirstAnswer::Stand(Stand::Sideline)).await;
    answer(&test, FirstAnswer::Ground(Ground::Sideline)).await;
    assert_eq!(waits().await, Some(Stand::Sideline));
    leave_for_later(&test.app, &test.ada, Question::Action).await.unwrap();
    assert_eq!(waits().await, None, "put aside, it is asked for no more");
}

#[tokio::test]
async fn who_goes_back_and_wishes_something_else_has_one_goal_for_it() {
    let test = TestApp::new().await;
    answer(&test, FirstAnswer::Week(week())).await;
    answer(&test, FirstAnswer::Week(Week { wish: Some(Wish::Remember), ..week() })).await;
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    let roles: Vec<&str> = plan.of(Section::Goal).map(|goal| goal.text(Field::Role)).collect();
    assert_eq!(roles, ["marketing"]);
}

#[tokio::test]
async fn only_the_owner_answers() {
    let test = TestApp::new().await;
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert!(answer_first(&test.app, &editor, &FirstAnswer::Stand(Stand::Pays)).await.is_err());
    assert!(leave_for_later(&test.app, &editor, Question::Why).await.is_err());
    assert!(look_back(&test.app, &editor, PastSource::Bytes(Vec::new()), None).await.is_err());
    assert_eq!(next(&test).await, Some(Question::Stand));
    assert!(!list_needs(&test.app, &editor).await.unwrap().contains(&Need::FirstQuestions));
}

#[tokio::test]
async fn the_sentence_is_true_from_the_day_on_which_it_became_so() {
    let test = TestApp::new().await;
    let said = async || {
        let shown = show_sentence(&test.app, &test.ada).await.unwrap();
        say_sentence(Words::for_language("en"), &shown.sentence)
    };
    test.connect("own_site", &[]).await;
    assert_eq!(said().await, None);
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    test.pass(2 * DAY);
    let source = test.add_feed(&server.feed()).await;
    let looked_at = said().await.unwrap();
    assert!(looked_at.contains("we carry our articles, each after a look of our own, to our own site."), "{looked_at}");
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    open_plan(&test.app, &test.ada, Week { promise: "8 h".into(), ..week() }, None).await.unwrap();
    let day = test.app.now().in_zone(&jiff::tz::TimeZone::UTC).strftime("%-d %B %Y").to_string();
    let all = format!(
        "Since {day} we carry every article to our own site; Ada or Tom answers within 8 hours on working days."
    );
    assert_eq!(said().await.unwrap(), all);
    test.pass(9 * DAY);
    assert_eq!(said().await.unwrap(), all, "it changes only when the facts do");
}

#[tokio::test]
async fn while_all_posts_are_held_nothing_is_claimed() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    let source = test.add_feed(&server.feed()).await;
    set_carrying(&test.app, &test.ada, source, true).await.unwrap();
    let shown = async || show_sentence(&test.app, &test.ada).await.unwrap();
    let before = shown().await;
    assert!(!before.sentence.is_empty() && !before.held);
    hold_posts(&test.app, &test.ada).await.unwrap();
    let held = shown().await;
    assert!(held.held && held.sentence.is_empty(), "{held:?}");
    release_posts(&test.app, &test.ada).await.unwrap();
    assert_eq!(shown().await, before);
}

#[tokio::test]
async fn nobody_says_every_of_the_time_before_the_switch_or_while_the_source_is_silent() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    let source = test.add_feed(&server.feed()).await;
    let carried = async || show_sentence(&test.app, &test.ada).await.unwrap().sentence.carried;
    let day = || test.app.now().in_zone(&jiff::tz::TimeZone::UTC).date();
    let added = day();
    test.pass(90 * DAY);
    assert_eq!(carried().await[0].since, added);
    let switched = day();
    for days in [0_u32, 3] {
        test.pass(days * DAY);
        set_carrying(&test.app, &test.ada, source, true).await.unwrap();
        assert_eq!(carried().await[0].since, switched, "switched on again, it keeps its day");
    }
    set_carrying(&test.app, &test.ada, source, false).await.unwrap();
    assert_eq!(carried().await[0].since, added);
    let tx = test.app.db.begin().await.unwrap();
    let sql = "UPDATE source SET failures = $2 WHERE id = $1";
    run(&*tx, sql, values![source.0, 3_i64]).await.unwrap();
    tx.commit().await.unwrap();
    assert!(carried().await.is_empty(), "of a source that does not answer nothing is carried");
}

#[tokio::test]
async fn the_sentence_is_for_everybody_only_after_a_person_has_said_so() {
    let test = TestApp::new().await;
    let shown = async || show_sentence(&test.app, &test.ada).await.unwrap().shown;
    assert!(!shown().await);
    answer(&test, FirstAnswer::Shown(true)).await;
    assert!(shown().await);
    answer(&test, FirstAnswer::Shown(false)).await;
    assert!(!shown().await);
}

const TWEETS: &str = r#"window.YTD.tweets.part0 = [
{"tweet":{"created_at":"Mon Mar 06 08:00:00 +0000 2023","full_text":"Special offer: order now",
 "entities":{"urls":[{"expanded_url":"https://www.linden.example/rye"}]}}},
{"tweet":{"created_at":"Sun Apr 02 23:30:00 +0000 2023","full_text":"Rye rests"}}]"#;

#[tokio::test]
async fn an_archive_tells_days_in_the_zone_of_the_business_and_links_to_its_own_site() {
    let test = TestApp::new().await;
    let settings = WorkspaceSettings {
        name: "Linden".into(),
        zone: "Europe/Berlin".into(),
        language: "en".into(),
        site_address: Some("https://linden.example".into()),
        tagline: None,
    };
    change_settings(&test.app, &test.ada, settings).await.unwrap();
    let source = PastSource::Bytes(TWEETS.as_bytes().to_vec());
    let found = look_back(&test.app, &test.ada, source, None).await.unwrap();
    assert_eq!((found.posts, found.offers, found.leading_home, found.left_waiting), (2, 1, Some(1), None));
    assert_eq!(found.untold, Untold::Missing, "its talks were not handed over");
    assert_eq!(found.last, jiff::civil::date(2023, 4, 3));
    assert_eq!((found.read_on, found.lately()), (jiff::civil::date(2026, 3, 2), Lately::Ended));
    assert_eq!(first_answers(&test.app, &test.ada).await.unwrap().look_back(), Some(&found), "the numbers are kept");
    let nothing = look_back(&test.app, &test.ada, PastSource::Bytes(b"<html>".to_vec()), None).await;
    assert!(matches!(nothing, Err(LookBackError::Archive(_))));
}

#[tokio::test]
async fn an_archive_with_its_messages_tells_who_was_left_waiting_and_an_answer_is_promised() {
    let test = TestApp::new().await;
    let shares = "Date,ShareCommentary\n2023-03-06 08:00:00,Rye rests\n";
    let messages = "CONVERSATION ID,FROM,TO,DATE\nc1,Tom,Ada,2023-03-06 08:00:00 UTC\nc1,Ada,Tom,2023-03-07 08:00:00 UTC\n\
                    c2,Mia,Ada,2023-03-08 08:00:00 UTC\n";
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, table) in [("Shares.csv", shares), ("messages.csv", messages)] {
        packed.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        packed.write_all(table.as_bytes()).unwrap();
    }
    let source = PastSource::Bytes(packed.finish().unwrap().into_inner());
    let found = look_back(&test.app, &test.ada, source, None).await.unwrap();
    assert_eq!(found.left_waiting, Some(1), "Tom has his answer, Mia has none");
    assert!(found.changes().contains(&Change::Promise));
}

/// The program's own address is the site of nobody who has not said so.
#[tokio::test]
async fn links_home_are_not_told_until_somebody_has_said_where_home_is() {
    let test = TestApp::new().await;
    let read = async |home| {
        let source = PastSource::Bytes(TWEETS.as_bytes().to_vec());
        look_back(&test.app, &test.ada, source, home).await.unwrap().leading_home
    };
    let site = async || show_workspace(&test.app, test.ada.workspace).await.unwrap().site_address;
    let elsewhere = TWEETS.replace("www.linden.example", "rye.example");
    let source = PastSource::Bytes(elsewhere.clone().into_bytes());
    assert_eq!(look_back(&test.app, &test.ada, source, None).await.unwrap().leading_home, None);
    for said in [None, Some(""), Some("our shop")] {
        assert_eq!((read(said).await, site().await), (None, None), "{said:?}");
    }
    let source = PastSource::Bytes(elsewhere.into_bytes());
    assert_eq!(look_back(&test.app, &test.ada, source, Some("rye.example")).await.unwrap().leading_home, Some(1));
    let whole = Some("https://rye.example");
    assert_eq!(site().await.as_deref(), whole, "who says it once is not asked again");
    assert_eq!(read(Some("other.example")).await, Some(1), "what stands at our own address leads home too");
    assert_eq!(site().await.as_deref(), whole);
}

#[tokio::test]
async fn what_was_set_while_an_earlier_attempt_was_read_stays_set() {
    let test = TestApp::new().await;
    let settings = async || show_settings(&test.app, &test.ada).await.unwrap();
    let (app, ada) = (test.app.clone(), test.ada);
    let meanwhile = WorkspaceSettings { name: "Rye".into(), zone: "Europe/Berlin".into(), ..settings().await };
    let set = meanwhile.clone();
    let feed = move || async move {
        change_settings(&app, &ada, set).await.unwrap();
        let item = "<item><title>Rye</title><pubDate>Mon, 06 Mar 2023 08:00:00 +0000</pubDate></item>";
        let feed = format!("<rss version=\"2.0\"><channel><title>Rye</title>{item}</channel></rss>");
        ([(header::CONTENT_TYPE, "application/rss+xml")], feed)
    };
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let source = PastSource::Address(format!("http://{}/feed.xml", listener.local_addr().unwrap()));
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/feed.xml", get(feed))).await });
    look_back(&test.app, &test.ada, source, Some("rye.example")).await.unwrap();
    let site_address = Some("https://rye.example".to_owned());
    assert_eq!(settings().await, WorkspaceSettings { site_address, ..meanwhile });
}

#[tokio::test]
async fn a_feed_tells_too_and_says_that_it_shows_only_the_newest() {
    let test = TestApp::new().await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START.minus(7 * DAY)), Article::new(2, START)]);
    let found = look_back(&test.app, &test.ada, PastSource::Address(server.feed()), None).await.unwrap();
    assert_eq!((found.posts, found.weeks(), found.left_waiting, found.only_newest), (2, 2, None, true));
    assert_eq!(found.untold, Untold::Feed);
    let local = look_back(&test.app, &test.ada, PastSource::Address("/etc/hostname".into()), None).await;
    assert!(matches!(local, Err(LookBackError::Read(_))), "an address never opens a file of this machine");
}

fn clients(said: &[(bool, bool)]) -> Vec<Client> {
    let client =
        |(looks, misses): &(bool, bool)| Client { looks: Some(*looks), misses: Some(*misses), words: String::new() };
    said.iter().map(client).collect()
}

#[tokio::test]
async fn the_plan_is_told_the_same_as_the_page_says() {
    let test = TestApp::new().await;
    let again_on = jiff::civil::date(2026, 3, 9);
    let said = clients(&[(false, false), (false, false)]);
    answer(&test, FirstAnswer::Stand(Stand::NoNeed)).await;
    count_visitors(&test.app, &test.ada, b"Source,Visits\nlinkedin.com,40\nguide.example,60\n".to_vec()).await.unwrap();
    answer(&test, FirstAnswer::Ground(Ground::NoNeed { again_on, clients: said })).await;
    let concluded = conclude_need(&test.app, &test.ada).await.unwrap().unwrap();
    assert_eq!(concluded.conclusion, Conclusion::NumbersDiffer);
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert_eq!(plan.of(Section::Away).count(), 0, "nobody is sent away from the screen while the numbers differ");
}

#[tokio::test]
async fn more_clients_than_the_page_can_show_are_refused_and_nothing_is_kept() {
    let test = TestApp::new().await;
    let again_on = jiff::civil::date(2026, 3, 9);
    let ground = |clients| FirstAnswer::Ground(Ground::NoNeed { again_on, clients });
    answer(&test, FirstAnswer::Stand(Stand::NoNeed)).await;
    let one = Client { words: "x".repeat(LONGEST_CLIENT_WORDS + 1), ..Client::default() };
    for too_much in [clients(&[(false, false); MOST_CLIENTS + 1]), vec![one]] {
        let refused = answer_first(&test.app, &test.ada, &ground(too_much)).await;
        assert!(matches!(refused, Err(ChangePlanError::TooMuchSaid(_))), "{refused:?}");
    }
    assert!(first_answers(&test.app, &test.ada).await.unwrap().ground().is_none());
    answer(&test, ground(clients(&[(false, false); MOST_CLIENTS]))).await;
}

#[tokio::test]
async fn what_clients_said_is_asked_for_on_its_day_and_a_no_asks_for_no_network() {
    let test = TestApp::new().await;
    let needs = async || list_needs(&test.app, &test.ada).await.unwrap();
    let concluded = async || conclude_need(&test.app, &test.ada).await.unwrap().map(|found| found.conclusion);
    let again_on = jiff::civil::date(2026, 3, 9);
    let ground = async |clients| answer(&test, FirstAnswer::Ground(Ground::NoNeed { again_on, clients })).await;
    answer(&test, FirstAnswer::Stand(Stand::NoNeed)).await;
    ground(Vec::new()).await;
    leave_for_later(&test.app, &test.ada, Question::Why).await.unwrap();
    open_plan(&test.app, &test.ada, week(), None).await.unwrap();
    assert_eq!((next(&test).await, concluded().await), (None, None));
    test.pass(7 * DAY);
    assert_eq!(next(&test).await, Some(Question::Ground), "the day has come");
    let asked = Need::ClientsSaid(again_on);
    assert!(needs().await.contains(&asked) && needs().await.contains(&Need::FirstPlace));
    assert!(!needs().await.contains(&Need::FirstQuestions), "one question, said as what it is");
    answer(&test, FirstAnswer::Stand(Stand::Sideline)).await;
    assert!(!needs().await.contains(&asked) && needs().await.contains(&Need::FirstQuestions), "another page is open");
    answer(&test, FirstAnswer::Stand(Stand::NoNeed)).await;
    ground(clients(&[(false, false), (true, true)])).await;
    assert_eq!((next(&test).await, concluded().await), (None, Some(Conclusion::Divided)));
    assert!(needs().await.contains(&Need::FirstPlace));
    ground(clients(&[(false, false), (true, true), (false, false)])).await;
    assert_eq!(concluded().await, Some(Conclusion::GoAndTalk));
    assert!(!needs().await.contains(&Need::FirstPlace), "nobody is sent to a network after that");
    let plan = show_plan(&test.app, &test.ada).await.unwrap().plan;
    assert!(plan.of(Section::Away).any(|row| row.text(Field::Habit) == "face_to_face"));
    let visits = b"Source,Visits\nlinkedin.com,40\nguide.example,60\n".to_vec();
    count_visitors(&test.app, &test.ada, visits).await.unwrap();
    assert_eq!(concluded().await, Some(Conclusion::NumbersDiffer), "who came from there was there");
    let guest = Actor { role: Role::Guest, ..test.ada };
    assert!(conclude_need(&test.app, &guest).await.is_ok());
    answer(&test, FirstAnswer::Stand(Stand::Sideline)).await;
    assert_eq!(concluded().await, None, "who stands elsewhere doubts nothing");
}

const LETTER: &str = "From: Linden <letter@linden.example>\r\nSubject: Crumbs 47\r\nMessage-ID: <47@linden.example>\r\n\
    Date: Tue, 17 Nov 2026 08:00:00 +0000\r\nList-Id: <crumbs.linden.example>\r\nList-Unsubscribe: <mailto:no@linden.example>\r\n\
    Content-Type: text/plain; charset=utf-8\r\n\r\nRye needs a long night. So do bakers, and nobody tells them.\r\n";

#[tokio::test]
async fn a_letter_that_is_handed_over_is_known_and_is_asked_for_no_more() {
    let test = TestApp::new().await;
    assert_eq!(hand_letter(&test.app, &test.ada, LETTER.into()).await.unwrap(), "Crumbs 47");
    let sources = list_sources(&test.app, &test.ada).await.unwrap();
    assert_eq!((sources.len(), sources[0].items, sources[0].fresh), (1, 1, 0));
    hand_letter(&test.app, &test.ada, LETTER.into()).await.unwrap();
    let next = LETTER.replace("47", "48").replace("long night", "cold cellar");
    hand_letter(&test.app, &test.ada, next.into()).await.unwrap();
    let letters = list_arrivals(&test.app, &test.ada, Some(sources[0].id), None, 9).await.unwrap();
    assert_eq!(letters.len(), 2, "the same letter twice is one, and all of them are one source");
    assert!(poll_source(&test.app, &test.ada, sources[0].id).await.unwrap().unchanged);
    assert!(hand_letter(&test.app, &test.ada, b"no letter".to_vec()).await.is_err());
    test.connect("own_site", &[]).await;
    let said = show_sentence(&test.app, &test.ada).await.unwrap().sentence;
    assert!(said.carried.is_empty(), "nobody can say that the next letter is carried: {said:?}");
    let needs = list_needs(&test.app, &test.ada).await.unwrap();
    assert!(needs.contains(&Need::FirstSource), "{needs:?}");
}

#[tokio::test]
async fn a_letter_that_is_pasted_is_the_one_of_its_file_and_nothing_comes_or_goes_by_itself() {
    let test = TestApp::new().await;
    test.connect("own_site", &[]).await;
    let paste =
        async |text: &str, subject: &str| paste_letter(&test.app, &test.ada, text.to_owned(), subject.to_owned()).await;
    assert_eq!(paste(LETTER, "").await.unwrap(), "Crumbs 47");
    hand_letter(&test.app, &test.ada, LETTER.into()).await.unwrap();
    let source = list_sources(&test.app, &test.ada).await.unwrap().remove(0);
    assert_eq!((source.items, source.fresh), (1, 0));
    set_carrying(&test.app, &test.ada, source.id, true).await.unwrap();
    let words = "Cold cellars are kind to dough. In August nothing else is.";
    assert!(matches!(paste(words, "").await, Err(HandLetterError::Paste(_))), "nobody knows its subject");
    for _ in 0..2 {
        assert_eq!(paste(words, "Crumbs 48").await.unwrap(), "Crumbs 48");
    }
    assert_eq!(paste("<p>The mill has a <b>new</b> stone.</p>", "Crumbs 49").await.unwrap(), "Crumbs 49");
    let sources = list_sources(&test.app, &test.ada).await.unwrap();
    assert_eq!((sources.len(), sources[0].items, sources[0].fresh), (1, 3, 2), "they wait for a word");
    test.run_due().await;
    assert!(test.publications().await.is_empty());
    let said = show_sentence(&test.app, &test.ada).await.unwrap().sentence;
    assert!(said.carried.is_empty(), "{said:?}");
    assert!(list_needs(&test.app, &test.ada).await.unwrap().contains(&Need::FirstSource));
    let editor = Actor { role: Role::Editor, ..test.ada };
    let refused = paste_letter(&test.app, &editor, LETTER.into(), String::new()).await;
    assert!(matches!(refused, Err(HandLetterError::Refused(_))), "{refused:?}");
}

#[tokio::test]
async fn what_was_typed_waits_until_its_own_page_is_answered() {
    let test = TestApp::new().await;
    let page = FirstPage::Ground(Stand::Somebody);
    let before = async |actor: &Actor| typed_before::<String>(&test.app, actor, page).await.unwrap();
    let keep = async |actor: &Actor, words: &str| keep_typed(&test.app, actor, page, &words).await;
    keep(&test.ada, "Tim, half").await.unwrap();
    keep(&test.ada, "Tim, half a day").await.unwrap();
    assert_eq!(before(&test.ada).await.as_deref(), Some("Tim, half a day"));
    assert_eq!(typed_before::<u32>(&test.app, &test.ada, page).await.unwrap(), None, "kept in another way");
    let editor = Actor { role: Role::Editor, ..test.ada };
    assert!(matches!(keep(&editor, "Mine").await, Err(ChangePlanError::Refused(_))));
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert_eq!((before(&editor).await, before(&tom).await), (None, None));
    assert!(first_answers(&test.app, &test.ada).await.unwrap().ground().is_none(), "nothing is answered by it");

    answer(&test, FirstAnswer::Ground(Ground::Sideline)).await;
    assert!(before(&test.ada).await.is_some(), "another page");
    answer(&test, FirstAnswer::Ground(Ground::Somebody(Job::default()))).await;
    assert_eq!(before(&test.ada).await, None);
    keep(&test.ada, "Tim").await.unwrap();
    forget_typed(&test.app, &test.ada, page).await.unwrap();
    assert_eq!(before(&test.ada).await, None);
}
