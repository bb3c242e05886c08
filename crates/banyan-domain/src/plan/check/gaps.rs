//! What has not been answered yet, as questions, in the order in which they are worth asking.

use super::{
    Facts,
    finding::{Change, Cure, PlanFinding, Weight},
    hours::is_own,
};
use crate::plan::{
    document::{Plan, Row},
    shape::{Field, Section, Standing},
    week::{asked, away, costs_hours, hours},
};

const UNANSWERED: &str = "unanswered";

/// Asked of the section as a whole: a field of its one row, or a first row.
const OF_THE_PLAN: [(Section, Field); 21] = [
    (Section::Why, Field::Purpose),
    (Section::Why, Field::Social),
    (Section::Review, Field::Belongs),
    (Section::Review, Field::Size),
    (Section::Goal, Field::Name),
    (Section::Audience, Field::Name),
    (Section::WhereTo, Field::Vision),
    (Section::WhereTo, Field::Mission),
    (Section::WhereTo, Field::Offering),
    (Section::WhereTo, Field::Different),
    (Section::WhereTo, Field::Competitors),
    (Section::Pillar, Field::Name),
    (Section::Voice, Field::Sounds),
    (Section::Place, Field::Name),
    (Section::Away, Field::Name),
    (Section::Person, Field::Name),
    (Section::Job, Field::Name),
    (Section::Means, Field::AnswerWithin),
    (Section::Means, Field::Budget),
    (Section::Rhythm, Field::UsualWeek),
    (Section::Review, Field::NextReview),
];

/// Of these, asked once the First Steps are answered.
const AFTER_STEPS: [(Section, Field); 2] = [(Section::Review, Field::Belongs), (Section::Review, Field::Size)];

/// Asked of each row.
const OF_A_ROW: [(Section, Field); 27] = [
    (Section::Goal, Field::Target),
    (Section::Goal, Field::Baseline),
    (Section::Goal, Field::Until),
    (Section::Goal, Field::Definition),
    (Section::Goal, Field::Source),
    (Section::Goal, Field::Counts),
    (Section::Goal, Field::Role),
    (Section::Goal, Field::Owner),
    (Section::Goal, Field::NotBefore),
    (Section::Goal, Field::Signs),
    (Section::Audience, Field::Evidence),
    (Section::Pillar, Field::Share),
    (Section::Offer, Field::Starts),
    (Section::Offer, Field::Ends),
    (Section::Campaign, Field::Starts),
    (Section::Campaign, Field::Ends),
    (Section::Campaign, Field::Goals),
    (Section::Campaign, Field::Places),
    (Section::Campaign, Field::Cost),
    (Section::Place, Field::PerWeek),
    (Section::Place, Field::Liking),
    (Section::Place, Field::ReviewOn),
    (Section::Away, Field::Rhythm),
    (Section::Away, Field::Hours),
    (Section::Person, Field::Hours),
    (Section::Money, Field::Amount),
    (Section::Money, Field::Month),
];

/// What an offer may leave open knowingly, the button that says so, and what is kept by it, its own first: whatever has
/// always been offered has neither a last day nor a first.
const MAY_STAY_OPEN: [(Field, &str, &[&str]); 2] = [
    (Field::Ends, "plan-cure-has-no-end", &["offer-ends", "offer-starts"]),
    (Field::Starts, "plan-cure-has-no-first-day", &["offer-starts"]),
];

/// What perhaps nobody knows, and the word under which the row is kept without it: each question by itself.
const MAY_BE_UNKNOWN: [(Section, Field, &str); 2] = [
    (Section::WhereTo, Field::Competitors, "unanswered-competitors"),
    (Section::Goal, Field::Baseline, "unanswered-baseline"),
];

pub(super) fn unanswered(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let is_due = |of: &&(Section, Field)| facts.after_steps || !AFTER_STEPS.contains(of);
    let open = OF_THE_PLAN.iter().filter(is_due).filter(|(section, field)| !is_answered(plan, *section, *field));
    let of_the_plan = open.map(|(section, field)| {
        let gap = gap(*section, *field);
        match plan.one(*section) {
            Some(row) => may_be_unknown(gap.at(row.id)),
            None => gap,
        }
    });
    let of_rows = OF_A_ROW.iter().flat_map(move |(section, field)| {
        plan.of(*section).filter(move |row| !row.says(*field) && is_asked(plan, row, *field, facts)).filter_map(|row| {
            let gap = may_be_unknown(gap(*section, *field).at(row.id)).with("name", row.name());
            may_stay_open(gap, row)
        })
    });
    of_the_plan.chain(of_rows).collect()
}

