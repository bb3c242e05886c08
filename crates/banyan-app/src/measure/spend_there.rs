//! The button under "Spend this hour there instead": the plan gives one thing less and another more.

use banyan_domain::{plan::RowId, workspace::Right};

use super::show_ledger;
use crate::{
    Actor, App, Internal,
    plan::{ChangePlanError, PlanEdit, Saved, change_plan},
    workspace::Refused,
};

#[derive(Debug, thiserror::Error)]
pub enum SpendError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("the ledger no longer says this; nothing was changed")]
    NoLongerSaid,
    #[error(transparent)]
    Change(#[from] ChangePlanError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// What the page said is looked at again: only what the ledger says now is done.
pub async fn spend_there(app: &App, actor: &Actor, from: RowId, to: RowId) -> Result<Saved, SpendError> {
    actor.needs(Right::Own)?;
    let shown = show_ledger(app, actor, None).await?;
    let better = shown.better.filter(|better| (better.from, better.to) == (from, to));
    let better = better.filter(|better| !better.changes.is_empty()).ok_or(SpendError::NoLongerSaid)?;
    let reason = format!("{} → {}", better.from_name, better.to_name);
    let edit = PlanEdit::Several { changes: better.changes };
    Ok(change_plan(app, actor, shown.version, &edit, Some(&reason)).await?)
}
