//! ISO 8601 in its extended and basic forms, complete or cut short.

use super::{Moment, four_digits, words};

/// A date that begins with its year, such as `2003-12-31T10:14:55-08:00`, `20031231T101455Z`, `2003-335` or `2003-12`.
pub(super) fn parse(written: &str) -> Option<Moment> {
    let mut moment = Moment { month: 1, day: 1, ..Moment::default() };
    let rest = date(written, &mut moment)?;
    clock(rest, &mut moment)?;
    Some(moment)
}

fn date<'a>(written: &'a str, moment: &mut Moment) -> Option<&'a str> {
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &written[digits..];
    match digits {
        8 => {
            moment.year = number(&written[..4])?;
            moment.month = number(&written[4..6])?;
            moment.day = number(&written[6..8])?;
            Some(rest)
        }
        7 => {
            moment.year = number(&written[..4])?;
            day_of_year(&written[4..7], moment)?;
            Some(rest)
        }
        6 if rest.is_empty() || rest.starts_with('T') => {
            moment.year = four_digits(number(&written[..2])?);
            moment.month = number(&written[2..4])?;
            moment.day = number(&written[4..6])?;
            Some(rest)
        }
        4 => {
            moment.year = number(&written[..4])?;
            after_year(rest, moment)
        }
        2 if rest.starts_with('-') && rest.len() >= 6 => {
            moment.year = four_digits(number(&written[..2])?);
            after_year(rest, moment)
        }
        _ => None,
    }
}

/// What follows the year: `-MM`, `-MM-DD`, `-DDD` or nothing.
fn after_year<'a>(rest: &'a str, moment: &mut Moment) -> Option<&'a str> {
    let Some(rest) = rest.strip_prefix('-') else {
        return (rest.is_empty() || rest.starts_with('T')).then_some(rest);
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (first, rest) = rest.split_at(digits);
    if digits == 3 && !rest.starts_with('-') {
        day_of_year(first, moment)?;
        return Some(rest);
    }
    moment.month = if (1..=3).contains(&digits) { number(first)? } else { return None };
    let Some(rest) = rest.strip_prefix('-') else { return Some(rest) };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (day, rest) = rest.split_at(digits);
    moment.day = number(day)?;
    Some(rest)
}

fn day_of_year(day: &str, moment: &mut Moment) -> Option<()> {
    let day: i16 = number(day)?;
    let first = jiff::civil::Date::new(moment.year, 1, 1).ok()?;
    let date = first.checked_add(jiff::Span::new().try_days(i64::from(day.checked_sub(1)?)).ok()?).ok()?;
    moment.month = date.month();
    moment.day = date.day();
    Some(())
}

/// The time of day and the zone; nothing at all is midnight UTC.
fn clock(rest: &str, moment: &mut Moment) -> Option<()> {
    let rest = rest.trim_start_matches(|c: char| c == 'T' || c == 't' || c.is_ascii_whitespace());
    if rest.is_empty() {
        return Some(());
    }
    let len = rest.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b',')).count();
    let (time, zone) = rest.split_at(len);
    time_of_day(time, moment)?;
    moment.offset_minutes = match zone.trim() {
        "" => 0,
        zone => words::offset(zone)?,
    };
    Some(())
}

/// `10:14:55.123`, `10:14`, `10` or `101455`.
pub(super) fn time_of_day(time: &str, moment: &mut Moment) -> Option<()> {
    let (whole, fraction) = time.split_once(['.', ',']).unwrap_or((time, ""));
    let mut parts = whole.split(':');
    let first = parts.next()?;
    match (first.len(), whole.contains(':')) {
        (1 | 2, _) => {
            moment.hour = number(first)?;
            moment.minute = parts.next().map_or(Some(0), number)?;
            moment.second = parts.next().map_or(Some(0), number)?;
        }
        (4 | 6, false) => {
            moment.hour = number(&first[..2])?;
            moment.minute = number(&first[2..4])?;
            moment.second = if first.len() == 6 { number(&first[4..])? } else { 0 };
        }
        _ => return None,
    }
    moment.millis = thousandths(fraction);
    Some(())
}

fn thousandths(fraction: &str) -> i64 {
    let digits = fraction.bytes().take(3).take_while(u8::is_ascii_digit);
    digits.zip([100, 10, 1]).map(|(digit, worth)| i64::from(digit - b'0') * worth).sum()
}

pub(super) fn number<N: std::str::FromStr>(digits: &str) -> Option<N> {
    if digits.is_empty() || digits.len() > 9 { None } else { digits.parse().ok() }
}
