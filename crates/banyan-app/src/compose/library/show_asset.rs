//! One file of the library: everything known of it, who is shown, where it went, and what is written with it.

use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{
    ids::{AssetId, PostId},
    publish::{Done, PublicationState},
    time::UtcMillis,
    workspace::Right,
};
use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use super::{Asset, ConsentRow, consent::kept_since, instead::kept_instead, store, uses::CARRIED_ONCE};
use crate::{
    Actor, App, Internal,
    compose::{DraftLine, SeriesWith, drafts_with, series_with},
    workspace::{Refused, today},
};

#[derive(Debug, thiserror::Error)]
pub enum ShowAssetError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such file in the library")]
    NotHere,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ShowAssetError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssetView {
    #[serde(flatten)]
    pub asset: Asset,
    pub consents: Vec<ConsentRow>,
    /// Noted by mistake, and can be brought back.
    pub mistaken: Vec<ConsentRow>,
    pub uses: Vec<AssetUse>,
    /// Unfinished ones with it, for who writes.
    pub drafts: Vec<DraftLine>,
    pub series: Vec<SeriesWith>,
    /// The one that was kept instead of it.
    pub instead: Option<AssetId>,
    #[serde(skip)]
    pub today: Date,
}

/// One place it went to, or will; also where it was taken down again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssetUse {
    pub post: PostId,
    pub title: String,
    pub network: String,
    pub channel_name: String,
    pub state: PublicationState,
    pub due_at: UtcMillis,
    /// It was out there, and is no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken_down_at: Option<UtcMillis>,
    pub url: Option<String>,
}

pub async fn show_asset(app: &App, actor: &Actor, id: AssetId) -> Result<AssetView, ShowAssetError> {
    actor.needs(Right::Look)?;
    let (on, workspace) = (app.db.read(), actor.workspace);
    let found = store::asset_with_consents(on, workspace, id).await?;
    let (asset, consents) = found.ok_or(ShowAssetError::NotHere)?;
    let mistaken = store::mistaken(on, workspace, id, kept_since(app.now())).await?;
    let writes = actor.role.may(Right::Write);
    let drafts = if writes { drafts_with(on, workspace, id).await? } else { Vec::new() };
    let series = series_with(on, workspace, id).await?;
    let instead = match asset.removed_at {
        Some(_) => kept_instead(on, workspace, id).await?,
        None => None,
    };
    let today = today(app, actor).await?;
    Ok(AssetView { asset, consents, mistaken, uses: uses(app, actor, id).await?, drafts, series, instead, today })
}

#[derive(FromQueryResult)]
struct Row {
    post_id: Uuid,
    title: String,
    network: String,
    channel_name: String,
    state: String,
    due_at: i64,
    taken_down_at: Option<i64>,
    done: String,
}

async fn uses(app: &App, actor: &Actor, id: AssetId) -> Result<Vec<AssetUse>, ShowAssetError> {
    let rows: Vec<Row> = all(
        app.db.read(),
        &format!(
            "SELECT publication.post_id, post.title, channel.network, channel.name AS channel_name, publication.state,
                publication.due_at, publication.taken_down_at, publication.done
             FROM {CARRIED_ONCE}
             JOIN post ON post.id = publication.post_id JOIN channel ON channel.id = publication.channel_id
             WHERE asset_use.workspace_id = $1 AND asset_use.asset_id = $2
             ORDER BY publication.due_at DESC, publication.id DESC"
        ),
        values![actor.workspace.0, id.0],
    )
    .await?;
    let line = |row: Row| -> Result<AssetUse, Internal> {
        let done: Done = serde_json::from_str(&row.done)?;
        Ok(AssetUse {
            post: row.post_id.into(),
            title: row.title,
            network: row.network,
            channel_name: row.channel_name,
            state: PublicationState::parse(&row.state).ok_or(Internal::Broken("unknown state of a publication"))?,
            due_at: UtcMillis(row.due_at),
            taken_down_at: row.taken_down_at.map(UtcMillis),
            url: done.receipts().next().and_then(|receipt| receipt.url.clone()),
        })
    };
    Ok(rows.into_iter().map(line).collect::<Result<_, _>>()?)
}
