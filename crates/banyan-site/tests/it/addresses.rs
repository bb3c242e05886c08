//! Every address, what it answers and under which headers.

use std::collections::BTreeMap;

use banyan_app::{
    AppBuilder, Fonts,
    measure::{add_cards, list_cards},
    workspace::Vault,
};
use banyan_testkit::TestDatabase;
use http::{Method, StatusCode, header};

use crate::site::{TestSite, ask};

const PAGES: [&str; 9] =
    ["/", "/bread", "/follow", "/feed.atom", "/feed.rss", "/feed.json", "/sitemap.xml", "/robots.txt", "/favicon.svg"];

async fn with_bread() -> TestSite {
    let site = TestSite::new().await;
    site.write(Some("Bread"), "It needs time.").await;
    site
}

#[tokio::test]
async fn every_address_answers_strictly_and_without_a_cookie() {
    let site = with_bread().await;
    for (path, status) in
        PAGES.map(|path| (path, 200)).into_iter().chain([("/healthz", 200), ("/nothing", 404), ("/a/b/c", 404)])
    {
        let answer = site.get_with(path, &[(header::COOKIE, "session=stolen")]).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(!answer.headers.contains_key(header::SET_COOKIE), "{path}");
        assert!(!answer.header(header::VARY).contains("cookie"), "{path}");
        let policy = answer.header(header::CONTENT_SECURITY_POLICY);
        assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff", "{path}");
        assert_eq!(answer.header(header::REFERRER_POLICY), "strict-origin-when-cross-origin", "{path}");
        assert!(answer.header(header::CONTENT_TYPE).contains('/'), "{path}");
    }
}

#[tokio::test]
async fn what_a_reader_has_is_not_sent_again_until_it_changes() {
    let site = with_bread().await;
    for path in PAGES {
        let first = site.get(path).await;
        let tag = first.header(header::ETAG).to_owned();
        assert!(!tag.is_empty(), "{path}");
        let again = site.get_with(path, &[(header::IF_NONE_MATCH, &tag)]).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
        assert_eq!(again.header(header::ETAG), tag, "{path}");
    }
    let tag = site.get("/").await.header(header::ETAG).to_owned();
    site.write(Some("Cake"), "It needs eggs.").await;
    assert_eq!(site.get_with("/", &[(header::IF_NONE_MATCH, &tag)]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn heads_are_answered_without_a_body_and_nothing_can_be_sent() {
    let site = with_bread().await;
    for path in PAGES {
        let head = ask(site.router(), Method::HEAD, path, &[]).await;
        assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0), "{path}");
        let post = ask(site.router(), Method::POST, path, &[]).await;
        assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
    }
}

#[tokio::test]
async fn hostile_addresses_are_not_here_and_never_break_anything() {
    let site = with_bread().await;
    for path in [
        "/%00",
        "/%ff%fe",
        "/..%2f..%2fetc%2fpasswd",
        "/%3Cscript%3E",
        "/media/x",
        "/media/%00",
        "/assets/x.css",
        "/?page=0",
        "/?page=-1",
        "/?page=99999999999999",
        "/?page=4294967295",
        "/?page=x",
        "/?page=2",
        "/bread/x",
        "/media/00000000-0000-7000-8000-000000000000",
        "/%F0%9F%8D%9E",
        "/'%20OR%201=1",
    ] {
        let answer = site.get(path).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        assert!(!answer.says("<script>"), "{path}");
    }
    let endless = format!("/{}", "a".repeat(8_000));
    assert_eq!(site.get(&endless).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_one_address() {
    let site = with_bread().await;
    let answer = site.get("/bread/").await;
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(answer.header(header::LOCATION), "http://linden.example/bread");
    assert_eq!(site.get("/nothing/").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_site_says_how_it_is_and_which_one_it_is() {
    let site = with_bread().await;
    let mark = banyan_app::workspace::instance_mark(&site.test.app).await.unwrap();
    let answer = site.get("/healthz").await;
    let said: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(said["instance"], mark);
    assert_eq!(said["banyan"], env!("CARGO_PKG_VERSION"));
    assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
}

#[tokio::test]
async fn search_engines_find_every_article_by_its_whole_address() {
    let site = with_bread().await;
    site.write(Some("Übung & Meister"), "Words.").await;
    let map = site.get("/sitemap.xml").await;
    for place in
        ["http://linden.example/bread", "http://linden.example/%C3%BCbung-meister", "http://linden.example/follow"]
    {
        assert!(map.says(&format!("<loc>{place}</loc>")), "{place}: {}", map.body);
    }
    site.mark("bread", "withdrawn_at", site.test.app.now()).await;
    assert!(!site.get("/sitemap.xml").await.says("/bread<"));
    let robots = site.get("/robots.txt").await;
    assert!(robots.says("Disallow: /studio") && robots.says("Sitemap: http://linden.example/sitemap.xml"));
}

#[tokio::test]
async fn before_the_first_run_there_is_a_friendly_way_in() {
    let site = TestSite::new().await;
    let database = TestDatabase::new().await;
    let empty = AppBuilder {
        db: database.open().await,
        net: site.test.app.net.clone(),
        clock: site.test.app.clock.clone(),
        vault: Vault::new([7; 32]),
        connectors: &[],
        fonts: Fonts::default(),
        base_url: "http://linden.example".to_owned(),
        demo: false,
        simulated: BTreeMap::new(),
    }
    .build();
    let router = banyan_site::router(empty);
    let german = [(header::ACCEPT_LANGUAGE, "de-AT,en;q=0.5")];
    let answer = ask(router.clone(), Method::GET, "/", &german).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.says("href=\"/studio\"") && answer.says("Studio öffnen") && answer.says("<html lang=\"de\""));
    for path in ["/bread", "/follow", "/feed.atom", "/sitemap.xml", "/media/x"] {
        assert_eq!(ask(router.clone(), Method::GET, path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let health = ask(router, Method::GET, "/healthz", &[]).await;
    assert_eq!(health.status, StatusCode::OK);
}

#[tokio::test]
async fn a_card_leads_to_the_site_and_is_counted_for_people_only() {
    let site = TestSite::new().await;
    let (app, ada) = (&site.test.app, &site.test.ada);
    add_cards(app, ada, "The baker's", 20).await.unwrap();
    let batch = list_cards(app, ada).await.unwrap().remove(0);
    let path = batch.address.strip_prefix("http://linden.example").unwrap().to_owned();
    let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X)";
    for (agent, opened) in [(phone, 1), ("Googlebot/2.1", 1), (phone, 2)] {
        let answer = site.get_with(&path, &[(header::USER_AGENT, agent)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.headers[header::LOCATION], "http://linden.example/");
        assert!(!answer.headers.contains_key(header::SET_COOKIE));
        assert_eq!(list_cards(app, ada).await.unwrap()[0].opened, opened, "{agent}");
    }
    ask(site.router(), Method::HEAD, &path, &[(header::USER_AGENT, phone)]).await;
    assert_eq!(list_cards(app, ada).await.unwrap()[0].opened, 2, "who only asks for the head has opened nothing");
    assert_eq!(site.get("/c/nobody").await.status, StatusCode::NOT_FOUND);
}
