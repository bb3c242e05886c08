//! What was looked at and fits: a check that only finds fault is not read twice.

use super::finding::PlanFinding;
use crate::plan::{
    document::Plan,
    shape::{Field, Section},
};

/// A line, what must be there for it to be said, and the rules that must have been silent.
struct Line {
    message: &'static str,
    sections: &'static [Section],
    rules: &'static [&'static str],
    /// Said in every row of the first section.
    fields: &'static [Field],
}

const LINES: [Line; 9] = [
    Line { message: "plan-fits-purpose", sections: &[Section::Why], rules: &["only-money"], fields: &[Field::Purpose] },
    Line {
        message: "plan-fits-goals",
        sections: &[Section::Goal],
        rules: &["judged-after-end", "goal-over"],
        fields: &[Field::Target, Field::Source, Field::Until],
    },
    Line { message: "plan-fits-ways", sections: &[Section::Goal], rules: &["goal-without-way"], fields: &[] },
    Line {
        message: "plan-fits-audiences",
        sections: &[Section::Audience, Section::Place],
        rules: &["audience-without-place", "place-without-audience"],
        fields: &[Field::Places],
    },
    Line { message: "plan-fits-own-first", sections: &[Section::Place], rules: &["only-borrowed"], fields: &[] },
    Line {
        message: "plan-fits-places",
        sections: &[Section::Place],
        rules: &["place-without-reason", "past-review", "trial-over", "trial-without-end", "trial-before-trial"],
        fields: &[],
    },
    Line {
        message: "plan-fits-shares",
        sections: &[Section::Pillar],
        rules: &["shares-sum", "queue-leans"],
        fields: &[Field::Share],
    },
    Line { message: "plan-fits-jobs", sections: &[Section::Job], rules: &["job-without-deputy"], fields: &[] },
    Line { message: "plan-fits-hours", sections: &[Section::Person], rules: &["hours"], fields: &[Field::Hours] },
];

pub(super) fn fits(plan: &Plan, findings: &[PlanFinding]) -> Vec<&'static str> {
    LINES
        .iter()
        .filter(|line| line.sections.iter().all(|section| plan.one(*section).is_some()))
        .filter(|line| !findings.iter().any(|finding| line.rules.contains(&finding.rule)))
        .filter(|line| plan.of(line.sections[0]).all(|row| line.fields.iter().all(|field| row.says(*field))))
        .map(|line| line.message)
        .collect()
}
