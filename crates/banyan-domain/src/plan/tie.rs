//! How a post holds on to the plan: for whom, about what, toward which goal, and what it ends with.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    document::{Plan, Row, RowId, same_name},
    shape::{Field, Section},
};

/// A row that a post belongs to. The number stays when the row is renamed, the name tells of it when the row is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    pub row: RowId,
    pub name: String,
}

/// Why nothing more may be said for an offer or a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Ended(Date),
    /// The plan no longer has it.
    Gone,
}

/// What has an end.
const DATED: [Section; 2] = [Section::Offer, Section::Campaign];

impl Plan {
    /// Holds on to the row of that name; none if the plan has no such row.
    pub fn tie(&self, section: Section, name: &str) -> Option<Tie> {
        self.named(section, name).map(Row::tie)
    }

    /// The same for an offer or a campaign.
    pub fn tie_to_dated(&self, name: &str) -> Option<Tie> {
        DATED.into_iter().find_map(|section| self.tie(section, name))
    }

    /// The row as it is called now. A file that was read in may have given its numbers anew, so a name that still stands
    /// goes before a number.
    pub fn tied(&self, section: Section, tie: &Tie) -> Option<&Row> {
        let numbered = || self.row(tie.row).filter(|row| row.section == section);
        numbered()
            .filter(|row| same_name(row.name(), &tie.name))
            .or_else(|| self.named(section, &tie.name))
            .or_else(numbered)
    }

    /// The offer or the campaign.
    pub fn dated(&self, tie: &Tie) -> Option<&Row> {
        DATED.into_iter().find_map(|section| self.tied(section, tie))
    }

    /// Whether a post that is part of this may no longer go out on `day`; the last day is still in time.
    pub fn over(&self, tie: &Tie, day: Date) -> Option<Over> {
        let Some(row) = self.dated(tie) else { return Some(Over::Gone) };
        row.date(Field::Ends).filter(|ends| *ends < day).map(Over::Ended)
    }
}

impl Row {
    pub fn tie(&self) -> Tie {
        Tie { row: self.id, name: self.name().to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;

    use super::*;
    use crate::plan::markdown::read;

    const PAGE: &str = "## Offers\n### Winter {#101}\n- ends: 2026-12-06\n### Gift cards {#102}\n## Campaigns\n### Open day {#103}\n- ends: 2026-11-30\n";

    #[test]
    fn an_offer_is_over_on_the_day_after_its_last() {
        let plan = read(PAGE).unwrap();
        let over = |name: &str, day| plan.over(&plan.tie_to_dated(name).unwrap(), day);
        assert_eq!(over("winter", date(2026, 12, 6)), None);
        assert_eq!(over("winter", date(2026, 12, 7)), Some(Over::Ended(date(2026, 12, 6))));
        assert_eq!(over("Open day", date(2026, 12, 1)), Some(Over::Ended(date(2026, 11, 30))));
        assert_eq!(over("Gift cards", date(2036, 1, 1)), None, "no end was said");
    }

    #[test]
    fn a_tie_holds_when_the_row_is_renamed_and_when_a_file_numbers_anew() {
        let mut plan = read(PAGE).unwrap();
        let tie = plan.tie_to_dated("Winter").unwrap();
        plan.change(tie.row, &BTreeMap::from([(Field::Name, "Winter groups".to_owned())])).unwrap();
        assert_eq!(plan.tied(Section::Offer, &tie).unwrap().name(), "Winter groups");
        let anew = read("## Offers\n### Summer\n### Winter\n- ends: 2027-01-01\n").unwrap();
        assert_eq!(anew.tied(Section::Offer, &tie).unwrap().name(), "Winter");
    }

    #[test]
    fn what_the_plan_no_longer_has_is_over() {
        let tie = read(PAGE).unwrap().tie_to_dated("Winter").unwrap();
        assert_eq!(Plan::default().over(&tie, date(2026, 11, 1)), Some(Over::Gone));
        let other = read("## Pillars\n### Teach {#101}\n").unwrap();
        assert_eq!(other.over(&tie, date(2026, 11, 1)), Some(Over::Gone), "the number is another section's");
    }
}
