//! In the first run nothing is lost that was typed, tapped or switched on, and what was said leads on.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use axum::Router;
use banyan_app::gather::list_sources;
use banyan_domain::time::{DAY, HOUR};
use http::{StatusCode, header};

use crate::{
    desk::{Desk, field},
    pages_first::led,
    sources::Feed,
};

#[tokio::test]
async fn a_source_that_cannot_be_read_just_now_is_said_and_tried_again() {
    let desk = Desk::open().await;
    let (late, is_up) = late_feed().await;
    let chosen = format!("wish=buy&hours=2+h&mode=carry&{}", field("source", &late));
    let again = format!("again=1&mode=carry&{}", field("source", &late));
    let plan = async || desk.get("/studio/plan/plan.md").await.html;
    let sources = async || list_sources(&desk.test.app, &desk.test.ada).await.expect("the sources");
    for (form, said) in [(&chosen, "the first time"), (&again, "and once more")] {
        let page = desk.act("/studio/first/found", form).await;
        assert!(page.contains("One source could not be read just now"), "{said}: {page}");
        assert!(
            page.contains(&format!("name=\"source\" value=\"{late}\"")) && page.contains("value=\"carry\""),
            "{page}"
        );
        assert!(sources().await.is_empty() && plan().await.contains("People buy"), "the plan stands all the same");
    }
    let stood = plan().await;
    is_up.store(true, Ordering::Relaxed);
    let page = desk.act("/studio/first/found", &again).await;
    assert!(!page.contains("could not be read") && page.contains("<h3>Late bread</h3>"), "{page}");
    assert!(sources().await[0].carries(), "as it was chosen at first");
    assert_eq!(plan().await, stood, "nothing is asked or answered again");
}

/// A feed that cannot be found until it is up.
async fn late_feed() -> (String, Arc<AtomicBool>) {
    const FEED: &str = "<rss version=\"2.0\"><channel><title>Late</title><item><title>Late bread</title>\
        <link>http://linden.example/late</link><pubDate>Sun, 01 Mar 2026 08:00:00 +0000</pubDate>\
        <description>It came out of the oven after all.</description></item></channel></rss>";
    let is_up = Arc::new(AtomicBool::new(false));
    let up = is_up.clone();
    let feed = move || async move {
        let kind = [(header::CONTENT_TYPE, "application/rss+xml")];
        if up.load(Ordering::Relaxed) { Ok((kind, FEED)) } else { Err(StatusCode::NOT_FOUND) }
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let address = format!("http://{}/feed.xml", listener.local_addr().expect("its address"));
    let router = Router::new().route("/feed.xml", axum::routing::get(feed));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, is_up)
}

#[tokio::test]
async fn a_source_that_is_known_already_takes_the_mode_that_was_tapped() {
    let desk = Desk::open().await;
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(HOUR));
    let source = field("source", &feed.url);
    for (mode, carries) in [("show", false), ("carry", true), ("carry", true), ("show", false), ("carry", true)] {
        desk.act("/studio/first/found", &format!("{source}&mode={mode}")).await;
        let known = list_sources(&desk.test.app, &desk.test.ada).await.expect("the sources");
        assert_eq!((known.len(), known[0].carries()), (1, carries), "{mode}");
        let page = desk.get(&format!("/studio/first/found?{}", field("address", &feed.url))).await.html;
        assert!(page.contains(&format!("name=\"mode\" value=\"{mode}\" checked")), "as it is now: {page}");
    }
}

