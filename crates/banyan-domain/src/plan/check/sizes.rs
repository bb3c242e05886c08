//! How big it shall be, against the hours that are left for it.

use super::{
    Facts,
    finding::{Cure, PlanFinding, Said, Weight},
    hours::more_hours,
};
use crate::plan::{
    document::{Plan, RowId},
    shape::{Field, Section, Size},
    week::{away, hours},
};

/// Of those that ask for time: money is a wish of its own.
const BY_HOURS: [Size; 3] = [Size::Planned, Size::Talking, Size::DoingIt];

/// What is done away from the screen has its own hours. Whoever only wants to be able to say so, and has the hours of a
/// plan, is asked as well: a week is proposed by what is wanted.
pub(super) fn against_hours(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let Some(review) = plan.one(Section::Review) else { return Vec::new() };
    let (Some(wanted), Some(has)) = (Size::parse(review.text(Field::Size)), hours(plan)) else { return Vec::new() };
    let away = away(plan);
    let (left, needs) = (has.saturating_sub(away), away.saturating_add(wanted.least_minutes()));
    let fits = BY_HOURS.into_iter().find(|size| size.least_minutes() <= left);
    let finding = PlanFinding::new("size-against-hours", Weight::Question, Section::Review)
        .at(review.id)
        .with("size", wanted.as_str())
        .with("asks", Said::Minutes(wanted.least_minutes()))
        .with("left", Said::Minutes(left));
    if has < needs {
        let smaller = fits.map(|size| to(review.id, size));
        let more = more_hours(plan, needs - has);
        let cured = smaller.into_iter().chain(more).fold(finding, PlanFinding::cured_by);
        return vec![cured.may_be_kept("plan-cure-keep-knowingly")];
    }
    let bigger = fits.filter(|fits| wanted == Size::DoingIt && *fits == Size::Planned);
    let asked = bigger.map(|size| {
        let mut finding = finding.cured_by(to(review.id, size));
        "plan-check-size-below-hours".clone_into(&mut finding.message);
        finding.may_be_kept("plan-cure-it-is-enough")
    });
    asked.into_iter().collect()
}

fn to(review: RowId, size: Size) -> Cure {
    Cure::new("plan-cure-size").with("size", size.as_str()).set(review, Field::Size, size.as_str())
}
