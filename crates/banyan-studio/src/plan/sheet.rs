//! The one page, from the root to the usual week; what is empty is not there, and can be added.

use askama::{Template, filters::Safe};
use banyan_app::plan::{ShownPlan, Trade, say::hours_and_minutes};
use banyan_domain::plan::{Field, Holds, Plan, Row, RowId, Section, Standing, check::is_own, names};
use jiff::civil::Date;

use super::edit::Editing;
use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "plan/sheet.html")]
pub struct Sheet {
    pub p: Page,
    pub shown: ShownPlan,
    /// The form that is open, if one is.
    pub editing: Option<Editing>,
    /// What the check says in numbers: clashes, and what is open.
    pub clashes: usize,
    pub open: usize,
}

/// A field with its label, said the reader's way.
pub(super) struct Line {
    pub(super) field: Field,
    pub(super) label: String,
    pub(super) text: String,
}

impl Sheet {
    fn plan(&self) -> &Plan {
        &self.shown.plan
    }

    fn sections(&self) -> &'static [Section] {
        Section::ALL
    }

    fn rows(&self, section: &Section) -> Vec<&Row> {
        self.plan().of(*section).collect()
    }

    fn is_shown(&self, section: &Section) -> bool {
        self.plan().one(*section).is_some() || self.is_adding(section)
    }

    fn left_out(&self) -> Vec<Section> {
        Section::ALL.iter().copied().filter(|section| !self.is_shown(section)).collect()
    }

    fn is_adding(&self, section: &Section) -> bool {
        self.editing.as_ref().is_some_and(|form| form.section == *section && form.row.is_none())
    }

    fn is_editing(&self, id: &RowId) -> bool {
        self.editing.as_ref().is_some_and(|form| form.row == Some(*id))
    }

    fn form(&self) -> Safe<String> {
        let form = self.editing.as_ref().map(|form| form.render().unwrap_or_default());
        Safe(form.unwrap_or_default())
    }

    fn trades(&self) -> [Trade; 5] {
        Trade::ALL
    }

    fn trade_name(&self, trade: &Trade) -> String {
        self.p.t(&format!("plan-trade-{}", trade.as_str())).to_string()
    }

    fn title(&self, section: &Section) -> String {
        self.p.t(&format!("plan-section-{}", spelled(section.as_str()))).to_string()
    }

    fn hint(&self, section: &Section) -> String {
        self.p.t(&format!("plan-section-{}-hint", spelled(section.as_str()))).to_string()
    }

    /// The part of a section's grid: how its rows stand beside each other.
    fn grid(&self, section: &Section) -> &'static str {
        match section {
            Section::Goal | Section::Place | Section::Offer | Section::Campaign | Section::Away => "g3",
            Section::Audience | Section::WhereTo => "g2",
            Section::Pillar | Section::Person | Section::Job | Section::Money => "g4",
            Section::Why | Section::Voice | Section::Means | Section::Rhythm | Section::Review => "g1",
        }
    }

    /// Everything a row says beside its name and what is drawn for itself.
    fn lines(&self, row: &Row) -> Vec<Line> {
        let drawn = |field: Field| {
            matches!(
                (row.section, field),
                (_, Field::Name)
                    | (Section::Why, Field::Purpose)
                    | (Section::Goal, Field::Target)
                    | (Section::Pillar, Field::Share | Field::Promotional)
                    | (Section::Place, Field::Network)
            )
        };
        lines(&self.p, row).into_iter().filter(|line| !drawn(line.field)).collect()
    }

    fn purpose<'a>(&self, row: &'a Row) -> &'a str {
        if row.section == Section::Why { row.text(Field::Purpose) } else { "" }
    }

    fn target<'a>(&self, row: &'a Row) -> &'a str {
        if row.section == Section::Goal { row.text(Field::Target) } else { "" }
    }

    fn share(&self, row: &Row) -> Option<u32> {
        row.whole(Field::Share)
    }

    fn sign(&self, row: &Row) -> Option<Safe<String>> {
        if row.section != Section::Place || !row.says(Field::Network) {
            return None;
        }
        let sign = PlaceSign {
            network: row.text(Field::Network).to_owned(),
            badge: row.name().chars().take(2).collect(),
            name: row.name().to_owned(),
            own: is_own(row),
            held: row.standing() == Standing::Resting,
        };
        Some(sign.large())
    }

    /// The pillars' shares as one bar: place, width and colour of each.
    fn bar(&self) -> Vec<(u32, u32, usize)> {
        let mut at = 0;
        let shares = self.plan().of(Section::Pillar).filter_map(|row| row.whole(Field::Share));
        shares
            .enumerate()
            .map(|(n, share)| {
                let place = (at, share, n % 4 + 1);
                at += share;
                place
            })
            .collect()
    }

    fn bar_width(&self) -> u32 {
        self.bar().iter().map(|(_, share, _)| share).sum::<u32>().max(10)
    }
}

/// What a row says, in the order of its form.
pub(super) fn lines(p: &Page, row: &Row) -> Vec<Line> {
    row.values()
        .filter_map(|(field, value)| {
            let text = said(p, row.section.holds(field)?, field, value);
            Some(Line { field, label: p.t(&format!("plan-field-{}", spelled(field.as_str()))).to_string(), text })
        })
        .collect()
}

/// The first thing a row says: for a line that has room for one.
pub(crate) fn first_words(p: &Page, row: &Row) -> Option<String> {
    lines(p, row).into_iter().next().map(|line| line.text)
}

/// A kept spelling, said the way a person would.
pub(super) fn said(p: &Page, holds: Holds, field: Field, value: &str) -> String {
    match holds {
        Holds::Date => value.parse::<Date>().map_or_else(|_| value.to_owned(), |date| p.day(date)),
        Holds::Minutes => value.parse().map_or_else(|_| value.to_owned(), hours_and_minutes),
        Holds::YesNo => p.t(&format!("plan-{value}")).to_string(),
        Holds::OneOf(_) => choice(p, field, value),
        Holds::Names(_) => names(value).collect::<Vec<_>>().join(", "),
        Holds::Days => value.split_whitespace().map(|day| day_name(p, day)).collect::<Vec<_>>().join(", "),
        Holds::Month if value == "monthly" => p.t("plan-monthly").to_string(),
        Holds::Line
        | Holds::Words
        | Holds::Number
        | Holds::OfTen
        | Holds::Money
        | Holds::Month
        | Holds::OneName(_)
        | Holds::Clock => value.to_owned(),
    }
}

pub(super) fn choice(p: &Page, field: Field, word: &str) -> String {
    p.t(&format!("plan-{}-{}", spelled(field.as_str()), spelled(word))).to_string()
}

pub(super) fn day_name(p: &Page, day: &str) -> String {
    p.t(&format!("plan-day-{day}")).to_string()
}

/// Message ids have hyphens where data has underscores.
pub(super) fn spelled(word: &str) -> String {
    word.replace('_', "-")
}

impl Inside for Sheet {
    fn here(&self) -> &'static str {
        "plan"
    }
}
