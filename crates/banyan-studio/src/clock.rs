//! Times as people say them, always in the zone of the business and never by a browser's clock.

use askama::filters::Safe;
use banyan_domain::time::UtcMillis;
use jiff::{Zoned, civil::Date};

use crate::page::{Page, Say};

/// Templates hand over a moment sometimes by value and sometimes by reference.
pub trait At {
    fn at(&self) -> UtcMillis;
}

impl At for UtcMillis {
    fn at(&self) -> UtcMillis {
        *self
    }
}

impl<T: At + ?Sized> At for &T {
    fn at(&self) -> UtcMillis {
        (**self).at()
    }
}

/// A day that was planned, by value or by reference too.
pub trait OnDay {
    fn day(&self) -> Date;
}

impl OnDay for Date {
    fn day(&self) -> Date {
        *self
    }
}

impl<T: OnDay + ?Sized> OnDay for &T {
    fn day(&self) -> Date {
        (**self).day()
    }
}

impl Page {
    /// `09:40`, as a time element that also carries the exact instant.
    pub fn clock(&self, at: impl At) -> Safe<String> {
        self.tag(at.at(), &self.clock_text(at.at()))
    }

    /// `09:00:01`, where seconds are the proof.
    pub fn clock_exact(&self, at: impl At) -> Safe<String> {
        self.tag(at.at(), &self.clock_exact_text(at.at()))
    }

    pub fn clock_exact_text(&self, at: impl At) -> String {
        self.local(at.at()).strftime("%H:%M:%S").to_string()
    }

    /// `today 12:30`, `Fri 07:00`, `20 Nov 09:14`: short, for lists.
    pub fn moment(&self, at: impl At) -> Safe<String> {
        self.tag(at.at(), &self.moment_text(at.at()))
    }

    /// `Tuesday 24 November`, with the year where it is another one.
    pub fn date(&self, at: impl At) -> Safe<String> {
        self.tag(at.at(), &self.date_text(at.at()))
    }

    pub fn clock_text(&self, at: impl At) -> String {
        self.local(at.at()).strftime("%H:%M").to_string()
    }

    pub fn moment_text(&self, at: impl At) -> String {
        let then = self.local(at.at());
        let clock = self.clock_text(at.at());
        let days = self.days_until(&then);
        match days {
            -1 => self.t("when-yesterday-at").with("clock", clock).to_string(),
            0 => self.t("when-today-at").with("clock", clock).to_string(),
            1 => self.t("when-tomorrow-at").with("clock", clock).to_string(),
            2..=6 => {
                self.t("when-weekday-at").with("day", self.weekday(&then, "short")).with("clock", clock).to_string()
            }
            _ => self.t("when-date-at").with("date", self.short_date(&then)).with("clock", clock).to_string(),
        }
    }

    pub fn date_text(&self, at: impl At) -> String {
        let then = self.local(at.at());
        let id = if then.year() == self.now.year() { "when-date" } else { "when-date-year" };
        self.t(id)
            .with("weekday", self.weekday(&then, "long"))
            .with("day", i32::from(then.day()))
            .with("month", self.month(&then, "long"))
            .with("year", then.year().to_string())
            .to_string()
    }

    /// `Yesterday`, `Today`, `Tomorrow`: days that have a name; the others have a date.
    pub fn near_day(&self, at: impl At) -> Option<String> {
        let id = match self.days_until(&self.local(at.at())) {
            -1 => "when-yesterday",
            0 => "when-today",
            1 => "when-tomorrow",
            _ => return None,
        };
        Some(self.t(id).to_string())
    }

    /// `today`, `Fri` for a day to come, else `20 Nov`: no clock, for the smallest labels.
    pub fn day_short(&self, at: impl At) -> String {
        let then = self.local(at.at());
        match self.days_until(&then) {
            0 => self.t("when-today-small").to_string(),
            1..=6 => self.weekday(&then, "short").to_string(),
            _ => self.short_date(&then),
        }
    }

    /// `31 December`, with the year where it is another one: a day that a person planned.
    pub fn day(&self, date: impl OnDay) -> String {
        let date = date.day();
        let zone = self.now.time_zone().clone();
        date.to_zoned(zone).map_or_else(|_| date.to_string(), |day| self.date_with(&day, "long"))
    }

    /// As a field for day and time has it.
    pub(crate) fn as_typed(&self, at: impl At) -> String {
        self.local(at.at()).strftime("%Y-%m-%dT%H:%M").to_string()
    }

    /// `Stockholm time`: the name a person gives the zone.
    pub fn zone(&self) -> String {
        let zone = self.now.time_zone();
        let name = zone.iana_name().unwrap_or("UTC");
        let city = name.rsplit('/').next().unwrap_or(name).replace('_', " ");
        self.t("when-zone").with("city", city).to_string()
    }

    pub fn now_millis(&self) -> UtcMillis {
        UtcMillis::from(self.now.timestamp())
    }

