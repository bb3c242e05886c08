//! How a draft stood before: listed with who and when, and brought back; undo is the last of them.

use banyan_domain::{ids::DraftId, time::UtcMillis, workspace::Right};
use serde::Serialize;
use uuid::Uuid;

use super::{
    save_draft::DraftError,
    store::{self, VersionRow},
};
use crate::{Actor, App, Internal, compose::Draft};

const MOST: i64 = 200;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftVersion {
    pub id: Uuid,
    pub draft: Draft,
    pub saved_at: UtcMillis,
    pub saved_by: Option<String>,
}

/// Newest first, without how it stands now.
pub async fn list_draft_versions(app: &App, actor: &Actor, id: DraftId) -> Result<Vec<DraftVersion>, DraftError> {
    actor.needs(Right::Write)?;
    let rows = store::versions(app.db.read(), actor.workspace, id, MOST).await?;
    let version = |row: VersionRow| {
        Ok(DraftVersion {
            id: row.id,
            draft: row.draft()?,
            saved_at: UtcMillis(row.saved_at),
            saved_by: row.saved_by_name,
        })
    };
    Ok(rows.into_iter().map(version).collect::<Result<_, Internal>>()?)
}

/// The version before this one stands again; once more, and it is undone.
pub async fn undo_draft(app: &App, actor: &Actor, id: DraftId) -> Result<(), DraftError> {
    bring_back(app, actor, id, None).await
}

/// How it stands now becomes a version itself, so nothing is lost.
pub async fn bring_back_version(app: &App, actor: &Actor, id: DraftId, version: Uuid) -> Result<(), DraftError> {
    bring_back(app, actor, id, Some(version)).await
}

async fn bring_back(app: &App, actor: &Actor, id: DraftId, version: Option<Uuid>) -> Result<(), DraftError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let row = store::lock(&tx, actor.workspace, id).await?.filter(|row| row.queued_at.is_none());
    let row = row.ok_or(DraftError::NotHere)?;
    let versions = store::versions(&*tx, actor.workspace, id, MOST).await?;
    let wanted = versions.iter().find(|kept| version.is_none_or(|version| kept.id == version));
    let then = wanted.ok_or(DraftError::NoVersion)?.draft()?;
    store::keep_former(&tx, actor.workspace, &row, now).await?;
    store::change(&tx, actor, &row, row.page, &then, now).await?;
    Ok(tx.commit().await?)
}
