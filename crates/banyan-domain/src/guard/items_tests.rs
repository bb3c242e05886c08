//! What articles and letters have said already, and who may say it again.

use uuid::Uuid;

use super::{
    tests::{NOW, RYE, draft, past},
    *,
};
use crate::{
    gather::ItemKind,
    time::{DAY, UtcMillis},
};

const CRUMBS: &str = "Dear friends of the oven,\n\nthe nights grow cold, and the dough feels it. Our rye rests for \
    eighteen hours before it goes into the oven. We turn it once, at midnight, and then leave it in peace. Whoever is up \
    that late may knock: there is tea.\n\nOn Saturday the mill opens its doors, and the miller shows the new stones.";

fn letter(text: &str, at: UtcMillis) -> PastItem {
    PastItem {
        kind: ItemKind::Letter,
        title: "Crumbs 47".to_owned(),
        text: text.to_owned(),
        url: None,
        page: Some("https://linden.example/crumbs-47".to_owned()),
        at,
    }
}

fn beside_items(draft: &Draft, items: Vec<PastItem>) -> Option<Finding> {
    let said = Said { items, ..Said::default() };
    super::check(draft, &said, &GuardRules::default()).into_iter().find(|finding| finding.rule == "said-in-item")
}

fn joined(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn what_a_letter_said_in_one_of_its_passages_is_known() {
    let crumbs = || vec![letter(CRUMBS, NOW.minus(DAY * 30))];
    let rests = "Our rye rests for eighteen hours before it goes into the oven.";
    for (text, level) in [
        (rests.to_owned(), Some(Level::Warn)),
        (format!("#rye 🍞 {} #bread #slow #night", rests.to_uppercase()), Some(Level::Warn)),
        ("Our rye rests for twenty hours before it goes into the hot oven!".to_owned(), Some(Level::Warn)),
        (format!("We turn it once, at midnight, and then leave it in peace. {rests} Why?"), Some(Level::Warn)),
        (format!("{rests} You taste it in the crust, and you will smell it a street away."), Some(Level::Note)),
        (format!("{rests} {}", "Tom tells of the winter when nobody could bake at all. ".repeat(4)), None),
        ("The dough feels it. There is tea.".to_owned(), None),
        ("Oats are rolled while they are still warm, and that is the secret of our porridge.".to_owned(), None),
        ("#rye #oven".to_owned(), None),
    ] {
        assert_eq!(beside_items(&draft(&text), crumbs()).map(|finding| finding.level), level, "{text}");
    }
}

#[test]
fn drafts_that_are_checked_one_after_the_other_are_told_what_each_would_be_told_alone() {
    let said = |days: u32| Said {
        posts: vec![past(2, RYE, NOW.minus(DAY * days))],
        items: vec![letter(CRUMBS, NOW.minus(DAY * days))],
    };
    let (lately, long_ago, rules) = (said(30), said(300), GuardRules::default());
    let mut read = AlreadyRead::default();
    let mut told = Vec::new();
    for said in [&lately, &long_ago] {
        for text in [RYE, "Our rye rests for eighteen hours before it goes into the oven."] {
            let draft = draft(text);
            let found = check_next(&draft, said, &rules, &mut read);
            assert_eq!(found, super::check(&draft, said, &rules), "{text}");
            told.extend(found.into_iter().filter(|finding| finding.level == Level::Warn).map(|finding| finding.rule));
        }
    }
    assert_eq!(told, ["repeated-text", "said-in-item"]);
}

#[test]
fn it_names_the_letter_and_lays_the_sentences_that_are_alike_beside_each_other() {
    let text = "It sings in the oven. Our rye rests for twenty hours before it goes into the oven. Come and hear it?";
    let finding = beside_items(&draft(text), vec![letter(CRUMBS, NOW.minus(DAY * 30))]).unwrap();
    let args: Vec<&str> = ["part", "where", "title", "days"].map(|name| finding.args[name].as_str()).into();
    assert_eq!(args, ["some", "letter", "Crumbs 47", "30"]);
    let evidence = finding.evidence.unwrap();
    assert_eq!(evidence.quote, "Our rye rests for eighteen hours before it goes into the oven.");
    assert_eq!(evidence.url.as_deref(), Some("https://linden.example/crumbs-47"));
    assert_eq!(evidence.at, Some(NOW.minus(DAY * 30)));
    let beside = evidence.beside.unwrap();
    assert_eq!(joined(&beside.then), evidence.quote);
    assert_eq!(joined(&beside.now), "Our rye rests for twenty hours before it goes into the oven.");
    let fresh: Vec<&str> = beside.now.iter().filter(|piece| piece.is_new).map(|piece| piece.text.as_str()).collect();
    assert_eq!(fresh, ["twenty "]);
}

#[test]
fn what_is_carried_or_leads_to_the_words_may_say_them() {
    let own = draft("We turn it once, at midnight, and then leave it in peace.");
    let with = |link: &str| Draft { link: Some(link.to_owned()), ..own.clone() };
    let inside = |address: &str| draft(&format!("{} {address}", own.text));
    let series = Some(crate::ids::RecurringId(Uuid::from_u128(7)));
    let article = "https://linden.example/night";
    let item = || PastItem { kind: ItemKind::Article, url: Some(article.to_owned()), ..letter(CRUMBS, NOW.minus(DAY)) };
    for (draft, is_found) in [
        (own.clone(), true),
        (Draft { is_carried: true, ..own.clone() }, false),
        (Draft { series, ..own.clone() }, false),
        (with(article), false),
        (with("http://www.linden.example/night/?utm_source=x"), false),
        (with("https://linden.example/crumbs-47"), false),
        (with("https://linden.example/other"), true),
        (inside(article), false),
        (Draft { at: NOW.minus(DAY * 2), ..own.clone() }, false),
        (Draft { at: NOW.plus(DAY * 179), ..own.clone() }, true),
        (Draft { at: NOW.plus(DAY * 180), ..own.clone() }, false),
    ] {
        assert_eq!(beside_items(&draft, vec![item()]).is_some(), is_found, "{draft:?}");
    }
    let twin = letter(CRUMBS, NOW.minus(DAY * 2));
    assert_eq!(beside_items(&with(article), vec![twin.clone(), item()]), None, "the letter quotes what it leads to");
    let elsewhere = PastItem { text: "Something else altogether stands here.".to_owned(), ..item() };
    assert!(beside_items(&with(article), vec![twin, elsewhere]).is_some(), "it leads to other words");
}

#[test]
fn what_a_post_has_said_too_is_told_once() {
    let own = draft("Our rye rests for eighteen hours before it goes into the oven. Will you wait?");
    let items = vec![letter(CRUMBS, NOW.minus(DAY * 30))];
    let told = |posts: Vec<Past>, rules: &GuardRules| -> Vec<String> {
        let said = Said { posts, items: items.clone() };
        super::check(&own, &said, rules).into_iter().map(|finding| finding.rule).collect()
    };
    let (rules, same) = (GuardRules::default(), past(2, &own.text, NOW.minus(DAY * 29)));
    assert_eq!(told(vec![same.clone()], &rules), ["repeated-text"]);
    let opening = past(2, "Our rye rests for eighteen years of books, says Tom, and laughs at the flour.", same.at);
    assert_eq!(told(vec![opening], &rules), ["said-in-item", "same-opening"]);
    let page =
        Past { is_page: true, url: Some("http://linden.example/crumbs/".to_owned()), ..past(3, CRUMBS, same.at) };
    let found = PastItem { url: Some("https://linden.example/crumbs".to_owned()), ..items[0].clone() };
    for (posts, is_told) in [(vec![], true), (vec![page], false)] {
        let said = Said { posts, items: vec![found.clone()] };
        let rules: Vec<String> = super::check(&own, &said, &rules).into_iter().map(|finding| finding.rule).collect();
        assert_eq!(rules.contains(&"said-in-item".to_owned()), is_told, "a page that a post made counts as the post");
    }
    let rests = GuardRules { never_ask: ["said-in-item".to_owned()].into(), ..GuardRules::default() };
    assert_eq!(told(vec![], &rests), Vec::<String>::new());
    let never = GuardRules { repeat_days: 0, ..GuardRules::default() };
    assert_eq!(told(vec![], &never), Vec::<String>::new());
}
