//! Today: what needs a person, and the number beside its name.

use banyan_app::{
    compose::{SaveDraft, When, save_draft, write_post},
    fresh_id,
    plan::{first_answers, show_plan},
    publish::{Decision, decide_publication, remember_branch},
};
use banyan_domain::{
    plan::{
        Field, Section,
        first::{FirstAnswer, Question},
    },
    time::{DAY, HOUR},
    workspace::Role,
};
use banyan_simulator::{Answer, Fault};
use http::{Request, StatusCode};

use crate::{
    desk::{Desk, field},
    pages_queue::draft,
    sources::Feed,
};

/// The number in the sidebar with its words, as a screen reader has them.
fn badge(page: &str) -> String {
    let after = page.split("<span class=\"n num\">").nth(1).unwrap_or_default();
    let text = after.split("</a>").next().unwrap_or_default();
    let mut words = String::new();
    let mut inside = true;
    for letter in text.chars() {
        match letter {
            '<' => inside = false,
            '>' => inside = true,
            letter if inside => words.push(letter),
            _ => {}
        }
    }
    words.trim_start_matches(", ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_number_beside_today_is_the_number_of_things_today_shows() {
    let desk = Desk::open().await;
    let page = desk.get("/studio").await.html;
    assert!(page.contains("Three things need you."), "no source, no borrowed place, no First Step yet: {page}");
    assert_eq!(badge(&page), "3 things wait for you");

    let (town, mastodon) = desk.mastodon().await;
    let page = desk.get("/studio").await.html;
    assert!(page.contains("Two things need you.") && badge(&page) == "2 things wait for you", "{}", badge(&page));

    town.fault(Fault::on("POST", "/api/v1/statuses").always().answer(Answer::status(422)));
    for number in 0..7 {
        let words = format!("Loaf number {number} of the week");
        write_post(&desk.test.app, &desk.test.ada, &draft(&words, &[mastodon], When::Now)).await.expect("queued");
    }
    desk.test.run_due().await;
    for path in ["/studio", "/studio/queue"] {
        let page = desk.get(path).await.html;
        assert_eq!(badge(&page), "3 things wait for you", "{path}: one failure is one notice");
    }
    let page = desk.get("/studio").await.html;
    assert!(page.contains("Three things need you.") && page.contains("did not take 7 posts"), "{page}");
    assert!(page.contains("“Loaf number 0 of the week”") && page.contains("and 4 more."), "{page}");
    assert!(page.contains("7 posts ask for you"), "the tree says it too: {page}");
}

#[test]
fn five_things_are_shown_and_the_others_can_wait() {
    let pages = crate::pages::all("en");
    let (_, today) = pages.iter().find(|(name, _)| name == "today").expect("Today is in the gallery");
    assert!(today.contains("Five things need you.") && today.contains("7 more can wait."));
    assert_eq!(today.matches("<li class=\"need").count(), 5);
}

#[test]
fn what_may_wait_for_a_quiet_hour_stands_behind_one_line() {
    let pages = crate::pages::all("en");
    let (_, today) = pages.iter().find(|(name, _)| name == "today").expect("Today is in the gallery");
    let (before, behind) = today.split_once("3 more things, when there is time</summary>").expect("the line");
    assert!(before.contains("One question from the plan") && !before.contains("What you can say</h2>"), "{today}");
    assert!(behind.contains("What you can say</h2>") && behind.contains("For today, from your own list"), "{today}");
}

/// What Today asks, each with its minutes, and the minutes its heading says.
fn asked(page: &str) -> (Vec<(String, u32)>, u32) {
    let between = |text: &str, from: &str, to: &str| {
        let rest = text.split_once(from).map(|(_, rest)| rest).unwrap_or_default();
        rest.split(to).next().unwrap_or_default().to_owned()
    };
    let needs = page.split("<li class=\"need").skip(1).map(|need| {
        let minutes = between(need, "<span class=\"xs\">", " min<").parse().expect("each has its minutes");
        (between(need, "<h3>", "</h3>"), minutes)
    });
    let in_all = between(page, "<span>About ", " minute");
    (needs.collect(), if in_all == "a" { 1 } else { in_all.parse().unwrap_or_default() })
}

#[test]
fn the_minutes_of_what_is_shown_are_those_the_heading_says_on_every_page_of_today() {
    let pages = crate::pages::all("en").into_iter().filter(|(name, _)| name.starts_with("today"));
    for (name, page) in pages {
        let (needs, in_all) = asked(&page);
        assert_eq!(needs.iter().map(|(_, minutes)| minutes).sum::<u32>(), in_all, "{name}: {needs:?}");
    }
}

#[tokio::test]
async fn what_needs_somebody_stands_in_the_order_in_which_it_is_met_and_the_sixth_can_wait() {
    let desk = Desk::fresh().await;
    let shows = async |wanted: &[&str], later: &str| {
        let page = desk.get("/studio").await.html;
        let (needs, in_all) = asked(&page);
        let fits = needs.len() == wanted.len() && needs.iter().zip(wanted).all(|((title, _), is)| title.contains(is));
        assert!(fits, "{needs:?} is not {wanted:?}");
        assert_eq!(needs.iter().map(|(_, minutes)| minutes).sum::<u32>(), in_all);
        assert!(page.contains(later) && badge(&page) == format!("{} things wait for you", wanted.len()), "{page}");
    };
    let begin = ["Where do you stand", "Tell us where you write", "Connect your first place", "First Step 1"];
    shows(&begin, "After these you are done").await;

    let (town, mastodon) = desk.mastodon().await;
    plan_row(&desk, "place", "name=Mastodon&network=mastodon&per_week=3").await;
    let empty = "Nothing is planned";
    shows(&[empty, begin[0], begin[1], begin[3]], "After these you are done").await;

    town.fault(Fault::on("POST", "/api/v1/statuses").always().answer(Answer::status(422)));
    write_post(&desk.test.app, &desk.test.ada, &draft("Rye at dawn", &[mastodon], When::Now)).await.expect("queued");
    desk.test.run_due().await;
    let refused = "“Rye at dawn” was not taken";
    shows(&[refused, empty, begin[0], begin[1], begin[3]], "After these you are done").await;

    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(DAY * 10));
    let source = desk.test.add_feed(&feed.url).await;
    desk.test.pass(HOUR);
    feed.add(2, desk.test.app.now());
    desk.act(&format!("/studio/sources/{source}/look"), "").await;
    let fresh = "“Loaf number 2” waits for your yes";
    shows(&[refused, fresh, empty, begin[0], begin[3]], "After these you are done").await;

    desk.test.pass(HOUR);
    feed.add(3, desk.test.app.now());
    desk.act(&format!("/studio/sources/{source}/look"), "").await;
    shows(&[refused, "waits for your yes", "waits for your yes", empty, begin[0]], "One more can wait.").await;
}

