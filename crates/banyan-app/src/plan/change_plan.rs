//! One row of the plan is added, changed, moved or taken out, or a cure of the check is taken.

use std::collections::BTreeMap;

use banyan_db::Tx;
use banyan_domain::{
    plan::{
        Field, Plan, PlanError, RowId, Section, TooMuchSaid, Toward,
        check::{Change, Facts, PlanFinding, check},
    },
    workspace::Right,
};
use serde_json::json;

use super::{
    check_plan::facts_of,
    planned_place::language_of,
    say::say_because,
    store::{self, How, NewVersion},
};
use crate::{
    Actor, App, Internal,
    publish::free_what_is_on,
    workspace::{Refused, record, words::Words},
};

#[derive(Clone, Debug, PartialEq)]
pub enum PlanEdit {
    Add {
        section: Section,
        fields: BTreeMap<Field, String>,
    },
    Change {
        row: RowId,
        fields: BTreeMap<Field, String>,
    },
    Remove {
        row: RowId,
    },
    /// To stand before another row of its section, or last.
    Move {
        row: RowId,
        before: Option<RowId>,
    },
    /// One place up or down among the rows of its section; at that end already, it stays.
    Step {
        row: RowId,
        toward: Toward,
    },
    /// A cure of the check, named by its words' id.
    Cure {
        rule: String,
        row: Option<RowId>,
        /// What the finding is about, where that is no row.
        about: Option<String>,
        cure: String,
    },
    /// Several fields of several rows at once, or none.
    Several {
        changes: Vec<Change>,
    },
}

#[derive(Debug, thiserror::Error)]
pub enum ChangePlanError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Plan(#[from] PlanError),
    #[error("somebody changed it meanwhile; nothing was saved")]
    Conflict { version: i64 },
    #[error("the check no longer says this; nothing was changed")]
    NothingToCure,
    #[error(transparent)]
    TooMuchSaid(#[from] TooMuchSaid),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ChangePlanError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    pub version: i64,
    /// The row that was added or changed.
    pub row: Option<RowId>,
}

/// `read_at` is the version the form was read at; what others changed in other rows meanwhile stays.
pub async fn change_plan(
    app: &App,
    actor: &Actor,
    read_at: i64,
    edit: &PlanEdit,
    reason: Option<&str>,
) -> Result<Saved, ChangePlanError> {
    actor.needs(Right::Own)?;
    let (facts, words) = (facts_of(app, actor).await?, language_of(app, actor).await?);
    let tx = app.db.begin().await?;
    let newest = store::newest_to_change(&tx, actor.workspace).await?;
    let (version, now) = newest.map_or((0, Plan::default()), |newest| (newest.number, newest.plan));
    if version != read_at {
        let read = store::numbered(&*tx, actor.workspace, read_at).await?.map(|read| read.plan).unwrap_or_default();
        if touches_what_changed(edit, &read, &now) {
            return Err(ChangePlanError::Conflict { version });
        }
    }
    let (next, row) = apply(edit, &now, &facts, words)?;
    if next == now {
        return Ok(Saved { version, row });
    }
    let how = if matches!(edit, PlanEdit::Cure { .. }) { How::Cure } else { How::Edit };
    let version = save(app, actor, tx, version, &next, how, reason).await?;
    Ok(Saved { version, row })
}

/// Writes down the version after `before` and ends the write.
pub(super) async fn save(
    app: &App,
    actor: &Actor,
    tx: Tx,
    before: i64,
    plan: &Plan,
    how: How,
    reason: Option<&str>,
) -> Result<i64, ChangePlanError> {
    let number = write_version(app, actor, &tx, before, plan, how, reason).await?;
    tx.commit().await?;
    app.nudge();
    Ok(number)
}

/// For a write that has more to do.
pub(super) async fn write_version(
    app: &App,
    actor: &Actor,
    tx: &Tx,
    before: i64,
    plan: &Plan,
    how: How,
    reason: Option<&str>,
) -> Result<i64, ChangePlanError> {
    let at = app.now();
    let number = before + 1;
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    let new = NewVersion { number, plan, how, reason, at, by: actor };
    store::add(tx, actor.workspace, &new).await?;
    record(tx, actor.workspace, actor, at, "plan.change", None, &json!({ "version": number })).await?;
    free_what_is_on(tx, actor.workspace, at).await?;
    Ok(number)
}

/// Whether the whole plan is still the one that somebody read, where they say which.
pub(super) fn still_at(read_at: Option<i64>, version: i64) -> Result<(), ChangePlanError> {
    if read_at.is_none_or(|read| read == version) { Ok(()) } else { Err(ChangePlanError::Conflict { version }) }
}

fn touches_what_changed(edit: &PlanEdit, read: &Plan, now: &Plan) -> bool {
    let row = match edit {
        PlanEdit::Add { section, .. } if section.has_rows() => return false,
        PlanEdit::Add { section, .. } => {
            return read.one(*section) != now.one(*section);
        }
        PlanEdit::Change { row, .. } | PlanEdit::Remove { row } => *row,
        PlanEdit::Several { changes } => {
            return changes.iter().filter_map(Change::row).any(|row| read.row(row) != now.row(row));
        }
        // An order and a cure are made anew from the plan as it is.
        PlanEdit::Move { .. } | PlanEdit::Step { .. } | PlanEdit::Cure { .. } => return false,
    };
    read.row(row) != now.row(row)
}

fn apply(edit: &PlanEdit, now: &Plan, facts: &Facts, words: &Words) -> Result<(Plan, Option<RowId>), ChangePlanError> {
    let mut next = now.clone();
    let row = match edit {
        PlanEdit::Add { section, fields } => Some(next.add(*section, fields)?),
        PlanEdit::Change { row, fields } => {
            next.change(*row, fields)?;
            Some(*row)
        }
        PlanEdit::Remove { row } => {
            next.remove(*row)?;
            None
        }
        PlanEdit::Several { changes } => {
            for change in changes {
                change.apply(&mut next)?;
            }
            None
        }
        PlanEdit::Move { row, before } => {
            next.reorder(*row, *before)?;
            Some(*row)
        }
        PlanEdit::Step { row, toward } => {
            if next.row(*row).is_none() {
                return Err(PlanError::NoSuchRow.into());
            }
            if let Some(before) = next.step(*row, *toward) {
                next.reorder(*row, before)?;
            }
            Some(*row)
        }
        PlanEdit::Cure { rule, row, about, cure } => {
            let found = check(now, facts).findings;
            let is_meant = |finding: &&PlanFinding| {
                finding.rule == rule && finding.row == *row && finding.about.as_deref() == about.as_deref()
            };
            let finding = found.iter().find(is_meant).ok_or(ChangePlanError::NothingToCure)?;
            let offered = finding.cures.iter().find(|known| known.message == cure);
            let cure = offered.ok_or(ChangePlanError::NothingToCure)?;
            next = cure.apply(now)?;
            if let Some((rests, because)) = cure.because {
                next.change(rests, &BTreeMap::from([(Field::RestedWhy, say_because(words, because, finding))]))?;
            }
            *row
        }
    };
    Ok((next, row))
}
