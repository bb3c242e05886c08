//! Goals: something leads to each, and each is judged in its time.

use super::{
    Facts,
    finding::{Cure, PlanFinding, Weight},
};
use crate::plan::{
    document::{Plan, Row},
    shape::{Field, Section, Standing},
};

pub(super) fn nothing_leads_there(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    plan.of(Section::Goal)
        .filter(|goal| goal.date(Field::Until).is_none_or(|until| until >= facts.today))
        .filter(|goal| !leads(plan, facts, goal))
        .map(|goal| {
            PlanFinding::new("goal-without-way", Weight::Open, Section::Goal)
                .at(goal.id)
                .with("name", goal.name())
                .with("looked", if facts.leading.is_some() { "posts" } else { "plan" })
                .may_be_kept("plan-cure-comes-by-itself")
        })
        .collect()
}

fn leads(plan: &Plan, facts: &Facts, goal: &Row) -> bool {
    let by_posts = facts.leading.as_ref().is_some_and(|leading| leading.get(&goal.id).is_some_and(|posts| *posts > 0));
    // A place is no way by itself once it is known what is posted there; a campaign and a habit are.
    let by_place =
        facts.leading.is_none() && plan.of(Section::Place).any(|place| is_used(place) && place.leads_to(goal));
    let by_habit = plan.of(Section::Away).any(|habit| is_used(habit) && habit.leads_to(goal));
    let runs = |campaign: &Row| campaign.date(Field::Ends).is_none_or(|ends| ends >= facts.today);
    let by_campaign = plan.of(Section::Campaign).any(|campaign| runs(campaign) && campaign.leads_to(goal));
    by_posts || by_place || by_habit || by_campaign
}

fn is_used(row: &Row) -> bool {
    matches!(row.standing(), Standing::Kept | Standing::OnTrial)
}

pub(super) fn judged_after_their_end(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    plan.of(Section::Goal)
        .filter_map(|goal| Some((goal, goal.date(Field::NotBefore)?, goal.date(Field::Until)?)))
        .filter(|(_, not_before, until)| not_before > until)
        .map(|(goal, not_before, until)| {
            PlanFinding::new("judged-after-end", Weight::Clash, Section::Goal)
                .at(goal.id)
                .with("name", goal.name())
                .with("not_before", not_before)
                .with("until", until)
                .cured_by(Cure::new("plan-cure-judge-at-end").with("date", until).set(goal.id, Field::NotBefore, until))
        })
        .collect()
}

pub(super) fn over(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    plan.of(Section::Goal)
        .filter_map(|goal| Some((goal, goal.date(Field::Until)?)))
        .filter(|(_, until)| *until < facts.today)
        .map(|(goal, until)| {
            PlanFinding::new("goal-over", Weight::Open, Section::Goal)
                .at(goal.id)
                .with("name", goal.name())
                .with("until", until)
                .may_be_kept("plan-cure-keep-for-the-record")
        })
        .collect()
}
