//! What comes back, in pages, and nothing skipped.

use std::collections::BTreeSet;

use banyan_connector::Inbox as _;
use banyan_connectors::mastodon::{
    Mastodon,
    sim::{Behaviour, NEIGHBOUR, OUR_ACCOUNT},
};
use banyan_domain::converse::IncomingKind;

use super::ground::{NOW, Place, Walk, words};

#[tokio::test]
async fn a_hundred_answers_between_two_polls_all_come_home_in_order() {
    let place = Place::new(Behaviour::default()).await;
    Walk::new(&place, &words("Rye at eight")).submit().await.unwrap();
    let post = place.last();
    let answer = |n: i64| {
        let text = format!("@linden number {n}");
        place.sim.world().write(|town| town.answer(NEIGHBOUR, &text, Some(post), NOW.0 + n)).unwrap()
    };
    answer(0);
    let first = Mastodon.poll(&place.link(), None).await.unwrap();
    assert_eq!(first.items.len(), 1);
    for n in 1..=100 {
        answer(n);
    }
    let next = Mastodon.poll(&place.link(), first.cursor.as_deref()).await.unwrap();
    let words: Vec<String> = next.items.iter().filter_map(|item| item.text.clone()).collect();
    let expected: Vec<String> = (1..=100).map(|n| format!("@linden number {n}")).collect();
    assert_eq!(words, expected);
    let ids: BTreeSet<&str> = next.items.iter().map(|item| item.remote_id.as_str()).collect();
    assert_eq!(ids.len(), 100);
    let last = Mastodon.poll(&place.link(), next.cursor.as_deref()).await.unwrap();
    assert_eq!((last.items.len(), last.cursor), (0, next.cursor));
}

#[tokio::test]
async fn shares_and_followers_come_home_with_their_person() {
    let place = Place::new(Behaviour::default()).await;
    Walk::new(&place, &words("Rye at eight")).submit().await.unwrap();
    let (post, us) = (place.last(), place.facts.remote_id.parse().unwrap());
    place.sim.world().write(|town| {
        town.reblog(NEIGHBOUR, post, NOW.0).unwrap();
        town.follow(NEIGHBOUR, us, NOW.0 + 1).unwrap();
    });
    let items = Mastodon.poll(&place.link(), None).await.unwrap().items;
    let kinds: Vec<IncomingKind> = items.iter().map(|item| item.kind).collect();
    assert_eq!(kinds, [IncomingKind::Share, IncomingKind::Follow]);
    assert_eq!(items[0].about, Some(post.to_string()));
    assert!(items.iter().all(|item| item.author_handle == format!("@nora@{}", place.sim.address())));
}

#[tokio::test]
async fn what_we_answered_over_there_is_told_by_what_it_answers() {
    let place = Place::new(Behaviour::default()).await;
    Walk::new(&place, &words("Rye at eight")).submit().await.unwrap();
    let post = place.last();
    let say = |by: &str, text: &str, to: u64, at: i64| {
        place.sim.world().write(|town| town.answer(by, text, Some(to), NOW.0 + at)).unwrap()
    };
    let asked = say(NEIGHBOUR, "@linden Open on Sunday?", post, 0);
    say(NEIGHBOUR, "@linden And on Monday?", post, 1);
    assert_eq!(Mastodon.answered(&place.link()).await.unwrap(), Vec::<String>::new());
    say(OUR_ACCOUNT, "@nora Yes, from nine.", asked, 2);
    let answered = Mastodon.answered(&place.link()).await.unwrap();
    let came = Mastodon.poll(&place.link(), None).await.unwrap().items;
    assert_eq!(answered, [came[0].remote_id.clone()]);
    assert_ne!(answered, [came[1].remote_id.clone()]);
}
