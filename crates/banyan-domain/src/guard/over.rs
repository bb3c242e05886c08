//! What has ended does not go out, nor does a picture where it may not be shown: an offer that is over, a yes that was
//! taken back or given for other places.

use jiff::civil::Date;

use super::{Finding, Level};
use crate::{
    compose::asset,
    plan::{Over, Plan, Tie},
};

/// Speaks if a post that is part of this would go out on `day` although it is over by then.
pub fn over(plan: &Plan, part_of: &Tie, day: Date) -> Option<Finding> {
    match plan.over(part_of, day)? {
        Over::Ended(ended) => {
            Some(dated(Finding::new("offer-over", Level::Block).with("name", &part_of.name), "ended", ended))
        }
        Over::Gone => Some(Finding::new("offer-gone", Level::Block).with("name", &part_of.name)),
    }
}

/// A kept file, called `asset`, that may no longer be used.
pub fn asset_over(asset: &str, over: &asset::Over) -> Finding {
    let (rule, person, day) = match over {
        asset::Over::Rights { ended } => ("rights-over", None, *ended),
        asset::Over::Consent { name, ended } => ("consent-over", Some(name), *ended),
        asset::Over::Withdrawn { name, on } => ("consent-withdrawn", Some(name), *on),
    };
    let finding = Finding::new(rule, Level::Block).with("asset", asset);
    dated(person.map_or(finding.clone(), |person| finding.with("person", person)), "ended", day)
}

/// Somebody shown in it said yes to other places only.
pub fn asset_not_here(asset: &str, person: &str) -> Finding {
    Finding::new("consent-not-here", Level::Block).with("asset", asset).with("person", person)
}

/// Somebody took it out of the library.
pub fn asset_gone(asset: &str) -> Finding {
    Finding::new("asset-gone", Level::Block).with("asset", asset)
}

/// The day, and the number of its month as the messages that name months ask for it.
pub(super) fn dated(finding: Finding, name: &str, day: Date) -> Finding {
    finding.with(name, day).with("day", day.day()).with("n", day.month()).with("year", day.year())
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

    #[test]
    fn a_picture_that_may_not_be_shown_names_whose_yes_is_missing() {
        let over = asset::Over::Consent { name: "Arne".to_owned(), ended: date(2026, 12, 12) };
        let finding = asset_over("Arne on the bench", &over);
        assert_eq!((finding.rule.as_str(), finding.level), ("consent-over", Level::Block));
        assert_eq!((finding.args["person"].as_str(), finding.args["n"].as_str()), ("Arne", "12"));
        assert!(finding.is_asset_over() && !finding.is_over());
        assert!(asset_gone("Arne on the bench").is_asset_over());
        let not_here = asset_not_here("Arne on the bench", "Arne");
        assert!(not_here.is_asset_over() && not_here.level == Level::Block);
        assert_eq!(not_here.args["person"], "Arne");
    }
}
