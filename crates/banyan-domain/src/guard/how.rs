//! In what two posts that are one post differ, for whoever is to see why followers read them as the same.

use super::{Likeness, likeness::Compared};
use crate::compose::links::{self, SpanKind};

/// One word for the messages.
pub(super) fn how(found: Likeness, draft: &str, past: &str) -> &'static str {
    match found {
        Likeness::Opening => "opening",
        Likeness::Series => "series",
        Likeness::Near => "near",
        Likeness::Turned => "turned",
        Likeness::Cut => "cut",
        Likeness::Same => of_same_words(draft, past),
    }
}

fn of_same_words(draft: &str, past: &str) -> &'static str {
    let (mine, theirs) = (Compared::of(draft).reading, Compared::of(past).reading);
    if mine.amounts != theirs.amounts || mine.dates != theirs.dates {
        "numbers"
    } else if spans(draft, is_tag) != spans(past, is_tag) {
        "hashtags"
    } else if loudness(draft) > loudness(past) {
        "louder"
    } else if spans(draft, is_link) != spans(past, is_link) {
        "link"
    } else {
        "same"
    }
}

fn is_tag(kind: SpanKind) -> bool {
    kind == SpanKind::Hashtag
}

fn is_link(kind: SpanKind) -> bool {
    matches!(kind, SpanKind::Link | SpanKind::LinkBare | SpanKind::LinkUnlisted)
}

fn spans(text: &str, is_meant: fn(SpanKind) -> bool) -> Vec<&str> {
    links::find(text).iter().filter(|span| is_meant(span.kind)).map(|span| span.text(text)).collect()
}

/// Capitals and exclamation marks.
fn loudness(text: &str) -> usize {
    text.chars().filter(|c| c.is_uppercase() || matches!(c, '!' | '！')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_in_the_same_words_is_named() {
        let offer = "20 % OFF everything this week! linden.example.com/trial";
        for (draft, expected) in [
            ("20 % OFF EVERYTHING THIS WEEK!!!", "louder"),
            ("#gym #sale 20 % OFF everything this week! #strong", "hashtags"),
            ("20 % OFF everything this week! linden.example.com/trial?from=six", "link"),
            ("25 % OFF everything this week! linden.example.com/trial", "numbers"),
            (offer, "same"),
        ] {
            assert_eq!(how(Likeness::Same, draft, offer), expected, "{draft}");
        }
        assert_eq!(how(Likeness::Turned, "", ""), "turned");
    }
}
