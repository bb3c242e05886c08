//! First answers, First Steps, learning and reviews through the door for programs.

use http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::{desk::Desk, work::mastodon};

#[tokio::test]
async fn the_first_questions_are_answered_and_the_plan_says_what_follows() {
    let desk = Desk::open().await;
    assert_eq!(desk.get("/api/v1/first").await.done()["next"], "stand");
    let tried = json!({ "stand": "tried", "strategy": "in_mind", "changes": ["rhythm", "promise"] });
    for answer in [
        json!({ "question": "stand", "stand": "tried" }),
        json!({ "question": "ground", "ground": tried }),
        json!({ "question": "why", "social": "People ask us there", "away": ["thank_yous"] }),
        json!({ "question": "later", "later": "week" }),
    ] {
        assert_eq!(desk.post("/api/v1/first", &answer).await.status, StatusCode::NO_CONTENT, "{answer}");
    }
    let first = desk.get("/api/v1/first").await.done();
    assert!(first["next"].is_null(), "{first}");
    let week = first["answers"].as_array().unwrap().iter().find(|given| given["question"] == "week").unwrap();
    assert!(week["answer"].is_null() && week["by"] == "Ada", "not now is an answer too: {week}");
    assert!(desk.get("/api/v1/plan/markdown").await.text.contains("People ask us there"));
    assert_eq!(first["action"]["stand"], "tried", "one thing is to be done: {first}");
    assert_eq!(first["hindsight"], "one_head", "what follows from a plan that was in one head: {first}");
    for question in ["source", "place"] {
        let enough = json!({ "question": question });
        assert_eq!(desk.post("/api/v1/first", &enough).await.status, StatusCode::NO_CONTENT, "{question}");
        let first = desk.get("/api/v1/first").await.done();
        let said = first["answers"].as_array().unwrap().iter().find(|given| given["question"] == question);
        assert!(said.is_some_and(|given| given["answer"].is_string()), "{first}");
    }
    let acted = json!({ "question": "action", "acted": "tried" });
    assert_eq!(desk.post("/api/v1/first", &acted).await.status, StatusCode::NO_CONTENT);
    assert!(desk.get("/api/v1/first").await.done()["action"].is_null());
    let sentence = desk.get("/api/v1/sentence").await.done();
    assert_eq!(sentence, json!({ "sentence": null, "shown": false, "held": false }));
}

