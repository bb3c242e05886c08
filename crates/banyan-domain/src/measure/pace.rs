//! A goal held against its day: where it stood, what was told, who came since, and whether that is the pace it needs.

use jiff::civil::Date;
use serde::Serialize;

use super::{entry::days_between, ledger::counts_people};
use crate::plan::{self, Field, Row};

/// So far from the straight line nothing is said of ahead or behind, in percent of the way.
const NEAR: f64 = 5.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "pace")]
pub enum Pace {
    /// The plan does not want it judged before that day.
    NotBefore {
        day: Date,
    },
    /// Nobody told its number, nor who came, which is not the same as nobody.
    NotTold,
    /// Where it stood, how much is wanted or until when: one of them is not said.
    Open,
    Reached,
    Ahead,
    OnPace,
    /// So many a week would do it.
    Behind {
        a_week: u32,
    },
    /// Its day has passed.
    Over,
}

/// A goal's number, as somebody read it on a day where it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct GoalNumber {
    pub day: Date,
    pub number: f64,
}

impl GoalNumber {
    /// The number as it is typed.
    pub fn parse(typed: &str) -> Option<f64> {
        plan::number(typed.trim())
    }

    pub fn can_be(number: f64) -> bool {
        plan::number(&number.to_string()).is_some()
    }
}

/// What is known of a goal today.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct GoalStand {
    /// Whether people count towards it at all.
    pub counts_people: bool,
    /// The number told last since it was set.
    pub told: Option<GoalNumber>,
    /// Who came after that day, or else since it was set, by what leads there.
    pub people: Option<u32>,
    /// What was told, or else where it stood when it was set, and they.
    pub stands: Option<f64>,
    pub target: Option<f64>,
    /// Of a hundred parts of the way; none where it cannot be said.
    pub done: Option<u8>,
    /// The same of its time.
    pub due: Option<u8>,
    #[serde(flatten)]
    pub pace: Pace,
}

impl GoalStand {
    /// There are more than are wanted, and that is not well.
    pub fn wants_fewer(&self) -> bool {
        self.pace != Pace::Reached && self.stands.zip(self.target).is_some_and(|(stands, target)| stands > target)
    }
}

/// `people` came after the day of what was told, or else since the goal was set.
pub fn stand_of(goal: &Row, told: Option<GoalNumber>, people: Option<u32>, set_on: Date, today: Date) -> GoalStand {
    let people = people.filter(|_| counts_people(goal));
    let target = goal.number(Field::Target);
    let began = goal.number(Field::Baseline);
    let stands = match told {
        Some(told) => Some(told.number + f64::from(people.unwrap_or(0))),
        None => began.zip(people).map(|(began, people)| began + f64::from(people)),
    };
    // People only come; fewer of something is a number that somebody reads.
    let leads = |began: f64, target: f64| target > began || (target < began && !counts_people(goal));
    let way = began.zip(target).filter(|(began, target)| leads(*began, *target));
    let done = way.zip(stands).map(|((began, target), stands)| (stands - began) / (target - began) * 100.0);
    let until = goal.date(Field::Until).filter(|until| *until > set_on);
    let due = until.map(|until| {
        let (gone, all) = (days_between(set_on, today), days_between(set_on, until));
        f64::from(gone) / f64::from(all) * 100.0
    });
    let early = goal.date(Field::NotBefore).filter(|day| *day > today);
    let is_told = told.is_some() || people.is_some();
    let pace = match (early, is_told, done, due) {
        (Some(day), ..) => Pace::NotBefore { day },
        (None, false, ..) => Pace::NotTold,
        (_, _, Some(done), _) if done >= 100.0 => Pace::Reached,
        (_, _, Some(_), Some(due)) if due > 100.0 => Pace::Over,
        (_, _, Some(done), Some(due)) if done > due + NEAR => Pace::Ahead,
        (_, _, Some(done), Some(due)) if done >= due - NEAR => Pace::OnPace,
        (_, _, Some(_), Some(_)) => Pace::Behind { a_week: a_week(stands, target, until, today) },
        _ => Pace::Open,
    };
    GoalStand {
        counts_people: counts_people(goal),
        told,
        people,
        stands,
        target,
        done: done.map(percent),
        due: due.map(percent),
        pace,
    }
}

/// What is left, over the weeks that are left.
fn a_week(stands: Option<f64>, target: Option<f64>, until: Option<Date>, today: Date) -> u32 {
    let left = (target.unwrap_or(0.0) - stands.unwrap_or(0.0)).abs();
    let weeks = f64::from(until.map_or(0, |until| days_between(today, until)).max(1)) / 7.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of floats stops at the ends")]
    let a_week = (left / weeks.max(1.0)).ceil() as u32;
    a_week
}

