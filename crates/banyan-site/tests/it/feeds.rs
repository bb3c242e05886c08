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
    site.set("übung-meister", "media", Some(&json!([image]).to_string())).await;
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
async fn what_is_played_is_enclosed_and_what_is_seen_stands_in_the_words() {
    let site = TestSite::new().await;
    site.write(Some("Bread"), "Words.").await;
    let (picture, film) =
        (site.keep_picture(b"jpeg", "image/jpeg").await, site.keep_picture(b"mp4", "video/mp4").await);
    let file = |id, mime: &str, bytes| json!({ "asset": id, "mime_type": mime, "bytes": bytes, "width": 8, "height": 6, "alt": "A loaf", "focus": null });
    let files = json!([file(picture, "image/jpeg", 4), file(film, "video/mp4", 3)]);
    site.set("bread", "media", Some(&files.to_string())).await;
    let address = |id| format!("http://linden.example/media/{id}");
    let atom = site.get("/feed.atom").await.body;
    for (id, mime, bytes) in [(picture, "image/jpeg", 4), (film, "video/mp4", 3)] {
        let link = format!("rel=\"enclosure\" type=\"{mime}\" length=\"{bytes}\" href=\"{}\"", address(id));
        assert!(atom.contains(&link), "{atom}");
    }
    let rss = site.get("/feed.rss").await.body;
    let only = format!("<enclosure url=\"{}\" length=\"3\" type=\"video/mp4\"/>", address(film));
    assert_eq!((rss.matches("<enclosure").count(), rss.contains(&only)), (1, true), "{rss}");
    for (path, _) in FEEDS {
        let item = read(&site, path).await.items.remove(0);
        let text = format!("{item:?}");
        assert!(text.contains(&address(picture)) && text.contains(&address(film)), "{path}: {text}");
    }
}

#[tokio::test]
async fn a_warning_is_read_before_the_words() {
    let site = TestSite::new().await;
    site.write_warned(Some("Tuesday"), "The knife slipped.", Some("A cut <hand>")).await;
    for (path, _) in FEEDS {
        let whole = read(&site, path).await.items.remove(0).content.expect("the words").value;
        let (warning, words) = (whole.find("A cut &lt;hand&gt;"), whole.find("knife"));
        assert!(warning.is_some() && warning < words, "{path}: {whole}");
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
