//! The plan check: rules that hold the plan's lines against each other and against what is really there.
//!
//! A rule is quiet unless it is sure. Taste, and whatever a written rule cannot know, is asked as a question.

mod audiences;
mod connected;
mod examples;
mod finding;
mod fits;
mod gaps;
mod goals;
mod hours;
mod lexicon;
mod means;
mod offers;
mod ongoing;
mod people;
mod places;
mod purpose;
mod reviews;
mod shares;
mod sizes;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::{
    connected::ConnectedPlace,
    document::{Plan, RowId},
    shape::{Field, Section},
};
pub use finding::{Change, Cure, PlanFinding, Said, Weight};
pub use hours::{is_own, is_own_site, kind_of_place};

/// What one post written by hand takes, and a week of answering, until it has been counted.
pub(super) const MINUTES_A_POST: u32 = 20;
pub(super) const MINUTES_ANSWERING: u32 = 40;

/// What the check knows beside the plan itself. What nobody knows is none, and rules that need it stay quiet.
#[derive(Clone, Debug)]
pub struct Facts {
    pub today: Date,
    /// What one post written by hand takes, and a week of answering.
    pub minutes_a_post: u32,
    pub minutes_answering: u32,
    /// Whether each was counted from real use.
    pub posts_counted: bool,
    pub answering_counted: bool,
    /// Posts of these weeks that lead to each goal.
    pub leading: Option<BTreeMap<RowId, u32>>,
    /// Posts waiting, by pillar.
    pub queued: Option<BTreeMap<RowId, u32>>,
    /// Places that posts can go to.
    pub connected: Option<Vec<ConnectedPlace>>,
    /// All four First Steps are answered: now where it belongs and how big it shall be can be said.
    pub after_steps: bool,
}

impl Facts {
    /// Nothing is known but the day; what a post takes is an estimate until it has been counted.
    pub fn unknown(today: Date) -> Self {
        Self {
            today,
            minutes_a_post: MINUTES_A_POST,
            minutes_answering: MINUTES_ANSWERING,
            posts_counted: false,
            answering_counted: false,
            leading: None,
            queued: None,
            connected: None,
            after_steps: false,
        }
    }
}

/// All that was found, heaviest first, and what was looked at and fits.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PlanCheck {
    pub findings: Vec<PlanFinding>,
    /// Message ids.
    pub fits: Vec<&'static str>,
}

/// So many questions take turns, until one of them is answered and the next moves up.
const IN_TURN: usize = 3;

impl PlanCheck {
    /// The root first, until it is answered; then those most worth asking, another one each day, so that none is asked
    /// until it is hated.
    pub fn question_of(&self, day: Date) -> Option<&PlanFinding> {
        let asked = self.asked();
        let root = asked.iter().find(|finding| finding.is_gap_at(Section::Why, Field::Social)).copied();
        let days = usize::try_from((day - Date::constant(2000, 1, 1)).get_days()).unwrap_or(0);
        root.or_else(|| asked.get(days % asked.len().clamp(1, IN_TURN)).copied())
    }

    /// All that is answered in a field, in the order in which it is worth asking.
    pub fn asked(&self) -> Vec<&PlanFinding> {
        let mut asked: Vec<&PlanFinding> = self.findings.iter().filter(|finding| finding.field.is_some()).collect();
        asked.sort_by_key(|finding| gaps::turn_of(finding));
        asked
    }
}

type Rule = fn(&Plan, &Facts) -> Vec<PlanFinding>;

const RULES: [Rule; 24] = [
    hours::more_posts_than_hours,
    offers::at_the_same_time,
    offers::ends_before_it_starts,
    offers::over,
    places::wanted_before_the_last_trial_ended,
    places::trial_without_an_end,
    places::trial_over,
    places::without_reason,
    places::past_its_review,
    places::only_borrowed,
    connected::not_in_plan,
    connected::still_connected,
    shares::queue_leans,
    goals::judged_after_their_end,
    goals::nothing_leads_there,
    goals::over,
    audiences::without_place,
    audiences::place_without_audience,
    ongoing::only_ongoing,
    people::job_without_deputy,
    people::money_over_budget,
    people::year_over_budget,
    means::closes_before_it_opens,
    reviews::overdue,
];

const QUESTIONS: [Rule; 5] = [
    purpose::only_about_money,
    purpose::could_be_theirs,
    purpose::why_again,
    reviews::belongs_without_its_team,
    sizes::against_hours,
];

/// Where an example still fills what is not taken over yet.
const BESIDE_EXAMPLES: [Rule; 2] = [shares::do_not_add_up, people::names_nobody_has];

/// What was said is checked; of examples it is asked whether they are anybody's.
pub fn check(plan: &Plan, facts: &Facts) -> PlanCheck {
    let said = &plan.as_said();
    let beside = BESIDE_EXAMPLES.iter().flat_map(|rule| rule(plan, facts));
    let rules = RULES.iter().flat_map(|rule| rule(said, facts)).chain(beside);
    let questions = QUESTIONS.iter().flat_map(|question| question(said, facts)).chain(examples::still(plan));
    let gaps = gaps::unanswered(said, facts).into_iter().map(|gap| gaps::with_example(plan, gap));
    let mut findings: Vec<PlanFinding> =
        rules.chain(gaps).chain(questions).filter(|finding| !is_kept(plan, finding)).collect();
    findings.sort_by_key(|finding| (finding.weight, finding.section));
    let fits = fits::fits(said, &findings);
    PlanCheck { findings, fits }
}

fn is_kept(plan: &Plan, finding: &PlanFinding) -> bool {
    finding.row.and_then(|row| plan.row(row)).is_some_and(|row| row.is_kept_against(finding.kept_as()))
}

#[cfg(test)]
mod tests;
