//! Dates as documents write them, for machines here and for people in `printed`.

pub(crate) mod printed;

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, tz::TimeZone};

/// UTC milliseconds of an ISO-like date. Without a zone it is read as UTC, without a time as midnight.
pub(crate) fn millis(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(instant.as_millisecond());
    }
    for format in ["%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%d %H:%M:%S%.f %z", "%Y-%m-%d %H:%M:%S%.f%z", "%Y-%m-%dT%H:%M%z"] {
        if let Ok(instant) = Timestamp::strptime(format, text) {
            return Some(instant.as_millisecond());
        }
    }
    if let Ok(instant) = jiff::fmt::rfc2822::parse(text) {
        return Some(instant.timestamp().as_millisecond());
    }
    let civil = text
        .parse::<DateTime>()
        .ok()
        .or_else(|| Some(text.get(..10)?.parse::<Date>().ok()?.to_datetime(jiff::civil::Time::midnight())))?;
    civil.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_pages_write_them() {
        let table = [
            ("2021-11-01T10:52:50+0100", Some(1_635_760_370_000)),
            ("2021-11-01T10:52:50+01:00", Some(1_635_760_370_000)),
            ("2023-06-07T20:54:26.829Z", Some(1_686_171_266_829)),
            ("2017-11-03 03:01:00.000000", Some(1_509_678_060_000)),
            ("2012-04-04", Some(1_333_497_600_000)),
            ("Wed, 04 Apr 2012 00:00:00 +0000", Some(1_333_497_600_000)),
            ("2012-04-04 (revised)", Some(1_333_497_600_000)),
            ("yesterday", None),
            ("", None),
            ("2012-13-45", None),
            ("äöüäöüäöüäöü", None),
        ];
        for (text, expected) in table {
            assert_eq!(millis(text), expected, "{text}");
        }
    }
}
