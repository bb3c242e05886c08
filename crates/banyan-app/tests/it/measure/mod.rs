//! The ledger: what is seen and what is told, who may say it, and what it says back.

mod cards;
mod goals;
mod judged;
mod told;
mod visitors;
mod wall;
mod worked;

use std::collections::BTreeMap;

use banyan_app::{
    measure::{NewEntry, note},
    plan::{PlanEdit, change_plan, show_plan},
};
use banyan_domain::{
    ids::EntryId,
    measure::{Cause, Kind},
    plan::{Field, RowId, Section},
};
use banyan_testkit::TestApp;

/// Adds a row to the plan as the owner.
async fn add(test: &TestApp, section: Section, fields: &[(Field, &str)]) -> RowId {
    let version = show_plan(&test.app, &test.ada).await.unwrap().version;
    let fields: BTreeMap<Field, String> = fields.iter().map(|(field, said)| (*field, (*said).to_owned())).collect();
    let saved = change_plan(&test.app, &test.ada, version, &PlanEdit::Add { section, fields }, None).await.unwrap();
    saved.row.unwrap()
}

async fn call(test: &TestApp, cause: Cause) -> EntryId {
    let new = NewEntry { cause: Some(cause), ..NewEntry::of(Kind::Call) };
    note(&test.app, &test.ada, &new).await.unwrap()
}
