//! One row of the plan is read, added, changed, moved, taken out, or cured.

use std::collections::BTreeMap;

use banyan_app::plan::{ChangePlanError, PlanEdit, Saved, change_plan, show_plan};
use banyan_domain::plan::{Field, PlanError, RowId, Section};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::RowShown;
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{At, Made},
    problem::{Kind, Problem},
    route::Answer,
    shapes::Word,
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SavedPlan")]
pub(crate) struct SavedPlan {
    version: i64,
    /// The row that was added or changed.
    row: Option<u32>,
}

type Fields = BTreeMap<Word<Field>, String>;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewRow {
    section: Word<Section>,
    fields: Fields,
    /// Why, for the list of versions.
    reason: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangedRow {
    /// Those that are not named stay; an empty text takes a field out.
    fields: Fields,
    /// Why, for the list of versions.
    reason: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MovedRow {
    /// The row of the same section it shall stand before; last without one.
    before: Option<u32>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TakenCure {
    rule: String,
    row: Option<u32>,
    /// As the finding says it.
    about: Option<String>,
    cure: String,
}

pub(crate) async fn show(ask: Ask<u32>) -> Answer<At<RowShown>> {
    let shown = show_plan(&ask.app, &ask.actor).await?;
    let row = shown.plan.row(RowId(ask.path)).ok_or_else(gone)?;
    Ok(At(shown.version, RowShown::of(row)))
}

pub(crate) async fn add(ask: Ask<Nothing, Nothing, Sent<NewRow>>) -> Answer<Made<SavedPlan>> {
    let NewRow { section, fields, reason } = &ask.body.0;
    let edit = PlanEdit::Add { section: section.0, fields: plain(fields) };
    let At(_, saved) = save(&ask, &edit, reason.as_deref()).await?;
    Ok(Made(saved))
}

pub(crate) async fn change(ask: Ask<u32, Nothing, Sent<ChangedRow>>) -> Answer<At<SavedPlan>> {
    let ChangedRow { fields, reason } = &ask.body.0;
    save(&ask, &PlanEdit::Change { row: RowId(ask.path), fields: plain(fields) }, reason.as_deref()).await
}

pub(crate) async fn remove(ask: Ask<u32>) -> Answer<At<SavedPlan>> {
    save(&ask, &PlanEdit::Remove { row: RowId(ask.path) }, None).await
}

pub(crate) async fn put_before(ask: Ask<u32, Nothing, Sent<MovedRow>>) -> Answer<At<SavedPlan>> {
    let edit = PlanEdit::Move { row: RowId(ask.path), before: ask.body.0.before.map(RowId) };
    save(&ask, &edit, None).await
}

pub(crate) async fn cure(ask: Ask<Nothing, Nothing, Sent<TakenCure>>) -> Answer<At<SavedPlan>> {
    let TakenCure { rule, row, about, cure } = &ask.body.0;
    let (row, about) = (row.map(RowId), about.clone());
    let edit = PlanEdit::Cure { rule: rule.clone(), row, about, cure: cure.clone() };
    save(&ask, &edit, None).await
}

fn plain(fields: &Fields) -> BTreeMap<Field, String> {
    fields.iter().map(|(field, value)| (field.0, value.clone())).collect()
}

async fn save<P, B>(ask: &Ask<P, Nothing, B>, edit: &PlanEdit, reason: Option<&str>) -> Answer<At<SavedPlan>> {
    let Saved { version, row } = match change_plan(&ask.app, &ask.actor, ask.read_at()?, edit, reason).await {
        Ok(saved) => saved,
        Err(ChangePlanError::Conflict { .. }) => return Err(changed(ask, edit).await?),
        Err(other) => return Err(other.into()),
    };
    Ok(At(version, SavedPlan { version, row: row.map(|row| row.0) }))
}

/// What stands there now, so that whoever was late can compare.
async fn changed<P, B>(ask: &Ask<P, Nothing, B>, edit: &PlanEdit) -> Answer<Problem> {
    let shown = show_plan(&ask.app, &ask.actor).await?;
    let row = match edit {
        PlanEdit::Change { row, .. } | PlanEdit::Remove { row } => shown.plan.row(*row),
        PlanEdit::Add { section, .. } => shown.plan.one(*section),
        PlanEdit::Move { .. } | PlanEdit::Step { .. } | PlanEdit::Cure { .. } | PlanEdit::Several { .. } => None,
    };
    let now = json!({ "version": shown.version, "row": row.map(RowShown::of) });
    Ok(Problem::from(ChangePlanError::Conflict { version: shown.version }).with("now", now))
}

fn gone() -> Problem {
    PlanError::NoSuchRow.into()
}

impl From<PlanError> for Problem {
    fn from(wrong: PlanError) -> Self {
        match &wrong {
            PlanError::NoSuchRow => Self::of(Kind::NotHere, wrong),
            PlanError::NoSuchField { .. }
            | PlanError::BadValue { .. }
            | PlanError::NoName { .. }
            | PlanError::NameWithSemicolon { .. }
            | PlanError::NameTaken { .. }
            | PlanError::TooManyRows => Self::of(Kind::CannotStand, format!("{wrong}; nothing was saved")),
        }
    }
}

impl From<ChangePlanError> for Problem {
    fn from(wrong: ChangePlanError) -> Self {
        match wrong {
            ChangePlanError::Refused(refused) => refused.into(),
            ChangePlanError::Plan(wrong) => wrong.into(),
            ChangePlanError::Conflict { .. } => Self::of(Kind::Changed, wrong),
            ChangePlanError::NothingToCure => Self::of(Kind::NotNow, wrong),
            ChangePlanError::TooMuchSaid(_) => Self::of(Kind::CannotStand, wrong),
            ChangePlanError::Internal(error) => error.into(),
        }
    }
}
