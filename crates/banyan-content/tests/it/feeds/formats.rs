//! Sound feeds of every format say the same things in the same places.

use banyan_content::feed::{self, FeedFormat, IdFrom};

use super::{BASE, content, entry, item, read, samples, summary};

/// 2026-11-03T06:30:00Z.
const PUBLISHED: i64 = 1_793_687_400_000;

#[test]
fn rss_is_read_whole() {
    let feed = read(samples::RSS);
    assert_eq!(feed.format, FeedFormat::Rss);
    assert_eq!(feed.title.as_deref(), Some("Linden & Rye"));
    assert_eq!(feed.description.as_deref(), Some("Bread from the old oven"));
    assert_eq!(feed.home_url.as_deref(), Some("https://linden.example/"));
    assert_eq!(feed.feed_url.as_deref(), Some("https://linden.example/feed.xml"));
    assert_eq!((feed.hubs.len(), feed.language.as_deref()), (1, Some("en-GB")));
    let rye = &feed.items[0];
    assert_eq!((rye.id.as_str(), rye.id_from), ("rye-1", IdFrom::Publisher));
    assert_eq!(rye.title.as_deref(), Some("Rye – why it's slow"));
    assert_eq!(rye.url.as_deref(), Some("https://linden.example/rye?utm=1&a=2"));
    assert_eq!(rye.published, Some(PUBLISHED));
    assert_eq!(rye.authors[0].name.as_deref(), Some("Ada Rye"));
    assert_eq!(rye.categories, ["Bread", "Rye"]);
    assert_eq!(summary(rye), "<p>Three days, <a href=\"https://linden.example/why\">no less</a>.</p>");
    assert_eq!(rye.summary.as_ref().map(feed::FeedText::to_text).as_deref(), Some("Three days, no less."));
    assert!(content(rye).contains("src=\"https://linden.example/blog/loaf.jpg\""));
    assert_eq!(feed.items[1].url.as_deref(), Some("https://linden.example/second"));
}

#[test]
fn atom_is_read_whole() {
    let feed = read(samples::ATOM);
    assert_eq!(feed.format, FeedFormat::Atom);
    assert_eq!(feed.title.as_deref(), Some("Linden & Rye"));
    assert_eq!(feed.next_url.as_deref(), Some("https://linden.example/atom.xml?page=2"));
    assert_eq!(feed.logo.as_deref(), Some("https://linden.example/logo.png"));
    assert_eq!(feed.icon.as_deref(), Some("https://linden.example/icon.png"));
    assert_eq!(feed.authors[0].url.as_deref(), Some("https://linden.example/ada"));
    let rye = &feed.items[0];
    assert_eq!(rye.title.as_deref(), Some("Rye bread"));
    assert_eq!(rye.url.as_deref(), Some("https://linden.example/blog/rye"));
    assert_eq!((rye.published, rye.updated), (Some(PUBLISHED), Some(1_793_750_400_000)));
    assert_eq!(summary(rye), "Short < long");
    assert_eq!(content(rye), "<p>Long &amp; <a href=\"https://linden.example/blog/x\">slow</a><br></p>");
    assert_eq!(rye.enclosures[0].url, "https://linden.example/blog/rye.mp3");
    assert_eq!(rye.categories, ["Bread"]);
}

#[test]
fn rdf_is_read_whole() {
    let feed = read(samples::RDF);
    assert_eq!((feed.format, feed.items.len()), (FeedFormat::Rdf, 1));
    let rye = &feed.items[0];
    assert_eq!(rye.id, "https://linden.example/rye");
    assert_eq!(rye.published, Some(PUBLISHED));
    assert_eq!(rye.categories, ["Bread"]);
}

#[test]
fn json_is_read_whole() {
    let feed = read(samples::JSON);
    assert_eq!((feed.format, feed.hubs.len()), (FeedFormat::Json, 1));
    let rye = &feed.items[0];
    assert_eq!((rye.id.as_str(), rye.url.as_deref()), ("7", Some("https://linden.example/rye")));
    assert_eq!(content(rye), "<p>Slow <a href=\"https://linden.example/x\">bread</a></p>");
    assert_eq!((rye.published, summary(rye)), (Some(PUBLISHED), "Slow"));
    assert_eq!((rye.enclosures[0].bytes, rye.enclosures[0].seconds), (Some(7), Some(754)));
    assert_eq!(rye.categories, ["bread", "rye"]);
    assert_eq!(rye.image.as_ref().map(|image| image.url.as_str()), Some("https://linden.example/rye.jpg"));
}

