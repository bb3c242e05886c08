//! What people told.

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, all_in_one, one, run, values};
use banyan_domain::{
    ids::{EntryId, UserId, WorkspaceId},
    measure::{Entry, Kind, PeopleTold, Reason, Task},
    plan::{Money, RowId},
    time::UtcMillis,
};
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

use crate::measure::KeptEntry;

const COLUMNS: &str =
    "SELECT ledger_entry.id, kind, day, task, minutes, people, cards, cents, currency, plan_row, reason,
    about, noted_at, noted_by, app_user.name AS by_name, wall_code_id FROM ledger_entry
    LEFT JOIN app_user ON app_user.id = noted_by";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    #[sea_orm(nested)]
    entry: EntryRow,
    cards: Option<i64>,
    about: Option<String>,
    noted_at: i64,
    noted_by: Option<Uuid>,
    by_name: Option<String>,
    wall_code_id: Option<Uuid>,
}

impl Row {
    /// A kind that a later Banyan wrote is left out.
    fn open(self) -> Option<KeptEntry> {
        Some(KeptEntry {
            id: EntryId(self.id),
            entry: self.entry.open()?,
            cards: small(self.cards),
            about: self.about,
            noted_at: UtcMillis(self.noted_at),
            noted_by: self.noted_by.map(UserId),
            by: self.by_name,
            at_the_wall: self.wall_code_id.is_some(),
        })
    }
}

/// What is counted of a line.
#[derive(FromQueryResult, Deserialize)]
struct EntryRow {
    kind: String,
    day: String,
    task: Option<String>,
    minutes: Option<i64>,
    people: Option<i64>,
    cents: Option<i64>,
    currency: Option<String>,
    plan_row: Option<i64>,
    reason: Option<String>,
}

impl EntryRow {
    fn open(self) -> Option<Entry> {
        Some(Entry {
            kind: Kind::parse(&self.kind)?,
            day: self.day.parse().ok()?,
            task: self.task.as_deref().and_then(Task::parse),
            minutes: small(self.minutes),
            people: small(self.people),
            money: self.cents.zip(self.currency).map(|(cents, currency)| Money { cents, currency }),
            row: small(self.plan_row).map(RowId),
            reason: self.reason.as_deref().and_then(Reason::parse),
        })
    }
}

fn small(number: Option<i64>) -> Option<u32> {
    number.and_then(|number| u32::try_from(number).ok())
}

/// A lifetime of lines.
const MOST_COUNTED: i64 = 50_000;

/// Only what is counted, latest day first.
pub(in crate::measure) async fn counted(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: Date,
) -> Result<Vec<Entry>, DbErr> {
    let columns = ["kind", "day", "task", "minutes", "people", "cents", "currency", "plan_row", "reason"];
    let rows: Vec<EntryRow> = all_in_one(
        on,
        &columns,
        &format!(
            "SELECT {} FROM ledger_entry
             WHERE workspace_id = $1 AND undone_at IS NULL AND day >= $2 ORDER BY day DESC LIMIT $3",
            columns.join(", ")
        ),
        values![workspace.0, since.to_string(), MOST_COUNTED],
    )
    .await?;
    Ok(rows.into_iter().filter_map(EntryRow::open).collect())
}

/// Who came and why, from the first of these days on; each beside how many of the later days were not over when it was.
/// The days come in their order.
pub(in crate::measure) async fn who_came(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    (first, later): (Date, &[Date]),
) -> Result<Vec<(usize, PeopleTold)>, DbErr> {
    #[derive(Deserialize)]
    struct Row {
        kind: String,
        plan_row: Option<i64>,
        reason: Option<String>,
        reached: i64,
        people: Option<i64>,
        lines: i64,
    }
    let causes: Vec<String> =
        Kind::ALL.iter().filter(|kind| kind.has_cause()).map(|kind| format!("'{}'", kind.as_str())).collect();
    let reached = |place: usize| format!(" + CASE WHEN day >= ${place} THEN 1 ELSE 0 END");
    let reached: Vec<String> = (3..later.len() + 3).map(reached).collect();
    let sql = format!(
        "SELECT kind, plan_row, reason, CAST(0{} AS BIGINT) AS reached, CAST(SUM(people) AS BIGINT) AS people,
            COUNT(*) AS lines FROM ledger_entry
         WHERE workspace_id = $1 AND undone_at IS NULL AND day >= $2 AND (people IS NOT NULL OR kind IN ({}))
         GROUP BY 1, 2, 3, 4",
        reached.concat(),
        causes.join(", ")
    );
    let mut values = values![workspace.0, first.to_string()];
    values.extend(later.iter().map(|day| day.to_string().into()));
    let columns = ["kind", "plan_row", "reason", "reached", "people", "lines"];
    let rows: Vec<Row> = all_in_one(on, &columns, &sql, values).await?;
    let open = |row: Row| {
        let told = PeopleTold {
            kind: Kind::parse(&row.kind)?,
            row: small(row.plan_row).map(RowId),
            reason: row.reason.as_deref().and_then(Reason::parse),
            people: small(row.people),
            lines: small(Some(row.lines))?,
        };
        Some((usize::try_from(row.reached).ok()?, told))
    };
    Ok(rows.into_iter().filter_map(open).collect())
}

