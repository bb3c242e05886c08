//! A First Step is answered: who looked, when, and why.

use banyan_domain::{
    plan::{Step, StepAnswer},
    workspace::Right,
};
use jiff::civil::Date;
use serde_json::json;

use super::store::{self, NewRow};
use crate::{
    Actor, App, Internal, fresh_id,
    workspace::{Refused, record, today},
};

const LONGEST: usize = 2_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewAnswer {
    pub looked_by: String,
    /// `2026-11-24`; today where nothing is said.
    pub looked_on: String,
    pub reason: String,
}

#[derive(Debug, thiserror::Error)]
pub enum AnswerStepError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("this is no answer to that step; nothing was written down")]
    NoSuchAnswer,
    #[error("a yes or no needs its reason; nothing was written down")]
    NoReason,
    #[error("`{0}` is not a day (write it like 2026-11-24); nothing was written down")]
    Day(String),
    #[error("that is longer than {LONGEST} letters; nothing was written down")]
    TooLong,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for AnswerStepError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Earlier answers stay; the newest counts.
pub async fn answer_step(
    app: &App,
    actor: &Actor,
    step: Step,
    answer: StepAnswer,
    new: &NewAnswer,
) -> Result<(), AnswerStepError> {
    actor.needs(Right::Own)?;
    let (looked_by, reason) = (new.looked_by.trim(), new.reason.trim());
    if !step.answers().contains(&answer) {
        return Err(AnswerStepError::NoSuchAnswer);
    }
    if answer.needs_reason() && reason.is_empty() {
        return Err(AnswerStepError::NoReason);
    }
    if looked_by.chars().count().max(reason.chars().count()) > LONGEST {
        return Err(AnswerStepError::TooLong);
    }
    let looked_on = &looked_on(app, actor, &new.looked_on).await?;
    let at = app.now();
    let tx = app.db.begin().await?;
    let row = NewRow { id: fresh_id(), at, by: actor.user, step, answer, looked_by, looked_on, reason };
    store::add_answer(&tx, actor.workspace, &row).await?;
    let told = json!({ "step": step, "answer": answer });
    record(&tx, actor.workspace, actor, at, "plan.answer_step", None, &told).await?;
    Ok(tx.commit().await?)
}

async fn looked_on(app: &App, actor: &Actor, typed: &str) -> Result<String, AnswerStepError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(today(app, actor).await?.to_string());
    }
    let day: Result<Date, _> = typed.parse();
    day.map(|day| day.to_string()).map_err(|_| AnswerStepError::Day(typed.to_owned()))
}
