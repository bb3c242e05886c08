//! Since when each goal stands there with the baseline it has.

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
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let mut versions = Versions { app, actor, zone, read: BTreeMap::new() };
    let mut set_on = BTreeMap::new();
    for goal in goals {
        set_on.extend(versions.first_with(goal, shown.version).await?.map(|day| (goal.id, day)));
    }
    Ok(set_on)
}

/// Versions of the plan, each read once.
struct Versions<'a> {
    app: &'a App,
    actor: &'a Actor,
    zone: TimeZone,
    read: BTreeMap<i64, Option<Version>>,
}

impl Versions<'_> {
    /// Years of versions are not all read: back in steps that double until the goal is another one, then halved. So a
    /// change that was taken back soon after may be passed over.
    async fn first_with(&mut self, goal: &Row, newest: i64) -> Result<Option<Date>, Internal> {
        let (mut with, mut without, mut step) = (newest, 0, 1);
        if !self.has(goal, newest).await? {
            return Ok(None);
        }
        while with - step > without {
            if self.has(goal, with - step).await? {
                with -= step;
                step *= 2;
            } else {
                without = with - step;
            }
        }
        while with - without > 1 {
            let middle = without + (with - without) / 2;
            if self.has(goal, middle).await? { with = middle } else { without = middle }
        }
        let made_at = self.version(with).await?.map(|version| version.made_at);
        Ok(made_at.map(|at| at.in_zone(&self.zone).date()))
    }

    async fn has(&mut self, goal: &Row, number: i64) -> Result<bool, Internal> {
        let then = self.version(number).await?.and_then(|version| version.plan.row(goal.id));
        let is_goal = then.filter(|row| row.section == Section::Goal);
        Ok(is_goal.is_some_and(|row| row.text(Field::Baseline) == goal.text(Field::Baseline)))
    }

    async fn version(&mut self, number: i64) -> Result<Option<&Version>, Internal> {
        if let Entry::Vacant(place) = self.read.entry(number) {
            place.insert(store::numbered(self.app.db.read(), self.actor.workspace, number).await?);
        }
        Ok(self.read.get(&number).and_then(Option::as_ref))
    }
}
