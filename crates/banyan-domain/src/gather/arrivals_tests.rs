//! First polls, floods, moves, and the same article in other clothes.

use super::*;
use crate::gather::{Item, ItemKind};

const NOW: UtcMillis = UtcMillis(1_800_000_000_000);
const WORDS: &str = "Rye wants time and cold water. We give it both, a whole night long, and in the morning it thanks us with a crust that sings.";

fn item(n: u32) -> Item {
    Item {
        kind: ItemKind::Article,
        remote_id: format!("id-{n}"),
        url: Some(format!("https://linden.example/{n}")),
        title: format!("How to bake rye, part {n}"),
        summary: None,
        text: Some(format!("{WORDS} Part {n}.")),
        html: None,
        language: None,
        authors: Vec::new(),
        categories: Vec::new(),
        image: None,
        enclosure: None,
        event: None,
        published: Some(NOW.minus(DAY * 10).plus(DAY * n)),
        updated: None,
    }
}

fn known(items: &[Item]) -> Known {
    Known::new(items.iter().map(|item| KnownItem { identity: ItemIdentity::of(item), same_source: true }))
}

fn poll(known: &Known, items: &[Item]) -> Arrivals {
    let entries: Vec<_> = items.iter().map(ItemIdentity::of).collect();
    sort_arrivals(known, &entries, PollFacts { first: false, now: NOW, rules: ArrivalRules::default() })
}

#[test]
fn the_first_poll_publishes_nothing() {
    let entries: Vec<_> = (1..50).map(|n| ItemIdentity::of(&item(n))).collect();
    let facts = PollFacts { first: true, now: NOW, rules: ArrivalRules::default() };
    let arrivals = sort_arrivals(&Known::default(), &entries, facts);
    assert_eq!((arrivals.known.len(), arrivals.fresh.len(), arrivals.held), (49, 0, None));
}

#[test]
fn a_new_article_is_fresh_and_the_others_are_known() {
    let arrivals = poll(&known(&[item(1), item(2)]), &[item(3), item(2), item(1)]);
    assert_eq!(arrivals, Arrivals { known: vec![1, 2], fresh: vec![0], changed: vec![], held: None });
}

#[test]
fn fresh_ones_come_oldest_first() {
    assert_eq!(poll(&known(&[item(1)]), &[item(4), item(3), item(2), item(1)]).fresh, [2, 1, 0]);
}

#[test]
fn other_words_are_a_change_and_other_spacing_is_not() {
    let edited = Item { text: Some(format!("{WORDS} Part 1, mended.")), ..item(1) };
    assert_eq!(poll(&known(&[item(1)]), &[edited]).changed, [0]);
    let spaced = Item { text: item(1).text.map(|text| text.replace(' ', "\n")), ..item(1) };
    assert_eq!(poll(&known(&[item(1)]), &[spaced]).known, [0]);
}

#[test]
fn an_article_in_other_clothes_is_never_fresh() {
    let dressed = [
        ("new id", Item { remote_id: "new".into(), ..item(1) }),
        (
            "new scheme and www",
            Item { remote_id: "new".into(), url: Some("http://www.linden.example/1/".into()), ..item(1) },
        ),
        (
            "tracking",
            Item { remote_id: "n".into(), url: Some("https://linden.example/1?utm_source=x#y".into()), ..item(1) },
        ),
        ("new address", Item { url: Some("https://linden.example/blog/1".into()), ..item(1) }),
        (
            "new id and address",
            Item { remote_id: "n".into(), url: Some("https://linden.example/b/1".into()), ..item(1) },
        ),
        (
            "new id, address, words",
            Item {
                remote_id: "n".into(),
                url: Some("https://linden.example/b/1".into()),
                text: Some("All new.".into()),
                ..item(1)
            },
        ),
        ("no address", Item { remote_id: "n".into(), url: None, ..item(1) }),
    ];
    for (what, item) in dressed {
        assert_eq!(poll(&known(&[self::item(1), self::item(2)]), &[item]).fresh, Vec::<usize>::new(), "{what}");
    }
}

#[test]
fn one_article_twice_in_one_poll_is_fresh_once() {
    let again = Item { remote_id: "again".into(), ..item(2) };
    let arrivals = poll(&known(&[item(1)]), &[item(2), again, item(1)]);
    assert_eq!((arrivals.fresh, arrivals.known), (vec![0], vec![1, 2]));
}

