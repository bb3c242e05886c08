//! Lines that only say "ongoing": without an end or a next look nobody can say whether it was worth it.

use jiff::ToSpan as _;

use super::{
    Facts,
    finding::{Cure, PlanFinding, Weight},
    lexicon,
};
use crate::plan::{
    document::{Plan, Row},
    shape::{Field, Holds, Section},
};

const NEXT_LOOK_WEEKS: i32 = 8;

pub(super) fn only_ongoing(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let rows = plan.rows().filter(|row| !has_a_day(row)).filter_map(|row| Some((row, only_ongoing_words(row)?))).map(
        |(row, said)| {
            let finding = PlanFinding::new("only-ongoing", Weight::Open, row.section)
                .at(row.id)
                .with("name", row.name())
                .with("said", said);
            let day =
                [Field::ReviewOn, Field::Ends, Field::Until].into_iter().find(|day| row.section.holds(*day).is_some());
            match (day, facts.today.checked_add(NEXT_LOOK_WEEKS.weeks())) {
                (Some(day), Ok(next)) => {
                    finding.cured_by(Cure::new("plan-cure-look-again").with("date", next).set(row.id, day, next))
                }
                _ => finding,
            }
        },
    );
    rows.chain(usual_week(plan)).collect()
}

/// It has no end to set: which days it has, only a person knows.
fn usual_week(plan: &Plan) -> Option<PlanFinding> {
    let week = plan.one(Section::Rhythm).filter(|week| lexicon::is_only_ongoing(week.text(Field::UsualWeek)))?;
    let finding = PlanFinding::new("only-ongoing", Weight::Open, Section::Rhythm).at(week.id);
    let message = "plan-check-only-ongoing-week".to_owned();
    Some(PlanFinding { message, ..finding.with("said", week.text(Field::UsualWeek)) })
}

fn only_ongoing_words(row: &Row) -> Option<&str> {
    if !row.section.has_rows() || row.section == Section::Person {
        return None;
    }
    let sentences = row.section.fields().iter().filter(|shape| matches!(shape.holds, Holds::Line | Holds::Words));
    sentences.map(|shape| row.text(shape.field)).find(|said| lexicon::is_only_ongoing(said))
}

fn has_a_day(row: &Row) -> bool {
    row.section.fields().iter().any(|shape| shape.holds == Holds::Date && row.says(shape.field))
}
