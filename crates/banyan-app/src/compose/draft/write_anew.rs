//! What was taken down is written anew: a draft of all that it said, for the places where it stood.

use banyan_domain::{
    ids::{DraftId, PostId},
    workspace::Right,
};
use serde_json::json;

use super::{
    back_to_draft::sent_draft,
    begun_once::begun_once,
    store::{begin, lock},
};
use crate::{
    Actor, App, Internal, fresh_id,
    publish::taken_down,
    workspace::{Refused, record},
};

#[derive(Debug, thiserror::Error)]
pub enum AnewError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such post")]
    NotHere,
    #[error("nothing of it was taken down, so there is nothing to write anew; nothing was begun")]
    NotDown,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for AnewError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// While nobody has sent it or removed it, twice is the same draft, with what was written on in it.
pub async fn write_anew(app: &App, actor: &Actor, post: PostId) -> Result<DraftId, AnewError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let sent = sent_draft(&tx, actor.workspace, post).await?;
    let places = taken_down(&*tx, actor.workspace, post).await?.ok_or(AnewError::NotHere)?;
    if places.is_empty() {
        return Err(AnewError::NotDown);
    }
    let first = begun_once("anew", post.0);
    let id = match lock(&tx, actor.workspace, first).await? {
        Some(row) if row.queued_at.is_none() && row.removed_at.is_none() => return Ok(first),
        Some(_) => fresh_id(),
        None => first,
    };
    let draft = sent.newest(&*tx, actor.workspace, &places).await?;
    if begin(&tx, actor, id, None, &draft, now).await? {
        let data = json!({ "places": places.len() });
        record(&tx, actor.workspace, actor, now, "compose.write_anew", Some(post.0), &data).await?;
        tx.commit().await?;
    }
    Ok(id)
}
