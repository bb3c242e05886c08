//! Channels that are over: put to rest with their years on the tree, remembered so, or taken away.

use banyan_connector::ChannelFacts;
use banyan_db::{run, values};
use banyan_domain::{ids::ChannelId, schedule::PostingSchedule, workspace::Right};
use serde_json::json;

use super::{cancel::cancel_all_at, channel::ChannelError};
use crate::{
    Actor, App, Internal, fresh_id,
    workspace::{record, show_workspace},
};

/// Puts a branch to rest: nothing goes there any more, its years stay on the tree.
pub async fn rest_channel(app: &App, actor: &Actor, id: ChannelId, year: i64) -> Result<(), ChannelError> {
    actor.needs(Right::Connect)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let rested = run(
        &*tx,
        "UPDATE channel SET rested_year = $3, paused_at = COALESCE(paused_at, $4), pause_reason = 'person',
            credential = NULL WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL",
        values![id.0, actor.workspace.0, year, now.0],
    )
    .await?;
    if rested == 0 {
        return Err(ChannelError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "publish.rest_channel", Some(id.0), &json!({ "year": year })).await?;
    Ok(tx.commit().await?)
}

/// A branch that fell long ago and was never connected here: it stands on the tree with its year.
pub async fn remember_branch(
    app: &App,
    actor: &Actor,
    network: &str,
    name: &str,
    rested_year: i64,
) -> Result<ChannelId, ChannelError> {
    actor.needs(Right::Connect)?;
    let workspace = show_workspace(app, actor.workspace).await?;
    let schedule = PostingSchedule::new(&workspace.zone, []).map_err(|_| Internal::Broken("unknown zone"))?;
    let id: ChannelId = fresh_id();
    let now = app.now();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "INSERT INTO channel (id, workspace_id, network, name, handle, identity, facts, schedule, simulated,
            connected_at, paused_at, pause_reason, rested_year)
         VALUES ($1, $2, $3, $4, '', $4, $5, $6, $7, $8, $8, 'person', $9)",
        values![
            id.0,
            actor.workspace.0,
            network,
            name,
            serde_json::to_string(&ChannelFacts::default()).map_err(Internal::from)?,
            serde_json::to_string(&schedule).map_err(Internal::from)?,
            false,
            now.0,
            rested_year
        ],
    )
    .await?;
    record(&tx, actor.workspace, actor, now, "publish.remember_branch", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes the channel away with its credential; what waits for it is cancelled, what was published keeps its proof.
pub async fn remove_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<u64, ChannelError> {
    actor.needs(Right::Connect)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let removed = run(
        &*tx,
        "UPDATE channel SET removed_at = $3, credential = NULL WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL",
        values![id.0, actor.workspace.0, now.0],
    )
    .await?;
    if removed == 0 {
        return Err(ChannelError::NotHere);
    }
    let cancelled = cancel_all_at(&tx, actor, id, now).await?;
    record(&tx, actor.workspace, actor, now, "publish.remove_channel", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    Ok(cancelled)
}
