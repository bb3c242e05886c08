//! Where addresses, mentions and hashtags stand in a text: by bytes, for counting and for networks that mark them.

mod address;
mod host;
mod word;

use std::{borrow::Cow, ops::Range};

/// One recognised place in a text. Spans come in order and never overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// UTF-8 bytes, on character boundaries.
    pub range: Range<usize>,
    pub kind: SpanKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpanKind {
    /// `https://` and a host under a listed top-level domain: what every network takes for an address.
    Link,
    /// `https://` and a host only this machine or network knows (`localhost`, an IP, `.test`).
    LinkUnlisted,
    /// `example.com/path` without a scheme; networks that link it mean `https://`.
    LinkBare,
    /// `@name`, `@name@host` or `@handle.example`.
    Mention,
    /// `#word`, at least one letter in it.
    Hashtag,
}

impl Span {
    pub fn text<'a>(&self, whole: &'a str) -> &'a str {
        &whole[self.range.clone()]
    }

    /// The address a click leads to; `None` for mentions and hashtags.
    pub fn uri(&self, whole: &str) -> Option<String> {
        match self.kind {
            SpanKind::Link | SpanKind::LinkUnlisted => Some(self.text(whole).to_owned()),
            SpanKind::LinkBare => Some(format!("https://{}", self.text(whole))),
            SpanKind::Mention | SpanKind::Hashtag => None,
        }
    }

    /// Who or what is named, without the sign: `alice@example.org`, `Baking`.
    pub fn name<'a>(&self, whole: &'a str) -> Option<&'a str> {
        match self.kind {
            SpanKind::Mention | SpanKind::Hashtag => {
                let text = self.text(whole);
                text.char_indices().nth(1).map(|(at, _)| &text[at..])
            }
            SpanKind::Link | SpanKind::LinkUnlisted | SpanKind::LinkBare => None,
        }
    }
}

/// All spans of a text, in one pass.
pub fn find(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    if !may_have_span(text) {
        return spans;
    }
    let mut at = 0;
    let mut before = None;
    while let Some(here) = text[at..].chars().next() {
        if let Some(span) = span_at(text, at, before, here) {
            before = text[..span.range.end].chars().next_back();
            at = span.range.end;
            spans.push(span);
        } else {
            before = Some(here);
            at += here.len_utf8();
        }
    }
    spans
}

/// Where words lead: what stands beside them, else the first address among them.
pub fn leads_to<'a>(text: &str, link: Option<&'a str>) -> Option<Cow<'a, str>> {
    match link.map(str::trim).filter(|link| !link.is_empty()) {
        Some(link) => Some(link.into()),
        None => first(text).map(Cow::from),
    }
}

/// The first address of a text.
pub fn first(text: &str) -> Option<String> {
    addresses(text).into_iter().next()
}

/// All of them, in their order.
pub fn addresses(text: &str) -> Vec<String> {
    if may_have_address(text) { find(text).iter().filter_map(|span| span.uri(text)).collect() } else { Vec::new() }
}

/// Most texts have none, and very many are asked.
fn may_have_span(text: &str) -> bool {
    text.contains(['@', '＠', '#', '＃']) || may_have_address(text)
}

fn may_have_address(text: &str) -> bool {
    let is_joined = |pair: &[u8]| pair[0] == b'.' && (pair[1].is_ascii_alphanumeric() || !pair[1].is_ascii());
    text.contains("://") || text.as_bytes().windows(2).any(is_joined)
}

