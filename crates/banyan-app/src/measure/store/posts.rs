//! How many posts went where, and which were written by people here, for which places.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, all, one, places, values};
use banyan_domain::{
    ids::{ChannelId, WorkspaceId},
    measure::Gone,
    time::UtcMillis,
};
use uuid::Uuid;

/// What went out since then, by channel, written here or carried.
pub(in crate::measure) async fn gone(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
) -> Result<Vec<Gone>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        network: String,
        name: String,
        posts: i64,
        carried: i64,
    }
    let rows: Vec<Row> = all(
        on,
        "SELECT channel.network, channel.name, COUNT(*) AS posts, COUNT(post.item_id) AS carried FROM publication
         JOIN post ON post.id = publication.post_id JOIN channel ON channel.id = publication.channel_id
         WHERE publication.workspace_id = $1 AND publication.published_at >= $2
         GROUP BY channel.network, channel.name ORDER BY channel.network, channel.name",
        values![workspace.0, since.0],
    )
    .await?;
    let gone = |row: &Row, by_hand, posts: i64| Gone {
        network: row.network.clone(),
        name: row.name.clone(),
        by_hand,
        posts: count(posts),
    };
    let both = rows.iter().flat_map(|row| [gone(row, true, row.posts - row.carried), gone(row, false, row.carried)]);
    Ok(both.filter(|gone| gone.posts > 0).collect())
}

/// Posts that people wrote at a page of ours since then; what was put back before it went is written again.
const WRITTEN: &str = "post JOIN publication ON publication.post_id = post.id
    WHERE post.workspace_id = $1 AND post.created_at >= $2 AND post.created_by IS NOT NULL
      AND (post.item_id IS NULL OR EXISTS (SELECT 1 FROM draft WHERE draft.post_id = post.id))
      AND publication.state <> 'cancelled'";

/// So many posts for one account.
#[derive(Clone, Copy, Debug)]
pub(in crate::measure) struct WrittenFor {
    pub(in crate::measure) channel: ChannelId,
    pub(in crate::measure) posts: u32,
}

/// How many, each once, and how many for each account.
pub(in crate::measure) async fn written(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
) -> Result<(u32, Vec<WrittenFor>), DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        channel_id: Uuid,
        posts: i64,
        all_posts: i64,
    }
    let sql = format!(
        "WITH written AS (SELECT DISTINCT publication.post_id, publication.channel_id FROM {WRITTEN})
         SELECT channel_id, COUNT(*) AS posts, (SELECT COUNT(DISTINCT post_id) FROM written) AS all_posts
         FROM written GROUP BY channel_id"
    );
    let rows: Vec<Row> = all(on, &sql, values![workspace.0, since.0]).await?;
    let posts = rows.first().map_or(0, |row| count(row.all_posts));
    let of = |row: Row| WrittenFor { channel: row.channel_id.into(), posts: count(row.posts) };
    Ok((posts, rows.into_iter().map(of).collect()))
}

/// How many for these accounts together, each once.
pub(in crate::measure) async fn written_for(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
    accounts: &[WrittenFor],
) -> Result<u32, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        posts: i64,
    }
    let sql = format!(
        "SELECT COUNT(DISTINCT post.id) AS posts FROM {WRITTEN} AND publication.channel_id IN ({})",
        places(3, accounts.len())
    );
    let mut values = values![workspace.0, since.0];
    values.extend(accounts.iter().map(|account| account.channel.0.into()));
    let row: Option<Row> = one(on, &sql, values).await?;
    Ok(row.map_or(0, |row| count(row.posts)))
}

fn count(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}
