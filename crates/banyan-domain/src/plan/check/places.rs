//! Places: each with a reason, a look back, and one try at a time.

use jiff::{ToSpan as _, civil::Date};

use super::{
    Facts,
    finding::{Cure, PlanFinding, Weight},
    hours::is_own,
};
use crate::plan::{
    document::{Plan, Row},
    shape::{Field, Section, Standing},
};

/// A try-out is looked at once more after this.
const AFTER_A_LOOK: i32 = 8;

pub(super) fn wanted_before_the_last_trial_ended(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let mut trials: Vec<(&Row, Option<Date>)> = standing(plan, Standing::OnTrial)
        .map(|place| (place, place.date(Field::TrialUntil)))
        .filter(|(_, until)| until.is_none_or(|until| until >= facts.today))
        .collect();
    // One without an end lasts longest.
    trials.sort_by_key(|(_, until)| (until.is_none(), *until));
    let Some((running, until)) = trials.first().copied() else { return Vec::new() };
    let second = trials.iter().skip(1).map(|(place, _)| *place);
    let waits = |place: &&Row| until.zip(place.date(Field::ReviewOn)).is_some_and(|(until, begins)| begins > until);
    let wanted = standing(plan, Standing::Wanted).filter(|place| !waits(place));
    let not_before = plan.not_judged_yet(running, facts.today);
    let found = |place: &Row| match not_before {
        Some(day) => beside_what_takes_root((running, until, day), place, plan, facts.today),
        None => two_at_once(running, until, place, facts.today),
    };
    second.chain(wanted).map(found).collect()
}

fn two_at_once(running: &Row, until: Option<Date>, place: &Row, today: Date) -> PlanFinding {
    let mut finding = before_its_time(running, place);
    match until {
        Some(until) => finding = finding.with("until", until),
        None => "plan-check-trial-before-endless".clone_into(&mut finding.message),
    }
    if let Some(after) = until.and_then(|until| until.checked_add(1.day()).ok()) {
        finding = finding.cured_by(begins(Cure::new("plan-cure-not-before"), place, after));
    }
    let end = rest(running, today, "plan-cure-end-trial").because(running, "plan-rests-for-another");
    finding.cured_by(end).may_be_kept("plan-cure-both-knowingly")
}

/// Roots first: nobody ends a trial that nobody can judge yet, so the other place waits for that day, or is put off.
fn beside_what_takes_root(
    (running, until, not_before): (&Row, Option<Date>, Date),
    place: &Row,
    plan: &Plan,
    today: Date,
) -> PlanFinding {
    let mut finding = before_its_time(running, place).with("not_before", not_before);
    "plan-check-trial-before-judged".clone_into(&mut finding.message);
    let ends = until.map_or(not_before, |until| until.max(not_before));
    let wait = if until == Some(ends) {
        Cure::new("plan-cure-not-before")
    } else {
        let longer = Cure::new("plan-cure-wait-for-trial").with("running", running.name()).with("until", ends);
        longer.set(running.id, Field::TrialUntil, ends)
    };
    if let Ok(after) = ends.checked_add(1.day()) {
        finding = finding.cured_by(begins(wait, place, after));
    }
    // A trial that has begun takes root as well.
    if place.standing() == Standing::Wanted || plan.not_judged_yet(place, today).is_none() {
        let put_off = rest(place, today, "plan-cure-put-off");
        finding = finding.cured_by(put_off.because(place, "plan-rests-put-off"));
    }
    finding.may_be_kept("plan-cure-both-knowingly")
}

fn before_its_time(running: &Row, place: &Row) -> PlanFinding {
    PlanFinding::new("trial-before-trial", Weight::Clash, Section::Place)
        .at(place.id)
        .with("name", place.name())
        .with("running", running.name())
}

fn begins(cure: Cure, place: &Row, day: Date) -> Cure {
    let cure = cure.with("name", place.name()).with("date", day);
    cure.set(place.id, Field::Standing, Standing::Wanted.as_str()).set(place.id, Field::ReviewOn, day)
}

