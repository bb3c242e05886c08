//! The look at the whole plan, when its day has passed.

use jiff::ToSpan as _;

use super::{
    Facts,
    finding::{Cure, PlanFinding, Weight},
};
use crate::plan::{
    document::{Plan, Row},
    shape::{Belongs, Field, Section},
    steps::team,
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

/// The business plan is the place only for a network of one's own, with its team and its machines: without a whole team
/// it is asked about.
pub(super) fn belongs_without_its_team(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let in_business_plan = |review: &&Row| review.text(Field::Belongs) == Belongs::BusinessPlan.as_str();
    let Some(review) = plan.one(Section::Review).filter(in_business_plan) else { return Vec::new() };
    if team(plan).gaps.is_empty() {
        return Vec::new();
    }
    let to_marketing = Cure::new("plan-cure-to-marketing-plan");
    vec![
        PlanFinding::new("belongs-without-team", Weight::Question, Section::Review)
            .at(review.id)
            .cured_by(to_marketing.set(review.id, Field::Belongs, Belongs::MarketingPlan.as_str()))
            .may_be_kept("plan-cure-own-network"),
    ]
}
