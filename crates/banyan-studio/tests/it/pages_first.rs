//! The first three minutes, answer by answer, and the settings that follow them.

use std::time::Duration;

use axum::{
    Router,
    body::{Body, to_bytes},
};
use banyan_app::{
    compose::{When, write_post},
    workspace::first_workspace,
};
use banyan_domain::{
    publish::PublicationState as State,
    time::{DAY, HOUR},
    workspace::Role,
};
use banyan_testkit::{START, TestDatabase, build};
use http::{Request, StatusCode, header};
use jiff::civil::date;
use tower::ServiceExt as _;

use crate::{
    desk::{Desk, field},
    pages_queue::draft,
    sources::Feed,
};

#[tokio::test]
async fn the_newest_article_opens_the_own_pages_and_the_last_step_says_what_is_so() {
    let desk = Desk::open().await;
    let (_town, _mastodon) = desk.mastodon().await;
    let feed = Feed::start().await;
    for number in 1..=3 {
        feed.add(number, desk.test.app.now().minus((4 - number) * HOUR));
    }
    let chosen = format!("{}&mode=show", field("source", &feed.url));
    let page = desk.act("/studio/first/found", &chosen).await;
    assert!(page.contains("Loaf number 3") && page.contains("Until then you can stop it"), "{page}");
    desk.test.run_due().await;
    assert_eq!(desk.test.publications().await[0].state, State::Scheduled, "half a minute in which it can be stopped");
    desk.test.pass(Duration::from_secs(31));
    desk.test.run_due().await;
    let page = desk.get("/studio/first/done").await.html;
    assert!(page.contains("</svg> Out<span>"), "{page}");
    let line = desk.test.publications().await.remove(0);
    assert_eq!((line.network.as_str(), line.state), ("own_site", State::Published));
    assert_eq!(desk.test.publications().await.len(), 1, "no other place gets anything old");
    desk.act("/studio/first/found", &chosen).await;
    assert_eq!(desk.test.publications().await.len(), 1, "a second press carries nothing twice");
}

#[tokio::test]
async fn the_first_post_is_what_the_own_pages_opened_with_whatever_else_waits() {
    let desk = Desk::open().await;
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(HOUR));
    let other = draft("Closed on Monday", &[desk.own], When::Soon);
    write_post(&desk.test.app, &desk.test.ada, &other).await.expect("it waits");
    let opened = desk.act("/studio/first/found", &format!("{}&mode=show", field("source", &feed.url))).await;
    assert!(opened.contains("<h3>Loaf number 1</h3>"), "{opened}");
    let stop = opened.split("action=\"/studio/publications/").nth(1).and_then(|rest| rest.split('"').next());
    desk.act(&format!("/studio/publications/{}", stop.expect("it can be stopped")), "").await;
    desk.test.pass(Duration::from_secs(31));
    desk.test.run_due().await;
    let page = desk.get("/studio/first/done").await.html;
    assert!(page.contains("Stopped: it went nowhere") && page.contains("<h3>Loaf number 1</h3>"), "{page}");
}

/// Where an answer leads.
pub(crate) async fn led(desk: &Desk, path: &str, form: &str) -> String {
    let answer = desk.post(path, form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.html);
    answer.headers[header::LOCATION].to_str().expect("an address").to_owned()
}

