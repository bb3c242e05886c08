//! What a network calls a letter. The rule is here once; the numbers are in each connector's `limits.rs`.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::links::{self, SpanKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counting {
    /// Every visible character, emoji families included, is one.
    Graphemes,
    /// Graphemes, each recognised http(s) address counts as `url_cost`, a remote mention without its host.
    GraphemesWithLinks {
        url_cost: usize,
    },
    Utf16,
    Bytes,
}

impl Counting {
    pub fn count(self, text: &str) -> usize {
        match self {
            Self::Graphemes => graphemes(text),
            Self::GraphemesWithLinks { url_cost } => with_links(text, url_cost),
            Self::Utf16 => text.encode_utf16().count(),
            Self::Bytes => text.len(),
        }
    }
}

fn graphemes(text: &str) -> usize {
    if text.is_ascii() { text.len() - text.matches("\r\n").count() } else { text.graphemes(true).count() }
}

/// Counts the text that would be left if every address were `url_cost` letters long.
///
/// SOURCE: <https://docs.joinmastodon.org/user/posting/> and `status_length_validator.rb`, read 2026-08: addresses
/// without a scheme count in full, `@name@host` counts as `@name`, and an address takes part in no cluster.
fn with_links(text: &str, url_cost: usize) -> usize {
    let mut counted = String::with_capacity(text.len());
    let mut from = 0;
    for span in links::find(text) {
        let written = span.text(text);
        match span.kind {
            SpanKind::Link => {
                counted.push_str(&text[from..span.range.start]);
                counted.extend(std::iter::repeat_n('x', url_cost));
            }
            SpanKind::Mention => {
                counted.push_str(&text[from..span.range.start]);
                let host = written.char_indices().skip(1).find(|(_, c)| *c == '@').map_or(written.len(), |(at, _)| at);
                counted.push_str(&written[..host]);
            }
            SpanKind::LinkUnlisted | SpanKind::LinkBare | SpanKind::Hashtag => continue,
        }
        from = span.range.end;
    }
    counted.push_str(&text[from..]);
    graphemes(&counted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MASTODON: Counting = Counting::GraphemesWithLinks { url_cost: 23 };

    /// SOURCE: mastodon `spec/validators/status_length_validator_spec.rb`, read 2026-08.
    #[test]
    fn mastodon_counts_its_own_examples() {
        let long_link = format!("{} http://{}.com/example", "a".repeat(476), "b".repeat(30));
        assert_eq!(MASTODON.count(&long_link), 500);
        let remote = format!("{} @alice@{}.com", "a".repeat(475), "b".repeat(30));
        assert_eq!(MASTODON.count(&remote), 482);
        assert_eq!(MASTODON.count(&format!("{}{}", "a".repeat(250), "b".repeat(251))), 501);
        assert_eq!(MASTODON.count(&"✨".repeat(500)), 500);
        assert_eq!(MASTODON.count(&"🏳️‍⚧️".repeat(500)), 500);
    }

    #[test]
    fn mastodon_counts_what_it_does_not_recognise_in_full() {
        let glued = format!("{}http://{}.com/example", "a".repeat(476), "b".repeat(30));
        assert_eq!(MASTODON.count(&glued), 476 + 7 + 30 + 12);
        assert_eq!(MASTODON.count("linden.example.com/rye"), 22);
        assert_eq!(MASTODON.count("http://localhost/a-long-way-home-for-everybody"), 46);
        assert_eq!(MASTODON.count("＠ada@linden.example.com, @ada"), 10);
        let far = format!("@alice@{}.com", "b".repeat(260));
        assert_eq!(MASTODON.count(&far), far.len());
    }

    #[test]
    fn an_address_costs_the_same_however_long() {
        for link in ["http://a.co", "https://linden.example.com/#abc"] {
            assert_eq!(MASTODON.count(&format!("{link}{}", "/x".repeat(300))), 23, "{link}");
        }
        assert_eq!(MASTODON.count("(https://a.com/b), and"), 23 + 7);
    }

    #[test]
    fn each_rule_counts_its_own_letters() {
        for (text, graphemes, utf16, bytes) in [
            ("", 0, 0, 0),
            ("Brot", 4, 4, 4),
            ("a\r\nb", 3, 4, 4),
            ("crème", 5, 5, 6),
            ("👨‍👩‍👧‍👦", 1, 11, 25),
            ("नमस्ते", 3, 6, 18),
        ] {
            assert_eq!(Counting::Graphemes.count(text), graphemes, "{text}");
            assert_eq!(Counting::Utf16.count(text), utf16, "{text}");
            assert_eq!(Counting::Bytes.count(text), bytes, "{text}");
        }
    }
}
