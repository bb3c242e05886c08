//! A picture from outside as our own copy: fetched through the guarded client, checked, kept in the library.

use banyan_content::image::{Fit, Fitted};
use banyan_db::{FromQueryResult, one, values};
use banyan_domain::{
    compose::Media,
    ids::{AssetId, WorkspaceId},
};
use uuid::Uuid;

use super::{
    AssetFile, KeptFile, ShowAssetError,
    add_asset::{Told, by_digest, insert, keep_files},
    open_asset,
    ready::{Body, Ready, picture, small},
    store,
};
use crate::{Actor, App, Internal};

const MAX_BYTES: usize = 10 * 1024 * 1024;
/// As large as a card or a page shows it anywhere; every network takes this much.
const FIT: Fit = Fit { max_bytes: 900_000, max_pixels: 8_000_000, max_side: 2_048 };

/// `None` when it cannot be had or is no picture. Never an error: a post without its picture is better than no post, and
/// the guard says so.
pub(crate) async fn fetch_image(app: &App, workspace: WorkspaceId, url: &str, alt: Option<&str>) -> Option<Media> {
    match fetched_before(app, workspace, url).await {
        Ok(Some(known)) => return media(app, workspace, known, alt).await,
        Ok(None) => {}
        Err(error) => tracing::warn!(%error, "the library could not be asked for a picture"),
    }
    let made = picture(bytes_at(app, url).await?, FIT).await;
    let made = made.inspect_err(|error| tracing::info!(%error, "a picture could not be used")).ok()?;
    let kept = keep(app, workspace, url, made, alt).await;
    let kept = kept.inspect_err(|error| tracing::warn!(%error, "a picture was not kept")).ok()?;
    media(app, workspace, kept, alt).await
}

async fn bytes_at(app: &App, url: &str) -> Option<Vec<u8>> {
    match app.net.get(url).polite().max_bytes(MAX_BYTES).send().await {
        Ok(answer) if answer.status.is_success() => Some(answer.body.into()),
        Ok(answer) => {
            tracing::info!(status = answer.status.as_u16(), "a picture could not be fetched");
            None
        }
        Err(error) => {
            tracing::info!(%error, "a picture could not be fetched");
            None
        }
    }
}

/// The same picture small, for the eyes of who may see the library. One that is not here is fetched and not kept.
pub(crate) async fn see_image(app: &App, actor: &Actor, url: &str) -> Result<Option<AssetFile>, ShowAssetError> {
    if let Some(known) = fetched_before(app, actor.workspace, url).await? {
        if media(app, actor.workspace, known, None).await.is_none() {
            return Ok(None);
        }
        let KeptFile { mime_type, digest, .. } = open_asset(app, actor, known, true).await?;
        let bytes = app.db.blobs().get(&digest).await.map_err(Internal::from)?;
        return Ok(Some(AssetFile { mime_type, bytes }));
    }
    let Some(bytes) = bytes_at(app, url).await else { return Ok(None) };
    let file = |Fitted { bytes, mime, .. }| AssetFile { mime_type: mime.to_owned(), bytes };
    Ok(small(bytes).await.map(file))
}

/// The picture that `fetch_image` would bring, without fetching or keeping anything: one that is not here yet has no id.
pub(crate) async fn image_to_come(app: &App, workspace: WorkspaceId, url: &str) -> Option<Media> {
    match fetched_before(app, workspace, url).await {
        Ok(Some(known)) => media(app, workspace, known, None).await,
        Ok(None) | Err(_) => Some(Media {
            asset: AssetId(Uuid::nil()),
            mime_type: "image/jpeg".to_owned(),
            bytes: 0,
            width: None,
            height: None,
            alt: None,
            focus: None,
            cut: None,
            duration_ms: None,
        }),
    }
}

async fn fetched_before(app: &App, workspace: WorkspaceId, url: &str) -> Result<Option<AssetId>, Internal> {
    #[derive(FromQueryResult)]
    struct Id {
        id: Uuid,
    }
    let sql = "SELECT id FROM asset WHERE workspace_id = $1 AND origin = $2";
    let row: Option<Id> = one(app.db.read(), sql, values![workspace.0, url]).await?;
    Ok(row.map(|row| row.id.into()))
}

/// One that is here already is that one.
async fn keep(
    app: &App,
    workspace: WorkspaceId,
    url: &str,
    (mut made, body): (Ready, Body),
    alt: Option<&str>,
) -> Result<AssetId, Internal> {
    let files = keep_files(app, &mut made, body).await?;
    let name = url.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    let tx = app.db.begin().await?;
    let id = match by_digest(&*tx, workspace, &files.digest).await? {
        Some(known) => known,
        None => {
            let told = Told { name, alt, origin: Some(url), by: None };
            insert(&tx, workspace, &made, &files, &told, app.now()).await?
        }
    };
    tx.commit().await?;
    Ok(id)
}

/// What somebody took out of the library is not used again.
async fn media(app: &App, workspace: WorkspaceId, id: AssetId, alt: Option<&str>) -> Option<Media> {
    let asset = store::asset(app.db.read(), workspace, id).await.ok()??;
    let alt = alt.filter(|alt| !alt.trim().is_empty());
    asset.removed_at.is_none().then(|| asset.as_media(alt, None))
}
