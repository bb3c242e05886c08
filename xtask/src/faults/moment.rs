//! When a kill comes.

use std::time::Duration;

use super::dice::Dice;

#[derive(Debug)]
pub(super) enum Moment {
    /// This long after everything became due.
    After(Duration),
    /// This long after a step of the own site was caught there; it is over in milliseconds, so chance seldom meets it.
    InOwnSite(&'static str, Duration),
}

/// A quarter in the own site, a quarter at once, where the quick steps are; the others somewhere in the next second.
pub(super) fn choose(dice: &mut Dice) -> Moment {
    match dice.below(8) {
        0 => Moment::InOwnSite("before-the-work", millis(dice, 300)),
        1 => Moment::InOwnSite("after-the-work", millis(dice, 300)),
        2 | 3 => Moment::After(millis(dice, 80)),
        _ => Moment::After(millis(dice, 1_200)),
    }
}

fn millis(dice: &mut Dice, below: u64) -> Duration {
    Duration::from_millis(dice.below(below))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kills_come_early_late_and_inside_the_own_site() {
        let mut dice = Dice::new(3);
        let moments: Vec<Moment> = (0..80).map(|_| choose(&mut dice)).collect();
        let count = |is_meant: fn(&Moment) -> bool| moments.iter().filter(|moment| is_meant(moment)).count();
        assert!(count(|moment| matches!(moment, Moment::After(after) if after.as_millis() < 80)) >= 10);
        assert!(count(|moment| matches!(moment, Moment::After(after) if after.as_millis() > 600)) >= 10);
        assert!(count(|moment| matches!(moment, Moment::InOwnSite("before-the-work", _))) >= 3);
        assert!(count(|moment| matches!(moment, Moment::InOwnSite("after-the-work", _))) >= 3);
    }
}
