//! What people do comes home, once.

use std::collections::BTreeSet;

use banyan_domain::converse::IncomingKind;

use super::{Ground, Harness, ground::link, sample, walk::Walk};
use crate::{Connector, Inbox};

/// `None`: this room has no inbox, or nobody can be made to act here.
async fn stirred<'c>(connector: &'c dyn Connector, ground: &dyn Ground) -> Option<(&'c dyn Inbox, String)> {
    let inbox = connector.inbox()?;
    let receipts = Walk::new(connector, ground, sample::post(connector, ground), "talk").carry_out().await;
    ground.stir().await.then(|| (inbox, receipts[0].remote_id.clone()))
}

/// An answer has words and names our post; a like has none; both have a person and a moment.
pub async fn what_people_do_comes_home(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let Some((inbox, post)) = stirred(connector, &*ground).await else { return };
    let items = inbox.poll(&link(&*ground), None).await.expect("a poll succeeds").items;
    let reply = items.iter().find(|item| item.kind == IncomingKind::Reply).expect("the answer comes home");
    assert_eq!(reply.about.as_deref(), Some(post.as_str()));
    assert!(reply.text.as_deref().is_some_and(|text| !text.is_empty() && !text.contains('<')), "{reply:?}");
    let like = items.iter().find(|item| item.kind == IncomingKind::Like).expect("the like comes home");
    assert_eq!((like.about.as_deref(), like.text.as_deref()), (Some(post.as_str()), None));
    assert!(items.iter().all(|item| !item.author_id.is_empty() && !item.author_handle.is_empty() && item.at.0 > 0));
    assert!(items.is_sorted_by_key(|item| item.at), "oldest first");
}

/// With the cursor of the last poll nothing comes twice; without it, the same ids come again.
pub async fn what_came_is_not_brought_again(connector: &dyn Connector, harness: &dyn Harness) {
    let ground = harness.fresh().await;
    let Some((inbox, _)) = stirred(connector, &*ground).await else { return };
    let link = link(&*ground);
    let first = inbox.poll(&link, None).await.expect("a poll succeeds");
    let ids = |items: &[banyan_domain::converse::Incoming]| {
        items.iter().map(|item| item.remote_id.clone()).collect::<BTreeSet<String>>()
    };
    assert_eq!(ids(&first.items).len(), first.items.len(), "each has an id of its own");
    let again = inbox.poll(&link, None).await.expect("a poll succeeds");
    assert_eq!(ids(&again.items), ids(&first.items));
    let next = inbox.poll(&link, first.cursor.as_deref()).await.expect("a poll succeeds");
    assert!(ids(&next.items).is_subset(&ids(&first.items)), "the cursor invented something");
    assert!(next.items.len() < first.items.len(), "the cursor does nothing");
}
