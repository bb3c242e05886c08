//! How places have been answering: what is shown of their health beside a pause.

use std::collections::HashMap;

use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{ids::ChannelId, time::UtcMillis, workspace::Right};
use uuid::Uuid;

use super::ProofError;
use crate::{Actor, App};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pulse {
    /// Something has gone out there.
    pub proven: bool,
    /// Nobody answered what waits there, and nothing went out since.
    pub silent_since: Option<UtcMillis>,
}

/// Of every place that is connected.
pub async fn list_pulses(app: &App, actor: &Actor) -> Result<HashMap<ChannelId, Pulse>, ProofError> {
    #[derive(FromQueryResult)]
    struct Row {
        channel_id: Uuid,
        last_out: Option<i64>,
        silent_since: Option<i64>,
    }
    actor.needs(Right::Look)?;
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT channel.id AS channel_id,
            (SELECT MAX(publication.published_at) FROM publication
             WHERE publication.channel_id = channel.id) AS last_out,
            (SELECT MIN(attempt.started_at) FROM publication AS open JOIN attempt ON attempt.publication_id = open.id
             WHERE open.workspace_id = channel.workspace_id AND open.channel_id = channel.id
               AND open.state IN ('scheduled', 'submitting', 'processing', 'outcome_unknown')
               AND attempt.outcome = 'unavailable') AS silent_since
         FROM channel WHERE channel.workspace_id = $1 AND channel.removed_at IS NULL",
        values![actor.workspace.0],
    )
    .await?;
    let pulse = |row: Row| {
        let silent = row.silent_since.filter(|since| row.last_out.is_none_or(|last| last < *since));
        let pulse = Pulse { proven: row.last_out.is_some(), silent_since: silent.map(UtcMillis) };
        (row.channel_id.into(), pulse)
    };
    Ok(rows.into_iter().map(pulse).collect())
}