#[tokio::test]
async fn each_answer_leads_on_and_a_closed_browser_comes_back_to_where_it_stood() {
    let desk = Desk::fresh().await;
    let stands = async || desk.get("/studio/first").await.headers[header::LOCATION].to_str().unwrap().to_owned();
    assert!(desk.get("/studio").await.html.contains("Where do you stand with social media?"), "Today asks");
    assert_eq!(stands().await, "/studio/first/stand");
    assert_eq!(led(&desk, "/studio/first/stand", "stand=sideline").await, "/studio/first/ground");
    assert_eq!(stands().await, "/studio/first/ground");
    assert_eq!(led(&desk, "/studio/first/ground", "").await, "/studio/first/why");
    assert!(desk.get("/studio/first/why").await.html.contains("name=\"address\""), "nobody has said where the site is");
    let why = "social=They+look+there&away=listening";
    assert_eq!(led(&desk, "/studio/first/why", why).await, "/studio/first/site");
    let with_site = format!("{why}&address=linden.example");
    assert_eq!(led(&desk, "/studio/first/why", &with_site).await, "/studio/first/found?address=linden.example");
    assert_eq!(stands().await, "/studio/first/site", "nothing is kept before it was looked at");
    let week = "wish=ask&hours=2+h&who=me&deputy=other&deputy_name=Tom&trade=trainer";
    assert_eq!(led(&desk, "/studio/first/found", week).await, "/studio/first/done");
    let page = desk.get("/studio/first/done").await.html;
    for said in ["They look there", "Listening", "People ask or book", "Ada, Tom", "Roots first. Judged on"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!desk.get("/studio").await.html.contains("Where do you stand with social media?"));
}

#[tokio::test]
async fn the_last_page_has_the_four_first_steps_in_order_with_how_far_each_is() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=sideline").await;
    desk.act("/studio/first/ground", "").await;
    desk.act("/studio/first/found", "wish=ask&hours=2+h&who=me").await;
    desk.post("/studio/plan/steps/business_plan", "answer=none").await;
    let page = desk.get("/studio/first/done").await.html;
    let list = page.split("<ol class=\"steps\">").nth(1).and_then(|rest| rest.split("</ol>").next());
    let lines = list.expect("the four").split("<b>").skip(1);
    let told: Vec<String> = lines
        .filter_map(|line| Some(line.split("</span>").next()?.replace("</b><span class=\"small\">", ": ")))
        .collect();
    let four = [
        "Review the business plan: answered",
        "Review the IT plan, if there is one: not yet",
        "Build the team: half: the names stand in the plan",
        "Decide: an outside consultant?: not yet",
    ];
    assert_eq!(told, four, "{page}");
}

#[tokio::test]
async fn a_promise_is_one_tap_is_said_at_once_and_is_asked_for_once() {
    let desk = Desk::open().await;
    let page = desk.get("/studio/first/found").await.html;
    assert!(page.contains("No promise yet") && page.contains("value=\"4 h\""), "{page}");
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(HOUR));
    let source = field("source", &feed.url);
    let page = desk.act("/studio/first/found", &format!("{source}&hours=2+h&who=me&promise=")).await;
    assert!(page.contains("to our own site.") && !page.contains("answers within"), "nobody promises unasked: {page}");
    assert!(desk.get("/studio/first/found").await.html.contains("name=\"promise\""), "later is no answer");
    let page = desk.act("/studio/first/found", "hours=2+h&who=me&promise=4+h").await;
    assert!(page.contains("Ada answers within 4 hours on working days."), "{page}");
    assert!(!desk.get("/studio/first/found").await.html.contains("name=\"promise\""), "it stands in the plan");
}

#[tokio::test]
async fn on_the_sideline_the_site_is_read_there_and_asked_for_no_more() {
    let desk = Desk::fresh().await;
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(HOUR));
    desk.act("/studio/first/stand", "stand=sideline").await;
    assert!(desk.get("/studio/first/ground").await.html.contains("What you already say"));
    let page = desk.act("/studio/first/ground", "address=our+shop").await;
    assert!(page.contains("value=\"our shop\"") && page.contains("role=\"alert\""), "{page}");
    let page = desk.act("/studio/first/ground", &field("address", &feed.url)).await;
    assert!(page.contains("One piece stands there that could be carried."), "{page}");
    assert_eq!(led(&desk, "/studio/first/ground", "").await, "/studio/first/why");
    assert!(!desk.get("/studio/first/why").await.html.contains("name=\"address\""), "it is known");
    let next = led(&desk, "/studio/first/why", "later=1").await;
    assert!(next.starts_with("/studio/first/found?address=http"), "{next}");
    let page = desk.get(&next).await.html;
    assert!(page.contains("One piece · newest Monday 2 March"), "{page}");
}

