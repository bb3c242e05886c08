//! Posts, the queue, sources and holds through the door for programs.

use banyan_app::{
    compose::library::{NewAsset, add_asset},
    converse::read_due_inboxes,
    gather::{NewSource, add_source},
};
use banyan_connectors::mastodon::sim::{MastodonSim, NEIGHBOUR, OUR_ACCOUNT, OUR_CREDENTIAL, Town};
use banyan_domain::workspace::Role;
use banyan_simulator::Simulation;
use http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::desk::{Desk, Said, token};

const POSTS: &str = "/api/v1/posts";
/// One grey dot.
pub(crate) const DOT: &[u8] =
    b"\x89PNG\x0d\x0a\x1a\x0a\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\x0aIDATx\x9cch\
\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

pub(crate) async fn mastodon(desk: &Desk) -> (Simulation<Town>, String) {
    let town = Simulation::start(MastodonSim::default()).await.expect("the town stands");
    town.clock().set(desk.test.app.now().0);
    let (server, credential) = (town.url(), OUR_CREDENTIAL.to_owned());
    let channel = desk.test.connect("mastodon", &[("server", &server), ("credential", &credential)]).await;
    (town, channel.to_string())
}

async fn send_as(desk: &Desk, key: &str, post: &Value) -> Said {
    let request = Request::post(POSTS).header(header::CONTENT_TYPE, "application/json");
    desk.ask(request.header("idempotency-key", key), &desk.token, post.to_string()).await
}

async fn waiting(desk: &Desk) -> usize {
    desk.get("/api/v1/queue").await.done()["waiting"].as_array().map_or(0, Vec::len)
}

#[tokio::test]
async fn a_post_waits_in_the_queue_goes_out_and_has_its_proof() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let post = json!({ "text": "Rye needs patience.", "channels": [channel], "now": true });
    let written = desk.post(POSTS, &post).await;
    assert_eq!(written.status, StatusCode::CREATED);
    let written = written.done();
    assert_eq!(written["places"][0]["state"], "scheduled");
    assert_eq!(waiting(&desk).await, 1);
    desk.test.run_due().await;
    let id = written["places"][0]["publication"].as_str().unwrap();
    let proof = desk.get(&format!("/api/v1/publications/{id}")).await.done();
    assert_eq!(proof["publication"]["state"], "published");
    assert!(proof["receipts"][0]["url"].as_str().unwrap().starts_with("http"), "{proof}");
    assert_eq!(
        (&proof["attempts"][0]["outcome"], &proof["parts"][0]["text"]),
        (&json!("done"), &json!("Rye needs patience."))
    );
    let went = &proof["went_out"]["parts"][0];
    assert_eq!((&went["text"], &went["stands"]), (&json!("Rye needs patience."), &json!(true)));
    assert_eq!(went["remote_id"], proof["receipts"][0]["remote_id"]);
    let shown = desk.get(&format!("{POSTS}/{}", written["post"].as_str().unwrap())).await.done();
    assert_eq!((&shown["text"], &shown["written_by"]), (&json!("Rye needs patience."), &json!("Ada")));
    assert_eq!(shown["publications"][0], proof);
    desk.get(&format!("{POSTS}/{id}")).await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_proof_tells_own_words_comment_and_who_took_it_down() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let own = json!({ channel.as_str(): "Said here alone." });
    let post = json!({ "text": "Rye needs patience.", "channels": [channel], "now": true, "own_words": own,
        "first_comment": "The recipe stands on our site.", "content_warning": "Food" });
    let written = desk.post(POSTS, &post).await.done();
    desk.test.run_due().await;
    let path = format!("/api/v1/publications/{}", written["places"][0]["publication"].as_str().unwrap());
    let went = desk.get(&path).await.done()["went_out"].clone();
    assert_eq!(went["parts"][0]["text"], "Said here alone.");
    assert_eq!(went["content_warning"], "Food");
    let comment = &went["parts"][1];
    assert_eq!((&comment["text"], &comment["is_comment"]), (&json!("The recipe stands on our site."), &json!(true)));
    desk.post(&format!("{path}/decision"), &json!({ "decision": "take_down" })).await;
    let proof = desk.get(&path).await.done();
    assert_eq!((&proof["taken_down_by"], &proof["went_out"]["parts"][0]["stands"]), (&json!("Ada"), &json!(false)));
    let change = &proof["changes"][1];
    assert_eq!((&change["part"], &change["after"], &change["outcome"]), (&json!(1), &json!(null), &json!("done")));
}

