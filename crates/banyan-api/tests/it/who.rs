//! Whatever a program changes says in the history whose program it was, and which.

use std::collections::BTreeSet;

use banyan_app::gather::{NewSource, add_source};
use http::{Request, header};
use serde_json::{Value, json};

use crate::{
    desk::Desk,
    work::{DOT, mastodon},
    writing,
};

/// Asks for all of it and gives the ids that came back.
async fn done(desk: &Desk, asked: &[(&str, &str, &str, Value)]) -> Vec<String> {
    let mut ids = Vec::new();
    for (method, path, version, body) in asked {
        let said = desk.send(method, path, version, body).await.done();
        ids.push(said["id"].as_str().unwrap_or_default().to_owned());
    }
    ids
}

/// What is in the history, and that the program is named beside every line.
async fn history(desk: &Desk) -> BTreeSet<String> {
    let lines = desk.get("/api/v1/activity?limit=500").await.done();
    let by_program = |line: &&Value| line["by"] == "Ada" && line["program"] == "The till";
    let all = lines["items"].as_array().expect("a list");
    // Before the program came there was a token to make, a place to connect and a source to add.
    let nobodys: Vec<&Value> = all.iter().filter(|line| !by_program(line)).map(|line| &line["what"]).collect();
    for what in nobodys {
        let before = ["workspace.begin", "workspace.add_token", "publish.connect_channel", "gather.add_source"];
        let by_itself = ["publish.scheduled", "publish.cancelled", "compose.make_recurring"];
        assert!(before.iter().chain(&by_itself).any(|known| what == known), "{what} names no program");
    }
    all.iter().filter(by_program).map(|line| line["what"].as_str().expect("a name").to_owned()).collect()
}

