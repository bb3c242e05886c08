//! Whom the plan is for, and where they are: neither without the other.

use super::{
    Facts,
    finding::{PlanFinding, Weight},
    hours::is_own,
    places::in_use,
};
use crate::plan::{
    document::{Plan, Row, same_name},
    shape::{Field, Section},
};

pub(super) fn without_place(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    if plan.one(Section::Place).is_none() {
        return Vec::new();
    }
    plan.of(Section::Audience)
        .filter(|audience| !in_use(plan).any(|place| reads(audience, place)))
        .map(|audience| {
            PlanFinding::new("audience-without-place", Weight::Open, Section::Audience)
                .at(audience.id)
                .with("name", audience.name())
                .may_be_kept("plan-cure-met-elsewhere")
        })
        .collect()
}

/// Own places are for everybody; a borrowed one is there for somebody. As long as nobody said where any audience is,
/// that is the question, and not each place.
pub(super) fn place_without_audience(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    if !plan.of(Section::Audience).any(|audience| audience.says(Field::Places)) {
        return Vec::new();
    }
    in_use(plan)
        .filter(|place| !is_own(place) && !plan.of(Section::Audience).any(|audience| reads(audience, place)))
        .map(|place| {
            PlanFinding::new("place-without-audience", Weight::Open, Section::Place)
                .at(place.id)
                .with("name", place.name())
                .may_be_kept("plan-cure-keep-knowingly")
        })
        .collect()
}

fn reads(audience: &Row, place: &Row) -> bool {
    audience.names(Field::Places).any(|name| same_name(name, place.name()))
}