fn percent(share: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
    let percent = share.clamp(0.0, 100.0).round() as u8;
    percent
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Section, markdown::read};

    /// Set on 1 September, to go from 9 to 24 by 30 November, looked at on 16 October: half of its time.
    fn seen(more: &str, people: Option<u32>, today: Date) -> GoalStand {
        let plan = read(&format!("## Goals\n### Enquiries\n- counts: people\n- target: 24\n{more}\n")).unwrap();
        let goal = plan.named(Section::Goal, "Enquiries").unwrap();
        stand_of(goal, None, people, date(2026, 9, 1), today)
    }

    const WHOLE: &str = "- baseline: 9\n- until: 2026-11-30";
    const HALF: Date = date(2026, 10, 16);

    #[test]
    fn pace_is_the_straight_line_from_where_it_stood_to_what_is_wanted() {
        let table = [
            (Some(15), Pace::Reached),
            (Some(9), Pace::Ahead),
            (Some(8), Pace::OnPace),
            (Some(7), Pace::OnPace),
            (Some(6), Pace::Behind { a_week: 2 }),
            (Some(0), Pace::Behind { a_week: 3 }),
            (None, Pace::NotTold),
        ];
        for (people, pace) in table {
            assert_eq!(seen(WHOLE, people, HALF).pace, pace, "{people:?}");
        }
        let known = seen(WHOLE, Some(6), HALF);
        assert_eq!((known.stands, known.done, known.due), (Some(15.0), Some(40), Some(50)));
    }

    /// From 70 to 160 by 30 November.
    fn readers(counts: &str, told: Option<f64>, people: Option<u32>) -> GoalStand {
        let page = format!("## Goals\n### Readers\n- baseline: 70\n- target: 160\n- until: 2026-11-30\n{counts}");
        let plan = read(&page).unwrap();
        let told = told.map(|number| GoalNumber { day: date(2026, 10, 10), number });
        stand_of(plan.one(Section::Goal).unwrap(), told, people, date(2026, 9, 1), HALF)
    }

    #[test]
    fn a_number_that_was_told_stands_and_no_caller_makes_readers_of_it() {
        let told = readers("- counts: told\n", Some(115.0), Some(7));
        assert_eq!((told.stands, told.people, told.pace, told.done), (Some(115.0), None, Pace::OnPace, Some(50)));
        assert_eq!(readers("- counts: told\n", None, Some(7)).pace, Pace::NotTold, "seven calls are no reader");
        assert_eq!(readers("", None, Some(7)).stands, None, "nobody said that people count");
        assert_eq!(readers("", Some(60.0), None).done, Some(0), "fewer than when it was set");
        let both = readers("- counts: people\n", Some(115.0), Some(7));
        assert_eq!((both.stands, both.people), (Some(122.0), Some(7)), "who came since is not in it yet");
    }

    #[test]
    fn fewer_of_something_has_its_pace_too() {
        let no_shows = |counts: &str, number: f64| {
            let page = format!("## Goals\n### No-shows\n- baseline: 12\n- target: 4\n- until: 2026-11-30\n{counts}");
            let told = Some(GoalNumber { day: date(2026, 10, 10), number });
            stand_of(read(&page).unwrap().one(Section::Goal).unwrap(), told, None, date(2026, 9, 1), HALF)
        };
        let table = [
            (3.0, Pace::Reached, Some(100)),
            (4.0, Pace::Reached, Some(100)),
            (7.0, Pace::Ahead, Some(63)),
            (8.0, Pace::OnPace, Some(50)),
            (10.0, Pace::Behind { a_week: 1 }, Some(25)),
            (14.0, Pace::Behind { a_week: 2 }, Some(0)),
        ];
        for (number, pace, done) in table {
            let stand = no_shows("- counts: told\n", number);
            assert_eq!((stand.pace, stand.done), (pace, done), "{number}");
            assert_eq!(stand.wants_fewer(), number > 4.0, "{number}");
        }
        assert_eq!(no_shows("- counts: people\n", 8.0).pace, Pace::Open, "people who come make nothing fewer");
    }

    #[test]
    fn a_number_is_read_as_it_is_typed() {
        let table = [("160", Some(160.0)), (" 4,5 ", Some(4.5)), ("1.200", Some(1_200.0)), ("1,200", Some(1_200.0))];
        let none = ["many", "-3", ""].map(|typed| (typed, None));
        for (typed, number) in table.into_iter().chain(none) {
            assert_eq!(GoalNumber::parse(typed), number, "{typed}");
        }
        assert!(GoalNumber::can_be(0.0) && !GoalNumber::can_be(f64::NAN) && !GoalNumber::can_be(-1.0));
    }

    #[test]
    fn what_is_not_said_is_not_guessed() {
        for missing in ["- until: 2026-11-30", "- baseline: 9", "- baseline: 30\n- until: 2026-11-30"] {
            let known = seen(missing, Some(6), HALF);
            assert_eq!(known.pace, Pace::Open, "{missing}");
            assert!(known.done.is_none() || known.due.is_none(), "{missing}");
        }
        assert_eq!(seen("- until: 2026-11-30", Some(6), HALF).stands, None, "nobody said where it stood");
        assert_eq!(seen(WHOLE, None, HALF).stands, None, "not told is not zero");
    }

    #[test]
    fn nothing_is_judged_before_its_day_and_nothing_hurries_after_its_end() {
        let early = format!("{WHOLE}\n- not before: 2026-11-01");
        let known = seen(&early, Some(0), HALF);
        assert_eq!(known.pace, Pace::NotBefore { day: date(2026, 11, 1) });
        assert_eq!(seen(&early, Some(0), date(2026, 11, 1)).pace, Pace::Behind { a_week: 4 });
        assert_eq!(seen(WHOLE, Some(6), date(2026, 12, 1)).pace, Pace::Over);
        assert_eq!(seen(WHOLE, Some(6), date(2026, 11, 30)).pace, Pace::Behind { a_week: 9 }, "its last day counts");
    }
}
