//! The rows of kept files, of the yes of people, and of where files are used. Private to the library.

use std::collections::HashMap;

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, Value, all, all_in_one, one, places_of, run, values};
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

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    mime_type: String,
    bytes: i64,
    width: Option<i64>,
    height: Option<i64>,
    duration_ms: Option<i64>,
    codecs: String,
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
            asset.name, asset.alt, asset.focus_x, asset.focus_y, asset.tags, asset.rights, asset.rights_source,
            asset.rights_until, asset.origin, asset.created_at, app_user.name AS created_by_name, asset.removed_at,
            asset.revision,
            (SELECT COUNT(DISTINCT publication.post_id) FROM {CARRIED} WHERE asset_use.asset_id = asset.id) AS posts
         FROM asset LEFT JOIN app_user ON app_user.id = asset.created_by WHERE asset.workspace_id = $1"
    )
}

/// What all of the library is looked through by; the rest is read of those that are shown.
pub(super) struct Known {
    pub(super) id: AssetId,
    pub(super) alt: Option<String>,
    pub(super) tags: Vec<String>,
    /// Until when, and who is shown.
    pub(super) rights: RightsOf,
    pub(super) removed_at: Option<UtcMillis>,
    pub(super) likeness: Option<u64>,
    /// By a post that was not called off.
    pub(super) is_carried: bool,
}

#[derive(Deserialize)]
struct KnownRow {
    id: Uuid,
    alt: Option<String>,
    tags: String,
    rights_until: Option<String>,
    removed_at: Option<i64>,
    likeness: Option<i64>,
    carried: i64,
}

const KNOWN: [&str; 7] = ["id", "alt", "tags", "rights_until", "removed_at", "likeness", "carried"];

