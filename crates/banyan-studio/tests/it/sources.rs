//! A person adds a source on the page, is shown what is new, answers the held question, carries, switches, removes.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{Router, extract::State, response::IntoResponse, routing::get};
use banyan_app::gather::{list_arrivals, list_sources};
use banyan_connectors::mastodon::sim::Town;
use banyan_domain::{
    ids::{ItemId, SourceId},
    workspace::Role,
};
use banyan_simulator::Simulation;
use http::{Request, StatusCode, header};

use crate::desk::{Desk, field};

type Numbers = Arc<Mutex<Vec<(u32, jiff::Timestamp)>>>;

/// A feed with as many articles as the test put there, newest first.
pub(crate) struct Feed {
    pub(crate) url: String,
    articles: Numbers,
}

impl Feed {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let url = format!("http://{}/feed.xml", listener.local_addr().expect("its address"));
        let articles = Numbers::default();
        let router = Router::new().route("/feed.xml", get(feed)).with_state(articles.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, articles }
    }

    pub(crate) fn add(&self, number: u32, at: banyan_domain::time::UtcMillis) {
        self.articles.lock().expect("not poisoned").insert(0, (number, at.to_timestamp()));
    }
}

async fn feed(State(articles): State<Numbers>) -> impl IntoResponse {
    let mut items = String::new();
    for (number, at) in articles.lock().expect("not poisoned").iter() {
        let date = at.to_zoned(jiff::tz::TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S +0000");
        write!(
            items,
            "<item><title>Loaf number {number}</title><link>http://linden.example/{number}</link>\
             <guid isPermaLink=\"false\">loaf-{number}</guid><pubDate>{date}</pubDate>\
             <description>Loaf {number} rises for {number} hours in a warm corner of the kitchen.</description></item>"
        )
        .expect("text");
    }
    let body = format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Linden &amp; Rye</title>\
         <link>http://linden.example</link><description>Bread</description>{items}</channel></rss>"
    );
    ([(header::CONTENT_TYPE, "application/rss+xml")], body)
}

/// The bakery with one feed of three old articles, added on the page.
async fn with_feed() -> (Desk, Feed, SourceId) {
    let desk = Desk::open().await;
    let feed = Feed::start().await;
    for number in 1..=3 {
        feed.add(number, desk.test.app.now().minus(Duration::from_hours(24 * (10 - u64::from(number)))));
    }
    let page = desk.act("/studio/sources", &field("feed", &feed.url)).await;
    assert!(page.contains("Source added.") && page.contains("Linden &#38; Rye"), "{page}");
    let id = sources(&desk).await[0].id;
    (desk, feed, id)
}

async fn sources(desk: &Desk) -> Vec<banyan_app::gather::Source> {
    list_sources(&desk.test.app, &desk.test.ada).await.expect("the sources")
}

#[tokio::test]
async fn an_address_is_looked_at_first_and_nothing_is_added_by_looking() {
    let desk = Desk::open().await;
    let feed = Feed::start().await;
    feed.add(1, desk.test.app.now());
    let seen = desk.post("/studio/sources/look", &field("address", &feed.url)).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.html.contains(&format!("name=\"feed\" value=\"{}\"", feed.url)), "{}", seen.html);
    assert!(sources(&desk).await.is_empty());
}

#[tokio::test]
async fn what_cannot_be_a_source_is_said_in_words_and_stays_as_it_was_typed() {
    let desk = Desk::open().await;
    for (typed, said) in [
        ("/etc/passwd", "on its command line only"),
        ("two words", "does not look like an address"),
        ("http://127.0.0.1:9/feed", "Nobody answers there."),
    ] {
        for path in ["/studio/sources/look", "/studio/sources"] {
            let seen = desk.post(path, &field("address", typed)).await;
            assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(seen.html.contains(said) && seen.html.contains(typed), "{path} {typed}: {}", seen.html);
        }
    }
    let hidden = desk.post("/studio/sources", &field("feed", "/etc/passwd")).await;
    assert_eq!(hidden.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sources(&desk).await.is_empty());
}

#[tokio::test]
async fn the_same_feed_twice_is_one_source() {
    let (desk, feed, _) = with_feed().await;
    let seen = desk.post("/studio/sources", &field("feed", &feed.url)).await;
    assert!(seen.html.contains("one of your sources already"), "{}", seen.html);
    assert_eq!(sources(&desk).await.len(), 1);
    assert!(desk.test.publications().await.is_empty(), "nothing old goes out");
}

