//! Hours, people, money and what happened: the ledger, stretches of work, cards, events.

use banyan_db::{Tx, values};
use banyan_domain::measure::{Kind, Reason, Task};

use super::History;
use crate::inspect::rows::insert;

const ENTRIES_A_WEEK: u32 = 20;
const STRETCHES_A_WEEK: u32 = 20;
const EVENTS_A_WEEK: u32 = 100;
/// Rows of the plan that somebody may have come by; the goals stand before them.
const FIRST_ROW: u64 = 101;
const ROWS: u64 = 16;

pub(super) async fn fill(tx: &Tx, history: &mut History) -> anyhow::Result<()> {
    entries(tx, history).await?;
    stretches(tx, history).await?;
    cards(tx, history).await?;
    events(tx, history).await
}

async fn entries(tx: &Tx, history: &mut History) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for ago in 0..history.weeks {
        for number in 0..ENTRIES_A_WEEK {
            let kind = Kind::ALL[number as usize % (Kind::ALL.len() - 1)];
            let at = history.in_week(ago);
            let (id, day) = (history.chance.id(at), history.day_in_week(ago + 1));
            let row = FIRST_ROW + history.chance.below(ROWS);
            let reason = kind.has_cause().then_some(Reason::Recommended.as_str()).filter(|_| number % 4 == 0);
            let row = i64::try_from(row).ok().filter(|_| reason.is_none());
            let task = kind.task().unwrap_or(Task::Learn).as_str();
            let minutes = 5 + history.chance.below(40) as i64;
            let people = kind.people().map(i64::from);
            rows.push(values![
                id,
                history.workspace,
                kind.as_str(),
                day,
                task,
                minutes,
                people,
                row,
                reason,
                at.0,
                history.owner
            ]);
        }
    }
    let into =
        "ledger_entry (id, workspace_id, kind, day, task, minutes, people, plan_row, reason, noted_at, noted_by)";
    insert(tx, into, rows).await
}

async fn stretches(tx: &Tx, history: &mut History) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for ago in 0..history.weeks {
        for number in 0..STRETCHES_A_WEEK {
            let began = history.in_week(ago);
            let task = [Task::Write, Task::Carry, Task::Plan, Task::Measure][number as usize % 4];
            let worked = 60_000 + history.chance.below(900_000) as i64;
            let id = history.chance.id(began);
            let ended = began.0 + worked;
            rows.push(values![id, history.workspace, history.owner, task.as_str(), began.0, ended, worked]);
        }
    }
    insert(tx, "work_stretch (id, workspace_id, user_id, task, began_at, seen_at, worked_ms)", rows).await
}

async fn cards(tx: &Tx, history: &mut History) -> anyhow::Result<()> {
    let (mut batches, mut opened) = (Vec::new(), Vec::new());
    for number in 0..20_u32 {
        let made = history.in_week(history.weeks - 1 - number);
        let id = history.chance.id(made);
        let (code, name) = (format!("card{number}"), history.words(3));
        batches.push(values![id, history.workspace, code, name, 100_i64, made.0, history.owner]);
        for _ in 0..150 {
            let at = history.in_week(number);
            opened.push(values![history.chance.id(at), history.workspace, id, at.0]);
        }
    }
    insert(tx, "card_batch (id, workspace_id, code, name, cards, made_at, made_by)", batches).await?;
    insert(tx, "card_opened (id, workspace_id, batch_id, opened_at)", opened).await
}

async fn events(tx: &Tx, history: &mut History) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for ago in 0..history.weeks {
        for _ in 0..EVENTS_A_WEEK {
            let at = history.in_week(ago);
            rows.push(values![history.chance.id(at), history.workspace, at.0, history.owner, "publish.settle", "{}"]);
        }
    }
    insert(tx, "event (id, workspace_id, at, actor, what, data)", rows).await
}
