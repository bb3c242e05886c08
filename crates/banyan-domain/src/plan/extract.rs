//! What of this plan belongs into another one: which rows the marketing plan wants, and which the business plan.

use super::{
    document::{Plan, Row},
    shape::{Belongs, Field, Section},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extract {
    /// What we offer to whom, where, about what, who does it, what it takes and what shall come of it.
    Marketing,
    /// What it is for, who does it, and what it takes.
    Business,
}

/// A part of the plan as another plan wants it: its rows with the fields that are told, in telling order.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted<'a> {
    pub section: Section,
    pub rows: Vec<(&'a Row, Vec<Field>)>,
}

impl Extract {
    pub const ALL: [Self; 2] = [Self::Marketing, Self::Business];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Business => "business",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|extract| extract.as_str() == text)
    }

    /// What goes into the plan that this one belongs to.
    pub fn for_plan(plan: Belongs) -> Self {
        match plan {
            Belongs::MarketingPlan => Self::Marketing,
            Belongs::BusinessPlan => Self::Business,
        }
    }

    /// What nobody said is not there, and an example is nobody's word.
    pub fn of(self, plan: &Plan) -> Vec<Wanted<'_>> {
        let sections = self.sections().iter().map(|(section, fields)| {
            let said = |row: &&Row| fields.iter().copied().filter(|field| row.says(*field)).collect();
            let rows =
                plan.said(*section).map(|row| (row, said(&row))).filter(|(_, said): &(_, Vec<_>)| !said.is_empty());
            Wanted { section: *section, rows: rows.collect() }
        });
        sections.filter(|wanted| !wanted.rows.is_empty()).collect()
    }

    /// What it asks the plan for.
    pub fn sections(self) -> &'static [(Section, &'static [Field])] {
        match self {
            Self::Marketing => &[
                (Section::Why, &[Field::Purpose, Field::Social]),
                (Section::WhereTo, &[Field::Offering, Field::Different]),
                (
                    Section::Goal,
                    &[
                        Field::Name,
                        Field::Target,
                        Field::Baseline,
                        Field::Until,
                        Field::Definition,
                        Field::Owner,
                        Field::NotBefore,
                    ],
                ),
                (Section::Audience, &[Field::Name, Field::About, Field::Places]),
                (Section::Voice, &[Field::Sounds, Field::Never]),
                (Section::Pillar, &[Field::Name, Field::Share, Field::About]),
                (Section::Offer, &[Field::Name, Field::About, Field::Starts, Field::Ends, Field::Address]),
                (Section::Place, &[Field::Name, Field::Reason, Field::PerWeek, Field::Goals]),
                (Section::Away, &[Field::Name, Field::Rhythm]),
                (
                    Section::Campaign,
                    &[Field::Name, Field::Goals, Field::Places, Field::Starts, Field::Ends, Field::Cost],
                ),
                (Section::Person, &[Field::Name, Field::Hours]),
                (Section::Job, &[Field::Name, Field::Owner, Field::Deputy]),
                (Section::Money, &[Field::Name, Field::Amount, Field::Month]),
                (Section::Means, &[Field::Budget]),
                (Section::Review, &[Field::NextReview]),
            ],
            Self::Business => &[
                (Section::WhereTo, &[Field::Vision, Field::Mission, Field::Offering, Field::Different]),
                (Section::Why, &[Field::Social]),
                (Section::Goal, &[Field::Name, Field::Target, Field::Until, Field::Owner]),
                (Section::Person, &[Field::Name, Field::Hours]),
                (Section::Job, &[Field::Name, Field::Owner, Field::Deputy]),
                (Section::Money, &[Field::Name, Field::Amount, Field::Month]),
                (
                    Section::Means,
                    &[
                        Field::Budget,
                        Field::AnswerWithin,
                        Field::OpenDays,
                        Field::OpensAt,
                        Field::ClosesAt,
                        Field::HoursByDay,
                    ],
                ),
                (Section::Review, &[Field::Size, Field::NextReview]),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::markdown;

    #[test]
    fn an_extract_tells_only_what_was_said_and_only_what_it_wants() {
        let plan = markdown::read(
            "## Goals\n### Seats\n- target: 24\n- signs: They ask.\n## People\n### Ada\n- knowledge: Learns to film.\n- \
             hours: 2 h\n",
        )
        .unwrap();
        let told = Extract::Marketing.of(&plan);
        let told: Vec<&[Field]> =
            told.iter().flat_map(|wanted| &wanted.rows).map(|(_, said)| said.as_slice()).collect();
        assert_eq!(told, [[Field::Name, Field::Target], [Field::Name, Field::Hours]], "no signs, no knowledge");
        let told = Extract::Business.of(&plan);
        assert_eq!(told.iter().map(|wanted| wanted.section).collect::<Vec<_>>(), [Section::Goal, Section::Person]);
    }

    #[test]
    fn a_promise_is_told_with_the_days_and_hours_it_counts_in() {
        let means = "## Means\n- answer within: 3 h\n- open days: tue\n- opens at: 10:00\n- closes at: 18:00\n";
        let plan = markdown::read(means).unwrap();
        let told = [Field::AnswerWithin, Field::OpenDays, Field::OpensAt, Field::ClosesAt];
        assert_eq!(Extract::Business.of(&plan)[0].rows[0].1, told);
    }

    #[test]
    fn an_example_is_told_to_nobody() {
        let plan = markdown::read(
            "## Why\n- purpose: Strong\n- example: yes\n## Goals\n### Seats\n- example: yes\n### \
                                   Readers\n",
        )
        .unwrap();
        let told = Extract::Marketing.of(&plan);
        let names: Vec<&str> = told.iter().flat_map(|wanted| &wanted.rows).map(|(row, _)| row.name()).collect();
        assert_eq!(names, ["Readers"]);
    }

    #[test]
    fn every_field_an_extract_wants_stands_in_its_section() {
        for (section, fields) in Extract::ALL.iter().flat_map(|extract| extract.sections()) {
            for field in *fields {
                assert!(section.holds(*field).is_some(), "{section:?} {field:?}");
            }
        }
    }
}