#[tokio::test]
async fn what_the_site_says_of_itself_is_a_switch_each_and_stands_in_the_plan() {
    let desk = Desk::open().await;
    let home = "<html lang='de'><a href='/book'>Book now</a><form action='https://x.list-manage.com/subscribe'>\
        <input type='email'></form><script type='application/ld+json'>{\"@type\":\"Bakery\",\
        \"openingHours\":[\"Tu-Fr 07:00-18:00\",\"Sa 07:00-13:00\"]}</script></html>";
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let site = format!("http://{}", listener.local_addr().expect("its address"));
    let router = Router::new().route("/", axum::routing::get(move || async move { axum::response::Html(home) }));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let page = desk.get(&format!("/studio/first/found?{}", field("address", &site))).await.html;
    for said in [
        "Open 07:00 to 18:00",
        "Saturday 07:00 to 13:00",
        "A newsletter people can subscribe to",
        "/book\"",
        "Your site speaks Deutsch",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(page.contains("value=\"tue wed thu fri 07:00-18:00; sat 07:00-13:00\" form=\"found\" checked"), "{page}");
    assert!(page.contains("value=\"de\" form=\"found\">"), "nobody's language is changed unasked: {page}");
    let book = field("booking", &format!("{site}/book"));
    let chosen = format!(
        "wish=ask&hours=2+h&promise=4+h&open=tue+wed+thu+fri+07:00-18:00%3B+sat+07:00-13:00&letter=1&{book}&doing=We+bake."
    );
    desk.act("/studio/first/found", &chosen).await;
    let file = desk.get("/studio/plan/plan.md").await.html;
    let book = format!("source: {site}/book");
    for said in
        ["open days: tue wed thu fri\n", "opens at: 07:00", "by day: sat 07:00-13:00", "network: newsletter", &book]
    {
        assert!(file.contains(said), "{said}: {file}");
    }
    assert!(desk.get("/studio/settings").await.html.contains("value=\"en\" lang=\"en\" selected"));
    desk.act("/studio/first/found", "language=de").await;
    assert!(desk.get("/studio/settings").await.html.contains("value=\"de\" lang=\"de\" selected"));
}

#[tokio::test]
async fn i_do_not_know_yet_leaves_a_gap_at_the_root_and_goes_on() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=sideline").await;
    desk.act("/studio/first/ground", "").await;
    assert_eq!(led(&desk, "/studio/first/why", "social=half+a+thought&later=1").await, "/studio/first/site");
    let root = "href=\"/studio/plan?add=why#section-why\"";
    let page = desk.get("/studio/first/done").await.html;
    assert!(page.contains(root) && !page.contains("half a thought"), "{page}");
    desk.act("/studio/first/why", "social=They+look+there").await;
    let page = desk.get("/studio/first/done").await.html;
    assert!(!page.contains(root) && page.contains("They look there"), "what was said is no gap: {page}");
}

#[tokio::test]
async fn a_job_without_hours_owner_or_deputy_is_named_as_such() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=somebody").await;
    let page = desk.act("/studio/first/ground", "name=&owner=Tim&hours=&deputy=").await;
    assert!(
        page.contains("It has no hours") && page.contains("Nobody stands in") && !page.contains("Nobody answers for")
    );
    let wrong = desk.post("/studio/first/ground", "owner=Tim&hours=soon&deputy=Ada").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("Write it like 2 h") && wrong.html.contains("value=\"Tim\""));
    assert_eq!(led(&desk, "/studio/first/ground", "owner=Tim&hours=2+h&deputy=Ada").await, "/studio/first/why");
}

