//! Documents made to exhaust, confuse or trick a reader.

use std::fmt::Write as _;
use std::time::Duration;

use banyan_content::feed::{self, Feed, FeedError, MAX_BYTES, MAX_ITEMS};

use super::{cpu_time, item, read, summary};

/// Unoptimised code is some twenty times slower, so its documents are that much smaller.
const SIZE: usize = if cfg!(debug_assertions) { 50_000 } else { 20_000_000 };
const PATIENCE: Duration = Duration::from_secs(1);

/// Reads in time or refuses in time; answers the feed, if it is one, small enough for what came in.
fn survive(name: &str, document: &[u8]) -> Option<Feed> {
    let began = cpu_time();
    let feed = feed::parse(document, None, Some(super::BASE)).ok();
    let took = cpu_time().saturating_sub(began);
    assert!(took < PATIENCE, "{name} took {took:?}");
    let kept = feed.as_ref().map_or(0, |feed| serde_json::to_string(feed).unwrap().len());
    let frames = feed.as_ref().map_or(1, |feed| feed.items.len() + 1) * 1000;
    assert!(kept < 4 * document.len() + frames, "{name} unfolded from {} to {kept} bytes", document.len());
    feed
}

fn rss(inside: &str) -> String {
    format!("<rss version=\"2.0\"><channel><title>x</title>{inside}</channel></rss>")
}

/// `piece` until the document has its size.
fn many(piece: &str) -> String {
    piece.repeat(SIZE / piece.len())
}

#[test]
fn entities_of_a_document_type_are_never_expanded() {
    let mut laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\">".to_owned();
    for (name, inner) in "bcdefghij".chars().zip("abcdefghi".chars()) {
        write!(laughs, "<!ENTITY {name} \"{}\">", format!("&{inner};").repeat(10)).unwrap();
    }
    let laughs = format!(
        "{laughs}<!ENTITY % p SYSTEM \"http://evil.example/p\">%p;]>{}",
        rss("<item><title>&j;</title></item>")
    );
    assert_eq!(survive("billion laughs", laughs.as_bytes()).unwrap().items[0].title.as_deref(), Some("&j;"));
    let outside = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>".to_owned()
        + &rss("<item><title>&x;</title></item>");
    assert_eq!(survive("external entity", outside.as_bytes()).unwrap().items[0].title.as_deref(), Some("&x;"));
    let include = rss("<item><title><xi:include href=\"file:///etc/passwd\"/></title></item>");
    assert_eq!(survive("xinclude", include.as_bytes()).unwrap().items[0].title, None);
}

#[test]
fn depth_and_number_of_anything_are_bounded() {
    for (name, document) in [
        ("nested tags", rss(&many("<a>"))),
        ("nested in content", rss(&format!("<item><description>{}", many("<i>")))),
        ("nested items", rss(&many("<item>"))),
        ("nested bases", rss(&many("<channel xml:base='x/'>"))),
        ("end tags", rss(&many("</a>"))),
        ("attributes", rss(&format!("<item><link {}/></item>", many("a='b' ")))),
        ("namespaces", rss(&format!("<item {}></item>", many("xmlns:a='b' ")))),
        ("categories", rss(&format!("<item>{}</item>", many("<category>c</category>")))),
        ("enclosures", rss(&format!("<item>{}</item>", many("<enclosure url='http://a.example/'/>")))),
        ("authors", rss(&format!("<item>{}</item>", many("<author>a</author>")))),
        ("media", rss(&format!("<item>{}</item>", many("<media:content url='a'/>")))),
        ("transcripts", rss(&format!("<item>{}</item>", many("<podcast:transcript url='a'/>")))),
        ("hubs", rss(&many("<atom:link rel='hub' href='http://h.example/'/>"))),
        ("people", rss(&format!("<item>{}</item>", many("<podcast:person>p</podcast:person>")))),
        ("deep json", format!("{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{}", many("["))),
        ("lists in json", format!("{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}1]}}", many("[],"))),
        (
            "json items",
            format!("{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}1]}}", many("{\"id\":1},")),
        ),
    ] {
        survive(name, document.as_bytes());
    }
}

