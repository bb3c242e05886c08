//! A goal's number, as somebody read it where the plan says it is counted: told for a day, and taken back.

use banyan_domain::{measure::GoalNumber, plan::RowId, workspace::Right};
use jiff::civil::Date;
use serde_json::json;

use super::store::goals;
use crate::{
    Actor, App, Internal,
    plan::{goals_set_on, show_plan},
    workspace::{Refused, record, today},
};

#[derive(Debug, thiserror::Error)]
pub enum TellGoalError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("the plan has no such goal of your own; nothing was noted")]
    NoSuchGoal,
    #[error("that day has not come yet; nothing was noted")]
    DayAhead,
    #[error("that is before the goal was set as it stands, which its baseline tells; nothing was noted")]
    DayBefore,
    #[error("that is no number that can stand here; nothing was noted")]
    NotANumber,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for TellGoalError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Of today where no day is said; of a day the last that was told stands.
pub async fn tell_goal(
    app: &App,
    actor: &Actor,
    goal: RowId,
    number: f64,
    day: Option<Date>,
) -> Result<GoalNumber, TellGoalError> {
    actor.needs(Right::Write)?;
    let today = today(app, actor).await?;
    let told = GoalNumber { day: day.unwrap_or(today), number };
    if !GoalNumber::can_be(number) {
        return Err(TellGoalError::NotANumber);
    }
    if told.day > today {
        return Err(TellGoalError::DayAhead);
    }
    let shown = show_plan(app, &Actor::at_the_machine(actor.workspace)).await?;
    let set_on = goals_set_on(app, actor, &shown).await?.get(&goal).copied().ok_or(TellGoalError::NoSuchGoal)?;
    if told.day < set_on {
        return Err(TellGoalError::DayBefore);
    }
    let data = json!({ "row": goal, "day": told.day, "number": told.number });
    let tx = app.db.begin().await?;
    goals::tell(&tx, (actor.workspace, goal), told, app.now(), actor.user).await?;
    record(&tx, actor.workspace, actor, app.now(), "measure.tell_goal", None, &data).await?;
    tx.commit().await?;
    Ok(told)
}

/// Harmless to repeat.
pub async fn take_back_number(app: &App, actor: &Actor, goal: RowId, day: Date) -> Result<(), TellGoalError> {
    actor.needs(Right::Write)?;
    let tx = app.db.begin().await?;
    if goals::take_back(&tx, actor.workspace, goal, day).await? {
        let data = json!({ "row": goal, "day": day });
        record(&tx, actor.workspace, actor, app.now(), "measure.take_back_number", None, &data).await?;
    }
    Ok(tx.commit().await?)
}