#[tokio::test]
async fn everything_fresh_is_counted_and_three_are_named() {
    let desk = Desk::open().await;
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(DAY * 10));
    let source = desk.test.add_feed(&feed.url).await;
    for number in 2..8 {
        desk.test.pass(HOUR);
        feed.add(number, desk.test.app.now());
        desk.act(&format!("/studio/sources/{source}/look"), "").await;
    }
    let page = desk.get("/studio").await.html;
    assert_eq!(page.matches("<h3>“Loaf number ").count(), 3, "{page}");
    assert!(page.contains("<h3>3 more of "), "{page}");
}

#[tokio::test]
async fn what_is_held_is_not_said_to_go_out_by_itself() {
    let desk = Desk::open().await;
    let at = desk.test.app.now().plus(HOUR);
    write_post(&desk.test.app, &desk.test.ada, &draft("Rye at ten", &[desk.own], When::At(at))).await.expect("queued");
    let reviewer = desk.cookie_of(Role::Reviewer).await;
    let says = async |words: &str| {
        let page = desk.ask(Request::get("/studio"), &reviewer, "").await.html;
        assert!(page.contains(words), "{words}: {page}");
    };
    says("One post goes out today by itself.").await;
    desk.act(&format!("/studio/places/{}/hold", desk.own), "").await;
    says("Nothing goes out today.").await;
    desk.act(&format!("/studio/places/{}/release", desk.own), "").await;
    desk.act("/studio/hold", "").await;
    says("All posts are held. One would go out today.").await;
}

