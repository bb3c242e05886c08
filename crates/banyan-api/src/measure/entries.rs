//! Lines of the ledger that somebody told: listed, noted, said better, taken back.

use banyan_app::measure::{EntryChange, KeptEntry, NewEntry, change_entry, list_entries, note, take_back};
use banyan_domain::{
    ids::EntryId,
    measure::{Cause, Kind as EntryKind, Reason, Task},
    plan::{Money, RowId},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given, Made},
    plan::steps::MadeId,
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Moment, Page, Word},
};

/// More than anybody tells by hand.
const MOST_ENTRIES: u32 = 50_000;

#[derive(Serialize, JsonSchema)]
pub(crate) struct EntryShown {
    id: Uuid,
    kind: Word<EntryKind>,
    day: Day,
    task: Option<Word<Task>>,
    minutes: Option<u32>,
    people: Option<u32>,
    cards: Option<u32>,
    money: Option<MoneyShown>,
    /// The row of the plan it counts under.
    row: Option<u32>,
    reason: Option<Word<Reason>>,
    about: Option<String>,
    noted_at: Moment,
    noted_by: Option<String>,
    at_the_wall: bool,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Money")]
struct MoneyShown {
    cents: i64,
    currency: String,
}

impl From<KeptEntry> for EntryShown {
    fn from(kept: KeptEntry) -> Self {
        let entry = kept.entry;
        Self {
            id: kept.id.0,
            kind: Word(entry.kind),
            day: Day(entry.day),
            task: entry.task.map(Word),
            minutes: entry.minutes,
            people: entry.people,
            cards: kept.cards,
            money: entry.money.map(|money| MoneyShown { cents: money.cents, currency: money.currency }),
            row: entry.row.map(|row| row.0),
            reason: entry.reason.map(Word),
            about: kept.about,
            noted_at: Moment(kept.noted_at),
            noted_by: kept.by,
            at_the_wall: kept.at_the_wall,
        }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listed {
    /// The first day that is looked at; all of them where nothing is said.
    since: Option<Day>,
    /// The `next` of the page before.
    after: Option<Uuid>,
    /// At most so many; 100 where nothing is said.
    #[schemars(range(min = 1, max = 500))]
    limit: Option<u32>,
}

/// Latest first.
pub(crate) async fn list(ask: Ask<Nothing, Listed>) -> Answer<Given<Page<EntryShown>>> {
    let Listed { since, after, limit } = ask.query;
    let since = since.map_or(Date::ZERO, |day| day.0);
    let entries = list_entries(&ask.app, &ask.actor, since, MOST_ENTRIES).await?;
    let behind = after.map_or(0, |after| entries.iter().take_while(|kept| kept.id.0 != after).count() + 1);
    let rest = entries.into_iter().skip(behind).map(EntryShown::from);
    Ok(Given(Page::of(rest, limit, |last| last.id.to_string())))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntrySaid {
    kind: Word<EntryKind>,
    /// Today where nothing is said.
    day: Option<Day>,
    /// Of plain minutes.
    task: Option<Word<Task>>,
    minutes: Option<u32>,
    people: Option<u32>,
    cards: Option<u32>,
    /// As `22.50 EUR`; of a cost.
    money: Option<String>,
    /// The row of the plan it counts under; of a call, what made them call.
    row: Option<u32>,
    /// Of a call that no row is the reason for.
    reason: Option<Word<Reason>>,
    /// A name, or a word about it.
    about: Option<String>,
}

pub(crate) async fn add(ask: Ask<Nothing, Nothing, Sent<EntrySaid>>) -> Answer<Made<MadeId>> {
    let said = ask.body.0;
    let cause = match (said.row, said.reason) {
        (Some(row), None) => Some(Cause::Row(RowId(row))),
        (None, Some(reason)) => Some(Cause::Reason(reason.0)),
        (None, None) => None,
        (Some(_), Some(_)) => {
            return Err(Problem::of(Kind::CannotStand, "a line has a row or a reason, not both; nothing was noted"));
        }
    };
    let new = NewEntry {
        day: said.day.map(|day| day.0),
        task: said.task.map(|task| task.0),
        minutes: said.minutes,
        people: said.people,
        cards: said.cards,
        money: said.money.as_deref().map(money_of).transpose()?,
        cause,
        about: said.about,
        ..NewEntry::of(said.kind.0)
    };
    Ok(Made(MadeId { id: note(&ask.app, &ask.actor, &new).await?.0 }))
}

fn money_of(said: &str) -> Result<Money, Problem> {
    let wrong = || {
        Problem::of(Kind::CannotStand, format!("`{said}` is no amount (write it like 22.50 EUR); nothing was noted"))
    };
    Money::parse(said).ok_or_else(wrong)
}

/// One thing said better.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum EntryChanged {
    Day { day: Day },
    Minutes { minutes: u32 },
    People { people: u32 },
    About { about: String },
    Row { row: u32 },
}

/// Whoever noted it may, and the owner.
pub(crate) async fn change(ask: Ask<Uuid, Nothing, Sent<EntryChanged>>) -> Answer<Done> {
    let change = match ask.body.0 {
        EntryChanged::Day { day } => EntryChange::Day(day.0),
        EntryChanged::Minutes { minutes } => EntryChange::Minutes(minutes),
        EntryChanged::People { people } => EntryChange::People(people),
        EntryChanged::About { about } => EntryChange::About(about),
        EntryChanged::Row { row } => EntryChange::Under(RowId(row)),
    };
    change_entry(&ask.app, &ask.actor, EntryId(ask.path), &change).await?;
    Ok(Done)
}

/// Harmless to repeat.
pub(crate) async fn remove(ask: Ask<Uuid>) -> Answer<Done> {
    take_back(&ask.app, &ask.actor, EntryId(ask.path)).await?;
    Ok(Done)
}
