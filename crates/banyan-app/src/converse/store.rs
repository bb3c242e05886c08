//! The rows of messages, and of when each inbox is read. Private to this room.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, List, Tx, all, one, run, values};
use banyan_domain::{
    converse::IncomingKind,
    ids::{ChannelId, EntryId, MessageId, UserId, WorkspaceId},
    time::UtcMillis,
};
use serde::Deserialize;
use uuid::Uuid;

use super::Mark;
use crate::publish::{AT_REST, Channel};

/// An inbox whose time has come.
pub(super) struct DueInbox {
    pub(super) channel: ChannelId,
    pub(super) workspace: WorkspaceId,
    pub(super) network: String,
    pub(super) cursor: Option<String>,
    pub(super) failures: i64,
}

#[derive(FromQueryResult)]
struct DueRow {
    id: Uuid,
    workspace_id: Uuid,
    network: String,
    cursor: Option<String>,
    failures: Option<i64>,
}

/// Of places that are connected: also where a person holds our posts back, for people still write there.
pub(super) async fn due_inboxes(on: &impl ConnectionTrait, now: UtcMillis) -> Result<Vec<DueInbox>, DbErr> {
    let sql = format!(
        "SELECT channel.id, channel.workspace_id, channel.network, inbox_look.cursor, inbox_look.failures
         FROM channel LEFT JOIN inbox_look ON inbox_look.channel_id = channel.id
         WHERE channel.removed_at IS NULL AND NOT {AT_REST}
           AND (channel.paused_at IS NULL OR channel.pause_reason = 'person')
           AND (channel.slow_until IS NULL OR channel.slow_until <= $1)
           AND (inbox_look.next_look_at IS NULL OR inbox_look.next_look_at <= $1)
         ORDER BY inbox_look.next_look_at, channel.id"
    );
    let rows: Vec<DueRow> = all(on, &sql, values![now.0]).await?;
    Ok(rows
        .into_iter()
        .map(|row| DueInbox {
            channel: row.id.into(),
            workspace: row.workspace_id.into(),
            network: row.network,
            cursor: row.cursor,
            failures: row.failures.unwrap_or(0),
        })
        .collect())
}

/// Nobody else looks before `until`. False: somebody else took it.
pub(super) async fn claim(tx: &Tx, due: &DueInbox, now: UtcMillis, until: UtcMillis) -> Result<bool, DbErr> {
    let rows = run(
        &**tx,
        "INSERT INTO inbox_look (channel_id, workspace_id, next_look_at, failures) VALUES ($1, $2, $3, 0)
         ON CONFLICT (channel_id) DO UPDATE SET next_look_at = $3 WHERE inbox_look.next_look_at <= $4",
        values![due.channel.0, due.workspace.0, until.0, now.0],
    )
    .await?;
    Ok(rows > 0)
}

pub(super) async fn keep_cursor(tx: &Tx, channel: ChannelId, cursor: Option<&str>) -> Result<(), DbErr> {
    run(&**tx, "UPDATE inbox_look SET cursor = $2 WHERE channel_id = $1", values![channel.0, cursor]).await.map(drop)
}

pub(super) async fn look_again(tx: &Tx, channel: ChannelId, next: UtcMillis, failed: bool) -> Result<(), DbErr> {
    let sql = "UPDATE inbox_look SET next_look_at = $2, failures = CASE WHEN $3 THEN failures + 1 ELSE 0 END
        WHERE channel_id = $1";
    run(&**tx, sql, values![channel.0, next.0, failed]).await.map(drop)
}

/// It was possible to look there, also on demand.
pub(super) async fn looked(tx: &Tx, channel: &Channel, at: UtcMillis) -> Result<(), DbErr> {
    let sql = "INSERT INTO inbox_look (channel_id, workspace_id, looked_at, next_look_at, failures)
        VALUES ($1, $2, $3, $3, 0) ON CONFLICT (channel_id) DO UPDATE SET looked_at = excluded.looked_at";
    run(&**tx, sql, values![channel.id.0, channel.workspace.0, at.0]).await.map(drop)
}

#[derive(FromQueryResult)]
pub(super) struct UnheardRow {
    pub(super) network: String,
    pub(super) place: String,
    pub(super) looked_at: Option<i64>,
}