#[tokio::test]
async fn a_letter_is_handed_over_on_the_page_and_waits_there_without_a_switch() {
    let desk = Desk::open().await;
    let path = "/studio/sources/letter";
    let page = "<html><head><title>Crumbs 47</title></head><body><p>Rye needs a long night.</p></body></html>";
    let kept = desk.hand_over(path, &[], ("pasted", page)).await;
    assert_eq!(kept.headers[header::LOCATION], "/studio/sources?done=letter-kept", "{}", kept.html);
    let file = "From: Linden <a@linden.example>\r\nSubject: Crumbs 48\r\n\r\nCold cellars are kind to dough.\r\n";
    assert_eq!(desk.hand_over(path, &[], ("letter", file)).await.status, StatusCode::SEE_OTHER);
    let page = desk.get("/studio/sources?done=letter-kept").await.html;
    assert!(page.contains("The letter is here.") && page.contains("Nothing comes here by itself."), "{page}");
    assert!(page.contains("2 letters") && page.contains("Crumbs 48"), "{page}");
    assert!(page.contains("href=\"#mailbox\"") && page.contains("id=\"mailbox\""), "how each new one comes: {page}");
    assert!(!page.contains("name=\"mode\"") && !page.contains("Look now"), "nothing comes that could be carried");
    let wrong = desk.hand_over(path, &[], ("letter", "no letter")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("This file holds no e-mail we can read."), "{}", wrong.html);
    desk.test.run_due().await;
    assert!(desk.test.publications().await.is_empty());
    let editor = desk.cookie_of(Role::Editor).await;
    assert!(!desk.ask(Request::get("/studio/sources"), &editor, "").await.html.contains("name=\"pasted\""));
}

#[tokio::test]
async fn a_mailbox_that_does_not_answer_keeps_what_was_typed_but_not_the_password() {
    let desk = Desk::open().await;
    for (host, said) in [
        ("mail.invalid", "The mail server does not answer as it should."),
        ("mail.invalid:1993", "or on an unusual port"),
        ("10.0.0.1", "inside this machine&#39;s own network"),
    ] {
        let form = format!("kind=mailbox&host={host}&user=ada&password=rye-and-more&folder=News&tls=implicit");
        let seen = desk.post("/studio/sources", &form).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(seen.html.contains(said), "{host}: {}", seen.html);
        assert!(seen.html.contains(&format!("value=\"{host}\"")) && seen.html.contains("value=\"News\""));
        assert!(!seen.html.contains("rye-and-more"));
    }
    let bare = desk.post("/studio/sources", "kind=mailbox&host=mail.example").await;
    assert!(bare.html.contains("Server, user and password are needed."));
    assert!(sources(&desk).await.is_empty());
}

/// Where `BANYAN_TEST_IMAP=host:port,user,password` names a mailbox with at least one letter in it.
#[tokio::test]
async fn the_mailbox_of_a_real_dovecot_is_added_on_the_page() {
    let named = std::env::var("BANYAN_TEST_IMAP").unwrap_or_default();
    let [host, user, password] = named.splitn(3, ',').collect::<Vec<_>>()[..] else {
        eprintln!("skipped: no BANYAN_TEST_IMAP");
        return;
    };
    let desk = Desk::open().await;
    let form = |password: &str, folder: &str| {
        let fields = [("host", host), ("user", user), ("password", password), ("folder", folder), ("tls", "none")];
        format!("kind=mailbox&{}", fields.map(|(name, value)| field(name, value)).join("&"))
    };
    for (password, folder, said) in
        [("not-it", "", "refused the user or the password"), (password, "No such folder", "The folder is not there")]
    {
        let seen = desk.post("/studio/sources", &form(password, folder)).await;
        assert!(seen.html.contains(said), "{}", seen.html);
    }
    assert!(sources(&desk).await.is_empty());
    let page = desk.act("/studio/sources", &form(password, "")).await;
    assert!(page.contains("Source added.") && !page.contains(password), "{page}");
    let added = sources(&desk).await.remove(0);
    assert!(added.items > 0 && added.fresh == 0, "what is there counts as known: {added:?}");
    assert!(page.contains("letter"), "{page}");
    let again = desk.post("/studio/sources", &form(password, "")).await;
    assert!(again.html.contains("one of your sources already"), "{}", again.html);
    let looked = desk.act(&format!("/studio/sources/{}/look", added.id), "").await;
    assert!(looked.contains("Looked.") && sources(&desk).await[0].failures == 0);
    assert!(desk.test.publications().await.is_empty(), "nothing old goes out");
}

