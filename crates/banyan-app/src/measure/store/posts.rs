//! How many posts went where, and how many were written by people here.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, all, one, values};
use banyan_domain::{ids::WorkspaceId, measure::Gone, time::UtcMillis};

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
        posts: u32::try_from(posts).unwrap_or(0),
    };
    let both = rows.iter().flat_map(|row| [gone(row, true, row.posts - row.carried), gone(row, false, row.carried)]);
    Ok(both.filter(|gone| gone.posts > 0).collect())
}

/// Posts that people wrote at a page of ours since then.
pub(in crate::measure) async fn written(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
) -> Result<u32, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        posts: i64,
    }
    let row: Option<Row> = one(
        on,
        "SELECT COUNT(*) AS posts FROM post
         WHERE workspace_id = $1 AND created_at >= $2 AND created_by IS NOT NULL
           AND (item_id IS NULL OR EXISTS (SELECT 1 FROM draft WHERE draft.post_id = post.id))",
        values![workspace.0, since.0],
    )
    .await?;
    Ok(row.and_then(|row| u32::try_from(row.posts).ok()).unwrap_or(0))
}
