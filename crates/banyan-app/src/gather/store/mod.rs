//! The rows of sources and items. Private to this room.

use std::fmt::Write as _;

use banyan_db::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Given, Tx, Value, all, given, one, run, values};
use banyan_domain::{
    gather::{Item, ItemIdentity},
    ids::{ItemId, SourceId, WorkspaceId},
    time::UtcMillis,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{Arrival, Headline, SourceKind};
use crate::{Internal, fresh_id, guard::remember_items};

/// A source as polling needs it.
#[derive(Clone, Debug)]
pub(super) struct Polled {
    pub(super) id: SourceId,
    pub(super) workspace: WorkspaceId,
    pub(super) kind: SourceKind,
    pub(super) address: String,
    pub(super) secret: Option<Vec<u8>>,
    pub(super) etag: Option<String>,
    pub(super) last_modified: Option<String>,
    pub(super) cursor: Option<String>,
    pub(super) first_polled_at: Option<UtcMillis>,
    pub(super) failures: i64,
}

#[derive(FromQueryResult)]
struct PolledRow {
    id: Uuid,
    workspace_id: Uuid,
    kind: String,
    address: String,
    secret: Option<Vec<u8>>,
    etag: Option<String>,
    last_modified: Option<String>,
    cursor: Option<String>,
    first_polled_at: Option<i64>,
    failures: i64,
}

impl TryFrom<PolledRow> for Polled {
    type Error = Internal;

    fn try_from(row: PolledRow) -> Result<Self, Internal> {
        Ok(Self {
            id: row.id.into(),
            workspace: row.workspace_id.into(),
            kind: SourceKind::parse(&row.kind).ok_or(Internal::Broken("unknown kind of source"))?,
            address: row.address,
            secret: row.secret,
            etag: row.etag,
            last_modified: row.last_modified,
            cursor: row.cursor,
            first_polled_at: row.first_polled_at.map(UtcMillis),
            failures: row.failures,
        })
    }
}

const POLLED: &str = "id, workspace_id, kind, address, secret, etag, last_modified, cursor, first_polled_at, failures";

pub(super) async fn load_polled(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: SourceId,
) -> Result<Option<Polled>, Internal> {
    let sql = format!("SELECT {POLLED} FROM source WHERE removed_at IS NULL AND id = $1 AND workspace_id = $2");
    let row: Option<PolledRow> = one(on, &sql, values![id.0, workspace.0]).await?;
    row.map(Polled::try_from).transpose()
}

/// The source that is read as this kind at this address.
pub(super) async fn load_at(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    (kind, address): (SourceKind, &str),
) -> Result<Option<Polled>, Internal> {
    let sql = format!(
        "SELECT {POLLED} FROM source WHERE removed_at IS NULL AND kind = $1 AND address = $2 AND workspace_id = $3"
    );
    let row: Option<PolledRow> = one(on, &sql, values![kind.as_str(), address, workspace.0]).await?;
    row.map(Polled::try_from).transpose()
}

/// What a source calls itself.
pub(crate) async fn source_name(on: &impl ConnectionTrait, id: SourceId) -> Result<Option<String>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
    }
    let row: Option<Row> = one(on, "SELECT name FROM source WHERE id = $1", values![id.0]).await?;
    Ok(row.map(|row| row.name))
}

/// Takes up to `limit` sources whose time has come; nobody else takes them before the lease ends.
pub(super) async fn claim_due(
    tx: &Tx,
    now: UtcMillis,
    lease_until: UtcMillis,
    limit: i64,
) -> Result<Vec<Polled>, Internal> {
    let sql = format!(
        "UPDATE source SET lease_until = $2 WHERE id IN (
            SELECT id FROM source WHERE next_poll_at <= $1 AND removed_at IS NULL AND gone_at IS NULL
              AND (lease_until IS NULL OR lease_until < $1)
            ORDER BY next_poll_at, id LIMIT $3)
         RETURNING {POLLED}"
    );
    let rows: Vec<PolledRow> = all(&**tx, &sql, values![now.0, lease_until.0, limit]).await?;
    rows.into_iter().map(Polled::try_from).collect()
}

