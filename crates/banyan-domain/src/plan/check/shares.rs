//! Pillars: shares that make ten, and a queue that keeps to them.

use super::{
    Facts,
    finding::{PlanFinding, Weight},
};
use crate::plan::{
    balance::balance,
    document::Plan,
    shape::{Field, Section},
};

/// Fewer posts than this say nothing about shares.
const ENOUGH: u32 = 10;
/// Of ten; what is nearer is chance.
const LEANS: f64 = 2.0;

pub(super) fn do_not_add_up(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let shares: Vec<Option<u32>> = plan.of(Section::Pillar).map(|pillar| pillar.whole(Field::Share)).collect();
    let Some(sum) = shares.iter().copied().sum::<Option<u32>>() else { return Vec::new() };
    if shares.is_empty() || sum == 10 {
        return Vec::new();
    }
    vec![PlanFinding::new("shares-sum", Weight::Clash, Section::Pillar).with("sum", sum)]
}

pub(super) fn queue_leans(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let Some(queued) = &facts.queued else { return Vec::new() };
    let all: u32 = queued.values().sum();
    if all < ENOUGH {
        return Vec::new();
    }
    balance(plan, queued)
        .into_iter()
        .filter(|pillar| pillar.behind().is_some_and(|behind| behind.abs() >= LEANS))
        .map(|pillar| {
            PlanFinding::new("queue-leans", Weight::Open, Section::Pillar)
                .at(pillar.row)
                .with("name", pillar.name)
                .with("posts", pillar.posts)
                .with("all", all)
                .with("planned", pillar.planned.unwrap_or(0))
        })
        .collect()
}
