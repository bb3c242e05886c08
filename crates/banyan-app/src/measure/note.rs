//! Something that happened away from the screen, minutes, or a cost, written down in a moment.

use banyan_db::Tx;
use banyan_domain::{
    ids::EntryId,
    measure::{Cause, Entry, Kind, Task},
    plan::{Field, Money, Plan, RowId, Section},
    workspace::Right,
};
use jiff::civil::Date;
use serde_json::json;
use uuid::Uuid;

use super::store::entries::{self, Noted};
use crate::{
    Actor, App, Internal, fresh_id,
    plan::show_plan,
    workspace::{Refused, record, today},
};

const MINUTES_OF_A_DAY: u32 = 24 * 60;
const MOST_PEOPLE: u32 = 10_000;
const LONGEST_ABOUT: usize = 200;

/// What is left open is found: the day is today, a thank-you belongs to the habit of thanking.
#[derive(Clone, Debug, PartialEq)]
pub struct NewEntry {
    pub kind: Kind,
    pub day: Option<Date>,
    /// Of plain minutes.
    pub task: Option<Task>,
    pub minutes: Option<u32>,
    pub people: Option<u32>,
    /// How many cards.
    pub cards: Option<u32>,
    pub money: Option<Money>,
    /// What it counts under; of a call or an enquiry, what made them call or write.
    pub cause: Option<Cause>,
    /// A name, or a word about it.
    pub about: Option<String>,
}

