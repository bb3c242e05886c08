//! Counted use, for the plan check: what a post takes and what a week of answering takes, once that is known.

use std::collections::BTreeMap;

use banyan_domain::{
    ids::ChannelId,
    measure::{Task, WEEKS_LOOKED_AT, Written, minutes_a_post, minutes_answering},
    plan::RowId,
    time::UtcMillis,
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
    let written = written(app, actor, start_of(first, zone)).await?;
    Ok(Counted {
        minutes_a_post: minutes_a_post(writing, written),
        minutes_answering: minutes_answering(monday, &worked, &told),
    })
}

/// What goes to two accounts of which one line of the plan speaks is there once: the plan asks the line for so many posts.
async fn written(app: &App, actor: &Actor, since: UtcMillis) -> Result<Written, Internal> {
    let (posts, accounts) = posts::written(app.db.read(), actor.workspace, since).await?;
    let mut at_places = 0;
    for accounts in by_line(app, actor, accounts).await? {
        at_places += match accounts.as_slice() {
            [one] => one.posts,
            several => posts::written_for(app.db.read(), actor.workspace, since, several).await?,
        };
    }
    Ok(Written { posts, at_places })
}

/// Of what the plan does not speak, each account is a place.
async fn by_line(app: &App, actor: &Actor, accounts: Vec<WrittenFor>) -> Result<Vec<Vec<WrittenFor>>, Internal> {
    let plan = plan_now(app, actor.workspace).await?.plan;
    let channels = list_channels(app, actor).await.map_err(of_channels)?;
    let line = |account: &WrittenFor| {
        let there = channels.iter().find(|known| known.id == account.channel)?;
        plan.place_of(&there.as_planned(app)).map(|row| row.id)
    };
    let mut lines: BTreeMap<(Option<RowId>, Option<ChannelId>), Vec<WrittenFor>> = BTreeMap::new();
    for account in accounts {
        let row = line(&account);
        lines.entry((row, row.is_none().then_some(account.channel))).or_default().push(account);
    }
    Ok(lines.into_values().collect())
}
