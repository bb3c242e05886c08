//! Changing and taking down: as often as one likes, with one result.

use banyan_domain::{compose::Rendered, publish::Receipt};

use super::{Ground, Harness, ground::link, sample, walk::Walk};
use crate::Connector;

async fn published(connector: &dyn Connector, ground: &dyn Ground) -> (Rendered, Receipt) {
    let rendered = sample::post(connector, ground);
    let receipts = Walk::new(connector, ground, rendered.clone(), "edited").carry_out().await;
    (rendered, receipts.into_iter().next().expect("at least one part"))
}

/// The words change in place; the same change again changes nothing more.
pub async fn a_change_is_seen_and_may_be_repeated(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let Some(editing) = connector.editing().filter(|_| connector.limits(ground.facts()).edit) else { return };
    let (mut rendered, mut receipt) = published(connector, &*ground).await;
    rendered.parts[0].text = rendered.parts[0].text.replace("two days", "three days");
    for _ in 0..2 {
        receipt = editing.change(&link(&*ground), &receipt, &rendered, 0).await.expect("a change is taken");
        assert_eq!(ground.posts().await, [rendered.parts[0].text.clone()]);
    }
}

/// What is gone already counts as done.
pub async fn taking_down_twice_is_done_once(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let Some(editing) = connector.editing().filter(|_| connector.limits(ground.facts()).take_down) else { return };
    let (_, receipt) = published(connector, &*ground).await;
    for _ in 0..2 {
        editing.take_down(&link(&*ground), &receipt).await.expect("taking down is done");
        assert_eq!(ground.posts().await, Vec::<String>::new());
    }
}
