//! What a person decides about arrivals: which of the held ones, the newest few, this one not, the switch.

use banyan_db::{run, values};
use banyan_domain::{
    ids::{ItemId, SourceId},
    workspace::Right,
};
use serde_json::json;

use super::store;
use crate::{
    Actor, App, Internal,
    compose::{CarryError, When, carry_items},
    workspace::{Refused, record},
};

#[derive(Debug, thiserror::Error)]
pub enum ArrivalError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such source")]
    NotHere,
    #[error("this question has been answered already; nothing was changed")]
    AlreadyDecided,
    #[error(transparent)]
    Carry(#[from] CarryError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ArrivalError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Answers the question of a source: these are carried, oldest first, all others of it stay where they are.
pub async fn decide_arrivals(
    app: &App,
    actor: &Actor,
    source: SourceId,
    carry: &[ItemId],
) -> Result<usize, ArrivalError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let held = store::list_items(app.db.read(), actor.workspace, Some(source), Some("held"), 1_000).await?;
    let tx = app.db.begin().await?;
    let decided = run(
        &*tx,
        "UPDATE arrival_hold SET decided_at = $3, decided_by = $4
         WHERE source_id = $2 AND workspace_id = $1 AND decided_at IS NULL",
        values![actor.workspace.0, source.0, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    if decided == 0 {
        return Err(ArrivalError::AlreadyDecided);
    }
    let (chosen, left): (Vec<ItemId>, Vec<ItemId>) =
        held.iter().rev().map(|arrival| arrival.id).partition(|id| carry.contains(id));
    store::mark_items(&tx, actor.workspace, &left, &["held"], "known").await?;
    store::mark_items(&tx, actor.workspace, &chosen, &["held"], "fresh").await?;
    let data = json!({ "carried": chosen.len(), "left": left.len() });
    record(&tx, actor.workspace, actor, now, "gather.decide", Some(source.0), &data).await?;
    tx.commit().await?;
    carry_all(app, actor, &chosen).await?;
    Ok(chosen.len())
}

/// The owner picks the newest N of what stood there already. Oldest of them first, each to its next free slot.
pub async fn carry_newest(app: &App, actor: &Actor, source: SourceId, count: u32) -> Result<usize, ArrivalError> {
    actor.needs(Right::Publish)?;
    let mut newest: Vec<ItemId> = store::list_items(app.db.read(), actor.workspace, Some(source), None, 1_000)
        .await?
        .into_iter()
        .filter(|arrival| matches!(arrival.state.as_str(), "known" | "fresh" | "held" | "skipped"))
        .take(count as usize)
        .map(|arrival| arrival.id)
        .collect();
    newest.reverse();
    carry_all(app, actor, &newest).await?;
    Ok(newest.len())
}

async fn carry_all(app: &App, actor: &Actor, items: &[ItemId]) -> Result<(), CarryError> {
    let carried = carry_items(app, actor, items, None, When::NextSlot).await?;
    carried.into_iter().try_for_each(|carried| carried.map(drop))
}

/// This one not.
pub async fn skip_item(app: &App, actor: &Actor, item: ItemId) -> Result<(), ArrivalError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    store::mark_items(&tx, actor.workspace, &[item], &["fresh", "held"], "skipped").await?;
    record(&tx, actor.workspace, actor, now, "gather.skip", Some(item.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// The one switch of a source: carry by itself, or show first. Switched on again, it keeps its day.
pub async fn set_carrying(app: &App, actor: &Actor, source: SourceId, carries: bool) -> Result<(), ArrivalError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let changed = run(
        &*tx,
        "UPDATE source SET carries_since = CASE WHEN $3 THEN COALESCE(carries_since, $4) END
         WHERE id = $2 AND workspace_id = $1 AND removed_at IS NULL",
        values![actor.workspace.0, source.0, carries, now.0],
    )
    .await?;
    if changed == 0 {
        return Err(ArrivalError::NotHere);
    }
    let data = json!({ "carries": carries });
    record(&tx, actor.workspace, actor, now, "gather.set_carrying", Some(source.0), &data).await?;
    Ok(tx.commit().await?)
}

/// No longer read. What it brought stays known, so that it is never carried again by another way.
pub async fn remove_source(app: &App, actor: &Actor, source: SourceId) -> Result<(), ArrivalError> {
    actor.needs(Right::Connect)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let removed = run(
        &*tx,
        "UPDATE source SET removed_at = $3, secret = NULL WHERE id = $2 AND workspace_id = $1 AND removed_at IS NULL",
        values![actor.workspace.0, source.0, now.0],
    )
    .await?;
    if removed == 0 {
        return Err(ArrivalError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "gather.remove_source", Some(source.0), &json!({})).await?;
    Ok(tx.commit().await?)
}
