//! Servers that speak the language with an accent.

use banyan_connector::{Connector as _, Found, Insights as _, Progress};
use banyan_connectors::mastodon::{
    Mastodon,
    sim::{Behaviour, OUR_ACCOUNT},
};
use banyan_domain::{measure::Metric, network::Idempotency};
use banyan_simulator::Fault;

use super::ground::{NOW, Place, Walk, words};

#[tokio::test]
async fn each_servers_own_limits_are_read_from_whichever_page_it_has() {
    for (behaviour, software, max, idempotency) in [
        (Behaviour::default(), "mastodon", 500, Idempotency::ServerKey),
        (Behaviour::gotosocial(), "gotosocial", 5_000, Idempotency::FindFirst),
        (Behaviour::snac(), "snac", 100_000, Idempotency::FindFirst),
    ] {
        let place = Place::new(behaviour).await;
        let limits = Mastodon.limits(&place.facts);
        assert_eq!((limits.text.max, limits.idempotency), (Some(max), idempotency), "{software}");
        assert_eq!(place.facts.extra["software"]["name"], software);
    }
}

/// Seen on GoToSocial 0.20 and snac 2.94 (2026-11): this is why an unknown outcome is looked for before anything else.
#[tokio::test]
async fn where_keys_are_ignored_the_same_key_would_post_twice() {
    let place = Place::new(Behaviour::gotosocial()).await;
    place.sim.fault(Fault::on("POST", "/api/v1/statuses").drop_after_work());
    let walk = Walk::new(&place, &words("Rye at eight"));
    assert!(walk.submit().await.is_err());
    assert!(matches!(walk.find(NOW).await.unwrap(), Found::Here(_)));
    assert!(matches!(walk.submit().await.unwrap(), Progress::Live(_)));
    assert_eq!(place.sim.world().read(|town| town.said_by(OUR_ACCOUNT).len()), 2);
}

#[tokio::test]
async fn numbers_come_one_by_one_where_they_do_not_come_together() {
    for (behaviour, requests, quotes) in [(Behaviour::default(), 2, Some(0)), (Behaviour::snac(), 3, None)] {
        let place = Place::new(behaviour).await;
        let mut receipts = Vec::new();
        for text in ["Rye", "Wheat"] {
            let Progress::Live(receipt) = Walk::new(&place, &words(text)).submit().await.unwrap() else { panic!() };
            // The same key: another text under it would be the first one again.
            place.sim.clock().advance(4_000_000);
            receipts.push(receipt);
        }
        place.sim.forget_requests();
        let readings = Mastodon.read(&place.link(), &receipts).await.unwrap();
        assert_eq!(place.sim.requests().len(), requests);
        let value = |metric| readings.iter().find(|reading| reading.metric == metric).unwrap().value;
        assert_eq!(
            (value(Metric::Quotes), value(Metric::Replies), value(Metric::Impressions)),
            (quotes, Some(0), None)
        );
    }
}
