//! What is truly known of goals and answers today, as people told it: for the levels.

use std::collections::BTreeMap;

use banyan_domain::{
    measure::{Entry, Kind, Sources, is_goal_known},
    plan::{Plan, RowId, Section},
};
use jiff::{ToSpan as _, civil::Date};

use super::{
    minutes_this_week::start_of,
    store::{cards, entries},
};
use crate::{Actor, App, Internal, workspace::show_workspace};

const MOST_ENTRIES: u32 = 50_000;

/// How many people were answered in the last days, today among them.
pub(crate) async fn people_answered(app: &App, actor: &Actor, days: i64) -> Result<u32, Internal> {
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let since = app.now().in_zone(&zone).date().saturating_sub(days.days());
    let told = entries::since(app.db.read(), actor.workspace, since, MOST_ENTRIES).await?;
    let answered = told.iter().map(|kept| &kept.entry).filter(|entry| entry.kind == Kind::Answered);
    Ok(answered.filter_map(|entry| entry.people).sum())
}

/// Of these goals, each with the day on which it was set, those of which something is known since then.
pub(crate) async fn goals_counted(
    app: &App,
    actor: &Actor,
    plan: &Plan,
    set_on: &BTreeMap<RowId, Date>,
) -> Result<u32, Internal> {
    let Some(first) = set_on.values().min() else { return Ok(0) };
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let today = app.now().in_zone(&zone).date();
    let told = entries::since(app.db.read(), actor.workspace, *first, MOST_ENTRIES).await?;
    let entries: Vec<Entry> = told.into_iter().map(|kept| kept.entry).collect();
    let latest_card = cards::last_opened(app.db.read(), actor.workspace).await?;
    let known = plan.of(Section::Goal).filter(|goal| {
        let Some(since) = set_on.get(&goal.id).copied() else { return false };
        let cards_opened = latest_card.is_some_and(|at| at >= start_of(since, &zone));
        let sources = Sources { plan, since, today, entries: &entries, worked: &[], gone: &[] };
        is_goal_known(&sources, goal, cards_opened)
    });
    Ok(u32::try_from(known.count()).unwrap_or(u32::MAX))
}
