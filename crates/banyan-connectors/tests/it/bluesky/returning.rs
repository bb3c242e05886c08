//! What comes back: answers, likes, numbers.

use std::time::Duration;

use banyan_connector::{Connector as _, Inbox as _, Insights as _};
use banyan_connectors::bluesky::{Bluesky, sim::Record};
use banyan_domain::{
    compose::Variant,
    converse::{Incoming, IncomingKind},
    measure::{Metric, Reading},
    publish::Receipt,
    time::UtcMillis,
};
use serde_json::json;

use super::town::{Channel, everywhere, fresh, now, react, simulated};

async fn posted(channel: &Channel<'_>, words: &str) -> Receipt {
    let rendered = channel.render(&Variant { text: fresh(words), ..Variant::default() });
    channel.publish(&rendered, &fresh(words)).await.unwrap().receipts().next().unwrap().clone()
}

/// Real app views need a moment to hear of it.
async fn about(channel: &mut Channel<'_>, receipt: &Receipt, enough: usize) -> Vec<Incoming> {
    for _ in 0..60 {
        channel.now = now();
        let page = Bluesky.poll(&channel.link(), None).await.unwrap();
        let items: Vec<_> =
            page.items.into_iter().filter(|item| item.about.as_ref() == Some(&receipt.remote_id)).collect();
        if items.len() >= enough {
            return items;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    panic!("{}: the app view never told", channel.place.name)
}

#[tokio::test]
async fn answers_likes_and_quotes_come_home_with_the_post_they_are_about() {
    for place in everywhere().await.into_iter().filter(|place| place.has_app_view) {
        let mut channel = place.channel().await;
        let receipt = posted(&channel, "Talk").await;
        for (reason, text) in [
            ("like", None),
            ("repost", None),
            ("reply", Some("Good!")),
            ("mention", Some("@linden.test yes")),
            ("quote", Some("Look")),
        ] {
            react(&place, reason, &receipt, text).await;
        }
        let mut items = about(&mut channel, &receipt, 5).await;
        items.sort_by(|a, b| a.text.cmp(&b.text).then(format!("{:?}", a.kind).cmp(&format!("{:?}", b.kind))));
        let seen: Vec<_> = items.iter().map(|item| (item.kind, item.text.as_deref())).collect();
        assert_eq!(
            seen,
            [
                (IncomingKind::Like, None),
                (IncomingKind::Share, None),
                (IncomingKind::Reply, Some("@linden.test yes")),
                (IncomingKind::Reply, Some("Good!")),
                (IncomingKind::Quote, Some("Look")),
            ],
            "{}",
            place.name
        );
        assert!(
            items.iter().all(|item| item.author_id == place.friend.did && item.author_handle == place.friend.handle)
        );
    }
}

#[tokio::test]
async fn polling_again_brings_the_same_ids_and_nothing_old() {
    for place in everywhere().await.into_iter().filter(|place| place.has_app_view) {
        let mut channel = place.channel().await;
        let receipt = posted(&channel, "Again").await;
        react(&place, "like", &receipt, None).await;
        let first = about(&mut channel, &receipt, 1).await;
        let page = Bluesky.poll(&channel.link(), None).await.unwrap();
        assert!(page.items.is_sorted_by_key(|item| item.at), "oldest first");
        react(&place, "reply", &receipt, Some("Later")).await;
        about(&mut channel, &receipt, 2).await;
        let next = Bluesky.poll(&channel.link(), page.cursor.as_deref()).await.unwrap();
        let floor = first[0].at.minus(Duration::from_hours(1));
        assert!(next.items.iter().any(|item| item.text.as_deref() == Some("Later")), "{}", place.name);
        assert!(next.items.iter().all(|item| item.at >= floor));
        let ids: std::collections::HashSet<_> = next.items.iter().map(|item| &item.remote_id).collect();
        assert_eq!(ids.len(), next.items.len());
    }
}

#[tokio::test]
async fn numbers_are_those_the_network_gives_and_the_rest_is_unknown() {
    for place in everywhere().await.into_iter().filter(|place| place.has_app_view) {
        let mut channel = place.channel().await;
        let receipt = posted(&channel, "Numbers").await;
        react(&place, "like", &receipt, None).await;
        react(&place, "reply", &receipt, Some("One")).await;
        about(&mut channel, &receipt, 2).await;
        let gone =
            Receipt { remote_id: format!("at://{}/app.bsky.feed.post/3l22222222222", place.us.did), ..receipt.clone() };
        let receipts: Vec<_> = (0..26).map(|_| gone.clone()).chain([receipt.clone()]).collect();
        let readings = Bluesky.read(&channel.link(), &receipts).await.unwrap();
        let of = |id: &str, metric: Metric| {
            let found: Vec<&Reading> =
                readings.iter().filter(|r| r.remote_id.as_deref() == Some(id) && r.metric == metric).collect();
            found[0].value
        };
        for (metric, expected) in [
            (Metric::Reactions, Some(1)),
            (Metric::Replies, Some(1)),
            (Metric::Shares, Some(0)),
            (Metric::Quotes, Some(0)),
            (Metric::Impressions, None),
        ] {
            assert_eq!(of(&receipt.remote_id, metric), expected, "{}: {metric:?}", place.name);
            assert_eq!(of(&gone.remote_id, metric), None, "a post that is gone has no numbers");
        }
        assert!(readings.iter().any(|r| r.remote_id.is_none() && r.metric == Metric::Followers && r.value.is_some()));
    }
}

#[tokio::test]
async fn a_flood_is_fetched_over_several_polls_without_a_gap() {
    let place = simulated().await;
    let mut channel = place.channel().await;
    let world = place.sim.as_ref().unwrap().world();
    let start = channel.now;
    let subject = posted(&channel, "Flood").await.remote_id;
    world.write(|town| town.react("like", &subject, None, start.0));
    let mut cursor = Bluesky.poll(&channel.link(), None).await.unwrap().cursor;
    for n in 1..=1_200 {
        world.write(|town| town.react("like", &subject, None, start.plus(Duration::from_secs(n * 10)).0));
    }
    channel.now = UtcMillis(start.plus(Duration::from_hours(4)).0);
    let mut ids = std::collections::HashSet::new();
    for _ in 0..4 {
        let page = Bluesky.poll(&channel.link(), cursor.as_deref()).await.unwrap();
        ids.extend(page.items.into_iter().map(|item| item.remote_id));
        cursor = page.cursor;
    }
    assert!(ids.len() >= 1_200, "{}", ids.len());
}

#[tokio::test]
async fn a_cursor_of_another_age_starts_anew() {
    let place = simulated().await;
    let channel = place.channel().await;
    for odd in ["", "nonsense", "{}", "[1]", r#"{"seen":"x"}"#] {
        assert!(Bluesky.poll(&channel.link(), Some(odd)).await.is_ok(), "{odd}");
    }
}

#[test]
fn every_ability_it_declares_is_there() {
    let abilities = Bluesky.abilities();
    assert!(abilities.publish && abilities.edit && abilities.inbox && abilities.insights);
}

#[tokio::test]
async fn what_we_answered_over_there_is_told_by_what_it_answers() {
    let place = simulated().await;
    let channel = place.channel().await;
    let receipt = posted(&channel, "Rye at eight").await;
    let town = place.sim.as_ref().unwrap().world();
    let asked = town.write(|town| town.react("reply", &receipt.remote_id, Some("Open on Sunday?"), now().0));
    town.write(|town| town.react("reply", &receipt.remote_id, Some("And on Monday?"), now().0));
    assert_eq!(Bluesky.answered(&channel.link()).await.unwrap(), Vec::<String>::new());
    let reference = json!({ "uri": asked, "cid": "bafy" });
    let value = json!({ "$type": "app.bsky.feed.post", "text": "Yes, from nine.",
        "reply": { "root": reference, "parent": reference } });
    let ours = format!("at://{}/app.bsky.feed.post/3zzzzzzzzzzzz", place.us.did);
    town.write(|town| town.records.insert(ours, Record { cid: "bafy".to_owned(), value, made_at_ms: now().0 }));
    assert_eq!(Bluesky.answered(&channel.link()).await.unwrap(), [asked]);
}
