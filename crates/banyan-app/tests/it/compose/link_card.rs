//! What the page behind a link says of itself, on the card of a post.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    http::{Method, StatusCode, Uri},
    response::IntoResponse as _,
};
use banyan_app::{
    Actor,
    compose::{
        Asking, Draft, When,
        library::{AssetFilter, ShowAssetError, list_assets},
        mend_post, open_card_picture, preview_post, preview_to_writer, write_post,
    },
    guard::index_again,
    publish::show_publication,
};
use banyan_domain::{
    time::{DAY, HOUR, MINUTE},
    workspace::Role,
};
use banyan_testkit::TestApp;
use tokio::net::TcpListener;

use super::library::hills;
use crate::publish::forgotten_uploads::bluesky;

/// Says the same at every address, as long as it is not down; then `/gone` is not there at all.
async fn mill(is_down: Arc<AtomicBool>) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let page = "<html><head><meta property='og:title' content='Why rye sleeps'></head><body>Rye</body></html>";
    let router = Router::new().fallback(move |uri: Uri| async move {
        if is_down.load(Ordering::Relaxed) && uri.path() == "/gone" {
            return StatusCode::NOT_FOUND.into_response();
        }
        if is_down.load(Ordering::Relaxed) {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
        ([("content-type", "text/html")], page).into_response()
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

/// A page that names its picture, for as long as that is there.
async fn painter(is_there: Arc<AtomicBool>) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let page = format!(
        "<html><head><meta property='og:title' content='Why rye sleeps'>\
         <meta property='og:image' content='{url}/loaf.jpg'></head><body>Rye</body></html>"
    );
    let router = Router::new().fallback(move |uri: Uri| {
        let page = page.clone();
        let is_there = is_there.load(Ordering::Relaxed);
        async move {
            match uri.path() {
                "/loaf.jpg" if is_there => ([("content-type", "image/jpeg")], hills(900, 600, 0)).into_response(),
                "/loaf.jpg" => StatusCode::NOT_FOUND.into_response(),
                _ => ([("content-type", "text/html")], page).into_response(),
            }
        }
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

#[tokio::test]
async fn the_picture_of_a_page_is_seen_by_who_writes_and_kept_only_with_a_post() {
    let test = TestApp::new().await;
    let (_town, channel) = bluesky(&test).await;
    let is_there = Arc::new(AtomicBool::new(true));
    let page = format!("{}/rye", painter(Arc::clone(&is_there)).await);
    let picture = async |actor: &Actor| open_card_picture(&test.app, actor, &page).await;
    let files = async || {
        let filter = AssetFilter { limit: 9, ..AssetFilter::default() };
        list_assets(&test.app, &test.ada, &filter).await.unwrap().found
    };
    assert!(matches!(picture(&test.ada).await, Err(ShowAssetError::NotHere)), "nobody has asked for that page");
    let draft = Draft {
        text: "Will you read this?".to_owned(),
        link: Some(page.clone()),
        channels: vec![channel],
        when: When::Now,
        ..Draft::default()
    };
    let card = preview_post(&test.app, &test.ada, &draft).await.unwrap().places.remove(0).card.unwrap();
    assert!(card.image.is_some(), "{card:?}");
    let seen = picture(&test.ada).await.unwrap();
    assert_eq!(seen.mime_type, "image/jpeg");
    assert!(!seen.bytes.is_empty() && seen.bytes.len() < 60_000, "a small one: {}", seen.bytes.len());
    assert_eq!(files().await, 0, "looking keeps nothing");
    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    assert!(matches!(picture(&reviewer).await, Err(ShowAssetError::Refused(_))));
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(matches!(picture(&tom).await, Err(ShowAssetError::NotHere)), "he has not asked for it");
    is_there.store(false, Ordering::Relaxed);
    assert!(matches!(picture(&test.ada).await, Err(ShowAssetError::NotHere)));

    is_there.store(true, Ordering::Relaxed);
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    assert_eq!(files().await, 1, "it goes along");
    is_there.store(false, Ordering::Relaxed);
    assert!(picture(&test.ada).await.is_ok(), "and our own copy is seen");
}

#[tokio::test]
async fn an_address_among_the_words_has_its_card_at_every_place() {
    let test = TestApp::new().await;
    let (_town, channel) = bluesky(&test).await;
    let own = test.connect("own_site", &[]).await;
    let url = mill(Arc::new(AtomicBool::new(false))).await;
    let draft = Draft {
        text: format!("Read this: {url}/rye"),
        own: [(channel, format!("And here this: {url}/oat."))].into(),
        channels: vec![channel, own],
        when: When::Now,
        ..Draft::default()
    };
    let shown = async |draft: &Draft| {
        let places = preview_post(&test.app, &test.ada, draft).await.unwrap().places;
        let place = places.into_iter().find(|place| place.channel == channel).unwrap();
        place.card.map(|card| (card.url, card.title))
    };
    let card = |path: &str| Some((format!("{url}/{path}"), "Why rye sleeps".to_owned()));
    assert_eq!(shown(&draft).await, card("oat"), "its own words lead elsewhere");
    assert_eq!(shown(&Draft { own: BTreeMap::new(), ..draft.clone() }).await, card("rye"));
    assert_eq!(shown(&Draft { link: Some(format!("{url}/flour")), ..draft.clone() }).await, card("flour"));

    let placed = write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.run_due().await;
    let there = placed.iter().find(|place| place.network == "bluesky").unwrap().publication;
    let proof = show_publication(&test.app, &test.ada, there).await.unwrap();
    let rendered = proof.rendered.unwrap();
    assert_eq!(rendered.card.map(|card| card.url), card("oat").map(|card| card.0));
    assert_eq!(rendered.parts[0].text, format!("And here this: {url}/oat."), "and is not written twice");
}

#[tokio::test]
async fn an_address_among_the_words_is_held_against_what_was_said_and_asked_for() {
    let test = TestApp::new().await;
    let channel = test.connect("own_site", &[]).await;
    let (_town, bluesky) = bluesky(&test).await;
    let is_gone = Arc::new(AtomicBool::new(false));
    let url = mill(Arc::clone(&is_gone)).await;
    let say = |text: String| Draft { text, channels: vec![bluesky], when: When::Now, ..Draft::default() };
    let rules = async |draft: &Draft| -> Vec<String> {
        let places = preview_post(&test.app, &test.ada, draft).await.unwrap().places;
        let findings = places.into_iter().flat_map(|place| place.findings);
        findings.map(|finding| finding.rule).filter(|rule| rule.contains("link")).collect()
    };
    let first = say(format!("Rye wants time and cold water, and this is how: {url}/rye"));
    write_post(&test.app, &test.ada, &first).await.unwrap();
    let again = say(format!("What the miller says of his stones ({url}/rye?utm_source=x), read on."));
    assert_eq!(rules(&again).await, ["repeated-link"]);
    index_again(&test.app).await.unwrap();
    assert_eq!(rules(&again).await, ["repeated-link"], "the index made anew knows it too");
    test.pass(DAY * 13);
    assert_eq!(rules(&again).await, ["repeated-link"]);
    test.pass(DAY * 2);
    assert_eq!(rules(&again).await, Vec::<String>::new());

    is_gone.store(true, Ordering::Relaxed);
    let gone = say(format!("A page that was taken away: {url}/gone"));
    assert_eq!(rules(&gone).await, ["dead-link"]);
    let elsewhere = Draft {
        text: "Words without any address.".to_owned(),
        own: [(bluesky, gone.text.clone())].into(),
        channels: vec![bluesky, channel],
        ..gone
    };
    assert_eq!(rules(&elsewhere).await, ["dead-link"], "also in the words of one place");
}

#[tokio::test]
async fn every_address_of_a_post_and_of_its_first_comment_is_asked_for_and_held_against_what_was_said() {
    let test = TestApp::new().await;
    let (_town, bluesky) = bluesky(&test).await;
    let url = mill(Arc::new(AtomicBool::new(true))).await;
    let (there, gone) = (counting(Arc::default()).await, format!("{url}/gone"));
    let say = |text: &str, comment: &str| Draft {
        text: text.to_owned(),
        first_comment: Some(comment.to_owned()),
        channels: vec![bluesky],
        when: When::Now,
        ..Draft::default()
    };
    let found = async |draft: &Draft| -> Vec<(String, Option<String>)> {
        let places = preview_post(&test.app, &test.ada, draft).await.unwrap().places;
        let findings = places.into_iter().flat_map(|place| place.findings);
        findings.filter(|it| it.rule.contains("link")).map(|it| (it.rule, it.about)).collect()
    };
    let dead = |address: &str| ("dead-link".to_owned(), Some(address.to_owned()));
    let second = say(&format!("Why rye rests ({there}/rye), and who mills it: {gone}"), "Will you?");
    assert_eq!(found(&second).await, [dead(&gone)]);
    let under = say("Why rye rests, says the miller.", &format!("All of it: {gone}"));
    assert_eq!(found(&under).await, [dead(&gone)]);
    let beside = Draft { link: Some(format!("{there}/rye")), ..under };
    assert_eq!(found(&beside).await, [dead(&gone)], "and beside one that is there");

    let first = say("Oats are rolled while they are warm.", &format!("The whole of it: {there}/oats"));
    write_post(&test.app, &test.ada, &first).await.unwrap();
    let host = there.trim_start_matches("http://");
    let again = say("Who eats porridge in June?", &format!("We do: {there}/oats?utm_source=x"));
    let repeated = vec![("repeated-link".to_owned(), Some(format!("{host}/oats")))];
    assert_eq!(found(&again).await, repeated);
    index_again(&test.app).await.unwrap();
    assert_eq!(found(&again).await, repeated, "the index made anew knows it too");
    let among = say(&format!("Who eats porridge in June ({there}/rye, {there}/oats)?"), "");
    assert_eq!(found(&among).await, repeated);
}

/// Counts who looks whether its pages are there.
async fn counting(looks: Arc<AtomicUsize>) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let router = Router::new().fallback(move |method: Method, uri: Uri| async move {
        looks.fetch_add(usize::from(method == Method::HEAD), Ordering::Relaxed);
        if uri.path() == "/gone" { StatusCode::NOT_FOUND } else { StatusCode::OK }
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

#[tokio::test]
async fn while_somebody_types_nobody_is_asked_and_then_each_address_once() {
    let test = TestApp::new().await;
    let channel = test.connect("own_site", &[]).await;
    let looks = Arc::new(AtomicUsize::new(0));
    let url = counting(Arc::clone(&looks)).await;
    let seen = async |path: &str, asking: Asking| {
        let link = Some(format!("{url}/{path}"));
        let draft = Draft { text: "Will you read this?".to_owned(), link, channels: vec![channel], ..Draft::default() };
        let look = preview_to_writer(&test.app, &test.ada, &draft, asking).await.unwrap();
        let rules = look.places.into_iter().flat_map(|place| place.findings).map(|finding| finding.rule);
        (rules.filter(|rule| rule.contains("link")).collect::<Vec<_>>(), look.asks, looks.load(Ordering::Relaxed))
    };
    let (nothing, unknown, gone) = (vec![], vec!["link-not-checked".to_owned()], vec!["dead-link".to_owned()]);
    for half in ["r", "ry", "rye"] {
        assert_eq!(seen(half, Asking::Nobody).await, (unknown.clone(), true, 0));
    }
    assert_eq!(seen("rye", Asking::Fully).await, (nothing.clone(), false, 1));
    for asking in [Asking::Nobody, Asking::Briefly, Asking::Fully] {
        assert_eq!(seen("rye", asking).await, (nothing.clone(), false, 1), "it is known now");
    }
    assert_eq!(seen("gone", Asking::Fully).await, (gone.clone(), false, 2));
    test.pass(MINUTE * 2);
    assert_eq!(seen("gone", Asking::Fully).await, (gone, false, 3), "somebody may have mended it");
    assert_eq!(seen("rye", Asking::Fully).await, (nothing, false, 3));
}

#[tokio::test]
async fn a_slip_in_an_address_is_asked_for_where_words_are_mended() {
    let test = TestApp::new().await;
    let (_town, channel) = bluesky(&test).await;
    let url = counting(Arc::default()).await;
    let text = format!("How long rye rests, and why it does: {url}/rye");
    let at = When::At(test.app.now().plus(DAY));
    let draft = Draft { text, channels: vec![channel], when: at, ..Draft::default() };
    let placed = write_post(&test.app, &test.ada, &draft).await.unwrap().remove(0);
    mend_post(&test.app, &test.ada, placed.post, "/rye", "/gone").await.unwrap();
    let proof = show_publication(&test.app, &test.ada, placed.publication).await.unwrap();
    let rules: Vec<_> = proof.findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert!(rules.contains(&"dead-link") && !rules.contains(&"link-not-checked"), "{rules:?}");
}

#[tokio::test]
async fn a_card_stays_while_its_page_is_down_and_however_long_its_address_is() {
    let test = TestApp::new().await;
    let (_town, channel) = bluesky(&test).await;
    let is_down = Arc::new(AtomicBool::new(false));
    let url = mill(Arc::clone(&is_down)).await;
    // Longer than a key of PostgreSQL can be, also packed.
    let words: Vec<String> = (0..750_u32).map(|number| format!("{:08x}", number.wrapping_mul(2_654_435_761))).collect();
    let letters = words.concat();
    for address in [format!("{url}/rye"), format!("{url}/rye?{letters}")] {
        let draft = Draft {
            text: "Read this.".to_owned(),
            link: Some(address),
            channels: vec![channel],
            when: When::Now,
            ..Draft::default()
        };
        let title = async || {
            let place = preview_post(&test.app, &test.ada, &draft).await.unwrap().places.remove(0);
            place.card.unwrap().title
        };
        assert_eq!(title().await, "Why rye sleeps");
        is_down.store(true, Ordering::Relaxed);
        for time in [DAY, HOUR] {
            test.pass(time);
            assert_eq!(title().await, "Why rye sleeps", "what it said before");
        }
        is_down.store(false, Ordering::Relaxed);
    }
}
