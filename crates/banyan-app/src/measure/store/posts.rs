//! How many posts went where, and how many were written by people here, for how many places.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, all, one, values};
use banyan_domain::{
    ids::WorkspaceId,
    measure::{Gone, Written},
    time::UtcMillis,
};

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

/// Posts that people wrote at a page of ours since then; what was put back before it went is written again.
pub(in crate::measure) async fn written(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
) -> Result<Written, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        posts: i64,
        at_places: i64,
    }
    let row: Option<Row> = one(
        on,
        "SELECT COUNT(DISTINCT post.id) AS posts, COUNT(*) AS at_places
         FROM post JOIN publication ON publication.post_id = post.id
         WHERE post.workspace_id = $1 AND post.created_at >= $2 AND post.created_by IS NOT NULL
           AND (post.item_id IS NULL OR EXISTS (SELECT 1 FROM draft WHERE draft.post_id = post.id))
           AND publication.state <> 'cancelled'",
        values![workspace.0, since.0],
    )
    .await?;
    let count = |counted: i64| u32::try_from(counted).unwrap_or(0);
    Ok(row.map_or_else(Written::default, |row| Written { posts: count(row.posts), at_places: count(row.at_places) }))
}