#[tokio::test]
async fn the_words_of_one_place_are_changed_at_their_version_and_what_the_guard_asks_comes_back() {
    let desk = Desk::open().await;
    let (town, channel) = mastodon(&desk).await;
    let post = json!({ "text": "Rye rests two days.", "channels": [channel], "now": true });
    let written = desk.post(POSTS, &post).await.done();
    desk.test.run_due().await;
    let path = format!("/api/v1/publications/{}/words", written["places"][0]["publication"].as_str().unwrap());
    let there = desk.get(&path).await;
    assert_eq!(there.done()["words"]["text"], "Rye rests two days.");
    let three = json!({ "text": "Rye rests three days." });
    desk.send("PUT", &path, "", &three).await.problem(StatusCode::PRECONDITION_REQUIRED);

    let name = json!({ "kind": "name", "what": "Tom Berg" });
    desk.post("/api/v1/guard/choices", &name).await.done();
    let of_tom = json!({ "text": "Tom Berg's rye rests three days." });
    let asked = desk.send("PUT", &path, there.etag(), &of_tom).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let finding = &asked["findings"][0];
    assert_eq!((&finding["rule"], &finding["level"]), (&json!("personal-data"), &json!("warn")), "{asked}");
    assert!(finding["message"].as_str().unwrap().contains("Tom Berg"), "{asked}");
    let long = json!({ "text": "x".repeat(6_000) });
    let refused = desk.send("PUT", &path, there.etag(), &long).await;
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Rye rests two days.", "{}", refused.text);

    assert_eq!(desk.send("PUT", &path, there.etag(), &three).await.done()["outcome"], "changed");
    let late = desk.send("PUT", &path, there.etag(), &json!({ "text": "Rye rests four days." })).await;
    let late = late.problem(StatusCode::PRECONDITION_FAILED);
    assert_eq!(late["now"]["there"]["words"]["text"], "Rye rests three days.", "{late}");
    let version = format!("\"{}\"", late["now"]["version"]);
    assert_eq!(desk.send("PUT", &path, &version, &three).await.done()["outcome"], "untouched");
}

#[tokio::test]
async fn files_of_the_library_and_a_poll_go_along_and_what_is_not_there_is_refused() {
    let desk = Desk::open().await;
    let (town, channel) = mastodon(&desk).await;
    let new = NewAsset { name: "dot.png".to_owned(), bytes: DOT.to_vec() };
    let asset = add_asset(&desk.test.app, &desk.test.ada, new).await.unwrap().id;
    let files = json!([{ "asset": asset, "alt": "A grey dot", "focus": null }]);
    let post = json!({ "text": "A dot.", "channels": [channel], "media": files, "now": true });
    let look = desk.post("/api/v1/posts/preview", &post).await.done();
    assert_eq!(look["places"][0]["media"], files);
    desk.post(POSTS, &post).await.done();
    desk.test.run_due().await;
    let said = town.world().read(|town| town.media.last().and_then(|file| file.description.clone()));
    assert_eq!(said.as_deref(), Some("A grey dot"));

    let poll = json!({ "answers": ["Rye", "Oat"], "minutes": 1440 });
    let asked = json!({ "text": "Which bread?", "channels": [channel], "poll": poll, "now": true });
    desk.post(POSTS, &asked).await.done();
    desk.test.run_due().await;
    let kept = town.world().read(|town| town.statuses.last().and_then(|status| status.poll.clone()));
    assert_eq!(kept.unwrap().options, ["Rye", "Oat"]);

    let nowhere = json!([{ "asset": "018f0000-0000-7000-8000-000000000001" }]);
    let refused = json!({ "text": "Nothing.", "channels": [channel], "media": nowhere });
    let said = desk.post(POSTS, &refused).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said["detail"].as_str().unwrap().contains("not in the library"), "{said}");
    let both = json!({ "text": "Both.", "channels": [channel], "media": files, "poll": poll });
    let said = desk.post(POSTS, &both).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.to_string().contains("poll-and-files"), "{said}");
    assert_eq!(waiting(&desk).await, 0);
}

