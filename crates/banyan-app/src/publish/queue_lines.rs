//! The queue, as people and programs read it.

use std::time::Duration;

use banyan_db::{List, Rows, lists_in_one, places, values};
use banyan_domain::{
    ids::{ChannelId, PostId, PublicationId, WorkspaceId},
    measure::PollResult,
    publish::{PublicationState, Step, StepKind},
    time::UtcMillis,
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Trouble;
use crate::{Actor, App, Internal, workspace::Refused};

/// One publication in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PublicationLine {
    pub id: PublicationId,
    pub post: PostId,
    pub title: String,
    pub network: String,
    pub channel: ChannelId,
    pub channel_name: String,
    pub state: PublicationState,
    pub due_at: UtcMillis,
    pub left_at: Option<UtcMillis>,
    pub published_at: Option<UtcMillis>,
    #[serde(skip)]
    pub taken_down_at: Option<UtcMillis>,
    pub look_again_at: Option<UtcMillis>,
    pub asks_person: bool,
    /// How late it may still go out by itself.
    #[serde(skip)]
    pub tolerance: Duration,
    pub url: Option<String>,
    /// How many posts it makes on the network (more than one in a thread), and how many of them are out.
    pub parts: usize,
    pub parts_out: usize,
    pub trouble: Option<Trouble>,
    /// What people chose, where it asks them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<PollResult>,
}

#[derive(Deserialize)]
struct Row {
    id: Uuid,
    post_id: Uuid,
    title: String,
    network: String,
    channel_id: Uuid,
    channel_name: String,
    state: String,
    due_at: i64,
    left_at: Option<i64>,
    published_at: Option<i64>,
    taken_down_at: Option<i64>,
    look_again_at: Option<i64>,
    asks_person: i64,
    tolerance_ms: i64,
    done: String,
    steps: Option<String>,
    trouble: Option<String>,
    poll: Option<String>,
}

impl PublicationLine {
    /// Nothing is wrong with it: whoever wrote it may not let it go, and somebody who may says yes or no.
    pub fn waits_for_yes(&self) -> bool {
        self.state == PublicationState::NeedsAttention && self.trouble.as_ref().is_some_and(Trouble::waits_for_yes)
    }

    /// It was out, and was taken down again.
    pub fn is_gone(&self) -> bool {
        self.state == PublicationState::Cancelled && self.taken_down_at.is_some()
    }

    fn of(app: &App, row: Row) -> Result<Self, Internal> {
        let done: banyan_domain::publish::Done = serde_json::from_str(&row.done)?;
        let steps: Vec<Step> = row.steps.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default();
        let url = done.receipts().next().and_then(|receipt| receipt.url.as_deref());
        Ok(Self {
            id: row.id.into(),
            post: row.post_id.into(),
            title: row.title,
            channel: row.channel_id.into(),
            channel_name: row.channel_name,
            state: PublicationState::parse(&row.state).ok_or(Internal::Broken("unknown state of a publication"))?,
            due_at: UtcMillis(row.due_at),
            left_at: row.left_at.map(UtcMillis),
            published_at: row.published_at.map(UtcMillis),
            taken_down_at: row.taken_down_at.map(UtcMillis),
            look_again_at: row.look_again_at.map(UtcMillis),
            asks_person: row.asks_person > 0,
            tolerance: Duration::from_millis(u64::try_from(row.tolerance_ms).unwrap_or(0)),
            url: url.map(|url| app.page_address(&row.network, url)),
            network: row.network,
            parts: steps.iter().filter(|step| matches!(step.kind, StepKind::Create(_))).count(),
            parts_out: done.receipts().count(),
            trouble: row.trouble.map(|text| serde_json::from_str(&text)).transpose()?,
            poll: row.poll.map(|text| serde_json::from_str(&text)).transpose()?,
        })
    }
}

const COLUMNS: [&str; 18] = [
    "id",
    "post_id",
    "title",
    "network",
    "channel_id",
    "channel_name",
    "state",
    "due_at",
    "left_at",
    "published_at",
    "taken_down_at",
    "look_again_at",
    "asks_person",
    "tolerance_ms",
    "done",
    "steps",
    "trouble",
    "poll",
];

const LINES: &str = "SELECT publication.id, publication.post_id, post.title, channel.network, publication.channel_id,
    channel.name AS channel_name, publication.state, publication.due_at, publication.left_at,
    publication.published_at, publication.taken_down_at, publication.look_again_at,
    CASE WHEN publication.asks_person THEN 1 ELSE 0 END AS asks_person, publication.tolerance_ms, publication.done,
    publication.steps, publication.trouble, poll_result.data AS poll
    FROM publication JOIN post ON post.id = publication.post_id JOIN channel ON channel.id = publication.channel_id
    LEFT JOIN poll_result ON poll_result.publication_id = publication.id
    WHERE publication.workspace_id = $1";

async fn lines(app: &App, rest: &str, values: Vec<banyan_db::Value>) -> Result<Vec<PublicationLine>, Internal> {
    let [rows] = lists(app, [rest], values).await?;
    opened(app, &rows)
}

