//! Addresses as twitter-text's conformance file wants them, and on texts made by chance.

use banyan_domain::compose::{
    counting::Counting,
    links::{self, SpanKind},
};
use proptest::prelude::*;
use serde::Deserialize;

use crate::shared;

#[derive(Deserialize)]
struct Suite {
    tests: Tests,
}

#[derive(Deserialize)]
struct Tests {
    urls: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    description: String,
    text: String,
    expected: Vec<String>,
}

/// Left out: rules for the shortener t.co and for paths in wide letters, which Mastodon and Bluesky both link.
fn is_twitters_own(case: &Case) -> bool {
    case.text.contains("t.co/") || case.text.contains("/これ") || case.text.contains("html中国語")
}

#[test]
fn addresses_are_those_of_twitter_text() {
    let Some(file) = shared::data("text/twitter__twitter-text/extract.yml") else { return };
    let text = std::fs::read_to_string(file).unwrap();
    let suite: Suite = serde_saphyr::from_str(&text).unwrap();
    let cases: Vec<_> = suite.tests.urls.iter().filter(|case| !is_twitters_own(case)).collect();
    let mut missed = Vec::new();
    for case in &cases {
        let spans = links::find(&case.text);
        let found: Vec<_> = spans
            .iter()
            .filter(|span| matches!(span.kind, SpanKind::Link | SpanKind::LinkBare))
            .map(|span| span.text(&case.text))
            .collect();
        if found != case.expected {
            missed.push(format!("{}: {found:?}, not {:?}", case.description, case.expected));
        }
    }
    eprintln!("{} of {} as expected\n{}", cases.len() - missed.len(), cases.len(), missed.join("\n"));
    assert!(missed.len() * 20 <= cases.len(), "more than 5 % differ");
}

proptest! {
    #[test]
    fn spans_are_in_order_and_on_letters(text in "(https?://|@|#|[a-z]{1,4}|[.:/()?]|é|漢|👨‍👩‍👧| |www\\.linden\\.com){0,30}") {
        let mut last = 0;
        for span in links::find(&text) {
            prop_assert!(last <= span.range.start && span.range.start < span.range.end);
            prop_assert!(text.get(span.range.clone()).is_some());
            last = span.range.end;
        }
    }

    #[test]
    fn any_text_can_be_counted(text in "\\PC{0,200}") {
        for counting in [Counting::Graphemes, Counting::GraphemesWithLinks { url_cost: 23 }, Counting::Utf16, Counting::Bytes] {
            counting.count(&text);
        }
    }
}