#[tokio::test]
async fn somebody_else_is_asked_for_by_name_and_is_never_taken_for_the_asker() {
    let desk = Desk::open().await;
    for (form, asked) in [
        ("hours=2+h&who=other&who_name=+&deputy=nobody", &["who-e"][..]),
        ("hours=2+h&who=me&deputy=other&deputy_name=", &["deputy-e"]),
        ("hours=2+h&who=other&deputy=other", &["who-e", "deputy-e"]),
    ] {
        let refused = desk.post("/studio/first/found", form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(refused.html.contains("value=\"2 h\" checked"), "{}", refused.html);
        for field in ["who-e", "deputy-e"] {
            let marked = format!("aria-invalid=\"true\" aria-describedby=\"{field}\"");
            assert_eq!(refused.html.contains(&marked), asked.contains(&field), "{form} {field}: {}", refused.html);
        }
        assert_eq!(refused.html.matches("nobody is named").count(), asked.len(), "{form}");
    }
    assert!(!desk.get("/studio/plan/plan.md").await.html.contains("Ada"), "nothing was written down");
    let page = desk.act("/studio/first/found", "hours=2+h&who=other&who_name=Tim&deputy=nobody").await;
    assert!(page.contains("Tim") && !desk.get("/studio/plan/plan.md").await.html.contains("Ada"), "{page}");
}

#[tokio::test]
async fn the_plan_is_looked_at_in_three_months_and_its_numbers_are_judged_later() {
    let desk = Desk::fresh().await;
    assert!(desk.get("/studio/first/why").await.html.contains("Asked again on 1 June"));
    led(&desk, "/studio/first/found", "wish=ask&hours=2+h").await;
    let plan = desk.get("/studio/plan/plan.md").await.html;
    assert!(plan.contains("next review: 2026-06-01") && plan.contains("not before: 2026-10-01"), "{plan}");
    desk.act("/studio/plan/add/review", "version=1&next_review=2026-04-01").await;
    assert!(desk.get("/studio/first/why").await.html.contains("Asked again on 1 April"), "or on the plan's own day");
}

#[tokio::test]
async fn a_semicolon_in_any_name_stands_in_the_plan_as_a_comma() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=somebody").await;
    let job = "name=Posts%3B+answers&owner=Tim%3B+Eva&hours=2+h&deputy=Ida%3B+Bo";
    assert_eq!(led(&desk, "/studio/first/ground", job).await, "/studio/first/why");
    let why = "social=They+ask+there&away=listening&something_else=Market+stall%3B+choir";
    assert_eq!(led(&desk, "/studio/first/why", why).await, "/studio/first/site");
    let week = "wish=ask&hours=2+h&who=other&who_name=Ada%3B+Ben&deputy=other&deputy_name=Cy%3B+Di&doing=We+bake%3B";
    assert_eq!(led(&desk, "/studio/first/found", week).await, "/studio/first/done");
    let plan = desk.get("/studio/plan/plan.md").await.html;
    for said in ["Posts, answers", "Tim, Eva", "Ida, Bo", "They ask there", "Market stall, choir", "Ada, Ben"] {
        assert!(plan.contains(said), "{said}: {plan}");
    }
    for again in [("/studio/first/ground", job), ("/studio/first/why", why), ("/studio/first/found", week)] {
        led(&desk, again.0, again.1).await;
    }
    assert_eq!(desk.get("/studio/plan/plan.md").await.html, plan, "said again, nothing is added");
}

#[tokio::test]
async fn what_the_plan_cannot_hold_is_said_beside_all_that_was_typed_and_tapped() {
    let desk = Desk::fresh().await;
    let long = "x".repeat(201);
    let refused = async |path: &str, form: &str, kept: &[&str]| {
        let answer = desk.post(path, form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {}", answer.html);
        assert!(answer.html.contains("That is too long for this line: it holds 200 letters."), "{}", answer.html);
        assert!(answer.html.contains(&format!("value=\"{long}\"")), "{}", answer.html);
        for kept in kept {
            assert!(answer.html.contains(kept), "{kept}: {}", answer.html);
        }
    };
    let why = format!("social=They+ask+there&away=listening&something_else={long}");
    refused("/studio/first/why", &why, &[">They ask there</textarea>", "value=\"listening\" checked"]).await;
    desk.act("/studio/first/stand", "stand=somebody").await;
    let job = format!("name=Posts&owner=Tim&hours=2+h&deputy={long}");
    refused("/studio/first/ground", &job, &["value=\"Posts\"", "value=\"Tim\"", "value=\"2 h\""]).await;
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now().minus(HOUR));
    let week = format!(
        "wish=buy&hours=2+h&who=other&who_name={long}&deputy=other&deputy_name=Tom&promise=4+h&mode=carry&trade=shop&{}",
        field("source", &feed.url)
    );
    let switched = format!("name=\"source\" value=\"{}\" form=\"found\" checked", feed.url);
    let kept = [
        switched.as_str(),
        "value=\"buy\" checked",
        "value=\"2 h\" checked",
        "name=\"who\" value=\"other\" checked",
        "value=\"Tom\"",
        "value=\"4 h\" checked",
        "value=\"carry\" checked",
        "value=\"shop\" selected",
    ];
    for site in [feed.url.as_str(), "http://127.0.0.1:9/"] {
        refused("/studio/first/found", &format!("{week}&{}", field("address", site)), &kept).await;
    }
    assert!(list_sources(&desk.test.app, &desk.test.ada).await.expect("the sources").is_empty(), "nothing was added");
    assert!(!desk.get("/studio/plan/plan.md").await.html.contains("Posts"));
}

