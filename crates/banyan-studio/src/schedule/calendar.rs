//! The calendar: a week with what is out, waits and is free on each of its days, and a month with how much that is.

use askama::Template;
use banyan_domain::{
    ids::{ChannelId, PostId},
    time::UtcMillis,
};
use jiff::{
    Span, ToSpan as _,
    civil::{Date, Weekday},
};

use super::{balanced::Balanced, showing::Showing, tray::Tray};
use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "schedule/calendar.html")]
pub struct CalendarWeek {
    pub p: Page,
    pub showing: Showing,
    pub balance: Balanced,
    pub tray: Option<Tray>,
    /// A Monday, and the six days after it.
    pub days: Vec<WeekDay>,
}

pub struct WeekDay {
    pub day: Date,
    pub posts: Vec<DuePost>,
    pub free: Vec<FreeTime>,
    /// The plan keeps it quiet.
    pub quiet: bool,
}

/// The same post at the same moment stands once, with all its places.
pub struct DuePost {
    pub post: PostId,
    pub due: UtcMillis,
    pub title: String,
    pub places: Vec<PlaceSign>,
    pub stands: Stands,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    Out,
    Waits,
    /// A person has to say what becomes of it.
    Asks,
}

/// A weekly time at which nothing goes yet, with the places that have it.
pub struct FreeTime {
    pub at: UtcMillis,
    pub channels: Vec<ChannelId>,
    pub places: Vec<PlaceSign>,
}

/// What stands on one day, in the order of the clock.
pub enum DayLine<'a, P> {
    Post(&'a P),
    Free(&'a FreeTime),
}

#[derive(Template)]
#[template(path = "schedule/month.html")]
pub struct CalendarMonth {
    pub p: Page,
    pub showing: Showing,
    pub balance: Balanced,
    pub tray: Option<Tray>,
    /// A day of the month that is shown.
    pub of: Date,
    pub weeks: Vec<Vec<MonthDay>>,
}

pub struct MonthDay {
    pub day: Date,
    pub posts: usize,
    /// Times at which nothing goes yet.
    pub free: usize,
    /// Something of that day asks a person.
    pub asks: bool,
    pub quiet: bool,
}

pub(super) fn by_the_clock<'a, P>(
    posts: &'a [P],
    due: impl Fn(&P) -> UtcMillis,
    free: &'a [FreeTime],
) -> Vec<DayLine<'a, P>> {
    let posts = posts.iter().map(|post| (due(post), DayLine::Post(post)));
    let free = free.iter().map(|time| (time.at, DayLine::Free(time)));
    let mut lines: Vec<(UtcMillis, DayLine<'a, P>)> = posts.chain(free).collect();
    lines.sort_by_key(|(at, _)| *at);
    lines.into_iter().map(|(_, line)| line).collect()
}

impl FreeTime {
    /// Write, with the time and its places taken.
    pub(crate) fn address(&self, p: &Page) -> String {
        let places: Vec<String> = self.channels.iter().map(ToString::to_string).collect();
        format!("/studio/write?at={}&places={}", p.as_typed(self.at), places.join(","))
    }
}

impl CalendarWeek {
    fn first(&self) -> Date {
        self.days.first().map_or(self.p.now.date(), |day| day.day)
    }

    fn last(&self) -> Date {
        self.days.last().map_or(self.p.now.date(), |day| day.day)
    }

    fn number(&self) -> i32 {
        i32::from(self.first().iso_week_date().week())
    }

    fn before(&self) -> String {
        self.showing.on(self.first().saturating_sub(1.week()))
    }

    fn next(&self) -> String {
        self.showing.on(self.first().saturating_add(1.week()))
    }

    fn is_today(&self, day: &WeekDay) -> bool {
        day.day == self.p.now.date()
    }
}

impl WeekDay {
    fn name(&self, p: &Page) -> String {
        weekday(p, self.day.weekday())
    }

    fn lines(&self) -> Vec<DayLine<'_, DuePost>> {
        by_the_clock(&self.posts, |post| post.due, &self.free)
    }
}

impl DuePost {
    fn class(&self) -> &'static str {
        match self.stands {
            Stands::Out => "sent",
            Stands::Waits => "",
            Stands::Asks => "asks",
        }
    }
}

impl CalendarMonth {
    fn name(&self) -> String {
        let month = self.p.t("when-month").with("n", i32::from(self.of.month()));
        self.p.t("calendar-name").with("month", month).with("year", self.of.year().to_string()).to_string()
    }

    fn before(&self) -> String {
        self.showing.on(self.of.first_of_month().saturating_sub(1.month()))
    }

    fn next(&self) -> String {
        self.showing.on(self.of.first_of_month().saturating_add(1.month()))
    }

    fn week_of(&self, day: &MonthDay) -> String {
        self.showing.week_of(day.day)
    }

    /// As the table is headed.
    fn names(&self) -> Vec<String> {
        Weekday::Monday.cycle_forward().take(7).map(|day| weekday(&self.p, day)).collect()
    }

    fn class(&self, day: &MonthDay) -> String {
        let today = self.p.now.date();
        let classes = [
            ("now", day.day == today),
            ("past", day.day < today),
            ("quiet", day.quiet),
            ("out", day.day.month() != self.of.month()),
        ];
        let said = classes.into_iter().filter(|(_, is)| *is);
        said.map(|(class, _)| class).collect::<Vec<_>>().join(" ")
    }
}

fn weekday(p: &Page, day: Weekday) -> String {
    p.t("when-weekday-short").with("n", i32::from(day.to_monday_one_offset())).to_string()
}

/// The Monday on or before a day.
pub(super) fn monday_of(day: Date) -> Date {
    let after: Span = day.weekday().to_monday_zero_offset().days();
    day.saturating_sub(after)
}

impl Inside for CalendarWeek {
    fn here(&self) -> &'static str {
        "queue"
    }
}

impl Inside for CalendarMonth {
    fn here(&self) -> &'static str {
        "queue"
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_week_begins_on_monday_also_over_the_end_of_a_year() {
        for (day, monday) in [
            (date(2026, 11, 23), date(2026, 11, 23)),
            (date(2026, 11, 29), date(2026, 11, 23)),
            (date(2027, 1, 1), date(2026, 12, 28)),
        ] {
            assert_eq!(monday_of(day), monday);
        }
    }
}
