//! When a series is worth a word: its times pass while it rests, its last one is near, or has just been.

use std::time::Duration;

use jiff::tz::TimeZone;

use super::Recurrence;
use crate::time::{DAY, UtcMillis};

/// Whoever pauses a series knows it; after so many of its times it may have been forgotten.
const FORGOTTEN_AFTER: usize = 2;
const NEAR: Duration = DAY.saturating_mul(7);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// So many of its times have passed since.
    Rests {
        since: UtcMillis,
        passed: usize,
    },
    LastAt(UtcMillis),
    WasLast(UtcMillis),
}

impl Recurrence {
    /// None: nothing that a person need know today.
    pub fn turn(&self, paused_at: Option<UtcMillis>, now: UtcMillis, zone: &TimeZone) -> Option<Turn> {
        let mut ahead = self.after(now, zone).map(|one| one.at);
        match (paused_at, ahead.next(), ahead.next()) {
            (Some(since), Some(_), _) => {
                let passed = self.after(since, zone).take_while(|one| one.at <= now).count();
                (passed >= FORGOTTEN_AFTER).then_some(Turn::Rests { since, passed })
            }
            (None, Some(last), None) => (last <= now.plus(NEAR)).then_some(Turn::LastAt(last)),
            (None, None, _) => {
                let last = self.after(now.minus(NEAR), zone).last();
                last.map(|one| Turn::WasLast(one.at))
            }
            (Some(_), None, _) | (None, Some(_), Some(_)) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date, time};

    use super::*;
    use crate::schedule::{Every, local_to_utc};

    /// Three Saturdays from 5 December 2026 on, at half past nine.
    fn three() -> Recurrence {
        let (from, at) = (date(2026, 12, 1), time(9, 30, 0, 0));
        Recurrence { every: Every::Week { day: 6 }, at, from, until: None, times: Some(3) }
    }

    fn noon(day: Date) -> UtcMillis {
        local_to_utc(day.at(12, 0, 0, 0), &TimeZone::UTC)
    }

    #[test]
    fn a_series_is_worth_a_word_only_at_its_turns() {
        let zone = TimeZone::UTC;
        let saturday = |day| local_to_utc(date(2026, 12, day).at(9, 30, 0, 0), &zone);
        for (paused, today, expected) in [
            (None, 1, None),
            (None, 11, None),
            (None, 13, Some(Turn::LastAt(saturday(19)))),
            (None, 20, Some(Turn::WasLast(saturday(19)))),
            (None, 27, None),
            (Some(1), 6, None),
            (Some(1), 13, Some(Turn::Rests { since: noon(date(2026, 12, 1)), passed: 2 })),
            (Some(6), 13, None),
            (Some(1), 20, None),
        ] {
            let paused = paused.map(|day| noon(date(2026, 12, day)));
            assert_eq!(three().turn(paused, noon(date(2026, 12, today)), &zone), expected, "{paused:?} {today}");
        }
        let endless = Recurrence { times: None, ..three() };
        assert_eq!(endless.turn(None, noon(date(2026, 12, 20)), &zone), None);
    }
}