#[tokio::test]
async fn on_its_day_today_asks_what_the_clients_said_and_going_on_leads_to_what_is_open() {
    let desk = Desk::fresh().await;
    let day = |day: &str| format!("name=\"again\" type=\"date\" required value=\"{day}\"");
    desk.act("/studio/first/stand", "stand=no_need").await;
    let page = desk.get("/studio/first/ground").await.html;
    assert!(page.contains(&day("2026-03-30")) && page.contains("it has no other day yet."), "{page}");
    led(&desk, "/studio/first/ground", "again=2026-03-09").await;
    led(&desk, "/studio/first/why", "later=1").await;
    assert_eq!(led(&desk, "/studio/first/found", "hours=2+h").await, "/studio/first/done");
    let page = desk.get("/studio/first/ground").await.html;
    assert!(page.contains(&day("2026-03-09")), "the day that was said stands there: {page}");
    assert!(page.contains("The whole plan is looked at again on 9 March"), "{page}");
    desk.test.pass(7 * DAY);
    let today = desk.get("/studio").await.html;
    assert!(today.contains("What did your three clients say?") && today.contains("/studio/first/ground#clients"));
    assert!(!today.contains("Where do you stand with social media?"), "{today}");
    assert!(desk.get("/studio/first/ground").await.html.contains(&day("2026-04-06")), "or another day is said");
    for (stand, ground) in [
        ("no_need", "again=2026-04-06&looks-1=no&looks-2=no"),
        ("pays", "serves=sales"),
        ("somebody", "owner=Tim&hours=&deputy="),
    ] {
        desk.act("/studio/first/stand", &format!("stand={stand}")).await;
        let page = desk.act("/studio/first/ground", ground).await;
        assert!(page.contains("href=\"/studio/first\">Go on</a>"), "{stand}: {page}");
        assert_eq!(desk.get("/studio/first").await.headers[header::LOCATION], "/studio/first/done", "{stand}");
    }
}

#[tokio::test]
async fn after_a_no_the_last_page_says_so_with_the_habits_and_asks_for_no_place() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=no_need").await;
    led(&desk, "/studio/first/ground", "again=2026-03-30").await;
    led(&desk, "/studio/first/why", "away=listening").await;
    let page = desk.act("/studio/first/found", "hours=2+h").await;
    assert!(page.contains("Connect your first place") && !page.contains("Not social media."), "{page}");
    led(&desk, "/studio/first/ground", "again=2026-03-30&looks-1=no&looks-2=no").await;
    let page = desk.get("/studio/first/done").await.html;
    for said in ["Not social media. Go and talk to them.", "In your plan for it: Listening and Face to face."] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Connect your first place"), "{page}");
}

#[tokio::test]
async fn later_keeps_what_was_typed_where_one_stands_and_answers_nothing() {
    let desk = Desk::fresh().await;
    let attempt = "address=%40linden%40town.example&home=linden.example";
    let tried = format!("{attempt}&strategy=nothing");
    let pays = format!("{attempt}&serves=sales");
    let [profile, home] = ["value=\"@linden@town.example\"", "value=\"linden.example\""];
    for (stand, typed, kept) in [
        ("sideline", "address=linden.example%2Fbread", &["value=\"linden.example/bread\""][..]),
        ("tried", &tried, &[profile, home, "value=\"nothing\" checked", "name=\"change\" value=\"rhythm\">"]),
        (
            "no_need",
            "again=2026-03-23&looks-1=yes&words-2=Every+day&address=linden.example%2Frye",
            &[
                "value=\"2026-03-23\"",
                "name=\"looks-1\" value=\"yes\" checked",
                "value=\"Every day\"",
                "name=\"address\" inputmode=\"url\" autocomplete=\"url\" value=\"linden.example/rye\"",
            ],
        ),
        (
            "somebody",
            "name=Posts&owner=Tim&hours=soon&deputy=",
            &["value=\"Posts\"", "value=\"Tim\"", "value=\"soon\""],
        ),
        ("pays", &pays, &[profile, home, "value=\"sales\" checked"]),
    ] {
        desk.act("/studio/first/stand", &format!("stand={stand}")).await;
        let today = desk.act("/studio/first/ground", &format!("{typed}&leave=1")).await;
        assert!(today.contains("Kept as it stands there."), "{stand}: {today}");
        assert_eq!(desk.get("/studio/first").await.headers[header::LOCATION], "/studio/first/ground", "{stand}");
        let page = desk.get("/studio/first/ground").await.html;
        for kept in kept {
            assert!(page.contains(kept), "{stand}: {kept}: {page}");
        }
    }
    assert!(!desk.get("/studio/plan/plan.md").await.html.contains("Tim"), "nothing of it is in the plan");
    desk.act("/studio/first/stand", "stand=somebody").await;
    led(&desk, "/studio/first/ground", "name=Posts&owner=Tim&hours=2+h&deputy=Ada").await;
    let page = desk.get("/studio/first/ground").await.html;
    assert!(page.contains("value=\"2 h\"") && !page.contains("value=\"soon\""), "said, it waits no longer: {page}");
}

