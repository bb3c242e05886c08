//! Weekly times of a channel, and the next one that is free.

use std::time::Duration;

use jiff::{
    civil::{DateTime, Time, Weekday},
    tz::{AmbiguousOffset, TimeZone},
};
use serde::{Deserialize, Serialize};

use crate::time::UtcMillis;

/// How far ahead a free slot is looked for; a queue longer than this is a mistake.
const HORIZON_DAYS: usize = 731;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    #[error("no such time zone")]
    UnknownZone,
    #[error("a slot needs a day from 1 (Monday) to 7 (Sunday), an hour below 24 and a minute below 60")]
    InvalidSlot,
}

/// One weekly time, as the clock on the wall shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "PlainSlot", into = "PlainSlot")]
pub struct Slot {
    day: i8,
    hour: i8,
    minute: i8,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct PlainSlot {
    /// 1 is Monday, 7 is Sunday.
    day: i8,
    hour: i8,
    minute: i8,
}

impl Slot {
    /// `day` from 1 (Monday) to 7 (Sunday).
    pub fn new(day: i8, hour: i8, minute: i8) -> Result<Self, ScheduleError> {
        let is_valid = (1..=7).contains(&day) && (0..24).contains(&hour) && (0..60).contains(&minute);
        if is_valid { Ok(Self { day, hour, minute }) } else { Err(ScheduleError::InvalidSlot) }
    }

    pub fn day(self) -> i8 {
        self.day
    }

    pub fn hour(self) -> i8 {
        self.hour
    }

    pub fn minute(self) -> i8 {
        self.minute
    }

    fn is_on(self, weekday: Weekday) -> bool {
        weekday.to_monday_one_offset() == self.day
    }

    fn time(self) -> Time {
        Time::constant(self.hour, self.minute, 0, 0)
    }
}

/// `Thu 10:30`, for programs and logs.
impl std::fmt::Display for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let day = usize::try_from(self.day - 1).unwrap_or_default();
        let name = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day];
        write!(f, "{name} {:02}:{:02}", self.hour, self.minute)
    }
}

impl TryFrom<PlainSlot> for Slot {
    type Error = ScheduleError;

    fn try_from(plain: PlainSlot) -> Result<Self, ScheduleError> {
        Self::new(plain.day, plain.hour, plain.minute)
    }
}

impl From<Slot> for PlainSlot {
    fn from(slot: Slot) -> Self {
        Self { day: slot.day, hour: slot.hour, minute: slot.minute }
    }
}

/// The weekly times at which a channel's queue goes out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "PlainSchedule", into = "PlainSchedule")]
pub struct PostingSchedule {
    zone: TimeZone,
    zone_name: String,
    /// In the order of the week, each once.
    slots: Vec<Slot>,
}

#[derive(Clone, Serialize, Deserialize)]
struct PlainSchedule {
    zone: String,
    slots: Vec<Slot>,
}

impl PostingSchedule {
    /// `zone` is an IANA name such as `Europe/Berlin`.
    pub fn new(zone: &str, slots: impl IntoIterator<Item = Slot>) -> Result<Self, ScheduleError> {
        let known = TimeZone::get(zone).map_err(|_| ScheduleError::UnknownZone)?;
        let mut slots: Vec<Slot> = slots.into_iter().collect();
        slots.sort_unstable();
        slots.dedup();
        Ok(Self { zone: known, zone_name: zone.to_owned(), slots })
    }

    /// A quiet start: one post a working day, late in the morning.
    pub fn one_a_working_day(zone: &str) -> Result<Self, ScheduleError> {
        Self::new(zone, (1..=5).map(|day| Slot { day, hour: 10, minute: 30 }))
    }

    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    pub fn zone_name(&self) -> &str {
        &self.zone_name
    }

    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// What of it lies on a quiet day (Monday first) moves to the next open one, at its time. Where every day is quiet,
    /// none is: what has its times would otherwise never go.
    #[must_use]
    pub fn off_quiet_days(&self, quiet: [bool; 7]) -> Self {
        let is_quiet = |day: i8| usize::try_from(day - 1).is_ok_and(|day| quiet[day]);
        let open = |slot: Slot| (0..7).map(|days| (slot.day - 1 + days) % 7 + 1).find(|day| !is_quiet(*day));
        let mut slots: Vec<Slot> =
            self.slots.iter().map(|slot| Slot { day: open(*slot).unwrap_or(slot.day), ..*slot }).collect();
        slots.sort_unstable();
        slots.dedup();
        Self { slots, ..self.clone() }
    }
}

