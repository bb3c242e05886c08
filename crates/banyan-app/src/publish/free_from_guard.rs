//! What the guard had stopped, after a person kept what it found or wrote other words: it waits for its time again, or for
//! a person where something still stands.

use banyan_db::{FromQueryResult, Tx, one, values};
use banyan_domain::{guard::Finding, ids::PublicationId, publish::PublicationState as State, time::UtcMillis};
use serde_json::json;

use super::{Trouble, decide_publication::send_again, over::asks_still, store};
use crate::{
    Actor, Internal,
    compose::{STOP_WITHIN, kept_now},
    workspace::record,
};

#[derive(FromQueryResult)]
struct Found {
    by_itself: bool,
    findings: String,
}

/// Only what is held for something that `is_answered`: a place that would not take it is not asked again by that. A time
/// that has passed leaves time to stop it.
pub(crate) async fn free_from_guard(
    tx: &Tx,
    actor: &Actor,
    id: PublicationId,
    is_answered: fn(&Trouble) -> bool,
    now: UtcMillis,
) -> Result<(), Internal> {
    let Some(mut publication) = store::lock(tx, id).await? else { return Ok(()) };
    let Some(held) = publication.trouble.as_ref().filter(|trouble| is_answered(trouble)) else { return Ok(()) };
    if publication.state != State::NeedsAttention {
        return Ok(());
    }
    let sql = "SELECT post.created_by IS NULL AS by_itself, variant.findings FROM variant
         JOIN post ON post.id = variant.post_id WHERE variant.id = $1";
    let found: Option<Found> = one(&**tx, sql, values![publication.variant.0]).await?;
    let found = found.ok_or(Internal::Broken("a publication has lost its variant"))?;
    let findings: Vec<Finding> = serde_json::from_str(&found.findings)?;
    let kept = kept_now(&**tx, publication.variant).await?;
    // Nothing else is asked to think again: a person had looked at it when it was written.
    let by_itself = found.by_itself || held.thinks_again();
    if let Some(asks) = asks_still(&findings, by_itself, &kept) {
        publication.trouble = Some(asks);
        return store::save(tx, &publication).await;
    }
    let due_at = if publication.due_at > now { publication.due_at } else { now.plus(STOP_WITHIN) };
    send_again(&mut publication, due_at, false);
    store::save(tx, &publication).await?;
    Ok(record(tx, actor.workspace, actor, now, "publish.scheduled", Some(id.0), &json!({})).await?)
}