#[tokio::test]
async fn a_new_piece_is_shown_first_and_carried_or_left_as_the_person_says() {
    let (desk, feed, id) = with_feed().await;
    for number in [4, 5] {
        desk.test.pass(Duration::from_hours(1));
        feed.add(number, desk.test.app.now());
        let page = desk.act(&format!("/studio/sources/{id}/look"), "").await;
        assert!(page.contains("Looked.") && page.contains(&format!("Loaf number {number}")));
    }
    let fresh = list_arrivals(&desk.test.app, &desk.test.ada, Some(id), Some("fresh"), 9).await.expect("the fresh");
    assert_eq!(fresh.len(), 2);
    let page = desk.act(&format!("/studio/items/{}/carry", fresh[0].id), "").await;
    assert!(page.contains("1 new piece waits"), "{page}");
    let page = desk.act(&format!("/studio/items/{}/skip", fresh[1].id), "").await;
    assert!(!page.contains("/studio/items/"));
    let titles: Vec<String> = desk.test.publications().await.into_iter().map(|line| line.title).collect();
    assert_eq!(titles, ["Loaf number 5"]);
}

/// One new article that could go to two places and waits for a word.
async fn with_new_piece() -> (Desk, Simulation<Town>, ItemId) {
    let (desk, feed, id) = with_feed().await;
    let (town, _) = desk.mastodon().await;
    desk.test.pass(Duration::from_hours(1));
    feed.add(4, desk.test.app.now());
    let page = desk.act(&format!("/studio/sources/{id}/look"), "").await;
    let fresh = list_arrivals(&desk.test.app, &desk.test.ada, Some(id), Some("fresh"), 9).await.expect("the fresh");
    let item = fresh[0].id;
    assert!(page.contains(&format!("href=\"/studio/items/{item}/look\"")), "{page}");
    (desk, town, item)
}

/// What stands hidden in the form of the yes.
fn hidden(page: &str) -> String {
    let of = |name: &str| {
        let before = format!("name=\"{name}\" value=\"");
        let values = page.split(&before).skip(1).filter_map(|rest| rest.split('"').next());
        values.fold(String::new(), |all, value| format!("{all}&{}", field(name, value)))
    };
    format!("{}{}", of("sign"), of("seen"))
}

#[tokio::test]
async fn what_would_go_out_is_looked_at_before_the_yes() {
    let (desk, _town, item) = with_new_piece().await;
    let look = desk.get(&format!("/studio/items/{item}/look")).await;
    assert_eq!(look.status, StatusCode::OK);
    for said in ["Loaf number 4", "Loaf 4 rises for 4 hours", "http://linden.example/4", "Goes out ", "Mastodon"] {
        assert!(look.html.contains(said), "{said}: {}", look.html);
    }
    assert!(look.html.contains("action=\"/studio/write/proposed\""));
    assert!(look.html.contains(&format!("action=\"/studio/items/{item}/skip\"")));
    assert!(desk.test.publications().await.is_empty(), "looking carries nothing");

    let alone = Request::get(format!("/studio/items/{item}/look")).header("hx-request", "true");
    let part = desk.ask(alone, &desk.cookie_of(Role::Reviewer).await, "").await;
    assert_eq!(part.status, StatusCode::OK);
    assert!(part.html.contains("Loaf 4 rises for 4 hours") && !part.html.contains("<main"), "{}", part.html);
    assert!(!part.html.contains("<form"), "who may only look is asked nothing");

    let page = desk.act(&format!("/studio/items/{item}/carry"), &hidden(&look.html)).await;
    assert!(page.contains("Written down as you said."), "{page}");
    assert_eq!(desk.test.publications().await.len(), 2);
    let none = desk.get(&format!("/studio/items/{item}/look")).await;
    assert!(none.html.contains("Every place has it already") && !none.html.contains("/carry\""), "{}", none.html);
}

