//! Who wrote to the business on its networks: nearly all have their answer, some wait.

use banyan_db::{Tx, run, values};
use banyan_domain::time::DAY;

use super::History;
use crate::inspect::rows::insert;

const MESSAGES_A_WEEK: u64 = 8;
/// Of the last two weeks.
const WAITING: u64 = 14;

pub(super) async fn fill(tx: &Tx, history: &mut History) -> anyhow::Result<()> {
    looks(tx, history).await?;
    let mut rows = Vec::new();
    for ago in 0..history.weeks {
        for number in 0..MESSAGES_A_WEEK {
            let at = history.in_week(ago);
            let waits = u64::from(ago) * MESSAGES_A_WEEK + number < WAITING;
            let settled = (!waits).then(|| at.plus(DAY).0.min(history.now.0));
            let id = history.chance.id(at);
            let (author, words) = (format!("person{}", history.chance.below(300)), history.words(14));
            let channel = history.networks[number as usize % history.networks.len()];
            let by = settled.map(|_| history.owner);
            rows.push(values![
                id,
                history.workspace,
                channel,
                id.to_string(),
                "reply",
                author.as_str(),
                author.as_str(),
                format!("@{author}@somewhere.example"),
                words,
                format!("https://somewhere.example/{id}"),
                at.0,
                settled,
                by,
                settled.map(|_| "answered")
            ]);
        }
    }
    let into = "message (id, workspace_id, channel_id, remote_id, kind, author_id, author_name, author_handle, excerpt,
        url, received_at, settled_at, settled_by, settled_as)";
    insert(tx, into, rows).await
}

/// Just now, and not again while anybody measures.
async fn looks(tx: &Tx, history: &History) -> anyhow::Result<()> {
    let later = history.now.plus(DAY * 365).0;
    for channel in &history.networks {
        let sql = "INSERT INTO inbox_look (channel_id, workspace_id, looked_at, next_look_at, failures)
            VALUES ($1, $2, $3, $4, 0)";
        run(&**tx, sql, values![*channel, history.workspace, history.now.0, later]).await?;
    }
    Ok(())
}