/// Newest first, those that were taken out among them.
pub(super) async fn known(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Known>, Internal> {
    let sql = format!(
        "SELECT id, alt, tags, rights_until, removed_at, likeness,
            CASE WHEN EXISTS (SELECT 1 FROM {CARRIED} WHERE asset_use.asset_id = asset.id)
                THEN 1 ELSE 0 END AS carried
         FROM asset WHERE workspace_id = $1 ORDER BY created_at DESC, id DESC"
    );
    let rows: Vec<KnownRow> = all_in_one(on, &KNOWN, &sql, values![workspace.0]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut people = people_of(consents(on, workspace, None).await?);
    let known = |row: KnownRow| -> Result<Known, Internal> {
        Ok(Known {
            id: row.id.into(),
            alt: row.alt,
            tags: serde_json::from_str(&row.tags)?,
            rights: RightsOf {
                until: day(row.rights_until),
                people: people.remove(&row.id).unwrap_or_default(),
                ..RightsOf::default()
            },
            removed_at: row.removed_at.map(UtcMillis),
            likeness: row.likeness.map(i64::cast_unsigned),
            is_carried: row.carried > 0,
        })
    };
    rows.into_iter().map(known).collect()
}

/// By what else all files are found: their names, and whose they are.
pub(super) async fn names_and_sources(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<HashMap<AssetId, String>, Internal> {
    #[derive(Deserialize)]
    struct SaidRow {
        id: Uuid,
        name: String,
        rights_source: String,
    }
    let sql = "SELECT id, name, rights_source FROM asset WHERE workspace_id = $1";
    let rows: Vec<SaidRow> = all_in_one(on, &["id", "name", "rights_source"], sql, values![workspace.0]).await?;
    Ok(rows.into_iter().map(|row| (row.id.into(), format!("{}\n{}", row.name, row.rights_source))).collect())
}

/// The whole of those that are known, in no order.
pub(super) async fn whole(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    known: &[&Known],
) -> Result<Vec<Asset>, Internal> {
    if known.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = values![workspace.0];
    let places = places_of(known.iter().map(|known| known.id.0), &mut values);
    let sql = format!("{} AND asset.id IN ({places})", assets_of_workspace());
    let rows: Vec<Row> = all(on, &sql, values).await?;
    let mut people: HashMap<Uuid, Vec<Consent>> =
        known.iter().map(|known| (known.id.0, known.rights.people.clone())).collect();
    rows.into_iter().map(|row| row.with(&mut people)).collect()
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

#[derive(Deserialize)]
pub(super) struct NamedRow {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) alt: Option<String>,
    pub(super) tags: String,
    pub(super) rights_source: String,
    pub(super) person: Option<String>,
}

const NAMED: [&str; 6] = ["id", "name", "alt", "tags", "rights_source", "person"];

/// By what each file that is in it is known, newest first: a row for each of its people, or one.
pub(super) async fn named(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    limit: i64,
) -> Result<Vec<NamedRow>, Internal> {
    let sql = "SELECT asset.id, asset.name, asset.alt, asset.tags, asset.rights_source, asset_consent.name AS person
        FROM asset
        LEFT JOIN asset_consent ON asset_consent.asset_id = asset.id AND asset_consent.removed_at IS NULL
        WHERE asset.workspace_id = $1 AND asset.removed_at IS NULL
        ORDER BY asset.created_at DESC, asset.id DESC LIMIT $2";
    Ok(all_in_one(on, &NAMED, sql, values![workspace.0, limit]).await?)
}

async fn with_people(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    rows: Vec<Row>,
) -> Result<Vec<Asset>, Internal> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<AssetId> = rows.iter().map(|row| row.id.into()).collect();
    let mut people = people_of(consents(on, workspace, Some(&ids)).await?);
    rows.into_iter().map(|row| row.with(&mut people)).collect()
}

fn people_of(consents: Vec<ConsentRow>) -> HashMap<Uuid, Vec<Consent>> {
    let mut people: HashMap<Uuid, Vec<Consent>> = HashMap::new();
    for person in consents {
        people.entry(person.asset.0).or_default().push(person.consent);
    }
    people
}

pub(super) async fn asset(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: AssetId,
) -> Result<Option<Asset>, Internal> {
    Ok(asset_with_consents(on, workspace, id).await?.map(|(asset, _)| asset))
}

/// Of these those that are here.
pub(super) async fn among(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    ids: &[AssetId],
) -> Result<HashMap<AssetId, Asset>, Internal> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut values = values![workspace.0];
    let places = places_of(ids.iter().map(|id| id.0), &mut values);
    let sql = format!("{} AND asset.id IN ({places})", assets_of_workspace());
    let rows: Vec<Row> = all(on, &sql, values).await?;
    let assets = with_people(on, workspace, rows).await?;
    Ok(assets.into_iter().map(|asset| (asset.id, asset)).collect())
}

/// With the notes of who said yes.
pub(super) async fn asset_with_consents(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: AssetId,
) -> Result<Option<(Asset, Vec<ConsentRow>)>, Internal> {
    let sql = format!("{} AND asset.id = $2", assets_of_workspace());
    let row: Option<Row> = one(on, &sql, values![workspace.0, id.0]).await?;
    let Some(row) = row else { return Ok(None) };
    let consents = consents(on, workspace, Some(&[id])).await?;
    let asset = row.with(&mut people_of(consents.clone()))?;
    Ok(Some((asset, consents)))
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
        })
    }
}

fn day(text: Option<String>) -> Option<Date> {
    text.and_then(|text| text.parse().ok())
}

#[derive(Deserialize)]
struct YesRow {
    id: Uuid,
    asset_id: Uuid,
    name: String,
    terms: String,
    networks: Option<String>,
    given_on: Option<String>,
    until_day: Option<String>,
    withdrawn_on: Option<String>,
    paper_name: Option<String>,
}

const YES: [&str; 9] =
    ["id", "asset_id", "name", "terms", "networks", "given_on", "until_day", "withdrawn_on", "paper_name"];

/// Of these files, of which there is one at least, or of all.
pub(super) async fn consents(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    of: Option<&[AssetId]>,
) -> Result<Vec<ConsentRow>, Internal> {
    let mut values = values![workspace.0];
    let mut of_whom = "removed_at IS NULL".to_owned();
    if let Some(ids) = of {
        of_whom = format!("{of_whom} AND asset_id IN ({})", places_of(ids.iter().map(|id| id.0), &mut values));
    }
    yeses(on, &format!("{of_whom} ORDER BY noted_at, id"), values).await
}

