//! Since when the plan says what it says: each goal with its baseline, and how big it shall be.

use std::collections::{BTreeMap, btree_map::Entry};

use banyan_domain::plan::{Field, Row, RowId, Section};
use jiff::{civil::Date, tz::TimeZone};

use super::{
    ShownPlan,
    store::{self, Version},
};
use crate::{Actor, App, Internal, workspace::show_workspace};

/// Examples of a kit are nobody's goals yet.
pub(crate) async fn goals_set_on(
    app: &App,
    actor: &Actor,
    shown: &ShownPlan,
) -> Result<BTreeMap<RowId, Date>, Internal> {
    let goals: Vec<&Row> = shown.plan.said(Section::Goal).collect();
    let mut versions = Versions::of(app, actor).await?;
    let mut set_on = BTreeMap::new();
    for goal in goals {
        set_on.extend(versions.first_with(goal, Field::Baseline, shown.version).await?.map(|day| (goal.id, day)));
    }
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
        if !self.has(row, field, newest).await? {
            return Ok(None);
        }
        while with - step > without {
            if self.has(row, field, with - step).await? {
                with -= step;
                step *= 2;
            } else {
                without = with - step;
            }
        }
        while with - without > 1 {
            let middle = without + (with - without) / 2;
            if self.has(row, field, middle).await? { with = middle } else { without = middle }
        }
        let made_at = self.version(with).await?.map(|version| version.made_at);
        Ok(made_at.map(|at| at.in_zone(&self.zone).date()))
    }

    async fn has(&mut self, row: &Row, field: Field, number: i64) -> Result<bool, Internal> {
        let then = self.version(number).await?.and_then(|version| version.plan.row(row.id));
        let is_same = then.filter(|then| then.section == row.section);
        Ok(is_same.is_some_and(|then| then.text(field) == row.text(field)))
    }

    async fn version(&mut self, number: i64) -> Result<Option<&Version>, Internal> {
        if let Entry::Vacant(place) = self.read.entry(number) {
            place.insert(store::numbered(self.app.db.read(), self.actor.workspace, number).await?);
        }
        Ok(self.read.get(&number).and_then(Option::as_ref))
    }
}
