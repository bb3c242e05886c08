//! What is unfinished, what was removed lately, and one draft opened to be written on.

use std::collections::BTreeSet;

use banyan_db::ConnectionTrait;
use banyan_domain::{
    ids::{AssetId, DraftId, PostId, WorkspaceId},
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde::Serialize;

use super::{
    save_draft::DraftError,
    store::{self, Row},
};
use crate::{
    Actor, App, Internal,
    compose::{Draft, KEPT_DAYS},
};

const MOST: i64 = 200;
const MOST_LOOKED_THROUGH: i64 = 1_000;
pub(super) const MOST_LETTERS: usize = 90;

/// One draft in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DraftLine {
    pub id: DraftId,
    /// Its title, else its first words; empty where it has none yet.
    pub title: String,
    pub places: usize,
    pub changed_at: UtcMillis,
    pub changed_by: Option<String>,
    pub removed_at: Option<UtcMillis>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Drafts {
    pub unfinished: Vec<DraftLine>,
    /// They can still be brought back.
    pub removed: Vec<DraftLine>,
}

/// Latest first.
pub async fn list_drafts(app: &App, actor: &Actor) -> Result<Drafts, DraftError> {
    actor.needs(Right::Write)?;
    let since = app.now().minus(DAY * KEPT_DAYS);
    let on = app.db.read();
    let lines = |rows: Vec<Row>| rows.iter().map(DraftLine::of).collect::<Result<_, Internal>>();
    Ok(Drafts {
        unfinished: lines(store::list(on, actor.workspace, None, MOST).await?)?,
        removed: lines(store::list(on, actor.workspace, Some(since), MOST).await?)?,
    })
}

/// So many unfinished ones, latest first.
pub async fn list_unfinished(app: &App, actor: &Actor, most: u32) -> Result<Vec<DraftLine>, DraftError> {
    actor.needs(Right::Write)?;
    let rows = store::list(app.db.read(), actor.workspace, None, most.into()).await?;
    Ok(rows.iter().map(DraftLine::of).collect::<Result<_, Internal>>()?)
}

/// Unfinished ones in which every word stands, latest first; for who may write.
pub(crate) async fn find_drafts(
    app: &App,
    actor: &Actor,
    asked: &[String],
    limit: usize,
) -> Result<Vec<DraftLine>, Internal> {
    if !actor.role.may(Right::Write) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for row in store::list(app.db.read(), actor.workspace, None, MOST_LOOKED_THROUGH).await? {
        if row.draft()?.has(asked) {
            found.push(DraftLine::of(&row)?);
        }
    }
    found.truncate(limit);
    Ok(found)
}

/// What was written on last, if it has any words.
pub(crate) async fn newest_draft(app: &App, actor: &Actor) -> Result<Option<DraftLine>, DraftError> {
    actor.needs(Right::Write)?;
    let rows = store::list(app.db.read(), actor.workspace, None, 1).await?;
    let newest = rows.first().map(DraftLine::of).transpose()?;
    Ok(newest.filter(|draft| !draft.title.is_empty()))
}

/// Unfinished ones that carry this file, latest first.
pub(crate) async fn drafts_with(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    file: AssetId,
) -> Result<Vec<DraftLine>, Internal> {
    let mut lines = Vec::new();
    for row in store::holding(on, workspace, &file.to_string()).await? {
        if row.draft()?.media.iter().any(|attached| attached.asset == file) {
            lines.push(DraftLine::of(&row)?);
        }
    }
    Ok(lines)
}

/// Of all that are unfinished.
pub(crate) async fn files_in_drafts(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<BTreeSet<AssetId>, Internal> {
    let mut files = BTreeSet::new();
    for row in store::holding(on, workspace, "\"asset\":").await? {
        files.extend(row.draft()?.media.iter().map(|attached| attached.asset));
    }
    Ok(files)
}

impl DraftLine {
    fn of(row: &Row) -> Result<Self, Internal> {
        let draft = row.draft()?;
        Ok(Self {
            id: row.id.into(),
            title: draft.first_words(MOST_LETTERS),
            places: draft.channels.len(),
            changed_at: UtcMillis(row.changed_at),
            changed_by: row.changed_by_name.clone(),
            removed_at: row.removed_at.map(UtcMillis),
        })
    }
}

/// A draft as somebody reads it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OpenDraft {
    pub id: DraftId,
    pub revision: i64,
    pub draft: Draft,
    pub changed_at: UtcMillis,
    pub changed_by: Option<String>,
    /// It is in the queue, as this post.
    pub queued: Option<PostId>,
    /// The words before it are, as this one.
    pub follows: Option<PostId>,
    pub removed_at: Option<UtcMillis>,
    /// Who else has it open.
    pub others: Vec<String>,
    /// It was undone, and nothing else was written since.
    pub can_redo: bool,
}

impl OpenDraft {
    pub(super) fn of(row: &Row, others: Vec<String>) -> Result<Self, Internal> {
        Ok(Self {
            id: row.id.into(),
            revision: row.revision,
            draft: row.draft()?,
            changed_at: UtcMillis(row.changed_at),
            changed_by: row.changed_by_name.clone(),
            queued: row.post_id.map(PostId),
            follows: row.follows.map(PostId),
            removed_at: row.removed_at.map(UtcMillis),
            others,
            can_redo: false,
        })
    }
}

/// Whoever opens it is seen by the others who have it open.
pub async fn open_draft(app: &App, actor: &Actor, id: DraftId) -> Result<OpenDraft, DraftError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let row = store::load(app.db.read(), actor.workspace, id).await?.ok_or(DraftError::NotHere)?;
    let others = store::others_at(app.db.read(), actor, id, now).await?;
    if actor.user.is_some() {
        let tx = app.db.begin().await?;
        store::be_seen(&tx, actor, id, now).await?;
        tx.commit().await?;
    }
    let can_redo = store::can_redo(app.db.read(), &row).await?;
    Ok(OpenDraft { can_redo, ..OpenDraft::of(&row, others)? })
}
