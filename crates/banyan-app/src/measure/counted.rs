//! Counted use, for the plan check: what a post takes and what a week of answering takes, once that is known.

use banyan_domain::measure::{Task, WEEKS_LOOKED_AT, minutes_a_post, minutes_answering};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};

use super::{
    lately::lately,
    minutes_this_week::{monday_of, start_of},
    store::posts,
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
    let monday = monday_of(today);
    let first = monday.saturating_sub(i64::from(WEEKS_LOOKED_AT).weeks());
    let lately = lately(app, actor, first).await?;
    let (worked, told) = (lately.worked(first), lately.told(first));
    let writing = worked.iter().filter(|stretch| stretch.task == Task::Write).map(|stretch| stretch.time).sum();
    let written = posts::written(app.db.read(), actor.workspace, start_of(first, zone)).await?;
    Ok(Counted {
        minutes_a_post: minutes_a_post(writing, written),
        minutes_answering: minutes_answering(monday, &worked, &told),
    })
}
