//! The plan as a Markdown file, out and in.

use banyan_domain::{
    plan::{
        Plan,
        markdown::{self, Misread},
    },
    workspace::Right,
};

use super::{
    change_plan::{ChangePlanError, save, still_at},
    plan_headings::{with_headings_of, with_plain_headings},
    show_plan,
    store::{self, How},
};
use crate::{
    Actor, App, Internal,
    workspace::{Refused, show_workspace, words::Words},
};

#[derive(Debug, thiserror::Error)]
pub enum ImportPlanError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Misread(#[from] Misread),
    #[error("the file holds no row of a plan; nothing was changed")]
    Empty,
    #[error(transparent)]
    Change(#[from] ChangePlanError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ImportPlanError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// With its headings in that language; it can be read back in any.
pub async fn export_plan(app: &App, actor: &Actor, words: &Words) -> Result<String, Internal> {
    let business = show_workspace(app, actor.workspace).await?.name;
    let page = markdown::write(&business, &show_plan(app, actor).await?.plan);
    Ok(with_headings_of(words, &page))
}

/// The file becomes the newest version; the one before stays among the versions. Answers the version's number.
pub async fn import_plan(app: &App, actor: &Actor, text: &str, reason: Option<&str>) -> Result<i64, ImportPlanError> {
    import_plan_at(app, actor, None, text, reason).await
}

/// Refused where the plan is no longer the one that was read.
pub async fn import_plan_at(
    app: &App,
    actor: &Actor,
    read_at: Option<i64>,
    text: &str,
    reason: Option<&str>,
) -> Result<i64, ImportPlanError> {
    actor.needs(Right::Own)?;
    let tx = app.db.begin().await?;
    let newest = store::newest_to_change(&tx, actor.workspace).await?;
    let (number, now) = newest.map_or((0, Plan::default()), |newest| (newest.number, newest.plan));
    let read = markdown::read_after(&now, &with_plain_headings(text))?;
    if read.is_empty() {
        return Err(ImportPlanError::Empty);
    }
    still_at(read_at, number)?;
    let next = now.restored_from(&read);
    if next.rows().eq(now.rows()) {
        return Ok(number);
    }
    Ok(save(app, actor, tx, number, &next, How::Import, reason).await?)
}
