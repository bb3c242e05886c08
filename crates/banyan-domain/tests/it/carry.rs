//! Items made by chance: never a panic, never a word that was not there, never a message too long.

use banyan_domain::{
    compose::carry::{CarryRules, carry},
    gather::{Item, ItemKind},
};
use proptest::prelude::*;

fn item(kind: usize, title: String, summary: Option<String>, text: Option<String>, categories: Vec<String>) -> Item {
    Item {
        kind: ItemKind::ALL[kind % ItemKind::ALL.len()],
        remote_id: "1".to_owned(),
        url: Some("https://linden.example.com/rye".to_owned()),
        title,
        summary,
        text,
        html: None,
        language: None,
        authors: Vec::new(),
        categories,
        image: None,
        enclosure: None,
        event: None,
        published: None,
        updated: None,
    }
}

fn messy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,20}",
        "[A-Z][a-z ]{0,40}[.!?…]",
        Just("\n\n".to_owned()),
        Just("The post &amp; appeared first on ".to_owned()),
        Just("İ Read more »".to_owned()),
        Just("&#x1F35E;&#0;&#xD800;<b".to_owned()),
        Just("Hi friends, ".to_owned()),
        Just("🔥🔥🔥 « ! » [...".to_owned()),
        Just("https://linden.example.com/?utm_source=x".to_owned()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_item_can_be_carried(
        kind in 0_usize..6,
        title in messy(),
        summary in prop::option::of(messy()),
        text in prop::option::of(messy()),
        categories in prop::collection::vec("\\PC{0,12}", 0..5),
    ) {
        let carried = carry(&item(kind, title, summary, text, categories), &CarryRules::default());
        prop_assert!(carried.findings.is_empty());
        prop_assert!(carried.base.hashtags.len() <= 3);
        prop_assert!(carried.base.hashtags.iter().all(|tag| !tag.contains(char::is_whitespace)));
        prop_assert_eq!(carried.base.text.trim(), &carried.base.text);
    }

    #[test]
    fn a_template_of_chance_never_fails_the_post(template in "(\\{\\{|\\}\\}|\\{%|%\\}| |title|for|in|[a-z|(0-9)]){0,20}") {
        let templates = [("article".to_owned(), template)].into();
        let carried = carry(&item(0, "Rye".to_owned(), None, None, Vec::new()), &CarryRules { templates, ..CarryRules::default() });
        prop_assert!(carried.findings.len() <= 1);
    }
}
