//! Whole items, as they come from feeds and letters, and the posts they become.

use super::*;
use crate::compose::Objective;
use crate::gather::{Enclosure, EventFacts, ItemImage};
use crate::time::UtcMillis;

fn article() -> Item {
    Item {
        kind: ItemKind::Article,
        remote_id: "1".into(),
        url: Some("https://linden.example/rye?utm_source=rss".into()),
        title: "Why rye wants time | Linden &amp; Rye".into(),
        summary: None,
        text: Some("By Ada Linden\n\nRye wants a long night and cold water. We give it both.\n\nThe post Why rye wants time appeared first on Linden & Rye.".into()),
        html: None,
        language: Some("en".into()),
        authors: Vec::new(),
        categories: vec!["Blog".into(), "rye bread".into()],
        image: Some(ItemImage { url: "https://linden.example/rye.jpg".into(), alt: None }),
        enclosure: None,
        event: None,
        published: Some(UtcMillis(1_796_488_200_000)),
        updated: None,
    }
}

fn rules() -> CarryRules {
    CarryRules { site: "Linden & Rye".into(), ..CarryRules::default() }
}

fn text(item: &Item) -> String {
    carry(item, &rules()).base.text
}

#[test]
fn an_article_becomes_title_sentence_link_and_hashtags() {
    let Carried { post, base, findings } = carry(&article(), &rules());
    assert_eq!(base.text, "Why rye wants time\n\nRye wants a long night and cold water. We give it both.");
    assert_eq!(base.title.as_deref(), Some("Why rye wants time"));
    assert_eq!(base.link.as_deref(), Some("https://linden.example/rye"));
    assert_eq!(base.hashtags, ["RyeBread"]);
    assert_eq!((base.language.as_deref(), base.overflow), (Some("en"), Overflow::Shorten));
    assert_eq!(base.original_published, article().published);
    assert_eq!((post.call_to_action, post.objective), (base.link.clone(), Objective::Teach));
    let card = base.card.unwrap();
    assert_eq!(
        (card.title.as_str(), card.image.as_deref()),
        ("Why rye wants time", Some("https://linden.example/rye.jpg"))
    );
    assert_eq!(card.description, "Rye wants a long night and cold water. We give it both.");
    assert!(findings.is_empty());
}

#[test]
fn the_same_item_gives_the_same_words() {
    assert_eq!(carry(&article(), &rules()), carry(&article(), &rules()));
}

#[test]
fn an_episode_says_what_it_is_once() {
    let episode = Item { kind: ItemKind::Episode, title: "Rye and time".into(), ..article() };
    assert!(text(&episode).starts_with("New episode: Rye and time\n\nRye wants"));
    let recording =
        Enclosure { url: "https://linden.example/1.mp3".into(), mime_type: None, bytes: None, seconds: None };
    let pageless = Item { url: None, enclosure: Some(recording), ..episode.clone() };
    assert_eq!(carry(&pageless, &rules()).base.link.as_deref(), Some("https://linden.example/1.mp3"));
    let said = Item { title: "Folge 12: Roggen".into(), language: Some("de".into()), ..episode };
    assert!(text(&said).starts_with("Folge 12: Roggen\n\n"));
}

#[test]
fn a_letter_loses_its_greeting_and_reply_marks() {
    let letter = Item {
        kind: ItemKind::Letter,
        title: "Fwd: A night with rye".into(),
        text: Some("View in browser\n\nDear friends,\n\nthis week we stayed up with a stubborn dough.".into()),
        url: None,
        ..article()
    };
    let carried = carry(&letter, &rules());
    assert_eq!(carried.base.text, "A night with rye\n\nThis week we stayed up with a stubborn dough.");
    assert_eq!((carried.base.link, carried.base.card, carried.post.objective), (None, None, Objective::Tell));
}

#[test]
fn an_event_says_when_and_where_first() {
    let event = EventFacts {
        starts_at: UtcMillis(1_796_488_200_000),
        zone: "Europe/Berlin".into(),
        place: Some("Mill Lane 3".into()),
    };
    let item =
        Item { kind: ItemKind::Event, title: "Baking night".into(), event: Some(event), text: None, ..article() };
    assert_eq!(text(&item), "Saturday, 5 December 2026, 17:30, Mill Lane 3\n\nBaking night");
    assert_eq!(carry(&item, &rules()).post.objective, Objective::Gather);
    assert_eq!(text(&Item { event: None, ..item }), "Baking night");
}

#[test]
fn a_note_is_its_own_text() {
    let note = Item {
        kind: ItemKind::Note,
        title: String::new(),
        text: Some("The oven is hot. Come by!\n\nUntil noon.".into()),
        ..article()
    };
    let carried = carry(&note, &rules());
    assert_eq!(carried.base.text, "The oven is hot. Come by!\n\nUntil noon.");
    assert_eq!((carried.base.title, carried.base.card), (None, None));
    let titled = Item { title: "The oven is hot. Come…".into(), ..note };
    assert_eq!(text(&titled), "The oven is hot. Come by!\n\nUntil noon.");
    let unlinked = Item { url: None, ..titled };
    assert_eq!(carry(&unlinked, &rules()).base.overflow, Overflow::Thread);
}

#[test]
fn what_is_no_address_is_no_link() {
    let local = Item { url: Some("/blog/rye".into()), ..article() };
    let carried = carry(&local, &rules());
    assert_eq!((carried.base.link, carried.base.card), (None, None));
}

#[test]
fn capitals_stay_as_the_author_wrote_them() {
    assert!(text(&Item { title: "FRESH RYE".into(), ..article() }).starts_with("FRESH RYE\n\n"));
}

#[test]
fn an_item_with_nothing_in_it_is_an_empty_post() {
    let empty = Item { title: String::new(), text: None, url: None, categories: Vec::new(), image: None, ..article() };
    assert_eq!(text(&empty), "");
}
