//! Pictures: fetched through the guarded client, checked, kept under their digest.

use banyan_content::image::{self, Fit, Fitted};
use banyan_db::{FromQueryResult, one, run, values};
use banyan_domain::{
    compose::Media,
    ids::{AssetId, WorkspaceId},
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{App, Internal, fresh_id, hex::hex};

const MAX_BYTES: usize = 10 * 1024 * 1024;
/// What goes out at most: every network takes this much.
const FIT: Fit = Fit { max_bytes: 900_000, max_pixels: 8_000_000, max_side: 2_048 };

/// A picture from outside as our own copy; `None` when it cannot be had or is no picture. Never an error: a post
/// without its picture is better than no post, and the guard says so.
pub(crate) async fn fetch_image(app: &App, workspace: WorkspaceId, url: &str, alt: Option<&str>) -> Option<Media> {
    if let Ok(Some(media)) = known(app, workspace, url, alt).await {
        return Some(media);
    }
    let answer = app.net.get(url).polite().max_bytes(MAX_BYTES).send().await;
    let bytes = match answer {
        Ok(answer) if answer.status.is_success() => answer.body,
        Ok(answer) => {
            tracing::info!(status = answer.status.as_u16(), "a picture could not be fetched");
            return None;
        }
        Err(error) => {
            tracing::info!(%error, "a picture could not be fetched");
            return None;
        }
    };
    let fitted = tokio::task::spawn_blocking(move || image::fit(&bytes, FIT)).await.ok()?;
    let fitted = fitted.inspect_err(|error| tracing::info!(%error, "a picture could not be used")).ok()?;
    keep(app, workspace, url, fitted, alt)
        .await
        .inspect_err(|error| tracing::warn!(%error, "a picture was not kept"))
        .ok()
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    digest: String,
    mime_type: String,
    bytes: i64,
    width: Option<i64>,
    height: Option<i64>,
}

impl Row {
    fn into_media(self, alt: Option<&str>) -> Media {
        Media {
            asset: self.id.into(),
            mime_type: self.mime_type,
            bytes: u64::try_from(self.bytes).unwrap_or(0),
            width: self.width.and_then(|width| u32::try_from(width).ok()),
            height: self.height.and_then(|height| u32::try_from(height).ok()),
            alt: alt.map(str::to_owned),
            focus: None,
        }
    }
}

async fn known(app: &App, workspace: WorkspaceId, url: &str, alt: Option<&str>) -> Result<Option<Media>, Internal> {
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT id, digest, mime_type, bytes, width, height FROM asset WHERE workspace_id = $1 AND origin = $2",
        values![workspace.0, url],
    )
    .await?;
    Ok(row.map(|row| row.into_media(alt)))
}

async fn keep(
    app: &App,
    workspace: WorkspaceId,
    url: &str,
    fitted: Fitted,
    alt: Option<&str>,
) -> Result<Media, Internal> {
    let digest = hex(&Sha256::digest(&fitted.bytes));
    let size = fitted.bytes.len() as i64;
    app.db.blobs().put(&digest, fitted.bytes).await?;
    let id: AssetId = fresh_id();
    let row = Row {
        id: id.0,
        digest,
        mime_type: fitted.mime.to_owned(),
        bytes: size,
        width: Some(i64::from(fitted.width)),
        height: Some(i64::from(fitted.height)),
    };
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "INSERT INTO asset (id, workspace_id, digest, mime_type, bytes, width, height, origin, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            row.id,
            workspace.0,
            row.digest.as_str(),
            row.mime_type.as_str(),
            row.bytes,
            row.width,
            row.height,
            url,
            app.now().0
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(row.into_media(alt))
}

/// A kept picture for showing on our own pages. Everybody may see it: it was made to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetFile {
    pub mime_type: String,
    pub digest: String,
    pub bytes: Vec<u8>,
}

pub async fn open_asset(app: &App, id: AssetId) -> Result<Option<AssetFile>, Internal> {
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT id, digest, mime_type, bytes, width, height FROM asset WHERE id = $1",
        values![id.0],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let bytes = app.db.blobs().get(&row.digest).await?;
    Ok(Some(AssetFile { mime_type: row.mime_type, digest: row.digest, bytes }))
}
