//! What was told, line by line; and how often each reason for a call was given.

use std::collections::BTreeMap;

use banyan_domain::{
    ids::{EntryId, UserId},
    measure::{Cause, Entry},
    time::UtcMillis,
    workspace::Right,
};
use jiff::{ToSpan as _, civil::Date};

use super::store::entries;
use crate::{Actor, App, Internal, workspace::today};

/// Older reasons say little about today's callers.
const MONTHS_OF_CAUSES: i32 = 12;

#[derive(Clone, Debug, PartialEq)]
pub struct KeptEntry {
    pub id: EntryId,
    pub entry: Entry,
    pub cards: Option<u32>,
    pub about: Option<String>,
    pub noted_at: UtcMillis,
    pub noted_by: Option<UserId>,
    pub by: Option<String>,
    pub at_the_wall: bool,
}

/// Latest first. Who may not look is told nothing.
pub async fn list_entries(app: &App, actor: &Actor, since: Date, limit: u32) -> Result<Vec<KeptEntry>, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(Vec::new());
    }
    Ok(entries::since(app.db.read(), actor.workspace, since, limit).await?)
}

/// What made people call in the last year.
pub async fn count_causes(app: &App, actor: &Actor) -> Result<BTreeMap<Cause, u32>, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(BTreeMap::new());
    }
    let since = today(app, actor).await?.saturating_sub(MONTHS_OF_CAUSES.months());
    let calls = entries::calls(app.db.read(), actor.workspace, since).await?;
    let mut causes = BTreeMap::new();
    for (row, reason, calls) in calls {
        if let Some(cause) = row.map(Cause::Row).or_else(|| reason.map(Cause::Reason)) {
            *causes.entry(cause).or_insert(0) += calls;
        }
    }
    Ok(causes)
}
