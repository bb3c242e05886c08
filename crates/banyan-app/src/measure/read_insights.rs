//! Asks one channel for its numbers: of the channel and of what was published there lately. What people chose is kept.

use banyan_connector::ConnectorError;
use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{
    compose::Rendered,
    ids::{ChannelId, PublicationId, WorkspaceId},
    measure::{PollResult, Reading},
    publish::{Done, Receipt},
    time::UtcMillis,
    workspace::Right,
};
use uuid::Uuid;

use super::store::polls;

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
    let posts = posts_of(app, actor, channel).await?;
    let receipts: Vec<Receipt> = posts.iter().flat_map(|post| post.receipts.clone()).collect();
    let readings = ask(app, actor.workspace, channel, &receipts).await?;
    keep_polls(app, actor.workspace, &posts, &readings).await?;
    Ok(readings)
}

/// What its network counts, of the channel and of these posts.
pub(super) async fn ask(
    app: &App,
    workspace: WorkspaceId,
    channel: ChannelId,
    receipts: &[Receipt],
) -> Result<Vec<Reading>, InsightsError> {
    let parts = {
        // Posts of this place wait for the turn, and one of them may be due: it is held only while the way is opened.
        let turn = app.in_flight.turn_of(channel);
        let _turn = turn.lock().await;
        open_link(app, workspace, channel).await?
    };
    let insights = parts.connector.insights().ok_or(InsightsError::CannotTell(parts.connector.network().name))?;
    Ok(insights.read(&parts.link(), receipts).await?)
}

/// A post as its network has it.
struct Out {
    id: PublicationId,
    published_at: Option<UtcMillis>,
    receipts: Vec<Receipt>,
    rendered: Option<Rendered>,
}

async fn posts_of(app: &App, actor: &Actor, channel: ChannelId) -> Result<Vec<Out>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        published_at: Option<i64>,
        done: String,
        rendered: Option<String>,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT id, published_at, done, rendered FROM publication WHERE workspace_id = $1 AND channel_id = $2
         AND done <> '[]' AND taken_down_at IS NULL ORDER BY due_at DESC LIMIT $3",
        values![actor.workspace.0, channel.0, POSTS],
    )
    .await?;
    let out = |row: Row| {
        Ok(Out {
            id: row.id.into(),
            published_at: row.published_at.map(UtcMillis),
            receipts: serde_json::from_str::<Done>(&row.done)?.receipts().cloned().collect(),
            rendered: row.rendered.map(|rendered| serde_json::from_str(&rendered)).transpose()?,
        })
    };
    rows.into_iter().map(out).collect()
}

async fn keep_polls(app: &App, workspace: WorkspaceId, posts: &[Out], readings: &[Reading]) -> Result<(), Internal> {
    let results: Vec<(PublicationId, PollResult)> =
        posts.iter().filter_map(|post| Some((post.id, result_of(post, readings)?))).collect();
    if results.is_empty() {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    for (publication, result) in &results {
        polls::keep(&tx, (workspace, *publication), result).await?;
    }
    Ok(tx.commit().await?)
}

/// A poll stands in the first part.
fn result_of(post: &Out, readings: &[Reading]) -> Option<PollResult> {
    let poll = post.rendered.as_ref()?.poll.as_ref()?;
    PollResult::of(poll, post.published_at?, &votes_of(readings, post.receipts.first()?))
}

pub(super) fn votes_of<'a>(readings: &'a [Reading], receipt: &Receipt) -> Vec<&'a Reading> {
    readings.iter().filter(|one| one.remote_id.as_deref() == Some(&*receipt.remote_id)).collect()
}
