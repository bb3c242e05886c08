//! The rows of kept files, of the yes of people, and of where files are used. Private to the library.

use std::collections::HashMap;

use banyan_db::{ConnectionTrait, FromQueryResult, all, all_in_one, one, values};
use banyan_domain::{
    compose::asset::{Consent, Rights, RightsOf},
    ids::{AssetId, WorkspaceId},
    time::UtcMillis,
};
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

use super::{Asset, ConsentRow, uses::CARRIED};
use crate::Internal;

#[derive(FromQueryResult, Deserialize)]
struct Row {
    id: Uuid,
    mime_type: String,
    bytes: i64,
    width: Option<i64>,
    height: Option<i64>,
    duration_ms: Option<i64>,
    codecs: String,
    likeness: Option<i64>,
    name: String,
    alt: Option<String>,
    focus_x: Option<i64>,
    focus_y: Option<i64>,
    tags: String,
    rights: String,
    rights_source: String,
    rights_until: Option<String>,
    origin: Option<String>,
    created_at: i64,
    created_by_name: Option<String>,
    removed_at: Option<i64>,
    revision: i64,
    posts: i64,
}

fn assets_of_workspace() -> String {
    format!(
        "SELECT asset.id, asset.mime_type, asset.bytes, asset.width, asset.height, asset.duration_ms, asset.codecs,
            asset.likeness, asset.name, asset.alt, asset.focus_x, asset.focus_y, asset.tags, asset.rights,
            asset.rights_source, asset.rights_until, asset.origin, asset.created_at,
            app_user.name AS created_by_name, asset.removed_at, asset.revision,
            (SELECT COUNT(DISTINCT variant.post_id) FROM {CARRIED} WHERE asset_use.asset_id = asset.id) AS posts
         FROM asset LEFT JOIN app_user ON app_user.id = asset.created_by WHERE asset.workspace_id = $1"
    )
}

const COLUMNS: [&str; 22] = [
    "id",
    "mime_type",
    "bytes",
    "width",
    "height",
    "duration_ms",
    "codecs",
    "likeness",
    "name",
    "alt",
    "focus_x",
    "focus_y",
    "tags",
    "rights",
    "rights_source",
    "rights_until",
    "origin",
    "created_at",
    "created_by_name",
    "removed_at",
    "revision",
    "posts",
];

/// Newest first, those that were taken out among them.
pub(super) async fn assets(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Asset>, Internal> {
    let sql = format!("{} ORDER BY asset.created_at DESC, asset.id DESC", assets_of_workspace());
    let rows: Vec<Row> = all_in_one(on, &COLUMNS, &sql, values![workspace.0]).await?;
    with_people(on, workspace, rows).await
}

/// Of those that are in it.
pub(super) async fn newest(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    limit: i64,
) -> Result<Vec<Asset>, Internal> {
    let assets = assets_of_workspace();
    let sql = format!("{assets} AND asset.removed_at IS NULL ORDER BY asset.created_at DESC, asset.id DESC LIMIT $2");
    let rows: Vec<Row> = all(on, &sql, values![workspace.0, limit]).await?;
    with_people(on, workspace, rows).await
}

#[derive(FromQueryResult)]
pub(super) struct NamedRow {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) alt: Option<String>,
    pub(super) tags: String,
    pub(super) rights_source: String,
    pub(super) person: Option<String>,
}

/// By what each file that is in it is known, newest first: a row for each of its people, or one.
pub(super) async fn named(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    limit: i64,
) -> Result<Vec<NamedRow>, Internal> {
    let sql = "SELECT asset.id, asset.name, asset.alt, asset.tags, asset.rights_source, asset_consent.name AS person
        FROM asset LEFT JOIN asset_consent ON asset_consent.asset_id = asset.id
        WHERE asset.workspace_id = $1 AND asset.removed_at IS NULL
        ORDER BY asset.created_at DESC, asset.id DESC LIMIT $2";
    Ok(all(on, sql, values![workspace.0, limit]).await?)
}

async fn with_people(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    rows: Vec<Row>,
) -> Result<Vec<Asset>, Internal> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut people: HashMap<Uuid, Vec<Consent>> = HashMap::new();
    for person in consents(on, workspace, None).await? {
        people.entry(person.asset.0).or_default().push(person.consent);
    }
    rows.into_iter().map(|row| row.with(&mut people)).collect()
}

pub(super) async fn asset(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: AssetId,
) -> Result<Option<Asset>, Internal> {
    let sql = format!("{} AND asset.id = $2", assets_of_workspace());
    let row: Option<Row> = one(on, &sql, values![workspace.0, id.0]).await?;
    let Some(row) = row else { return Ok(None) };
    let consents = consents(on, workspace, Some(id)).await?;
    let mut people = HashMap::from([(row.id, consents.into_iter().map(|person| person.consent).collect())]);
    row.with(&mut people).map(Some)
}

impl Row {
    fn with(self, people: &mut HashMap<Uuid, Vec<Consent>>) -> Result<Asset, Internal> {
        let side = |side: Option<i64>| side.and_then(|side| u32::try_from(side).ok());
        let part = |thousandths: i64| thousandths as f32 / 1_000.0;
        Ok(Asset {
            id: self.id.into(),
            name: self.name,
            mime_type: self.mime_type,
            bytes: u64::try_from(self.bytes).unwrap_or(0),
            width: side(self.width),
            height: side(self.height),
            duration_ms: self.duration_ms.and_then(|millis| u64::try_from(millis).ok()),
            codecs: self.codecs,
            alt: self.alt,
            focus: self.focus_x.zip(self.focus_y).map(|(x, y)| (part(x), part(y))),
            tags: serde_json::from_str(&self.tags)?,
            rights: RightsOf {
                rights: Rights::parse(&self.rights).unwrap_or_default(),
                source: self.rights_source,
                until: day(self.rights_until),
                people: people.remove(&self.id).unwrap_or_default(),
            },
            origin: self.origin,
            added_at: UtcMillis(self.created_at),
            added_by: self.created_by_name,
            removed_at: self.removed_at.map(UtcMillis),
            revision: self.revision,
            posts: usize::try_from(self.posts).unwrap_or(0),
            likeness: self.likeness.map(i64::cast_unsigned),
        })
    }
}

fn day(text: Option<String>) -> Option<Date> {
    text.and_then(|text| text.parse().ok())
}

pub(super) async fn consents(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    of: Option<AssetId>,
) -> Result<Vec<ConsentRow>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        asset_id: Uuid,
        name: String,
        terms: String,
        networks: Option<String>,
        given_on: Option<String>,
        until_day: Option<String>,
        withdrawn_on: Option<String>,
    }
    let sql = "SELECT id, asset_id, name, terms, networks, given_on, until_day, withdrawn_on FROM asset_consent
        WHERE workspace_id = $1";
    let rows: Vec<Row> = match of {
        Some(id) => {
            all(on, &format!("{sql} AND asset_id = $2 ORDER BY noted_at, id"), values![workspace.0, id.0]).await?
        }
        None => all(on, &format!("{sql} ORDER BY noted_at, id"), values![workspace.0]).await?,
    };
    let consent = |row: Row| -> Result<ConsentRow, Internal> {
        let networks = row.networks.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default();
        let consent = Consent {
            name: row.name,
            terms: row.terms,
            networks,
            given_on: day(row.given_on),
            until: day(row.until_day),
            withdrawn_on: day(row.withdrawn_on),
        };
        Ok(ConsentRow { id: row.id, asset: row.asset_id.into(), consent })
    };
    rows.into_iter().map(consent).collect()
}
