//! How far the goals are, and the number somebody tells.

use axum::extract::Path;
use banyan_app::measure::{TellGoalError, list_goals, take_back_number as take_number_back, tell_goal as tell};
use banyan_domain::{measure::GoalNumber, plan::RowId};
use http::StatusCode;
use jiff::civil::Date;
use serde::Deserialize;

use super::super::{GoalProblem, GoalRefused, GoalsPage};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    show,
    workspace::Fault,
};

pub(crate) async fn show_goals(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, None).await
}

async fn page(visit: &Visit, status: StatusCode, refused: Option<GoalRefused>) -> Answer {
    let goals = list_goals(&visit.app, visit.actor()?).await?;
    Ok(show(status, &GoalsPage { p: visit.page.clone(), goals, refused }))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct NumberForm {
    number: String,
    day: String,
}

pub(crate) async fn tell_goal(visit: Visit, Path(row): Path<RowId>, Filled(form): Filled<NumberForm>) -> Answer {
    let told = match (GoalNumber::parse(&form.number), day_of(&form.day)) {
        (Some(number), Ok(day)) => tell(&visit.app, visit.actor()?, row, number, day).await.map(drop),
        (None, _) => Err(TellGoalError::NotANumber),
        (_, Err(_)) => Err(TellGoalError::DayAhead),
    };
    match told {
        Ok(()) => Ok(go("/studio/goals", Some(Done::Saved))),
        Err(error) => {
            let why = GoalProblem::of(&error).ok_or_else(|| stop(error))?;
            let refused = GoalRefused { row, number: form.number, day: form.day, why };
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Some(refused)).await
        }
    }
}

/// An empty one is today; nonsense is an error.
fn day_of(typed: &str) -> Result<Option<Date>, jiff::Error> {
    if typed.is_empty() { Ok(None) } else { typed.parse().map(Some) }
}

#[derive(Deserialize)]
pub(crate) struct DayForm {
    day: Date,
}

pub(crate) async fn take_back_number(visit: Visit, Path(row): Path<RowId>, Filled(form): Filled<DayForm>) -> Answer {
    take_number_back(&visit.app, visit.actor()?, row, form.day).await.map_err(stop)?;
    Ok(go("/studio/goals", Some(Done::TakenBack)))
}

fn stop(error: TellGoalError) -> Stop {
    match error {
        TellGoalError::Refused(refused) => refused.into(),
        TellGoalError::Internal(error) => error.into(),
        TellGoalError::NoSuchGoal => Fault::NotFound.into(),
        TellGoalError::DayAhead | TellGoalError::DayBefore | TellGoalError::NotANumber => Fault::Refused.into(),
    }
}
