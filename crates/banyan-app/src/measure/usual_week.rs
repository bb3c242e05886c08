//! What a usual week takes, by task, over the whole weeks before this one.

use banyan_domain::{
    measure::{UsualWeek, WEEKS_LOOKED_AT},
    workspace::Right,
};
use jiff::ToSpan as _;

use super::{lately::lately, minutes_this_week::monday_of};
use crate::{Actor, App, Internal, workspace::show_workspace};

/// Who may not look is told of no minute.
pub async fn usual_week(app: &App, actor: &Actor) -> Result<Option<UsualWeek>, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(None);
    }
    let now = app.now().in_zone(&show_workspace(app, actor.workspace).await?.time_zone());
    let monday = monday_of(now.date());
    let first = monday.saturating_sub(i64::from(WEEKS_LOOKED_AT).weeks());
    let lately = lately(app, actor, first).await?;
    Ok(UsualWeek::before(monday, &lately.worked(first), &lately.told(first)))
}
