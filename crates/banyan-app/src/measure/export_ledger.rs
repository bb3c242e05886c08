//! The ledger as a table, for other programs or for people: every line told, every stretch measured.

use banyan_domain::{measure::Worked, plan::Plan, workspace::Right};
use jiff::{ToSpan as _, civil::Date};

use super::{
    KeptEntry,
    minutes_this_week::start_of,
    store::{entries, work},
};
use crate::{
    Actor, App, Internal,
    plan::{say::spelled, show_plan},
    workspace::{Table, show_workspace, words::Words},
};

const HEAD: [&str; 14] = [
    "day", "kind", "task", "known", "minutes", "people", "cards", "amount", "currency", "under", "reason", "about",
    "noted_by", "noted_at",
];
const USUAL_YEARS: i32 = 10;
const MOST_ENTRIES: u32 = 1_000_000;

/// What stands in the table beside days, numbers and people's own words: as programs know it, or as somebody reads it.
#[derive(Clone, Copy)]
struct Says<'a>(Option<&'a Words>);

impl Says<'_> {
    fn word(self, room: &str, word: &str) -> String {
        let text = |words: &Words| words.text(&format!("{room}-{}", spelled(word)), &[]);
        self.0.map_or_else(|| word.to_owned(), text)
    }

    fn of_table(self, word: &str) -> String {
        self.word("ledger-csv", word)
    }
}

/// Since that day, or of the last ten years; latest day first. Without words it is the same in every language. Who may not
/// look gets the head of the table only.
pub async fn export_ledger(
    app: &App,
    actor: &Actor,
    since: Option<Date>,
    mut table: Table,
    words: Option<&Words>,
) -> Result<String, Internal> {
    let says = Says(words);
    table.push(&HEAD.map(|name| says.of_table(name)));
    if actor.needs(Right::Look).is_err() {
        return Ok(table.into_text());
    }
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let today = app.now().in_zone(&zone).date();
    let since = since.unwrap_or_else(|| today.saturating_sub(USUAL_YEARS.years()));
    let plan = show_plan(app, actor).await?.plan;
    for kept in entries::since(app.db.read(), actor.workspace, since, MOST_ENTRIES).await? {
        table.push(&told(&as_seen_by(actor, kept, says), &plan, &table, says));
    }
    let worked = work::since(app.db.read(), actor.workspace, start_of(since, &zone), &zone).await?;
    for stretch in worked.iter().rev() {
        table.push(&measured(stretch, &table, says));
    }
    Ok(table.into_text())
}

/// Whose minutes these are the owner sees, and who noted them; the word about it, often a client's name, whoever
/// writes here. To others it was somebody.
fn as_seen_by(actor: &Actor, mut kept: KeptEntry, says: Says<'_>) -> KeptEntry {
    let is_own = kept.noted_by.is_some() && kept.noted_by == actor.user;
    if actor.needs(Right::Own).is_err() && !is_own {
        kept.by = kept.by.map(|_| says.of_table("somebody"));
    }
    if actor.needs(Right::Write).is_err() {
        kept.about = None;
    }
    kept
}

fn told(kept: &KeptEntry, plan: &Plan, table: &Table, says: Says<'_>) -> [String; 14] {
    let entry = &kept.entry;
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let amount = entry.money.as_ref().map(|money| format!("{}.{:02}", money.cents / 100, money.cents % 100));
    let amount = amount.map(|amount| table.number(&amount));
    let under = entry.row.map(|row| plan.row(row).map_or_else(|| format!("#{row}"), |row| row.name().to_owned()));
    [
        entry.day.to_string(),
        says.word("away-kind", entry.kind.as_str()),
        entry.task.map(|task| says.word("task", task.as_str())).unwrap_or_default(),
        says.of_table("told"),
        number(entry.minutes),
        number(entry.people),
        number(kept.cards),
        amount.unwrap_or_default(),
        entry.money.as_ref().map(|money| money.currency.clone()).unwrap_or_default(),
        under.unwrap_or_default(),
        entry.reason.map(|reason| says.word("away-reason", reason.as_str())).unwrap_or_default(),
        kept.about.clone().unwrap_or_default(),
        if kept.at_the_wall { says.of_table("wall") } else { kept.by.clone().unwrap_or_default() },
        kept.noted_at.to_string(),
    ]
}

fn measured(stretch: &Worked, table: &Table, says: Says<'_>) -> [String; 14] {
    let mut cells: [String; 14] = Default::default();
    cells[0] = stretch.day.to_string();
    cells[1] = says.of_table("work");
    cells[2] = says.word("task", stretch.task.as_str());
    cells[3] = says.of_table("measured");
    cells[4] = table.number(&format!("{:.1}", stretch.time.as_secs_f64() / 60.0));
    cells
}
