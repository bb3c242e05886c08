//! What people chose, by publication.

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    compose::Rendered,
    ids::{ChannelId, PublicationId, WorkspaceId},
    measure::{PollResult, asks_again, closes_at},
    time::UtcMillis,
};
use uuid::Uuid;

use crate::Internal;

/// What was told last stands.
pub(in crate::measure) async fn keep(
    tx: &Tx,
    (workspace, publication): (WorkspaceId, PublicationId),
    result: &PollResult,
) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO poll_result (publication_id, workspace_id, read_at, data) VALUES ($1, $2, $3, $4)
         ON CONFLICT (publication_id) DO UPDATE SET read_at = excluded.read_at, data = excluded.data",
        values![publication.0, workspace.0, result.read_at.0, serde_json::to_string(result)?],
    )
    .await?;
    Ok(())
}

/// Places of all businesses where a poll waits to be asked for, of those that were published after that moment.
pub(in crate::measure) async fn waiting(
    on: &impl ConnectionTrait,
    after: UtcMillis,
    now: UtcMillis,
) -> Result<Vec<(WorkspaceId, ChannelId)>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        workspace_id: Uuid,
        channel_id: Uuid,
        published_at: i64,
        rendered: String,
        read_at: Option<i64>,
    }
    // The businesses first: so the index of what is out is read, and only its end.
    let sql = "SELECT publication.workspace_id, publication.channel_id, publication.published_at, publication.rendered,
            poll_result.read_at
         FROM workspace JOIN publication ON publication.workspace_id = workspace.id AND publication.published_at > $1
         LEFT JOIN poll_result ON poll_result.publication_id = publication.id
         WHERE publication.state = 'published' AND publication.taken_down_at IS NULL
           AND publication.rendered LIKE '%\"poll\":{%'
         ORDER BY publication.channel_id";
    let rows: Vec<Row> = all(on, sql, values![after.0]).await?;
    let mut places = Vec::new();
    for row in rows {
        let rendered: Rendered = serde_json::from_str(&row.rendered)?;
        let Some(poll) = rendered.poll else { continue };
        let closes_at = closes_at(&poll, UtcMillis(row.published_at));
        if asks_again(closes_at, row.read_at.map(UtcMillis), now) {
            places.push((WorkspaceId(row.workspace_id), ChannelId(row.channel_id)));
        }
    }
    places.dedup();
    Ok(places)
}
