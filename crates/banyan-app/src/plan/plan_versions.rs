//! Earlier versions of the plan: listed, compared, and brought back whole or row by row.

use std::collections::{BTreeMap, BTreeSet};

use banyan_domain::{
    plan::{Plan, PlanError, RowId, compare},
    workspace::Right,
};

use super::{
    change_plan::{ChangePlanError, save, still_at},
    store::{self, How},
};
use crate::{
    Actor, App, Internal,
    workspace::{Refused, Who},
};

const MOST_VERSIONS: u32 = 500;
/// Versions read at once.
const STEP: i64 = 20;

#[derive(Debug, thiserror::Error)]
pub enum VersionError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("there is no version {0} of the plan")]
    NoSuchVersion(i64),
    #[error(transparent)]
    Change(#[from] ChangePlanError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for VersionError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

impl From<PlanError> for VersionError {
    fn from(error: PlanError) -> Self {
        Self::Change(error.into())
    }
}

/// One version, without its document.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanVersion {
    pub number: i64,
    pub how: String,
    pub reason: Option<String>,
    pub made_at: i64,
    pub made_by: Option<Who>,
}

/// Two versions, to be laid beside each other with `banyan_domain::plan::compare`.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedPlans {
    pub before: Plan,
    pub now: Plan,
    /// The version that gave each row that differs its last words.
    pub last_by: BTreeMap<RowId, PlanVersion>,
}

/// Newest first.
pub async fn list_versions(app: &App, actor: &Actor) -> Result<Vec<PlanVersion>, VersionError> {
    actor.needs(Right::Look)?;
    Ok(store::list(app.db.read(), actor.workspace, MOST_VERSIONS).await?)
}

pub async fn compare_versions(app: &App, actor: &Actor, before: i64, now: i64) -> Result<ComparedPlans, VersionError> {
    actor.needs(Right::Look)?;
    let both = store::these(app.db.read(), actor.workspace, &[before, now]).await?;
    let open = |number: i64| -> Result<Plan, VersionError> {
        let version = both.iter().find(|version| version.number == number);
        Ok(version.ok_or(VersionError::NoSuchVersion(number))?.plan.clone())
    };
    let (plan_before, plan_now) = (open(before)?, open(now)?);
    let wanted = compare(&plan_before, &plan_now).iter().map(|difference| difference.id).collect();
    let last_by = last_by(app, actor, (before.min(now), before.max(now)), wanted).await?;
    Ok(ComparedPlans { before: plan_before, now: plan_now, last_by })
}

/// Each version beside the one before it, from the newest back, until every row has been met.
async fn last_by(
    app: &App,
    actor: &Actor,
    (from, until): (i64, i64),
    mut wanted: BTreeSet<RowId>,
) -> Result<BTreeMap<RowId, PlanVersion>, Internal> {
    let mut found = BTreeMap::new();
    let mut until = until;
    while until > from && !wanted.is_empty() {
        let back = from.max(until - STEP);
        let versions = store::between(app.db.read(), actor.workspace, back, until).await?;
        for both in versions.windows(2) {
            let [(newer, now), (_, then)] = both else { continue };
            for difference in compare(then, now) {
                if wanted.remove(&difference.id) {
                    found.insert(difference.id, newer.clone());
                }
            }
        }
        until = back;
    }
    Ok(found)
}

/// The old version becomes the newest; nothing between is lost.
pub async fn restore_version(app: &App, actor: &Actor, number: i64) -> Result<i64, VersionError> {
    restore_version_at(app, actor, None, number).await
}

/// Refused where the plan is no longer the one that was read.
pub async fn restore_version_at(
    app: &App,
    actor: &Actor,
    read_at: Option<i64>,
    number: i64,
) -> Result<i64, VersionError> {
    bring_back(app, actor, read_at, number, |then, now| Ok(now.restored_from(then))).await
}

/// One row as it was then; a row that was not there then is taken out.
pub async fn restore_row(app: &App, actor: &Actor, number: i64, row: RowId) -> Result<i64, VersionError> {
    restore_row_at(app, actor, None, number, row).await
}

pub async fn restore_row_at(
    app: &App,
    actor: &Actor,
    read_at: Option<i64>,
    number: i64,
    row: RowId,
) -> Result<i64, VersionError> {
    bring_back(app, actor, read_at, number, |then, now| {
        let mut next = now.clone();
        next.put_back(row, then)?;
        Ok(next)
    })
    .await
}

async fn bring_back(
    app: &App,
    actor: &Actor,
    read_at: Option<i64>,
    number: i64,
    make: impl Fn(&Plan, &Plan) -> Result<Plan, PlanError>,
) -> Result<i64, VersionError> {
    actor.needs(Right::Own).map_err(VersionError::Refused)?;
    let tx = app.db.begin().await?;
    let gone = || VersionError::NoSuchVersion(number);
    let then = store::numbered(&*tx, actor.workspace, number).await?.ok_or_else(gone)?;
    let now = store::newest_to_change(&tx, actor.workspace).await?.ok_or_else(gone)?;
    still_at(read_at, now.number)?;
    let next = make(&then.plan, &now.plan)?;
    if next == now.plan {
        return Ok(now.number);
    }
    Ok(save(app, actor, tx, now.number, &next, How::Restore, Some(&format!("{number}"))).await?)
}