/// None where somebody has decided so.
fn may_stay_open(gap: PlanFinding, row: &Row) -> Option<PlanFinding> {
    let open = MAY_STAY_OPEN.iter().find(|(field, ..)| row.section == Section::Offer && gap.field == Some(*field));
    let Some(&(field, message, keeps)) = open else { return Some(gap) };
    if row.is_kept_against(keeps[0]) {
        return None;
    }
    let keep = |cure: Cure, rule| cure.doing(Change::Keep { row: row.id, rule });
    Some(gap.about(field.as_str().to_owned()).cured_by(keeps.iter().copied().fold(Cure::new(message), keep)))
}

/// Where a kit has words for it, they can be taken: for each field of a row by itself.
pub(super) fn with_example(plan: &Plan, gap: PlanFinding) -> PlanFinding {
    let (Some(row), Some(field)) = (gap.row, gap.field) else { return gap };
    match plan.row(row).and_then(|row| row.suggestion(field)) {
        Some(said) => {
            let take = Cure::new("plan-cure-take-example").with("said", said).set(row, field, said);
            gap.about(field.as_str().to_owned()).cured_by(take)
        }
        None => gap,
    }
}

/// Its place among all that is asked; a name that leads nowhere comes after what was never said.
pub(super) fn turn_of(finding: &PlanFinding) -> usize {
    let mut all = OF_THE_PLAN.iter().chain(&OF_A_ROW);
    all.position(|(section, field)| finding.is_gap_at(*section, *field)).unwrap_or(usize::MAX)
}

fn gap(section: Section, field: Field) -> PlanFinding {
    let mut finding = PlanFinding::new(UNANSWERED, Weight::Open, section);
    finding.field = Some(field);
    finding.message = format!("plan-ask-{}-{}", section.as_str(), field.as_str()).replace('_', "-");
    finding
}

fn may_be_unknown(gap: PlanFinding) -> PlanFinding {
    let known = MAY_BE_UNKNOWN.iter().find(|(section, field, _)| gap.is_gap_at(*section, *field));
    let Some((_, field, _)) = known else { return gap };
    gap.about(field.as_str().to_owned()).may_be_kept("plan-cure-not-known")
}

impl PlanFinding {
    /// Under which word its row is kept against it.
    pub(super) fn kept_as(&self) -> &'static str {
        let unknown = MAY_BE_UNKNOWN.iter().find(|(section, field, _)| self.is_gap_at(*section, *field));
        unknown.map_or(self.rule, |(_, _, word)| *word)
    }

    pub(super) fn is_gap_at(&self, section: Section, field: Field) -> bool {
        (self.rule, self.section, self.field) == (UNANSWERED, section, Some(field))
    }
}

fn is_answered(plan: &Plan, section: Section, field: Field) -> bool {
    plan.one(section).is_some_and(|row| row.says(field))
}

/// What is over is not asked about, nor what takes no hours. A place on trial is asked for its end by a rule of its own,
/// and one's own place stays.
fn is_asked(plan: &Plan, row: &Row, field: Field, facts: &Facts) -> bool {
    match row.section {
        Section::Place if field == Field::PerWeek => costs_hours(row) && has_room(plan, facts),
        Section::Place if field == Field::Liking => costs_hours(row) && !is_own(row),
        Section::Place => row.standing() == Standing::Kept && !is_own(row),
        Section::Away => costs_hours(row),
        Section::Offer | Section::Campaign => row.date(Field::Ends).is_none_or(|ends| ends >= facts.today),
        Section::Why
        | Section::WhereTo
        | Section::Goal
        | Section::Audience
        | Section::Voice
        | Section::Pillar
        | Section::Person
        | Section::Job
        | Section::Money
        | Section::Means
        | Section::Rhythm
        | Section::Review => true,
    }
}

/// As long as one more post a week fits into the hours; what is only carried takes none of its own.
fn has_room(plan: &Plan, facts: &Facts) -> bool {
    let posts = asked(plan).values().fold(1, |posts: u32, more| posts.saturating_add(*more));
    let takes = posts.saturating_mul(facts.minutes_a_post).saturating_add(facts.minutes_answering);
    plan.only_carries() || hours(plan).is_none_or(|has| takes.saturating_add(away(plan)) <= has)
}

#[cfg(test)]
mod tests;
