//! Which earlier states of a draft are worth keeping, when it is saved at every change.

use std::time::Duration;

/// What stood so long was looked at.
const LOOKED_AT: Duration = Duration::from_secs(10);
/// However fast somebody writes, no more than this is undone at once.
const AT_MOST: Duration = Duration::from_mins(1);
/// Taken away at once, these are missed.
const MISSED_LETTERS: usize = 20;

/// Whether the state before a change becomes a version: it stood a while, or a piece of it goes, or the last version is
/// long ago.
pub fn is_worth_keeping((before, after): (usize, usize), stood: Duration, since_last: Duration) -> bool {
    before > 0 && (before.saturating_sub(after) >= MISSED_LETTERS || stood >= LOOKED_AT || since_last >= AT_MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_kept_when_somebody_would_want_it_back() {
        let secs = Duration::from_secs;
        for (letters, stood, since_last, expected) in [
            ((300, 301), 1, 1, false),
            ((300, 301), 10, 12, true),
            ((300, 301), 1, 60, true),
            ((300, 281), 1, 1, false),
            ((300, 280), 1, 1, true),
            ((0, 40), 90, 90, false),
        ] {
            assert_eq!(is_worth_keeping(letters, secs(stood), secs(since_last)), expected, "{letters:?} {stood}");
        }
    }
}