impl NewEntry {
    pub fn of(kind: Kind) -> Self {
        Self {
            kind,
            day: None,
            task: None,
            minutes: None,
            people: None,
            cards: None,
            money: None,
            cause: None,
            about: None,
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum NoteError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("the plan has nothing of that name that this can count under; nothing was noted")]
    NoSuchRow,
    #[error("that day has not come yet; nothing was noted")]
    DayAhead,
    #[error("a day has 24 hours; nothing was noted")]
    TooManyMinutes,
    #[error("that is a larger number than can stand here; nothing was noted")]
    TooMany,
    #[error("a word about it has at most {LONGEST_ABOUT} letters; nothing was noted")]
    TooLong,
    #[error("the amount, the task, the minutes or the number of people are missing; nothing was noted")]
    Incomplete,
    #[error("that line is no longer there")]
    NotThere,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for NoteError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

pub async fn note(app: &App, actor: &Actor, new: &NewEntry) -> Result<EntryId, NoteError> {
    actor.needs(Right::Write)?;
    note_from(app, actor, new, None).await
}

/// `wall` is the code it came through, where nobody signed in.
pub(super) async fn note_from(
    app: &App,
    actor: &Actor,
    new: &NewEntry,
    wall: Option<Uuid>,
) -> Result<EntryId, NoteError> {
    let plan = show_plan(app, &Actor::at_the_machine(actor.workspace)).await?.plan;
    let entry = settled(new, &plan, today(app, actor).await?)?;
    let tx = app.db.begin().await?;
    let id = keep(app, &tx, actor, &entry, new, wall).await?;
    tx.commit().await?;
    Ok(id)
}

/// Somebody who wrote on a network was answered: noted in the write that says so, with the place of the plan.
pub(crate) async fn note_answered(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    day: Date,
    (who, place): (&str, Option<RowId>),
) -> Result<EntryId, Internal> {
    let new = NewEntry { about: Some(who.chars().take(LONGEST_ABOUT).collect()), ..NewEntry::of(Kind::Answered) };
    let entry = Entry {
        kind: Kind::Answered,
        day,
        task: Kind::Answered.task(),
        minutes: None,
        people: Some(1),
        money: None,
        row: place,
        reason: None,
    };
    keep(app, tx, actor, &entry, &new, None).await.map_err(|error| match error {
        NoteError::Internal(error) => error,
        _ => Internal::Broken("an answered person could not be noted"),
    })
}

pub(super) async fn keep(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    entry: &Entry,
    new: &NewEntry,
    wall: Option<Uuid>,
) -> Result<EntryId, NoteError> {
    let id: EntryId = fresh_id();
    let about = checked_about(new.about.as_deref())?;
    let noted = Noted { id, cards: new.cards, about, at: app.now(), by: actor.user, wall };
    entries::add(tx, actor.workspace, entry, &noted).await?;
    let data = json!({ "kind": entry.kind, "wall": wall.is_some() });
    record(tx, actor.workspace, actor, app.now(), "measure.note", Some(id.0), &data).await?;
    Ok(id)
}

pub(super) fn settled(new: &NewEntry, plan: &Plan, today: Date) -> Result<Entry, NoteError> {
    let entry = Entry {
        kind: new.kind,
        day: new.day.unwrap_or(today),
        task: new.kind.task().or(new.task.filter(|_| new.kind == Kind::Minutes)),
        minutes: new.minutes,
        people: new.people.or(new.kind.people()),
        money: new.money.clone().filter(|_| new.kind == Kind::Cost),
        row: row_of(new, plan)?,
        reason: match new.cause {
            Some(Cause::Reason(reason)) if new.kind.has_cause() => Some(reason),
            _ => None,
        },
    };
    let incomplete = match new.kind {
        Kind::Cost => entry.money.is_none(),
        Kind::Minutes => entry.task.is_none() || entry.minutes.is_none(),
        Kind::Habit => entry.row.is_none(),
        Kind::Answered => entry.people.is_none(),
        Kind::Call | Kind::Enquiry | Kind::ThankYou | Kind::Talk | Kind::Cards => false,
    };
    if incomplete {
        return Err(NoteError::Incomplete);
    }
    if new.cards.is_some_and(|cards| cards > MOST_PEOPLE) {
        return Err(NoteError::TooMany);
    }
    check(&entry, today)?;
    Ok(entry)
}

/// Where nobody said so, what belongs to a habit by itself counts under the first row of that habit.
fn row_of(new: &NewEntry, plan: &Plan) -> Result<Option<RowId>, NoteError> {
    if let Some(Cause::Row(row)) = new.cause {
        return may_count_under(new.kind, plan, row).then_some(Some(row)).ok_or(NoteError::NoSuchRow);
    }
    let habit = new.kind.habit().map(banyan_domain::plan::Habit::as_str);
    let row = habit.and_then(|habit| plan.said(Section::Away).find(|row| row.text(Field::Habit) == habit));
    Ok(row.map(|row| row.id))
}

pub(super) fn may_count_under(kind: Kind, plan: &Plan, row: RowId) -> bool {
    let Some(section) = plan.row(row).map(|row| row.section) else { return false };
    match kind {
        Kind::Call | Kind::Enquiry => matches!(section, Section::Place | Section::Campaign | Section::Away),
        Kind::ThankYou | Kind::Talk | Kind::Cards | Kind::Habit => section == Section::Away,
        Kind::Minutes | Kind::Answered => matches!(section, Section::Place | Section::Campaign),
        Kind::Cost => matches!(section, Section::Place | Section::Campaign | Section::Away | Section::Money),
    }
}

/// What no line can hold, new or changed.
pub(super) fn check(entry: &Entry, today: Date) -> Result<(), NoteError> {
    if entry.day > today {
        return Err(NoteError::DayAhead);
    }
    if entry.minutes.is_some_and(|minutes| minutes > MINUTES_OF_A_DAY) {
        return Err(NoteError::TooManyMinutes);
    }
    if entry.people.is_some_and(|people| people > MOST_PEOPLE) {
        return Err(NoteError::TooMany);
    }
    Ok(())
}

pub(super) fn checked_about(about: Option<&str>) -> Result<Option<&str>, NoteError> {
    let about = about.map(str::trim).filter(|about| !about.is_empty());
    match about {
        Some(about) if about.chars().count() > LONGEST_ABOUT => Err(NoteError::TooLong),
        about => Ok(about),
    }
}
