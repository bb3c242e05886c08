//! When a server wants to be asked again, in all the ways servers say it.

use std::time::UNIX_EPOCH;

use jiff::Timestamp;

use crate::Answer;

const MILLIS: i64 = 1_000;
/// No server is obeyed for longer; a wrong clock or a stray zero must not silence a channel for years.
const MAX_WAIT_MS: i64 = 24 * 60 * 60 * MILLIS;
/// From here on a number counts milliseconds: as seconds it would be the year 5138.
const FIRST_MILLIS: f64 = 1e11;

/// The instant (UTC milliseconds) before which the server does not want to be asked again, if it says so: never in
/// the past, never more than a day ahead.
pub fn retry_after(answer: &Answer, now_ms: i64) -> Option<i64> {
    let asked = answer.header("retry-after").and_then(|value| moment(value, now_ms));
    let asked = asked.or_else(|| {
        is_used_up(answer).then(|| RESETS.iter().find_map(|name| moment(answer.header(name)?, now_ms))).flatten()
    })?;
    Some(asked.clamp(now_ms, now_ms.saturating_add(MAX_WAIT_MS)))
}

const RESETS: [&str; 3] = ["x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset"];
const REMAINING: [&str; 3] = ["x-ratelimit-remaining", "ratelimit-remaining", "x-rate-limit-remaining"];

/// A reset time stands on every answer of some servers; it matters once there is nothing left.
fn is_used_up(answer: &Answer) -> bool {
    let none_left = |name: &str| answer.header(name).is_some_and(|left| left.trim() == "0");
    answer.status.as_u16() == 429 || REMAINING.iter().any(|name| none_left(name))
}

fn moment(value: &str, now_ms: i64) -> Option<i64> {
    let value = value.trim();
    from_number(value, now_ms).or_else(|| from_iso(value)).or_else(|| from_http_date(value))
}

/// SOURCE: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after (2026-11-22): whole seconds; some send fractions.
fn from_number(value: &str, now_ms: i64) -> Option<i64> {
    let secs: f64 = value.parse().ok().filter(|secs: &f64| !secs.is_nan())?;
    // A cast of floats stops at the ends of the range instead of wrapping.
    let ms = (secs * MILLIS as f64).ceil() as i64;
    let moment = if secs >= FIRST_MILLIS { secs as i64 } else { ms };
    let is_moment = moment >= now_ms.saturating_sub(MAX_WAIT_MS);
    Some(if is_moment { moment } else { now_ms.saturating_add(ms) })
}

fn from_iso(value: &str) -> Option<i64> {
    value.parse::<Timestamp>().ok().map(Timestamp::as_millisecond)
}

fn from_http_date(value: &str) -> Option<i64> {
    let date = httpdate::parse_http_date(value).ok()?;
    i64::try_from(date.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::tests::answer;

    /// 2026-11-22T00:00:00Z.
    const NOW: i64 = 1_795_305_600_000;
    const DAY: i64 = 86_400_000;

    #[track_caller]
    fn check(status: u16, headers: &[(&str, &str)], expected: Option<i64>) {
        let found = retry_after(&answer(status, headers), NOW).map(|at| at - NOW);
        assert_eq!(found, expected, "{status} {headers:?}");
    }

    #[test]
    fn retry_after_is_read_in_every_form() {
        for (value, expected) in [
            ("120", Some(120_000)),
            (" 7 ", Some(7_000)),
            ("0", Some(0)),
            ("1.5", Some(1_500)),
            ("Sun, 22 Nov 2026 00:10:00 GMT", Some(600_000)),
            ("Sunday, 22-Nov-26 00:10:00 GMT", Some(600_000)),
            ("Sun Nov 22 00:10:00 2026", Some(600_000)),
            ("2026-11-22T00:10:00Z", Some(600_000)),
            ("2026-11-22T01:10:00+01:00", Some(600_000)),
            ("1795305660", Some(60_000)),
            ("1795305660000", Some(60_000)),
        ] {
            check(429, &[("retry-after", value)], expected);
            check(503, &[("retry-after", value)], expected);
        }
    }

    #[test]
    fn the_past_and_the_negative_mean_now() {
        for value in ["-5", "-1e300", "Sun, 22 Nov 2020 00:10:00 GMT", "1999-01-01T00:00:00Z", "-inf"] {
            check(429, &[("retry-after", value)], Some(0));
        }
    }

    #[test]
    fn the_absurd_is_cut_to_a_day() {
        for value in [
            "100000",
            "999999999",
            "1000000000",
            "1e9",
            "1e300",
            "inf",
            "99999999999999999999",
            "Fri, 31 Dec 9999 23:59:59 GMT",
        ] {
            check(429, &[("retry-after", value)], Some(DAY));
        }
        let answer = answer(429, &[("retry-after", "1e300")]);
        assert_eq!(retry_after(&answer, i64::MAX), Some(i64::MAX));
    }

    #[test]
    fn nonsense_is_no_wish() {
        for value in
            ["", "soon", "nan", "12 seconds", "1,5", "0x10", "2026-13-45T00:00:00Z", "Sun, 99 Nov 2026 00:00:00 GMT"]
        {
            check(429, &[("retry-after", value)], None);
        }
        check(429, &[], None);
    }

    #[test]
    fn a_reset_time_counts_when_nothing_is_left() {
        let iso = ("x-ratelimit-reset", "2026-11-22T00:05:00.250Z");
        check(429, &[iso], Some(300_250));
        check(200, &[iso, ("x-ratelimit-remaining", "0")], Some(300_250));
        check(200, &[iso, ("x-ratelimit-remaining", "12")], None);
        check(200, &[iso], None);
        check(429, &[("ratelimit-reset", "1795305900")], Some(300_000));
        check(429, &[("ratelimit-reset", "30")], Some(30_000));
    }

    #[test]
    fn retry_after_wins_over_a_reset_time_unless_it_is_nonsense() {
        let reset = ("ratelimit-reset", "300");
        check(429, &[("retry-after", "5"), reset], Some(5_000));
        check(429, &[("retry-after", "later"), reset], Some(300_000));
    }
}
