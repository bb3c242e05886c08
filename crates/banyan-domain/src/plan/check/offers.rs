//! Offers in time: beside each other, the wrong way round, over.

use jiff::{ToSpan as _, civil::Date};

use super::{
    Facts,
    finding::{Cure, PlanFinding, Weight},
};
use crate::plan::{
    document::{Plan, Row},
    shape::{Field, Section},
};

pub(super) fn at_the_same_time(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let mut offers: Vec<(&Row, Date, Date)> = plan
        .of(Section::Offer)
        .filter_map(|offer| Some((offer, offer.date(Field::Starts)?, offer.date(Field::Ends)?)))
        .filter(|(_, starts, ends)| starts <= ends && *ends >= facts.today)
        .collect();
    offers.sort_by_key(|(_, starts, _)| *starts);
    // Each against the one before it that runs longest: a long offer may outlast several short ones.
    let before = |place: usize| offers[..place].iter().copied().max_by_key(|(_, _, ends)| *ends);
    (0..offers.len()).filter_map(|place| overlap(before(place)?, offers[place])).collect()
}

fn overlap(first: (&Row, Date, Date), second: (&Row, Date, Date)) -> Option<PlanFinding> {
    let until = first.2.min(second.2);
    if second.1 > until {
        return None;
    }
    let mut finding = PlanFinding::new("offers-overlap", Weight::Clash, Section::Offer)
        .at(second.0.id)
        .with("first", first.0.name())
        .with("second", second.0.name())
        .with("from", second.1)
        .with("until", until)
        .with("days", u32::try_from((until - second.1).get_days() + 1).unwrap_or(u32::MAX));
    let after = first.2.checked_add(1.day()).ok().filter(|after| *after <= second.2);
    if let Some(after) = after {
        finding =
            finding.cured_by(Cure::new("plan-cure-begin-later").with("name", second.0.name()).with("date", after).set(
                second.0.id,
                Field::Starts,
                after,
            ));
    }
    Some(finding.may_be_kept("plan-cure-keep-both"))
}

pub(super) fn ends_before_it_starts(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    dated(plan)
        .filter_map(|row| {
            let (starts, ends) = (row.date(Field::Starts)?, row.date(Field::Ends)?);
            (ends < starts).then(|| {
                PlanFinding::new("ends-before-start", Weight::Clash, row.section)
                    .at(row.id)
                    .with("name", row.name())
                    .with("starts", starts)
                    .with("ends", ends)
                    .cured_by(Cure::new("plan-cure-swap-dates").set(row.id, Field::Starts, ends).set(
                        row.id,
                        Field::Ends,
                        starts,
                    ))
            })
        })
        .collect()
}

pub(super) fn over(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    dated(plan)
        .filter_map(|row| Some((row, row.date(Field::Ends)?)))
        .filter(|(row, ends)| *ends < facts.today && row.date(Field::Starts).is_none_or(|starts| starts <= *ends))
        .map(|(row, ends)| {
            PlanFinding::new("is-over", Weight::Open, row.section)
                .at(row.id)
                .with("name", row.name())
                .with("ends", ends)
                .may_be_kept("plan-cure-keep-for-the-record")
        })
        .collect()
}

fn dated(plan: &Plan) -> impl Iterator<Item = &Row> {
    plan.of(Section::Offer).chain(plan.of(Section::Campaign))
}
