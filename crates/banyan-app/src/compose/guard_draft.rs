//! The guard, fed with what was said on a channel before.

use banyan_db::ConnectionTrait;
use banyan_domain::{
    compose::{Post, Variant},
    guard::Finding,
    ids::PostId,
    time::{DAY, UtcMillis},
};

use super::store;
use super::{
    shim as guard,
    shim::{Draft, GuardRules, Said},
};
use crate::{Internal, publish::Channel};

const MEMORY_DAYS: u32 = 180;

/// Variants of one post never count against each other.
pub(super) async fn check(
    on: &impl ConnectionTrait,
    channel: &Channel,
    variant: &Variant,
    post: &Post,
    own: Option<PostId>,
    at: UtcMillis,
) -> Result<Vec<Finding>, Internal> {
    let rows = store::said_on(on, channel.id, at.minus(DAY * MEMORY_DAYS)).await?;
    let mut said = Vec::with_capacity(rows.len());
    for row in rows.into_iter().filter(|row| own.is_none_or(|own| own.0 != row.post_id)) {
        let earlier: Variant = serde_json::from_str(&row.data)?;
        let done: banyan_domain::publish::Done = serde_json::from_str(&row.done)?;
        said.push(Said {
            fingerprint: guard::fingerprint(&earlier.text),
            quote: if row.title.is_empty() { earlier.text.clone() } else { row.title },
            link: earlier.link,
            objective: store::objective_of(&row.post_data),
            at: UtcMillis(row.due_at),
            url: done.receipts().next().and_then(|receipt| receipt.url.clone()),
        });
    }
    let draft = Draft { variant, objective: post.objective, at, link_state: None };
    Ok(guard::check(&draft, &said, &GuardRules::default()))
}

pub(super) fn fingerprint_of(variant: &Variant) -> Vec<u8> {
    guard::fingerprint(&variant.text).to_bytes()
}