    /// Message id of the greeting for this hour.
    pub fn greeting(&self) -> &'static str {
        match self.now.hour() {
            5..=11 => "today-morning",
            12..=17 => "today-afternoon",
            _ => "today-evening",
        }
    }

    fn local(&self, at: UtcMillis) -> Zoned {
        at.in_zone(self.now.time_zone())
    }

    fn days_until(&self, then: &Zoned) -> i32 {
        self.now.date().until(then.date()).map_or(i32::MAX, |span| span.get_days())
    }

    fn weekday(&self, then: &Zoned, form: &'static str) -> Say<'static> {
        let id = if form == "long" { "when-weekday" } else { "when-weekday-short" };
        self.t(id).with("n", i32::from(then.weekday().to_monday_one_offset()))
    }

    fn month(&self, then: &Zoned, form: &'static str) -> Say<'static> {
        let id = if form == "long" { "when-month" } else { "when-month-short" };
        self.t(id).with("n", i32::from(then.month()))
    }

    fn short_date(&self, then: &Zoned) -> String {
        self.date_with(then, "short")
    }

    fn date_with(&self, then: &Zoned, month: &'static str) -> String {
        let id = match (month, then.year() == self.now.year()) {
            ("long", true) => "when-day",
            ("long", false) => "when-day-year",
            (_, true) => "when-short",
            (_, false) => "when-short-year",
        };
        self.t(id)
            .with("day", i32::from(then.day()))
            .with("month", self.month(then, month))
            .with("year", then.year().to_string())
            .to_string()
    }

    fn tag(&self, at: UtcMillis, text: &str) -> Safe<String> {
        let exact = self.local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        Safe(format!(r#"<time datetime="{exact}">{}</time>"#, crate::parts::escape(text)))
    }
}

#[cfg(test)]
mod tests {
    use banyan_app::workspace::words::Words;

    use super::*;

    fn at(zone: &str, now: &str, language: &str) -> Page {
        let now = format!("{now}[{zone}]").parse().expect("a time of the test");
        Page { words: Words::for_language(language), now, demo: false, done: None, desk: None }
    }

    fn instant(text: &str) -> UtcMillis {
        UtcMillis::from(text.parse::<jiff::Timestamp>().expect("a time of the test"))
    }

    #[test]
    fn near_days_are_named_and_far_ones_dated() {
        let page = at("Europe/Stockholm", "2026-11-24T09:40:00", "en");
        for (when, said) in [
            ("2026-11-24T11:30:00Z", "today 12:30"),
            ("2026-11-25T08:00:00Z", "tomorrow 09:00"),
            ("2026-11-23T19:00:00Z", "yesterday 20:00"),
            ("2026-11-27T06:00:00Z", "Fri 07:00"),
            ("2026-12-01T06:30:00Z", "1 Dec 07:30"),
            ("2027-01-01T06:30:00Z", "1 Jan 2027 07:30"),
        ] {
            assert_eq!(page.moment_text(instant(when)), said);
        }
    }

    #[test]
    fn a_day_begins_at_midnight_of_the_business_and_not_of_the_server() {
        let page = at("Pacific/Auckland", "2026-11-24T00:30:00", "en");
        assert_eq!(page.near_day(instant("2026-11-23T10:59:00Z")).as_deref(), Some("Yesterday"));
        assert_eq!(page.near_day(instant("2026-11-23T11:00:00Z")).as_deref(), Some("Today"));
    }

    #[test]
    fn the_exact_instant_keeps_its_offset_over_the_change_of_clocks() {
        let page = at("Europe/Berlin", "2026-10-25T12:00:00", "en");
        assert!(page.clock(instant("2026-10-25T00:30:00Z")).0.contains("2026-10-25T02:30:00+02:00"));
        assert!(page.clock(instant("2026-10-25T01:30:00Z")).0.contains("2026-10-25T02:30:00+01:00"));
    }

    #[test]
    fn dates_are_said_in_the_language_of_the_page() {
        let tuesday = instant("2026-11-24T11:30:00Z");
        assert_eq!(at("Europe/Berlin", "2026-11-24T09:40:00", "en").date_text(tuesday), "Tuesday 24 November");
        assert_eq!(at("Europe/Berlin", "2026-11-24T09:40:00", "de").date_text(tuesday), "Dienstag, 24. November");
        assert_eq!(at("Europe/Berlin", "2026-11-24T09:40:00", "es").date_text(tuesday), "martes, 24 de noviembre");
        for (language, this_year, next_year) in [
            ("en", "24 June", "24 June 2027"),
            ("de", "24. Juni", "24. Juni 2027"),
            ("es", "24 de junio", "24 de junio de 2027"),
        ] {
            let page = at("Europe/Berlin", "2026-11-24T09:40:00", language);
            assert_eq!(page.day(jiff::civil::date(2026, 6, 24)), this_year);
            assert_eq!(page.day(jiff::civil::date(2027, 6, 24)), next_year);
        }
    }

    #[test]
    fn every_time_has_a_zone_a_person_knows() {
        assert_eq!(at("America/New_York", "2026-11-24T09:40:00", "en").zone(), "New York time");
        assert_eq!(at("UTC", "2026-11-24T09:40:00", "en").zone(), "UTC time");
    }
}
