//! Files through the door for programs: taken in as they are or in a form, described, shown people, and sent along.

use banyan_connectors::bluesky::sim::{BlueskySim, Town};
use banyan_db::{run, values};
use banyan_simulator::Simulation;
use http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::{
    desk::{Desk, Said},
    work::{DOT, mastodon},
    writing,
};

const LIBRARY: &str = "/api/v1/library";

async fn send(desk: &Desk, path: &str, kind: &str, bytes: &[u8]) -> Said {
    let request = Request::post(path).header(header::CONTENT_TYPE, kind).header("idempotency-key", "dot");
    desk.ask(request, &desk.token, bytes.to_vec()).await
}

fn form(border: &str, name: &str, bytes: &[u8]) -> Vec<u8> {
    let words = format!("--{border}\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n");
    let head = format!(
        "--{border}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n"
    );
    [words.as_bytes(), head.as_bytes(), bytes, format!("\r\n--{border}--\r\n").as_bytes()].concat()
}

#[tokio::test]
async fn a_file_comes_in_as_it_is_or_in_a_form_and_the_same_bytes_are_one() {
    let desk = Desk::open().await;
    let plain = send(&desk, "/api/v1/library?name=dots/grey.png", "image/png", DOT).await;
    assert_eq!(plain.status, StatusCode::CREATED, "{}", plain.text);
    for border in ["first", "second"] {
        let kind = format!("multipart/form-data; boundary={border}");
        let sent = send(&desk, LIBRARY, &kind, &form(border, "other.png", DOT)).await;
        assert_eq!((sent.status, &sent.text), (plain.status, &plain.text));
    }
    let file = desk.get(&format!("{LIBRARY}/{}", plain.done()["id"].as_str().unwrap())).await.done();
    assert_eq!((&file["name"], &file["mime_type"], &file["width"]), (&json!("grey"), &json!("image/png"), &json!(1)));
    assert_eq!(desk.get(LIBRARY).await.done()["found"], 1);
}

