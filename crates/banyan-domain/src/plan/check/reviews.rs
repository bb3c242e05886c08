//! The look at the whole plan, when its day has passed.

use jiff::ToSpan as _;

use super::{
    Facts,
    finding::{Cure, PlanFinding, Weight},
};
use crate::plan::{
    document::Plan,
    shape::{Field, Section},
};

const BETWEEN_LOOKS_WEEKS: i32 = 13;

pub(super) fn overdue(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let Some(review) = plan.one(Section::Review) else { return Vec::new() };
    let Some(date) = review.date(Field::NextReview).filter(|date| *date < facts.today) else { return Vec::new() };
    let finding = PlanFinding::new("review-overdue", Weight::Open, Section::Review).at(review.id).with("date", date);
    match facts.today.checked_add(BETWEEN_LOOKS_WEEKS.weeks()) {
        Ok(next) => vec![
            finding.cured_by(
                Cure::new("plan-cure-reviewed-today")
                    .with("date", next)
                    .set(review.id, Field::ReviewedOn, facts.today)
                    .set(review.id, Field::NextReview, next),
            ),
        ],
        Err(_) => vec![finding],
    }
}
