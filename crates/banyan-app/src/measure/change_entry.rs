//! What was noted is said better, or taken back.

use banyan_db::{DbErr, Tx};
use banyan_domain::{
    ids::EntryId,
    measure::Kind,
    plan::RowId,
    workspace::{Right, Role},
};
use jiff::civil::Date;
use serde_json::json;

use super::{
    KeptEntry, NoteError,
    note::{check, checked_about, may_count_under},
    store::entries,
};
use crate::{
    Actor, App,
    plan::show_plan,
    workspace::{record, today},
};

#[derive(Clone, Debug, PartialEq)]
pub enum EntryChange {
    Day(Date),
    Minutes(u32),
    /// Who asked or came.
    People(u32),
    /// A name, or a word about it.
    About(String),
    /// Where it counts.
    Under(RowId),
}

/// Whoever noted it may, and the owner; what came from the wall, everybody who writes.
pub async fn change_entry(app: &App, actor: &Actor, id: EntryId, change: &EntryChange) -> Result<(), NoteError> {
    actor.needs(Right::Write)?;
    let today = today(app, actor).await?;
    let tx = app.db.begin().await?;
    let KeptEntry { mut entry, mut about, noted_by, .. } =
        entries::find(&*tx, actor.workspace, id).await?.ok_or(NoteError::NotThere)?;
    if noted_by.is_some() && noted_by != actor.user && actor.role != Role::Owner {
        return Err(NoteError::NotThere);
    }
    match change {
        EntryChange::Day(day) => entry.day = *day,
        EntryChange::Minutes(minutes) => entry.minutes = Some(*minutes),
        EntryChange::People(people) => entry.people = Some(*people),
        EntryChange::About(said) => about = checked_about(Some(said))?.map(str::to_owned),
        EntryChange::Under(row) => {
            let plan = show_plan(app, actor).await.map_err(NoteError::Internal)?.plan;
            if !may_count_under(entry.kind, &plan, *row) {
                return Err(NoteError::NoSuchRow);
            }
            entry.row = Some(*row);
            entry.reason = None;
        }
    }
    check(&entry, today)?;
    entries::change(&tx, actor.workspace, id, &entry, about.as_deref()).await?;
    let kind = json!({ "kind": entry.kind });
    record(&tx, actor.workspace, actor, app.now(), "measure.change_entry", Some(id.0), &kind).await?;
    Ok(tx.commit().await?)
}

/// Harmless to repeat.
pub async fn take_back(app: &App, actor: &Actor, id: EntryId) -> Result<(), NoteError> {
    actor.needs(Right::Write)?;
    let tx = app.db.begin().await?;
    let Some(kept) = entries::find(&*tx, actor.workspace, id).await? else { return Ok(()) };
    if kept.noted_by.is_some() && kept.noted_by != actor.user && actor.role != Role::Owner {
        return Err(NoteError::NotThere);
    }
    undo(app, &tx, actor, id, kept.entry.kind).await?;
    Ok(tx.commit().await?)
}

/// In the write in which what it told of is taken back.
pub(crate) async fn undo(app: &App, tx: &Tx, actor: &Actor, id: EntryId, kind: Kind) -> Result<(), DbErr> {
    if entries::undo(tx, actor.workspace, id, app.now(), actor.user).await? {
        let kind = json!({ "kind": kind });
        record(tx, actor.workspace, actor, app.now(), "measure.take_back", Some(id.0), &kind).await?;
    }
    Ok(())
}
