//! Sources and what waits at their doors.

use std::collections::BTreeMap;

use banyan_db::{ConnectionTrait, FromQueryResult, all, one, values};
use banyan_domain::{
    gather::{Item, ItemKind},
    ids::{ItemId, SourceId, WorkspaceId},
    time::UtcMillis,
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{ArrivalError, store};
use crate::{Actor, App, Internal, publish::Trouble};

const SILENT_AFTER: i64 = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    Feed,
    Mailbox,
    /// A folder of Markdown or a file of many letters on this machine.
    Folder,
    /// Letters that were handed over one by one, also as a file: nothing more comes by itself.
    Hand,
}

impl SourceKind {
    /// Whether more comes from it by itself.
    pub fn goes_on(self) -> bool {
        match self {
            Self::Feed | Self::Mailbox | Self::Folder => true,
            Self::Hand => false,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Feed => "feed",
            Self::Mailbox => "mailbox",
            Self::Folder => "folder",
            Self::Hand => "hand",
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        [Self::Feed, Self::Mailbox, Self::Folder, Self::Hand].into_iter().find(|kind| kind.as_str() == text)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Source {
    pub id: SourceId,
    #[serde(skip)]
    pub workspace: WorkspaceId,
    pub kind: SourceKind,
    pub address: String,
    pub name: String,
    /// Since when it carries by itself; otherwise it shows first.
    pub carries_since: Option<UtcMillis>,
    pub added_at: UtcMillis,
    pub last_polled_at: Option<UtcMillis>,
    pub next_poll_at: UtcMillis,
    /// Why the last poll failed.
    pub trouble: Option<Trouble>,
    /// The first of the polls that failed without one between that did not.
    pub silent_since: Option<UtcMillis>,
    pub failures: i64,
    pub gone_at: Option<UtcMillis>,
    pub items: i64,
    pub fresh: i64,
    /// An open question about what came in.
    pub held: Option<HeldArrivals>,
}

impl Source {
    pub fn carries(&self) -> bool {
        self.carries_since.is_some()
    }

    /// It is gone, or failed more than once or twice: until then it is only late.
    pub fn is_silent(&self) -> bool {
        self.failures > SILENT_AFTER || self.gone_at.is_some()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HeldArrivals {
    pub id: Uuid,
    pub reason: String,
    pub since: UtcMillis,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    workspace_id: Uuid,
    kind: String,
    address: String,
    name: String,
    carries_since: Option<i64>,
    created_at: i64,
    last_polled_at: Option<i64>,
    next_poll_at: i64,
    trouble: Option<String>,
    silent_since: Option<i64>,
    failures: i64,
    gone_at: Option<i64>,
    items: i64,
    fresh: i64,
    hold_id: Option<Uuid>,
    hold_reason: Option<String>,
    hold_since: Option<i64>,
}

impl TryFrom<Row> for Source {
    type Error = Internal;

    fn try_from(row: Row) -> Result<Self, Internal> {
        let held = match (row.hold_id, row.hold_reason, row.hold_since) {
            (Some(id), Some(reason), Some(since)) => Some(HeldArrivals { id, reason, since: UtcMillis(since) }),
            _ => None,
        };
        Ok(Self {
            id: row.id.into(),
            workspace: row.workspace_id.into(),
            kind: SourceKind::parse(&row.kind).ok_or(Internal::Broken("unknown kind of source"))?,
            address: row.address,
            name: row.name,
            carries_since: row.carries_since.map(UtcMillis),
            added_at: UtcMillis(row.created_at),
            last_polled_at: row.last_polled_at.map(UtcMillis),
            next_poll_at: UtcMillis(row.next_poll_at),
            trouble: row.trouble.map(|text| serde_json::from_str(&text)).transpose()?,
            silent_since: row.silent_since.map(UtcMillis),
            failures: row.failures,
            gone_at: row.gone_at.map(UtcMillis),
            items: row.items,
            fresh: row.fresh,
            held,
        })
    }
}

const SOURCES: &str = "SELECT source.id, source.workspace_id, source.kind, source.address, source.name,
    source.carries_since, source.created_at, source.last_polled_at, source.next_poll_at, source.trouble,
    source.silent_since, source.failures, source.gone_at,
    (SELECT COUNT(*) FROM item WHERE item.source_id = source.id) AS items,
    (SELECT COUNT(*) FROM item WHERE item.source_id = source.id AND item.state = 'fresh') AS fresh,
    arrival_hold.id AS hold_id, arrival_hold.reason AS hold_reason, arrival_hold.raised_at AS hold_since
    FROM source LEFT JOIN arrival_hold ON arrival_hold.source_id = source.id AND arrival_hold.decided_at IS NULL
    WHERE source.workspace_id = $1 AND source.removed_at IS NULL";

/// The newest articles and letters, whatever became of them, with the source of each.
pub(crate) async fn newest_items(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    limit: i64,
) -> Result<Vec<(SourceId, Item)>, Internal> {
    #[derive(FromQueryResult)]
    struct Newest {
        source_id: Uuid,
        data: String,
    }
    let sql = "SELECT source_id, data FROM item WHERE workspace_id = $1
        ORDER BY COALESCE(published_at, first_seen_at) DESC, id DESC LIMIT $2";
    let rows: Vec<Newest> = all(on, sql, values![workspace.0, limit]).await?;
    rows.into_iter().map(|row| Ok((row.source_id.into(), serde_json::from_str(&row.data)?))).collect()
}

/// What the newest piece is of each source that has one.
pub(crate) async fn newest_of_each(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<BTreeMap<SourceId, ItemKind>, Internal> {
    #[derive(FromQueryResult)]
    struct Newest {
        id: Uuid,
        kind: Option<String>,
    }
    let sql = "SELECT source.id, (SELECT item.kind FROM item WHERE item.source_id = source.id
            ORDER BY COALESCE(item.published_at, item.first_seen_at) DESC, item.id DESC LIMIT 1) AS kind
        FROM source WHERE source.workspace_id = $1 AND source.removed_at IS NULL";
    let rows: Vec<Newest> = all(on, sql, values![workspace.0]).await?;
    Ok(rows.into_iter().filter_map(|row| Some((SourceId(row.id), ItemKind::parse(&row.kind?)?))).collect())
}

/// The titles of what is fresh at each source, newest first.
pub(crate) async fn fresh_titles(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    of_each: u32,
) -> Result<Vec<(SourceId, String)>, Internal> {
    #[derive(FromQueryResult)]
    struct Fresh {
        source_id: Uuid,
        title: String,
    }
    let sql = "SELECT source_id, title FROM (
            SELECT item.source_id, item.title, ROW_NUMBER() OVER (PARTITION BY item.source_id
                ORDER BY COALESCE(item.published_at, item.first_seen_at) DESC, item.id DESC) AS place
            FROM source JOIN item ON item.source_id = source.id AND item.state = 'fresh'
            WHERE source.workspace_id = $1 AND source.removed_at IS NULL) AS newest
        WHERE place <= $2 ORDER BY source_id, place";
    let rows: Vec<Fresh> = all(on, sql, values![workspace.0, i64::from(of_each)]).await?;
    Ok(rows.into_iter().map(|row| (row.source_id.into(), row.title)).collect())
}

/// What stood at a source before anybody chose to say it, newest first.
pub(crate) async fn known_items(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    limit: u32,
) -> Result<Vec<Arrival>, Internal> {
    store::list_items(on, workspace, None, Some("known"), limit).await
}

pub async fn list_sources(app: &App, actor: &Actor) -> Result<Vec<Source>, ArrivalError> {
    actor.needs(Right::Look)?;
    Ok(app.once(|seen| &seen.sources, actor.workspace, of_workspace(app.db.read(), actor.workspace)).await?)
}

async fn of_workspace(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Source>, Internal> {
    let sql = format!("{SOURCES} ORDER BY source.created_at, source.id");
    let rows: Vec<Row> = all(on, &sql, values![workspace.0]).await?;
    rows.into_iter().map(Source::try_from).collect()
}

pub async fn show_source(app: &App, actor: &Actor, id: SourceId) -> Result<Source, ArrivalError> {
    actor.needs(Right::Look)?;
    let sql = format!("{SOURCES} AND source.id = $2");
    let row: Option<Row> = one(app.db.read(), &sql, values![actor.workspace.0, id.0]).await?;
    Ok(Source::try_from(row.ok_or(ArrivalError::NotHere)?)?)
}

/// One item at the door of a source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Arrival {
    pub id: ItemId,
    pub source: SourceId,
    /// `known`, `fresh`, `held`, `carried`, `skipped`, `gone`.
    pub state: String,
    pub first_seen_at: UtcMillis,
    pub item: Item,
}

/// Newest first; `state` none: all.
pub async fn list_arrivals(
    app: &App,
    actor: &Actor,
    source: Option<SourceId>,
    state: Option<&str>,
    limit: u32,
) -> Result<Vec<Arrival>, ArrivalError> {
    actor.needs(Right::Look)?;
    Ok(store::list_items(app.db.read(), actor.workspace, source, state, limit).await?)
}
