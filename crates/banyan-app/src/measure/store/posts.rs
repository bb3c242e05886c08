//! How many posts went where, and which were written by people here, for which places.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, all, values};
use banyan_domain::{
    ids::{ChannelId, PostId, WorkspaceId},
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
        posts: u32::try_from(posts).unwrap_or(0),
    };
    let both = rows.iter().flat_map(|row| [gone(row, true, row.posts - row.carried), gone(row, false, row.carried)]);
    Ok(both.filter(|gone| gone.posts > 0).collect())
}

/// One post for one account.
#[derive(Clone, Debug)]
pub(in crate::measure) struct WrittenFor {
    pub(in crate::measure) post: PostId,
    pub(in crate::measure) channel: ChannelId,
    pub(in crate::measure) network: String,
}

/// Posts that people wrote at a page of ours since then; what was put back before it went is written again.
pub(in crate::measure) async fn written(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
) -> Result<Vec<WrittenFor>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        post_id: Uuid,
        channel_id: Uuid,
        network: String,
    }
    let rows: Vec<Row> = all(
        on,
        "SELECT DISTINCT publication.post_id, publication.channel_id, channel.network
         FROM post JOIN publication ON publication.post_id = post.id JOIN channel ON channel.id = publication.channel_id
         WHERE post.workspace_id = $1 AND post.created_at >= $2 AND post.created_by IS NOT NULL
           AND (post.item_id IS NULL OR EXISTS (SELECT 1 FROM draft WHERE draft.post_id = post.id))
           AND publication.state <> 'cancelled'",
        values![workspace.0, since.0],
    )
    .await?;
    let of = |row: Row| WrittenFor { post: row.post_id.into(), channel: row.channel_id.into(), network: row.network };
    Ok(rows.into_iter().map(of).collect())
}
