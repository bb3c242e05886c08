//! The days of the plan's week: which are quiet, and which somebody named for posts.

use jiff::civil::Date;
use unicode_segmentation::UnicodeSegmentation as _;

use super::{
    document::Plan,
    shape::{Field, Section},
    week::hours,
};

/// As a usual week is written in the languages of the pages. Short forms are words of their own ("sat", "mar").
const DAYS: [&[&str]; 7] = [
    &["monday", "mondays", "montag", "montags", "lunes"],
    &["tuesday", "tuesdays", "dienstag", "dienstags", "martes"],
    &["wednesday", "wednesdays", "mittwoch", "mittwochs", "miércoles"],
    &["thursday", "thursdays", "donnerstag", "donnerstags", "jueves"],
    &["friday", "fridays", "freitag", "freitags", "viernes"],
    &["saturday", "saturdays", "samstag", "samstags", "sonnabend", "sonnabends", "sábado", "sábados"],
    &["sunday", "sundays", "sonntag", "sonntags", "domingo", "domingos"],
];

impl Plan {
    /// Monday first. A plan where every day is quiet has none: then nothing would ever go.
    pub fn quiet_days(&self) -> [bool; 7] {
        let quiet = self.said_one(Section::Rhythm).map(|rhythm| rhythm.days(Field::QuietDays)).unwrap_or_default();
        if quiet == [true; 7] { [false; 7] } else { quiet }
    }

    pub fn is_quiet_on(&self, day: Date) -> bool {
        usize::try_from(day.weekday().to_monday_zero_offset()).is_ok_and(|day| self.quiet_days()[day])
    }

    /// At least so long between two posts at one place; none where the plan does not say.
    pub fn minutes_apart(&self) -> Option<u32> {
        self.said_one(Section::Rhythm).and_then(|rhythm| rhythm.whole(Field::Apart))
    }

    /// What the hours of the week leave for one day: a quiet one has none, the others have the same. None where nobody
    /// said hours.
    pub fn minutes_on(&self, day: Date) -> Option<u32> {
        let open = self.quiet_days().iter().filter(|quiet| !**quiet).count();
        let open = u32::try_from(open.max(1)).unwrap_or(7);
        hours(self).map(|hours| if self.is_quiet_on(day) { 0 } else { hours / open })
    }

    /// Monday first: the days that the usual week names, for what, a person knows.
    pub fn named_days(&self) -> [bool; 7] {
        let week = self.said_one(Section::Rhythm).map(|rhythm| rhythm.text(Field::UsualWeek).to_lowercase());
        let week = week.unwrap_or_default();
        DAYS.map(|names| week.unicode_words().any(|word| names.contains(&word)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::markdown::read;

    #[test]
    fn days_are_read_from_the_usual_week_in_every_language() {
        for (week, expected) in [
            ("One week an article; on Thursday one lesson from it.", [3].as_slice()),
            ("Montags der Rundbrief, Donnerstag eine Übung.", &[0, 3]),
            ("El miércoles y los sábados.", &[2, 5]),
            ("Sat in the sun, mon ami.", &[]),
        ] {
            let plan = read(&format!("## Rhythm\n- usual week: {week}\n")).unwrap();
            let named: Vec<usize> = (0..7).filter(|day| plan.named_days()[*day]).collect();
            assert_eq!(named, expected, "{week}");
        }
    }

    #[test]
    fn the_hours_of_a_week_are_spread_over_its_open_days() {
        let page = "## People\n### Mara\n- hours: 3 h\n### Jonas\n- hours: 30\n## Rhythm\n- quiet days: sat sun\n";
        let plan = read(page).unwrap();
        // 23 November 2026 is a Monday.
        let (monday, sunday) = (jiff::civil::date(2026, 11, 23), jiff::civil::date(2026, 11, 29));
        assert_eq!((plan.minutes_on(monday), plan.minutes_on(sunday)), (Some(42), Some(0)));
        assert_eq!(Plan::default().minutes_on(monday), None);
    }

    #[test]
    fn a_week_of_quiet_days_only_has_none() {
        let quiet = |days: &str| read(&format!("## Rhythm\n- quiet days: {days}\n")).unwrap().quiet_days();
        assert_eq!(quiet("sat sun"), [false, false, false, false, false, true, true]);
        assert_eq!(quiet("mon tue wed thu fri sat sun"), [false; 7]);
        assert_eq!(Plan::default().quiet_days(), [false; 7]);
        assert_eq!(quiet("sat sun\n- example: yes"), [false; 7], "a kit keeps nobody from working");
    }
}
