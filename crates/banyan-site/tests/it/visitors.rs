//! Who comes from elsewhere is counted by where from, and nothing of them is kept.

use std::collections::BTreeMap;

use banyan_app::{
    Actor,
    measure::{add_cards, list_cards},
    plan::show_visitors,
    publish::{ConnectError, connect_channel},
    workspace::{WorkspaceSettings, change_settings, show_settings},
};
use banyan_db::{run, values};
use banyan_domain::plan::VisitorsSeen;
use banyan_testkit::second_workspace;
use http::header::{LOCATION, REFERER, USER_AGENT};

use crate::site::TestSite;

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150";

async fn come(site: &TestSite, path: &str, from: &str, agent: &str) {
    site.get_with(path, &[(REFERER, from), (USER_AGENT, agent)]).await;
}

async fn seen(site: &TestSite) -> VisitorsSeen {
    show_visitors(&site.test.app, &site.test.ada).await.unwrap().site
}

#[tokio::test]
async fn visits_from_elsewhere_are_counted_by_network_search_and_site() {
    let site = TestSite::new().await;
    site.write(Some("Rye"), "Rye needs patience.").await;
    for from in [
        "https://www.linkedin.com/feed/update/1",
        "https://lnkd.in/x",
        "https://www.google.de/",
        "https://guide.example/a?b",
    ] {
        come(&site, "/rye", from, BROWSER).await;
        come(&site, "/", from, BROWSER).await;
    }
    let seen = seen(&site).await;
    assert_eq!((seen.visits, seen.search, seen.unsaid), (8, 2, None));
    assert_eq!(
        (seen.by_network(), seen.by_site()),
        (vec![("linkedin".to_owned(), 4)], vec![("guide.example".to_owned(), 2)])
    );
}

#[tokio::test]
async fn own_pages_machines_parts_of_pages_and_missing_pages_count_for_nothing() {
    let site = TestSite::new().await;
    site.change(|settings| settings.site_address = Some("https://www.rye.example".to_owned())).await;
    for (path, from, agent) in [
        ("/", "http://linden.example/rye", BROWSER),
        ("/", "https://rye.example/", BROWSER),
        ("/", "https://t.co/x", "Googlebot/2.1"),
        ("/feed.atom", "https://t.co/x", BROWSER),
        ("/nobody", "https://t.co/x", BROWSER),
        ("/", "https://203.0.113.9/private", BROWSER),
        ("/", "nonsense", BROWSER),
    ] {
        come(&site, path, from, agent).await;
    }
    assert_eq!(seen(&site).await.visits, 0);
}

#[tokio::test]
async fn only_day_host_and_number_are_written_down_and_no_cookie_is_set() {
    let site = TestSite::new().await;
    let from = [(REFERER, "https://user:secret@blog.example/private/page?mail=ida@rye.example"), (USER_AGENT, BROWSER)];
    let answer = site.get_with("/", &from).await;
    assert!(!answer.headers.contains_key(http::header::SET_COOKIE));
    let tx = site.test.app.db.begin().await.unwrap();
    let rows = async |which: &str| {
        run(&*tx, &format!("UPDATE site_visit SET visits = visits WHERE {which}"), values![]).await.unwrap()
    };
    assert_eq!(rows("day = '2026-03-02' AND host = 'blog.example' AND visits = 1").await, 1);
    assert_eq!(rows("visits > 0").await, 1, "and nothing else");
}

#[tokio::test]
async fn of_two_businesses_side_by_side_each_is_counted_by_what_is_theirs() {
    let site = TestSite::new().await;
    let app = &site.test.app;
    let tom = Actor { workspace: second_workspace(app).await, ..site.test.ada };
    let settings = show_settings(app, &tom).await.unwrap();
    let settings = WorkspaceSettings { site_address: Some("https://tom.example/".to_owned()), ..settings };
    change_settings(app, &tom, settings).await.unwrap();
    add_cards(app, &site.test.ada, "The physio", 20).await.unwrap();
    add_cards(app, &tom, "The market", 5).await.unwrap();
    let card = async |actor| {
        let address = list_cards(app, actor).await.unwrap().remove(0).address;
        address.strip_prefix("http://linden.example").unwrap().to_owned()
    };
    let (adas, toms) = (card(&site.test.ada).await, card(&tom).await);
    for (path, lead) in
        [(&adas, "http://linden.example/"), (&toms, "https://tom.example/"), (&toms, "https://tom.example/")]
    {
        let answer = site.get_with(path, &[(USER_AGENT, BROWSER)]).await;
        assert_eq!(answer.header(LOCATION), lead);
    }
    let opened = async |actor| list_cards(app, actor).await.unwrap()[0].opened;
    assert_eq!((opened(&site.test.ada).await, opened(&tom).await), (1, 2));
    come(&site, "/", "https://guide.example/", BROWSER).await;
    let visits = async |actor| show_visitors(app, actor).await.unwrap().site.visits;
    assert_eq!((visits(&site.test.ada).await, visits(&tom).await), (1, 0));
    let own = connect_channel(app, &tom, "own_site", BTreeMap::new()).await;
    assert!(matches!(own, Err(ConnectError::OwnSiteTaken)), "there is one own site, and it is Ada's");
}
