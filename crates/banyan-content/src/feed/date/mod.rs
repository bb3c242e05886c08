//! Dates as publishers write them: RFC 822, ISO 8601 and everything between, in any of two dozen languages.

mod free;
mod iso;
mod words;

use jiff::civil;

/// UTC milliseconds; a date without a zone is taken as UTC, one without a time as midnight.
pub(super) fn parse(written: &str) -> Option<i64> {
    let written = written.trim();
    if written.is_empty() || written.len() > MAX_LEN {
        return None;
    }
    iso::parse(written).or_else(|| free::parse(written)).and_then(Moment::to_millis)
}

/// Longer than any date with the names of its day and month.
const MAX_LEN: usize = 120;

/// Nothing was published on the web before this or will have been after that; year 1 and 9999 mean "none" in programs.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// A moment as written, before anybody checked that its numbers make one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Moment {
    year: i16,
    month: i8,
    day: i8,
    hour: i64,
    minute: i64,
    second: i64,
    millis: i64,
    offset_minutes: i64,
}

impl Moment {
    fn to_millis(self) -> Option<i64> {
        let is_clock = self.hour <= 24 && self.minute < 60 && self.second <= 60;
        if !YEARS.contains(&self.year) || !is_clock || self.offset_minutes.abs() > MAX_OFFSET {
            return None;
        }
        let date = civil::Date::new(self.year, self.month, self.day).ok()?;
        let days = i64::from((date - civil::date(1970, 1, 1)).get_days());
        let minutes = (days * 24 + self.hour) * 60 + self.minute - self.offset_minutes;
        Some((minutes * 60 + self.second) * 1000 + self.millis)
    }
}

/// Kiritimati is fourteen hours ahead; the rest is for the careless.
const MAX_OFFSET: i64 = 24 * 60;

/// `69` was 1969 to the people who wrote two digits, `68` is 2068; SOURCE: POSIX `strptime` `%y` (2026-11-22).
fn four_digits(year: i16) -> i16 {
    match year {
        0..=68 => 2000 + year,
        69..=99 => 1900 + year,
        _ => year,
    }
}

#[cfg(test)]
mod tests;