/// A row of the plan, typed into its form.
async fn plan_row(desk: &Desk, section: &str, fields: &str) {
    let version = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").version;
    let answer = desk.post(&format!("/studio/plan/add/{section}"), &format!("version={version}&{fields}")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
}

#[tokio::test]
async fn a_time_the_plan_wants_a_post_for_is_shown_while_one_can_still_be_written() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    assert!(!desk.get("/studio").await.html.contains("Your plan wants a post"), "the plan asks for nothing");
    plan_row(&desk, "place", "name=Mastodon&network=mastodon&per_week=3").await;
    let page = desk.get("/studio").await.html;
    assert!(page.contains(" on Mastodon") && page.contains("Your plan wants a post there."), "{page}");
    let begun = draft("Why rye rests", &[mastodon], When::NextSlot);
    let keep = SaveDraft { id: fresh_id(), page: fresh_id(), read: 0, draft: &begun };
    save_draft(&desk.test.app, &desk.test.ada, &keep).await.expect("it is kept");
    let page = desk.get("/studio").await.html;
    assert!(page.contains("You have begun “Why rye rests”.") && page.contains("/studio/write?draft="), "{page}");
    for number in 0..9 {
        let words = format!("Loaf number {number} of the week");
        write_post(&desk.test.app, &desk.test.ada, &draft(&words, &[mastodon], When::NextSlot)).await.expect("queued");
    }
    assert!(!desk.get("/studio").await.html.contains("You have begun"), "every time of the next two days is taken");
}

#[tokio::test]
async fn a_goal_stands_there_with_its_pace_and_with_the_numbers_it_is_made_of() {
    let desk = Desk::open().await;
    plan_row(&desk, "goal", "name=Enquiries&counts=people&target=24&baseline=9&until=2026-03-20").await;
    plan_row(&desk, "place", "name=Our+letter&goals=Enquiries").await;
    let page = desk.get("/studio").await.html;
    assert!(
        page.contains("Nobody told yet who came.") && !page.contains("class=\"bar"),
        "not told is not zero: {page}"
    );
    let letter = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan.rows().last().expect("it").id;
    for _ in 0..2 {
        desk.post("/studio/away", &format!("kind=call&cause=row-{letter}")).await;
    }
    let page = desk.get("/studio").await.html;
    assert!(page.contains("<b>11</b>") && page.contains("of 24") && page.contains("9 when it was set."), "{page}");
    assert!(
        page.contains("2 people came by what leads there since 2 March.") && page.contains("Ahead of pace"),
        "{page}"
    );
    desk.test.pass(DAY * 15);
    let page = desk.get("/studio").await.html;
    assert!(page.contains("A little behind: 13 a week would do it"), "{page}");
}

#[tokio::test]
async fn a_why_that_was_left_for_later_is_asked_every_day_until_it_stands_there() {
    let desk = Desk::open().await;
    let root = "Why social media, as opposed to";
    for day in 0..3 {
        let page = desk.get("/studio").await.html;
        let question = page.split("One question from the plan").nth(1).expect("there is one");
        assert!(question.split("</section>").next().is_some_and(|asked| asked.contains(root)), "day {day}: {question}");
        desk.test.pass(DAY);
    }
    desk.act("/studio/first/why", "social=They+look+there+first").await;
    let page = desk.get("/studio").await.html;
    let question = page.split("One question from the plan").nth(1).expect("others are open");
    assert!(!question.split("</section>").next().unwrap_or_default().contains(root), "{question}");
}

/// What stands under "What you can say".
fn said(page: &str) -> Option<&str> {
    page.split("What you can say</h2>").nth(1)?.split("</section>").next()
}

