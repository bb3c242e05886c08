//! The front page.

use banyan_domain::time::MINUTE;
use http::header;

use crate::site::TestSite;

#[tokio::test]
async fn a_new_site_says_that_its_first_article_is_coming() {
    let site = TestSite::new().await;
    let home = site.get("/").await;
    assert!(home.says("The first article is on its way") && home.says("Linden &amp; Rye"));
}

#[tokio::test]
async fn the_newest_come_first_and_the_rest_a_page_later() {
    let site = TestSite::new().await;
    for number in 1..=12 {
        site.write(Some(&format!("Loaf number {number:02}")), "Words.").await;
        site.test.pass(MINUTE);
    }
    let first = site.get("/").await;
    let newest = first.body.find("Loaf number 12").unwrap();
    assert!(newest < first.body.find("Loaf number 11").unwrap());
    assert!(!first.says("Loaf number 02"));
    assert!(first.says("href=\"&#x2f;?page=2\" rel=\"next\"") && !first.says("rel=\"prev\""));
    let second = site.get("/?page=2").await;
    assert!(second.says("Loaf number 02") && second.says("Loaf number 01") && !second.says("Loaf number 03"));
    assert!(second.says("href=\"&#x2f;\" rel=\"prev\"") && !second.says("rel=\"next\""));
    assert!(second.says("<link rel=\"canonical\" href=\"http:&#x2f;&#x2f;linden.example&#x2f;?page=2\">"));
}

#[tokio::test]
async fn the_page_is_named_and_leads_to_its_feeds_and_its_style() {
    let site = TestSite::new().await;
    site.change(|settings| settings.tagline = Some("Bread <with> time".to_owned())).await;
    let home = site.get("/").await;
    assert!(home.says("Bread &lt;with&gt; time") && !home.says("<with>"));
    for feed in ["atom+xml", "rss+xml", "feed+json"] {
        assert!(home.says(&format!("<link rel=\"alternate\" type=\"application/{feed}\"")), "{feed}");
    }
    let (_, after) = home.body.split_once("rel=\"stylesheet\" href=\"").unwrap();
    let style = after.split('"').next().unwrap().replace("&#x2f;", "/");
    let answer = site.get(&style).await;
    assert!(answer.says("--leaf") && answer.header(header::CACHE_CONTROL).contains("immutable"), "{style}");
    assert!(answer.header(header::CONTENT_TYPE).starts_with("text/css"));
}

#[tokio::test]
async fn a_demo_says_so_on_every_page() {
    let mut site = TestSite::new().await;
    site.write(Some("Bread"), "Words.").await;
    assert!(!site.get("/").await.says("This is a demo"));
    site.test.app.demo = true;
    for path in ["/", "/bread", "/follow", "/nothing"] {
        assert!(site.get(path).await.says("This is a demo"), "{path}");
    }
}