#[test]
fn what_is_never_closed_costs_no_second_look() {
    for piece in [
        "<",
        "<!",
        "<!--",
        "<![CDATA[",
        "<?",
        "</",
        "<a b=\"",
        "<a b='",
        "<a b=\"'",
        "&",
        "&#",
        "<!DOCTYPE [\"",
        "<a",
        "]]>",
        "\"",
        "<a =\"<b ='",
    ] {
        survive(piece, rss(&format!("<item><title>{}", many(piece))).as_bytes());
        survive(piece, rss(&format!("<item><description>{}", many(piece))).as_bytes());
        survive(piece, many(piece).as_bytes());
    }
}

#[test]
fn long_words_are_cut_and_long_documents_refused() {
    let title =
        survive("long title", rss(&format!("<item><title>{}</title></item>", many("word &lt;b&gt; "))).as_bytes())
            .unwrap();
    assert!(title.items[0].title.as_ref().unwrap().len() <= 64 * 1024);
    survive("long content", rss(&format!("<item><content:encoded>{}", many("<p a=\"b\">x</p>"))).as_bytes()).unwrap();
    survive("long link", rss(&format!("<item><link>{}</link></item>", many("../"))).as_bytes()).unwrap();
    let id = survive("long id", rss(&format!("<item><guid>{}</guid></item>", many("g"))).as_bytes()).unwrap();
    assert!(id.items[0].id.starts_with("sha256:"));
    let bytes = vec![b'<'; MAX_BYTES + 1];
    assert_eq!(feed::parse(&bytes, None, None), Err(FeedError::TooLarge { bytes: MAX_BYTES + 1, max: MAX_BYTES }));
}

#[test]
fn items_beyond_the_limit_are_left_out_and_it_is_said() {
    let feed = read(&rss(&"<item/>".repeat(MAX_ITEMS + 5)));
    assert_eq!((feed.items.len(), feed.truncated), (MAX_ITEMS, true));
    let feed = read(&rss(&"<item/>".repeat(MAX_ITEMS)));
    assert_eq!((feed.items.len(), feed.truncated), (MAX_ITEMS, false));
}

#[test]
fn bytes_of_no_alphabet_are_read_as_well_as_they_can_be() {
    let wide: Vec<u8> = rss("<item/>").encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(survive("utf-16 without mark", &wide).unwrap().items.len(), 1);
    let mut overlong = rss("<item/>").into_bytes();
    overlong.extend([0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xFF, 0xFE, 0xED, 0xA0, 0x80]);
    assert!(survive("overlong utf-8", &overlong).is_some());
    let marked = rss("<item><title>a\u{feff}b</title></item>");
    assert!(survive("mark in the middle", marked.as_bytes()).is_some());
    survive("utf-7", b"<?xml version='1.0' encoding='utf-7'?>+ADw-rss+AD4-");
    survive("odd wide", b"\xFF\xFE<");
    survive("noise", &(0..=255).cycle().take(SIZE).collect::<Vec<u8>>());
}

#[test]
fn addresses_that_run_or_lie_lead_nowhere() {
    let feed = read(
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='javascript:alert(1)//'><link href='JaVaScRiPt:alert(1)'/>\
         <entry><id>1</id><link href='java&#10;script:alert(1)'/><link rel='enclosure' href='data:text/html,x' length='-5'/>\
         <link rel='enclosure' href='/a' length='99999999999999999999'/></entry></feed>",
    );
    assert_eq!(feed.home_url, None);
    assert_eq!(feed.items[0].url, None);
    assert_eq!((feed.items[0].enclosures.len(), feed.items[0].enclosures[0].bytes), (1, None));
    assert_eq!(feed.items[0].enclosures[0].url, "https://linden.example/a");
}

#[test]
fn impossible_dates_are_none_and_the_same_id_stays_two_items() {
    for date in ["0000-00-00T00:00:00Z", "9999-99-99", "2026-11-03T07:30:00+99:99", "Thu, 99 Foo 2026 99:99:99 +9999"] {
        assert_eq!(item(&format!("<pubDate>{date}</pubDate>")).published, None, "{date}");
    }
    assert_eq!(item("<pubDate>Mon, 03 Nov 2064 07:30:00 GMT</pubDate>").published.map(|millis| millis > 0), Some(true));
    assert_eq!(read(&rss("<item><guid>1</guid></item><item><guid>1</guid></item>")).items.len(), 2);
}

#[test]
fn literal_text_in_literal_text_is_text() {
    let nested = item("<description><![CDATA[a <![CDATA[b]]> c]]&gt;</description>");
    assert_eq!(summary(&nested), "a <![CDATA[b c]]>");
}