#[tokio::test]
async fn what_can_be_said_is_the_one_sentence_with_the_way_to_it_and_nothing_before() {
    let desk = Desk::open().await;
    assert_eq!(said(&desk.get("/studio").await.html), None, "nothing is carried yet");
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(HOUR));
    desk.act("/studio/first/found", &format!("{}&mode=carry", field("source", &feed.url))).await;
    let own = "Since 2 March 2026 we carry every article to our own site";
    let page = desk.get("/studio").await.html;
    let alone = said(&page).expect("it is carried");
    assert!(alone.contains(&format!("{own}.")) && alone.contains("href=\"/studio/first/done\""), "{alone}");

    desk.test.pass(DAY * 3);
    let (_town, _mastodon) = desk.mastodon().await;
    let page = desk.get("/studio").await.html;
    let later = said(&page).expect("both are carried to");
    assert!(later.contains(&format!("{own}; since 5 March 2026 also every article to Mastodon.")), "{later}");
    plan_row(&desk, "place", "name=Mastodon&network=mastodon&standing=resting").await;
    let page = desk.get("/studio").await.html;
    let rests = said(&page).expect("the own site goes on");
    assert!(rests.contains(&format!("{own}.")), "what rests in the plan is not claimed: {rests}");
    let editor = desk.cookie_of(Role::Editor).await;
    let page = desk.ask(Request::get("/studio"), &editor, "").await.html;
    let read = said(&page).expect("everybody who works here reads it");
    assert!(!read.contains("href="), "the page behind it is the owner's: {read}");
}

#[tokio::test]
async fn the_level_that_is_wanted_asks_one_thing_with_its_day_until_one_press_lets_it_go() {
    let desk = Desk::open().await;
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now());
    desk.test.add_feed(&feed.url).await;
    assert!(!desk.get("/studio").await.html.contains("The next step towards"));
    desk.post("/studio/plan/belongs", "version=0&belongs=marketing_plan&size=talking").await;
    desk.test.pass(DAY);
    let page = desk.get("/studio").await.html;
    assert!(page.contains("The next step towards “We talk with people”, wanted since 2 March"), "{page}");
    assert!(page.contains("Let one post go out.") && page.contains("Asks about an hour a week."), "{page}");
    let page = desk.act("/studio/plan/belongs", "on=today&version=1&belongs=marketing_plan&size=").await;
    assert!(page.contains("<header class=\"hello\">") && !page.contains("The next step towards"), "{page}");
    let plan = show_plan(&desk.test.app, &desk.test.ada).await.expect("a plan").plan;
    let review = plan.one(Section::Review).expect("its line stays");
    assert_eq!((review.text(Field::Belongs), review.text(Field::Size)), ("marketing_plan", ""));
}