#[tokio::test]
async fn what_is_written_sent_and_kept_names_its_program() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let none = Value::Null;
    let post = json!({ "text": "Rye needs patience, and so do bakers who begin early.", "channels": [channel] });
    let first = desk.post("/api/v1/posts", &post).await.done()["places"][0]["publication"].clone();
    let publication = format!("/api/v1/publications/{}", first.as_str().unwrap());
    let draft = desk.post("/api/v1/drafts", &post).await.done()["draft"].as_str().unwrap().to_owned();
    let draft = format!("/api/v1/drafts/{draft}");
    let rhythm = json!({ "every": "week", "from": "2026-03-07", "at": "09:30" });
    let series = json!({ "post": { "text": "Bread again.", "channels": [channel] }, "rhythm": rhythm });
    let bit = json!({ "kind": "words", "name": "Hours", "words": "We open at six." });
    let person = json!({ "mention": "ines", "name": "Ines", "handles": {} });
    let ids = done(
        &desk,
        &[
            ("POST", "/api/v1/recurring", "", series),
            ("POST", "/api/v1/bits", "", bit),
            ("POST", "/api/v1/people", "", person),
        ],
    )
    .await;
    let request = Request::post("/api/v1/library").header(header::CONTENT_TYPE, "image/png");
    let file = desk.ask(request, &desk.token, DOT).await.done()["id"].as_str().unwrap().to_owned();
    let file = format!("/api/v1/library/{file}");
    let request = Request::post("/api/v1/library").header(header::CONTENT_TYPE, "image/gif");
    let alike = desk.ask(request, &desk.token, writing::DOT).await.done()["id"].clone();
    let (series, bit, person) = (
        format!("/api/v1/recurring/{}", ids[0]),
        format!("/api/v1/bits/{}", ids[1]),
        format!("/api/v1/people/{}", ids[2]),
    );
    let keep = json!({ "rule": "repeated-text", "reason": "they asked for it again" });
    let never = json!({ "kind": "never_ask", "what": "repeated-text" });
    done(
        &desk,
        &[
            ("POST", &format!("{publication}/move"), "", json!({ "due_at": "2026-05-01T08:00:00Z" })),
            ("POST", &format!("{publication}/keep"), "", keep),
            ("POST", &format!("{publication}/decision"), "", json!({ "decision": "cancel" })),
            ("DELETE", &draft, "", none.clone()),
            ("POST", &format!("{draft}/bring-back"), "", none.clone()),
            ("POST", &format!("{series}/pause"), "", none.clone()),
            ("POST", &format!("{series}/resume"), "", none.clone()),
            ("DELETE", &series, "", none.clone()),
            ("DELETE", &bit, "", none.clone()),
            ("DELETE", &person, "", none.clone()),
            ("PATCH", &file, "", json!({ "alt": "A dot" })),
            ("POST", &format!("{file}/differ"), "", json!({ "other": alike })),
            ("POST", &format!("{file}/keep"), "", json!({ "other": alike })),
            ("POST", &format!("{file}/people"), "", json!({ "name": "Ines" })),
            ("DELETE", &format!("{file}/people?name=Ines"), "", none.clone()),
            ("POST", &format!("{file}/people/mistaken"), "", json!({ "name": "Ines" })),
            ("POST", &format!("{file}/people/bring-back"), "", json!({ "name": "Ines" })),
            ("DELETE", &file, "", none.clone()),
            ("POST", &format!("{file}/bring-back"), "", none.clone()),
            ("POST", "/api/v1/guard/choices", "", never),
            ("DELETE", "/api/v1/guard/choices?kind=never_ask&what=repeated-text", "", none.clone()),
            ("PUT", "/api/v1/hold", "", none.clone()),
            ("DELETE", "/api/v1/hold", "", none),
        ],
    )
    .await;
    let wanted = [
        "compose.write",
        "schedule.move",
        "guard.keep",
        "publish.decide",
        "compose.remove_draft",
        "compose.bring_back_draft",
        "compose.add_recurring",
        "compose.pause_recurring",
        "compose.resume_recurring",
        "compose.remove_recurring",
        "compose.keep_bit",
        "compose.remove_bit",
        "compose.keep_contact",
        "compose.remove_contact",
        "compose.add_asset",
        "compose.change_asset",
        "compose.they_differ",
        "compose.keep_one",
        "compose.note_consent",
        "compose.withdraw_consent",
        "compose.remove_consent",
        "compose.bring_back_consent",
        "compose.remove_asset",
        "compose.bring_back_asset",
        "guard.choose",
        "guard.take_back",
        "schedule.hold",
        "schedule.release",
    ];
    assert_eq!(history(&desk).await, wanted.map(str::to_owned).into());
}

