//! The promise: hours that a day has.

use super::{
    Facts,
    finding::{Cure, PlanFinding, Weight},
};
use crate::plan::{
    document::Plan,
    shape::{Field, Section},
};

/// Written as clocks show them, so they sort as the day goes.
pub(super) fn closes_before_it_opens(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let means = plan.one(Section::Means).filter(|means| means.says(Field::OpensAt) && means.says(Field::ClosesAt));
    let wrong = means.filter(|means| means.text(Field::ClosesAt) <= means.text(Field::OpensAt));
    wrong
        .map(|means| {
            let (opens, closes) = (means.text(Field::OpensAt), means.text(Field::ClosesAt));
            let finding = PlanFinding::new("closes-first", Weight::Clash, Section::Means)
                .at(means.id)
                .with("opens", opens)
                .with("closes", closes);
            if opens == closes {
                return finding;
            }
            let swap = Cure::new("plan-cure-swap-hours").with("opens", closes).with("closes", opens);
            finding.cured_by(swap.set(means.id, Field::OpensAt, closes).set(means.id, Field::ClosesAt, opens))
        })
        .into_iter()
        .collect()
}
