//! The ledger as it stands, and whether an hour would be better spent elsewhere.

use banyan_domain::{
    measure::{BetterSpent, Ledger, Sources, better_spent, ledger},
    plan::{Plan, check::Facts},
    workspace::Right,
};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};

use super::{lately::lately, minutes_this_week::start_of, store::posts};
use crate::{
    Actor, App, Internal,
    plan::{facts_of, show_plan},
    workspace::show_workspace,
};

pub(super) const USUAL_WEEKS: i32 = 12;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShownLedger {
    pub since: Date,
    pub ledger: Ledger,
    /// Said only where the numbers are sure.
    pub better: Option<BetterSpent>,
    pub plan: Plan,
    /// Of the plan it was held against.
    pub version: i64,
}

/// Since that day, or over the last twelve weeks. Who may not look is shown nothing.
pub async fn show_ledger(app: &App, actor: &Actor, since: Option<Date>) -> Result<ShownLedger, Internal> {
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let today = app.now().in_zone(&zone).date();
    let since = since.unwrap_or_else(|| today.saturating_sub(USUAL_WEEKS.weeks())).min(today);
    if actor.needs(Right::Look).is_err() {
        return Ok(ShownLedger { since, ..ShownLedger::default() });
    }
    let shown = show_plan(app, actor).await?;
    let ledger = held_against(app, actor, &shown.plan, (since, today), &zone).await?;
    let better = better_spent(&shown.plan, &facts_of(app, actor).await?, &ledger);
    Ok(ShownLedger { since, ledger, better, version: shown.version, plan: shown.plan })
}

/// Over the last twelve weeks, with the day since which it was counted; for who may look and has read the plan and what is
/// really there already.
pub(crate) async fn better_spent_lately(
    app: &App,
    actor: &Actor,
    plan: &Plan,
    facts: &Facts,
) -> Result<Option<(BetterSpent, Date)>, Internal> {
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let since = facts.today.saturating_sub(USUAL_WEEKS.weeks());
    let ledger = held_against(app, actor, plan, (since, facts.today), &zone).await?;
    Ok(better_spent(plan, facts, &ledger).map(|better| (better, since)))
}

async fn held_against(
    app: &App,
    actor: &Actor,
    plan: &Plan,
    (since, today): (Date, Date),
    zone: &TimeZone,
) -> Result<Ledger, Internal> {
    let month = since.first_of_month();
    let lately = lately(app, actor, month).await?;
    let (entries, costs, worked) = (lately.told(since), lately.costs(month), lately.worked(since));
    let gone = posts::gone(app.db.read(), actor.workspace, start_of(since, zone)).await?;
    Ok(ledger(&Sources { plan, since, today, entries: &entries, costs: &costs, worked: &worked, gone: &gone }))
}