#[tokio::test]
async fn looking_for_evidence_leaves_what_clients_said_where_it_was_typed() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=no_need").await;
    let typed = "again=2026-03-23&words-1=Every+day&address=our+shop&looked=";
    for way in [format!("{typed}&look=1"), typed.to_owned()] {
        let page = desk.act("/studio/first/ground", &way).await;
        for kept in ["value=\"our shop\" aria-invalid", "value=\"Every day\"", "value=\"2026-03-23\""] {
            assert!(page.contains(kept), "{kept}: {page}");
        }
    }
    let page = desk.act("/studio/first/ground", &format!("{typed}our+shop&looks-1=no&looks-2=no")).await;
    assert!(page.contains("href=\"/studio/first\">Go on</a>"), "an address that cannot be read stops nobody: {page}");
}

#[tokio::test]
async fn later_keeps_why_the_site_and_the_week_as_they_were_typed() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/why", "social=They+ask+there&away=listening&something_else=Choir&leave=1").await;
    let page = desk.get("/studio/first/why").await.html;
    for kept in [">They ask there</textarea>", "value=\"listening\" checked", "value=\"Choir\""] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
    led(&desk, "/studio/first/why", "social=half+a+thought&later=1").await;
    assert!(desk.get("/studio/first/why").await.html.contains(">half a thought</textarea>"), "no answer, and not lost");
    assert!(!desk.get("/studio/plan/plan.md").await.html.contains("half a thought"));
    led(&desk, "/studio/first/why", "social=They+ask+there").await;
    assert!(!desk.get("/studio/first/why").await.html.contains("half a thought"));

    desk.act("/studio/first/site", "address=linden.exa&pasted=Dear+friends&leave=1").await;
    let page = desk.get("/studio/first/site").await.html;
    assert!(page.contains("value=\"linden.exa\"") && page.contains(">Dear friends</textarea>"), "{page}");
    for typed in ["address=no+address&pasted=Dear+friends", "address=&pasted=Dear+friends"] {
        let refused = desk.post("/studio/first/site", typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(refused.html.contains(">Dear friends</textarea>"), "{}", refused.html);
    }

    let week = "wish=buy&hours=2+h&who=other&who_name=Tim&deputy=nobody&doing=We+bake&trade=shop";
    desk.act("/studio/first/found", &format!("{week}&leave=1")).await;
    let page = desk.get("/studio/first/found").await.html;
    for kept in [
        "value=\"buy\" checked",
        "value=\"2 h\" checked",
        "value=\"Tim\"",
        ">We bake</textarea>",
        "value=\"shop\" selected",
    ] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
    assert!(!desk.get("/studio/plan/plan.md").await.html.contains("Tim"));
    led(&desk, "/studio/first/found", "hours=2+h").await;
    assert!(!desk.get("/studio/first/found").await.html.contains("value=\"Tim\""), "answered, it waits no longer");
    assert!(!desk.get("/studio/first/site").await.html.contains("Dear friends"));
}

#[tokio::test]
async fn what_was_tapped_beside_an_attempt_stays_while_it_is_read() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=tried").await;
    let beside = [("address", ""), ("home", "linden.example"), ("strategy", "nothing")];
    let refused = desk.hand_over("/studio/first/look-back", &beside, ("archive", "<html>")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["value=\"linden.example\"", "value=\"nothing\" checked", "name=\"change\" value=\"rhythm\">"] {
        assert!(refused.html.contains(kept), "{kept}: {}", refused.html);
    }
    let tweet = r#"{"tweet":{"created_at":"Mon Mar 06 08:00:00 +0000 2023","full_text":"Rye"}}"#;
    let archive = format!("window.YTD.tweets.part0 = [{tweet}]");
    desk.hand_over("/studio/first/look-back", &beside, ("archive", &archive)).await;
    let page = desk.get("/studio/first/ground").await.html;
    assert!(page.contains("value=\"nothing\" checked") && !page.contains("name=\"archive\""), "{page}");
}