impl TryFrom<PlainSchedule> for PostingSchedule {
    type Error = ScheduleError;

    fn try_from(plain: PlainSchedule) -> Result<Self, ScheduleError> {
        Self::new(&plain.zone, plain.slots)
    }
}

impl From<PostingSchedule> for PlainSchedule {
    fn from(schedule: PostingSchedule) -> Self {
        Self { zone: schedule.zone_name, slots: schedule.slots }
    }
}

/// The first slot after `after` that keeps `min_gap` to everything `taken`. `None` if there are no slots,
/// or none is free within two years.
pub fn next_free_slot(
    schedule: &PostingSchedule,
    taken: &[UtcMillis],
    after: UtcMillis,
    min_gap: Duration,
) -> Option<UtcMillis> {
    let mut taken = taken.to_vec();
    taken.sort_unstable();
    let today = after.in_zone(&schedule.zone).date();
    let first_day = today.yesterday().unwrap_or(today);
    let moments = first_day.series(jiff::Span::new().days(1)).take(HORIZON_DAYS).flat_map(|date| {
        let slots = schedule.slots.iter().filter(move |slot| slot.is_on(date.weekday()));
        slots.map(move |slot| local_to_utc(date.to_datetime(slot.time()), &schedule.zone))
    });
    moments.filter(|at| *at > after).find(|at| is_free(&taken, *at, min_gap))
}

fn is_free(taken: &[UtcMillis], at: UtcMillis, min_gap: Duration) -> bool {
    let next = taken.partition_point(|other| *other < at);
    let before = next.checked_sub(1).map(|before| at.since(taken[before]));
    let behind = taken.get(next).map(|behind| behind.since(at));
    let is_far = |distance: Duration| distance >= min_gap && !distance.is_zero();
    before.is_none_or(is_far) && behind.is_none_or(is_far)
}

/// The moment a wall clock shows this time. An hour that clocks leap over becomes the first minute after it;
/// of an hour that comes twice, the first counts.
pub fn local_to_utc(local: DateTime, zone: &TimeZone) -> UtcMillis {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    let moment = match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(local),
        AmbiguousOffset::Fold { before, .. } => before.to_timestamp(local),
        // Read with the later offset, the time lies just before the leap; the leap is the next transition.
        AmbiguousOffset::Gap { after, .. } => {
            let before_leap = after.to_timestamp(local);
            before_leap.map(|before| zone.following(before).next().map_or(before, |leap| leap.timestamp()))
        }
    };
    moment.map_or_else(|_| beyond_calendar(local), UtcMillis::from)
}

