//! Counted use, for the plan check: what a post takes and what a week of answering takes, once that is known.

use std::collections::BTreeSet;

use banyan_domain::{
    ids::{ChannelId, PostId},
    measure::{Task, WEEKS_LOOKED_AT, Written, minutes_a_post, minutes_answering},
    plan::RowId,
};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};

use super::{
    lately::lately,
    minutes_this_week::{monday_of, start_of},
    store::posts::{self, WrittenFor},
};
use crate::{
    Actor, App, Internal,
    plan::{of_channels, plan_now},
    publish::list_channels,
};

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
        minutes_a_post: minutes_a_post(writing, written_for(app, actor, &written).await?),
        minutes_answering: minutes_answering(monday, &worked, &told),
    })
}

/// What goes to two accounts of which one line of the plan speaks is there once: the plan asks the line for so many posts.
async fn written_for(app: &App, actor: &Actor, written: &[WrittenFor]) -> Result<Written, Internal> {
    let texts: BTreeSet<PostId> = written.iter().map(|one| one.post).collect();
    let by_network: BTreeSet<(PostId, &str)> = written.iter().map(|one| (one.post, one.network.as_str())).collect();
    // Seldom are there two accounts of one network.
    let at_places =
        if by_network.len() == written.len() { written.len() } else { at_lines(app, actor, written).await? };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(Written { posts: count(texts.len()), at_places: count(at_places) })
}

async fn at_lines(app: &App, actor: &Actor, written: &[WrittenFor]) -> Result<usize, Internal> {
    let plan = plan_now(app, actor.workspace).await?.plan;
    let channels = list_channels(app, actor).await.map_err(of_channels)?;
    let line = |channel: ChannelId| {
        let there = channels.iter().find(|known| known.id == channel)?;
        plan.place_of(&there.as_planned(app)).map(|row| row.id)
    };
    // Of what the plan does not speak, each account is a place.
    let place = |channel: ChannelId| -> (Option<RowId>, Option<ChannelId>) {
        let row = line(channel);
        (row, row.is_none().then_some(channel))
    };
    Ok(written.iter().map(|one| (one.post, place(one.channel))).collect::<BTreeSet<_>>().len())
}