/// Latest day first, and of a day what was noted last.
pub(in crate::measure) async fn since(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: Date,
    limit: u32,
) -> Result<Vec<KeptEntry>, DbErr> {
    let rows: Vec<Row> = all(
        on,
        &format!(
            "{COLUMNS} WHERE workspace_id = $1 AND undone_at IS NULL AND day >= $2
             ORDER BY day DESC, noted_at DESC, ledger_entry.id DESC LIMIT $3"
        ),
        values![workspace.0, since.to_string(), i64::from(limit)],
    )
    .await?;
    Ok(rows.into_iter().filter_map(Row::open).collect())
}

pub(in crate::measure) async fn find(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: EntryId,
) -> Result<Option<KeptEntry>, DbErr> {
    let row: Option<Row> = one(
        on,
        &format!("{COLUMNS} WHERE workspace_id = $1 AND ledger_entry.id = $2 AND undone_at IS NULL"),
        values![workspace.0, id.0],
    )
    .await?;
    Ok(row.and_then(Row::open))
}

/// What a new line is made of, beside the entry.
pub(in crate::measure) struct Noted<'a> {
    pub(in crate::measure) id: EntryId,
    pub(in crate::measure) cards: Option<u32>,
    pub(in crate::measure) about: Option<&'a str>,
    pub(in crate::measure) at: UtcMillis,
    pub(in crate::measure) by: Option<UserId>,
    pub(in crate::measure) wall: Option<Uuid>,
}

pub(in crate::measure) async fn add(
    tx: &Tx,
    workspace: WorkspaceId,
    entry: &Entry,
    noted: &Noted<'_>,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "INSERT INTO ledger_entry (id, workspace_id, kind, day, task, minutes, people, cards, cents, currency, plan_row,
            reason, about, noted_at, noted_by, wall_code_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        values![
            noted.id.0,
            workspace.0,
            entry.kind.as_str(),
            entry.day.to_string(),
            entry.task.map(Task::as_str),
            entry.minutes.map(i64::from),
            entry.people.map(i64::from),
            noted.cards.map(i64::from),
            entry.money.as_ref().map(|money| money.cents),
            entry.money.as_ref().map(|money| money.currency.clone()),
            entry.row.map(|row| i64::from(row.0)),
            entry.reason.map(Reason::as_str),
            noted.about,
            noted.at.0,
            noted.by.map(|user| user.0),
            noted.wall
        ],
    )
    .await
    .map(drop)
}

/// What can still be said of a line.
pub(in crate::measure) async fn change(
    tx: &Tx,
    workspace: WorkspaceId,
    id: EntryId,
    entry: &Entry,
    about: Option<&str>,
) -> Result<(), DbErr> {
    run(
        &**tx,
        "UPDATE ledger_entry SET day = $3, minutes = $4, people = $5, plan_row = $6, reason = $7,
            about = $8
         WHERE workspace_id = $1 AND id = $2 AND undone_at IS NULL",
        values![
            workspace.0,
            id.0,
            entry.day.to_string(),
            entry.minutes.map(i64::from),
            entry.people.map(i64::from),
            entry.row.map(|row| i64::from(row.0)),
            entry.reason.map(Reason::as_str),
            about
        ],
    )
    .await
    .map(drop)
}

/// Whether it was there to be taken back.
pub(in crate::measure) async fn undo(
    tx: &Tx,
    workspace: WorkspaceId,
    id: EntryId,
    at: UtcMillis,
    by: Option<UserId>,
) -> Result<bool, DbErr> {
    let rows = run(
        &**tx,
        "UPDATE ledger_entry SET undone_at = $3, undone_by = $4
         WHERE workspace_id = $1 AND id = $2 AND undone_at IS NULL",
        values![workspace.0, id.0, at.0, by.map(|user| user.0)],
    )
    .await?;
    Ok(rows > 0)
}

/// How many people were answered, where no message on the waiting list stands for it already.
pub(in crate::measure) async fn answered_elsewhere(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: Date,
) -> Result<u32, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        people: Option<i64>,
    }
    let sql = "SELECT CAST(SUM(people) AS BIGINT) AS people FROM ledger_entry
        WHERE workspace_id = $1 AND kind = $2 AND undone_at IS NULL AND day >= $3
          AND NOT EXISTS (SELECT 1 FROM message
                          WHERE message.workspace_id = $1 AND message.entry_id = ledger_entry.id)";
    let row: Option<Row> = one(on, sql, values![workspace.0, Kind::Answered.as_str(), since.to_string()]).await?;
    Ok(row.and_then(|row| small(row.people)).unwrap_or(0))
}

/// How often each reason was given in all calls and enquiries since that day.
pub(in crate::measure) async fn calls(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    since: Date,
) -> Result<Vec<(Option<RowId>, Option<Reason>, u32)>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        plan_row: Option<i64>,
        reason: Option<String>,
        calls: i64,
    }
    let rows: Vec<Row> = all(
        on,
        "SELECT plan_row, reason, COUNT(*) AS calls FROM ledger_entry
         WHERE workspace_id = $1 AND kind IN ('call', 'enquiry') AND undone_at IS NULL AND day >= $2 GROUP BY plan_row, reason",
        values![workspace.0, since.to_string()],
    )
    .await?;
    let open = |row: Row| {
        let plan_row = row.plan_row.and_then(|row| u32::try_from(row).ok()).map(RowId);
        (plan_row, row.reason.as_deref().and_then(Reason::parse), u32::try_from(row.calls).unwrap_or(u32::MAX))
    };
    Ok(rows.into_iter().map(open).collect())
}
