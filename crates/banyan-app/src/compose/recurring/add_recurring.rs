//! A series begins: what it says and when, looked at as its first post would be.

use banyan_domain::{
    ids::RecurringId,
    schedule::{Recurrence, RecurrenceError},
    workspace::Right,
};
use serde_json::json;

use super::{make_recurring::make_at_once, store, words::words_of};
use crate::{
    Actor, App, Internal,
    compose::{Draft, WriteError, write_post::ready},
    plan::in_force,
    workspace::{Refused, record, show_workspace},
};

/// What shall come again. With an id that was used before nothing is added.
#[derive(Clone, Debug)]
pub struct NewRecurring<'a> {
    pub id: RecurringId,
    /// With blanks such as `{date}`.
    pub draft: &'a Draft,
    pub rhythm: Recurrence,
}

#[derive(Debug, thiserror::Error)]
pub enum RecurringError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such series; nothing was changed")]
    NotHere,
    #[error("it has come for the last time; nothing was changed")]
    Over,
    #[error("somebody changed it meanwhile; nothing was changed")]
    Conflict,
    #[error("one of its posts is leaving just now; nothing was changed, try again in a minute")]
    Leaving,
    #[error("{0}; nothing was changed")]
    Rhythm(#[from] RecurrenceError),
    #[error("nothing is known for the blank {{{0}}}; nothing was changed")]
    EmptyBlank(String),
    #[error(transparent)]
    Write(#[from] WriteError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for RecurringError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Whoever begins one says yes to all its posts. What could not go out the first time is not begun.
pub async fn add_recurring(app: &App, actor: &Actor, new: &NewRecurring<'_>) -> Result<RecurringId, RecurringError> {
    actor.needs(Right::Publish)?;
    let rhythm = new.rhythm.clone().checked()?;
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let language = show_workspace(app, actor.workspace).await?.language;
    let now = app.now();
    let first = rhythm.after(now, &plan.zone).next().ok_or(RecurrenceError::NeverComes)?;
    let words = words_of(new.draft, &plan, &language, &first).map_err(|blank| RecurringError::EmptyBlank(blank.0))?;
    ready(app, actor, &words).await?;
    let tx = app.db.begin().await?;
    if store::insert(&tx, (actor.workspace, new.id), new.draft, &rhythm, (now, actor.user)).await? {
        let data = json!({ "first": first.at.to_string() });
        record(&tx, actor.workspace, actor, now, "compose.add_recurring", Some(new.id.0), &data).await?;
        tx.commit().await?;
    }
    make_at_once(app, actor.workspace, new.id).await;
    Ok(new.id)
}
