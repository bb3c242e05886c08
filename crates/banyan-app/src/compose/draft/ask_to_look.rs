//! Before a draft goes a colleague is asked to look at it: it stands among what needs them until they have, or it has gone.

use banyan_db::Tx;
use banyan_domain::{
    ids::{DraftId, UserId},
    workspace::Right,
};
use serde_json::json;

use super::store;
use crate::{
    Actor, App, Internal,
    workspace::{Refused, UserError, list_colleagues, record},
};

/// As long as what is said of a draft may be.
pub(super) const LONGEST: usize = 500;

#[derive(Debug, thiserror::Error)]
pub enum LookError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("there is no such draft, or it has gone; nothing was changed")]
    NotHere,
    #[error("nobody beside you writes here under this id; nobody was asked")]
    NobodyThere,
    #[error("nobody waits for this look; nothing was changed")]
    NotAsked,
    #[error("that is longer than {LONGEST} letters; nothing was written down")]
    TooLong,
    #[error(transparent)]
    People(#[from] UserError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for LookError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Asked twice is asked once; whoever looked before is asked anew.
pub async fn ask_to_look(app: &App, actor: &Actor, id: DraftId, user: UserId) -> Result<(), LookError> {
    actor.needs(Right::Write)?;
    let colleagues = list_colleagues(app, actor, Right::Write).await?;
    if !colleagues.iter().any(|colleague| colleague.id == user) {
        return Err(LookError::NobodyThere);
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    unfinished(&tx, actor, id).await?;
    if store::ask_look(&tx, actor, id, user, now).await? {
        let data = json!({ "user": user });
        record(&tx, actor.workspace, actor, now, "compose.ask_look", Some(id.0), &data).await?;
    }
    Ok(tx.commit().await?)
}

/// Nobody is asked any more; what was said already stays.
pub async fn take_back_look(app: &App, actor: &Actor, id: DraftId, user: UserId) -> Result<(), LookError> {
    actor.needs(Right::Write)?;
    let tx = app.db.begin().await?;
    unfinished(&tx, actor, id).await?;
    if !store::forget_ask(&tx, actor.workspace, id, user).await? {
        return Err(LookError::NotAsked);
    }
    let data = json!({ "user": user });
    record(&tx, actor.workspace, actor, app.now(), "compose.take_back_look", Some(id.0), &data).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn unfinished(tx: &Tx, actor: &Actor, id: DraftId) -> Result<(), LookError> {
    let row = store::lock(tx, actor.workspace, id).await?;
    let is_open = row.is_some_and(|row| row.queued_at.is_none() && row.removed_at.is_none());
    if is_open { Ok(()) } else { Err(LookError::NotHere) }
}
