//! What a kit brought and nobody has made their own. No other rule sees it, so it is asked about, once for each section.

use super::finding::{Change, Cure, PlanFinding, Weight};
use crate::plan::{
    document::{ONLY_THEIRS, Plan, Row},
    shape::Section,
};

pub(super) fn still(plan: &Plan) -> Vec<PlanFinding> {
    Section::ALL.iter().filter_map(|section| asked(plan, *section)).collect()
}

fn asked(plan: &Plan, section: Section) -> Option<PlanFinding> {
    let examples: Vec<&Row> = plan.of(section).filter(|row| row.example).collect();
    let names: Vec<&str> = examples.iter().map(|row| row.name()).filter(|name| !name.is_empty()).collect();
    let finding = PlanFinding::new("example", Weight::Question, section)
        .at(examples.first()?.id)
        .with("named", if names.is_empty() { "no" } else { "yes" })
        .with("names", names.join(", "));
    // Nobody promises an answer by one press: that line is saved where its hours are read.
    if section == Section::Means {
        return Some(finding);
    }
    let is_theirs = |row: &&Row| ONLY_THEIRS.iter().any(|field| row.says(*field));
    let message = if examples.iter().any(is_theirs) { "plan-cure-make-own-but" } else { "plan-cure-make-own" };
    let own = |cure: Cure, row: &&Row| cure.doing(Change::Own { row: row.id });
    Some(finding.cured_by(examples.iter().fold(Cure::new(message), own)))
}
