//! Texts made by chance: no word is lost, none is cut, no message is too long.

use banyan_domain::{
    compose::{Overflow, Variant, counting::Counting, fit},
    guard::Level,
    network::{HandleStyle, HashtagStyle, Idempotency, Limits, LinkStyle, Source, TextLimits},
};
use proptest::prelude::*;

fn limits(max: usize, counting: Counting, link: LinkStyle) -> Limits {
    Limits {
        text: TextLimits { max: Some(max), max_bytes: None, counting, may_be_empty: true },
        images: None,
        recordings: None,
        frame: None,
        polls: None,
        thread_parts: None,
        hashtags: HashtagStyle::InText,
        handles: HandleStyle::AtServer,
        link,
        content_warning: false,
        edit: false,
        take_down: true,
        idempotency: Idempotency::OurId,
        source: Source { url: "", checked_on: "" },
    }
}

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zäéñ]{1,12}",
        "[A-Z][a-z]{1,9}[.!?]",
        Just("https://linden.example.com/rye?x=1".to_owned()),
        Just("@ada@linden.example.com".to_owned()),
        Just("👨‍👩‍👧‍👦".to_owned()),
        Just("#Brot\n\n".to_owned()),
    ];
    prop::collection::vec(word, 0..80).prop_map(|words| words.join(" "))
}

fn counting() -> impl Strategy<Value = Counting> {
    let with_links = Counting::GraphemesWithLinks { url_cost: 23 };
    prop_oneof![Just(Counting::Graphemes), Just(with_links), Just(Counting::Utf16), Just(Counting::Bytes)]
}

proptest! {
    #[test]
    fn a_thread_keeps_every_word_whole_and_in_order(text in words(), counting in counting(), max in 60_usize..400) {
        let variant = Variant { text: text.clone(), ..Variant::default() };
        let fitted = fit::thread(&variant, &limits(max, counting, LinkStyle::Card));
        prop_assert!(fitted.findings.is_empty());
        let total = fitted.parts.len();
        let mut said = Vec::new();
        for (n, part) in fitted.parts.iter().enumerate() {
            prop_assert!(part.length <= max && part.length == counting.count(&part.text));
            let number = format!("{}/{total}", n + 1);
            let body = if total > 2 { part.text.strip_suffix(&number).unwrap() } else { &part.text };
            said.extend(body.split_whitespace().map(str::to_owned));
        }
        let meant: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        prop_assert_eq!(said, meant);
    }

    #[test]
    fn a_teaser_keeps_its_address_or_says_it_cannot_go(text in words(), counting in counting(), max in 20_usize..400) {
        let link = "https://linden.example.com/2026/rye";
        let variant = Variant {
            text,
            link: Some(link.to_owned()),
            hashtags: vec!["Rye".to_owned()],
            overflow: Overflow::Shorten,
            ..Variant::default()
        };
        let fitted = fit::fit(&variant, &limits(max, counting, LinkStyle::InText));
        prop_assert_eq!(fitted.parts.len(), 1);
        prop_assert!(fitted.parts[0].text.contains(link));
        let is_blocked = fitted.findings.iter().any(|finding| finding.level == Level::Block);
        prop_assert_eq!(is_blocked, fitted.parts[0].length > max);
    }

    #[test]
    fn any_text_can_be_fitted(text in "\\PC{0,300}", max in 1_usize..100) {
        let variant = Variant { text, ..Variant::default() };
        prop_assert!(!fit::fit(&variant, &limits(max, Counting::Utf16, LinkStyle::InText)).parts.is_empty());
    }
}
