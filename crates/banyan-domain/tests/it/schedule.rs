//! Slots over zones and years: always later, always on the wall clock's time, never twice.

use banyan_domain::{
    schedule::{PostingSchedule, Slot, local_to_utc, next_free_slot},
    time::{DAY, MINUTE, UtcMillis},
};
use jiff::civil;
use proptest::prelude::*;

const ZONES: [&str; 10] = [
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "America/Santiago",
    "Asia/Tehran",
    "UTC",
];

fn slots() -> impl Strategy<Value = Vec<Slot>> {
    prop::collection::vec((1_i8..=7, 0_i8..24, 0_i8..60), 1..10)
        .prop_map(|slots| slots.into_iter().filter_map(|(d, h, m)| Slot::new(d, h, m).ok()).collect())
}

proptest! {
    #[test]
    fn the_queue_moves_forward_and_shows_a_slot_of_the_schedule(
        zone in 0..ZONES.len(),
        slots in slots(),
        after in 0_i64..2_500_000_000_000,
        gap_minutes in 0_u32..600,
    ) {
        let schedule = PostingSchedule::new(ZONES[zone], slots).unwrap();
        let mut taken = Vec::new();
        for _ in 0..12 {
            let Some(at) = next_free_slot(&schedule, &taken, UtcMillis(after), MINUTE * gap_minutes) else { break };
            prop_assert!(at.0 > after && at.0 % 60_000 == 0);
            prop_assert!(taken.iter().all(|other: &UtcMillis| other.0 != at.0
                && other.since(at).max(at.since(*other)) >= MINUTE * gap_minutes));
            prop_assert!(shows_a_slot(&schedule, at), "{at} in {}", ZONES[zone]);
            taken.push(at);
        }
        prop_assert!(!taken.is_empty());
    }

    #[test]
    fn wall_time_comes_back_unless_clocks_leap_over_it(
        zone in 0..ZONES.len(),
        minutes in 0_i64..60 * 24 * 365 * 60,
    ) {
        let zone = jiff::tz::TimeZone::get(ZONES[zone]).unwrap();
        let local = civil::date(1990, 1, 1).at(0, 0, 0, 0) + jiff::Span::new().minutes(minutes);
        let shown = local_to_utc(local, &zone).in_zone(&zone).datetime();
        if shown != local {
            prop_assert!(shown > local);
            let earlier = UtcMillis(local_to_utc(local, &zone).0 - 1).in_zone(&zone).datetime();
            prop_assert!(earlier < local, "the first minute after the leap");
        }
    }
}

/// On the hour of a slot, or the first minute after an hour that was leapt over.
fn shows_a_slot(schedule: &PostingSchedule, at: UtcMillis) -> bool {
    let shown = at.in_zone(schedule.zone());
    let just_before = UtcMillis(at.0 - 1).in_zone(schedule.zone()).datetime();
    let day_before = at.minus(DAY).in_zone(schedule.zone()).date();
    schedule.slots().iter().any(|slot| {
        let is_shown = shown.weekday().to_monday_one_offset() == slot.day()
            && (shown.hour(), shown.minute()) == (slot.hour(), slot.minute());
        let leapt = day_before.series(jiff::Span::new().days(1)).take(3).any(|date| {
            let wished = date.at(slot.hour(), slot.minute(), 0, 0);
            date.weekday().to_monday_one_offset() == slot.day() && just_before < wished && wished < shown.datetime()
        });
        is_shown || leapt
    })
}
