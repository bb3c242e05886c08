//! Dates in no fixed order: words, numbers, a time and perhaps a zone, sorted out by what each can be.

use super::iso::{number, time_of_day};
use super::{Moment, four_digits, words};

pub(super) fn parse(written: &str) -> Option<Moment> {
    if let Some(moment) = epoch(written) {
        return Some(moment);
    }
    let lower = written.to_lowercase();
    let mut found = Found::default();
    for word in split(&lower) {
        found.take(word)?;
    }
    found.moment()
}

/// Seconds or milliseconds since 1970, as some programs print them.
fn epoch(written: &str) -> Option<Moment> {
    if !written.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let millis = match written.len() {
        9 | 10 => written.parse::<i64>().ok()? * 1000,
        13 => written.parse().ok()?,
        _ => return None,
    };
    Some(Moment { year: 1970, month: 1, day: 1, millis, ..Moment::default() })
}

/// Pieces between spaces and commas. A sign before four digits or behind a time begins a zone.
fn split(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')')).filter(|word| !word.is_empty())
}

#[derive(Default)]
struct Found<'a> {
    numbers: Vec<&'a str>,
    month: Option<i8>,
    /// How many numbers stood before the name of the month.
    before_month: usize,
    clock: Moment,
    has_clock: bool,
    has_zone: bool,
    afternoon: Option<bool>,
    separator: Option<char>,
}

impl<'a> Found<'a> {
    fn take(&mut self, word: &'a str) -> Option<()> {
        if word.contains(':') && self.time(word) {
            return Some(());
        }
        if let Some(is_afternoon) = words::half_of_day(word.trim_end_matches('.')) {
            self.afternoon = Some(is_afternoon);
            return Some(());
        }
        if self.zone(word) {
            return Some(());
        }
        let first = word.chars().next()?;
        if first.is_ascii_digit() { self.numeric(word) } else { self.named(word) }
    }

    /// A time, perhaps with its half of the day or its zone glued to it, or with a date before it as in `2003-12-31t10:14`.
    fn time(&mut self, word: &'a str) -> bool {
        let len = word.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.')).count();
        let (time, rest) = word.split_at(len);
        if time.is_empty() || !time.contains(':') {
            return match word.split_once('t') {
                Some((date, time)) if time.contains(':') && self.numeric(date).is_some() => self.time(time),
                _ => false,
            };
        }
        if time_of_day(time.trim_end_matches(['.', ':']), &mut self.clock).is_none() {
            return false;
        }
        self.has_clock = true;
        match words::half_of_day(rest) {
            Some(is_afternoon) => self.afternoon = Some(is_afternoon),
            None => {
                self.zone(rest);
            }
        }
        true
    }

    fn zone(&mut self, word: &str) -> bool {
        let is_signed = word.starts_with(['+', '-', '\u{2212}']);
        if self.has_zone || word.is_empty() || (is_signed && !self.has_clock) {
            return false;
        }
        match words::offset(word) {
            Some(minutes) => {
                self.clock.offset_minutes = minutes;
                self.has_zone = true;
            }
            None => return false,
        }
        true
    }

    /// A number, several joined by `-`, `/` or `.`, or numbers and names so joined, as in `31-dec-2003`.
    fn numeric(&mut self, word: &'a str) -> Option<()> {
        let word = words::CALENDAR_MARKS.iter().fold(word, |word, mark| word.trim_end_matches(*mark));
        let is_joined = word.contains(['-', '/', '.']);
        for part in word.split(['-', '/', '.']).filter(|part| !part.is_empty()) {
            if part.bytes().all(|byte| byte.is_ascii_digit()) {
                self.numbers.push(part);
            } else if let Some(month) = words::month(part) {
                self.set_month(month);
            } else {
                let digits = part.bytes().take_while(u8::is_ascii_digit).count();
                if digits > 0 {
                    self.numbers.push(&part[..digits]);
                }
            }
        }
        if is_joined && self.separator.is_none() {
            self.separator = word.chars().find(|c| matches!(c, '-' | '/' | '.'));
        }
        (self.numbers.len() <= 4).then_some(())
    }

    /// The name of a month; names of days and words such as "de" or "um" say nothing.
    fn named(&mut self, word: &'a str) -> Option<()> {
        if let Some((name, rest)) = word.split_once(['-', '/', '.']).filter(|(_, rest)| !rest.is_empty()) {
            if let Some(month) = words::month(name) {
                self.set_month(month);
            }
            return if rest.starts_with(|c: char| c.is_ascii_digit()) { self.numeric(rest) } else { self.named(rest) };
        }
        if let Some(month) = words::month(word.trim_end_matches('.')) {
            self.set_month(month);
        }
        Some(())
    }

    /// The later of two names counts if the first stood before every number: "mar" is Tuesday in French and Spanish.
    fn set_month(&mut self, month: i8) {
        if self.month.is_none() || self.before_month == 0 {
            self.month = Some(month);
            self.before_month = self.numbers.len();
        }
    }

    fn moment(mut self) -> Option<Moment> {
        let (year, month, day) = self.date()?;
        match self.afternoon {
            Some(true) if self.clock.hour < 12 => self.clock.hour += 12,
            Some(false) if self.clock.hour == 12 => self.clock.hour = 0,
            _ => {}
        }
        Some(Moment { year, month, day, ..self.clock })
    }

    fn date(&self) -> Option<(i16, i8, i8)> {
        match (self.month, self.numbers.as_slice()) {
            (Some(month), [year, day]) if year.len() == 4 => Some((number(year)?, month, number(day)?)),
            (Some(month), [day, year, ..]) => Some((four_digits(number(year)?), month, number(day)?)),
            (Some(month), [year]) if year.len() == 4 => Some((number(year)?, month, 1)),
            (None, [year, month, day, ..]) if year.len() == 4 => Some((number(year)?, number(month)?, number(day)?)),
            (None, [first, second, year, ..]) => {
                let year = four_digits(number(year)?);
                let (first, second): (i8, i8) = (number(first)?, number(second)?);
                // Slashes are American unless the first number cannot be a month; dots and dashes put the day first.
                let month_first = self.separator == Some('/') && first <= 12;
                Some(if month_first || second > 12 { (year, first, second) } else { (year, second, first) })
            }
            _ => None,
        }
    }
}
