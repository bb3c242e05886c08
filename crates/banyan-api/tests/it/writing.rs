//! What a program writes and has looked at: drafts, saved words, people, the library, and the guard.

use std::collections::BTreeSet;

use banyan_app::{
    compose::{
        Draft, KeptRule, SaveDraft,
        library::{Attached, NewAsset, add_asset},
        open_draft, save_draft,
    },
    fresh_id,
    gather::{hand_letter, list_arrivals},
};
use banyan_domain::{compose::About, ids::DraftId, time::DAY};
use http::StatusCode;
use serde_json::{Value, json};

use crate::desk::Desk;

const DRAFTS: &str = "/api/v1/drafts";
/// The smallest picture there is.
pub(crate) const DOT: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
const NOBODY: &str = "018f0000-0000-7000-8000-000000000001";

#[tokio::test]
async fn a_draft_is_begun_changed_at_its_version_removed_and_brought_back() {
    let desk = Desk::open().await;
    let own = desk.test.connect("own_site", &[]).await;
    let words = |text: &str| json!({ "text": text, "title": "Rye", "channels": [own.to_string()] });
    let begun = desk.post(DRAFTS, &words("Rye needs patience.")).await.done();
    let path = format!("{DRAFTS}/{}", begun["draft"].as_str().unwrap());
    let open = desk.get(&path).await;
    assert_eq!(open.done()["text"], "Rye needs patience.");
    let changed = desk.send("PUT", &path, open.etag(), &words("Rye needs a night.")).await;
    assert_eq!(desk.get(&path).await.done()["text"], "Rye needs a night.");
    let late = desk.send("PUT", &path, open.etag(), &words("Rye needs nothing.")).await;
    let late = late.problem(StatusCode::PRECONDITION_FAILED);
    assert_eq!(late["now"]["draft"]["text"], "Rye needs a night.", "{late}");
    desk.send("PUT", &path, "", &words("x")).await.problem(StatusCode::PRECONDITION_REQUIRED);
    desk.send("DELETE", &path, "", &Value::Null).await.done();
    let lists = desk.get(DRAFTS).await.done();
    assert_eq!((lists["unfinished"].as_array().unwrap().len(), lists["removed"].as_array().unwrap().len()), (0, 1));
    desk.post(&format!("{path}/bring-back"), &Value::Null).await.done();
    let queue = format!("{path}/queue");
    desk.send("POST", &queue, "\"999\"", &Value::Null).await.problem(StatusCode::PRECONDITION_FAILED);
    let queued = desk.send("POST", &queue, changed.etag(), &Value::Null).await.done();
    let again = desk.send("POST", &queue, changed.etag(), &Value::Null).await.done();
    assert_eq!(queued, again, "twice is once");
    let beside = desk.send("PUT", &path, changed.etag(), &words("Rye needs two nights.")).await.done();
    assert!(beside["draft"] != begun["draft"] && beside["follows"] == queued["post"], "{beside}");
    let post = desk.get(&format!("/api/v1/posts/{}", queued["post"].as_str().unwrap())).await.done();
    assert_eq!(post["text"], "Rye needs a night.");
    desk.post(DRAFTS, &json!({ "text": " " })).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    desk.get(&format!("{DRAFTS}/{NOBODY}")).await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_program_that_changes_the_text_leaves_alone_what_it_cannot_say() {
    let desk = Desk::open().await;
    let (app, ada) = (&desk.test.app, &desk.test.ada);
    let own = desk.test.connect("own_site", &[]).await;
    let asset = add_asset(app, ada, NewAsset { name: "loaf.gif".into(), bytes: DOT.to_vec() }).await.unwrap().id;
    let files = || [(own, BTreeSet::from([asset]))].into();
    let draft = Draft {
        text: "They say it well.".to_owned(),
        link: Some("https://mill.example/rye".to_owned()),
        about: Some(About { author: "Ines".to_owned(), quote: "Rye is slow.".to_owned(), ..About::default() }),
        language: Some("en".to_owned()),
        channels: vec![own],
        media: vec![Attached { asset, alt: Some("A loaf".to_owned()), focus: None }],
        left_out: files(),
        kept: [("repeated-text".to_owned(), KeptRule::because("it sold out"))].into(),
        ..Draft::default()
    };
    let id: DraftId = fresh_id();
    let wish = SaveDraft { id, page: fresh_id(), read: 0, draft: &draft };
    save_draft(app, ada, &wish).await.unwrap();
    let stands = async || open_draft(app, ada, id).await.unwrap().draft;
    let before = stands().await;

    let path = format!("{DRAFTS}/{}", id.0);
    let open = desk.get(&path).await;
    let mut sent = json!({ "text": "They say it better." });
    for field in ["link", "about", "language", "media", "channels"] {
        sent[field] = open.done()[field].clone();
    }
    let changed = desk.send("PUT", &path, open.etag(), &sent).await;
    let text = "They say it better.".to_owned();
    assert_eq!(stands().await, Draft { text: text.clone(), ..before.clone() });
    sent.as_object_mut().unwrap().retain(|field, _| !["about", "media"].contains(&field.as_str()));
    let changed = desk.send("PUT", &path, changed.etag(), &sent).await;
    assert_eq!(stands().await, Draft { text: text.clone(), ..before.clone() }, "what is not sent stays");

    sent["link"] = json!("https://elsewhere.example/oat");
    desk.send("PUT", &path, changed.etag(), &sent).await.done();
    let link = Some("https://elsewhere.example/oat".to_owned());
    assert_eq!(stands().await, Draft { text, link, about: None, ..before }, "nobody is quoted beside another address");
}

#[tokio::test]
async fn saved_words_and_people_are_kept_said_anew_and_removed() {
    let desk = Desk::open().await;
    for (path, first, anew, unfit) in [
        (
            "/api/v1/bits",
            json!({ "kind": "words", "name": "Hours", "words": "We open at six." }),
            json!({ "kind": "words", "name": "Hours", "words": "We open at seven." }),
            json!({ "kind": "words", "name": "", "words": "" }),
        ),
        (
            "/api/v1/people",
            json!({ "mention": "ines", "name": "Ines", "handles": { "mastodon": "@ines@town.example" } }),
            json!({ "mention": "ines", "name": "Ines Rye" }),
            json!({ "mention": "two words", "name": "Ines" }),
        ),
    ] {
        let id = desk.post(path, &first).await.done()["id"].as_str().unwrap().to_owned();
        desk.post(path, &first).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
        desk.post(path, &unfit).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
        let one = format!("{path}/{id}");
        desk.send("PUT", &one, "", &anew).await.done();
        let said = desk.get(path).await.done()[0].clone();
        let field = if path.ends_with("bits") { "words" } else { "name" };
        assert_eq!(said[field], anew[field]);
        desk.send("DELETE", &one, "", &Value::Null).await.done();
        assert_eq!(desk.get(path).await.done(), json!([]));
        let removed = desk.get(&format!("{path}?removed=true")).await.done();
        assert_eq!((&removed[0]["id"], &removed[0][field]), (&json!(id), &anew[field]), "{removed}");
        assert!(removed[0]["removed_at"].is_string() && said["removed_at"].is_null(), "{removed}");
        desk.send("DELETE", &one, "", &Value::Null).await.problem(StatusCode::NOT_FOUND);
        let back = format!("{one}/bring-back");
        desk.post(&back, &Value::Null).await.done();
        assert_eq!(desk.get(path).await.done(), json!([said]));
        desk.send("DELETE", &one, "", &Value::Null).await.done();
        desk.post(path, &first).await.done();
        desk.post(&back, &Value::Null).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_file_of_the_library_is_described_taken_out_and_brought_back() {
    let desk = Desk::open().await;
    let bytes = DOT.to_vec();
    let id = add_asset(&desk.test.app, &desk.test.ada, NewAsset { name: "loaf.gif".into(), bytes }).await.unwrap().id;
    let one = format!("/api/v1/library/{}", id.0);
    let change = json!({ "alt": "A loaf on a board", "tags": ["bread"], "rights": "own", "until": "2027-01-31" });
    desk.send("PATCH", &one, "", &change).await.done();
    let file = desk.get(&one).await.done();
    assert_eq!(
        (&file["alt"], &file["until"], &file["rights"]),
        (&json!("A loaf on a board"), &json!("2027-01-31"), &json!("own"))
    );
    desk.send("PATCH", &one, "", &json!({ "until": "soon" })).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let found = async |query: &str| desk.get(&format!("/api/v1/library{query}")).await.done()["found"].clone();
    assert_eq!((found("?words=board").await, found("?shown=without_words").await), (json!(1), json!(0)));
    desk.send("DELETE", &one, "", &Value::Null).await.done();
    assert_eq!((found("").await, found("?shown=removed").await), (json!(0), json!(1)));
    desk.post(&format!("{one}/bring-back"), &Value::Null).await.done();
    assert_eq!(found("").await, 1);
    desk.get(&format!("/api/v1/library/{NOBODY}")).await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_guard_tells_a_program_which_letter_has_said_it() {
    let desk = Desk::open().await;
    let letter = "From: Linden <letter@linden.example>\r\nSubject: Crumbs 47\r\nMessage-ID: <47@linden.example>\r\n\
        Date: Mon, 02 Mar 2026 07:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nRye needs a long night, and so do bakers who begin early.\r\n";
    hand_letter(&desk.test.app, &desk.test.ada, letter.into()).await.unwrap();
    let check = json!({ "text": "#rye Rye needs a long night, and so do bakers who begin early." });
    let said = desk.post("/api/v1/guard/check", &check).await.done();
    let finding = &said["findings"][0];
    assert_eq!((&finding["rule"], &finding["level"]), (&json!("said-in-item"), &json!("warn")), "{said}");
    assert!(finding["message"].as_str().unwrap().contains("in your letter “Crumbs 47”"), "{finding}");
    assert!(finding["evidence"]["quote"].as_str().unwrap().contains("a long night"), "{finding}");
    assert!(finding["evidence"]["beside"]["then"].is_array(), "{finding}");
}

#[tokio::test]
async fn the_guard_is_asked_told_and_told_otherwise() {
    let desk = Desk::open().await;
    let own = desk.test.connect("own_site", &[]).await;
    let post =
        json!({ "text": "Rye needs patience, and so do bakers who begin early.", "channels": [own.to_string()] });
    let written = desk.post("/api/v1/posts", &post).await.done();
    let check = json!({ "text": "Rye needs patience, and so do bakers who begin early." });
    let rules = async || -> Vec<Value> {
        let said = desk.post("/api/v1/guard/check", &check).await.done();
        said["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].clone()).collect()
    };
    assert!(rules().await.contains(&json!("repeated-text")));
    let never = json!({ "kind": "never_ask", "what": "repeated-text" });
    desk.post("/api/v1/guard/choices", &never).await.done();
    assert!(!rules().await.contains(&json!("repeated-text")));
    assert_eq!(desk.get("/api/v1/guard/choices").await.done()[0]["what"], "repeated-text");
    let no_rule = json!({ "kind": "never_ask", "what": "luck" });
    desk.post("/api/v1/guard/choices", &no_rule).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let path = "/api/v1/guard/choices?kind=never_ask&what=repeated-text";
    desk.send("DELETE", path, "", &Value::Null).await.done();
    assert!(rules().await.contains(&json!("repeated-text")));
    let lines =
        json!({ "lines": [{ "text": "20 % off all loaves today." }, { "text": "20 % off all loaves today." }] });
    let read = desk.post("/api/v1/guard/lines", &lines).await.done();
    assert_eq!((&read["lines"][1]["goes"], &read["lines"][1]["like"]), (&json!(false), &json!(0)), "{read}");
    desk.post("/api/v1/guard/lines", &json!({ "lines": [] })).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let publication = written["places"][0]["publication"].as_str().unwrap();
    let keep = json!({ "rule": "repeated-text", "reason": "they asked for it again" });
    desk.post(&format!("/api/v1/publications/{publication}/keep"), &keep).await.done();
    let kept = desk.get(&format!("/api/v1/posts/{}/kept", written["post"].as_str().unwrap())).await.done();
    assert_eq!((&kept[0]["rule"], &kept[0]["by"]), (&json!("repeated-text"), &json!("Ada")));
    let one = json!({ "rule": "listed-word", "about": "cheap" });
    desk.post(&format!("/api/v1/publications/{publication}/keep"), &one).await.done();
    let kept = desk.get(&format!("/api/v1/posts/{}/kept", written["post"].as_str().unwrap())).await.done();
    let things =
        kept.as_array().unwrap().iter().filter(|kept| kept["rule"] == "listed-word").map(|kept| &kept["about"]);
    assert_eq!(things.collect::<Vec<_>>(), [&json!("cheap")]);
}

#[tokio::test]
async fn an_older_post_is_begun_again_with_all_of_it_but_its_first_sentence() {
    let desk = Desk::open().await;
    let own = desk.test.connect("own_site", &[]).await;
    let text = "Rye sleeps two nights before it meets the oven. Nobody knows why it needs so long, and nobody asked.";
    let words = |text: &str| {
        json!({ "text": text, "content_warning": "Bread", "objective": "teach", "channels": [own.to_string()],
            "now": true })
    };
    let post = desk.post("/api/v1/posts", &words(text)).await.done()["post"].as_str().unwrap().to_owned();
    desk.test.run_due().await;
    assert_eq!(desk.get("/api/v1/posts/again").await.done(), json!([]), "it is too young");
    desk.test.pass(DAY * 200);
    let old = desk.get("/api/v1/posts/again").await.done();
    assert_eq!((&old[0]["id"], &old[0]["text"], &old[0]["places"]), (&json!(post), &json!(text), &json!(1)));
    let begun = desk.post(&format!("/api/v1/posts/{post}/again"), &Value::Null).await.done();
    let path = format!("{DRAFTS}/{}", begun["draft"].as_str().unwrap());
    let open = desk.get(&path).await;
    let shown = open.done();
    assert_eq!(shown["text"], "Nobody knows why it needs so long, and nobody asked.");
    assert_eq!((&shown["content_warning"], &shown["objective"]), (&json!("Bread"), &json!("teach")));
    let queue = format!("{path}/queue");
    let same = desk.send("POST", &queue, open.etag(), &Value::Null).await;
    same.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let mut fresh = words(&format!("A year on, it still takes its time. {}", shown["text"].as_str().unwrap()));
    fresh["now"] = json!(false);
    let changed = desk.send("PUT", &path, open.etag(), &fresh).await;
    desk.send("POST", &queue, changed.etag(), &Value::Null).await.done();
    desk.post(&format!("/api/v1/posts/{NOBODY}/again"), &Value::Null).await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_was_taken_down_is_begun_anew_as_a_draft() {
    let desk = Desk::open().await;
    let own = desk.test.connect("own_site", &[]).await;
    let post =
        json!({ "text": "Rye at four.", "content_warning": "Bread", "channels": [own.to_string()], "now": true });
    let post = desk.post("/api/v1/posts", &post).await.done()["post"].as_str().unwrap().to_owned();
    desk.test.run_due().await;
    let anew = format!("/api/v1/posts/{post}/anew");
    desk.post(&anew, &Value::Null).await.problem(StatusCode::CONFLICT);
    desk.post(&format!("/api/v1/posts/{post}/take-down"), &Value::Null).await.done();
    let begun = desk.post(&anew, &Value::Null).await.done();
    assert_eq!(desk.post(&anew, &Value::Null).await.done(), begun, "twice is the same draft");
    let draft = desk.get(&format!("{DRAFTS}/{}", begun["draft"].as_str().unwrap())).await.done();
    assert_eq!((&draft["text"], &draft["content_warning"]), (&json!("Rye at four."), &json!("Bread")));
    assert_eq!(draft["channels"], json!([own.to_string()]));
    desk.post(&format!("/api/v1/posts/{NOBODY}/anew"), &Value::Null).await.problem(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_draft_of_an_own_article_is_proposed_and_begun_once() {
    let desk = Desk::open().await;
    let proposed = "/api/v1/drafts/proposed";
    desk.test.connect("own_site", &[]).await;
    assert_eq!(desk.get(proposed).await.done()["drafts"], json!([]));
    let item = a_known_article(&desk).await;
    let week = desk.get(proposed).await.done();
    assert_eq!((&week["nowhere"], &week["held"]), (&json!(true), &json!(false)));
    assert_eq!(week["drafts"][0]["item"], item.to_string());
    assert_eq!((&week["drafts"][0]["form"], &week["drafts"][0]["at"]), (&json!("title"), &Value::Null));
    let begun = desk.post(proposed, &json!({ "item": item, "form": "sentence" })).await.done();
    assert_eq!(desk.post(proposed, &json!({ "item": item })).await.done(), begun);
    let draft = begun["draft"].as_str().unwrap();
    let open = desk.get(&format!("{DRAFTS}/{draft}")).await;
    assert_eq!(open.done()["text"], "Rye rests in the cold before anybody shapes it.");
    desk.send("POST", &format!("{DRAFTS}/{draft}/queue"), open.etag(), &Value::Null).await.done();
    let late = desk.post(proposed, &json!({ "item": item })).await.problem(StatusCode::CONFLICT);
    assert!(late["post"].is_string(), "{late}");
    desk.post(proposed, &json!({ "item": NOBODY })).await.problem(StatusCode::NOT_FOUND);
}

/// As a feed had it before anybody chose to say it.
async fn a_known_article(desk: &Desk) -> uuid::Uuid {
    let feed = format!("http://{}/feed.xml", a_feed().await);
    desk.test.add_feed(&feed).await;
    list_arrivals(&desk.test.app, &desk.test.ada, None, Some("known"), 1).await.expect("read")[0].id.0
}

async fn a_feed() -> std::net::SocketAddr {
    const FEED: &str = "<rss version=\"2.0\"><channel><title>Linden</title><link>http://linden.example</link>\
        <item><title>Two nights</title><link>http://linden.example/rye</link><guid>rye</guid>\
        <pubDate>Sun, 01 Mar 2026 08:00:00 +0000</pubDate>\
        <description>Rye rests in the cold before anybody shapes it.</description></item></channel></rss>";
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let address = listener.local_addr().expect("its address");
    let answer = || async { ([("content-type", "application/rss+xml")], FEED) };
    let router = axum::Router::new().route("/feed.xml", axum::routing::get(answer));
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}
