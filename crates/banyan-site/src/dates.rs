//! Days as a reader writes them, and as machines do.

use banyan_app::workspace::words::Words;
use banyan_domain::time::UtcMillis;
use jiff::{fmt::rfc2822, tz::TimeZone};
use serde::Serialize;

/// One day in both forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Day {
    pub(crate) shown: String,
    /// With its offset: `2026-03-02T09:00:00+01:00`.
    pub(crate) machine: String,
}

pub(crate) fn day(moment: UtcMillis, zone: &TimeZone, words: &Words) -> Day {
    let local = moment.in_zone(zone);
    let shown = words.text(
        "site-date",
        &[
            ("day", i64::from(local.day()).into()),
            ("month", i64::from(local.month()).into()),
            ("year", local.year().to_string().into()),
        ],
    );
    Day { shown, machine: local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string() }
}

/// `2026-03-02T08:00:00Z`
pub(crate) fn rfc3339(moment: UtcMillis) -> String {
    moment.to_timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// `Mon, 2 Mar 2026 08:00:00 +0000`
pub(crate) fn rfc2822(moment: UtcMillis) -> String {
    rfc2822::to_string(&moment.in_zone(&TimeZone::UTC)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_said_in_the_language_and_zone_of_the_business() {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        // Half past eleven at night in Greenwich is the next day in Stockholm.
        let late = UtcMillis(1_772_494_200_000);
        for (language, shown) in [("en", "3 March 2026"), ("de", "3. März 2026"), ("es", "3 de marzo de 2026")] {
            assert_eq!(day(late, &zone, Words::for_language(language)).shown, shown);
        }
        assert_eq!(day(late, &zone, Words::for_language("en")).machine, "2026-03-03T00:30:00+01:00");
    }

    #[test]
    fn machines_get_their_own_forms_also_of_impossible_days() {
        assert_eq!(rfc3339(UtcMillis(1_772_438_400_000)), "2026-03-02T08:00:00Z");
        assert_eq!(rfc2822(UtcMillis(1_772_438_400_000)), "Mon, 2 Mar 2026 08:00:00 +0000");
        for far in [i64::MIN, i64::MAX] {
            let _ = (rfc3339(UtcMillis(far)), rfc2822(UtcMillis(far)));
        }
    }
}
