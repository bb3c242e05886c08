//! Until when an answer was promised: counted in the hours in which somebody is there.

use std::time::Duration;

use jiff::{
    ToSpan as _,
    civil::{Date, Time},
    tz::TimeZone,
};

use crate::{
    plan::{Field, OpenWeek, Plan, Section},
    schedule::local_to_utc,
    time::{MINUTE, UtcMillis},
};

/// Longer than any promise can take where one minute a week is open.
const HORIZON_DAYS: usize = 7 * 7 * 24 * 60;

/// Looking back goes no further: a promise that takes longer than this is never found broken.
const LOOKS_BACK_DAYS: usize = 400;
/// Two moments are told apart from here on.
const INSTANT: Duration = Duration::from_millis(1);

/// What the plan promises to whoever writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    minutes: u32,
    week: OpenWeek,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the plan closes before it opens; hours over midnight cannot be promised")]
pub struct ClosesFirst;

impl Promise {
    /// None where nothing was promised; a kit's example promises nothing.
    pub fn of(plan: &Plan) -> Result<Option<Self>, ClosesFirst> {
        let Some(means) = plan.said_one(Section::Means) else { return Ok(None) };
        let week = OpenWeek::said_in(means).ok_or(ClosesFirst)?;
        Ok(means.whole(Field::AnswerWithin).map(|minutes| Self { minutes, week }))
    }

    /// Until when what came at `received` is to be answered, where the business is. Hours that clocks leap over or repeat
    /// last as long as they last.
    pub fn due(&self, received: UtcMillis, zone: &TimeZone) -> UtcMillis {
        let mut left = MINUTE * self.minutes;
        let first = received.in_zone(zone).date();
        let days = first.series(1.day()).take(HORIZON_DAYS);
        for (from, until) in days.flat_map(|day| self.hours(day, zone)) {
            let from = from.max(received);
            let here = until.since(from);
            if here >= left && until > from {
                return from.plus(left);
            }
            left = left.saturating_sub(here);
        }
        received.plus(left)
    }

    /// Whoever wrote by then and has no answer now has waited past the promise; one moment for all who wait, so that
    /// nobody needs to be looked at. None: nobody can have.
    pub fn broken_for(&self, now: UtcMillis, zone: &TimeZone) -> Option<UtcMillis> {
        // What is due at this very moment is still kept.
        let now = now.minus(INSTANT);
        let mut left = MINUTE * self.minutes;
        let last = now.in_zone(zone).date();
        let days = last.series(-1.day()).take(LOOKS_BACK_DAYS);
        for (from, closes) in days.flat_map(|day| self.hours(day, zone).rev()) {
            let until = closes.min(now);
            let here = until.since(from);
            if here >= left && until >= from {
                // Who writes as the door closes is served when it opens again.
                return Some(until.minus(left).min(closes.minus(INSTANT)));
            }
            left = left.saturating_sub(here);
        }
        None
    }

