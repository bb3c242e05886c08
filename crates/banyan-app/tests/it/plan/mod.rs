//! The plan: changed row by row, kept in versions, checked against what is there, and given on as a file.

mod aiming;
mod changing;
mod checking;
mod driving;
mod ends;
mod examples;
mod files;
mod first;
mod knowing;
mod levels;
mod reviewing;
mod sharing;
mod steps;
mod versions;
mod week;

use std::collections::BTreeMap;

use banyan_app::plan::{PlanEdit, Saved, change_plan, show_plan};
use banyan_domain::plan::{Field, RowId, Section};
use banyan_testkit::TestApp;

fn said(fields: &[(Field, &str)]) -> BTreeMap<Field, String> {
    fields.iter().map(|(field, value)| (*field, (*value).to_owned())).collect()
}

/// Adds a row as the owner, at the version there is.
async fn add(test: &TestApp, section: Section, fields: &[(Field, &str)]) -> Saved {
    let version = show_plan(&test.app, &test.ada).await.unwrap().version;
    let edit = PlanEdit::Add { section, fields: said(fields) };
    change_plan(&test.app, &test.ada, version, &edit, None).await.unwrap()
}

/// Changes fields of a row as the owner, at the version there is.
async fn change(test: &TestApp, row: RowId, fields: &[(Field, &str)]) {
    let version = show_plan(&test.app, &test.ada).await.unwrap().version;
    let edit = PlanEdit::Change { row, fields: said(fields) };
    change_plan(&test.app, &test.ada, version, &edit, None).await.unwrap();
}
