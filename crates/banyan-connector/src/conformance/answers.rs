//! What every room makes of the two refusals every network knows.

use banyan_domain::publish::Receipt;

use super::{Ground, Harness, ground::link, sample, walk::Walk};
use crate::{Connector, ConnectorError};

/// One error of each ability, all from the same cause.
async fn errors(
    connector: &dyn Connector,
    ground: &dyn Ground,
    before: &dyn Prepare,
) -> Vec<(&'static str, ConnectorError)> {
    let link = link(ground);
    let mut errors = Vec::new();
    let mut keep = |name, error: Option<ConnectorError>| errors.extend(error.map(|error| (name, error)));
    if connector.publishing().is_some() {
        before.prepare(ground).await;
        let walk = Walk::new(connector, ground, sample::post(connector, ground), "refused");
        keep("submit", walk.submit().await.err());
    }
    if let Some(inbox) = connector.inbox() {
        before.prepare(ground).await;
        keep("poll", inbox.poll(&link, None).await.err());
        before.prepare(ground).await;
        keep("answered", inbox.answered(&link).await.err());
    }
    if let Some(insights) = connector.insights() {
        before.prepare(ground).await;
        keep("read", insights.read(&link, &[]).await.err());
    }
    if let Some(editing) = connector.editing() {
        before.prepare(ground).await;
        let receipt =
            Receipt { remote_id: ground.id_of_nothing(), url: None, at: None, extra: serde_json::Value::Null };
        keep("take down", editing.take_down(&link, &receipt).await.err());
    }
    before.prepare(ground).await;
    keep("who am i", connector.auth().who_am_i(&link).await.err());
    errors
}

#[async_trait::async_trait]
trait Prepare: Send + Sync {
    async fn prepare(&self, ground: &dyn Ground);
}

struct Nothing;

#[async_trait::async_trait]
impl Prepare for Nothing {
    async fn prepare(&self, _ground: &dyn Ground) {}
}

struct SlowDown;

#[async_trait::async_trait]
impl Prepare for SlowDown {
    async fn prepare(&self, ground: &dyn Ground) {
        ground.slow_down().await;
    }
}

/// Every ability pauses the channel and asks a person; nothing is public.
pub async fn a_revoked_credential_asks_to_reconnect(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    if !ground.revoke().await {
        return;
    }
    let errors = errors(connector, &*ground, &Nothing).await;
    assert!(!errors.is_empty(), "without a credential everything succeeded");
    for (name, error) in errors {
        assert!(matches!(error, ConnectorError::Reconnect { .. }), "{name}: {error:?}");
    }
    assert_eq!(ground.posts().await, Vec::<String>::new());
}

/// The advice names the moment the network named, and it is still to come.
pub async fn too_fast_is_told_with_a_moment(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    if !ground.slow_down().await {
        return;
    }
    let ground = harness.fresh().await;
    for (name, error) in errors(connector, &*ground, &SlowDown).await {
        let ConnectorError::SlowDown { until: Some(until), .. } = error else { panic!("{name}: {error:?}") };
        assert!(until > ground.now(), "{name}: a moment that is past");
    }
    assert_eq!(ground.posts().await, Vec::<String>::new());
}