#[tokio::test]
async fn a_yes_to_what_was_otherwise_shows_it_again_and_carries_nothing() {
    let (desk, _town, item) = with_new_piece().await;
    let path = format!("/studio/items/{item}/carry");
    let asked = desk.post(&path, "sign=of-another-day").await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.html.contains("Nothing has gone out yet") && asked.html.contains("Loaf 4 rises"), "{}", asked.html);
    assert!(desk.test.publications().await.is_empty());
    desk.act(&path, &hidden(&asked.html)).await;
    assert_eq!(desk.test.publications().await.len(), 2);
}

#[tokio::test]
async fn a_flood_asks_and_only_what_was_ticked_is_carried_once() {
    let (desk, feed, id) = with_feed().await;
    desk.test.pass(Duration::from_hours(1));
    for number in 4..=9 {
        feed.add(number, desk.test.app.now());
    }
    let page = desk.act(&format!("/studio/sources/{id}/look"), "").await;
    assert!(page.contains("Nothing has gone out.") && page.contains("name=\"item\""), "{page}");
    let held = list_arrivals(&desk.test.app, &desk.test.ada, Some(id), Some("held"), 9).await.expect("the held");
    let path = format!("/studio/sources/{id}/held");
    for slip in ["decision=carry", "shown=1", "decision=all"] {
        let slip = desk.post(&path, slip).await;
        assert_eq!(slip.status, StatusCode::CONFLICT);
        assert!(slip.html.contains("the question still stands"));
    }
    let answer = format!("decision=carry&item={}", held[0].id);
    let page = desk.act(&path, &answer).await;
    assert!(!page.contains("name=\"item\""));
    assert_eq!(desk.test.publications().await.len(), 1);
    let again = desk.post(&path, &answer).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.html.contains("answered already"));
    assert_eq!(desk.test.publications().await.len(), 1);
}

#[tokio::test]
async fn a_flood_is_answered_by_one_of_three_choices_and_all_is_what_stood_on_the_page() {
    for (decision, carried) in [("newest", 1), ("all", 2), ("none", 0)] {
        let (desk, feed, id) = with_feed().await;
        desk.test.pass(Duration::from_hours(1));
        for number in 4..=9 {
            feed.add(number, desk.test.app.now());
        }
        let page = desk.act(&format!("/studio/sources/{id}/look"), "").await;
        for choice in ["newest", "all", "none"] {
            assert!(page.contains(&format!("name=\"decision\" value=\"{choice}\" required>")), "{choice}: {page}");
        }
        let held = list_arrivals(&desk.test.app, &desk.test.ada, Some(id), Some("held"), 9).await.expect("the held");
        let shown = |id: ItemId| page.find(&format!("name=\"shown\" value=\"{id}\""));
        let places: Vec<usize> = held.iter().filter_map(|item| shown(item.id)).collect();
        assert!(places.len() == 6 && places.is_sorted(), "the page shows the newest first: {places:?}");
        let answer = format!("decision={decision}&shown={}&shown={}", held[0].id, held[1].id);
        desk.act(&format!("/studio/sources/{id}/held"), &answer).await;
        let out: BTreeSet<String> = desk.test.publications().await.into_iter().map(|line| line.title).collect();
        let expected: BTreeSet<String> = held.iter().take(carried).map(|kept| kept.item.title.clone()).collect();
        assert_eq!(out, expected, "{decision}");
    }
}

#[tokio::test]
async fn the_newest_are_carried_by_hand_the_switch_turns_and_a_removed_source_is_gone() {
    let (desk, _feed, id) = with_feed().await;
    desk.act(&format!("/studio/sources/{id}/newest"), "count=2").await;
    let mut titles: Vec<String> = desk.test.publications().await.into_iter().map(|line| line.title).collect();
    titles.sort();
    assert_eq!(titles, ["Loaf number 2", "Loaf number 3"]);
    desk.act(&format!("/studio/sources/{id}/mode"), "mode=carry").await;
    assert!(sources(&desk).await[0].carries());
    assert_eq!(desk.post(&format!("/studio/sources/{id}/mode"), "mode=maybe").await.status, StatusCode::BAD_REQUEST);
    assert!(sources(&desk).await[0].carries());
    desk.act(&format!("/studio/sources/{id}/remove"), "").await;
    assert!(sources(&desk).await.is_empty());
    let gone = desk.post(&format!("/studio/sources/{id}/newest"), "count=1").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.test.publications().await.len(), 2, "what was queued stays");
}
