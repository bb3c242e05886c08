//! Questions at the root: is it only about money, could a competitor sign it too, and why again?

use super::{
    Facts,
    finding::{PlanFinding, Weight},
    lexicon,
};
use crate::plan::{
    document::Plan,
    shape::{Field, Section},
};

/// The why is asked again at the latest after this.
const AGAIN_AFTER_DAYS: i32 = 190;

pub(super) fn only_about_money(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let Some(why) = plan.one(Section::Why) else { return Vec::new() };
    let said = [why.text(Field::Purpose), why.text(Field::Social)].into_iter().find(|text| !text.is_empty());
    match said {
        Some(said) if lexicon::is_only_money(said) => vec![
            PlanFinding::new("only-money", Weight::Question, Section::Why)
                .at(why.id)
                .with("said", said)
                .may_be_kept("plan-cure-it-is-so"),
        ],
        _ => Vec::new(),
    }
}

/// Only words that every business says of itself are sure enough to ask about.
pub(super) fn could_be_theirs(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let Some(row) = plan.one(Section::WhereTo) else { return Vec::new() };
    let (offering, different) = (row.text(Field::Offering), row.text(Field::Different));
    let said = if different.is_empty() { offering } else { different };
    let competitor = row.names(Field::Competitors).next();
    match competitor {
        Some(competitor) if !said.is_empty() && lexicon::is_said_by_everybody(said) => vec![
            PlanFinding::new("could-be-theirs", Weight::Question, Section::WhereTo)
                .at(row.id)
                .with("competitor", competitor)
                .with("said", said)
                .may_be_kept("plan-cure-it-is-ours"),
        ],
        _ => Vec::new(),
    }
}

pub(super) fn why_again(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let Some(why) = plan.one(Section::Why).filter(|why| why.says(Field::Social)) else { return Vec::new() };
    let Some(asked) = why.date(Field::SocialAskedOn) else { return Vec::new() };
    let reviewed = plan.one(Section::Review).and_then(|review| review.date(Field::ReviewedOn));
    let since = (facts.today - asked).get_days();
    if reviewed.is_none_or(|reviewed| reviewed <= asked) && since <= AGAIN_AFTER_DAYS {
        return Vec::new();
    }
    vec![
        PlanFinding::new("why-again", Weight::Question, Section::Why)
            .at(why.id)
            .with("said", why.text(Field::Social))
            .with("asked", asked),
    ]
}
