//! What stands beside the words on the page of Write: the files of the draft, and a few to choose from.

use banyan_domain::{ids::AssetId, workspace::Right};
use jiff::civil::Date;

use super::{Asset, AttachError, store};
use crate::{Actor, App, workspace::today};

/// To choose from without leaving the words; the others are in the library.
const CHOICES: i64 = 12;

#[derive(Clone, Debug, PartialEq)]
pub struct FilesToWrite {
    /// As the draft names them; none: it is not in the library any more.
    pub attached: Vec<(AssetId, Option<Asset>)>,
    /// The newest others that may be used.
    pub choices: Vec<Asset>,
    /// The day it is where the business is.
    pub today: Date,
}

pub async fn files_to_write(app: &App, actor: &Actor, attached: &[AssetId]) -> Result<FilesToWrite, AttachError> {
    actor.needs(Right::Write)?;
    let on = app.db.read();
    let today = today(app, actor).await?;
    let known = store::among(on, actor.workspace, attached).await?;
    let mut choices = store::newest(on, actor.workspace, CHOICES).await?;
    choices.retain(|asset| asset.rights.over(today).is_none() && !attached.contains(&asset.id));
    let attached = attached.iter().map(|id| (*id, known.get(id).cloned())).collect();
    Ok(FilesToWrite { attached, choices, today })
}
