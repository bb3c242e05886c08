//! An offer that has ended is no offer: what is part of it no longer goes out.

use jiff::civil::Date;

use super::{Finding, Level};
use crate::plan::{Over, Plan, Tie};

/// Speaks if a post that is part of this would go out on `day` although it is over by then.
pub fn over(plan: &Plan, part_of: &Tie, day: Date) -> Option<Finding> {
    match plan.over(part_of, day)? {
        Over::Ended(ended) => Some(
            Finding::new("offer-over", Level::Block)
                .with("name", &part_of.name)
                .with("ended", ended)
                .with("day", ended.day())
                // The number of the month, as the messages that name months ask for it.
                .with("n", ended.month())
                .with("year", ended.year()),
        ),
        Over::Gone => Some(Finding::new("offer-gone", Level::Block).with("name", &part_of.name)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::markdown::read;

    #[test]
    fn what_is_over_cannot_go_and_says_since_when() {
        let plan = read("## Offers\n### Winter\n- ends: 2026-12-06\n").unwrap();
        let tie = plan.tie_to_dated("Winter").unwrap();
        assert_eq!(over(&plan, &tie, date(2026, 12, 6)), None);
        let finding = over(&plan, &tie, date(2026, 12, 7)).unwrap();
        assert_eq!((finding.rule.as_str(), finding.level), ("offer-over", Level::Block));
        assert_eq!(finding.args["ended"], "2026-12-06");
        assert_eq!(over(&Plan::default(), &tie, date(2026, 12, 1)).unwrap().rule, "offer-gone");
    }
}
