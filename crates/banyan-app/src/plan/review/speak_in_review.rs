//! Each colleague for themself: do you believe it, and how would you say it?

use banyan_db::Tx;
use banyan_domain::{ids::UserId, plan::Leaning, time::UtcMillis, workspace::Right};
use serde_json::json;
use uuid::Uuid;

use super::store;
use crate::{
    Actor, App, Internal,
    workspace::{Refused, record},
};

const LONGEST: usize = 2_000;

#[derive(Debug, thiserror::Error)]
pub enum SpeakError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("each person speaks for themself; say who")]
    WhoSpeaks,
    #[error("that is longer than {LONGEST} letters; nothing was written down")]
    TooLong,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for SpeakError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Opens a review where none is open; said again in the same one, the newer words stand.
pub async fn speak_in_review(app: &App, actor: &Actor, believes: Leaning, words: &str) -> Result<(), SpeakError> {
    actor.needs(Right::Look)?;
    let user = actor.user.ok_or(SpeakError::WhoSpeaks)?;
    let words = words.trim();
    if words.chars().count() > LONGEST {
        return Err(SpeakError::TooLong);
    }
    let at = app.now();
    let tx = app.db.begin().await?;
    let review = store::open_or_begin(&tx, actor.workspace, at, actor.user).await?;
    speak(&tx, actor, review, (user, believes, words), at).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn speak(
    tx: &Tx,
    actor: &Actor,
    review: Uuid,
    (user, believes, words): (UserId, Leaning, &str),
    at: UtcMillis,
) -> Result<(), Internal> {
    store::speak(tx, actor.workspace, review, user, believes, words, at).await?;
    let told = json!({ "believes": believes });
    Ok(record(tx, actor.workspace, actor, at, "plan.speak_in_review", Some(review), &told).await?)
}