#[tokio::test]
async fn the_same_key_writes_once_and_answers_the_first_post() {
    let desk = Desk::open().await;
    let (town, channel) = mastodon(&desk).await;
    let post = json!({ "text": "Rye needs patience.", "channels": [channel] });
    let first = send_as(&desk, "rye", &post).await.done();
    assert_eq!(send_as(&desk, "rye", &post).await.done(), first);
    assert_eq!(waiting(&desk).await, 1);
    let other = json!({ "text": "Wheat does not.", "channels": [channel] });
    let said = send_as(&desk, "rye", &other).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said["detail"].as_str().unwrap().contains("under this key"), "{said}");
    send_as(&desk, "wheat", &other).await.done();
    assert_eq!(waiting(&desk).await, 2);
    desk.test.pass(std::time::Duration::from_hours(24 * 14));
    desk.test.run_due().await;
    let again = send_as(&desk, "rye", &post).await.done();
    assert_eq!(
        (&again["post"], &again["places"][0]["publication"]),
        (&first["post"], &first["places"][0]["publication"])
    );
    drop(town);
    for key in ["", &"k".repeat(201)] {
        send_as(&desk, key, &post).await.problem(StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn many_at_once_under_one_key_write_one_post() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let post = json!({ "text": "Rye needs patience.", "channels": [channel] });
    let said = tokio::join!(
        send_as(&desk, "rye", &post),
        send_as(&desk, "rye", &post),
        send_as(&desk, "rye", &post),
        send_as(&desk, "rye", &post),
    );
    let all = [said.0.done(), said.1.done(), said.2.done(), said.3.done()];
    assert!(all.iter().all(|one| *one == all[0]), "{all:?}");
    assert_eq!(waiting(&desk).await, 1);
}

#[tokio::test]
async fn what_could_not_go_is_refused_with_what_it_rests_on_and_nothing_is_written() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let offer = json!({ "section": "offer", "fields": { "name": "Winter", "ends": "2026-02-01" } });
    desk.send("POST", "/api/v1/plan/rows", "\"0\"", &offer).await.done();
    let late = json!({ "text": "Seats at the winter price.", "part_of": "Winter", "channels": [channel] });
    let said = desk.post(POSTS, &late).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let finding = &said["places"][0]["findings"][0];
    assert_eq!((&finding["rule"], &finding["level"]), (&json!("offer-over"), &json!("block")));
    assert!(finding["message"].as_str().unwrap().contains("1 February 2026"), "{said}");
    assert_eq!(waiting(&desk).await, 0);
}

#[tokio::test]
async fn what_one_should_think_about_again_is_written_and_said_with_its_evidence() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let post = json!({ "text": "Rye needs patience, and so do bakers who begin early.", "channels": [channel] });
    let repeated = |written: &Value| -> Option<Value> {
        let findings = written["places"][0]["findings"].as_array()?;
        findings.iter().find(|finding| finding["rule"] == "repeated-text").cloned()
    };
    assert_eq!(repeated(&desk.post(POSTS, &post).await.done()), None);
    let again = desk.post(POSTS, &post).await.done();
    let finding = repeated(&again).expect("it was said before");
    assert_eq!(finding["level"], "warn");
    assert!(finding["evidence"]["quote"].as_str().unwrap().contains("Rye needs patience"), "{again}");
    assert_eq!(waiting(&desk).await, 2);
}

#[tokio::test]
async fn a_post_that_cannot_be_meant_is_refused() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    for post in [
        json!({ "text": " ", "channels": [channel] }),
        json!({ "text": "Rye", "channels": [] }),
        json!({ "text": "Rye", "channels": ["018f0000-0000-7000-8000-000000000001"] }),
        json!({ "text": "Rye", "channels": [channel], "at": "1999-01-01T10:00:00Z" }),
        json!({ "text": "Rye", "channels": [channel], "at": "2099-01-01T10:00:00Z", "now": true }),
        json!({ "text": "Rye", "channels": [channel], "link": "javascript:alert(1)" }),
        json!({ "text": "Rye", "channels": [channel], "goal": "Nobody's" }),
    ] {
        desk.post(POSTS, &post).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(waiting(&desk).await, 0);
}

#[tokio::test]
async fn an_authors_program_sends_nothing_at_once_and_waits_for_a_yes_where_there_is_no_time() {
    let desk = Desk::open().await;
    let own = desk.test.connect("own_site", &[]).await.to_string();
    let till = token(&desk.test, &desk.test.ada, Role::Author).await;
    let send = async |post: Value| {
        let request = Request::post(POSTS).header(header::CONTENT_TYPE, "application/json");
        desk.ask(request, &till, post.to_string()).await
    };
    send(json!({ "text": "Rye.", "channels": [own], "now": true })).await.problem(StatusCode::FORBIDDEN);
    let written = send(json!({ "text": "Rye.", "channels": [own] })).await.done();
    assert_eq!(written["places"][0]["state"], "needs_attention", "{written}");
    desk.test.pass(std::time::Duration::from_hours(1));
    assert_eq!(desk.test.run_due().await, 0);
}

