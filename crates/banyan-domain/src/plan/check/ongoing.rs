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
    plan.rows()
        .filter(|row| says_only_ongoing(row) && !has_a_day(row))
        .map(|row| {
            let finding =
                PlanFinding::new("only-ongoing", Weight::Open, row.section).at(row.id).with("name", row.name());
            let day =
                [Field::ReviewOn, Field::Ends, Field::Until].into_iter().find(|day| row.section.holds(*day).is_some());
            match (day, facts.today.checked_add(NEXT_LOOK_WEEKS.weeks())) {
                (Some(day), Ok(next)) => {
                    finding.cured_by(Cure::new("plan-cure-look-again").with("date", next).set(row.id, day, next))
                }
                _ => finding,
            }
        })
        .collect()
}

fn says_only_ongoing(row: &Row) -> bool {
    row.section.has_rows()
        && row.section != Section::Person
        && row
            .section
            .fields()
            .iter()
            .filter(|shape| matches!(shape.holds, Holds::Line | Holds::Words))
            .any(|shape| lexicon::is_only_ongoing(row.text(shape.field)))
}

fn has_a_day(row: &Row) -> bool {
    row.section.fields().iter().any(|shape| shape.holds == Holds::Date && row.says(shape.field))
}