#[tokio::test]
async fn more_is_advised_only_after_the_posts_have_told() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=pays").await;
    let page = desk.act("/studio/first/ground", "serves=marketing&serves=service").await;
    assert!(page.contains("Not yet. This is missing first:") && page.contains("how regular it is"), "{page}");
    assert!(desk.get("/studio/plan").await.html.contains("Clients get help"), "the parts it serves are goals");
    // The clock of the desk stands at 2 March 2026.
    let weekly = [(1, 26), (2, 2), (2, 9), (2, 16), (2, 23)];
    for (year, days, said) in [
        (2026, weekly, "Yes: more is worth trying."),
        (2021, weekly, "The newest post that was read is from 23 February 2021."),
        (2026, [(2, 17), (2, 18), (2, 19), (2, 24), (2, 25)], "covers too few weeks to say"),
        (2026, [(1, 5), (1, 6), (2, 2), (2, 3), (2, 23)], "regular. The weeks without a post cost more"),
    ] {
        let tweets = days.map(|(month, day)| {
            let day = date(year, month, day).strftime("%a %b %d 08:00:00 +0000 %Y");
            format!(r#"{{"tweet":{{"created_at":"{day}","full_text":"Rye"}}}}"#)
        });
        let archive = format!("window.YTD.tweets.part0 = [{}]", tweets.join(","));
        let looked = desk.hand_over("/studio/first/look-back", &[("address", "")], ("archive", &archive)).await;
        assert_eq!(looked.headers[header::LOCATION], "/studio/first/ground?said=1", "{}", looked.html);
        let page = desk.get("/studio/first/ground?said=1").await.html;
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(desk.get("/studio/first/ground?again=1").await.html.contains("name=\"archive\""), "and others can be read");
}

#[tokio::test]
async fn who_has_named_no_site_is_not_told_that_nothing_led_there() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=tried").await;
    let tweet = |text: &str| {
        format!(
            r#"{{"tweet":{{"created_at":"Mon Mar 06 08:00:00 +0000 2023","full_text":"{text}",
               "entities":{{"urls":[{{"expanded_url":"https://rye.example/{text}"}}]}}}}}}"#
        )
    };
    let archive = format!("window.YTD.tweets.part0 = [{},{}]", tweet("a"), tweet("b"));
    let look = async |home: &str| {
        desk.hand_over("/studio/first/look-back", &[("home", home)], ("archive", &archive)).await;
        desk.get("/studio/first/ground").await.html
    };
    let page = look("").await;
    assert!(page.contains("known. Name your site") && !page.contains("Hardly any led"), "{page}");
    assert!(look("www.rye.example").await.contains("10 of ten led to your own site."));
}

#[tokio::test]
async fn a_letter_is_found_beside_the_site_and_opens_the_own_pages() {
    let desk = Desk::fresh().await;
    let letter = "From: Linden <a@linden.example>\r\nSubject: Crumbs 47\r\nMessage-ID: <47@linden.example>\r\n\
                  Date: Tue, 17 Nov 2026 08:00:00 +0000\r\n\r\nRye needs a long night, and so do bakers.\r\n";
    let wrong = desk.hand_over("/studio/first/letter", &[], ("letter", "no letter")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("This file holds no e-mail we can read."));
    let read = desk.hand_over("/studio/first/letter", &[], ("letter", letter)).await;
    assert_eq!(read.headers[header::LOCATION], "/studio/first/found");
    let page = desk.get("/studio/first/found").await.html;
    assert!(page.contains("Crumbs 47") && !page.contains("name=\"doing\""), "the letter says enough: {page}");
    led(&desk, "/studio/first/found", "wish=ask&hours=1+h").await;
    desk.test.pass(Duration::from_secs(31));
    desk.test.run_due().await;
    let out = desk.test.publications().await;
    assert_eq!((out.len(), out[0].title.as_str(), out[0].state), (1, "Crumbs 47", State::Published));
}