/// Removed since then: noted by mistake.
pub(super) async fn mistaken(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    of: AssetId,
    since: UtcMillis,
) -> Result<Vec<ConsentRow>, Internal> {
    let of_whom = "asset_id = $2 AND removed_at >= $3 ORDER BY removed_at, id";
    yeses(on, of_whom, values![workspace.0, of.0, since.0]).await
}

async fn yeses(on: &impl ConnectionTrait, of_whom: &str, values: Vec<Value>) -> Result<Vec<ConsentRow>, Internal> {
    let sql = format!("SELECT {} FROM asset_consent WHERE workspace_id = $1 AND {of_whom}", YES.join(", "));
    let rows: Vec<YesRow> = all_in_one(on, &YES, &sql, values).await?;
    rows.into_iter().map(YesRow::read).collect()
}

impl YesRow {
    fn read(self) -> Result<ConsentRow, Internal> {
        let networks = self.networks.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default();
        let consent = Consent {
            name: self.name,
            terms: self.terms,
            networks,
            given_on: day(self.given_on),
            until: day(self.until_day),
            withdrawn_on: day(self.withdrawn_on),
        };
        Ok(ConsentRow { id: self.id, asset: self.asset_id.into(), consent, paper: self.paper_name })
    }
}

/// What is kept with a yes, if anything is.
#[derive(FromQueryResult)]
pub(super) struct PaperRow {
    pub(super) name: Option<String>,
    pub(super) digest: Option<String>,
    removed_at: Option<i64>,
    withdrawn_on: Option<String>,
}

impl PaperRow {
    /// It shows a yes that still counts.
    pub(super) fn holds(&self) -> bool {
        self.removed_at.is_none() && self.withdrawn_on.is_none()
    }
}

const PAPER: &str = "SELECT paper_name AS name, paper_digest AS digest, removed_at, withdrawn_on FROM asset_consent
    WHERE workspace_id = $1";

/// `None`: there is no such yes.
pub(super) async fn paper_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    asset: AssetId,
    id: Uuid,
) -> Result<Option<PaperRow>, Internal> {
    let sql = format!("{PAPER} AND asset_id = $2 AND id = $3 AND removed_at IS NULL");
    Ok(one(on, &sql, values![workspace.0, asset.0, id]).await?)
}

/// With every yes of that name in a file, those that were removed among them; that of the last one first.
pub(super) async fn papers_of_name(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    asset: AssetId,
    name: &str,
) -> Result<Vec<PaperRow>, Internal> {
    let sql =
        format!("{PAPER} AND asset_id = $2 AND name = $3 AND paper_digest IS NOT NULL ORDER BY noted_at DESC, id DESC");
    Ok(all(on, &sql, values![workspace.0, asset.0, name]).await?)
}

/// Whether a yes has a paper that is with none of a file.
pub(super) async fn brings_paper(tx: &Tx, yes: Uuid, to: AssetId) -> Result<bool, Internal> {
    #[derive(FromQueryResult)]
    struct Brings {
        papers: i64,
    }
    let sql = "SELECT COUNT(*) AS papers FROM asset_consent AS theirs
        WHERE theirs.id = $1 AND theirs.paper_digest IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM asset_consent AS ours
            WHERE ours.asset_id = $2 AND ours.paper_digest = theirs.paper_digest AND ours.removed_at IS NULL)";
    let brings: Option<Brings> = one(&**tx, sql, values![yes, to.0]).await?;
    Ok(brings.is_some_and(|brings| brings.papers > 0))
}

pub(super) async fn keep_paper(tx: &Tx, id: Uuid, name: &str, digest: &str) -> Result<(), Internal> {
    let sql = "UPDATE asset_consent SET paper_name = $2, paper_digest = $3 WHERE id = $1";
    run(&**tx, sql, values![id, name, digest]).await?;
    Ok(())
}
