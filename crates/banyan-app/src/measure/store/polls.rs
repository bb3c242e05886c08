//! What people chose, by publication, and when the network is asked for it again.

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    compose::{Poll, Rendered},
    ids::{ChannelId, PublicationId, WorkspaceId},
    measure::{PollResult, ask_again_at},
    publish::{Done, Receipt},
    time::UtcMillis,
};
use uuid::Uuid;

use crate::{Internal, publish::AT_REST};

/// What was told last stands.
pub(in crate::measure) async fn keep(
    tx: &Tx,
    (workspace, publication): (WorkspaceId, PublicationId),
    result: &PollResult,
) -> Result<(), Internal> {
    let again = ask_again_at(result.closes_at, result.read_at).map(|at| at.0);
    run(
        &**tx,
        "INSERT INTO poll_result (publication_id, workspace_id, data, silences, next_ask_at) VALUES ($1, $2, $3, 0, $4)
         ON CONFLICT (publication_id) DO UPDATE SET data = excluded.data, silences = 0,
            next_ask_at = excluded.next_ask_at",
        values![publication.0, workspace.0, serde_json::to_string(result)?, again],
    )
    .await?;
    Ok(())
}

/// It was asked for once more and nothing was told; what was told before stands.
pub(in crate::measure) async fn keep_silence(tx: &Tx, poll: &DuePoll, next_ask_at: UtcMillis) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO poll_result (publication_id, workspace_id, silences, next_ask_at) VALUES ($1, $2, 1, $3)
         ON CONFLICT (publication_id) DO UPDATE SET silences = poll_result.silences + 1,
            next_ask_at = excluded.next_ask_at",
        values![poll.id.0, poll.workspace.0, next_ask_at.0],
    )
    .await?;
    Ok(())
}

/// A poll that is out and waits to be asked for.
pub(in crate::measure) struct DuePoll {
    pub(in crate::measure) id: PublicationId,
    pub(in crate::measure) workspace: WorkspaceId,
    pub(in crate::measure) channel: ChannelId,
    pub(in crate::measure) poll: Poll,
    pub(in crate::measure) published_at: UtcMillis,
    /// Of its first part, for there it stands.
    pub(in crate::measure) receipt: Receipt,
    pub(in crate::measure) silences: u32,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    workspace_id: Uuid,
    channel_id: Uuid,
    published_at: i64,
    rendered: String,
    done: String,
    silences: Option<i64>,
}

/// Of all businesses, by place, of what was published after that moment: where the place is connected and may be asked.
pub(in crate::measure) async fn due(
    on: &impl ConnectionTrait,
    after: UtcMillis,
    now: UtcMillis,
) -> Result<Vec<DuePoll>, Internal> {
    // The businesses first: so the index of what is out is read, and only its end.
    let sql = format!(
        "SELECT publication.id, publication.workspace_id, publication.channel_id, publication.published_at,
            publication.rendered, publication.done, poll_result.silences
         FROM workspace JOIN publication ON publication.workspace_id = workspace.id AND publication.published_at > $1
         JOIN channel ON channel.id = publication.channel_id
         LEFT JOIN poll_result ON poll_result.publication_id = publication.id
         WHERE publication.state = 'published' AND publication.taken_down_at IS NULL
           AND publication.rendered LIKE '%\"poll\":{{%'
           AND (poll_result.publication_id IS NULL OR poll_result.next_ask_at <= $2)
           AND channel.removed_at IS NULL AND NOT {AT_REST}
           AND (channel.paused_at IS NULL OR channel.pause_reason = 'person')
           AND (channel.slow_until IS NULL OR channel.slow_until <= $2)
         ORDER BY publication.channel_id, publication.id"
    );
    let rows: Vec<Row> = all(on, &sql, values![after.0, now.0]).await?;
    Ok(rows.into_iter().filter_map(|row| read(row).transpose()).filter_map(passed_over).collect())
}

/// None: its words only look as if they held a poll.
fn read(row: Row) -> Result<Option<DuePoll>, serde_json::Error> {
    let rendered: Rendered = serde_json::from_str(&row.rendered)?;
    let done: Done = serde_json::from_str(&row.done)?;
    let (Some(poll), Some(receipt)) = (rendered.poll, done.receipts().next()) else { return Ok(None) };
    Ok(Some(DuePoll {
        id: row.id.into(),
        workspace: row.workspace_id.into(),
        channel: row.channel_id.into(),
        poll,
        published_at: UtcMillis(row.published_at),
        receipt: receipt.clone(),
        silences: row.silences.and_then(|silences| u32::try_from(silences).ok()).unwrap_or(0),
    }))
}

/// One row that cannot be read, of a later Banyan or a broken one, holds up no other.
fn passed_over(row: Result<DuePoll, serde_json::Error>) -> Option<DuePoll> {
    row.inspect_err(|error| tracing::warn!(error = error as &dyn std::error::Error, "a poll could not be read")).ok()
}