/// Connected places into which nobody has looked since, longest ago first.
pub(super) async fn not_looked_into_since(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
) -> Result<Vec<UnheardRow>, DbErr> {
    let sql = format!(
        "SELECT channel.network, channel.name AS place, inbox_look.looked_at
        FROM channel LEFT JOIN inbox_look ON inbox_look.channel_id = channel.id
        WHERE channel.workspace_id = $1 AND channel.removed_at IS NULL AND NOT {AT_REST}
          AND (inbox_look.looked_at IS NULL OR inbox_look.looked_at < $2)
        ORDER BY COALESCE(inbox_look.looked_at, 0), channel.id"
    );
    all(on, &sql, values![workspace.0, since.0]).await
}

/// Whoever wrote to us lately, for a statement that asks for more; `$1` is the business. Asked with every check of a post,
/// so the last messages alone are looked at, in an index that has all of it.
pub(crate) const WRITERS: List<'static> = List {
    columns: &["author_name", "author_handle"],
    sql: "SELECT DISTINCT author_name, author_handle FROM (SELECT author_name, author_handle FROM message
        WHERE workspace_id = $1 ORDER BY received_at DESC LIMIT 200) AS latest ORDER BY author_name, author_handle",
};

#[derive(Deserialize)]
pub(crate) struct Writer {
    pub(crate) author_name: String,
    pub(crate) author_handle: String,
}

pub(super) struct NewMessage<'a> {
    pub(super) id: MessageId,
    pub(super) remote_id: &'a str,
    pub(super) kind: IncomingKind,
    pub(super) author_id: &'a str,
    pub(super) author_name: String,
    pub(super) author_handle: String,
    pub(super) excerpt: String,
    pub(super) url: Option<&'a str>,
    pub(super) received_at: UtcMillis,
}

/// Known already by the network's id: nothing changes, whatever became of it here.
pub(super) async fn add(tx: &Tx, channel: &Channel, new: &NewMessage<'_>) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO message (id, workspace_id, channel_id, remote_id, kind, author_id, author_name, author_handle,
            excerpt, url, received_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (channel_id, remote_id) DO NOTHING",
        values![
            new.id.0,
            channel.workspace.0,
            channel.id.0,
            new.remote_id,
            new.kind.as_str(),
            new.author_id,
            new.author_name.as_str(),
            new.author_handle.as_str(),
            new.excerpt.as_str(),
            new.url,
            new.received_at.0
        ],
    )
    .await
    .map(drop)
}

#[derive(FromQueryResult)]
struct IdRow {
    id: Uuid,
}

pub(super) async fn somebody_waits_at(tx: &Tx, channel: &Channel) -> Result<bool, DbErr> {
    let sql = "SELECT id FROM message WHERE workspace_id = $1 AND settled_at IS NULL AND channel_id = $2 LIMIT 1";
    Ok(one::<IdRow>(&**tx, sql, values![channel.workspace.0, channel.id.0]).await?.is_some())
}

/// Those of these network's ids that wait here.
pub(super) async fn waiting_at(tx: &Tx, channel: ChannelId, remote_ids: &[String]) -> Result<Vec<MessageId>, DbErr> {
    let mut waiting = Vec::new();
    for remote_id in remote_ids {
        let sql = "SELECT id FROM message WHERE channel_id = $1 AND remote_id = $2 AND settled_at IS NULL";
        let row: Option<IdRow> = one(&**tx, sql, values![channel.0, remote_id.as_str()]).await?;
        waiting.extend(row.map(|row| MessageId(row.id)));
    }
    Ok(waiting)
}

/// What a message is settled as whose answer was seen at the network; any other way off the list is somebody's mark.
pub(super) const ANSWERED_THERE: &str = "answered_there";

/// How somebody came off the list; `by` is none where they were answered over there.
pub(super) struct Off<'a> {
    pub(super) at: UtcMillis,
    pub(super) by: Option<UserId>,
    pub(super) how: &'a str,
}

/// False: it waited no longer.
pub(super) async fn settle(tx: &Tx, workspace: WorkspaceId, id: MessageId, off: &Off<'_>) -> Result<bool, DbErr> {
    let sql = "UPDATE message SET settled_at = $3, settled_by = $4, settled_as = $5
        WHERE workspace_id = $1 AND id = $2 AND settled_at IS NULL";
    let values = values![workspace.0, id.0, off.at.0, off.by.map(|user| user.0), off.how];
    Ok(run(&**tx, sql, values).await? > 0)
}

pub(super) async fn keep_entry(tx: &Tx, id: MessageId, entry: EntryId) -> Result<(), DbErr> {
    run(&**tx, "UPDATE message SET entry_id = $2 WHERE id = $1", values![id.0, entry.0]).await.map(drop)
}

