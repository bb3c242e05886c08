//! Asks one channel what people did toward us, and until when the plan promises each an answer; who waits is kept.

use banyan_connector::ConnectorError;
use banyan_domain::{
    converse::{ClosesFirst, Incoming, Promise},
    ids::ChannelId,
    time::UtcMillis,
    workspace::Right,
};
use serde::Serialize;

use super::look::look;
use crate::{Actor, App, Internal, plan::in_force, publish::ChannelError, workspace::Refused};

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

/// What came home, and when an answer is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Arrived {
    #[serde(flatten)]
    pub incoming: Incoming,
    /// None: nobody waits for words, or the plan promises none.
    pub due: Option<UtcMillis>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inbox {
    pub items: Vec<Arrived>,
    pub cursor: Option<String>,
    /// Why nothing is due although the plan promises an answer.
    pub no_promise: Option<ClosesFirst>,
}

/// Oldest first; `cursor` is what the last page gave.
pub async fn read_inbox(
    app: &App,
    actor: &Actor,
    channel: ChannelId,
    cursor: Option<&str>,
) -> Result<Inbox, InboxError> {
    actor.needs(Right::Look)?;
    let page = look(app, actor.workspace, channel, cursor, false).await?;
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let (promise, no_promise) = match Promise::of(&plan.plan) {
        Ok(promise) => (promise, None),
        Err(closes_first) => (None, Some(closes_first)),
    };
    let arrived = |incoming: Incoming| {
        let promise = promise.filter(|_| incoming.kind.wants_answer());
        Arrived { due: promise.map(|promise| promise.due(incoming.at, &plan.zone)), incoming }
    };
    Ok(Inbox { items: page.items.into_iter().map(arrived).collect(), cursor: page.cursor, no_promise })
}
