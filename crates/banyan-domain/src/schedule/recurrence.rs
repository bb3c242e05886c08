//! On which days something comes again: every week, every month, every year, until a day or so many times.

use jiff::{
    Span,
    civil::{Date, Time, Weekday},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

use super::local_to_utc;
use crate::time::UtcMillis;

/// The last such day of a month.
pub const LAST: i8 = -1;
/// Rounds of a rhythm that are looked through; a series longer than a century of weeks is a mistake.
const MOST_ROUNDS: i64 = 5_300;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// 1 is Monday, 7 is Sunday.
    Week { day: i8 },
    /// The first to the fourth such day of a month, or the last.
    Month { nth: i8, day: i8 },
    /// 29 February is the 28th where there is none.
    Year { month: i8, day: i8 },
}

/// How people say it, with the first day that they name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    Week,
    /// The same weekday in the same week of the month.
    Month,
    /// The last such weekday of the month.
    LastOfMonth,
    Year,
}

impl Rhythm {
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::LastOfMonth, Self::Year];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::LastOfMonth => "last-of-month",
            Self::Year => "year",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.as_str() == text)
    }

    /// A fifth such day comes too rarely to be meant: it is the last.
    pub fn like(self, first: Date) -> Every {
        let day = first.weekday().to_monday_one_offset();
        let nth = (first.day() - 1) / 7 + 1;
        match self {
            Self::Week => Every::Week { day },
            Self::Month if nth <= 4 => Every::Month { nth, day },
            Self::Month | Self::LastOfMonth => Every::Month { nth: LAST, day },
            Self::Year => Every::Year { month: first.month(), day: first.day() },
        }
    }
}

/// Made from what people type, so every one of them can be counted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurrence {
    pub every: Every,
    /// As the clock on the wall shows it.
    pub at: Time,
    pub from: Date,
    pub until: Option<Date>,
    /// So many times in all.
    pub times: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecurrenceError {
    #[error("a week has the days 1 (Monday) to 7 (Sunday)")]
    NoSuchDay,
    #[error("a month has a first to a fourth such day, and a last one")]
    NoSuchWeek,
    #[error("no year has that day")]
    NoSuchDate,
    #[error("it ends before it begins, or never comes at all")]
    NeverComes,
}

/// One day of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Which it is, counted from one.
    pub number: u32,
    pub day: Date,
    pub at: UtcMillis,
}

impl Recurrence {
    /// What no calendar has is refused.
    pub fn checked(self) -> Result<Self, RecurrenceError> {
        let is_weekday = |day: i8| (1..=7).contains(&day);
        match self.every {
            Every::Week { day } | Every::Month { day, .. } if !is_weekday(day) => Err(RecurrenceError::NoSuchDay),
            Every::Month { nth, .. } if !(1..=4).contains(&nth) && nth != LAST => Err(RecurrenceError::NoSuchWeek),
            // A leap year has every day there is.
            Every::Year { month, day } if Date::new(2024, month, day).is_err() => Err(RecurrenceError::NoSuchDate),
            Every::Week { .. } | Every::Month { .. } | Every::Year { .. } if self.days().next().is_none() => {
                Err(RecurrenceError::NeverComes)
            }
            Every::Week { .. } | Every::Month { .. } | Every::Year { .. } => Ok(self),
        }
    }

    /// It has a last day, or so many times.
    pub fn ends(&self) -> bool {
        self.until.is_some() || self.times.is_some()
    }

    /// Its moments after one, in order; an hour that clocks leap over or show twice has one moment like any other.
    pub fn after<'a>(&'a self, after: UtcMillis, zone: &'a TimeZone) -> impl Iterator<Item = Occurrence> + 'a {
        let moment = move |day: Date| local_to_utc(day.to_datetime(self.at), zone);
        let numbered = (1..).zip(self.days());
        numbered.map(move |(number, day)| Occurrence { number, day, at: moment(day) }).filter(move |it| it.at > after)
    }

    fn days(&self) -> impl Iterator<Item = Date> {
        let times = self.times.map_or(usize::MAX, |times| times as usize);
        let until = self.until.unwrap_or(Date::MAX);
        let days = (0..MOST_ROUNDS).filter_map(|round| self.day_of(round)).filter(|day| *day >= self.from);
        days.take_while(move |day| *day <= until).take(times)
    }