/// The feed stands elsewhere for good. Where another source is read from there already, this one keeps asking the way it
/// knows.
pub(super) async fn move_source(tx: &Tx, source: &Polled, address: &str) -> Result<(), DbErr> {
    let sql = "UPDATE source SET address = $2 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM source AS other
        WHERE other.workspace_id = $3 AND other.kind = $4 AND other.address = $2 AND other.removed_at IS NULL)";
    run(&**tx, sql, values![source.id.0, address, source.workspace.0, source.kind.as_str()]).await?;
    Ok(())
}

/// Whether new items are carried, as the switch stands at this moment.
pub(super) async fn carries(tx: &Tx, id: SourceId) -> Result<bool, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        carries_since: Option<i64>,
    }
    let sql = "SELECT carries_since FROM source WHERE id = $1 AND removed_at IS NULL";
    let row: Option<Row> = one(&**tx, sql, values![id.0]).await?;
    Ok(row.is_some_and(|row| row.carries_since.is_some()))
}

/// Makes every source of the business due.
pub(super) async fn make_due(tx: &Tx, workspace: WorkspaceId, now: UtcMillis) -> Result<u64, DbErr> {
    let sql = "UPDATE source SET next_poll_at = $2
        WHERE workspace_id = $1 AND next_poll_at > $2 AND removed_at IS NULL AND gone_at IS NULL";
    run(&**tx, sql, values![workspace.0, now.0]).await
}

/// An item's row as polling compares it.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct ItemRow {
    pub(crate) id: Uuid,
    pub(crate) source_id: Uuid,
    pub(crate) identity: String,
    pub(crate) state: String,
    pub(crate) data: String,
    pub(crate) first_seen_at: i64,
}

const ITEMS: &str = "SELECT id, source_id, identity, state, data, first_seen_at
    FROM item WHERE workspace_id = $1";

/// What identifies an item, without its words.
#[derive(FromQueryResult)]
pub(super) struct IdentityRow {
    pub(super) id: Uuid,
    pub(super) source_id: Uuid,
    pub(super) remote_id: String,
    pub(super) identity: String,
}

/// Keys asked for at once. Fewer are filled up with the last, so that the engine meets one statement and plans it once.
const KEYS: usize = 64;

/// What `entries` are compared with: everything of their source, and whatever in the business shares an address, words
/// or a title with one of them, for the same article may come from two sources.
pub(super) async fn kin(
    on: &impl ConnectionTrait,
    source: &Polled,
    entries: &[ItemIdentity],
) -> Result<Vec<IdentityRow>, DbErr> {
    let of = "SELECT id, source_id, remote_id, identity FROM item WHERE workspace_id = $1 AND source_id";
    let mut found: Vec<IdentityRow> =
        all(on, &format!("{of} = $2 ORDER BY id"), values![source.workspace.0, source.id.0]).await?;
    let links: Vec<&str> = entries.iter().filter_map(|entry| entry.link_key.as_deref()).collect();
    let texts: Vec<&str> =
        entries.iter().filter(|entry| entry.text_tells).map(|entry| entry.text_hash.as_str()).collect();
    let titles: Vec<&str> = entries.iter().filter_map(|entry| entry.title_hash.as_deref()).collect();
    for (column, keys) in [("link_key", links), ("text_key", texts), ("title_key", titles)] {
        let places: Vec<String> = (3..3 + KEYS).map(|number| format!("${number}")).collect();
        let sql = format!("{of} <> $2 AND {column} IN ({}) ORDER BY id", places.join(", "));
        for some in keys.chunks(KEYS) {
            let last = some.last().copied().unwrap_or_default();
            let mut values = values![source.workspace.0, source.id.0];
            values.extend(some.iter().copied().chain(std::iter::repeat(last)).take(KEYS).map(Value::from));
            found.extend(all::<IdentityRow>(on, &sql, values).await?);
        }
    }
    Ok(found)
}