#[tokio::test]
async fn what_is_no_picture_film_or_sound_is_refused_and_nothing_is_kept() {
    let desk = Desk::open().await;
    let refused: [(&str, &[u8], StatusCode); 7] = [
        ("image/png", b"no picture", StatusCode::UNPROCESSABLE_ENTITY),
        ("image/png", b"", StatusCode::UNPROCESSABLE_ENTITY),
        ("video/mp4", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", StatusCode::UNPROCESSABLE_ENTITY),
        ("text/html", DOT, StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("multipart/form-data", DOT, StatusCode::BAD_REQUEST),
        ("multipart/form-data; boundary=x", b"--x\r\nhalf", StatusCode::BAD_REQUEST),
        ("multipart/form-data; boundary=x", b"--x--\r\n", StatusCode::UNPROCESSABLE_ENTITY),
    ];
    for (kind, bytes, status) in refused {
        send(&desk, LIBRARY, kind, bytes).await.problem(status);
    }
    for kind in ["application/octet-stream", "multipart/form-data; boundary=x"] {
        let request = Request::post(LIBRARY).header(header::CONTENT_TYPE, kind);
        let said = request.header(header::CONTENT_LENGTH, (513_u64 << 20).to_string());
        desk.ask(said, &desk.token, "never read").await.problem(StatusCode::PAYLOAD_TOO_LARGE);
    }
    // Never touched, so it takes no memory; nobody says before how long it is.
    let request = Request::post(LIBRARY).header(header::CONTENT_TYPE, "video/mp4");
    desk.ask(request, &desk.token, vec![0_u8; (512 << 20) + 1]).await.problem(StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(desk.get(LIBRARY).await.done()["found"], 0);
    assert_eq!(desk.test.app.db.blobs().all().unwrap(), []);
}

#[tokio::test]
async fn of_two_files_that_look_alike_one_is_kept_or_both_stay() {
    let desk = Desk::open().await;
    let mut ids = Vec::new();
    for (kind, bytes) in [("image/png", DOT), ("image/gif", writing::DOT)] {
        ids.push(send(&desk, LIBRARY, kind, bytes).await.done()["id"].as_str().unwrap().to_owned());
    }
    let [one, other] = &ids[..] else { panic!("two files: {ids:?}") };
    let tx = desk.test.app.db.begin().await.unwrap();
    run(&*tx, "UPDATE asset SET likeness = 7", values![]).await.unwrap();
    tx.commit().await.unwrap();
    let alike = async || desk.get(LIBRARY).await.done()["alike"].clone();
    let pair = alike().await;
    assert_eq!(pair.as_array().unwrap().len(), 1, "{pair}");
    for id in [one, other] {
        assert!(pair[0]["one"] == json!(id) || pair[0]["other"] == json!(id), "{id}: {pair}");
    }
    let nobody = json!({ "other": "018f0000-0000-7000-8000-000000000001" });
    for act in ["keep", "differ"] {
        desk.post(&format!("{LIBRARY}/{one}/{act}"), &nobody).await.problem(StatusCode::NOT_FOUND);
    }
    let both = json!({ "other": other });
    desk.post(&format!("{LIBRARY}/{one}/differ"), &both).await.done();
    assert_eq!((alike().await, desk.get(LIBRARY).await.done()["found"].clone()), (json!([]), json!(2)));
    desk.post(&format!("{LIBRARY}/{one}/keep"), &both).await.done();
    assert_eq!(desk.get(LIBRARY).await.done()["files"][0]["id"], json!(one));
    assert!(desk.get(&format!("{LIBRARY}/{other}")).await.done()["removed_at"].is_string());
}

#[tokio::test]
async fn a_yes_is_noted_once_under_its_key_shown_and_taken_back() {
    let desk = Desk::open().await;
    let id = send(&desk, LIBRARY, "image/png", DOT).await.done()["id"].as_str().unwrap().to_owned();
    let (one, people) = (format!("{LIBRARY}/{id}"), format!("{LIBRARY}/{id}/people"));
    let yes =
        json!({ "name": "Ines", "terms": "for the shop's pages", "given_on": "2026-03-01", "until": "2026-12-31" });
    desk.post(&people, &yes).await.done();
    let shown = desk.get(&one).await.done()["people"][0].clone();
    assert_eq!((&shown["name"], &shown["until"]), (&json!("Ines"), &json!("2026-12-31")));
    desk.post(&people, &json!({ "name": " " })).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    desk.send("DELETE", &format!("{people}?name=Tom"), "", &Value::Null).await.problem(StatusCode::NOT_FOUND);
    desk.send("DELETE", &format!("{people}?name=Ines"), "", &Value::Null).await.done();
    assert_eq!(desk.get(&one).await.done()["people"][0]["withdrawn_on"], "2026-03-02");

    let (mistaken, back) = (format!("{people}/mistaken"), format!("{people}/bring-back"));
    let ines = json!({ "name": "Ines" });
    desk.post(&back, &ines).await.problem(StatusCode::NOT_FOUND);
    desk.post(&mistaken, &ines).await.done();
    assert_eq!(desk.get(&one).await.done()["people"], json!([]));
    desk.post(&mistaken, &ines).await.problem(StatusCode::NOT_FOUND);
    desk.post(&back, &ines).await.done();
    assert_eq!(desk.get(&one).await.done()["people"][0]["withdrawn_on"], "2026-03-02");
}

#[tokio::test]
async fn a_yes_for_some_places_is_shown_and_stops_a_post_for_another() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let id = send(&desk, LIBRARY, "image/png", DOT).await.done()["id"].clone();
    let one = format!("{LIBRARY}/{}", id.as_str().unwrap());
    let yes = |networks: Value| json!({ "name": "Ines", "networks": networks });
    desk.post(&format!("{one}/people"), &yes(json!(["own_site"]))).await.done();
    assert_eq!(desk.get(&one).await.done()["people"][0]["networks"], json!(["own_site"]));
    desk.post(&format!("{one}/people"), &yes(json!(["nowhere"]))).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    let post = json!({ "text": "A dot.", "channels": [channel], "media": [{ "asset": id, "alt": "A dot" }] });
    let said = desk.post("/api/v1/posts", &post).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(said["places"][0]["findings"][0]["rule"], "consent-not-here", "{said}");
    desk.post(&format!("{one}/people"), &yes(json!([]))).await.done();
    desk.post("/api/v1/posts", &post).await.done();
}

#[tokio::test]
async fn a_post_and_a_draft_name_their_files_with_words_and_point() {
    let desk = Desk::open().await;
    let (_town, channel) = mastodon(&desk).await;
    let id = send(&desk, LIBRARY, "image/png", DOT).await.done()["id"].clone();
    desk.send(
        "PATCH",
        &format!("{LIBRARY}/{}", id.as_str().unwrap()),
        "",
        &json!({ "alt": "A dot", "focus": { "x": 0.5, "y": 0 } }),
    )
    .await
    .done();
    let media = json!([{ "asset": id, "alt": "A grey dot", "focus": { "x": -0.25, "y": 0.5 } }]);
    let post = json!({ "text": "A dot.", "channels": [channel], "media": media });
    let begun = desk.post("/api/v1/drafts", &post).await.done();
    let draft = format!("/api/v1/drafts/{}", begun["draft"].as_str().unwrap());
    let open = desk.get(&draft).await;
    assert_eq!(open.done()["media"], media);
    let words = json!({ "text": "A grey dot.", "channels": [channel] });
    desk.send("PUT", &draft, open.etag(), &words).await.done();
    assert_eq!(desk.get(&draft).await.done()["media"], media, "what is not sent stays");
    let written = desk.post("/api/v1/posts", &post).await.done();
    let shown = desk.get(&format!("/api/v1/posts/{}", written["post"].as_str().unwrap())).await.done();
    assert_eq!(shown["media"], media);
}

/// A place that takes no point.
async fn bluesky(desk: &Desk) -> (Simulation<Town>, String) {
    let town = Simulation::start(BlueskySim::default()).await.expect("the town stands");
    town.clock().set(desk.test.app.now().0);
    let (url, resident) = (town.url(), Town::default().accounts.remove(0));
    let form = [("server", &*url), ("handle", &resident.handle), ("app_password", &resident.app_password)];
    let channel = desk.test.connect("bluesky", &form).await;
    (town, channel.to_string())
}

#[tokio::test]
async fn a_picture_goes_cut_as_it_was_said_and_to_the_own_site_that_is_refused() {
    let desk = Desk::open().await;
    let ((_town, channel), (_other, told)) = (bluesky(&desk).await, mastodon(&desk).await);
    let own = desk.test.connect("own_site", &[]).await.to_string();
    let id = send(&desk, LIBRARY, "image/png", DOT).await.done()["id"].clone();
    let media = json!([{ "asset": id, "alt": "A dot" }]);
    let name = id.as_str().unwrap();
    let post = |place: &str, cut: &str| {
        let cut = json!({ place: { name: cut }, channel.as_str(): { name: "1:1" } });
        json!({ "text": "A dot.", "channels": [channel, told], "media": media, "cut": cut })
    };
    for (refused, why) in [(&*own, "whole"), ("018f0000-0000-7000-8000-000000000001", "no place")] {
        let said = desk.post("/api/v1/drafts", &post(refused, "1:1")).await.problem(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(said["detail"].as_str().unwrap().contains(why), "{said}");
    }
    for nonsense in ["", "square", "1:1/0", "1:1/50/50"] {
        let refused = desk.post("/api/v1/drafts", &post(&told, nonsense)).await;
        assert!(refused.status.is_client_error(), "{nonsense}: {}", refused.text);
    }
    let post = post(&told, "4:5/80/25/50.5");
    let preview = desk.post("/api/v1/posts/preview", &post).await.done();
    for place in preview["places"].as_array().unwrap() {
        assert_eq!(place["cut"], post["cut"][place["channel"].as_str().unwrap()]);
    }
    let begun = desk.post("/api/v1/drafts", &post).await.done();
    let draft = format!("/api/v1/drafts/{}", begun["draft"].as_str().unwrap());
    let open = desk.get(&draft).await;
    assert_eq!(open.done()["cut"], post["cut"]);
    let words = json!({ "text": "A grey dot.", "channels": [channel] });
    let kept = desk.send("PUT", &draft, open.etag(), &words).await;
    assert_eq!(desk.get(&draft).await.done()["cut"], post["cut"], "what is not sent stays");
    let whole = json!({ "text": "A grey dot.", "channels": [channel], "media": post["media"] });
    desk.send("PUT", &draft, kept.etag(), &whole).await.done();
    assert_eq!(desk.get(&draft).await.done()["cut"], json!({}));
}
