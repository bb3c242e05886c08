//! What stands under the words: the address where it must stand in the text, and the hashtags.

use crate::{
    compose::{
        Variant,
        links::{self, SpanKind},
    },
    network::{HashtagStyle, Limits, LinkStyle},
};

pub(super) struct Tail {
    link: Option<String>,
    /// Those to be written under the text, in the order of importance.
    pub(super) hashtags: Vec<String>,
}

impl Tail {
    pub(super) fn new(base: &Variant, limits: &Limits) -> Self {
        let link = base.link.clone().filter(|link| limits.link == LinkStyle::InText && !has_address(&base.text, link));
        let hashtags = match limits.hashtags {
            HashtagStyle::InText => base.hashtags.iter().filter(|tag| !has_hashtag(&base.text, tag)).cloned().collect(),
            HashtagStyle::Beside => Vec::new(),
        };
        Self { link, hashtags }
    }

    /// The tail with the first `count` hashtags.
    pub(super) fn text(&self, count: usize) -> String {
        let tags: Vec<String> = self.hashtags.iter().take(count).map(|tag| format!("#{tag}")).collect();
        join(self.link.as_deref().unwrap_or(""), &tags.join(" "))
    }

    /// All hashtags the message carries: those written here, in the words, or beside them.
    pub(super) fn kept(&self, base: &Variant, written: &[String]) -> Vec<String> {
        base.hashtags.iter().filter(|tag| written.contains(tag) || !self.hashtags.contains(tag)).cloned().collect()
    }
}

/// The variant's words; where the link travels as a card, without the same address on a line of its own.
pub(super) fn words(base: &Variant, limits: &Limits) -> String {
    let words = base.text.trim();
    match &base.link {
        Some(link) if limits.link == LinkStyle::Card => without_address(words, link),
        _ => words.to_owned(),
    }
}

pub(super) fn join(above: &str, below: &str) -> String {
    let gap = if above.is_empty() || below.is_empty() { "" } else { "\n\n" };
    format!("{above}{gap}{below}")
}

fn has_address(text: &str, link: &str) -> bool {
    links::find(text).iter().any(|span| span.text(text) == link) || text.split_whitespace().any(|word| word == link)
}

fn has_hashtag(text: &str, tag: &str) -> bool {
    let is_same = |name: &str| name.to_lowercase() == tag.to_lowercase();
    links::find(text).iter().any(|span| span.kind == SpanKind::Hashtag && span.name(text).is_some_and(is_same))
}

fn without_address(text: &str, link: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| line.trim() != link).collect();
    let mut rest = lines.join("\n");
    while rest.contains("\n\n\n") {
        rest = rest.replace("\n\n\n", "\n\n");
    }
    let rest = rest.trim();
    match rest.strip_suffix(link) {
        Some(before) if before.ends_with(char::is_whitespace) => before
            .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '→' | '👉' | '➡' | '\u{FE0F}'))
            .to_owned(),
        _ => rest.to_owned(),
    }
}