#[tokio::test]
async fn a_letter_can_be_pasted_and_its_subject_is_asked_where_it_tells_none() {
    let desk = Desk::fresh().await;
    let paste = async |text: &str, subject: &[(&str, &str)]| {
        desk.hand_over("/studio/first/letter", subject, ("pasted", text)).await
    };
    let site = desk.get("/studio/first/site").await.html;
    assert!(!site.contains("name=\"subject\"") && site.contains("/studio/sources#mailbox"), "{site}");
    let words = "Rye needs a long night, and so do bakers & millers.";
    let asked = paste(words, &[]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.html.contains("doesn&#39;t tell its subject") && asked.html.contains("name=\"subject\""));
    assert!(asked.html.contains("bakers &#38; millers."), "what was pasted stays: {}", asked.html);
    let read = paste(words, &[("subject", "Crumbs 47")]).await;
    assert_eq!(read.headers[header::LOCATION], "/studio/first/found");
    let source = "From: Linden <a@linden.example>\r\nSubject: Crumbs 48\r\nMessage-ID: <48@linden.example>\r\n\r\n\
                  Cold cellars are kind to dough.\r\n";
    assert_eq!(paste(source, &[]).await.status, StatusCode::SEE_OTHER);
    let page = desk.get("/studio/first/found").await.html;
    assert!(page.contains("Crumbs 47") && page.contains("Crumbs 48") && !page.contains("name=\"doing\""), "{page}");
    let nothing = paste(" \r\n", &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.html.contains("We found no words in it.") && nothing.html.contains("Nothing was kept."));
    assert_eq!(desk.post("/studio/first/letter", "pasted=x").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_sentence_goes_on_the_site_and_off_it_by_hand() {
    let desk = Desk::open().await;
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(HOUR));
    desk.act("/studio/first/found", &format!("{}&mode=carry", field("source", &feed.url))).await;
    let page = desk.get("/studio/first/done").await.html;
    assert!(page.contains("we carry every article to our own site.") && page.contains("Put it on our site"), "{page}");
    let page = desk.act("/studio/first/sentence", "show=yes").await;
    assert!(page.contains("/doing\"") && page.contains("Take it off the site"), "{page}");
    let page = desk.act("/studio/first/sentence", "show=no").await;
    assert!(page.contains("Put it on our site"));
    desk.act("/studio/hold", "").await;
    let page = desk.get("/studio/first/done").await.html;
    assert!(!page.contains("we carry every article") && page.contains("All posts are held, so there is"), "{page}");
}

#[tokio::test]
async fn the_one_thing_has_its_day_and_stays_on_today_until_it_is_done() {
    let desk = Desk::open().await;
    let done = "stand=sideline&done=yes&on=today";
    for path in ["/studio/first/done", "/studio"] {
        let page = desk.get(path).await.html;
        assert!(page.contains("The one thing for today, 2 March") && page.contains("Ask your next three"), "{page}");
    }
    desk.test.pass(9 * DAY);
    assert!(desk.get("/studio").await.html.contains("The one thing that is open since 2 March"));
    desk.act("/studio/first/stand", "stand=pays").await;
    desk.act("/studio/first/ground", "serves=sales").await;
    let page = desk.get("/studio").await.html;
    assert!(page.contains("Thank one client") && !page.contains("Ask your next three"), "another stand: {page}");
    desk.act("/studio/first/stand", "stand=sideline").await;
    desk.act("/studio/first/ground", "").await;
    let editor = desk.cookie_of(Role::Editor).await;
    assert!(!desk.ask(Request::get("/studio"), &editor, "").await.html.contains("Ask your next three"));
    assert_eq!(desk.ask(Request::post("/studio/first/action"), &editor, done).await.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.post("/studio/first/action", "stand=x&done=yes").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(led(&desk, "/studio/first/action", done).await, "/studio");
    for path in ["/studio/first/done", "/studio"] {
        assert!(!desk.get(path).await.html.contains("Ask your next three"), "{path}");
    }
}

#[tokio::test]
async fn without_a_site_one_sentence_is_the_first_post_and_may_be_left_out() {
    let desk = Desk::open().await;
    assert!(desk.get("/studio/first/found").await.html.contains("What do you do, in one sentence?"));
    let page = desk.act("/studio/first/found", "doing=").await;
    assert!(page.contains("When your next article appears") && page.contains("a source and a place"), "{page}");
    assert!(desk.test.publications().await.is_empty());
    let doing = "doing=We+bake+bread+that+rests+for+two+days.";
    let page = desk.act("/studio/first/found", doing).await;
    assert!(page.contains("<h3>We bake bread that rests for two days.</h3>"), "{page}");
    assert!(
        page.contains("Until then you can stop it") && page.contains("As soon as your first post is out"),
        "{page}"
    );
    assert!(!desk.get("/studio/first/found").await.html.contains("name=\"doing\""), "nobody is asked twice");
    desk.test.pass(Duration::from_secs(31));
    desk.test.run_due().await;
    let page = desk.get("/studio/first/done").await.html;
    assert!(
        page.contains("Since 2 March 2026 we write on our own site.") && page.contains("Put it on our site"),
        "{page}"
    );
    assert_eq!(desk.test.publications().await.len(), 1);
}

#[tokio::test]
async fn settings_are_kept_and_who_may_not_change_them_cannot_type() {
    let desk = Desk::open().await;
    let page = desk.act("/studio/settings", "business=Rye+%26+Co&zone=Europe/Madrid&language=es").await;
    assert!(page.contains("value=\"Rye &#38; Co\"") && page.contains("value=\"Europe/Madrid\""), "{page}");
    assert!(page.contains(&*desk.test.app.base_url) && !page.contains("base_address"), "{page}");
    let site = "business=Rye&zone=Europe/Madrid&language=en&site=";
    let wrong = desk.post("/studio/settings", &format!("{site}our+shop")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("value=\"our shop\"") && wrong.html.contains("no address of a site"), "{}", wrong.html);
    assert_eq!(wrong.html.matches("<details open>").count(), 3, "what was typed and is not kept stands open");
    let page = desk.act("/studio/settings", &format!("{site}www.rye.example")).await;
    assert!(page.contains("value=\"https://www.rye.example\""), "{page}");
    let unasked = desk.act("/studio/settings", "business=Rye&zone=Europe/Madrid&language=en").await;
    assert!(unasked.contains("value=\"https://www.rye.example\""), "what was not asked stays: {unasked}");
    let emptied = desk.act("/studio/settings", site).await;
    assert!(!emptied.contains("www.rye.example"), "{emptied}");
    assert!(desk.act("/studio/settings", site).await.contains("name=\"site\""), "it can be taken back");
    let wrong = desk.post("/studio/settings", "business=Rye&zone=Atlantis&language=en").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("value=\"Atlantis\""));
    assert_eq!(wrong.html.matches("name=\"zone\" value=\"Europe/Madrid\"").count(), 3, "other rows keep what is there");
    let editor = desk.cookie_of(Role::Editor).await;
    let seen = desk.ask(Request::get("/studio/settings"), &editor, "").await;
    assert!(seen.html.contains("Only the owner can change these."), "{}", seen.html);
    assert!(!seen.html.contains("name=\"business\"") && !seen.html.contains("action=\"/studio/settings\""));
}

#[tokio::test]
async fn nobody_becomes_the_owner_without_the_printed_code() {
    let database = TestDatabase::new().await;
    let app = build(&database, START).await;
    let router = banyan_studio::router(app.clone());
    let owner = "name=Eve&email=eve%40evil.example&password=a+long+enough+one&business=Mine&zone=UTC&language=en";
    for code in ["", "code=0", "code=00000000000000000000000000000000"] {
        let (status, html) = sent(&router, &format!("{owner}&{code}")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{code}");
        assert!(html.contains("This address does not open the door.") && html.contains("id=\"code\""));
    }
    assert!(first_workspace(&app).await.expect("the database answers").is_none());
    let address = app.first_address();
    let (_, code) = address.split_once("?code=").expect("the printed address has a code");
    let (status, _) = sent(&router, &format!("{owner}&code={code}")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let (status, _) = sent(&router, &format!("{owner}&code={code}")).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "it leads to signing in");
    assert_eq!(banyan_app::workspace::list_workspaces(&app).await.expect("the database answers").len(), 1);
}

async fn sent(router: &Router, form: &str) -> (StatusCode, String) {
    let request = Request::post("/studio/first")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()))
        .expect("a request");
    let answer = router.clone().oneshot(request).await.expect("the router answers");
    let status = answer.status();
    let bytes = to_bytes(answer.into_body(), 1 << 20).await.expect("the page is read");
    (status, String::from_utf8(bytes.to_vec()).expect("pages are text"))
}

