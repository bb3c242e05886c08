//! What may no longer be used, or not at this place: looked at when a post is written, when it leaves, and a month before
//! its end.

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
    Attached,
    list_assets::{ends_soon, last_warned},
    store,
};
use crate::{Actor, App, Internal, plan::plan_now, publish::Channel};

/// Of the files that a post carries.
pub(crate) async fn findings(
    on: &impl ConnectionTrait,
    channel: &Channel,
    variant: &Variant,
    day: Date,
) -> Result<Vec<Finding>, Internal> {
    let mut found = Vec::new();
    for media in &variant.media {
        found.extend(finding(on, channel.workspace, media.asset, &channel.network, day).await?);
    }
    Ok(found)
}

async fn finding(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: AssetId,
    network: &str,
    day: Date,
) -> Result<Option<Finding>, Internal> {
    // A file that is nowhere is met, and said, where it is sent.
    let Some(asset) = store::asset(on, workspace, id).await? else { return Ok(None) };
    if asset.removed_at.is_some() {
        return Ok(Some(guard::asset_gone(&asset.name)));
    }
    if let Some(over) = asset.rights.over(day) {
        return Ok(Some(guard::asset_over(&asset.name, &over)));
    }
    Ok(asset.rights.not_at(network).map(|person| guard::asset_not_here(&asset.name, &person.name)))
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
    for file in carried(on, variant).await? {
        if let Some(finding) = finding(on, workspace, file.asset_id.into(), &file.network, day).await? {
            return Ok(Some(finding));
        }
    }
    Ok(None)
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
    let mut media = Vec::new();
    for file in attached {
        let Some(asset) = store::asset(on, workspace, file.asset).await? else { return Ok(None) };
        media.push(asset.as_media(file.alt.as_deref(), file.focus));
    }
    Ok(Some(media))
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
    let today = plan_now(app, actor.workspace).await?.day_of(app.now());
    if !any_ends(app, actor.workspace, today).await? {
        return Ok(None);
    }
    let mut assets = store::assets(app.db.read(), actor.workspace).await?;
    assets.retain(|asset| asset.removed_at.is_none() && ends_soon(asset, today));
    let first = assets.iter().filter_map(|asset| Some((asset, asset.rights.ends_first()?)));
    let first = first.min_by_key(|(_, ending)| ending.day);
    Ok(first.map(|(asset, ending)| AssetsEnd {
        count: assets.len(),
        first: asset.id,
        name: asset.name.clone(),
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
        "SELECT (EXISTS (SELECT 1 FROM asset_consent WHERE workspace_id = $1 AND until_day BETWEEN $2 AND $3)
            OR EXISTS (SELECT 1 FROM asset WHERE workspace_id = $1 AND rights_until BETWEEN $2 AND $3)) AS ends",
        values![workspace.0, today.to_string(), last_warned(today).to_string()],
    )
    .await?;
    Ok(rows.iter().any(|row| row.ends))
}
