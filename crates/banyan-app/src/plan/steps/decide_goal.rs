//! A goal found in a paper is taken into the plan or left out; one that was missed is typed in.

use std::collections::BTreeMap;

use banyan_domain::{
    plan::{Field, Plan, PlanError, RowId, Section, Step},
    workspace::Right,
};
use serde_json::json;
use uuid::Uuid;

use super::store::{self, GoalRow};
use crate::{
    Actor, App, Internal, fresh_id,
    plan::{
        ChangePlanError,
        change_plan::save,
        store::{How, newest_to_change},
    },
    workspace::{Refused, record},
};

const LONGEST: usize = 160;

#[derive(Debug, thiserror::Error)]
pub enum GoalError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("that goal is not here")]
    NotHere,
    #[error("a goal needs words, at most {LONGEST} letters; nothing was written down")]
    Words,
    #[error(transparent)]
    Change(#[from] ChangePlanError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for GoalError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

impl From<PlanError> for GoalError {
    fn from(error: PlanError) -> Self {
        Self::Change(error.into())
    }
}

/// One that the rules missed.
pub async fn note_goal(app: &App, actor: &Actor, step: Step, words: &str) -> Result<Uuid, GoalError> {
    actor.needs(Right::Own)?;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replace(';', ",");
    if words.is_empty() || words.chars().count() > LONGEST || !step.takes_paper() {
        return Err(GoalError::Words);
    }
    let at = app.now();
    let row = GoalRow {
        id: fresh_id(),
        step: step.as_str().to_owned(),
        paper_id: None,
        words,
        line: None,
        page: None,
        target: None,
        until_day: None,
        found_at: at.0,
        decided_at: None,
        plan_row: None,
    };
    let tx = app.db.begin().await?;
    store::add_goal(&tx, actor.workspace, &row).await?;
    let told = json!({ "step": step });
    record(&tx, actor.workspace, actor, at, "plan.note_goal", Some(row.id), &told).await?;
    tx.commit().await?;
    Ok(row.id)
}

/// Taken, it is a goal of the plan under its own words; where one of that name stands already, it is that one.
pub async fn decide_goal(app: &App, actor: &Actor, goal: Uuid, take: bool) -> Result<Option<RowId>, GoalError> {
    actor.needs(Right::Own)?;
    let at = app.now();
    let tx = app.db.begin().await?;
    let newest = newest_to_change(&tx, actor.workspace).await?;
    let found = store::goal(&*tx, actor.workspace, goal).await?.ok_or(GoalError::NotHere)?;
    let taken = found.plan_row.and_then(|row| u32::try_from(row).ok()).map(RowId);
    if taken.is_some() {
        return Ok(taken);
    }
    let (version, now) = newest.map_or((0, Plan::default()), |newest| (newest.number, newest.plan));
    let mut next = now.clone();
    let row = take.then(|| put_in(&mut next, &found)).transpose()?;
    store::decide(&tx, actor.workspace, goal, row, at, actor.user).await?;
    let told = json!({ "taken": row });
    record(&tx, actor.workspace, actor, at, "plan.decide_goal", Some(goal), &told).await?;
    if next == now {
        tx.commit().await?;
    } else {
        save(app, actor, tx, version, &next, How::Steps, Some(&found.words)).await?;
    }
    Ok(row)
}

fn put_in(plan: &mut Plan, found: &GoalRow) -> Result<RowId, PlanError> {
    if let Some(known) = plan.named(Section::Goal, &found.words) {
        return Ok(known.id);
    }
    let mut fields = BTreeMap::from([(Field::Name, found.words.clone())]);
    fields.extend(found.target.map(|target| (Field::Target, target.to_string())));
    fields.extend(found.until_day.clone().map(|day| (Field::Until, day)));
    plan.add(Section::Goal, &fields)
}
