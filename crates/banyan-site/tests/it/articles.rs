//! One article on its page.

use banyan_domain::time::{DAY, MINUTE};
use http::{StatusCode, header};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::site::{Answer, TestSite};

const HOSTILE: &str = "</script><script>alert(1)</script><img src=x onerror=alert(2)> & \"quoted\" 'it'";

fn structured(page: &Answer) -> Value {
    let (_, after) = page.body.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(after.split("</script>").next().unwrap()).unwrap()
}

#[tokio::test]
async fn an_article_has_its_words_day_and_tags() {
    let site = TestSite::new().await;
    site.write(Some("Bread needs time"), "First.\nSecond line.\n\nSee https://rye.example/a?b=1&c=2 now.").await;
    let page = site.get("/bread-needs-time").await;
    assert!(page.says("<p>First.<br>\nSecond line.</p>"), "{}", page.body);
    assert!(page.says("<a href=\"https://rye.example/a?b=1&amp;c=2\""));
    assert!(page.says("datetime=\"2026-03-02T09:00:00+01:00\">2 March 2026</time>"), "{}", page.body);
    assert!(page.says("<li class=\"p-category\">bread</li>") && page.says("lang=\"en\""));
    assert!(page.says("<title>Bread needs time · Linden &amp; Rye</title>"));
    let posting = structured(&page);
    assert_eq!(posting["@type"], "BlogPosting");
    assert_eq!(posting["datePublished"], "2026-03-02T08:00:00Z");
    assert_eq!(posting["url"], "http://linden.example/bread-needs-time");
    assert_eq!(posting["keywords"], json!(["bread"]));
}

#[tokio::test]
async fn hostile_words_stay_words() {
    let site = TestSite::new().await;
    site.change(|settings| settings.name = HOSTILE.to_owned()).await;
    site.write(Some(HOSTILE), HOSTILE).await;
    let slug =
        banyan_app::compose::list_articles(&site.test.app, site.test.ada.workspace, 1, 0).await.unwrap().remove(0).slug;
    site.set(&slug, "tags", Some(&json!([HOSTILE]).to_string())).await;
    site.set(&slug, "language", Some("en\" onload=\"alert(3)")).await;
    for path in ["/", &format!("/{slug}"), "/follow", "/nothing"] {
        let page = site.get(path).await;
        for harm in ["<script>", "<img src=x", "onload=\""] {
            assert!(!page.says(harm), "{path}: {harm}");
        }
    }
    let page = site.get(&format!("/{slug}")).await;
    assert_eq!(structured(&page)["headline"], HOSTILE, "the words themselves are kept");
}

#[tokio::test]
async fn a_note_is_not_said_twice() {
    let site = TestSite::new().await;
    site.write(None, "We are open on Sunday.").await;
    let page = site.get("/we-are-open-on-sunday").await;
    assert!(page.says("class=\"p-name vh\""), "its title is only there for those who hear the page");
    site.write(None, "A heading\n\nAnd the text.").await;
    let page = site.get("/a-heading").await;
    assert!(!page.says("p-name vh") && page.says("<p>And the text.</p>") && !page.says("<p>A heading</p>"));
}

#[tokio::test]
async fn what_is_warned_of_is_opened_by_whoever_wants_to_read_on() {
    let site = TestSite::new().await;
    site.write_warned(None, "The knife slipped.", Some("A cut <hand>")).await;
    let page = site.get("/a-cut-hand").await;
    let (before, inside) = page.body.split_once("<details class=\"warned\">").expect("it is closed");
    assert!(!before.contains("knife"), "nothing says it before: {before}");
    let (inside, after) = inside.split_once("</details>").expect("it ends");
    assert!(
        inside.contains("A cut &lt;hand&gt;</summary>") && inside.contains("<p>The knife slipped.</p>"),
        "{inside}"
    );
    assert!(!after.contains("knife"), "{after}");
    let home = site.get("/").await;
    assert!(home.says("A cut &lt;hand&gt;") && !home.says("knife"), "{}", home.body);
    site.write(Some("Bread"), "Words.").await;
    assert!(!site.get("/bread").await.says("<details"));
}

#[tokio::test]
async fn a_letter_keeps_its_markup_and_names_where_it_was_first() {
    let site = TestSite::new().await;
    site.write(Some("Letter"), "Words.").await;
    site.set("letter", "body_html", Some("<h2>Dear all</h2><p>Words.</p>")).await;
    site.set("letter", "canonical_url", Some("https://www.letters.example/7")).await;
    let page = site.get("/letter").await;
    assert!(page.says("<h2>Dear all</h2>"));
    assert!(
        page.says("First published at <a href=\"https:&#x2f;&#x2f;www.letters.example&#x2f;7\">letters.example</a>")
    );
    assert!(page.says("<link rel=\"canonical\" href=\"https:&#x2f;&#x2f;www.letters.example&#x2f;7\">"));
    assert!(!page.says("Read on at"));
}

#[tokio::test]
async fn a_summary_leads_on_and_counts_for_the_original_only_on_our_other_site() {
    let site = TestSite::new().await;
    site.write(Some("Summary"), "Words.").await;
    site.set("summary", "canonical_url", Some("https://old.example/summary")).await;
    let own = "rel=\"canonical\" href=\"http:&#x2f;&#x2f;linden.example&#x2f;summary\"";
    let page = site.get("/summary").await;
    assert!(page.says("Read on at old.example") && page.says(own), "a link somewhere is not where it first stood");
    site.change(|settings| settings.site_address = Some("https://www.old.example".to_owned())).await;
    let page = site.get("/summary").await;
    assert!(page.says("First published at") && !page.says(own));
    site.set("summary", "canonical_url", Some("javascript:alert(1)")).await;
    assert!(!site.get("/summary").await.says("javascript:"));
}