#[tokio::test]
async fn a_goals_number_is_told_from_today_in_two_taps_and_taken_back() {
    let desk = Desk::open().await;
    let goal = "name=Readers&counts=told&target=160&baseline=70&until=2026-12-31&source=newsletter+list";
    plan_row(&desk, "goal", goal).await;
    plan_row(&desk, "place", "name=Our+letter&goals=Readers").await;
    desk.post("/studio/away", "kind=call&cause=row-102").await;
    let page = desk.get("/studio").await.html;
    assert!(page.contains("Nobody told its number yet.") && !page.contains("<b>71</b>"), "{page}");
    assert!(page.contains("href=\"/studio/goals#goal-101\"") && page.contains("How many today?"), "{page}");
    let page = desk.get("/studio/goals").await.html;
    assert!(page.contains("Read from: newsletter list") && page.contains("id=\"goal-101\""), "{page}");
    let page = desk.act("/studio/goals/101", "number=98&day=2026-03-02").await;
    assert!(page.contains("<b class=\"num\">98</b>") && page.contains("· Ada"), "{page}");
    assert!(page.contains("98 on 2 March, as told."), "{page}");
    for (typed, said) in [
        ("number=many&day=2026-03-02", "That is no number that can stand here."),
        ("number=99&day=2030-01-01", "That day has not come yet"),
        ("number=99&day=2020-01-01", "That day has not come yet"),
    ] {
        let refused = desk.post("/studio/goals/101", typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(refused.html.contains(said) && refused.html.contains("aria-invalid"), "{}", refused.html);
    }
    assert!(desk.get("/studio").await.html.contains("<b>98</b>"));
    let page = desk.act("/studio/goals/101/undo", "day=2026-03-02").await;
    assert!(page.contains("Taken back.") && !page.contains("as told."), "{page}");
}

#[tokio::test]
async fn a_branch_that_fell_long_ago_is_no_first_place() {
    let desk = Desk::open().await;
    remember_branch(&desk.test.app, &desk.test.ada, "google-plus", "Linden", 2019).await.expect("it is remembered");
    assert!(desk.get("/studio").await.html.contains("Connect your first place"));
}

#[tokio::test]
async fn what_has_to_be_there_first_is_put_aside_where_it_does_not_apply() {
    let desk = Desk::open().await;
    let page = desk.get("/studio").await.html;
    for said in ["Tell us where you write", "We write here", "Connect your first place", "Our own site is enough"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let page = desk.act("/studio/first/aside", "question=source&because=own_site").await;
    assert!(!page.contains("Tell us where you write") && page.contains("Connect your first place"), "{page}");
    let page = desk.act("/studio/first/aside", "question=place&because=not_now").await;
    assert!(!page.contains("Connect your first place"), "{page}");
    let answers = first_answers(&desk.test.app, &desk.test.ada).await.expect("they are kept");
    let said = |question| answers.of(question).map(|given| (given.answer.clone(), given.by.clone()));
    assert_eq!(said(Question::Source), Some((Some(FirstAnswer::WritesHere), Some("Ada".to_owned()))));
    assert_eq!(said(Question::Place), Some((None, Some("Ada".to_owned()))), "not now is an answer too");
    let page = desk.get("/studio?aside=source&done=put-aside").await.html;
    assert!(page.contains("action=\"/studio/first/aside/back\"") && page.contains("Undo"), "{page}");
    let page = desk.act("/studio/first/aside/back", "question=source").await;
    assert!(page.contains("Tell us where you write") && !page.contains("Connect your first place"), "{page}");
    let refused = desk.post("/studio/first/aside/back", "question=why").await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "answers are not taken back here");
    for question in ["why", "luck"] {
        let refused = desk.post("/studio/first/aside", &format!("question={question}&because=own_site")).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{question}");
    }
}

#[tokio::test]
async fn a_need_is_put_off_until_tomorrow_and_brought_back() {
    let desk = Desk::open().await;
    let page = desk.get("/studio").await.html;
    assert!(page.contains("Remind me tomorrow") && !page.contains("Put off until tomorrow"), "{page}");
    let form = page.split("action=\"/studio/later\"").nth(1).expect("a form");
    let mark = form.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its mark");
    let form = field("need", mark);
    let page = desk.act("/studio/later", &form).await;
    assert!(page.contains("Put off until tomorrow morning.") && page.contains("Bring back"), "{page}");
    assert_eq!(page.matches("action=\"/studio/later/back\"").count(), 2, "in the list, and at once: {page}");
    assert_eq!(badge(&page), "2 things wait for you");
    assert_eq!(desk.post("/studio/later", &form).await.headers["location"], "/studio", "twice is once");
    let page = desk.act("/studio/later/back", &form).await;
    assert!(!page.contains("Put off until tomorrow"), "{page}");
    assert_eq!(badge(&page), "3 things wait for you");
}

#[tokio::test]
async fn a_place_that_must_be_signed_in_to_again_names_the_posts_that_wait_on_it() {
    let desk = Desk::open().await;
    let (town, mastodon) = desk.mastodon().await;
    town.fault(Fault::on("POST", "/api/v1/statuses").always().answer(Answer::status(401)));
    write_post(&desk.test.app, &desk.test.ada, &draft("Now at once", &[mastodon], When::Now)).await.expect("queued");
    for day in 1..5 {
        let later = draft(&format!("Loaf of day {day}"), &[mastodon], When::At(desk.test.app.now().plus(DAY * day)));
        write_post(&desk.test.app, &desk.test.ada, &later).await.expect("queued");
    }
    desk.test.run_due().await;
    let page = desk.get("/studio").await.html;
    let notice = page.split("asks you to sign in again").nth(1).and_then(|rest| rest.split("</ul>").next());
    let notice = notice.expect("one notice, with its posts");
    assert!(notice.contains("5 posts wait on it.") && notice.contains("and 2 more"), "{notice}");
    for named in ["<b>Now at once</b>", "<b>Loaf of day 1</b>", "<b>Loaf of day 2</b>", "datetime=\"2026-03-04"] {
        assert!(notice.contains(named), "{named}: {notice}");
    }
    for line in desk.test.publications().await {
        let is_named = ["Now at once", "Loaf of day 1", "Loaf of day 2"].contains(&line.title.as_str());
        assert_eq!(notice.contains(&format!("href=\"/studio/posts/{}\"", line.post)), is_named, "{}", line.title);
    }
}

/// The lines before Now, and those after it.
fn day(page: &str) -> (&str, &str) {
    let day = page.split("<ol class=\"day\">").nth(1).and_then(|rest| rest.split("</ol>").next()).unwrap_or_default();
    day.split_once("<li class=\"now\"").unwrap_or_default()
}

#[tokio::test]
async fn what_is_out_here_and_waits_there_stands_at_both_moments_of_the_day() {
    let desk = Desk::open().await;
    let (_town, mastodon) = desk.mastodon().await;
    let both = draft("Rye rests", &[desk.own, mastodon], When::NextSlot);
    write_post(&desk.test.app, &desk.test.ada, &both).await.expect("queued");
    let page = desk.get("/studio").await.html;
    let (before, after) = day(&page);
    assert_eq!((before.matches("Rye rests").count(), after.matches("Rye rests").count()), (0, 1), "{page}");

    let lines = desk.test.publications().await;
    let own = lines.iter().find(|line| line.channel == desk.own).expect("it waits there");
    decide_publication(&desk.test.app, &desk.test.ada, own.id, Decision::SendNow).await.expect("it is sent");
    desk.test.run_due().await;
    let page = desk.get("/studio").await.html;
    let (before, after) = day(&page);
    let out = before.contains(">09:00<") && before.contains("Out; elsewhere it waits for today 10:30");
    assert!(out && !before.contains("Waits"), "{before}");
    let waits = after.contains(">10:30<") && after.contains("Waits; elsewhere out since today 09:00");
    assert!(waits && after.contains("aria-label=\"Mastodon\""), "{after}");
}

#[tokio::test]
async fn an_open_week_is_offered_drafts_of_own_articles_and_one_press_opens_the_composer() {
    let desk = Desk::open().await;
    let (_town, _mastodon) = desk.mastodon().await;
    assert!(!desk.get("/studio").await.html.contains("This week is open"));
    let feed = Feed::start().await;
    for number in 1..=3 {
        feed.add(number, desk.test.app.now().minus((4 - number) * HOUR));
    }
    desk.test.add_feed(&feed.url).await;
    let today = desk.get("/studio").await.html;
    assert!(today.contains("Here are 3 drafts from your own articles."), "{today}");
    let form = today.split("action=\"/studio/write/proposed\"").nth(1).unwrap();
    let value = |name: &str| {
        let from = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        from.split('"').next().unwrap().to_owned()
    };
    let press = format!("item={}&form={}", value("item"), value("form"));
    let composer = desk.act("/studio/write/proposed", &press).await;
    assert!(composer.contains("Loaf number 3") && composer.contains("name=\"item\""), "{composer}");
    assert!(desk.test.publications().await.is_empty(), "nothing goes out");
    desk.act("/studio/write/proposed", &press).await;
    assert!(desk.get("/studio").await.html.contains("Go on with it"));
    let drafts = desk.get("/studio/write/drafts").await.html;
    assert_eq!(drafts.matches("/remove\"").count(), 1, "two presses, one draft: {drafts}");
    let nobody = desk.post("/studio/write/proposed", "item=nothing").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_was_written_from_an_article_keeps_it_and_a_late_press_leads_to_the_post() {
    let desk = Desk::open().await;
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(HOUR));
    desk.test.add_feed(&feed.url).await;
    let done = desk.get("/studio/first/done").await.html;
    assert!(
        done.contains("Here is a draft from one of your own articles.") && done.contains("No other place is connected"),
        "{done}"
    );
    let value = |page: &str, name: &str| {
        let from = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        from.split('"').next().unwrap().to_owned()
    };
    let press = format!("item={}&form=title", value(&done, "item"));
    let composer = desk.act("/studio/write/proposed", &press).await;
    let words = format!("{}&place={}&language=en", field("text", "Loaf one is patient."), desk.own);
    let ids = ["draft", "key", "revision", "item"].map(|name| format!("&{name}={}", value(&composer, name))).concat();
    let queue = desk.write_anyway(&format!("{words}{ids}&action=queue")).await;
    assert!(queue.contains("Loaf one is patient."), "{queue}");
    let told = desk.act("/studio/write/proposed", &press).await;
    assert!(told.contains("This article has been said already"), "{told}");
    assert_eq!(desk.test.publications().await.len(), 1);
}
