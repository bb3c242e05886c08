//! The ledger as a table for other programs: every line told, every stretch measured.

use banyan_domain::{
    measure::{Task, Worked},
    plan::Plan,
    workspace::Right,
};
use jiff::{ToSpan as _, civil::Date};

use super::{
    KeptEntry,
    minutes_this_week::start_of,
    store::{entries, work},
};
use crate::{
    Actor, App, Internal,
    plan::show_plan,
    workspace::{Table, show_workspace},
};

const HEAD: [&str; 14] = [
    "day", "kind", "task", "known", "minutes", "people", "cards", "amount", "currency", "under", "reason", "about",
    "noted_by", "noted_at",
];
const USUAL_YEARS: i32 = 10;
const MOST_ENTRIES: u32 = 1_000_000;

/// Since that day, or of the last ten years; latest day first. Who may not look gets the head of the table only.
pub async fn export_ledger(
    app: &App,
    actor: &Actor,
    since: Option<Date>,
    mut table: Table,
) -> Result<String, Internal> {
    table.push(&HEAD.map(str::to_owned));
    if actor.needs(Right::Look).is_err() {
        return Ok(table.into_text());
    }
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let today = app.now().in_zone(&zone).date();
    let since = since.unwrap_or_else(|| today.saturating_sub(USUAL_YEARS.years()));
    let plan = show_plan(app, actor).await?.plan;
    for kept in entries::since(app.db.read(), actor.workspace, since, MOST_ENTRIES).await? {
        table.push(&told(&as_seen_by(actor, kept), &plan, &table));
    }
    let worked = work::since(app.db.read(), actor.workspace, start_of(since, &zone), &zone).await?;
    for stretch in worked.iter().rev() {
        table.push(&measured(stretch, &table));
    }
    Ok(table.into_text())
}

/// Whose minutes these are the owner sees, and who noted them; the word about it, often a client's name, whoever
/// writes here. To others it was somebody.
fn as_seen_by(actor: &Actor, mut kept: KeptEntry) -> KeptEntry {
    let is_own = kept.noted_by.is_some() && kept.noted_by == actor.user;
    if actor.needs(Right::Own).is_err() && !is_own {
        kept.by = kept.by.map(|_| "somebody".to_owned());
    }
    if actor.needs(Right::Write).is_err() {
        kept.about = None;
    }
    kept
}

fn told(kept: &KeptEntry, plan: &Plan, table: &Table) -> [String; 14] {
    let entry = &kept.entry;
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let amount = entry.money.as_ref().map(|money| format!("{}.{:02}", money.cents / 100, money.cents % 100));
    let amount = amount.map(|amount| table.number(&amount));
    let under = entry.row.map(|row| plan.row(row).map_or_else(|| format!("#{row}"), |row| row.name().to_owned()));
    [
        entry.day.to_string(),
        entry.kind.as_str().to_owned(),
        entry.task.map(Task::as_str).unwrap_or_default().to_owned(),
        "told".to_owned(),
        number(entry.minutes),
        number(entry.people),
        number(kept.cards),
        amount.unwrap_or_default(),
        entry.money.as_ref().map(|money| money.currency.clone()).unwrap_or_default(),
        under.unwrap_or_default(),
        entry.reason.map(|reason| reason.as_str().to_owned()).unwrap_or_default(),
        kept.about.clone().unwrap_or_default(),
        if kept.at_the_wall { "wall".to_owned() } else { kept.by.clone().unwrap_or_default() },
        kept.noted_at.to_string(),
    ]
}

fn measured(stretch: &Worked, table: &Table) -> [String; 14] {
    let mut cells: [String; 14] = Default::default();
    cells[0] = stretch.day.to_string();
    "work".clone_into(&mut cells[1]);
    stretch.task.as_str().clone_into(&mut cells[2]);
    "measured".clone_into(&mut cells[3]);
    cells[4] = table.number(&format!("{:.1}", stretch.time.as_secs_f64() / 60.0));
    cells
}