#[tokio::test]
async fn a_picture_stands_with_its_words_and_is_not_shown_twice() {
    let site = TestSite::new().await;
    site.write(Some("Loaf"), "Words.").await;
    let id = site.keep_picture(b"jpeg", "image/jpeg").await;
    let image = json!({ "asset": id, "mime_type": "image/jpeg", "bytes": 4, "width": 800, "height": 600,
        "alt": "A \"dark\" loaf", "focus": null });
    site.set("loaf", "media", Some(&json!([image]).to_string())).await;
    let shown = format!("src=\"&#x2f;media&#x2f;{id}\" alt=\"A &quot;dark&quot; loaf\" width=\"800\" height=\"600\"");
    let page = site.get("/loaf").await;
    assert!(page.says(&shown), "{}", page.body);
    assert!(page.says(&format!("og:image\" content=\"http:&#x2f;&#x2f;linden.example&#x2f;media&#x2f;{id}\"")));
    assert_eq!(structured(&page)["image"], format!("http://linden.example/media/{id}"));
    site.set("loaf", "body_html", Some("<p><img src=\"https://a.example/loaf.jpg\" alt=\"\">Words.</p>")).await;
    assert!(!site.get("/loaf").await.says("<figure class=\"lead\">"));
}

#[tokio::test]
async fn every_picture_film_and_sound_is_shown_and_none_plays_by_itself() {
    let site = TestSite::new().await;
    site.write(Some("Three loaves"), "Words.").await;
    let file = |id: Uuid, mime: &str, alt: Option<&str>| json!({ "asset": id, "mime_type": mime, "bytes": 4, "width": 800, "height": 600, "alt": alt, "focus": null });
    let mut ids = Vec::new();
    for mime in ["image/jpeg", "image/png", "video/mp4", "audio/mpeg"] {
        ids.push(site.keep_picture(b"file", mime).await);
    }
    let files = json!([
        file(ids[0], "image/jpeg", Some("One")),
        file(ids[1], "image/png", None),
        file(ids[2], "video/mp4", Some("Kneading")),
        file(ids[3], "audio/mpeg", None),
    ]);
    site.set("three-loaves", "media", Some(&files.to_string())).await;
    let page = site.get("/three-loaves").await;
    let address = |at: usize| format!("&#x2f;media&#x2f;{}", ids[at]);
    let sides = "width=\"800\" height=\"600\"";
    assert!(page.says(&format!("src=\"{}\" alt=\"One\" {sides}>", address(0))), "{}", page.body);
    assert!(page.says(&format!("src=\"{}\" alt=\"\" {sides} loading=\"lazy\">", address(1))), "{}", page.body);
    assert!(page.says(&format!("preload=\"metadata\" playsinline aria-label=\"Kneading\" {sides}>")), "{}", page.body);
    assert!(page.says(&format!("<source src=\"{}\" type=\"video&#x2f;mp4\">", address(2))), "{}", page.body);
    assert!(page.says(&format!("<source src=\"{}\" type=\"audio&#x2f;mpeg\">", address(3))), "{}", page.body);
    assert!(page.says("aria-label=\"Sound\"") && !page.says("autoplay"));
    let words = page.body.find("<p>Words.</p>").unwrap();
    assert!(page.body.find(&address(0)).unwrap() < words && words < page.body.rfind(&address(1)).unwrap());
    assert!(page.header(header::CONTENT_SECURITY_POLICY).contains("media-src 'self'"));
    site.set("three-loaves", "body_html", Some("<p><img src=\"https://a.example/loaf.jpg\" alt=\"\">Words.</p>")).await;
    let page = site.get("/three-loaves").await;
    assert!(!page.says("u-photo") && page.says("<video") && page.says("<audio"), "its own pictures are shown alone");
}

#[tokio::test]
async fn a_withdrawn_page_is_gone_and_a_changed_one_says_when() {
    let site = TestSite::new().await;
    site.write(Some("Bread"), "Words.").await;
    site.mark("bread", "updated_at", site.test.app.now().plus(DAY)).await;
    assert!(
        site.get("/bread").await.says("changed on <time class=\"dt-updated\" datetime=\"2026-03-03T09:00:00+01:00\"")
    );
    site.mark("bread", "withdrawn_at", site.test.app.now()).await;
    let page = site.get("/bread").await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.says("This page was taken back") && !page.says("Words.") && page.says("noindex"));
    assert!(!site.get("/").await.says("href=\"&#x2f;bread\""));
}

#[tokio::test]
async fn neighbours_are_the_pages_before_and_after_that_still_stand() {
    let site = TestSite::new().await;
    for title in ["One", "Two", "Three", "Four"] {
        site.write(Some(title), "Words.").await;
        site.test.pass(MINUTE);
    }
    site.mark("three", "withdrawn_at", site.test.app.now()).await;
    let page = site.get("/two").await;
    assert!(
        page.says("<a href=\"&#x2f;one\" rel=\"prev\">")
            && page.says("<a class=\"later\" href=\"&#x2f;four\" rel=\"next\">")
    );
    let page = site.get("/one").await;
    assert!(!page.says("rel=\"prev\"") && page.says("href=\"&#x2f;two\" rel=\"next\""));
}

#[tokio::test]
async fn an_article_is_reached_in_the_letters_of_its_language() {
    let site = TestSite::new().await;
    site.write(Some("Übung macht"), "Words.").await;
    assert_eq!(site.get("/%C3%BCbung-macht").await.status, StatusCode::OK);
    site.write(Some("Follow"), "The word of the site's own page.").await;
    assert!(site.get("/follow-2").await.says("own page"));
}