#[tokio::test]
async fn an_answer_that_is_none_is_refused() {
    let desk = Desk::open().await;
    for answer in [
        json!({ "question": "luck" }),
        json!({ "question": "stand", "stand": "upright" }),
        json!({ "question": "stand", "stand": "tried", "more": 1 }),
        json!({ "question": "ground", "ground": { "stand": "no_need", "again_on": "soon" } }),
        json!({ "question": "ground", "ground": { "stand": "sideline", "serves": [] } }),
    ] {
        desk.post("/api/v1/first", &answer).await.problem(StatusCode::BAD_REQUEST);
    }
    let clients = vec![json!({ "looks": false, "misses": false }); 10];
    let ground = json!({ "stand": "no_need", "again_on": "2026-12-20", "clients": clients });
    let too_much = desk.post("/api/v1/first", &json!({ "question": "ground", "ground": ground })).await;
    let said = too_much.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said["detail"].as_str().unwrap().contains("at most 9 clients"), "{said}");
    assert!(desk.get("/api/v1/first").await.done()["answers"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn an_earlier_attempt_that_cannot_be_read_is_said_to_be_so() {
    let desk = Desk::open().await;
    let address = json!({ "address": "http://127.0.0.1:9/feed.xml" });
    let said = desk.post("/api/v1/look-back", &address).await.problem(StatusCode::BAD_GATEWAY);
    assert!(said["detail"].as_str().unwrap().ends_with("nothing is kept of it"), "{said}");
}

#[tokio::test]
async fn an_archive_of_an_earlier_attempt_is_counted_and_nothing_of_it_is_kept() {
    let desk = Desk::open().await;
    let send = async |kind: &str, archive: &str| {
        let request = Request::put("/api/v1/look-back/archive?home=linden.example").header(header::CONTENT_TYPE, kind);
        desk.ask(request, &desk.token, archive.to_owned()).await
    };
    let tweet = r#"{"tweet":{"created_at":"Mon Mar 06 08:00:00 +0000 2023","full_text":"Rye rests"}}"#;
    let archive = format!("window.YTD.tweets.part0 = [{tweet}]");
    let found = send("application/octet-stream", &archive).await.done();
    assert_eq!(
        (&found["posts"], &found["first"], &found["lately"]),
        (&json!(1), &json!("2023-03-06"), &json!("ended"))
    );
    assert!(!desk.get("/api/v1/first").await.text.contains("Rye rests"), "numbers only");
    send("text/plain", &archive).await.problem(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    send("application/zip", "PK no archive").await.problem(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_first_week_comes_with_the_kit_of_a_trade() {
    let desk = Desk::open().await;
    let week = json!({ "question": "week", "wish": "ask", "hours": "2 h", "who": "Ada", "trade": "coach" });
    assert_eq!(desk.post("/api/v1/first", &week).await.status, StatusCode::NO_CONTENT);
    let plan = desk.get("/api/v1/plan").await.done();
    let rows = plan["rows"].as_array().unwrap();
    let ada = rows.iter().find(|row| row["fields"]["name"] == "Ada").expect("who was named");
    assert!(ada["example"] == false && rows.iter().any(|row| row["example"] == true), "{plan}");
    let wrong = json!({ "question": "week", "trade": "king" });
    desk.post("/api/v1/first", &wrong).await.problem(StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_first_week_takes_what_the_site_says_and_nothing_where_it_cannot_be_read() {
    let desk = Desk::open().await;
    let week = |site: Value| json!({ "question": "week", "wish": "ask", "hours": "2 h", "who": "Ada", "site": site });
    for site in [
        json!({ "open": "whenever" }),
        json!({ "booking": "rye.example/book" }),
        json!({ "booking": format!("https://rye.example/{}", "b".repeat(200)) }),
    ] {
        let said = desk.post("/api/v1/first", &week(site)).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(said["detail"].as_str().unwrap().ends_with("nothing was saved"), "{said}");
    }
    desk.post("/api/v1/first", &week(json!({ "shut": true }))).await.problem(StatusCode::BAD_REQUEST);
    assert_eq!(desk.get("/api/v1/plan").await.done()["version"], 0);
    let site = json!({ "open": "Di, Fr 8-12, Sa 8-10", "letter": true, "booking": "https://rye.example/book" });
    assert_eq!(desk.post("/api/v1/first", &week(site)).await.status, StatusCode::NO_CONTENT);
    let plan = desk.get("/api/v1/plan/markdown").await.text;
    for said in [
        "open days: tue fri",
        "opens at: 08:00",
        "hours by day: sat 08:00-10:00",
        "network: newsletter",
        "source: https://rye.example/book",
    ] {
        assert!(plan.contains(said), "{said}: {plan}");
    }
}

#[tokio::test]
async fn one_sentence_opens_the_own_site_once() {
    let desk = Desk::open().await;
    let open = async |doing: &str| desk.post("/api/v1/first/post", &json!({ "doing": doing })).await;
    assert!(open("We bake.").await.done()["post"].is_null(), "there is no site yet");
    desk.test.connect("own_site", &[]).await;
    assert!(open("").await.done()["post"].is_null(), "and nothing to say");
    let first = open("We bake bread that rests for two days.").await.done()["post"].clone();
    assert!(first.is_string(), "{first}");
    assert_eq!(open("Something else.").await.done()["post"], first, "it opened before");
    let waits = desk.get("/api/v1/publications").await.done();
    assert_eq!((waits["items"].as_array().map(Vec::len), &waits["items"][0]["post"]), (Some(1), &first));
    desk.post("/api/v1/first/post", &json!({ "words": "x" })).await.problem(StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_guest_is_given_a_seat_with_a_last_day_and_it_is_ended() {
    let desk = Desk::open().await;
    let seat = |password: &str, until: &str| json!({ "email": "ines@outside.example", "name": "Ines", "password": password, "ends_on": until });
    let give = async |seat: &Value| desk.send("PUT", "/api/v1/seats", "", seat).await;
    give(&seat("short", "2026-04-30")).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    give(&seat("a long enough word", "2020-01-01")).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(desk.get("/api/v1/seats").await.done(), json!([]), "nobody but guests stands there");
    let id = give(&seat("a long enough word", "2026-04-30")).await.done()["id"].clone();
    give(&seat("a long enough word", "2026-04-30")).await.problem(StatusCode::CONFLICT);
    let seats = desk.get("/api/v1/seats").await;
    let all = seats.done();
    assert_eq!(all.as_array().map(Vec::len), Some(1));
    let guest = &all[0];
    assert_eq!((&guest["id"], &guest["ends_on"], &guest["works"]), (&id, &json!("2026-04-30"), &json!(true)));
    assert!(!seats.text.contains("a long enough word"));
    let path = format!("/api/v1/seats/{}", id.as_str().unwrap());
    assert_eq!(desk.send("DELETE", &path, "", &Value::Null).await.status, StatusCode::NO_CONTENT);
    desk.send("DELETE", &path, "", &Value::Null).await.problem(StatusCode::NOT_FOUND);
    assert_eq!(desk.get("/api/v1/seats").await.done()[0]["works"], false);
}

#[tokio::test]
async fn steps_are_answered_and_their_papers_give_goals() {
    let desk = Desk::open().await;
    let none = json!({ "answer": "none", "looked_by": "Tom" });
    assert_eq!(desk.post("/api/v1/steps/it_plan", &none).await.status, StatusCode::NO_CONTENT);
    let unfounded = json!({ "answer": "yes" });
    let said = desk.post("/api/v1/steps/consultant", &unfounded).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said["detail"].as_str().unwrap().contains("reason"), "{said}");
    desk.post("/api/v1/steps/luck", &none).await.problem(StatusCode::NOT_FOUND);

    let link = json!({ "kind": "link", "link": "https://linden.example/plan.pdf" });
    let path = "/api/v1/steps/business_plan/paper";
    assert_eq!(desk.send("PUT", path, "", &link).await.done(), json!({ "goals": 0, "unread": null }));
    let file = json!({ "kind": "file", "name": "plan.md", "text": "Our goal: 160 readers by 2026-12-31.\n" });
    let found = desk.send("PUT", path, "", &file).await.done()["goals"].as_u64().unwrap();
    let typed = desk.post("/api/v1/steps/business_plan/goals", &json!({ "words": "Twenty courses" })).await.done();
    let steps = desk.get("/api/v1/steps").await.done();
    let business = &steps["steps"][0];
    assert_eq!(business["paper"]["name"], "plan.md");
    assert_eq!(business["goals"].as_array().unwrap().len() as u64, found + 1);
    assert_eq!(steps["steps"][1]["answered"]["looked_by"], "Tom");
    assert!(!steps["gaps"].as_array().unwrap().is_empty(), "{steps}");

    let goal = format!("/api/v1/found-goals/{}", typed["id"].as_str().unwrap());
    assert_eq!(desk.post(&goal, &json!({ "take": true })).await.done()["row"], 101);
    assert_eq!(desk.get("/api/v1/plan/rows/101").await.done()["fields"]["name"], "Twenty courses");
    assert!(desk.get("/api/v1/brief").await.text.contains("Twenty courses"));
    let paper = desk.get("/api/v1/brief/pdf").await;
    assert_eq!(paper.headers[header::CONTENT_TYPE], "application/pdf");
    assert!(paper.bytes.starts_with(b"%PDF-"), "{}", paper.text.len());
}

#[tokio::test]
async fn a_list_is_made_of_honest_answers_and_done_line_by_line() {
    let desk = Desk::open().await;
    desk.post("/api/v1/learning/answers", &json!({ "answers": {} })).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let answers = json!({ "answers": { "wants": true, "listening": false } });
    assert_eq!(desk.post("/api/v1/learning/answers", &answers).await.status, StatusCode::NO_CONTENT);
    let book = desk.get("/api/v1/learning/books").await.done()[0]["book"].clone();
    desk.post("/api/v1/learning/books", &json!({ "book": book })).await.done();
    desk.post("/api/v1/learning/books", &json!({ "book": "luck" })).await.problem(StatusCode::NOT_FOUND);
    let course = json!({ "name": "Talking", "on": "2026-12-01", "cost": "60 EUR" });
    let course = desk.post("/api/v1/learning/courses", &course).await.done();
    let line = format!("/api/v1/learning/{}", course["id"].as_str().unwrap());
    assert_eq!(desk.send("PUT", &line, "", &json!({ "done": true })).await.status, StatusCode::NO_CONTENT);
    let learning = desk.get("/api/v1/learning").await.done();
    let list = learning["list"].as_array().unwrap();
    let done: Vec<&Value> = list.iter().filter(|line| !line["done_at"].is_null()).collect();
    assert_eq!((done.len(), &done[0]["what"]), (1, &json!("Talking")));
    assert!(list.iter().any(|line| line["kind"] == "lesson" && line["what"] == "listening"), "{learning}");
}

#[tokio::test]
async fn a_lesson_comes_in_the_callers_language() {
    let desk = Desk::open().await;
    let german = Request::get("/api/v1/lessons/listening").header(header::ACCEPT_LANGUAGE, "de");
    let german = desk.ask(german, &desk.token, "").await.done();
    let english = desk.get("/api/v1/lessons/listening").await.done();
    assert_ne!(german["title"], english["title"]);
    assert_eq!(german["blocks"].as_array().unwrap().len(), english["blocks"].as_array().unwrap().len());
    desk.get("/api/v1/lessons/luck").await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_review_is_spoken_in_and_ended_as_a_version() {
    let desk = Desk::open().await;
    let why = json!({ "section": "why", "fields": { "social": "People ask us there" } });
    desk.send("POST", "/api/v1/plan/rows", "\"0\"", &why).await.done();
    let voice = json!({ "believes": "partly", "words": "Less often" });
    assert_eq!(desk.post("/api/v1/review/voice", &voice).await.status, StatusCode::NO_CONTENT);
    let review = desk.get("/api/v1/review").await;
    assert_eq!(review.etag(), "\"1\"");
    assert_eq!(review.done()["voices"][0]["believes"], "partly");
    assert_eq!(review.done()["whys"][0]["said"], "People ask us there");
    let end = json!({ "social": "They still do", "distraction": "no", "next": "2026-06-01" });
    desk.send("POST", "/api/v1/review/end", "", &end).await.problem(StatusCode::PRECONDITION_REQUIRED);
    let past = json!({ "next": "1999-01-01" });
    desk.send("POST", "/api/v1/review/end", "\"1\"", &past).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(desk.send("POST", "/api/v1/review/end", "\"1\"", &end).await.done()["version"], 2);
    desk.send("POST", "/api/v1/review/end", "\"1\"", &end).await.problem(StatusCode::PRECONDITION_FAILED);
    assert_eq!(desk.get("/api/v1/review").await.done()["ended"][0]["distraction"], "no");
}

#[tokio::test]
async fn a_program_stops_nothing_that_nobody_can_judge_yet() {
    let desk = Desk::open().await;
    let goal = json!({ "section": "goal", "fields": { "name": "Seats", "not_before": "2026-09-01" } });
    desk.send("POST", "/api/v1/plan/rows", "\"0\"", &goal).await.done();
    let place = json!({ "section": "place", "fields": { "name": "Bluesky", "standing": "on_trial",
        "trial_until": "2026-03-01", "goals": "Seats" } });
    desk.send("POST", "/api/v1/plan/rows", "\"1\"", &place).await.done();
    let due = desk.get("/api/v1/review").await.done()["rows"][0].clone();
    assert_eq!(due["not_before"], "2026-09-01");
    let decided = |verdict: &str| json!({ "verdicts": { (due["row"].to_string()): verdict } });
    let refused = desk.send("POST", "/api/v1/review/end", "\"2\"", &decided("stop")).await;
    assert!(refused.problem(StatusCode::CONFLICT).to_string().contains("not judged before 2026-09-01"));
    assert_eq!(desk.send("POST", "/api/v1/review/end", "\"2\"", &decided("keep")).await.done()["version"], 3);
}

#[tokio::test]
async fn visits_are_counted_in_a_file_and_shown() {
    let desk = Desk::open().await;
    let log = r#"203.0.113.9 - - [01/Nov/2026:10:00:00 +0100] "GET / HTTP/2.0" 200 812 "https://t.co/x" "Mozilla/5.0 Firefox/150""#;
    let counted = desk.send("PUT", "/api/v1/visitors/file", "", &json!({ "text": log })).await.done();
    assert_eq!((&counted["networks"]["x"], &counted["first"]), (&json!(1), &json!("2026-11-01")));
    let shown = desk.get("/api/v1/visitors").await.done();
    assert_eq!((&shown["file"]["visitors"], &shown["site"]["unsaid"]), (&counted, &json!(null)));
    let wrong = desk.send("PUT", "/api/v1/visitors/file", "", &json!({ "text": "hello" })).await;
    wrong.problem(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn own_contacts_are_counted_and_nobody_of_them_is_kept() {
    let desk = Desk::open().await;
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ida Rye\nEMAIL:ida@rye.example\nURL:https://x.com/ida\nEND:VCARD\n";
    let seen = desk.send("PUT", "/api/v1/contacts/file", "", &json!({ "text": card })).await.done();
    assert_eq!((&seen["people"], &seen["networks"]["x"], &seen["companies"]), (&json!(1), &json!(1), &json!(1)));
    assert!(!desk.get("/api/v1/first").await.text.contains("rye.example"), "numbers only");
    let nothing = json!({ "text": "hello" });
    desk.send("PUT", "/api/v1/contacts/file", "", &nothing).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_weekly_times_are_proposed_and_taken_at_the_plans_version() {
    let desk = Desk::open().await;
    let why_none = async || desk.get("/api/v1/week").await.problem(StatusCode::NOT_FOUND)["detail"].clone();
    assert_eq!(why_none().await, "the plan asks for no posts that take hours");
    let (_town, channel) = mastodon(&desk).await;
    let fields = json!({ "name": "Mastodon", "reason": "Regulars read there", "per_week": "4" });
    let place = json!({ "section": "place", "fields": fields });
    desk.send("POST", "/api/v1/plan/rows", "\"0\"", &place).await.done();
    let why = why_none().await;
    assert!(why.as_str().unwrap().contains("nobody has said how many hours a week there are"), "{why}");
    let person = json!({ "section": "person", "fields": { "name": "Ada", "hours": "3 h" } });
    desk.send("POST", "/api/v1/plan/rows", "\"1\"", &person).await.done();
    let week = desk.get("/api/v1/week").await;
    let times = week.done()["channels"][0].clone();
    assert_eq!((&times["channel"], &times["is_new"]), (&json!(channel), &json!(true)));
    assert_eq!((&times["slots"][0], &week.done()["fits"]), (&json!({ "day": 1, "at": "10:30" }), &json!(7)));
    let take = async |version: &str| desk.send("POST", "/api/v1/week", version, &Value::Null).await;
    take("").await.problem(StatusCode::PRECONDITION_REQUIRED);
    take("\"1\"").await.problem(StatusCode::PRECONDITION_FAILED);
    take(week.etag()).await.done();
    assert_eq!(desk.get("/api/v1/week").await.done()["channels"][0]["is_new"], false);
}

#[tokio::test]
async fn what_waits_on_a_day_that_becomes_quiet_is_told_and_moved_once() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let post = json!({ "text": "Rye needs patience, and so do bakers.", "channels": [channel] });
    desk.post("/api/v1/posts", &post).await.done();
    assert_eq!(desk.get("/api/v1/queue/quiet").await.done(), json!([]));
    let quiet = json!({ "section": "rhythm", "fields": { "quiet_days": "mon" } });
    desk.send("POST", "/api/v1/plan/rows", "\"0\"", &quiet).await.done();
    let days = desk.get("/api/v1/queue/quiet").await.done();
    assert_eq!((&days[0]["day"], days[0]["posts"].as_array().map(Vec::len)), (&json!("2026-03-02"), Some(1)), "{days}");
    let another = desk.post("/api/v1/queue/quiet", &json!({ "day": "2026-03-03" })).await.done();
    assert_eq!(another, json!([]), "nothing waits on that day");
    let moved = desk.post("/api/v1/queue/quiet", &json!({})).await.done();
    assert_eq!(moved.as_array().map(Vec::len), Some(1), "{moved}");
    let waiting = desk.get("/api/v1/queue").await.done()["waiting"][0].clone();
    assert_eq!(waiting["id"], moved[0]["publication"]);
    assert_ne!(waiting["due_at"], moved[0]["was"]);
    assert_eq!(desk.get("/api/v1/queue/quiet").await.done(), json!([]));
    assert_eq!(desk.post("/api/v1/queue/quiet", &json!({})).await.done(), json!([]), "asked twice");
}
