//! Too late is a decision, not an accident: past its tolerance a post asks a person.

use std::time::Duration;

use crate::time::UtcMillis;

/// Whether a post due at `due` may no longer go by itself. At exactly the tolerance it still may.
pub fn is_missed(due: UtcMillis, now: UtcMillis, tolerance: Duration) -> bool {
    now > due.plus(tolerance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;

    #[test]
    fn a_post_is_missed_only_after_its_tolerance() {
        let due = UtcMillis(1_000_000);
        assert!(!is_missed(due, due, Duration::ZERO));
        assert!(is_missed(due, UtcMillis(due.0 + 1), Duration::ZERO));
        assert!(!is_missed(due, due.plus(HOUR), HOUR));
        assert!(is_missed(due, UtcMillis(due.plus(HOUR).0 + 1), HOUR));
        assert!(!is_missed(due, UtcMillis(0), HOUR));
        assert!(!is_missed(due, UtcMillis(i64::MAX), Duration::MAX));
    }
}
