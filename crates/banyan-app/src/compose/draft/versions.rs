//! How a draft stood before: listed with who and when, brought back, and gone through step by step.

use banyan_db::Tx;
use banyan_domain::{ids::DraftId, time::UtcMillis, workspace::Right};
use serde::Serialize;
use uuid::Uuid;

use super::{
    save_draft::DraftError,
    store::{self, Row, VersionRow},
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

/// The version before this one stands again; once more, the one before that.
pub async fn undo_draft(app: &App, actor: &Actor, id: DraftId) -> Result<(), DraftError> {
    step(app, actor, id, Way::Back).await
}

/// Forth again, as far as it was undone; from where something else was written there is no way forth.
pub async fn redo_draft(app: &App, actor: &Actor, id: DraftId) -> Result<(), DraftError> {
    step(app, actor, id, Way::Forth).await
}

#[derive(Clone, Copy)]
enum Way {
    Back,
    Forth,
}

/// Before the first step how it stands becomes a version itself; from then on one of its versions stands. A page that is
/// still open knows nothing of it, so none is taken for its own: what it sends late is a question and no answer.
async fn step(app: &App, actor: &Actor, id: DraftId, way: Way) -> Result<(), DraftError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let row = unfinished(&tx, actor, id).await?;
    let versions = store::versions(&*tx, actor.workspace, id, MOST).await?;
    let at = versions.iter().position(|version| Some(version.id) == row.at_version);
    let stands = row.draft()?;
    let next = match way {
        Way::Back => first_other(versions.iter().skip(at.map_or(0, |at| at + 1)), &stands)?,
        Way::Forth => first_other(versions[..at.unwrap_or(0)].iter().rev(), &stands)?,
    };
    let (version, then) = next.ok_or(DraftError::NoVersion)?;
    if at.is_none() {
        store::keep_former(&tx, actor.workspace, &row, now).await?;
    }
    store::change(&tx, actor, &row, None, &then, now).await?;
    store::stand_at(&tx, &row, version).await?;
    Ok(tx.commit().await?)
}

/// One that says the same is no step.
fn first_other<'v>(
    versions: impl Iterator<Item = &'v VersionRow>,
    stands: &Draft,
) -> Result<Option<(Uuid, Draft)>, Internal> {
    for version in versions {
        let then = version.draft()?;
        if !then.says_the_same_as(stands) {
            return Ok(Some((version.id, then)));
        }
    }
    Ok(None)
}

/// How it stands now becomes a version itself, so nothing is lost.
pub async fn bring_back_version(app: &App, actor: &Actor, id: DraftId, version: Uuid) -> Result<(), DraftError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let row = unfinished(&tx, actor, id).await?;
    let versions = store::versions(&*tx, actor.workspace, id, MOST).await?;
    let wanted = versions.iter().find(|kept| kept.id == version);
    let then = wanted.ok_or(DraftError::NoVersion)?.draft()?;
    store::keep_former(&tx, actor.workspace, &row, now).await?;
    store::change(&tx, actor, &row, None, &then, now).await?;
    Ok(tx.commit().await?)
}

async fn unfinished(tx: &Tx, actor: &Actor, id: DraftId) -> Result<Row, DraftError> {
    let row = store::lock(tx, actor.workspace, id).await?.filter(|row| row.queued_at.is_none());
    row.ok_or(DraftError::NotHere)
}
