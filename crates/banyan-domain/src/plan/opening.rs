//! When a site says that somebody is there, as far as the plan can hold it: one time a day, on some days.

use std::fmt;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::{
    shape::Holds,
    value::{DAYS, settle},
};

/// Of each in the way the plan keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenHours {
    pub days: String,
    pub opens: String,
    pub closes: String,
}

/// SOURCE: <https://schema.org/openingHours>, 2026-11-23.
const SHORT_DAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

impl OpenHours {
    /// From schema.org's short form: `Mo-Fr 09:00-18:00`. A rest at noon counts as open, and where days differ, the hours
    /// of most of them are taken: the other days are left out rather than said wrongly.
    pub fn of(lines: &[String]) -> Option<Self> {
        let mut week: [Option<(Time, Time)>; 7] = [None; 7];
        for (days, opens, closes) in lines.iter().filter_map(|line| line_of(line)) {
            for day in days {
                let (first, last) = week[day].unwrap_or((opens, closes));
                week[day] = Some((first.min(opens), last.max(closes)));
            }
        }
        let days_of = |hours| week.iter().filter(|day| **day == Some(hours)).count();
        // The first of those that hold for as many days.
        let hours = week.iter().flatten().copied().rev().max_by_key(|hours| days_of(*hours))?;
        let days = DAYS.iter().zip(&week).filter(|(_, open)| **open == Some(hours)).map(|(day, _)| *day);
        let clock = |time: Time| time.strftime("%H:%M").to_string();
        Some(Self { days: days.collect::<Vec<_>>().join(" "), opens: clock(hours.0), closes: clock(hours.1) })
    }

    /// As it is written out.
    pub fn parse(written: &str) -> Option<Self> {
        let (days, hours) = written.trim().rsplit_once(' ')?;
        let (opens, closes) = hours.split_once('-')?;
        let days = settle(Holds::Days, days).ok().filter(|days| !days.is_empty())?;
        let [opens, closes] = [settle(Holds::Clock, opens).ok()?, settle(Holds::Clock, closes).ok()?];
        (!opens.is_empty() && opens < closes).then_some(Self { days, opens, closes })
    }
}

impl fmt::Display for OpenHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}-{}", self.days, self.opens, self.closes)
    }
}

/// Days by their number and the time from the first opening to the last closing; none where the line says something else.
fn line_of(line: &str) -> Option<(Vec<usize>, Time, Time)> {
    let lower = line.to_lowercase();
    let (days, hours) = lower.trim().split_once(char::is_whitespace)?;
    let days: Vec<usize> = days.split(',').map(days_in).collect::<Option<Vec<_>>>()?.concat();
    let mut spans = Vec::new();
    for span in hours.split([',', ' ']).filter(|span| !span.is_empty()) {
        let (opens, closes) = span.split_once('-')?;
        let (opens, closes) = (time(opens)?, time(closes)?);
        spans.push((opens < closes).then_some((opens, closes))?);
    }
    let (first, last) = (spans.iter().map(|span| span.0).min()?, spans.iter().map(|span| span.1).max()?);
    Some((days, first, last))
}

/// `mo` or `mo-fr`, also over the end of the week.
fn days_in(said: &str) -> Option<Vec<usize>> {
    let number = |day: &str| SHORT_DAYS.iter().position(|short| *short == day.trim());
    let Some((from, to)) = said.split_once('-') else { return number(said).map(|day| vec![day]) };
    let (from, to) = (number(from)?, number(to)?);
    let length = (to + 7 - from) % 7;
    Some((0..=length).map(|after| (from + after) % 7).collect())
}

fn time(said: &str) -> Option<Time> {
    let kept = settle(Holds::Clock, said).ok()?;
    format!("{kept}:00").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Option<String> {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        OpenHours::of(&lines).map(|hours| hours.to_string())
    }

    #[test]
    fn the_hours_of_most_days_are_taken() {
        for (lines, kept) in [
            (&["Mo-Fr 09:00-18:00"][..], "mon tue wed thu fri 09:00-18:00"),
            (&["Mo-Fr 07:00-18:00", "Sa,Su 08:00-12:00"], "mon tue wed thu fri 07:00-18:00"),
            (&["Sa,Su 08:00-12:00", "Tu 9:00-10:00"], "sat sun 08:00-12:00"),
            (&["Mo,We 09:00-12:00", "Mo,We 14:00-18:00"], "mon wed 09:00-18:00"),
            (&["Tu-Th 09:00-12:00,14:00-18:00"], "tue wed thu 09:00-18:00"),
            (&["Sa-Mo 10:00-16:00"], "mon sat sun 10:00-16:00"),
            (&["Mo 08:00-09:00", "Tu 10:00-11:00"], "mon 08:00-09:00"),
        ] {
            assert_eq!(read(lines).as_deref(), Some(kept), "{lines:?}");
            assert_eq!(OpenHours::parse(kept).map(|hours| hours.to_string()).as_deref(), Some(kept));
        }
    }

    #[test]
    fn what_says_no_hours_is_left_out() {
        for line in ["", "Mo-Fr", "by appointment only", "Mo-Fr 22:00-04:00", "Xx 09:00-10:00", "Mo- 09:00-", "é é-é"]
        {
            assert_eq!(read(&[line]), None, "{line}");
        }
        assert_eq!(read(&["closed", "Fr 10:00-12:00"]).as_deref(), Some("fri 10:00-12:00"));
        for written in
            ["", "mon", "mon 9-10", "09:00-10:00", "xyz 09:00-10:00", "mon 10:00-09:00", " 09:00-10:00", "mon -10:00"]
        {
            assert_eq!(OpenHours::parse(written), None, "{written}");
        }
    }
}
