//! Asks one channel what people did toward us. Reads only.

use banyan_connector::{ConnectorError, IncomingPage};
use banyan_domain::{ids::ChannelId, workspace::Right};

use crate::{
    Actor, App, Internal,
    publish::{ChannelError, open_link},
    workspace::Refused,
};

#[derive(Debug, thiserror::Error)]
pub enum InboxError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("{0} gives no messages to programs; look there yourself")]
    CannotTell(&'static str),
    #[error(transparent)]
    Channel(#[from] ChannelError),
    #[error(transparent)]
    Network(#[from] ConnectorError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// Oldest first; `cursor` is what the last page gave.
pub async fn read_inbox(
    app: &App,
    actor: &Actor,
    channel: ChannelId,
    cursor: Option<&str>,
) -> Result<IncomingPage, InboxError> {
    actor.needs(Right::Look)?;
    let turn = app.in_flight.turn_of(channel);
    let _turn = turn.lock().await;
    let parts = open_link(app, actor.workspace, channel).await?;
    let inbox = parts.connector.inbox().ok_or(InboxError::CannotTell(parts.connector.network().name))?;
    Ok(inbox.poll(&parts.link(), cursor).await?)
}
