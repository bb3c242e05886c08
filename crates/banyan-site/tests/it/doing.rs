//! The sentence on the own site: there only after a person has put it there.

use banyan_app::{
    plan::answer_first,
    workspace::{hold_posts, release_posts},
};
use banyan_db::{run, values};
use banyan_domain::plan::first::FirstAnswer;
use http::StatusCode;
use uuid::Uuid;

use crate::site::TestSite;

async fn source(site: &TestSite) {
    let tx = site.test.app.db.begin().await.unwrap();
    let sql =
        "INSERT INTO source (id, workspace_id, kind, address, name, carries_since, created_at, next_poll_at, failures)
               SELECT $1, workspace_id, 'feed', 'https://linden.example/feed', 'Linden', $2, 1790000000000, 0, 0
               FROM channel WHERE network = 'own_site'";
    assert_eq!(run(&*tx, sql, values![Uuid::now_v7(), 1_790_000_000_000_i64]).await.unwrap(), 1);
    tx.commit().await.unwrap();
}

async fn put(site: &TestSite, shown: bool) {
    answer_first(&site.test.app, &site.test.ada, &FirstAnswer::Shown(shown)).await.unwrap();
}

#[tokio::test]
async fn what_the_business_does_is_told_once_it_is_true_and_wanted() {
    let site = TestSite::new().await;
    put(&site, true).await;
    assert_eq!(site.get("/doing").await.status, StatusCode::NOT_FOUND, "nothing is carried yet");
    source(&site).await;
    let page = site.get("/doing").await;
    assert!(
        page.says("we carry every article to our own site.") && page.says("What Linden &amp; Rye does"),
        "{}",
        page.body
    );
    hold_posts(&site.test.app, &site.test.ada).await.unwrap();
    assert_eq!(site.get("/doing").await.status, StatusCode::NOT_FOUND, "nothing is carried while all is held");
    release_posts(&site.test.app, &site.test.ada).await.unwrap();
    assert_eq!(site.get("/doing").await.status, StatusCode::OK);
    put(&site, false).await;
    assert_eq!(site.get("/doing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_foot_of_every_page_and_the_map_of_the_site_lead_there_while_it_is_told() {
    let site = TestSite::new().await;
    let leads = async |path| site.get(path).await.says("<a href=\"/doing\">What we do</a>");
    put(&site, true).await;
    let mapped = async || site.get("/sitemap.xml").await.says("<loc>http://linden.example/doing</loc>");
    let early = leads("/").await || mapped().await;
    assert!(!early, "nothing is carried or written yet: there is no such page");
    site.write(Some("Bread"), "It needs time.").await;
    for shown in [true, false] {
        put(&site, shown).await;
        for path in ["/", "/bread", "/follow", "/nothing"] {
            assert_eq!(leads(path).await, shown, "{path}");
        }
        assert_eq!(mapped().await, shown, "the map");
    }
}
