//! When a site says that somebody is there, as far as the plan can hold it: one time on most days, and the days with
//! another; or, where most days rest at noon, every day with its own.

use std::fmt;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::{
    open_week::{OpenWeek, Span, Times, clock, through},
    shape::Holds,
    value::settle,
};

/// Of each in the way the plan keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenHours {
    /// Of one time; empty where most days have two.
    pub days: String,
    pub opens: String,
    pub closes: String,
    /// Days with hours of their own; empty where there are none.
    #[serde(default)]
    pub by_day: String,
}

/// SOURCE: <https://schema.org/openingHours>, 2026-11-23.
const SHORT_DAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

impl OpenHours {
    /// From schema.org's short form: `Mo-Fr 09:00-18:00`.
    pub fn of(lines: &[String]) -> Option<Self> {
        let mut said = Times::default();
        for (days, times) in lines.iter().filter_map(|line| line_of(line)) {
            for day in days {
                said[day].extend_from_slice(&times);
            }
        }
        Self::of_week(&OpenWeek::joined(said))
    }

    /// As it is written out, or as people write it.
    pub fn parse(written: &str) -> Option<Self> {
        Self::of_week(&OpenWeek::read(written)?)
    }

    fn of_week(week: &OpenWeek) -> Option<Self> {
        let groups = week.by_hours();
        let (most, others) = groups.split_first()?;
        let Some((opens, closes)) = most.hours.only() else {
            return Some(Self { by_day: week.to_string(), ..Self::default() });
        };
        let by_day: Vec<String> = others.iter().map(ToString::to_string).collect();
        Some(Self { days: most.named(), opens: clock(opens), closes: clock(closes), by_day: by_day.join("; ") })
    }
}

impl fmt::Display for OpenHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.days.as_str(), self.by_day.as_str()) {
            ("", by_day) => f.write_str(by_day),
            (days, "") => write!(f, "{days} {}-{}", self.opens, self.closes),
            (days, by_day) => write!(f, "{days} {}-{}; {by_day}", self.opens, self.closes),
        }
    }
}

/// Days by their number, and from when to when; none where the line says something else.
fn line_of(line: &str) -> Option<(Vec<usize>, Vec<Span>)> {
    let lower = line.to_lowercase();
    let (days, hours) = lower.trim().split_once(char::is_whitespace)?;
    let days: Vec<usize> = days.split(',').map(days_in).collect::<Option<Vec<_>>>()?.concat();
    let mut times = Vec::new();
    for span in hours.split([',', ' ']).filter(|span| !span.is_empty()) {
        let (opens, closes) = span.split_once('-')?;
        let (opens, closes) = (time(opens)?, time(closes)?);
        times.push((opens < closes).then_some((opens, closes))?);
    }
    (!times.is_empty()).then_some((days, times))
}

/// `mo` or `mo-fr`, also over the end of the week.
fn days_in(said: &str) -> Option<Vec<usize>> {
    let number = |day: &str| SHORT_DAYS.iter().position(|short| *short == day.trim());
    let Some((from, to)) = said.split_once('-') else { return number(said).map(|day| vec![day]) };
    Some(through(number(from)?, number(to)?).collect())
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
    fn the_hours_of_most_days_come_first_and_no_day_is_left_out() {
        for (lines, kept) in [
            (&["Mo-Fr 09:00-18:00"][..], "mon tue wed thu fri 09:00-18:00"),
            (&["Mo-Fr 07:00-18:00", "Sa,Su 08:00-12:00"], "mon tue wed thu fri 07:00-18:00; sat sun 08:00-12:00"),
            (&["Sa,Su 08:00-12:00", "Tu 9:00-10:00"], "sat sun 08:00-12:00; tue 09:00-10:00"),
            (&["Mo,We 09:00-12:00", "Mo,We 14:00-18:00"], "mon wed 09:00-12:00, 14:00-18:00"),
            (&["Tu-Th 09:00-12:00,14:00-18:00"], "tue wed thu 09:00-12:00, 14:00-18:00"),
            (
                &["Mo-We 14:00-18:00", "Mo-We 09:00-12:00", "Sa 09:00-13:00"],
                "mon tue wed 09:00-12:00, 14:00-18:00; sat 09:00-13:00",
            ),
            (
                &["Mo-We 09:00-18:00", "Sa 09:00-11:00,12:00-13:00"],
                "mon tue wed 09:00-18:00; sat 09:00-11:00, 12:00-13:00",
            ),
            (&["Mo 09:00-12:00", "Mo 09:00-12:00", "Mo 12:00-18:00"], "mon 09:00-18:00"),
            (&["Mo 07:00-09:00,11:00-14:00,18:00-22:00"], "mon 07:00-22:00"),
            (&["Sa-Mo 10:00-16:00"], "mon sat sun 10:00-16:00"),
            (&["Mo 08:00-09:00", "Tu 10:00-11:00"], "mon 08:00-09:00; tue 10:00-11:00"),
        ] {
            assert_eq!(read(lines).as_deref(), Some(kept), "{lines:?}");
            assert_eq!(OpenHours::parse(kept).map(|hours| hours.to_string()).as_deref(), Some(kept));
        }
    }

    #[test]
    fn where_most_days_rest_at_noon_no_one_time_is_said() {
        let hours = OpenHours::parse("Mon-Fri 9-12, 14-18, Sat 9-13").unwrap();
        assert_eq!([hours.days, hours.opens, hours.closes], ["", "", ""]);
        assert_eq!(hours.by_day, "mon tue wed thu fri 09:00-12:00, 14:00-18:00; sat 09:00-13:00");
        let hours = OpenHours::parse("Mon-Fri 9-18, Sat 9-11, 12-13").unwrap();
        assert_eq!([hours.opens, hours.closes, hours.by_day], ["09:00", "18:00", "sat 09:00-11:00, 12:00-13:00"]);
    }

    #[test]
    fn what_says_no_hours_is_left_out() {
        for line in ["", "Mo-Fr", "by appointment only", "Mo-Fr 22:00-04:00", "Xx 09:00-10:00", "Mo- 09:00-", "é é-é"]
        {
            assert_eq!(read(&[line]), None, "{line}");
        }
        assert_eq!(read(&["closed", "Fr 10:00-12:00"]).as_deref(), Some("fri 10:00-12:00"));
        for written in ["", "mon", "09:00-10:00", "xyz 09:00-10:00", "mon 10:00-09:00", " 09:00-10:00", "mon -10:00"] {
            assert_eq!(OpenHours::parse(written), None, "{written}");
        }
    }
}