fn span_at(text: &str, at: usize, before: Option<char>, here: char) -> Option<Span> {
    let (end, kind) = match here {
        '@' | '＠' => (word::mention(text, at, before)?, SpanKind::Mention),
        '#' | '＃' => (word::hashtag(text, at, before)?, SpanKind::Hashtag),
        _ if here.is_ascii_alphanumeric() => address::at(text, at, before)?,
        _ => return None,
    };
    Some(Span { range: at..end, kind })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str, kind: SpanKind) -> Vec<&str> {
        find(text).into_iter().filter(|span| span.kind == kind).map(|span| &text[span.range]).collect()
    }

    #[test]
    fn offsets_are_bytes_as_bluesky_documents_them() {
        // SOURCE: https://docs.bsky.app/blog/create-post, 2026-04: mention 23..35, link 74..108.
        let text = "✨ example mentioning @atproto.com to share the URL 👨‍❤️‍👨 https://en.wikipedia.org/wiki/CBOR.";
        let found: Vec<_> = find(text).into_iter().map(|span| (span.range.start, span.range.end)).collect();
        assert_eq!(found, [(23, 35), (74, 108)]);
    }

    #[test]
    fn every_kind_is_found_where_nothing_else_stands() {
        for (text, kind) in [
            ("https://a.com", SpanKind::Link),
            ("HTTP://localhost", SpanKind::LinkUnlisted),
            ("a.com", SpanKind::LinkBare),
            ("@ada", SpanKind::Mention),
            ("＠ada", SpanKind::Mention),
            ("#rye", SpanKind::Hashtag),
            ("＃rye", SpanKind::Hashtag),
        ] {
            assert_eq!(seen(text, kind), [text]);
        }
        assert!(find("Rye. And oats: two days... a third").is_empty());
    }

    #[test]
    fn addresses_end_before_the_sentence_does() {
        for (text, link) in [
            ("See https://a.com/b.", "https://a.com/b"),
            ("(https://a.com/b)", "https://a.com/b"),
            ("https://en.wikipedia.org/wiki/Primer_(film)!", "https://en.wikipedia.org/wiki/Primer_(film)"),
            ("https://a.com/?q=1&r=2, then", "https://a.com/?q=1&r=2"),
            ("https://a.com/#top;", "https://a.com/#top"),
            ("„https://a.de/ü“", "https://a.de/ü“"),
            ("《https://a.cn》", "https://a.cn"),
            ("https://a.com:8443/x y", "https://a.com:8443/x"),
            ("https://münchen.de", "https://münchen.de"),
        ] {
            assert_eq!(seen(text, SpanKind::Link), [link], "{text}");
        }
    }

    #[test]
    fn words_lead_to_what_stands_beside_them_or_to_their_first_address() {
        for (text, link, expected) in [
            ("See https://a.com/b, then c.com.", None, Some("https://a.com/b")),
            ("See a.com/b.", None, Some("https://a.com/b")),
            ("See https://localhost:8080/x", None, Some("https://localhost:8080/x")),
            ("Läuft: https://пример.рф/x", None, Some("https://пример.рф/x")),
            ("See https://a.com/b", Some("https://c.com"), Some("https://c.com")),
            ("See https://a.com/b", Some(" "), Some("https://a.com/b")),
            ("Write to ada@linden.example, or @ada@linden.example. #a.com", None, None),
            ("One. Two... three.", None, None),
        ] {
            assert_eq!(leads_to(text, link).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn an_address_glued_to_letters_is_none() {
        assert_eq!(seen("seehttps://a.com", SpanKind::Link), Vec::<&str>::new());
        assert_eq!(seen("mail me@example.com or @bob@example.com", SpanKind::LinkBare), Vec::<&str>::new());
    }

    #[test]
    fn local_hosts_are_told_apart() {
        for text in ["http://localhost:3000/x", "http://127.0.0.1/a", "https://pds.test/p", "http://[::1]:80/"] {
            assert_eq!(seen(text, SpanKind::LinkUnlisted), [text]);
        }
    }

    #[test]
    fn bare_domains_are_found_but_abbreviations_are_not() {
        assert_eq!(
            seen("on linden.example.com/rye, e.g. v1.2 and z.B. node.js", SpanKind::LinkBare),
            ["linden.example.com/rye"]
        );
        assert_eq!(seen("Stop.World tour", SpanKind::LinkBare), Vec::<&str>::new());
        let text = "(bsky.app)";
        assert_eq!(find(text)[0].uri(text).as_deref(), Some("https://bsky.app"));
    }

    #[test]
    fn mentions_know_name_and_host() {
        let text = "Hi @ada, @tom@linden.example! and @rye.bsky.social.";
        let names: Vec<_> = find(text).iter().filter_map(|span| span.name(text)).collect();
        assert_eq!(names, ["ada", "tom@linden.example", "rye.bsky.social"]);
        assert_eq!(seen("https://a.social/@ada a/@b x@y", SpanKind::Mention), Vec::<&str>::new());
    }

    #[test]
    fn hashtags_are_words_in_any_script() {
        let text = "#Brot, #été! #漢字 #café#no #12 ##x (#a1) #महात्मा &#39; ＃ok";
        let names: Vec<_> = find(text).iter().filter_map(|span| span.name(text)).collect();
        assert_eq!(names, ["Brot", "été", "漢字", "café", "a1", "महात्मा", "ok"]);
    }
}