#[tokio::test]
async fn a_preview_writes_nothing() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let long = json!({ "text": "Rye. ".repeat(300), "channels": [channel] });
    let look = desk.post("/api/v1/posts/preview", &long).await.done();
    let place = &look["places"][0];
    assert!(place["parts"].as_array().unwrap().len() > 1 || place["findings"][0]["level"] == "block", "{look}");
    assert_eq!(waiting(&desk).await, 0);
}

#[tokio::test]
async fn what_waits_is_moved_cancelled_and_not_decided_twice() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let written = desk.post(POSTS, &json!({ "text": "Rye", "channels": [channel] })).await.done();
    let path = format!("/api/v1/publications/{}", written["places"][0]["publication"].as_str().unwrap());
    let later = json!({ "due_at": "2026-05-01T08:00:00Z" });
    assert_eq!(desk.post(&format!("{path}/move"), &later).await.status, StatusCode::NO_CONTENT);
    assert_eq!(desk.get(&path).await.done()["publication"]["due_at"], "2026-05-01T08:00:00.000Z");
    let cancel = json!({ "decision": "cancel" });
    let draft = desk.post(&format!("{path}/decision"), &cancel).await.done()["draft"].as_str().unwrap().to_owned();
    assert_eq!(desk.get(&format!("/api/v1/drafts/{draft}")).await.done()["text"], "Rye", "its words come back");
    desk.post(&format!("{path}/decision"), &cancel).await.problem(StatusCode::CONFLICT);
    desk.post(&format!("{path}/decision"), &json!({ "decision": "sell" })).await.problem(StatusCode::BAD_REQUEST);
    let nobody = "/api/v1/publications/018f0000-0000-7000-8000-000000000001";
    desk.get(nobody).await.problem(StatusCode::NOT_FOUND);
    desk.post(&format!("{nobody}/decision"), &cancel).await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_draft_is_named_once_nothing_of_the_post_waits_any_more() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let own = desk.test.connect("own_site", &[]).await;
    let written = desk.post(POSTS, &json!({ "text": "Rye", "channels": [channel, own.to_string()] })).await.done();
    let cancel = async |place: usize| {
        let publication = written["places"][place]["publication"].as_str().unwrap();
        let path = format!("/api/v1/publications/{publication}/decision");
        desk.post(&path, &json!({ "decision": "cancel" })).await.done()
    };
    assert_eq!(cancel(0).await, json!({ "draft": null }), "the other place still waits");
    assert!(cancel(1).await["draft"].is_string());
}

