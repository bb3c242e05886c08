//! A kept file for showing: to the people who work here, or to everybody.

use std::path::PathBuf;

use banyan_content::image;
use banyan_db::{FromQueryResult, one, values};
use banyan_domain::{ids::AssetId, workspace::Right};

use super::{Card, ShowAssetError};
use crate::{Actor, App, Internal, compose::article_files::shown};

/// One that is made to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetFile {
    pub mime_type: String,
    pub bytes: Vec<u8>,
}

/// A film is larger than memory should be, so a kept file is read where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    pub mime_type: String,
    pub digest: String,
    pub path: PathBuf,
}

#[derive(FromQueryResult)]
struct Row {
    digest: String,
    mime_type: String,
    preview: Option<String>,
}

/// Small, where it is asked for and there is a small one.
pub async fn open_asset(app: &App, actor: &Actor, id: AssetId, small: bool) -> Result<KeptFile, ShowAssetError> {
    actor.needs(Right::Look)?;
    let sql = "SELECT digest, mime_type, preview FROM asset WHERE workspace_id = $1 AND id = $2";
    let row: Option<Row> = one(app.db.read(), sql, values![actor.workspace.0, id.0]).await?;
    let row = row.ok_or(ShowAssetError::NotHere)?;
    Ok(match row.preview.filter(|_| small) {
        Some(digest) => {
            let bytes = app.db.blobs().get(&digest).await.map_err(Internal::from)?;
            let mime = image::probe(&bytes).map_or("application/octet-stream", |probe| probe.mime);
            kept(app, mime.to_owned(), digest)?
        }
        None => kept(app, row.mime_type, row.digest)?,
    })
}

/// What stood on the web before it came here, and what a page of ours shows. Nothing else of the library leaves it.
pub async fn open_public_asset(app: &App, id: AssetId) -> Result<Option<KeptFile>, Internal> {
    #[derive(FromQueryResult)]
    struct AssetRow {
        digest: String,
        mime_type: String,
        was_on_the_web: bool,
    }
    let sql = "SELECT digest, mime_type, origin IS NOT NULL AS was_on_the_web FROM asset WHERE id = $1";
    let row: Option<AssetRow> = one(app.db.read(), sql, values![id.0]).await?;
    let Some(row) = row else { return Ok(None) };
    let is_open = row.was_on_the_web || shown(app.db.read(), &id.to_string()).await?.is_some();
    is_open.then(|| kept(app, row.mime_type, row.digest)).transpose()
}

/// The picture of a page's card, as long as the page is there.
pub async fn open_public_card(app: &App, digest: &str) -> Result<Option<KeptFile>, Internal> {
    let page = shown(app.db.read(), digest).await?;
    let Some(card) = page.and_then(|page| page.card) else { return Ok(None) };
    let card: Card = serde_json::from_str(&card)?;
    (card.digest == digest).then(|| kept(app, card.mime_type, card.digest)).transpose()
}

fn kept(app: &App, mime_type: String, digest: String) -> Result<KeptFile, Internal> {
    Ok(KeptFile { path: app.db.blobs().path(&digest)?, mime_type, digest })
}
