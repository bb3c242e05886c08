//! What each habit of the plan took and brought lately, for its row.

use std::collections::BTreeMap;

use banyan_domain::{
    measure::{Brought, Group, LineKey, Sources, ledger},
    plan::{Plan, RowId},
    workspace::Right,
};
use jiff::{ToSpan as _, civil::Date};

use super::{lately::lately, show_ledger::USUAL_WEEKS};
use crate::{Actor, App, Internal, workspace::today};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct HabitsBrought {
    pub since: Date,
    /// Of these habits something was told.
    pub rows: BTreeMap<RowId, Brought>,
}

/// Over the weeks that the ledger looks at. Who may not look is told nothing.
pub async fn habits_brought(app: &App, actor: &Actor, plan: &Plan) -> Result<HabitsBrought, Internal> {
    let today = today(app, actor).await?;
    let since = today.saturating_sub(USUAL_WEEKS.weeks());
    if actor.needs(Right::Look).is_err() {
        return Ok(HabitsBrought { since, ..HabitsBrought::default() });
    }
    let entries = lately(app, actor, since).await?.told(since);
    // Work at the screen and posts that went out belong to places.
    let ledger = ledger(&Sources { plan, since, today, entries: &entries, costs: &[], worked: &[], gone: &[] });
    let told = ledger.of(Group::Away).filter(|line| line.brought != Brought::default());
    let rows = told.filter_map(|line| match line.key {
        LineKey::Row(row) => Some((row, line.brought.clone())),
        LineKey::Channel(_) | LineKey::Kind(_) => None,
    });
    Ok(HabitsBrought { since, rows: rows.collect() })
}