#[tokio::test]
async fn publications_come_page_by_page_without_a_gap() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    for text in ["Rye", "Wheat", "Spelt", "Oats", "Barley"] {
        let post = json!({ "text": text, "channels": [channel], "at": "2026-05-01T08:00:00Z" });
        desk.post(POSTS, &post).await.done();
    }
    let mut seen = Vec::new();
    let mut next = "/api/v1/publications?limit=2".to_owned();
    loop {
        let page = desk.get(&next).await.done();
        seen.extend(page["items"].as_array().unwrap().iter().map(|line| line["title"].as_str().unwrap().to_owned()));
        let Some(after) = page["next"].as_str() else { break };
        next = format!("/api/v1/publications?limit=2&after={after}");
    }
    seen.sort();
    assert_eq!(seen, ["Barley", "Oats", "Rye", "Spelt", "Wheat"]);
    let unknown = "/api/v1/publications?after=018f0000-0000-7000-8000-000000000001";
    assert!(desk.get(unknown).await.done()["items"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn places_are_read_and_posts_held_and_let_go() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let channels = desk.get("/api/v1/channels").await.done();
    assert_eq!((&channels[0]["id"], &channels[0]["is_live"]), (&json!(channel), &json!(true)));
    assert!(!channels.to_string().contains(OUR_CREDENTIAL));
    for (method, held) in [("PUT", true), ("PUT", true), ("DELETE", false), ("DELETE", false)] {
        assert_eq!(desk.send(method, "/api/v1/hold", "", &Value::Null).await.status, StatusCode::NO_CONTENT);
        let hold = desk.get("/api/v1/hold").await.done();
        assert_eq!((hold["since"].is_string(), hold["by"] == "Ada"), (held, held), "{hold}");
    }
}

#[tokio::test]
async fn sources_are_listed_looked_at_and_switched() {
    let desk = Desk::open().await;
    let folder = desk.test.database().folder().join("posts");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("rye.md"), "---\ntitle: Rye\n---\nRye needs patience, and so do bakers.\n").unwrap();
    let new = NewSource::Path(folder.display().to_string());
    let id = add_source(&desk.test.app, &desk.test.ada, new, false).await.unwrap().0;
    let sources = desk.get("/api/v1/sources").await.done();
    assert_eq!((&sources[0]["id"], &sources[0]["carries"]), (&json!(id.to_string()), &json!(false)));
    let path = format!("/api/v1/sources/{id}");
    let items = desk.get(&format!("{path}/items")).await.done();
    assert_eq!((&items["items"][0]["title"], &items["items"][0]["state"]), (&json!("Rye"), &json!("known")));
    assert_eq!(desk.post(&format!("{path}/look"), &Value::Null).await.done()["fresh"], 0);
    assert_eq!(
        desk.send("PUT", &format!("{path}/switch"), "", &json!({ "carries": true })).await.status,
        StatusCode::NO_CONTENT
    );
    assert_eq!(desk.get("/api/v1/sources").await.done()[0]["carries"], true);
    let nobody = "/api/v1/sources/018f0000-0000-7000-8000-000000000001";
    desk.get(&format!("{nobody}/items")).await.problem(StatusCode::NOT_FOUND);
    desk.post(&format!("{nobody}/look"), &Value::Null).await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_letter_is_handed_over_as_mail_or_pasted_and_none_of_it_goes_out() {
    let desk = Desk::open().await;
    let path = "/api/v1/letters";
    let words = "<p>Rye needs a long night.</p>";
    let untold = desk.post(path, &json!({ "text": words })).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(untold["detail"].as_str().unwrap().contains("say the subject too; nothing was kept"), "{untold}");
    let kept = desk.post(path, &json!({ "text": words, "subject": "Crumbs 47" })).await.done();
    assert_eq!(kept["title"], "Crumbs 47");
    // A letter of another time: its words are in the charset that it names.
    let mail =
        b"From: a@b.example\r\nSubject: Crumbs 48\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nDie \xd6fen.";
    for _ in 0..2 {
        let request = Request::post(path).header(header::CONTENT_TYPE, "message/rfc822");
        assert_eq!(desk.ask(request, &desk.token, mail.to_vec()).await.done()["title"], "Crumbs 48");
    }
    let sources = desk.get("/api/v1/sources").await.done();
    let of = |at: usize, what: &str| sources[at][what].clone();
    assert_eq!((of(0, "kind"), of(0, "items"), of(0, "fresh")), (json!("hand"), json!(2), json!(1)));
    let request = Request::post(path).header(header::CONTENT_TYPE, "message/rfc822");
    desk.ask(request, &desk.token, "no letter").await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(desk.get("/api/v1/publications").await.done()["items"], json!([]));
}

#[tokio::test]
async fn who_waits_is_listed_and_said_to_be_answered() {
    let desk = Desk::open().await;
    let (town, channel) = mastodon(&desk).await;
    let now = desk.test.app.now();
    let words = format!("@{OUR_ACCOUNT} Open on Sunday?");
    town.world().write(|town| town.answer(NEIGHBOUR, &words, None, now.0)).unwrap();
    let before = desk.get("/api/v1/waiting").await.done();
    assert_eq!((&before["waiting"], &before["unheard"][0]["since"]), (&json!([]), &Value::Null), "nobody looked yet");
    assert_eq!(before["unheard"][0]["network"], "mastodon");
    read_due_inboxes(&desk.test.app).await.unwrap();
    let shown = desk.get("/api/v1/waiting").await.done();
    assert_eq!(shown["unheard"], json!([]));
    let line = &shown["waiting"][0];
    assert_eq!((&line["channel"], &line["kind"], &line["name"]), (&json!(channel), &json!("mention"), &json!("Nora")));
    assert_eq!((&shown["promised"], &line["due"], &line["overdue"]), (&json!(false), &Value::Null, &json!(false)));
    let path = format!("/api/v1/waiting/{}", line["id"].as_str().unwrap());
    desk.send("PUT", &path, "", &json!({ "mark": "sold" })).await.problem(StatusCode::BAD_REQUEST);
    for (mark, waiting) in [("answered", 0), ("answered", 0), ("waits", 1), ("needs_none", 0)] {
        let said = desk.send("PUT", &path, "", &json!({ "mark": mark })).await;
        assert_eq!(said.status, StatusCode::NO_CONTENT, "{}", said.text);
        let shown = desk.get("/api/v1/waiting").await.done();
        assert_eq!(shown["waiting"].as_array().unwrap().len(), waiting, "{mark}");
    }
    desk.send("PUT", &format!("/api/v1/waiting/{channel}"), "", &json!({ "mark": "answered" }))
        .await
        .problem(StatusCode::NOT_FOUND);
}
