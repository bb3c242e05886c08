//! Documents that are hostile in what they say.

use std::fmt::Write as _;

use super::{Case, GOOD, feed, hold, read, says};
use crate::raw_server::RawServer;

const XML: &str = "200 OK\r\ncontent-type: application/rss+xml";
const JSON: &str = "200 OK\r\ncontent-type: application/feed+json";
const HTML: &str = "200 OK\r\ncontent-type: text/html";

fn with_doctype(inside: &str, title: &str) -> Vec<u8> {
    format!(
        "<?xml version='1.0'?><!DOCTYPE rss [{inside}]><rss version='2.0'><channel><title>Rye</title>\
         <item><title>{title}</title><guid>g</guid></item></channel></rss>"
    )
    .into_bytes()
}

fn laughs() -> Vec<u8> {
    let mut entities = "<!ENTITY a0 'ha'>".to_owned();
    for level in 1..20 {
        let before = format!("&a{};", level - 1).repeat(10);
        write!(entities, "<!ENTITY a{level} '{before}'>").unwrap();
    }
    with_doctype(&entities, "&a19;")
}

fn quadratic() -> Vec<u8> {
    with_doctype(&format!("<!ENTITY a '{}'>", "a".repeat(100_000)), &"&a;".repeat(100_000))
}

fn numbered(count: usize, before: &str, after: &str) -> String {
    (0..count).fold(String::new(), |mut all, number| {
        write!(all, "{before}{number}{after}").unwrap();
        all
    })
}

fn json(items: &str) -> Vec<u8> {
    format!(r#"{{"version":"https://jsonfeed.org/version/1.1","title":"Rye","items":[{items}]}}"#).into_bytes()
}

#[test]
fn entities_are_never_followed_nor_unfolded() {
    let server = RawServer::start();
    let canary = server.url("canary");
    let mut cases = Vec::new();
    let mut put = |name, body: Vec<u8>| {
        server.say(name, XML, body);
        cases.push(read(name));
    };
    put("laughs", laughs());
    put("quadratic", quadratic());
    put("external-file", with_doctype("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"));
    put("external-http", with_doctype(&format!("<!ENTITY x SYSTEM '{canary}'>"), "&x;"));
    put("parameter", with_doctype(&format!("<!ENTITY % p SYSTEM '{canary}'> %p;"), "t"));
    put(
        "external-dtd",
        format!("<!DOCTYPE rss SYSTEM '{canary}'><rss><channel><title>R</title>{GOOD}</channel></rss>").into_bytes(),
    );
    put("xinclude", feed(&format!("{GOOD}<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{canary}'/>")));
    put("stylesheet", [format!("<?xml-stylesheet href='{canary}'?>").into_bytes(), feed(GOOD)].concat());
    hold(&server, &cases);
    assert_eq!(server.asked("canary"), 0);
}

#[test]
fn shapes_without_measure_are_read_within_their_measure() {
    let server = RawServer::start();
    let mut cases = Vec::new();
    let mut put = |name, body: Vec<u8>| {
        server.say(name, XML, body);
        cases.push(read(name));
    };
    put("nested", feed(&format!("{GOOD}{}", "<a>".repeat(100_000))));
    let attributes = numbered(500_000, " a", "='x'");
    put("attributes", feed(&format!("<item{attributes}><title>t</title></item>{GOOD}")));
    put("long-title", feed(&format!("<item><title>{}</title><guid>g</guid></item>", "long ".repeat(2_800_000))));
    put("long-words", feed(&format!("<item><guid>g</guid><description>{}", "&lt;p&gt;rye ".repeat(1_000_000))));
    put("many-items", feed(&"<item><title>a</title></item>".repeat(500_000)));
    put("comments", feed(&format!("{}{GOOD}", "<!---->".repeat(1_000_000))));
    put("no-end", feed(&format!("{GOOD}<item><title><![CDATA[<title>never closed")));
    put("cdata-in-cdata", feed(&format!("<item><title><![CDATA[a<![CDATA[b]]>]]></title></item>{GOOD}")));
    put(
        "rebound",
        feed("<item xmlns='http://www.w3.org/2005/Atom' xmlns:atom='urn:x'><atom:title>t</atom:title></item>"),
    );
    put("javascript-base", feed(&format!("<item xml:base='javascript:alert(1)'><link>x</link></item>{GOOD}")));
    put(
        "dates",
        feed(
            "<item><guid>a</guid><pubDate>0000-00-00</pubDate></item><item><guid>b</guid><pubDate>Mon, 32 Foo 99999 \
             25:61:61 +9999</pubDate></item><item><guid>c</guid><pubDate>9999-12-31T23:59:59-25:99</pubDate></item>",
        ),
    );
    put("same-guid", feed(&numbered(5_000, "<item><guid>g</guid><title>", "</title></item>")));
    hold(&server, &cases);
}

#[test]
fn broken_letters_and_broken_json_are_read_or_named() {
    let server = RawServer::start();
    let mut cases = Vec::new();
    let mut put = |case: Case, head: &str, body: Vec<u8>| {
        server.say(case.name, head, body);
        cases.push(case);
    };
    put(read("charset"), "200 OK\r\ncontent-type: text/xml; charset=utf-7", feed(GOOD));
    put(read("utf16"), XML, String::from_utf8(feed(GOOD)).unwrap().encode_utf16().flat_map(u16::to_be_bytes).collect());
    put(read("overlong"), XML, [feed(GOOD), b"\xc0\xbc\xe0\x80\xbc\xed\xa0\x80\xff".to_vec()].concat());
    put(read("nul"), XML, feed("<item><title>a\0b\u{feff}</title><guid>a\0b</guid></item>"));
    put(read("surrogate"), JSON, json(r#"{"id":"\ud800","title":"\udfff\ud800","content_text":"x"}"#));
    put(read("twice"), JSON, json(r#"{"id":"1","id":"2","title":"a","title":"b"}"#));
    put(read("numbers"), JSON, json(r#"{"id":1e999,"date_published":-1e999,"title":9007199254740993}"#));
    put(says("deep-json", "not a feed"), JSON, json(&"[".repeat(100_000)));
    put(says("nothing", "answered with nothing"), XML, Vec::new());
    put(
        says("noise", "not a feed"),
        XML,
        (0..200_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect(),
    );
    put(says("login", "names no feed"), HTML, b"<!doctype html><title>Sign in</title><form><input></form>".to_vec());
    put(says("nested-page", "names no feed"), HTML, format!("<html>{}", "<div>".repeat(100_000)).into_bytes());
    let links = numbered(30_000, "<link rel=alternate type=application/rss+xml href=/login-", ">");
    put(says("links", "names no feed"), HTML, format!("<html><head>{links}").into_bytes());
    hold(&server, &cases);
}
