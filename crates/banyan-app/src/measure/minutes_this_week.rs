//! What this week has taken so far, by task: measured where the work is done here, told where it is not.

use banyan_domain::{
    measure::{TaskMinutes, by_task},
    plan::{Field, Plan, Section},
    time::UtcMillis,
    workspace::Right,
};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};

use super::lately::lately;
use crate::{Actor, App, Internal, plan::show_plan, workspace::show_workspace};

#[derive(Clone, Debug, PartialEq)]
pub struct WeekMinutes {
    pub monday: Date,
    /// Tasks that took any time.
    pub tasks: Vec<TaskMinutes>,
    /// What the people of the plan have in a week; none where nobody has said their hours.
    pub planned: Option<u32>,
}

impl WeekMinutes {
    pub fn used(&self) -> u32 {
        self.tasks.iter().map(|task| task.all()).sum()
    }
}

/// From Monday, on the days of the business. Who may not look is told of no minute.
pub async fn minutes_this_week(app: &App, actor: &Actor) -> Result<WeekMinutes, Internal> {
    minutes_against(app, actor, &show_plan(app, actor).await?.plan).await
}

/// Against the hours of a plan that was read already.
pub(crate) async fn minutes_against(app: &App, actor: &Actor, plan: &Plan) -> Result<WeekMinutes, Internal> {
    let now = app.now().in_zone(&show_workspace(app, actor.workspace).await?.time_zone());
    let monday = monday_of(now.date());
    if actor.needs(Right::Look).is_err() {
        return Ok(WeekMinutes { monday, tasks: Vec::new(), planned: None });
    }
    let lately = lately(app, actor, monday).await?;
    let hours: Vec<u32> = plan.said(Section::Person).filter_map(|person| person.whole(Field::Hours)).collect();
    let planned = (!hours.is_empty()).then(|| hours.iter().sum());
    Ok(WeekMinutes { monday, tasks: by_task(&lately.worked(monday), &lately.told(monday)), planned })
}

pub fn monday_of(today: Date) -> Date {
    today.saturating_sub(i32::from(today.weekday().to_monday_zero_offset()).days())
}

pub(super) fn start_of(day: Date, zone: &TimeZone) -> UtcMillis {
    day.to_zoned(zone.clone()).map_or(UtcMillis(0), |start| UtcMillis::from(start.timestamp()))
}