pub(crate) async fn item_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: ItemId,
) -> Result<Option<ItemRow>, DbErr> {
    one(on, &format!("{ITEMS} AND id = $2"), values![workspace.0, id.0]).await
}

/// Until this write ends nobody else says it or marks it. SQLite has one writer at a time anyway.
pub(crate) async fn lock_item(tx: &Tx, workspace: WorkspaceId, id: ItemId) -> Result<(), DbErr> {
    let sql = "UPDATE item SET state = state WHERE id = $2 AND workspace_id = $1";
    run(&**tx, sql, values![workspace.0, id.0]).await.map(drop)
}

/// What an item said, and when and where, for the guard.
#[derive(Deserialize)]
pub(crate) struct SaidItemRow {
    pub(crate) id: Uuid,
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) data: String,
    pub(crate) at: i64,
    /// Of its page on our own site what was done.
    pub(crate) page: Option<String>,
}

pub(crate) const SAID_ITEM: &[&str] = &["id", "kind", "title", "data", "at", "page"];

/// The items among the ids that a statement is given as its value of that number; `$1` is the business. SQLite goes
/// through a `CROSS JOIN` in this order, and not through all items or all pages. A date in the future is a slip of the
/// publisher.
pub(crate) fn said_items(backend: DbBackend, value: usize) -> String {
    let asked = given(backend, value, &[("id", Given::Id)]);
    format!(
        "SELECT item.id, item.kind, item.title, item.data,
            CASE WHEN item.published_at < item.first_seen_at THEN item.published_at ELSE item.first_seen_at END AS at,
            (SELECT publication.done FROM post CROSS JOIN publication WHERE publication.post_id = post.id
             AND post.item_id = item.id AND publication.page_slug IS NOT NULL LIMIT 1) AS page
         FROM {asked} AS asked CROSS JOIN item WHERE item.id = asked.id AND item.workspace_id = $1"
    )
}

pub(super) async fn list_items(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    source: Option<SourceId>,
    state: Option<&str>,
    limit: u32,
) -> Result<Vec<Arrival>, Internal> {
    // Only what is asked for stands there, so that an index can answer it.
    let (mut of, mut values) = (String::new(), values![workspace.0, i64::from(limit)]);
    if let Some(state) = state {
        values.push(state.into());
        let _ = write!(of, " AND state = ${}", values.len());
    }
    if let Some(source) = source {
        values.push(source.0.into());
        let _ = write!(of, " AND source_id = ${}", values.len());
    }
    let sql = format!("{ITEMS}{of} ORDER BY COALESCE(published_at, first_seen_at) DESC, id DESC LIMIT $2");
    let rows: Vec<ItemRow> = all(on, &sql, values).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Arrival {
                id: row.id.into(),
                source: row.source_id.into(),
                state: row.state,
                first_seen_at: UtcMillis(row.first_seen_at),
                item: serde_json::from_str(&row.data)?,
            })
        })
        .collect()
}

/// Of each of these sources so many, all asked for at once.
pub(super) async fn headlines(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    sources: &[SourceId],
    state: Option<&str>,
    limit: u32,
) -> Result<Vec<Headline>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        source_id: Uuid,
        state: String,
        data: String,
        at: i64,
    }
    /// Of an item only what a list shows.
    #[derive(Deserialize)]
    struct Shown {
        title: String,
        published: Option<UtcMillis>,
    }
    if sources.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = values![workspace.0];
    values.extend(state.map(Value::from));
    let (first, is_asked) = (values.len() + 1, state.map_or("", |_| "AND state = $2"));
    values.extend(sources.iter().map(|source| source.0.into()));
    // Asked for its business, SQLite would look for those of a source among all that came in.
    let of = |n: usize| {
        format!(
            "SELECT * FROM (SELECT id, source_id, state, data, COALESCE(published_at, first_seen_at) AS at FROM item
             WHERE source_id = (SELECT id FROM source WHERE workspace_id = $1 AND id = ${}) {is_asked}
             ORDER BY COALESCE(published_at, first_seen_at) DESC, id DESC LIMIT {limit}) AS of_{n}",
            first + n
        )
    };
    let each: Vec<String> = (0..sources.len()).map(of).collect();
    let mut rows: Vec<Row> = all(on, &each.join(" UNION ALL "), values).await?;
    rows.sort_by_key(|row| std::cmp::Reverse((row.at, row.id)));
    let headline = |row: Row| -> Result<Headline, Internal> {
        let Shown { title, published } = serde_json::from_str(&row.data)?;
        Ok(Headline { id: row.id.into(), source: row.source_id.into(), state: row.state, title, published })
    };
    rows.into_iter().map(headline).collect()
}

