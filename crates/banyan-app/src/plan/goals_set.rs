//! Since when the plan says what it says: each goal with its baseline, and how big it shall be.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, PoisonError},
};

use banyan_domain::{
    ids::WorkspaceId,
    plan::{Field, Row, RowId, Section},
    time::UtcMillis,
};
use jiff::{civil::Date, tz::TimeZone};

use super::{
    ShownPlan,
    store::{self, AT_ONCE, Version},
};
use crate::{Actor, App, Internal, workspace::show_workspace};

/// Fifteen versions.
const HALVED_AT_ONCE: u32 = 4;

/// What this process has found for the newest plan of each business: a version never changes, and nor do those before it.
#[derive(Default)]
pub(crate) struct GoalsSet(Mutex<HashMap<WorkspaceId, (Newest, SetOn)>>);

type SetOn = BTreeMap<RowId, Date>;

/// For which plan, and where its days are.
#[derive(PartialEq)]
struct Newest {
    version: i64,
    made_at: Option<UtcMillis>,
    zone: TimeZone,
}

impl GoalsSet {
    fn of(&self, workspace: WorkspaceId, newest: &Newest) -> Option<SetOn> {
        let found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        found.get(&workspace).filter(|(of, _)| of == newest).map(|(_, set_on)| set_on.clone())
    }

    fn keep(&self, workspace: WorkspaceId, newest: Newest, set_on: SetOn) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(workspace, (newest, set_on));
    }
}

/// Examples of a kit are nobody's goals yet.
pub(crate) async fn goals_set_on(app: &App, actor: &Actor, shown: &ShownPlan) -> Result<SetOn, Internal> {
    let mut versions = Versions::of(app, actor).await?;
    let newest = Newest { version: shown.version, made_at: shown.made_at, zone: versions.zone.clone() };
    if let Some(set_on) = app.goals_set.of(actor.workspace, &newest) {
        return Ok(set_on);
    }
    let goals: Vec<&Row> = shown.plan.said(Section::Goal).collect();
    let mut set_on = BTreeMap::new();
    for goal in goals {
        set_on.extend(versions.first_with(goal, Field::Baseline, shown.version).await?.map(|day| (goal.id, day)));
    }
    app.goals_set.keep(actor.workspace, newest, set_on.clone());
    Ok(set_on)
}

/// None where no level is wanted.
pub(super) async fn level_wanted_on(app: &App, actor: &Actor, shown: &ShownPlan) -> Result<Option<Date>, Internal> {
    match shown.plan.said_one(Section::Review).filter(|review| review.says(Field::Size)) {
        Some(review) => Versions::of(app, actor).await?.first_with(review, Field::Size, shown.version).await,
        None => Ok(None),
    }
}

/// Versions of the plan, each read once.
struct Versions<'a> {
    app: &'a App,
    actor: &'a Actor,
    zone: TimeZone,
    read: BTreeMap<i64, Option<Version>>,
}

impl<'a> Versions<'a> {
    async fn of(app: &'a App, actor: &'a Actor) -> Result<Self, Internal> {
        let zone = show_workspace(app, actor.workspace).await?.time_zone();
        Ok(Self { app, actor, zone, read: BTreeMap::new() })
    }

    /// Years of versions are not all read: back in steps that double until the row says otherwise, then halved. So a
    /// change that was taken back soon after may be passed over.
    async fn first_with(&mut self, row: &Row, field: Field, newest: i64) -> Result<Option<Date>, Internal> {
        let (mut with, mut without, mut step) = (newest, 0, 1);
        self.fetch(&doubling_back(newest)).await?;
        if !self.has(row, field, newest) {
            return Ok(None);
        }
        while with - step > without {
            if self.has(row, field, with - step) {
                with -= step;
                step *= 2;
            } else {
                without = with - step;
            }
        }
        while with - without > 1 {
            let middle = middle_of(without, with);
            if !self.read.contains_key(&middle) {
                self.fetch(&halving(without, with, HALVED_AT_ONCE)).await?;
            }
            if self.has(row, field, middle) { with = middle } else { without = middle }
        }
        Ok(self.version(with).map(|version| version.made_at.in_zone(&self.zone).date()))
    }

    fn has(&self, row: &Row, field: Field, number: i64) -> bool {
        let then = self.version(number).and_then(|version| version.plan.row(row.id));
        let is_same = then.filter(|then| then.section == row.section);
        is_same.is_some_and(|then| then.text(field) == row.text(field))
    }

    fn version(&self, number: i64) -> Option<&Version> {
        self.read.get(&number).and_then(Option::as_ref)
    }

    /// All that the next steps may ask for, in one question.
    async fn fetch(&mut self, numbers: &[i64]) -> Result<(), Internal> {
        let missing: Vec<i64> = numbers.iter().copied().filter(|number| !self.read.contains_key(number)).collect();
        for some in missing.chunks(AT_ONCE) {
            let found = store::these(self.app.db.read(), self.actor.workspace, some).await?;
            self.read.extend(some.iter().map(|number| (*number, None)));
            self.read.extend(found.into_iter().map(|version| (version.number, Some(version))));
        }
        Ok(())
    }
}

/// The newest, and back from it in steps that double.
fn doubling_back(newest: i64) -> Vec<i64> {
    (0..62).map(|steps| newest - ((1_i64 << steps) - 1)).take_while(|number| *number > 0).collect()
}

fn middle_of(without: i64, with: i64) -> i64 {
    without + (with - without) / 2
}

/// Whatever the next so many halves may be.
fn halving(without: i64, with: i64, halves: u32) -> Vec<i64> {
    if halves == 0 || with - without <= 1 {
        return Vec::new();
    }
    let middle = middle_of(without, with);
    [halving(without, middle, halves - 1), vec![middle], halving(middle, with, halves - 1)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_step_may_ask_for_is_fetched_before_it() {
        assert_eq!(doubling_back(10), [10, 9, 7, 3]);
        assert_eq!(doubling_back(1), [1]);
        assert!(doubling_back(0).is_empty(), "a plan nobody has begun has no version");
        assert_eq!(halving(0, 8, 2), [2, 4, 6]);
        assert_eq!(halving(4, 8, HALVED_AT_ONCE), [5, 6, 7]);
        assert_eq!(halving(0, 1_000, HALVED_AT_ONCE).len(), AT_ONCE - 1);
    }
}
