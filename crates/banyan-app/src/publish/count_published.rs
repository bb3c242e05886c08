//! How many posts stand at places, for those that rest and keep what was said.

use std::collections::HashMap;

use banyan_db::{FromQueryResult, all, places, values};
use banyan_domain::{ids::ChannelId, workspace::Right};
use uuid::Uuid;

use super::ProofError;
use crate::{Actor, App};

/// Places with none are not among them.
pub async fn count_published(
    app: &App,
    actor: &Actor,
    channels: &[ChannelId],
) -> Result<HashMap<ChannelId, usize>, ProofError> {
    #[derive(FromQueryResult)]
    struct Row {
        channel_id: Uuid,
        posts: i64,
    }
    actor.needs(Right::Look)?;
    if channels.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "SELECT channel_id, COUNT(*) AS posts FROM publication
         WHERE workspace_id = $1 AND channel_id IN ({}) AND state = 'published' GROUP BY channel_id",
        places(2, channels.len())
    );
    let mut values = values![actor.workspace.0];
    values.extend(channels.iter().map(|channel| channel.0.into()));
    let rows: Vec<Row> = all(app.db.read(), &sql, values).await?;
    let count = |row: Row| (row.channel_id.into(), usize::try_from(row.posts).unwrap_or(0));
    Ok(rows.into_iter().map(count).collect())
}
