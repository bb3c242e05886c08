//! Channels that rest for a while: by a person, because a network wants it, or because it does not know us any more.

use banyan_db::{Tx, run, values};
use banyan_domain::{
    ids::{ChannelId, WorkspaceId},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;

use super::channel::{Channel, ChannelError, PauseReason, load_channel, of_workspace};
use crate::{Actor, App, workspace::record};

pub async fn pause_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<(), ChannelError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    load_channel(app, actor, id).await?;
    let tx = app.db.begin().await?;
    pause(&tx, actor.workspace, id, PauseReason::Person, now).await?;
    record(&tx, actor.workspace, actor, now, "publish.pause_channel", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

pub async fn resume_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<(), ChannelError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let resumed = run(
        &*tx,
        "UPDATE channel SET paused_at = NULL, pause_reason = NULL
         WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL",
        values![id.0, actor.workspace.0],
    )
    .await?;
    if resumed == 0 {
        return Err(ChannelError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "publish.resume_channel", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}

/// One failure is one notice: the first reason stands until somebody acts.
pub(super) async fn pause(
    tx: &Tx,
    workspace: WorkspaceId,
    id: ChannelId,
    reason: PauseReason,
    now: UtcMillis,
) -> Result<(), banyan_db::DbErr> {
    let paused = run(
        &**tx,
        "UPDATE channel SET paused_at = $3, pause_reason = $4 WHERE id = $1 AND workspace_id = $2 AND paused_at IS NULL",
        values![id.0, workspace.0, now.0, reason.as_str()],
    )
    .await?;
    if paused > 0 {
        record(tx, workspace, None, now, "publish.channel_paused", Some(id.0), &json!({ "reason": reason })).await?;
    }
    Ok(())
}

/// Too fast: nothing goes to this channel, or to every channel of its server, before `until`.
pub(super) async fn slow_down(
    tx: &Tx,
    channel: &Channel,
    until: UtcMillis,
    whole_server: bool,
) -> Result<(), banyan_db::DbErr> {
    let mut ids = vec![channel.id];
    if whole_server {
        let same = of_workspace(&**tx, channel.workspace).await.unwrap_or_default();
        ids.extend(
            same.into_iter()
                .filter(|other| other.network == channel.network && other.facts.server == channel.facts.server)
                .map(|other| other.id),
        );
    }
    for id in ids {
        run(&**tx, "UPDATE channel SET slow_until = $2 WHERE id = $1", values![id.0, until.0]).await?;
    }
    Ok(())
}
