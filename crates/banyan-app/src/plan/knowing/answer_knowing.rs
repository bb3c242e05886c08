//! Somebody says honestly what they know; their list is made of it.

use banyan_domain::{
    plan::{LearnKind, Question, to_do},
    workspace::Right,
};
use serde_json::json;

use super::store::{self, AnswerRow, ListRow, Owner};
use crate::{
    Actor, App, Internal, fresh_id,
    workspace::{Refused, record, today},
};

#[derive(Debug, thiserror::Error)]
pub enum KnowingError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("each person answers for themself; say who")]
    WhoAsks,
    #[error("no question was answered; nothing was written down")]
    Nothing,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for KnowingError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Whose list it is.
pub(super) fn owner_of(actor: &Actor) -> Option<Owner> {
    Some(Owner { workspace: actor.workspace, user: actor.user? })
}

/// What was done before stays done, and is not asked for again.
pub async fn answer_knowing(app: &App, actor: &Actor, answers: &[(Question, bool)]) -> Result<(), KnowingError> {
    actor.needs(Right::Look)?;
    let of = owner_of(actor).ok_or(KnowingError::WhoAsks)?;
    if answers.is_empty() {
        return Err(KnowingError::Nothing);
    }
    let today = today(app, actor).await?;
    let at = app.now();
    let tx = app.db.begin().await?;
    for (question, knows) in answers {
        store::add_answer(&tx, of, *question, *knows, at).await?;
    }
    store::clear_open(&tx, of).await?;
    let done = store::list(&*tx, of).await?;
    let is_done = |kind: LearnKind, what: &str| {
        done.iter().any(|row| row.done_at.is_some() && row.kind == kind.as_str() && row.what == what)
    };
    for thing in to_do(&standing(&store::answers(&*tx, of).await?), today)
        .into_iter()
        .filter(|thing| !is_done(thing.kind, thing.what))
    {
        let row = ListRow {
            id: fresh_id(),
            kind: thing.kind.as_str().to_owned(),
            what: thing.what.to_owned(),
            place: String::new(),
            cost: String::new(),
            due_on: thing.due.to_string(),
            done_at: None,
        };
        store::add(&tx, of, &row, at).await?;
    }
    let told = json!({ "answered": answers.len() });
    record(&tx, actor.workspace, actor, at, "plan.answer_knowing", None, &told).await?;
    Ok(tx.commit().await?)
}

/// What was answered last to each question, now or earlier.
fn standing(answers: &[AnswerRow]) -> Vec<(Question, bool)> {
    let newest = |question: &Question| answers.iter().find(|row| row.question == question.as_str());
    Question::ALL.iter().filter_map(|question| Some((*question, newest(question)?.knows))).collect()
}