/// So many rows go into one statement, for every statement is a walk to the engine and back. What is left over goes row
/// by row, so that the engine meets two statements only and plans each once.
const ROWS: usize = 16;
const COLUMNS: usize = 14;

pub(super) async fn insert_items(
    tx: &Tx,
    source: &Polled,
    items: &[(&Item, &ItemIdentity)],
    state: &str,
    now: UtcMillis,
) -> Result<Vec<ItemId>, Internal> {
    let ids: Vec<ItemId> = items.iter().map(|_| fresh_id()).collect();
    let rows: Vec<_> = ids.iter().zip(items).collect();
    let (whole, rest) = rows.as_chunks::<ROWS>();
    for some in whole.iter().map(<[_; ROWS]>::as_slice).chain(rest.chunks(1)) {
        let mut values = Vec::with_capacity(some.len() * COLUMNS);
        for (id, (item, identity)) in some {
            values.extend(values![
                id.0,
                source.workspace.0,
                source.id.0,
                item.remote_id.as_str(),
                identity.link_key.as_deref(),
                identity.text_hash.as_str(),
                identity.title_hash.as_deref(),
                serde_json::to_string(identity)?,
                item.kind.as_str(),
                item.title.as_str(),
                serde_json::to_string(item)?,
                state,
                item.published.map(|at| at.0),
                now.0
            ]);
        }
        run(&**tx, &insert_of(some.len()), values).await?;
    }
    remember_items(tx, source.workspace, ids.iter().copied().zip(items.iter().map(|(item, _)| *item)), now).await?;
    Ok(ids)
}

fn insert_of(rows: usize) -> String {
    let row = |row: usize| {
        let places: Vec<String> = (1..=COLUMNS).map(|column| format!("${}", row * COLUMNS + column)).collect();
        format!("({})", places.join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!(
        "INSERT INTO item (id, workspace_id, source_id, remote_id, link_key, text_key, title_key, identity, kind,
            title, data, state, published_at, first_seen_at)
         VALUES {} ON CONFLICT DO NOTHING",
        rows.join(", ")
    )
}

pub(super) async fn update_item(
    tx: &Tx,
    source: &Polled,
    id: Uuid,
    (item, identity): (&Item, &ItemIdentity),
    now: UtcMillis,
) -> Result<(), Internal> {
    run(
        &**tx,
        "UPDATE item SET link_key = $2, text_key = $3, title_key = $4, identity = $5, title = $6, data = $7,
            changed_at = $8, kind = $9 WHERE id = $1",
        values![
            id,
            identity.link_key.as_deref(),
            identity.text_hash.as_str(),
            identity.title_hash.as_deref(),
            serde_json::to_string(identity)?,
            item.title.as_str(),
            serde_json::to_string(item)?,
            now.0,
            item.kind.as_str()
        ],
    )
    .await?;
    remember_items(tx, source.workspace, std::iter::once((id.into(), item)), now).await
}

/// Changes the state of items that are in one of `from`.
pub(crate) async fn mark_items(
    tx: &Tx,
    workspace: WorkspaceId,
    ids: &[ItemId],
    from: &[&str],
    to: &str,
) -> Result<u64, DbErr> {
    let mut changed = 0;
    for id in ids {
        for state in from {
            changed += run(
                &**tx,
                "UPDATE item SET state = $4 WHERE id = $2 AND workspace_id = $1 AND state = $3",
                values![workspace.0, id.0, *state, to],
            )
            .await?;
        }
    }
    Ok(changed)
}
