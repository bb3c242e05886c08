//! Takes a place away with its credential; what waits for it is cancelled, what was published keeps its proof.

use banyan_db::{run, values};
use banyan_domain::{ids::ChannelId, workspace::Right};
use serde_json::json;

use super::{cancel::cancel_all_at, channel::ChannelError};
use crate::{Actor, App, workspace::record};

/// Tells how many posts waited there.
pub async fn remove_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<usize, ChannelError> {
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
    let called_off = cancel_all_at(&tx, actor, id, now).await?;
    record(&tx, actor.workspace, actor, now, "publish.remove_channel", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    Ok(called_off.len())
}
