//! Counted use, for the plan check: what a post takes and what a week of answering takes, once that is known.

use banyan_domain::measure::{Task, WEEKS_LOOKED_AT, minutes_a_post, minutes_answering};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};

use super::{
    minutes_this_week::{start_of, worked_since},
    store::{entries, posts},
};
use crate::{Actor, App, Internal};

/// What was counted; none where there is too little.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) minutes_a_post: Option<u32>,
    pub(crate) minutes_answering: Option<u32>,
}

/// Over the full weeks before this one.
pub(crate) async fn counted_use(app: &App, actor: &Actor, today: Date, zone: &TimeZone) -> Result<Counted, Internal> {
    let monday = today.saturating_sub(i32::from(today.weekday().to_monday_zero_offset()).days());
    let weeks = i32::try_from(WEEKS_LOOKED_AT).unwrap_or(0);
    let first = monday.saturating_sub(weeks.weeks());
    let worked = worked_since(app, actor, first, zone).await?;
    let writing = worked.iter().filter(|stretch| stretch.task == Task::Write).map(|stretch| stretch.time).sum();
    let written = posts::written(app.db.read(), actor.workspace, start_of(first, zone)).await?;
    let told = entries::counted(app.db.read(), actor.workspace, first).await?;
    let answered = told.iter().filter(|entry| entry.task == Some(Task::Answer));
    let mut answering = vec![0; WEEKS_LOOKED_AT as usize];
    for entry in answered {
        if let (Some(week), Some(minutes)) = (week_of(first, entry.day), entry.minutes)
            && let Some(sum) = answering.get_mut(week)
        {
            *sum += minutes;
        }
    }
    Ok(Counted { minutes_a_post: minutes_a_post(writing, written), minutes_answering: minutes_answering(&answering) })
}

fn week_of(first: Date, day: Date) -> Option<usize> {
    let days = first.until(day).ok()?.get_days();
    usize::try_from(days / 7).ok()
}
