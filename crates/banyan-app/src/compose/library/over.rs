//! What may no longer be used, or not at this place: looked at when a post is written, when it leaves, and a month before
//! its end.

use std::collections::{BTreeSet, HashMap};

use banyan_db::{ConnectionTrait, FromQueryResult, all, values};
use banyan_domain::{
    compose::{Media, Variant},
    guard::{self, Finding},
    ids::{AssetId, VariantId, WorkspaceId},
    workspace::Right,
};
use jiff::civil::Date;
use uuid::Uuid;

use super::{
    Asset, Attached,
    list_assets::{ends_soon, last_warned},
    store,
};
use crate::{Actor, App, Internal, workspace::today};

/// The files that these carry.
pub(crate) async fn carried_files(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    variants: &[&Variant],
) -> Result<HashMap<AssetId, Asset>, Internal> {
    let ids: BTreeSet<AssetId> = variants.iter().flat_map(|variant| &variant.media).map(|media| media.asset).collect();
    store::among(on, workspace, &ids.into_iter().collect::<Vec<_>>()).await
}

/// Of the files that a post carries to a network.
pub(crate) fn findings(files: &HashMap<AssetId, Asset>, network: &str, variant: &Variant, day: Date) -> Vec<Finding> {
    // A file that is nowhere is met, and said, where it is sent.
    let carried = variant.media.iter().filter_map(|media| files.get(&media.asset));
    carried.filter_map(|asset| finding(asset, network, day)).collect()
}

fn finding(asset: &Asset, network: &str, day: Date) -> Option<Finding> {
    if asset.removed_at.is_some() {
        return Some(guard::asset_gone(&asset.name));
    }
    if let Some(over) = asset.rights.over(day) {
        return Some(guard::asset_over(&asset.name, &over));
    }
    asset.rights.not_at(network).map(|person| guard::asset_not_here(&asset.name, &person.name))
}

/// Most posts carry none, and are spared further questions.
pub(crate) async fn carries_files(on: &impl ConnectionTrait, variant: VariantId) -> Result<bool, Internal> {
    Ok(!carried(on, variant).await?.is_empty())
}

/// The same of a variant that is about to leave.
pub(crate) async fn over_of_variant(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    variant: VariantId,
    day: Date,
) -> Result<Option<Finding>, Internal> {
    let files = carried(on, variant).await?;
    let ids: Vec<AssetId> = files.iter().map(|file| file.asset_id.into()).collect();
    let assets = store::among(on, workspace, &ids).await?;
    let mut found = files.iter().filter_map(|file| finding(assets.get(&AssetId(file.asset_id))?, &file.network, day));
    Ok(found.next())
}

#[derive(FromQueryResult)]
struct Carried {
    asset_id: Uuid,
    network: String,
}

async fn carried(on: &impl ConnectionTrait, variant: VariantId) -> Result<Vec<Carried>, Internal> {
    let sql = "SELECT asset_use.asset_id, channel.network FROM asset_use
         JOIN variant ON variant.id = asset_use.variant_id JOIN channel ON channel.id = variant.channel_id
         WHERE asset_use.variant_id = $1";
    Ok(all(on, sql, values![variant.0]).await?)
}

/// The files of a draft as a post carries them, in its order; `None` where one is not of this business.
pub(crate) async fn media_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    attached: &[Attached],
) -> Result<Option<Vec<Media>>, Internal> {
    let ids: Vec<AssetId> = attached.iter().map(|file| file.asset).collect();
    let assets = store::among(on, workspace, &ids).await?;
    let media = |file: &Attached| Some(assets.get(&file.asset)?.as_media(file.alt.as_deref(), file.focus));
    Ok(attached.iter().map(media).collect())
}

/// What ends within a month, and which of it first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetsEnd {
    pub count: usize,
    pub first: AssetId,
    pub name: String,
    /// Whose yes; none: our rights.
    pub person: Option<String>,
    pub day: Date,
}

pub(crate) async fn warn_of_endings(app: &App, actor: &Actor) -> Result<Option<AssetsEnd>, Internal> {
    if !actor.role.may(Right::Write) {
        return Ok(None);
    }
    let today = today(app, actor).await?;
    if !any_ends(app, actor.workspace, today).await? {
        return Ok(None);
    }
    let mut known = store::known(app.db.read(), actor.workspace).await?;
    known.retain(|known| known.removed_at.is_none() && ends_soon(&known.rights, today));
    let first = known.iter().filter_map(|known| Some((known, known.rights.ends_first()?)));
    let first = first.min_by_key(|(_, ending)| ending.day);
    let Some((first, ending)) = first else { return Ok(None) };
    let asset = store::asset(app.db.read(), actor.workspace, first.id).await?;
    Ok(asset.map(|asset| AssetsEnd {
        count: known.len(),
        first: asset.id,
        name: asset.name,
        person: ending.person,
        day: ending.day,
    }))
}

/// Asked with every page, so most businesses are told no by two indexed looks. Days are written so that they sort.
async fn any_ends(app: &App, workspace: WorkspaceId, today: Date) -> Result<bool, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        ends: bool,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT (EXISTS (SELECT 1 FROM asset_consent
                WHERE workspace_id = $1 AND until_day BETWEEN $2 AND $3 AND removed_at IS NULL)
            OR EXISTS (SELECT 1 FROM asset WHERE workspace_id = $1 AND rights_until BETWEEN $2 AND $3)) AS ends",
        values![workspace.0, today.to_string(), last_warned(today).to_string()],
    )
    .await?;
    Ok(rows.iter().any(|row| row.ends))
}
