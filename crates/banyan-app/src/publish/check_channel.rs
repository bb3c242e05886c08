//! Looking whether a channel still answers.

use banyan_connector::ConnectorError;
use banyan_db::{run, values};
use banyan_domain::{ids::ChannelId, workspace::Right};

use super::{
    channel::{Channel, ChannelError, load_channel},
    open_link::open_link,
    pause_channel::pause,
};
use crate::{Actor, App, Internal};

/// Asks the network who we are there and what it allows. A pause for a lost connection ends when it answers.
pub async fn check_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<Channel, ChannelError> {
    actor.needs(Right::Write)?;
    let turn = app.in_flight.turn_of(id);
    let _turn = turn.lock().await;
    let answered = match open_link(app, actor.workspace, id).await {
        Ok(parts) => parts.connector.auth().who_am_i(&parts.link()).await.map_err(ChannelError::from),
        Err(error) => Err(error),
    };
    let now = app.now();
    let tx = app.db.begin().await?;
    match answered {
        Ok(facts) => {
            run(
                &*tx,
                "UPDATE channel SET facts = $3, name = $4, handle = $5, checked_at = $6,
                    paused_at = CASE WHEN pause_reason = 'person' THEN paused_at END,
                    pause_reason = CASE WHEN pause_reason = 'person' THEN pause_reason END
                 WHERE id = $1 AND workspace_id = $2",
                values![
                    id.0,
                    actor.workspace.0,
                    serde_json::to_string(&facts).map_err(Internal::from)?,
                    facts.name.as_str(),
                    facts.handle.as_str(),
                    now.0
                ],
            )
            .await?;
            tx.commit().await?;
            app.nudge();
            load_channel(app, actor, id).await
        }
        Err(ChannelError::Network(ConnectorError::Reconnect { reason })) => {
            pause(&tx, actor.workspace, id, reason.into(), now).await?;
            tx.commit().await?;
            Err(ConnectorError::Reconnect { reason }.into())
        }
        Err(other) => Err(other),
    }
}
