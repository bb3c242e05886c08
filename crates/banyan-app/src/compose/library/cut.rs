//! The part of a picture that goes where a place shows no more of it: the same file in the preview and on its way.

use std::io::{self, ErrorKind};

use banyan_connector::{AssetError, AssetFile as Sent};
use banyan_content::image::{self, Fit, Fitted, ImageError, Part};
use banyan_db::{FromQueryResult, one, values};
use banyan_domain::{
    compose::{
        Media,
        asset::{Cut, Frame, Shape},
    },
    ids::{AssetId, WorkspaceId},
    workspace::Right,
};
use banyan_net::Content;
use serde::{Deserialize, Serialize};

use super::{
    AssetFile, ShowAssetError,
    add_asset::keep_file,
    ready::{FIT, ONE_AT_A_TIME},
};
use crate::{Actor, App, Internal};

/// What previews elsewhere show of a page is small everywhere.
const CARD: Fit = Fit { max_bytes: 400_000, max_pixels: 1_200_000, max_side: 1_200 };

/// The picture of a page's card, as it is kept beside the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub digest: String,
    pub mime_type: String,
    pub width: u32,
    pub height: u32,
}

#[derive(FromQueryResult)]
struct Row {
    digest: String,
    mime_type: String,
}

/// What a place is sent: a picture at hand, for it may have to be made smaller; anything else from where it lies.
pub(crate) async fn media_file(app: &App, workspace: WorkspaceId, media: &Media) -> Result<Sent, AssetError> {
    let row = stored(app, workspace, media.asset).await?;
    let Some(to) = media.cut else {
        return Ok(Sent { content: content(app, &row).await?, mime_type: row.mime_type });
    };
    let part = part(app, &row, (to, media.focus)).await?;
    Ok(Sent { content: part.bytes.into(), mime_type: part.mime.to_owned() })
}

/// A cut, and the point that matters in the picture.
type To = (Cut, Option<(f32, f32)>);

async fn stored(app: &App, workspace: WorkspaceId, id: AssetId) -> Result<Row, AssetError> {
    let row = row(app, workspace, id).await.map_err(|error| AssetError::Unreadable(error.into()))?;
    row.ok_or(AssetError::Missing)
}

async fn content(app: &App, row: &Row) -> Result<Content, AssetError> {
    if row.mime_type.starts_with("image/") {
        return Ok(held(app, row).await?.into());
    }
    let path = app.db.blobs().path(&row.digest).map_err(unread)?;
    Content::of_file(&path).await.map_err(unread)
}

async fn held(app: &App, row: &Row) -> Result<Vec<u8>, AssetError> {
    app.db.blobs().get(&row.digest).await.map_err(unread)
}

fn unread(error: io::Error) -> AssetError {
    match error.kind() {
        ErrorKind::NotFound => AssetError::Missing,
        _ => AssetError::Unreadable(error.into()),
    }
}

async fn part(app: &App, row: &Row, to: To) -> Result<Fitted, AssetError> {
    let cut = cut(held(app, row).await?, FIT, to).await;
    cut.map_err(|error| AssetError::Refused(error.to_string()))
}

/// The same for the eyes of those who write.
pub async fn open_cut(
    app: &App,
    actor: &Actor,
    id: AssetId,
    to: Cut,
    focus: Option<(f32, f32)>,
) -> Result<AssetFile, ShowAssetError> {
    actor.needs(Right::Look)?;
    match shown_part(app, actor.workspace, id, (to, focus)).await {
        Ok(Fitted { bytes, mime, .. }) => Ok(AssetFile { mime_type: mime.to_owned(), bytes }),
        Err(AssetError::Missing | AssetError::Refused(_)) => Err(ShowAssetError::NotHere),
        Err(AssetError::Unreadable(_)) => Err(Internal::Broken("a file of the library cannot be read").into()),
    }
}

/// Of a film there is none, and it is not read to find that out.
async fn shown_part(app: &App, workspace: WorkspaceId, id: AssetId, to: To) -> Result<Fitted, AssetError> {
    let row = stored(app, workspace, id).await?;
    if !row.mime_type.starts_with("image/") {
        return Err(AssetError::Missing);
    }
    part(app, &row, to).await
}

/// Of the first picture. A page whose picture cannot be cut shows it whole.
pub(crate) async fn card_of(
    app: &App,
    workspace: WorkspaceId,
    media: &[Media],
    shape: Shape,
) -> Result<Option<Card>, Internal> {
    let Some(picture) = media.iter().find(|media| media.mime_type.starts_with("image/")) else { return Ok(None) };
    let Some(row) = row(app, workspace, picture.asset).await? else { return Ok(None) };
    let bytes = match app.db.blobs().get(&row.digest).await {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        read => read?,
    };
    let Ok(Fitted { bytes, mime, width, height }) = cut(bytes, CARD, (Cut::of(shape), picture.focus)).await else {
        return Ok(None);
    };
    Ok(Some(Card { digest: keep_file(app, bytes).await?, mime_type: mime.to_owned(), width, height }))
}

async fn row(app: &App, workspace: WorkspaceId, asset: AssetId) -> Result<Option<Row>, Internal> {
    let sql = "SELECT digest, mime_type FROM asset WHERE workspace_id = $1 AND id = $2";
    Ok(one(app.db.read(), sql, values![workspace.0, asset.0]).await?)
}

async fn cut(bytes: Vec<u8>, fit: Fit, (to, focus): To) -> Result<Fitted, ImageError> {
    let _turn = ONE_AT_A_TIME.acquire().await;
    let cut = tokio::task::spawn_blocking(move || {
        image::cut(&bytes, fit, |width, height| {
            let Frame { x, y, width, height } = to.frame(width, height, focus);
            Part { x, y, width, height }
        })
    });
    cut.await.map_err(|_| ImageError::Damaged)?
}
