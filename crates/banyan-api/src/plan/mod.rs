//! The plan for programs: shown, checked, changed row by row, carried out and in, brought back, and given on.

pub(crate) mod contacts;
pub(crate) mod files;
pub(crate) mod first;
pub(crate) mod learning;
pub(crate) mod look_back;
pub(crate) mod out;
pub(crate) mod review;
pub(crate) mod rows;
pub(crate) mod steps;
pub(crate) mod versions;
pub(crate) mod visitors;

use std::collections::BTreeMap;

use banyan_app::plan::{
    check_plan,
    say::{say_cure, say_finding},
    show_plan,
};
use banyan_domain::plan::{Field, Plan, Row, Section, check::Weight};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    ask::Ask,
    give::{At, Given},
    route::Answer,
    shapes::{Moment, Word},
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Plan")]
pub(crate) struct PlanShown {
    /// 0 is a plan nobody has begun.
    version: i64,
    made_at: Option<Moment>,
    made_by: Option<String>,
    rows: Vec<RowShown>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Row")]
pub(crate) struct RowShown {
    row: u32,
    section: Word<Section>,
    /// In their kept spelling, all of them text.
    fields: BTreeMap<Word<Field>, String>,
    /// From a starter kit, and nobody's own yet.
    example: bool,
    /// What a starter kit would say in fields that nobody has filled; it counts for nothing.
    suggested: BTreeMap<Word<Field>, String>,
}

impl RowShown {
    pub(crate) fn of(row: &Row) -> Self {
        Self {
            row: row.id.0,
            section: Word(row.section),
            fields: words_of(row.values()),
            example: row.example,
            suggested: words_of(row.suggested()),
        }
    }
}

fn words_of<'a>(said: impl Iterator<Item = (Field, &'a str)>) -> BTreeMap<Word<Field>, String> {
    said.map(|(field, value)| (Word(field), value.to_owned())).collect()
}

pub(crate) fn rows_of(plan: &Plan) -> Vec<RowShown> {
    plan.rows().map(RowShown::of).collect()
}

pub(crate) async fn show(ask: Ask) -> Answer<At<PlanShown>> {
    let shown = show_plan(&ask.app, &ask.actor).await?;
    let plan = PlanShown {
        version: shown.version,
        made_at: shown.made_at.map(Moment),
        made_by: shown.made_by.map(|who| who.to_string()),
        rows: rows_of(&shown.plan),
    };
    Ok(At(shown.version, plan))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PlanCheck")]
pub(crate) struct Checked {
    findings: Vec<PlanFinding>,
    /// What fits, said as it is on the page.
    fits: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct PlanFinding {
    /// Stable for programs.
    rule: &'static str,
    #[schemars(with = "String", extend("enum" = ["clash", "open", "question"]))]
    weight: Weight,
    section: Word<Section>,
    row: Option<u32>,
    /// What it is about, where that is no row of the plan, or one field of it: a connected place, a baseline.
    about: Option<String>,
    field: Option<Word<Field>>,
    message: String,
    cures: Vec<Cure>,
}

#[derive(Serialize, JsonSchema)]
struct Cure {
    /// What `POST /api/v1/plan/cures` takes.
    cure: &'static str,
    message: String,
}

pub(crate) async fn check(ask: Ask) -> Answer<Given<Checked>> {
    let words = ask.words();
    let date = |day: jiff::civil::Date| day.to_string();
    let found = check_plan(&ask.app, &ask.actor).await?;
    let findings = found.findings.iter().map(|finding| PlanFinding {
        rule: finding.rule,
        weight: finding.weight,
        section: Word(finding.section),
        row: finding.row.map(|row| row.0),
        about: finding.about.clone(),
        field: finding.field.map(Word),
        message: say_finding(words, finding, &date),
        cures: finding
            .cures
            .iter()
            .map(|cure| Cure { cure: cure.message, message: say_cure(words, cure, &date) })
            .collect(),
    });
    let fits = found.fits.iter().map(|fits| words.text(fits, &[]));
    Ok(Given(Checked { findings: findings.collect(), fits: fits.collect() }))
}