    /// Once or twice; not at all on a day on which nobody is there.
    fn hours(&self, day: Date, zone: &TimeZone) -> impl DoubleEndedIterator<Item = (UtcMillis, UtcMillis)> {
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
        let at = move |day: Date, time: Time| local_to_utc(day.to_datetime(time), zone);
        self.week.on(weekday).each().map(move |(opens, closes)| {
            let until = match (closes, day.tomorrow()) {
                // Nobody said when it closes: the day ends with the day.
                (Time::MAX, Ok(next)) => at(next, Time::MIN),
                (closes, _) => at(day, closes),
            };
            (at(day, opens), until)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::markdown::read;

    const OFFICE: &str = "- open days: mon tue wed thu fri\n- opens at: 09:00\n- closes at: 17:00\n";

    fn promise(means: &str) -> Result<Option<Promise>, ClosesFirst> {
        Promise::of(&read(&format!("## Means\n- budget: 0 EUR\n{means}")).unwrap())
    }

    fn check(means: &str, rows: &[(&str, &str)]) {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        let promise = promise(means).unwrap().unwrap();
        for (received, expected) in rows {
            let at = |text: &str| UtcMillis::from(text.parse::<jiff::Timestamp>().unwrap());
            assert_eq!(promise.due(at(received), &zone), at(expected), "{received}");
        }
    }

    #[test]
    fn only_the_hours_somebody_is_there_count() {
        // 23 November 2026 is a Monday; it is an hour later there than in UTC.
        check(
            &format!("- answer within: 4 h\n{OFFICE}"),
            &[
                ("2026-11-23T09:00:00+01:00", "2026-11-23T13:00:00+01:00"),
                ("2026-11-23T13:00:00+01:00", "2026-11-23T17:00:00+01:00"),
                ("2026-11-23T15:00:00+01:00", "2026-11-24T11:00:00+01:00"),
                ("2026-11-23T06:12:00+01:00", "2026-11-23T13:00:00+01:00"),
                ("2026-11-23T22:00:00+01:00", "2026-11-24T13:00:00+01:00"),
                // Friday afternoon, Saturday, and Sunday night are all Monday.
                ("2026-11-27T16:00:00+01:00", "2026-11-30T12:00:00+01:00"),
                ("2026-11-28T11:00:00+01:00", "2026-11-30T13:00:00+01:00"),
                ("2026-11-29T23:59:00+01:00", "2026-11-30T13:00:00+01:00"),
            ],
        );
        check(
            &format!("- answer within: 24 h\n{OFFICE}"),
            &[("2026-11-26T12:00:00+01:00", "2026-12-01T12:00:00+01:00")],
        );
    }

    /// As a shop has it that closes at noon on Saturdays.
    const SHOP: &str =
        "- open days: tue wed thu fri\n- opens at: 10:00\n- closes at: 18:00\n- hours by day: Sat 9-13\n";

    #[test]
    fn a_shorter_day_counts_its_own_hours() {
        // 28 November 2026 is a Saturday.
        for means in [SHOP, "- hours by day: Di-Fr 10-18, Sa 9-13\n"] {
            check(
                &format!("- answer within: 3 h\n{means}"),
                &[
                    ("2026-11-28T09:00:00+01:00", "2026-11-28T12:00:00+01:00"),
                    ("2026-11-27T17:00:00+01:00", "2026-11-28T11:00:00+01:00"),
                    ("2026-11-28T11:00:00+01:00", "2026-12-01T11:00:00+01:00"),
                    ("2026-11-28T13:00:00+01:00", "2026-12-01T13:00:00+01:00"),
                    ("2026-11-30T12:00:00+01:00", "2026-12-01T13:00:00+01:00"),
                ],
            );
        }
    }

    const NOON: &str = "- hours by day: Mon-Fri 9-12, 14-18, Sat 9-13\n";

    #[test]
    fn a_rest_at_noon_counts_for_nobody() {
        // 27 November 2026 is a Friday.
        check(
            &format!("- answer within: 2 h\n{NOON}"),
            &[
                ("2026-11-23T09:30:00+01:00", "2026-11-23T11:30:00+01:00"),
                ("2026-11-23T10:00:00+01:00", "2026-11-23T12:00:00+01:00"),
                ("2026-11-23T11:00:00+01:00", "2026-11-23T15:00:00+01:00"),
                ("2026-11-23T12:00:00+01:00", "2026-11-23T16:00:00+01:00"),
                ("2026-11-23T13:00:00+01:00", "2026-11-23T16:00:00+01:00"),
                ("2026-11-27T17:00:00+01:00", "2026-11-28T10:00:00+01:00"),
                ("2026-11-28T12:00:00+01:00", "2026-11-30T10:00:00+01:00"),
            ],
        );
    }

    #[test]
    fn where_no_hours_were_said_the_clock_runs_through() {
        check("- answer within: 24 h\n", &[("2026-11-28T11:00:00+01:00", "2026-11-29T11:00:00+01:00")]);
        check(
            "- answer within: 2 h\n- open days: mon\n",
            &[
                ("2026-11-28T11:00:00+01:00", "2026-11-30T02:00:00+01:00"),
                ("2026-11-30T23:00:00+01:00", "2026-12-07T01:00:00+01:00"),
            ],
        );
    }

    #[test]
    fn an_hour_that_clocks_leap_over_or_repeat_lasts_as_long_as_it_lasts() {
        // Clocks leap from 2:00 to 3:00 on 28 March 2027 and go back from 3:00 to 2:00 on 31 October 2027.
        check(
            "- answer within: 3 h\n",
            &[
                ("2027-03-28T00:30:00+01:00", "2027-03-28T04:30:00+02:00"),
                ("2027-10-31T00:30:00+02:00", "2027-10-31T02:30:00+01:00"),
            ],
        );
        check(
            "- answer within: 3 h\n- opens at: 01:00\n- closes at: 05:00\n",
            &[
                ("2027-03-28T00:00:00+01:00", "2027-03-28T05:00:00+02:00"),
                ("2027-10-31T00:00:00+02:00", "2027-10-31T03:00:00+01:00"),
            ],
        );
    }

    #[test]
    fn the_moment_behind_which_the_promise_is_broken_says_of_everybody_what_their_own_due_time_says() {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        let at = |text: &str| UtcMillis::from(text.parse::<jiff::Timestamp>().unwrap());
        let night = "- answer within: 3 h\n- opens at: 01:00\n- closes at: 05:00\n";
        for (means, from) in [
            (format!("- answer within: 4 h\n{OFFICE}"), "2026-11-20T00:00:00Z"),
            (format!("- answer within: 24 h\n{OFFICE}"), "2026-11-20T00:00:00Z"),
            (format!("- answer within: 0\n{OFFICE}"), "2026-11-20T00:00:00Z"),
            (format!("- answer within: 3 h\n{SHOP}"), "2026-11-26T00:00:00Z"),
            (format!("- answer within: 2 h\n{NOON}"), "2026-11-26T00:00:00Z"),
            (format!("- answer within: 0\n{NOON}"), "2026-11-26T00:00:00Z"),
            ("- answer within: 3 h\n".to_owned(), "2027-03-26T00:00:00Z"),
            (night.to_owned(), "2027-03-26T00:00:00Z"),
            (night.to_owned(), "2027-10-29T00:00:00Z"),
            ("- answer within: 2 h\n- open days: mon\n".to_owned(), "2026-11-20T00:00:00Z"),
        ] {
            let promise = promise(&means).unwrap().unwrap();
            let moments: Vec<UtcMillis> = (0..250).map(|half| at(from).plus(MINUTE * 30 * half)).collect();
            for now in &moments {
                let broken = promise.broken_for(*now, &zone);
                for received in moments.iter().filter(|received| *received < now) {
                    let overdue = promise.due(*received, &zone) < *now;
                    let by_moment = broken.is_some_and(|broken| *received <= broken);
                    assert_eq!(by_moment, overdue, "{means} {received} {now}");
                }
            }
        }
    }

    #[test]
    fn a_promise_that_takes_years_is_not_broken_today() {
        let promise = promise("- answer within: 72 h\n- open days: mon\n- opens at: 09:00\n- closes at: 09:30\n");
        assert_eq!(promise.unwrap().unwrap().broken_for(UtcMillis(1_795_313_737_000), &TimeZone::UTC), None);
    }

    #[test]
    fn nothing_promised_is_nothing_due_and_hours_over_midnight_are_refused() {
        assert_eq!(Promise::of(&Plan::default()), Ok(None));
        assert_eq!(promise(OFFICE), Ok(None));
        assert_eq!(promise("- answer within: 8 h\n- example: yes\n"), Ok(None), "a kit promises nothing");
        assert_eq!(promise("- answer within: 1 h\n- opens at: 18:00\n- closes at: 02:00\n"), Err(ClosesFirst));
        assert_eq!(promise("- answer within: 1 h\n- opens at: 09:00\n- closes at: 09:00\n"), Err(ClosesFirst));
    }

    #[test]
    fn a_promise_of_no_time_is_due_when_somebody_is_there() {
        check(&format!("- answer within: 0\n{OFFICE}"), &[("2026-11-28T11:00:00+01:00", "2026-11-30T09:00:00+01:00")]);
    }
}
