//! Asks one channel for its numbers: of the channel and of what was published there lately.

use banyan_connector::ConnectorError;
use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{
    ids::ChannelId,
    measure::Reading,
    publish::{Done, Receipt},
    workspace::Right,
};

use crate::{
    Actor, App, Internal,
    publish::{ChannelError, open_link},
    workspace::Refused,
};

const POSTS: i64 = 100;

#[derive(Debug, thiserror::Error)]
pub enum InsightsError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("{0} tells programs no numbers")]
    CannotTell(&'static str),
    #[error(transparent)]
    Channel(#[from] ChannelError),
    #[error(transparent)]
    Network(#[from] ConnectorError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

pub async fn read_insights(app: &App, actor: &Actor, channel: ChannelId) -> Result<Vec<Reading>, InsightsError> {
    actor.needs(Right::Look)?;
    let receipts = receipts_of(app, actor, channel).await?;
    let turn = app.in_flight.turn_of(channel);
    let _turn = turn.lock().await;
    let parts = open_link(app, actor.workspace, channel).await?;
    let insights = parts.connector.insights().ok_or(InsightsError::CannotTell(parts.connector.network().name))?;
    Ok(insights.read(&parts.link(), &receipts).await?)
}

async fn receipts_of(app: &App, actor: &Actor, channel: ChannelId) -> Result<Vec<Receipt>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        done: String,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT done FROM publication WHERE workspace_id = $1 AND channel_id = $2 AND done <> '[]'
         AND taken_down_at IS NULL ORDER BY due_at DESC LIMIT $3",
        values![actor.workspace.0, channel.0, POSTS],
    )
    .await?;
    let mut receipts = Vec::new();
    for row in rows {
        let done: Done = serde_json::from_str(&row.done)?;
        receipts.extend(done.receipts().cloned());
    }
    Ok(receipts)
}
