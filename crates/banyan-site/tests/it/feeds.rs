//! Feeds, read by the parser this house uses for everybody's feeds.

use std::time::Duration;

use banyan_content::feed::{Feed, FeedFormat, parse};
use banyan_domain::time::HOUR;
use http::{StatusCode, header};
use serde_json::json;

use crate::site::TestSite;

const FEEDS: [(&str, FeedFormat); 3] =
    [("/feed.atom", FeedFormat::Atom), ("/feed.rss", FeedFormat::Rss), ("/feed.json", FeedFormat::Json)];

async fn read(site: &TestSite, path: &str) -> Feed {
    let answer = site.get(path).await;
    parse(answer.body.as_bytes(), Some(answer.header(header::CONTENT_TYPE)), None).unwrap()
}

#[tokio::test]
async fn every_format_says_the_same_in_whole_addresses() {
    let site = TestSite::new().await;
    site.change(|settings| settings.tagline = Some("Bread & time".to_owned())).await;
    site.write(Some("Übung & <Meister>"), "First \u{b}words.\n\nSecond ]]> & more.").await;
    let picture = site.keep_picture(b"jpeg", "image/jpeg").await;
    let image = json!({ "asset": picture, "mime_type": "image/jpeg", "bytes": 4, "width": null, "height": null,
        "alt": "A loaf", "focus": null });
    site.set("übung-meister", "image", Some(&image.to_string())).await;
    for (path, format) in FEEDS {
        let feed = read(&site, path).await;
        assert_eq!(feed.format, format, "{path}");
        assert_eq!(feed.title.as_deref(), Some("Linden & Rye"), "{path}");
        assert_eq!(feed.description.as_deref(), Some("Bread & time"), "{path}");
        assert_eq!(feed.home_url.as_deref(), Some("http://linden.example/"), "{path}");
        assert_eq!(feed.feed_url, Some(format!("http://linden.example{path}")), "{path}");
        assert_eq!(feed.language.as_deref(), Some("en"), "{path}");
        let item = &feed.items[0];
        assert!(item.id.starts_with("urn:uuid:"), "{path}: {}", item.id);
        assert_eq!(item.title.as_deref(), Some("Übung & <Meister>"), "{path}");
        assert_eq!(item.published, Some(1_772_438_400_000), "{path}");
        assert_eq!(item.categories, ["bread"], "{path}");
        let whole = item.content.as_ref().unwrap();
        assert!(whole.is_html && whole.value.contains("<p>Second ]]&gt; &amp; more.</p>"), "{path}: {whole:?}");
        let text = format!("{item:?}");
        assert!(text.contains(&format!("http://linden.example/media/{picture}")), "{path}: {text}");
        assert_eq!(item.url.as_deref(), Some("http://linden.example/%C3%BCbung-meister"), "{path}");
    }
}

#[tokio::test]
async fn ids_are_the_same_in_every_format_and_outlive_a_change() {
    let site = TestSite::new().await;
    site.write(Some("Bread"), "Words.").await;
    let before = read(&site, "/feed.atom").await.items.remove(0);
    site.set("bread", "title", Some("Better bread")).await;
    site.mark("bread", "updated_at", site.test.app.now().plus(HOUR)).await;
    for (path, _) in FEEDS {
        let after = read(&site, path).await.items.remove(0);
        assert_eq!(after.id, before.id, "{path}");
        assert_eq!(after.title.as_deref(), Some("Better bread"), "{path}");
    }
    let after = read(&site, "/feed.atom").await.items.remove(0);
    assert_eq!(after.updated, before.updated.map(|at| at + 3_600_000));
}

#[tokio::test]
async fn an_empty_feed_is_a_feed() {
    let site = TestSite::new().await;
    for (path, format) in FEEDS {
        let feed = read(&site, path).await;
        assert_eq!((feed.format, feed.items.len()), (format, 0), "{path}");
    }
}

#[tokio::test]
async fn a_withdrawn_article_leaves_the_feed_also_for_those_who_ask_by_date() {
    let site = TestSite::new().await;
    site.write(Some("Bread"), "Words.").await;
    let router = site.router();
    for (path, _) in FEEDS {
        let first = crate::site::ask(router.clone(), http::Method::GET, path, &[]).await;
        let date = first.header(header::LAST_MODIFIED).to_owned();
        let by_date = [(header::IF_MODIFIED_SINCE, date.as_str())];
        let again = crate::site::ask(router.clone(), http::Method::GET, path, &by_date).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
    }
    let date = site.get("/feed.atom").await.header(header::LAST_MODIFIED).to_owned();
    site.mark("bread", "withdrawn_at", site.test.app.now()).await;
    site.test.pass(Duration::from_secs(2));
    for (path, _) in FEEDS {
        let by_date = [(header::IF_MODIFIED_SINCE, date.as_str())];
        let after = crate::site::ask(router.clone(), http::Method::GET, path, &by_date).await;
        assert_eq!(after.status, StatusCode::OK, "{path}");
        assert!(!after.says("Bread"), "{path}");
    }
}