#[test]
fn cdf_is_read_whole() {
    let feed = read(samples::CDF);
    assert_eq!((feed.format, feed.title.as_deref()), (FeedFormat::Cdf, Some("Linden")));
    assert_eq!(feed.home_url.as_deref(), Some("https://linden.example/"));
    assert_eq!(feed.items[0].url.as_deref(), Some("https://linden.example/rye"));
    assert_eq!(summary(&feed.items[0]), "Slow");
}

#[test]
fn a_single_entry_is_a_feed_of_one() {
    let feed = read("<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>Rye</title><id>x</id></entry>");
    assert_eq!((feed.format, feed.items.len()), (FeedFormat::Atom, 1));
}

#[test]
fn ids_fall_back_to_the_link_and_then_to_the_words() {
    let from_link = item("<title>Rye</title><link>/rye</link>");
    assert_eq!((from_link.id.as_str(), from_link.id_from), ("https://linden.example/rye", IdFrom::Link));
    let from_words = item("<title>Rye</title><pubDate>2026-11-03</pubDate><description>one</description>");
    let corrected = item("<title>Rye</title><pubDate>2026-11-03</pubDate><description>two</description>");
    let other = item("<title>Oats</title><pubDate>2026-11-03</pubDate>");
    assert_eq!(from_words.id_from, IdFrom::Hash);
    assert_eq!(from_words.id, corrected.id);
    assert_ne!(from_words.id, other.id);
}

#[test]
fn an_id_is_a_link_only_where_it_is_an_address_and_says_so() {
    assert_eq!(item("<guid>https://a.example/1</guid>").url.as_deref(), Some("https://a.example/1"));
    assert_eq!(item("<guid isPermaLink=\"false\">https://a.example/1</guid>").url, None);
    assert_eq!(entry("<id>urn:uuid:1</id>").url, None);
}

#[test]
fn the_original_link_comes_before_the_counting_one() {
    let burned = item(
        "<link>https://feedproxy.example/1</link><feedburner:origLink>https://linden.example/1</feedburner:origLink>",
    );
    assert_eq!(burned.url.as_deref(), Some("https://linden.example/1"));
}

#[test]
fn atom_text_keeps_its_angle_brackets_and_html_loses_its_tags() {
    assert_eq!(entry("<title>Vec&lt;T&gt; &amp;amp; b</title>").title.as_deref(), Some("Vec<T> &amp; b"));
    assert_eq!(
        entry("<title type='html'>a &lt;i&gt;b&lt;/i&gt; &amp;amp; c</title>").title.as_deref(),
        Some("a b & c")
    );
    assert_eq!(item("<title>a &lt;i&gt;b&lt;/i&gt; &amp;amp; c</title>").title.as_deref(), Some("a b & c"));
}

#[test]
fn events_keep_their_time_and_place() {
    let event = item(
        "<title>Tasting</title><ev:startdate>2026-11-03T07:30:00+01:00</ev:startdate><ev:location>Mill Lane</ev:location>",
    );
    let event = event.event.unwrap();
    assert_eq!((event.starts, event.location.as_deref()), (Some(PUBLISHED), Some("Mill Lane")));
}

#[test]
fn languages_are_kept_where_they_differ_from_the_feed() {
    let feed = read(
        "<feed xml:lang='de' xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id></entry><entry xml:lang='fr'><id>2</id></entry></feed>",
    );
    assert_eq!(feed.language.as_deref(), Some("de"));
    assert_eq!((feed.items[0].language.as_deref(), feed.items[1].language.as_deref()), (None, Some("fr")));
}

#[test]
fn what_is_no_feed_is_told_apart() {
    let error = |document: &str| feed::parse(document.as_bytes(), Some("text/html"), Some(BASE)).unwrap_err();
    assert_eq!(error("<!doctype html><html><head><title>Sign in</title></head></html>"), feed::FeedError::HtmlPage);
    assert_eq!(error("  \n"), feed::FeedError::Empty);
    assert_eq!(error("<opml version='2.0'><body><outline text='x'/></body></opml>"), feed::FeedError::NotAFeed);
    assert_eq!(error("{\"status\": 404}"), feed::FeedError::NotAFeed);
    assert_eq!(error("not found"), feed::FeedError::NotAFeed);
    assert!(matches!(error("{\"version\": "), feed::FeedError::BrokenJson(_)));
}
