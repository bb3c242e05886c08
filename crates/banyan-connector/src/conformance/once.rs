//! Never twice: what a room says after an answer, or a request, was lost.

use std::time::Duration;

use banyan_domain::{compose::Rendered, network::Idempotency, publish::StepKind};

use super::{Ground, Harness, ground::link, sample, walk::Walk};
use crate::{Connector, ConnectorError, Found, Window};

/// Looks as the app does, a moment after the request left.
async fn find(walk: &Walk<'_>, taken: &[String]) -> Found {
    let publishing = walk.publishing().expect("asked only where the room publishes");
    let key = sample::key(&walk.name, walk.at(), walk.ground);
    let now = walk.ground.now();
    let window = Window { from: now.minus(Duration::from_mins(15)), until: now, taken: taken.to_vec() };
    publishing.find(&link(walk.ground), &walk.task(&key), &window).await.expect("looking succeeds")
}

fn makes_public(walk: &Walk<'_>, index: usize) -> bool {
    !walk.steps[index].reversible
}

/// At every step in turn: the work is done, the answer is lost, the room finds it, and the rest goes out once.
pub async fn a_lost_answer_is_found_not_repeated(connector: &dyn Connector, harness: &dyn Harness) {
    if connector.publishing().is_none() {
        return;
    }
    for make in [sample::post as fn(&dyn Connector, &dyn Ground) -> Rendered, sample::thread, sample::silent] {
        let count = {
            Walk::new(connector, &*harness.fresh().await, make(connector, &*harness.fresh().await), "n").steps.len()
        };
        for lost in 0..count.min(4) {
            let ground = harness.fresh().await;
            let rendered = make(connector, &*ground);
            let parts: Vec<String> = rendered.parts.iter().map(|part| part.text.clone()).collect();
            let mut walk = Walk::new(connector, &*ground, rendered, "lost");
            while walk.at() < lost {
                walk.step().await;
            }
            if !ground.lose_answer_of(&walk.steps[lost]).await {
                continue;
            }
            recover(&mut walk, lost).await;
            walk.carry_out().await;
            assert_eq!(ground.posts().await, parts, "after the answer to step {lost} was lost");
        }
    }
}

async fn recover(walk: &mut Walk<'_>, lost: usize) {
    match walk.submit().await {
        Err(ConnectorError::OutcomeUnknown { .. }) => {}
        other => panic!("a lost answer to `{}` must be an unknown outcome, not {other:?}", walk.steps[lost].name()),
    }
    walk.ground.wait_for_grace().await;
    match find(walk, &[]).await {
        Found::Here(progress) => walk.settle(progress).await,
        found if makes_public(walk, lost) => {
            panic!("`{}` stands there and was not found: {found:?}", walk.steps[lost].name())
        }
        // Nobody sees an upload; sending it again does no harm.
        Found::Absent { .. } | Found::CannotTell | Found::NotYet => walk.step().await,
    }
}

/// Nothing arrived: the room neither claims to have found it nor offers a proof before it could know.
pub async fn a_request_that_never_arrived_is_not_found(connector: &dyn Connector, harness: &dyn Harness) {
    if connector.publishing().is_none() {
        return;
    }
    let ground = harness.fresh().await;
    let mut walk = Walk::new(connector, &*ground, sample::post(connector, &*ground), "never");
    while !makes_public(&walk, walk.at()) {
        walk.step().await;
    }
    if !ground.lose_request_of(&walk.steps[walk.at()]).await {
        return;
    }
    match walk.submit().await {
        Err(ConnectorError::OutcomeUnknown { .. } | ConnectorError::Unavailable { .. }) => {}
        other => panic!("a lost request must not be {other:?}"),
    }
    assert_eq!(ground.posts().await, Vec::<String>::new());
    ground.wait_for_grace().await;
    let found = find(&walk, &[]).await;
    assert!(!matches!(found, Found::Here(_)), "nothing is there, yet: {found:?}");
    // A proof of absence, or a person's word, lets it go out after all; once.
    walk.carry_out().await;
    assert_eq!(ground.posts().await.len(), sample::post(connector, &*ground).parts.len());
}

/// The same words were posted before, under another receipt: that one is not ours to claim.
pub async fn another_posts_twin_is_never_claimed(connector: &dyn Connector, harness: &dyn Harness) {
    if connector.publishing().is_none() {
        return;
    }
    let ground = harness.fresh().await;
    let first = Walk::new(connector, &*ground, sample::post(connector, &*ground), "first").carry_out().await;
    let taken: Vec<String> = first.into_iter().map(|receipt| receipt.remote_id).collect();
    let mut second = Walk::new(connector, &*ground, sample::post(connector, &*ground), "second");
    while !makes_public(&second, second.at()) {
        second.step().await;
    }
    ground.wait_for_grace().await;
    let found = find(&second, &taken).await;
    assert!(!matches!(found, Found::Here(_)), "claimed {taken:?}: {found:?}");
}

/// `check` and `find` only read.
pub async fn looking_creates_nothing(connector: &dyn Connector, harness: &dyn Harness) {
    if connector.publishing().is_none() {
        return;
    }
    let ground = harness.fresh().await;
    let mut walk = Walk::new(connector, &*ground, sample::post(connector, &*ground), "look");
    loop {
        let (posts, writes) = (ground.posts().await, ground.writes().await);
        for _ in 0..3 {
            find(&walk, &[]).await;
        }
        assert_eq!(ground.posts().await, posts);
        assert_eq!(ground.writes().await, writes, "looking for `{}` wrote", walk.steps[walk.at()].name());
        walk.step().await;
        if walk.at() == walk.steps.len() {
            break;
        }
    }
}

/// Where the limits say that a key (or an id of ours) protects, the same request twice makes one post.
pub async fn the_same_key_never_posts_twice_where_keys_count(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let limits = connector.limits(ground.facts());
    if connector.publishing().is_none() || limits.idempotency == Idempotency::FindFirst {
        return;
    }
    let mut walk = Walk::new(connector, &*ground, sample::post(connector, &*ground), "twice");
    while !matches!(walk.steps[walk.at()].kind, StepKind::Create(_)) {
        walk.step().await;
    }
    let first = walk.submit().await.expect("the first goes out");
    let second = walk.submit().await.expect("the second is answered like the first");
    assert_eq!(ground.posts().await.len(), 1);
    walk.settle(first).await;
    let mut again = Walk { done: banyan_domain::publish::Done::default(), ..walk };
    again.settle(second).await;
    assert_eq!(ground.posts().await.len(), 1);
}
