//! A kept file for showing: to the people who work here, or to everybody.

use banyan_content::image;
use banyan_db::{FromQueryResult, one, values};
use banyan_domain::{ids::AssetId, workspace::Right};

use super::ShowAssetError;
use crate::{Actor, App, Internal};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetFile {
    pub mime_type: String,
    pub digest: String,
    pub bytes: Vec<u8>,
}

#[derive(FromQueryResult)]
struct Row {
    digest: String,
    mime_type: String,
    preview: Option<String>,
}

/// Small, where it is asked for and there is a small one.
pub async fn open_asset(app: &App, actor: &Actor, id: AssetId, small: bool) -> Result<AssetFile, ShowAssetError> {
    actor.needs(Right::Look)?;
    let sql = "SELECT digest, mime_type, preview FROM asset WHERE workspace_id = $1 AND id = $2";
    let row: Option<Row> = one(app.db.read(), sql, values![actor.workspace.0, id.0]).await?;
    let row = row.ok_or(ShowAssetError::NotHere)?;
    Ok(match row.preview.filter(|_| small) {
        Some(digest) => {
            let bytes = app.db.blobs().get(&digest).await.map_err(Internal::from)?;
            let mime = image::probe(&bytes).map_or("application/octet-stream", |probe| probe.mime);
            AssetFile { mime_type: mime.to_owned(), digest, bytes }
        }
        None => {
            let bytes = app.db.blobs().get(&row.digest).await.map_err(Internal::from)?;
            AssetFile { mime_type: row.mime_type, digest: row.digest, bytes }
        }
    })
}

/// What stood on the web before it came here, and what a page of ours shows. Nothing else of the library leaves it.
pub async fn open_public_asset(app: &App, id: AssetId) -> Result<Option<AssetFile>, Internal> {
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT digest, mime_type, preview FROM asset WHERE id = $1 AND (origin IS NOT NULL OR EXISTS (
            SELECT 1 FROM article WHERE article.workspace_id = asset.workspace_id AND article.withdrawn_at IS NULL
              AND article.image LIKE $2))",
        values![id.0, format!("%\"{id}\"%")],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let bytes = app.db.blobs().get(&row.digest).await?;
    Ok(Some(AssetFile { mime_type: row.mime_type, digest: row.digest, bytes }))
}