#[tokio::test]
async fn what_is_planned_noted_and_read_names_its_program() {
    let desk = Desk::open().await;
    let folder = desk.test.database().folder().join("posts");
    std::fs::create_dir_all(&folder).unwrap();
    let new = NewSource::Path(folder.display().to_string());
    let source = add_source(&desk.test.app, &desk.test.ada, new, false).await.unwrap().0;
    let none = Value::Null;
    let row = json!({ "section": "goal", "fields": { "name": "Seats" } });
    let course = json!({ "name": "Talking", "on": "2026-12-01", "cost": "60 EUR" });
    let ids = done(
        &desk,
        &[
            ("POST", "/api/v1/plan/rows", "\"0\"", row),
            ("POST", "/api/v1/plan/links", "", json!({ "name": "The bank", "ends_on": "2026-12-31" })),
            ("POST", "/api/v1/learning/courses", "", course),
            ("POST", "/api/v1/ledger/entries", "", json!({ "kind": "call", "reason": "recommended" })),
            ("POST", "/api/v1/steps/business_plan/goals", "", json!({ "words": "Twenty courses" })),
        ],
    )
    .await;
    let entry = format!("/api/v1/ledger/entries/{}", ids[3]);
    let link = json!({ "kind": "link", "link": "https://linden.example/plan.pdf" });
    done(
        &desk,
        &[
            (
                "DELETE",
                &format!(
                    "/api/v1/plan/links/{}",
                    desk.get("/api/v1/plan/links").await.done()[0]["id"].as_str().unwrap()
                ),
                "",
                none.clone(),
            ),
            ("PUT", &format!("/api/v1/learning/{}", ids[2]), "", json!({ "done": true })),
            ("POST", "/api/v1/learning/answers", "", json!({ "answers": { "wants": true, "listening": false } })),
            ("PUT", "/api/v1/goals/101/number", "", json!({ "number": 7 })),
            ("DELETE", "/api/v1/goals/101/number?day=2026-03-02", "", none.clone()),
            ("PATCH", &entry, "", json!({ "change": "minutes", "minutes": 25 })),
            ("DELETE", &entry, "", none.clone()),
            ("POST", &format!("/api/v1/found-goals/{}", ids[4]), "", json!({ "take": false })),
            ("POST", "/api/v1/first", "", json!({ "question": "stand", "stand": "tried" })),
            ("POST", "/api/v1/steps/it_plan", "", json!({ "answer": "none", "looked_by": "Tom" })),
            ("PUT", "/api/v1/steps/business_plan/paper", "", link),
            ("POST", "/api/v1/review/voice", "", json!({ "believes": "partly", "words": "Less often" })),
            ("POST", "/api/v1/cards", "", json!({ "name": "Market day", "cards": 40 })),
            ("POST", "/api/v1/wall", "", none.clone()),
            ("PUT", "/api/v1/wall", "", json!({ "kinds": ["call", "talk"] })),
            ("PUT", &format!("/api/v1/sources/{source}/switch"), "", json!({ "carries": true })),
        ],
    )
    .await;
    let review = desk.get("/api/v1/review").await;
    let end = json!({ "social": "They still do", "distraction": "no", "next": "2026-06-01" });
    done(&desk, &[("POST", "/api/v1/review/end", review.etag(), end)]).await;
    let wanted = [
        "plan.change",
        "plan.share",
        "plan.unshare",
        "plan.add_learning",
        "plan.finish_learning",
        "plan.answer_knowing",
        "measure.note",
        "measure.change_entry",
        "measure.take_back",
        "measure.tell_goal",
        "measure.take_back_number",
        "plan.note_goal",
        "plan.decide_goal",
        "plan.first_answer",
        "plan.answer_step",
        "plan.keep_paper",
        "plan.speak_in_review",
        "plan.end_review",
        "measure.add_cards",
        "measure.new_wall_code",
        "measure.choose_wall_kinds",
        "gather.set_carrying",
    ];
    assert_eq!(history(&desk).await, wanted.map(str::to_owned).into());
    assert_eq!(desk.get("/api/v1/plan").await.done()["made_by"], "Ada (The till)");
    assert_eq!(desk.get("/api/v1/plan/versions").await.done()["items"][0]["made_by"], "Ada (The till)");
}

#[tokio::test]
async fn the_history_comes_page_by_page_without_a_gap() {
    let desk = Desk::open().await;
    for name in ["Hours", "Address", "Thanks", "Offer"] {
        let bit = json!({ "kind": "words", "name": name, "words": "We open at six." });
        desk.post("/api/v1/bits", &bit).await.done();
    }
    let (mut seen, mut next) = (Vec::new(), "/api/v1/activity?limit=2".to_owned());
    loop {
        let page = desk.get(&next).await.done();
        seen.extend(page["items"].as_array().unwrap().iter().map(|line| line["what"].as_str().unwrap().to_owned()));
        let Some(after) = page["next"].as_str() else { break };
        next = format!("/api/v1/activity?limit=2&after={after}");
    }
    assert_eq!(seen.len(), 6, "four of them, the token and the business: {seen:?}");
    assert_eq!(seen[0], "compose.keep_bit");
}
