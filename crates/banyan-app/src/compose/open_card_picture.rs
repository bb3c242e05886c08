//! The picture of a page that a post leads to, for the eyes of those who write: nothing of it is kept.

use banyan_domain::workspace::Right;

use super::{
    library::{AssetFile, ShowAssetError, see_image},
    link_card::picture_of,
};
use crate::{Actor, App};

/// Only of a page that was read for its card; small.
pub async fn open_card_picture(app: &App, actor: &Actor, address: &str) -> Result<AssetFile, ShowAssetError> {
    actor.needs(Right::Write)?;
    let picture = picture_of(app, actor.workspace, address).await?.ok_or(ShowAssetError::NotHere)?;
    see_image(app, actor, &picture).await?.ok_or(ShowAssetError::NotHere)
}
