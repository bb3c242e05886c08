//! The rows of rests: which places are left alone, since when and why, and when they were woken.

use std::collections::BTreeSet;

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    ids::{ChannelId, PostId, UserId, WorkspaceId},
    time::UtcMillis,
};
use uuid::Uuid;

use crate::{Actor, fresh_id};

/// Of a row of `channel`, whatever else is asked of it.
pub(crate) const AT_REST: &str = "EXISTS (SELECT 1 FROM channel_rest
     WHERE channel_rest.channel_id = channel.id AND channel_rest.woken_at IS NULL)";

pub(in crate::publish) struct NewRest<'a> {
    pub(in crate::publish) channel: ChannelId,
    pub(in crate::publish) until_year: i64,
    pub(in crate::publish) why: &'a str,
    pub(in crate::publish) taken: &'a str,
}

/// False: it rests already.
pub(in crate::publish) async fn begin_rest(
    tx: &Tx,
    actor: &Actor,
    new: &NewRest<'_>,
    now: UtcMillis,
) -> Result<bool, DbErr> {
    let begun = run(
        &**tx,
        "INSERT INTO channel_rest (id, workspace_id, channel_id, until_year, why, taken, rested_at, rested_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
        values![
            fresh_id::<Uuid>(),
            actor.workspace.0,
            new.channel.0,
            new.until_year,
            new.why,
            new.taken,
            now.0,
            actor.user.map(|user| user.0)
        ],
    )
    .await?;
    Ok(begun > 0)
}

#[derive(FromQueryResult)]
pub(in crate::publish) struct OpenRest {
    pub(in crate::publish) id: Uuid,
    pub(in crate::publish) taken: String,
    pub(in crate::publish) rested_at: i64,
}

pub(in crate::publish) async fn open_rest(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<OpenRest>, DbErr> {
    let sql = "SELECT id, taken, rested_at FROM channel_rest
         WHERE workspace_id = $1 AND channel_id = $2 AND woken_at IS NULL";
    one(on, sql, values![workspace.0, channel.0]).await
}

/// False: somebody woke it meanwhile.
pub(in crate::publish) async fn end_rest(
    tx: &Tx,
    rest: &OpenRest,
    (now, by): (UtcMillis, Option<UserId>),
) -> Result<bool, DbErr> {
    let sql = "UPDATE channel_rest SET woken_at = $2, woken_by = $3 WHERE id = $1 AND woken_at IS NULL";
    Ok(run(&**tx, sql, values![rest.id, now.0, by.map(|by| by.0)]).await? > 0)
}

/// As if it had never been. False: somebody woke it meanwhile.
pub(in crate::publish) async fn forget_rest(tx: &Tx, rest: &OpenRest) -> Result<bool, DbErr> {
    Ok(run(&**tx, "DELETE FROM channel_rest WHERE id = $1 AND woken_at IS NULL", values![rest.id]).await? > 0)
}

/// With our way in, or without it from now on. False: the place was removed meanwhile.
pub(in crate::publish) async fn keep_sign_in(
    tx: &Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    keeps: bool,
) -> Result<bool, DbErr> {
    let sql = "UPDATE channel SET credential = CASE WHEN $3 THEN credential END
         WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL";
    Ok(run(&**tx, sql, values![channel.0, workspace.0, keeps]).await? > 0)
}

/// Where the sign-in was let go a person must bring another one.
pub(in crate::publish) async fn ask_for_sign_in(
    tx: &Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    now: UtcMillis,
) -> Result<bool, DbErr> {
    let sql = "UPDATE channel SET paused_at = $3, pause_reason = 'revoked'
         WHERE id = $1 AND workspace_id = $2 AND credential IS NULL";
    Ok(run(&**tx, sql, values![channel.0, workspace.0, now.0]).await? > 0)
}

/// Leaving at this moment, or left and not answered yet: what a person is asked about is not among them.
pub(in crate::publish) async fn under_way_at(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<usize, DbErr> {
    #[derive(FromQueryResult)]
    struct Count {
        posts: i64,
    }
    let sql = "SELECT COUNT(*) AS posts FROM publication WHERE workspace_id = $1 AND channel_id = $2
         AND (state IN ('submitting', 'processing') OR (state = 'outcome_unknown' AND NOT asks_person))";
    let count: Option<Count> = one(on, sql, values![workspace.0, channel.0]).await?;
    Ok(count.and_then(|count| usize::try_from(count.posts).ok()).unwrap_or_default())
}

/// Posts that wait there and at another place, too.
pub(in crate::publish) async fn waiting_elsewhere(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<BTreeSet<PostId>, DbErr> {
    #[derive(FromQueryResult)]
    struct PostRow {
        post_id: Uuid,
    }
    // As a join, SQLite would go through all posts there ever were.
    let sql = "SELECT here.post_id FROM publication AS here WHERE here.workspace_id = $1 AND here.channel_id = $2
           AND here.state IN ('scheduled', 'missed', 'needs_attention')
           AND EXISTS (SELECT 1 FROM publication AS there
               WHERE there.post_id = here.post_id AND there.channel_id <> here.channel_id
                 AND there.state IN ('scheduled', 'missed', 'needs_attention'))";
    let rows: Vec<PostRow> = all(on, sql, values![workspace.0, channel.0]).await?;
    Ok(rows.into_iter().map(|row| row.post_id.into()).collect())
}

#[derive(FromQueryResult)]
struct ChannelRow {
    channel_id: Uuid,
}

pub(crate) async fn at_rest(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<BTreeSet<ChannelId>, DbErr> {
    let sql = "SELECT channel_id FROM channel_rest WHERE workspace_id = $1 AND woken_at IS NULL";
    let rows: Vec<ChannelRow> = all(on, sql, values![workspace.0]).await?;
    Ok(rows.into_iter().map(|row| row.channel_id.into()).collect())
}

#[derive(FromQueryResult)]
pub(in crate::publish) struct RestRow {
    pub(in crate::publish) channel_id: Uuid,
    pub(in crate::publish) until_year: i64,
    pub(in crate::publish) why: String,
    pub(in crate::publish) rested_at: i64,
    pub(in crate::publish) rested_by_name: Option<String>,
    pub(in crate::publish) woken_at: Option<i64>,
}

/// Oldest first.
pub(in crate::publish) async fn rests(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<Vec<RestRow>, DbErr> {
    let sql = "SELECT channel_rest.channel_id, channel_rest.until_year, channel_rest.why, channel_rest.rested_at,
            app_user.name AS rested_by_name, channel_rest.woken_at
         FROM channel_rest LEFT JOIN app_user ON app_user.id = channel_rest.rested_by
         WHERE channel_rest.workspace_id = $1 ORDER BY channel_rest.rested_at, channel_rest.id";
    all(on, sql, values![workspace.0]).await
}