pub(super) fn trial_without_an_end(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let open = |place: &&Row| !place.says(Field::TrialUntil) || !place.says(Field::StopRule);
    standing(plan, Standing::OnTrial)
        .filter(open)
        .map(|place| {
            let lacks = if place.says(Field::TrialUntil) { "rule" } else { "date" };
            PlanFinding::new("trial-without-end", Weight::Open, Section::Place)
                .at(place.id)
                .with("name", place.name())
                .with("lacks", lacks)
        })
        .collect()
}

pub(super) fn trial_over(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    standing(plan, Standing::OnTrial)
        .filter_map(|place| Some((place, place.date(Field::TrialUntil)?)))
        .filter(|(_, until)| *until < facts.today)
        .map(|(place, until)| {
            let finding = PlanFinding::new("trial-over", Weight::Open, Section::Place)
                .at(place.id)
                .with("name", place.name())
                .with("until", until);
            match plan.not_judged_yet(place, facts.today) {
                Some(not_before) => over_too_early(finding, place, not_before),
                None => to_be_decided(finding, place, facts.today),
            }
        })
        .collect()
}

/// Roots first: nobody lets rest what nobody can judge yet.
fn over_too_early(mut finding: PlanFinding, place: &Row, not_before: Date) -> PlanFinding {
    "plan-check-trial-over-early".clone_into(&mut finding.message);
    let go_on = Cure::new("plan-cure-try-until").with("name", place.name()).with("date", not_before);
    finding
        .with("not_before", not_before)
        .cured_by(go_on.set(place.id, Field::TrialUntil, not_before))
        .cured_by(keep(place))
}

fn to_be_decided(finding: PlanFinding, place: &Row, today: Date) -> PlanFinding {
    let (is_ruled, rests) = (place.says(Field::StopRule), rest(place, today, "plan-cure-rest-place"));
    finding
        .with("ruled", if is_ruled { "yes" } else { "no" })
        .with("rule", place.text(Field::StopRule))
        .cured_by(keep(place))
        .cured_by(if is_ruled { rests } else { rests.because(place, "plan-rests-after-trial") })
}

fn keep(place: &Row) -> Cure {
    let cure = Cure::new("plan-cure-keep-place").with("name", place.name());
    cure.set(place.id, Field::Standing, Standing::Kept.as_str())
}

fn rest(place: &Row, today: Date, message: &'static str) -> Cure {
    Cure::new(message).with("name", place.name()).rest(place, today)
}

pub(super) fn without_reason(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    in_use(plan)
        .filter(|place| !is_own(place) && !place.says(Field::Reason))
        .map(|place| {
            PlanFinding::new("place-without-reason", Weight::Open, Section::Place)
                .at(place.id)
                .with("name", place.name())
                .cured_by(Cure::new("plan-cure-for-company").with("name", place.name()).set(
                    place.id,
                    Field::Standing,
                    Standing::ForCompany.as_str(),
                ))
        })
        .collect()
}

pub(super) fn past_its_review(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let looked_at = in_use(plan).chain(plan.of(Section::Away).filter(|habit| habit.standing() == Standing::Kept));
    looked_at
        .filter_map(|row| Some((row, row.date(Field::ReviewOn)?)))
        .filter(|(_, date)| *date < facts.today)
        .map(|(row, date)| {
            let finding = PlanFinding::new("past-review", Weight::Open, row.section)
                .at(row.id)
                .with("name", row.name())
                .with("date", date);
            match facts.today.checked_add(AFTER_A_LOOK.weeks()) {
                Ok(next) => finding.cured_by(Cure::new("plan-cure-looked-at").with("date", next).set(
                    row.id,
                    Field::ReviewOn,
                    next,
                )),
                Err(_) => finding,
            }
        })
        .collect()
}

pub(super) fn only_borrowed(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let mut places = in_use(plan).peekable();
    if places.peek().is_none() || places.any(is_own) {
        return Vec::new();
    }
    vec![PlanFinding::new("only-borrowed", Weight::Open, Section::Place)]
}

/// Places that cost hours and get a verdict.
pub(super) fn in_use(plan: &Plan) -> impl Iterator<Item = &Row> {
    plan.of(Section::Place).filter(|place| matches!(place.standing(), Standing::Kept | Standing::OnTrial))
}

fn standing(plan: &Plan, standing: Standing) -> impl Iterator<Item = &Row> {
    plan.of(Section::Place).filter(move |place| place.standing() == standing)
}
