//! Minutes that the server saw, and minutes that somebody told.

use std::time::Duration;

use jiff::civil::Date;
use serde::Serialize;

use super::entry::{Entry, Task};

/// Nobody who works is silent for longer; what is beyond it was something else.
const LONGEST_SILENCE: Duration = Duration::from_mins(10);
/// A page left open is finished within a working day, or was forgotten.
const LONGEST_OPEN: Duration = Duration::from_hours(12);

/// What a person just did on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// Opened it.
    Opens,
    /// Sent something from a page that was open.
    GoesOn,
}

/// What this touch adds to the stretch of work before it; `None`: a new one begins.
pub fn goes_on(silence: Duration, touch: Touch) -> Option<Duration> {
    match touch {
        Touch::Opens | Touch::GoesOn if silence <= LONGEST_SILENCE => Some(silence),
        Touch::GoesOn if silence <= LONGEST_OPEN => Some(LONGEST_SILENCE),
        Touch::Opens | Touch::GoesOn => None,
    }
}

/// A stretch of work that the server saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worked {
    pub task: Task,
    pub day: Date,
    pub time: Duration,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TaskMinutes {
    pub task: Task,
    pub measured: u32,
    pub told: u32,
}

impl TaskMinutes {
    pub fn all(self) -> u32 {
        self.measured + self.told
    }
}

/// Tasks that took any time, in their own order.
pub fn by_task(worked: &[Worked], entries: &[Entry]) -> Vec<TaskMinutes> {
    let of = |task: Task| {
        let measured: Duration = worked.iter().filter(|stretch| stretch.task == task).map(|stretch| stretch.time).sum();
        let told = entries.iter().filter(|entry| entry.task == Some(task)).filter_map(|entry| entry.minutes).sum();
        TaskMinutes { task, measured: minutes(measured), told }
    };
    Task::ALL.iter().map(|task| of(*task)).filter(|task| task.all() > 0).collect()
}

/// To the nearest minute.
pub(super) fn minutes(time: Duration) -> u32 {
    u32::try_from((time.as_secs() + 30) / 60).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::measure::Kind;

    const fn mins(minutes: u64) -> Duration {
        Duration::from_mins(minutes)
    }

    #[test]
    fn a_silence_counts_for_ten_minutes_at_most_and_a_page_opened_after_it_begins_anew() {
        for (silence, opens, sends) in [
            (mins(0), Some(mins(0)), Some(mins(0))),
            (mins(10), Some(mins(10)), Some(mins(10))),
            (mins(11), None, Some(mins(10))),
            (mins(720), None, Some(mins(10))),
            (mins(721), None, None),
        ] {
            assert_eq!(goes_on(silence, Touch::Opens), opens, "{silence:?}");
            assert_eq!(goes_on(silence, Touch::GoesOn), sends, "{silence:?}");
        }
    }

    #[test]
    fn measured_and_told_minutes_stand_beside_each_other() {
        let day = date(2026, 11, 24);
        let worked = [
            Worked { task: Task::Write, day, time: Duration::from_secs(89) },
            Worked { task: Task::Write, day, time: Duration::from_mins(1) },
        ];
        let told = Entry {
            kind: Kind::Minutes,
            day,
            task: Some(Task::Write),
            minutes: Some(5),
            people: None,
            money: None,
            row: None,
            reason: None,
        };
        let answered = Entry { task: Some(Task::Answer), minutes: None, ..told.clone() };
        let tasks = by_task(&worked, &[told, answered]);
        assert_eq!(tasks, [TaskMinutes { task: Task::Write, measured: 2, told: 5 }], "what was not told is not there");
    }
}
