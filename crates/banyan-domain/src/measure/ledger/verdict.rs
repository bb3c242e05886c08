//! More, the same, less: said only where the numbers carry it.
//!
//! A line is compared once two hours went into it and the people it brought are known, four weeks after counting began,
//! and not before the day the plan names. It is better or worse than the others together if chance alone would give such
//! numbers in at most ten of a hundred cases.

use jiff::civil::Date;

use super::{Line, Sources, days_looked_at, row_of};
use crate::plan::{Field, Standing, check::is_own};

const ENOUGH_MINUTES: u32 = 120;
const ENOUGH_DAYS: i32 = 28;
const BY_CHANCE: f64 = 0.10;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    More,
    Same,
    Less,
    /// Its trial is over, and it brought less.
    Leave,
    /// With the day before which the plan does not want it judged.
    TooEarly(Option<Date>),
    /// For company, at rest, or with an end of its own.
    NoVerdict,
}

/// A line of which enough is known: people, minutes.
#[derive(Clone, Copy)]
pub(in crate::measure) struct Known {
    pub(in crate::measure) people: u32,
    pub(in crate::measure) minutes: u32,
}

impl Known {
    pub(in crate::measure) fn of(line: &Line) -> Option<Self> {
        let known = Self { people: line.brought.people?, minutes: line.brought.minutes? };
        (known.minutes >= ENOUGH_MINUTES).then_some(known)
    }

    pub(in crate::measure) fn an_hour(self) -> f64 {
        f64::from(self.people) * 60.0 / f64::from(self.minutes)
    }
}

pub(super) fn judge(sources: &Sources<'_>, lines: &mut [Line]) {
    let counted_long_enough = days_looked_at(sources) >= ENOUGH_DAYS;
    for line in lines.iter_mut() {
        line.an_hour = Known::of(line).map(Known::an_hour);
        line.then = if is_judged(line) { Then::TooEarly(not_before(sources, line)) } else { Then::NoVerdict };
    }
    if !counted_long_enough {
        return;
    }
    let open: Vec<(usize, Known)> = (0..lines.len())
        .filter(|at| lines[*at].then == Then::TooEarly(None))
        .filter_map(|at| Some((at, Known::of(&lines[at])?)))
        .collect();
    for (at, known) in &open {
        let others = open.iter().filter(|(other, _)| other != at).map(|(_, other)| *other);
        let others = others
            .reduce(|sum, other| Known { people: sum.people + other.people, minutes: sum.minutes + other.minutes });
        if let Some(others) = others {
            lines[*at].then = compare(sources, &lines[*at], *known, others);
        }
    }
}

fn is_judged(line: &Line) -> bool {
    line.group != super::Group::Campaign && matches!(line.standing, Standing::Kept | Standing::OnTrial)
}

/// The latest day that the line itself, or a goal it serves, asks to wait for.
fn not_before(sources: &Sources<'_>, line: &Line) -> Option<Date> {
    let row = row_of(sources.plan, line)?;
    let days = sources.plan.not_judged_before(row).into_iter().chain(row.date(Field::TrialUntil));
    days.filter(|day| *day > sources.today).max()
}

fn compare(sources: &Sources<'_>, line: &Line, known: Known, others: Known) -> Then {
    let row = row_of(sources.plan, line);
    if chance_of_more(known, others) <= BY_CHANCE {
        return Then::More;
    }
    if chance_of_more(others, known) > BY_CHANCE {
        return Then::Same;
    }
    let on_trial = line.standing == Standing::OnTrial;
    if on_trial && !row.is_some_and(is_own) { Then::Leave } else { Then::Less }
}

/// If every hour brought the same: how likely `one` would have at least as many of both's people as it has. Exact, by
/// the binomial of its share of the time.
pub(in crate::measure) fn chance_of_more(one: Known, other: Known) -> f64 {
    let all = one.people + other.people;
    let share = f64::from(one.minutes) / f64::from(one.minutes + other.minutes);
    (one.people..=all).map(|people| exactly(people, all, share)).sum()
}

/// Through logarithms, for hundreds of people are more than a factorial holds.
fn exactly(people: u32, all: u32, share: f64) -> f64 {
    let ways: f64 = (1..=people).map(|n| (f64::from(all - people + n) / f64::from(n)).ln()).sum();
    (ways + f64::from(people) * share.ln() + f64::from(all - people) * (1.0 - share).ln()).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chance(one: (u32, u32), other: (u32, u32)) -> f64 {
        let known = |(people, minutes)| Known { people, minutes };
        chance_of_more(known(one), known(other))
    }

    #[test]
    fn chance_is_the_exact_binomial() {
        let near = |is: f64, should: f64| assert!((is - should).abs() < 1e-4, "{is} {should}");
        near(chance((0, 120), (0, 120)), 1.0);
        near(chance((1, 120), (0, 120)), 0.5);
        near(chance((4, 120), (0, 120)), 0.0625);
        near(chance((6, 170), (3, 305)), 0.0596);
        near(chance((300, 600), (300, 600)), 0.5163);
    }

    #[test]
    fn nobody_after_hours_is_worse_than_somebody_and_never_better() {
        assert!(chance((9, 180), (0, 300)) < 0.01);
        assert!(chance((0, 300), (9, 180)) > 0.99);
    }
}
