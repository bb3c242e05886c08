//! A clock that follows the real one until it is set, moved or stopped.

use std::sync::Mutex;

/// Milliseconds since 1970 UTC, as the simulated networks see them.
#[derive(Debug, Default)]
pub struct Clock(Mutex<Reading>);

#[derive(Clone, Copy, Debug)]
enum Reading {
    /// Real time plus this many milliseconds.
    Running(i64),
    Stopped(i64),
}

impl Default for Reading {
    fn default() -> Self {
        Self::Running(0)
    }
}

impl Clock {
    pub fn now_ms(&self) -> i64 {
        match *self.reading() {
            Reading::Running(offset) => real_ms().saturating_add(offset),
            Reading::Stopped(at) => at,
        }
    }

    /// Stops the clock at this moment.
    pub fn set(&self, at_ms: i64) {
        *self.reading() = Reading::Stopped(at_ms);
    }

    pub fn advance(&self, by_ms: i64) {
        let mut reading = self.reading();
        *reading = match *reading {
            Reading::Running(offset) => Reading::Running(offset.saturating_add(by_ms)),
            Reading::Stopped(at) => Reading::Stopped(at.saturating_add(by_ms)),
        };
    }

    fn reading(&self) -> std::sync::MutexGuard<'_, Reading> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn real_ms() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

#[cfg(test)]
mod tests {
    use super::Clock;

    #[test]
    fn a_stopped_clock_moves_only_when_it_is_moved() {
        let clock = Clock::default();
        clock.set(1_000);
        assert_eq!(clock.now_ms(), 1_000);
        clock.advance(500);
        assert_eq!(clock.now_ms(), 1_500);
    }

    #[test]
    fn a_running_clock_can_run_ahead() {
        let clock = Clock::default();
        let before = clock.now_ms();
        clock.advance(3_600_000);
        assert!(clock.now_ms() >= before + 3_600_000);
    }
}