/// False: it waits already.
pub(super) async fn open_again(tx: &Tx, workspace: WorkspaceId, id: MessageId) -> Result<bool, DbErr> {
    let sql = "UPDATE message SET settled_at = NULL, settled_by = NULL, settled_as = NULL, entry_id = NULL
        WHERE workspace_id = $1 AND id = $2 AND settled_at IS NOT NULL";
    Ok(run(&**tx, sql, values![workspace.0, id.0]).await? > 0)
}

#[derive(FromQueryResult)]
pub(super) struct MessageRow {
    pub(super) id: Uuid,
    pub(super) channel_id: Uuid,
    pub(super) network: String,
    pub(super) place: String,
    pub(super) kind: String,
    pub(super) author_id: String,
    pub(super) author_name: String,
    pub(super) author_handle: String,
    pub(super) excerpt: String,
    pub(super) url: Option<String>,
    pub(super) received_at: i64,
    pub(super) settled_at: Option<i64>,
    pub(super) settled_as: Option<String>,
    pub(super) settled_by_name: Option<String>,
    pub(super) entry_id: Option<Uuid>,
}

const MESSAGES: &str = "SELECT message.id, message.channel_id, channel.network, channel.name AS place, message.kind,
        message.author_id, message.author_name, message.author_handle, message.excerpt, message.url, message.received_at,
        message.settled_at, message.settled_as, app_user.name AS settled_by_name, message.entry_id
    FROM message JOIN channel ON channel.id = message.channel_id
    LEFT JOIN app_user ON app_user.id = message.settled_by
    WHERE message.workspace_id = $1 AND channel.removed_at IS NULL";

pub(super) async fn find(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: MessageId,
) -> Result<Option<MessageRow>, DbErr> {
    one(on, &format!("{MESSAGES} AND message.id = $2"), values![workspace.0, id.0]).await
}

/// Who has waited longest first.
pub(super) async fn waiting(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    limit: i64,
) -> Result<Vec<MessageRow>, DbErr> {
    let sql = format!("{MESSAGES} AND message.settled_at IS NULL ORDER BY message.received_at, message.id LIMIT $2");
    all(on, &sql, values![workspace.0, limit]).await
}

/// Latest first.
pub(super) async fn settled_since(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
    limit: i64,
) -> Result<Vec<MessageRow>, DbErr> {
    let sql = format!("{MESSAGES} AND message.settled_at >= $2 ORDER BY message.settled_at DESC, message.id LIMIT $3");
    all(on, &sql, values![workspace.0, since.0, limit]).await
}

#[derive(FromQueryResult)]
pub(super) struct OverdueRow {
    pub(super) id: Uuid,
    pub(super) channel_id: Uuid,
    pub(super) network: String,
    pub(super) place: String,
    pub(super) author_name: String,
    pub(super) excerpt: String,
    pub(super) url: Option<String>,
    pub(super) received_at: i64,
    pub(super) people: i64,
}

/// Who has waited longest of those who wrote by then, and how many people they are. Both read the index of who waits.
pub(super) async fn longest_waiting(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    wrote_by: UtcMillis,
) -> Result<Option<OverdueRow>, DbErr> {
    one(
        on,
        "SELECT message.id, message.channel_id, channel.network, channel.name AS place, message.author_name,
            message.excerpt, message.url, message.received_at,
            (SELECT COUNT(*) FROM (SELECT DISTINCT other.channel_id, other.author_id FROM message AS other
             JOIN channel AS there ON there.id = other.channel_id
             WHERE other.workspace_id = $1 AND other.settled_at IS NULL AND other.received_at <= $2
               AND there.removed_at IS NULL) AS somebody) AS people
         FROM message JOIN channel ON channel.id = message.channel_id
         WHERE message.workspace_id = $1 AND message.settled_at IS NULL AND message.received_at <= $2
           AND channel.removed_at IS NULL
         ORDER BY message.received_at, message.id LIMIT 1",
        values![workspace.0, wrote_by.0],
    )
    .await
}

/// Who was answered since then. Both ways of it read the index of who waits no longer.
pub(super) async fn people_answered(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: UtcMillis,
) -> Result<u32, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        people: i64,
    }
    let sql = "SELECT COUNT(*) AS people FROM (SELECT DISTINCT channel_id, author_id FROM message
        WHERE workspace_id = $1 AND settled_at >= $2 AND settled_as IN ($3, $4)) AS somebody";
    let values = values![workspace.0, since.0, ANSWERED_THERE, Mark::Answered.as_str()];
    let row: Option<Row> = one(on, sql, values).await?;
    Ok(row.map_or(0, |row| u32::try_from(row.people).unwrap_or(u32::MAX)))
}