/// Only years no calendar knows get here.
fn beyond_calendar(local: DateTime) -> UtcMillis {
    let edge = if local.year() < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
    UtcMillis::from(edge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{HOUR, MINUTE};

    fn at(text: &str) -> UtcMillis {
        UtcMillis::from(text.parse::<jiff::Timestamp>().unwrap())
    }

    fn berlin(slots: &[(i8, i8, i8)]) -> PostingSchedule {
        let slots = slots.iter().map(|&(day, hour, minute)| Slot::new(day, hour, minute).unwrap());
        PostingSchedule::new("Europe/Berlin", slots).unwrap()
    }

    fn check(schedule: &PostingSchedule, taken: &[&str], after: &str, expected: Option<&str>) {
        let taken: Vec<_> = taken.iter().map(|text| at(text)).collect();
        assert_eq!(next_free_slot(schedule, &taken, at(after), HOUR), expected.map(at));
    }

    #[test]
    fn the_next_slot_of_the_week_is_taken() {
        let schedule = berlin(&[(4, 18, 0), (2, 9, 30)]);
        check(&schedule, &[], "2026-11-22T12:00:00Z", Some("2026-11-24T08:30:00Z"));
        check(&schedule, &[], "2026-11-24T08:30:00Z", Some("2026-11-26T17:00:00Z"));
        check(&schedule, &[], "2026-11-26T17:00:01Z", Some("2026-12-01T08:30:00Z"));
    }

    #[test]
    fn taken_slots_and_their_neighbourhood_are_left_alone() {
        let schedule = berlin(&[(2, 9, 0), (2, 9, 30), (2, 12, 0)]);
        let monday = "2026-11-23T12:00:00Z";
        check(&schedule, &["2026-11-24T08:00:00Z"], monday, Some("2026-11-24T11:00:00Z"));
        check(&schedule, &["2026-11-24T10:30:00Z"], monday, Some("2026-11-24T08:00:00Z"));
        check(&schedule, &["2026-11-24T10:00:00Z", "2026-11-24T08:15:00Z"], monday, Some("2026-11-24T11:00:00Z"));
        assert_eq!(
            next_free_slot(&schedule, &[at("2026-11-24T08:00:00Z")], at(monday), Duration::ZERO),
            Some(at("2026-11-24T08:30:00Z"))
        );
    }

    #[test]
    fn a_slot_on_a_quiet_day_moves_to_the_next_open_one() {
        let weekend = [false, false, false, false, false, true, true];
        for (slots, quiet, expected) in [
            (&[(5, 9, 0), (6, 10, 0)][..], weekend, &[(1, 10, 0), (5, 9, 0)][..]),
            (&[(6, 10, 0), (7, 10, 0)], weekend, &[(1, 10, 0)]),
            (&[(7, 8, 0)], [true, false, false, false, false, false, true], &[(2, 8, 0)]),
            (&[(7, 8, 0)], [true; 7], &[(7, 8, 0)]),
            (&[], weekend, &[]),
        ] {
            assert_eq!(berlin(slots).off_quiet_days(quiet), berlin(expected), "{slots:?}");
        }
    }

    #[test]
    fn no_slots_is_no_slot() {
        check(&berlin(&[]), &[], "2026-11-22T12:00:00Z", None);
    }

    #[test]
    fn a_slot_in_the_hour_clocks_leap_over_moves_to_the_first_minute_after_it() {
        // Clocks in Berlin leap from 2:00 to 3:00 on 28 March 2027, a Sunday.
        check(&berlin(&[(7, 2, 30)]), &[], "2027-03-27T00:00:00Z", Some("2027-03-28T01:00:00Z"));
        check(&berlin(&[(7, 3, 30)]), &[], "2027-03-27T00:00:00Z", Some("2027-03-28T01:30:00Z"));
    }

    #[test]
    fn a_slot_in_the_hour_that_comes_twice_is_used_once() {
        // Clocks in Berlin go back from 3:00 to 2:00 on 31 October 2027.
        let schedule = berlin(&[(7, 2, 30)]);
        check(&schedule, &[], "2027-10-30T00:00:00Z", Some("2027-10-31T00:30:00Z"));
        check(&schedule, &[], "2027-10-31T00:30:00Z", Some("2027-11-07T01:30:00Z"));
    }

    #[test]
    fn a_schedule_refuses_what_no_clock_shows_and_survives_storage() {
        assert_eq!(PostingSchedule::new("Mars/Olympus", []), Err(ScheduleError::UnknownZone));
        for (day, hour, minute) in [(0, 1, 1), (8, 1, 1), (1, 24, 0), (1, 0, 60), (1, -1, 0)] {
            assert_eq!(Slot::new(day, hour, minute), Err(ScheduleError::InvalidSlot));
        }
        let schedule = berlin(&[(2, 9, 0), (1, 8, 0), (2, 9, 0)]);
        let json = serde_json::to_string(&schedule).unwrap();
        assert_eq!(
            json,
            r#"{"zone":"Europe/Berlin","slots":[{"day":1,"hour":8,"minute":0},{"day":2,"hour":9,"minute":0}]}"#
        );
        assert_eq!(serde_json::from_str::<PostingSchedule>(&json).unwrap(), schedule);
        assert!(serde_json::from_str::<Slot>(r#"{"day":9,"hour":8,"minute":0}"#).is_err());
        assert_eq!(PostingSchedule::one_a_working_day("UTC").unwrap().slots().len(), 5);
        check(&berlin(&[(2, 9, 0)]), &[], "2026-11-24T07:59:59.999Z", Some("2026-11-24T08:00:00Z"));
        assert!(next_free_slot(&schedule, &[], UtcMillis(i64::MAX), MINUTE).is_none());
    }
}