/// Several lists of them for one walk to the database.
async fn lists<const N: usize>(
    app: &App,
    rests: [&str; N],
    values: Vec<banyan_db::Value>,
) -> Result<[Rows; N], Internal> {
    let asked = rests.map(|rest| format!("{LINES} {rest}"));
    let lists = asked.each_ref().map(|sql| List { columns: &COLUMNS, sql });
    Ok(lists_in_one(app.db.read(), "", lists, values).await?)
}

fn opened(app: &App, rows: &Rows) -> Result<Vec<PublicationLine>, Internal> {
    rows.read()?.into_iter().map(|row| PublicationLine::of(app, row)).collect()
}

pub(super) async fn lines_of(
    app: &App,
    workspace: WorkspaceId,
    ids: &[PublicationId],
) -> Result<Vec<PublicationLine>, Internal> {
    let mut values = values![workspace.0];
    values.extend(ids.iter().map(|id| id.0.into()));
    lines(app, &format!("AND publication.id IN ({})", places(2, ids.len())), values).await
}

/// All of them, latest due first.
pub async fn list_publications(app: &App, actor: &Actor, limit: u32) -> Result<Vec<PublicationLine>, ProofError> {
    actor.needs(Right::Look)?;
    let rest = "ORDER BY publication.due_at DESC, publication.id DESC LIMIT $2";
    Ok(lines(app, rest, values![actor.workspace.0, i64::from(limit)]).await?)
}

/// The same from behind one of them; nothing where that one is not here.
pub async fn list_publications_after(
    app: &App,
    actor: &Actor,
    after: Option<PublicationId>,
    limit: u32,
) -> Result<Vec<PublicationLine>, ProofError> {
    let Some(after) = after else { return list_publications(app, actor, limit).await };
    actor.needs(Right::Look)?;
    let rest =
        "AND (publication.due_at, publication.id) < (SELECT earlier.due_at, earlier.id FROM publication AS earlier
            WHERE earlier.id = $3 AND earlier.workspace_id = $1)
         ORDER BY publication.due_at DESC, publication.id DESC LIMIT $2";
    Ok(lines(app, rest, values![actor.workspace.0, i64::from(limit), after.0]).await?)
}

/// What has its moment between two others, soonest first: out, ahead or waiting for a person. What was called off, or
/// taken down, has none any more.
pub async fn list_due(
    app: &App,
    actor: &Actor,
    from: UtcMillis,
    until: UtcMillis,
) -> Result<Vec<PublicationLine>, ProofError> {
    actor.needs(Right::Look)?;
    let rest = "AND publication.due_at >= $2 AND publication.due_at < $3 AND publication.state <> 'cancelled'
         ORDER BY publication.due_at, publication.id";
    Ok(lines(app, rest, values![actor.workspace.0, from.0, until.0]).await?)
}

/// What is ahead and what waits for a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Queue {
    /// Missed, needs attention, in part, outcome unknown and asked: oldest first.
    pub asking: Vec<PublicationLine>,
    /// Scheduled and under way, by time.
    pub waiting: Vec<PublicationLine>,
    /// Out lately, newest first.
    pub out: Vec<PublicationLine>,
}

/// What waits for a person, oldest first.
pub async fn list_asking(app: &App, actor: &Actor) -> Result<Vec<PublicationLine>, ProofError> {
    actor.needs(Right::Look)?;
    let rest = "AND publication.asks_person ORDER BY publication.due_at LIMIT 200";
    let lines = lines(app, rest, values![actor.workspace.0]);
    Ok(app.once(|seen| &seen.asking, actor.workspace, lines).await?)
}

/// What has not left for one place yet, soonest first.
pub(super) async fn waiting_at(
    app: &App,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<PublicationLine>, Internal> {
    // With the `+`, as in `QUEUED`.
    let rest = "AND publication.channel_id = $2 AND publication.state IN ('scheduled', 'missed', 'needs_attention')
         ORDER BY +publication.due_at, publication.id";
    lines(app, rest, values![workspace.0, channel.0]).await
}

/// What is scheduled and under way, soonest first.
pub async fn list_queued(app: &App, actor: &Actor) -> Result<Vec<PublicationLine>, ProofError> {
    actor.needs(Right::Look)?;
    Ok(lines(app, QUEUED, values![actor.workspace.0]).await?)
}

/// With the `+` SQLite finds them by their state; without it, it would go through all there ever were by time.
const QUEUED: &str = "AND NOT publication.asks_person
    AND publication.state IN ('scheduled', 'submitting', 'processing', 'outcome_unknown')
    ORDER BY +publication.due_at, publication.id LIMIT 500";

const OUT_LATELY: &str = "AND publication.state IN ('published', 'published_in_part')
    ORDER BY publication.published_at DESC, publication.id DESC LIMIT 50";

pub async fn list_queue(app: &App, actor: &Actor) -> Result<Queue, ProofError> {
    actor.needs(Right::Look)?;
    let asking = list_asking(app, actor).await?;
    let [waiting, out] = lists(app, [QUEUED, OUT_LATELY], values![actor.workspace.0]).await?;
    Ok(Queue { asking, waiting: opened(app, &waiting)?, out: opened(app, &out)? })
}

#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such publication")]
    NotHere,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ProofError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}
