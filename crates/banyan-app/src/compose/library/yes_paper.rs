//! The paper of a yes: what somebody signed, or the mail in which they said it, kept beside the note.

use banyan_domain::{ids::AssetId, workspace::Right};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    store,
    unnamed::{let_go, unnamed},
};
use crate::{
    Actor, App, Internal,
    hex::hex,
    paper::file_name,
    workspace::{Refused, record},
};

pub const MOST_PAPER_BYTES: usize = 10 * 1024 * 1024;

#[derive(Debug, thiserror::Error)]
pub enum YesPaperError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such yes in the library, or no paper with it")]
    NotHere,
    #[error("the file is empty; nothing was kept")]
    Empty,
    #[error("the file is larger than 10 MB; nothing was kept")]
    TooLarge,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for YesPaperError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// As it was kept, for who writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YesPaper {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// In the place of one that was kept with it before.
pub async fn keep_yes_paper(
    app: &App,
    actor: &Actor,
    asset: AssetId,
    id: Uuid,
    paper: YesPaper,
) -> Result<(), YesPaperError> {
    actor.needs(Right::Write)?;
    match paper.bytes.len() {
        0 => return Err(YesPaperError::Empty),
        1..=MOST_PAPER_BYTES => {}
        _ => return Err(YesPaperError::TooLarge),
    }
    let (name, digest) = (file_name(&paper.name, "paper"), hex(&Sha256::digest(&paper.bytes)));
    let known = store::paper_of(app.db.read(), actor.workspace, asset, id).await?;
    known.ok_or(YesPaperError::NotHere)?;
    app.db.blobs().put(&digest, paper.bytes).await.map_err(Internal::from)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let Some(before) = store::paper_of(&*tx, actor.workspace, asset, id).await? else {
        // Removed since the look before.
        let free = unnamed(&tx, [digest]).await?;
        drop(tx);
        let_go(app, free).await?;
        return Err(YesPaperError::NotHere);
    };
    store::keep_paper(&tx, id, &name, &digest).await?;
    let free = unnamed(&tx, before.digest).await?;
    record(&tx, actor.workspace, actor, now, "compose.keep_yes_paper", Some(asset.0), &json!({})).await?;
    tx.commit().await?;
    Ok(let_go(app, free).await?)
}

pub async fn open_yes_paper(app: &App, actor: &Actor, asset: AssetId, id: Uuid) -> Result<YesPaper, YesPaperError> {
    actor.needs(Right::Write)?;
    let paper = store::paper_of(app.db.read(), actor.workspace, asset, id).await?.ok_or(YesPaperError::NotHere)?;
    let (name, digest) = paper.name.zip(paper.digest).ok_or(YesPaperError::NotHere)?;
    let bytes = app.db.blobs().get(&digest).await.map_err(Internal::from)?;
    Ok(YesPaper { name, bytes })
}
