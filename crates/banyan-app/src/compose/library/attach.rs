//! A file goes with a draft: refused while somebody is there to choose another one.

use banyan_domain::{
    guard::{self, Finding},
    ids::AssetId,
    workspace::Right,
};

use serde::{Deserialize, Serialize};

use super::{Asset, store};
use crate::{
    Actor, App, Internal,
    workspace::{Refused, today},
};

/// A file of a draft, and what this post says of it; what it does not say, the library does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attached {
    pub asset: AssetId,
    /// What it shows; empty: it only decorates.
    pub alt: Option<String>,
    /// The point that matters, each -1.0..=1.0, right and up positive.
    #[serde(default)]
    pub focus: Option<(f32, f32)>,
}

#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such file in the library; nothing was attached")]
    NotHere,
    #[error("this file may not be used any more: {}; nothing was attached", finding.rule)]
    Over { finding: Box<Finding> },
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// By today: what ends before the post goes out is found with the post.
pub async fn attach_asset(app: &App, actor: &Actor, id: AssetId) -> Result<Asset, AttachError> {
    actor.needs(Right::Write)?;
    let on = app.db.read();
    let asset = store::asset(on, actor.workspace, id).await?.ok_or(AttachError::NotHere)?;
    if asset.removed_at.is_some() {
        return Err(AttachError::Over { finding: Box::new(guard::asset_gone(&asset.name)) });
    }
    let today = today(app, actor).await?;
    match asset.rights.over(today) {
        Some(over) => Err(AttachError::Over { finding: Box::new(guard::asset_over(&asset.name, &over)) }),
        None => Ok(asset),
    }
}