    /// Of the week, month or year so many after the one in which it begins.
    fn day_of(&self, round: i64) -> Option<Date> {
        match self.every {
            Every::Week { day } => {
                let weekday = Weekday::from_monday_one_offset(day).ok()?;
                let monday = self.from.checked_sub(Span::new().days(self.from.weekday().to_monday_zero_offset()));
                let monday = monday.ok()?.checked_add(Span::new().weeks(round)).ok()?;
                monday.checked_add(Span::new().days(weekday.to_monday_zero_offset())).ok()
            }
            Every::Month { nth, day } => {
                let weekday = Weekday::from_monday_one_offset(day).ok()?;
                let month = self.from.first_of_month().checked_add(Span::new().months(round)).ok()?;
                month.nth_weekday_of_month(nth, weekday).ok()
            }
            Every::Year { month, day } => {
                let year = self.from.year().checked_add(i16::try_from(round).ok()?)?;
                let first = Date::new(year, month, 1).ok()?;
                Date::new(year, month, day.min(first.days_in_month())).ok()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn every(every: Every, from: Date) -> Recurrence {
        Recurrence { every, at: time(9, 30, 0, 0), from, until: None, times: None }
    }

    fn days(recurrence: &Recurrence, most: usize) -> Vec<String> {
        recurrence.days().take(most).map(|day| day.to_string()).collect()
    }

    #[test]
    fn each_rhythm_has_its_days() {
        // 23 November 2026 is a Monday.
        let monday = date(2026, 11, 23);
        for (rhythm, expected) in [
            (Every::Week { day: 6 }, ["2026-11-28", "2026-12-05", "2026-12-12"]),
            (Every::Week { day: 1 }, ["2026-11-23", "2026-11-30", "2026-12-07"]),
            (Every::Month { nth: 1, day: 4 }, ["2026-12-03", "2027-01-07", "2027-02-04"]),
            (Every::Month { nth: LAST, day: 7 }, ["2026-11-29", "2026-12-27", "2027-01-31"]),
            (Every::Year { month: 6, day: 2 }, ["2027-06-02", "2028-06-02", "2029-06-02"]),
            (Every::Year { month: 2, day: 29 }, ["2027-02-28", "2028-02-29", "2029-02-28"]),
        ] {
            assert_eq!(days(&every(rhythm, monday), 3), expected, "{rhythm:?}");
        }
    }

    #[test]
    fn a_rhythm_is_said_by_its_first_day() {
        for (rhythm, first, expected) in [
            (Rhythm::Week, date(2026, 12, 5), Every::Week { day: 6 }),
            (Rhythm::Month, date(2026, 12, 3), Every::Month { nth: 1, day: 4 }),
            (Rhythm::Month, date(2026, 12, 28), Every::Month { nth: 4, day: 1 }),
            (Rhythm::Month, date(2026, 12, 31), Every::Month { nth: LAST, day: 4 }),
            (Rhythm::LastOfMonth, date(2026, 12, 3), Every::Month { nth: LAST, day: 4 }),
            (Rhythm::Year, date(2028, 2, 29), Every::Year { month: 2, day: 29 }),
        ] {
            assert_eq!(rhythm.like(first), expected, "{rhythm:?} {first}");
            assert!(every(rhythm.like(first), first).checked().is_ok());
            assert_eq!(Rhythm::parse(rhythm.as_str()), Some(rhythm));
        }
    }

    #[test]
    fn it_ends_on_its_day_or_after_so_many_times() {
        let saturdays = every(Every::Week { day: 6 }, date(2026, 11, 23));
        let until = Recurrence { until: Some(date(2026, 12, 5)), ..saturdays.clone() };
        assert_eq!(days(&until, 9), ["2026-11-28", "2026-12-05"]);
        let twice = Recurrence { times: Some(2), ..saturdays.clone() };
        assert_eq!(days(&twice, 9), ["2026-11-28", "2026-12-05"]);
        let december = local_to_utc(date(2026, 12, 1).at(0, 0, 0, 0), &TimeZone::UTC);
        let late: Vec<u32> = twice.after(december, &TimeZone::UTC).map(|one| one.number).collect();
        assert_eq!(late, [2], "what has passed counts");
        let never = Recurrence { until: Some(date(2026, 11, 24)), ..saturdays };
        assert_eq!(never.checked(), Err(RecurrenceError::NeverComes));
    }

    #[test]
    fn where_clocks_are_turned_it_comes_once_and_at_its_time() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let at =
            |hour, minute, from| Recurrence { at: time(hour, minute, 0, 0), ..every(Every::Week { day: 7 }, from) };
        let moments = |recurrence: &Recurrence| -> Vec<String> {
            let all = recurrence.after(UtcMillis(0), &zone).take(3);
            all.map(|one| one.at.to_timestamp().to_string()).collect()
        };
        // Clocks leap from 2:00 to 3:00 on 28 March 2027 and go back on 31 October 2027.
        let spring = at(2, 30, date(2027, 3, 21));
        assert_eq!(moments(&spring), ["2027-03-21T01:30:00Z", "2027-03-28T01:00:00Z", "2027-04-04T00:30:00Z"]);
        let autumn = at(2, 30, date(2027, 10, 24));
        assert_eq!(moments(&autumn), ["2027-10-24T00:30:00Z", "2027-10-31T00:30:00Z", "2027-11-07T01:30:00Z"]);
        let morning = at(9, 0, date(2027, 3, 21));
        assert_eq!(moments(&morning), ["2027-03-21T08:00:00Z", "2027-03-28T07:00:00Z", "2027-04-04T07:00:00Z"]);
    }

    #[test]
    fn what_no_calendar_has_is_refused() {
        let monday = date(2026, 11, 23);
        for (rhythm, expected) in [
            (Every::Week { day: 0 }, RecurrenceError::NoSuchDay),
            (Every::Month { nth: 1, day: 8 }, RecurrenceError::NoSuchDay),
            (Every::Month { nth: 5, day: 1 }, RecurrenceError::NoSuchWeek),
            (Every::Year { month: 2, day: 30 }, RecurrenceError::NoSuchDate),
            (Every::Year { month: 13, day: 1 }, RecurrenceError::NoSuchDate),
        ] {
            assert_eq!(every(rhythm, monday).checked(), Err(expected), "{rhythm:?}");
        }
        assert!(every(Every::Year { month: 2, day: 29 }, monday).checked().is_ok());
        assert!(days(&every(Every::Week { day: 1 }, Date::MAX), 3).len() <= 1, "the end of all calendars");
    }
}