#[tokio::test]
async fn a_file_of_visits_is_evidence_beside_ones_doubts_and_beside_a_place() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=no_need").await;
    assert!(desk.get("/studio/first/ground").await.html.contains("Nobody has come to this site from elsewhere"));
    let hand_over = async |file: &str| desk.hand_over("/studio/first/visitors", &[], ("visitors", file)).await;
    for (file, said) in
        [("", "Choose a file."), ("hello", "neither a server’s log"), ("Source,Visits\n", "No visit stands")]
    {
        let refused = hand_over(file).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains(said), "{}", refused.html);
    }
    let file = "Source,Visits\nlinkedin.com,7\nguide.example,3\n(direct),12\n";
    assert_eq!(hand_over(file).await.status, StatusCode::SEE_OTHER);
    let page = desk.get("/studio/first/ground").await.html;
    for said in ["In your file, counted on", ">LinkedIn</span><b class=\"num\">7</b>", "guide.example", "Did not say"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let row = "name=LinkedIn&network=linkedin&version=0";
    desk.act("/studio/plan/add/place", row).await;
    let plan = desk.get("/studio/plan").await.html;
    assert!(plan.contains("7 visits in your file of"), "{plan}");
    let author = desk.cookie_of(Role::Author).await;
    let refused = desk.ask(Request::post("/studio/first/visitors"), &author, "").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_clients_said_has_its_place_and_the_answer_may_be_not_social_media() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=no_need").await;
    let page = desk.get("/studio/first/ground").await.html;
    assert!(page.contains("What did they say?") && page.contains("name=\"looks-3\"") && !page.contains("looks-4"));
    assert_eq!(led(&desk, "/studio/first/ground", "again=2026-03-30").await, "/studio/first/why");
    let said = "again=2026-03-30&looks-1=no&misses-1=no&words-1=By+the+door&looks-2=yes&words-3=";
    let page = desk.act("/studio/first/ground", said).await;
    assert!(page.contains("agree with each other.") && page.contains("value=\"By the door\""), "{page}");
    let page = desk.act("/studio/first/ground", &format!("{said}&looks-3=no&misses-3=no")).await;
    for told in ["Not social media. Go and talk to them.", "Of 3 who answered: there 1, not there 2.", "Face to face"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(page.contains("name=\"looks-5\""), "two more may be asked");
    let file = "Source,Visits\nlinkedin.com,70\nguide.example,30\n";
    desk.hand_over("/studio/first/visitors", &[], ("visitors", file)).await;
    let page = desk.get("/studio/first/ground").await.html;
    assert!(page.contains("Your numbers say otherwise.") && page.contains("Of 100 visits, 70 came"), "{page}");
    let long = format!("again=2026-03-30&words-1={}", "x".repeat(501));
    for unfit in ["again=soon&looks-1=no", &long] {
        let refused = desk.post("/studio/first/ground", unfit).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    }
    assert!(desk.get("/studio/first/ground").await.html.contains("value=\"By the door\""), "nothing was cut");
}

#[tokio::test]
async fn own_contacts_are_counted_and_only_the_numbers_stay() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=no_need").await;
    let hand_over = async |file: &str| desk.hand_over("/studio/first/contacts", &[], ("contacts", file)).await;
    for (file, said) in [("", "Choose a file."), ("hello", "no list of contacts we can read")] {
        let refused = hand_over(file).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains(said), "{}", refused.html);
    }
    let file = "Name,Mail,Website\nIda Rye,ida@rye.example,https://www.linkedin.com/in/ida\nBo,bo@web.de,bo.example\n";
    assert_eq!(hand_over(file).await.status, StatusCode::SEE_OTHER);
    let page = desk.get("/studio/first/ground").await.html;
    for said in [
        "2 contacts",
        "counted on",
        "one of them at one company",
        "one names a site",
        ">LinkedIn</span><b class=\"num\">1</b>",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Ida") && !page.contains("rye.example"), "nobody is kept");
    let author = desk.cookie_of(Role::Author).await;
    let refused = desk.ask(Request::post("/studio/first/contacts"), &author, "").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