#[test]
fn the_article_and_its_letter_are_one() {
    let letter = |hours: u32| Item {
        kind: ItemKind::Letter,
        remote_id: "<mail@linden.example>".into(),
        url: None,
        text: Some("Dear friends, this week: rye.".into()),
        published: item(2).published.map(|at| at.plus(Duration::from_hours(hours.into()))),
        ..item(2)
    };
    let elsewhere = |item: &Item| KnownItem { identity: ItemIdentity::of(item), same_source: false };
    let known =
        Known::new([elsewhere(&item(2)), KnownItem { identity: ItemIdentity::of(&item(1)), same_source: true }]);
    assert_eq!(poll(&known, &[letter(20)]).fresh, Vec::<usize>::new());
    assert_eq!(poll(&known, &[letter(72)]).fresh, [0]);
    let same_link = Item { remote_id: "other feed".into(), title: "Rye".into(), text: None, ..item(2) };
    assert_eq!(poll(&known, &[same_link, item(1)]).fresh, Vec::<usize>::new());
}

#[test]
fn a_series_with_one_title_goes_on() {
    let note = |n: u32| Item { title: "This week's open days".into(), text: None, ..item(n) };
    let arrivals = poll(&known(&[note(1)]), &[note(2), note(1)]);
    assert_eq!((arrivals.fresh, arrivals.held), (vec![0], None));
}

#[test]
fn links_and_ids_that_all_share_name_nobody() {
    let page = |n: u32| Item { url: Some("https://linden.example/podcast".into()), ..item(n) };
    assert_eq!(poll(&known(&[page(1), page(2)]), &[page(3), page(2), page(1)]).fresh, [0]);
    assert_eq!(poll(&known(&[page(1)]), &[page(2), page(1)]).fresh, [0]);
    let home = |n: u32| Item { url: Some("https://linden.example/".into()), ..item(n) };
    assert_eq!(poll(&known(&[home(1)]), &[home(2), home(1)]).fresh, [0]);
    let same_id = |n: u32| Item { remote_id: "0".into(), ..item(n) };
    assert_eq!(poll(&known(&[same_id(1)]), &[same_id(2), same_id(1)]).fresh, [0]);
}

#[test]
fn more_than_three_at_once_are_held() {
    let three = poll(&known(&[item(1)]), &[item(4), item(3), item(2), item(1)]);
    assert_eq!(three.held, None);
    let four = poll(&known(&[item(1)]), &[item(5), item(4), item(3), item(2), item(1)]);
    assert_eq!((four.held, four.fresh.len()), (Some(HoldReason::TooMany), 4));
}

#[test]
fn old_articles_are_held() {
    let old = |days: u32| Item { published: Some(NOW.minus(DAY * days)), ..item(9) };
    let undated = Item { published: None, ..item(1) };
    assert_eq!(poll(&known(std::slice::from_ref(&undated)), &[old(13), undated.clone()]).held, None);
    assert_eq!(poll(&known(std::slice::from_ref(&undated)), &[old(15), undated]).held, Some(HoldReason::Old));
    // item(5) is five days old.
    assert_eq!(poll(&known(&[item(5)]), &[old(7), item(5)]).held, Some(HoldReason::Old));
    assert_eq!(poll(&known(&[item(5)]), &[Item { published: item(5).published, ..item(6) }, item(5)]).held, None);
}

#[test]
fn a_date_in_the_future_holds_nothing_back() {
    let far = Item { published: Some(NOW.plus(DAY * 400)), ..item(1) };
    assert_eq!(poll(&known(std::slice::from_ref(&far)), &[item(9), far]).held, None);
}

#[test]
fn a_moved_site_is_held() {
    let moved =
        |n: u32| Item { url: Some(format!("https://rye.example/{n}")), remote_id: format!("new-{n}"), ..item(n) };
    let arrivals = poll(&known(&[item(1), item(2)]), &[moved(3), moved(2), moved(1)]);
    assert_eq!((arrivals.held, arrivals.fresh), (Some(HoldReason::SourceChanged), vec![0]));
    let all_new = poll(&known(&[item(1)]), &[item(3), item(2)]);
    assert_eq!(all_new.held, Some(HoldReason::SourceChanged));
    let one_entry_feed = poll(&known(&[item(1)]), &[item(2)]);
    assert_eq!(one_entry_feed.held, None);
}

#[test]
fn a_source_that_was_empty_at_first_may_begin() {
    assert_eq!(poll(&Known::default(), &[item(2), item(1)]).held, None);
}
