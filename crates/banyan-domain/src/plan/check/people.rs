//! Who does it, who stands in, and what it may cost.

use super::{
    Facts,
    finding::{Cure, PlanFinding, Weight},
};
use crate::plan::{
    budget::{Measure, budget as sheet},
    document::{Plan, Row, same_name},
    shape::{Field, Holds, Section},
    value::Money,
};

pub(super) fn job_without_deputy(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    plan.of(Section::Job)
        .filter_map(|job| {
            let lacks = match (job.says(Field::Owner), job.says(Field::Deputy)) {
                (true, true) if !same_name(job.text(Field::Owner), job.text(Field::Deputy)) => return None,
                (true, _) => "deputy",
                (false, _) => "owner",
            };
            Some(
                PlanFinding::new("job-without-deputy", Weight::Open, Section::Job)
                    .at(job.id)
                    .with("name", job.name())
                    .with("owner", job.text(Field::Owner))
                    .with("lacks", lacks)
                    .may_be_kept("plan-cure-then-there-is-none"),
            )
        })
        .collect()
}

/// What comes every month against what a month may cost, in the budget's own currency.
pub(super) fn money_over_budget(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let Some(budget) = plan.one(Section::Means).and_then(|means| means.money(Field::Budget)) else { return Vec::new() };
    let monthly = |entry: &&Row| entry.text(Field::Month) == "monthly";
    let cents: i64 = plan
        .of(Section::Money)
        .filter(monthly)
        .filter_map(|entry| entry.money(Field::Amount))
        .filter(|amount| amount.currency == budget.currency)
        .map(|amount| amount.cents)
        .sum();
    if cents <= budget.cents {
        return Vec::new();
    }
    let planned = Money { cents, currency: budget.currency.clone() };
    vec![
        PlanFinding::new("money-over-budget", Weight::Clash, Section::Money)
            .with("planned", planned)
            .with("budget", budget),
    ]
}

/// What the next twelve months take, single payments and campaigns too, against twelve times the budget. Where every month
/// is too dear already, that is said of the month.
pub(super) fn year_over_budget(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let Some(means) = plan.one(Section::Means) else { return Vec::new() };
    let Some(budget) = means.money(Field::Budget) else { return Vec::new() };
    let measure = Measure::Money(budget.currency.clone());
    let total = sheet(plan, facts).totals().into_iter().find(|total| total.measure == measure);
    let cents = total.map_or(0, |total| total.total());
    if cents <= budget.cents * 12 || !money_over_budget(plan, facts).is_empty() {
        return Vec::new();
    }
    let money = |cents| Money { cents, currency: budget.currency.clone() };
    // In whole units, and enough.
    let enough = money((cents + 1_199) / 1_200 * 100);
    let raise = Cure::new("plan-cure-budget-a-month").with("budget", enough.clone());
    vec![
        PlanFinding::new("year-over-budget", Weight::Clash, Section::Money)
            .with("planned", money(cents))
            .with("budget", budget.clone())
            .with("year", money(budget.cents * 12))
            .cured_by(raise.set(means.id, Field::Budget, enough)),
    ]
}

/// A name that leads to no row: somebody left, or a place was taken out. Where that section is still empty, it is asked
/// for as a whole. An example is a row that a name can lead to.
pub(super) fn names_nobody_has(plan: &Plan, _facts: &Facts) -> Vec<PlanFinding> {
    let mut found = Vec::new();
    for row in plan.rows().filter(|row| !row.example) {
        for shape in row.section.fields() {
            let (Holds::Names(named) | Holds::OneName(named)) = shape.holds else { continue };
            if plan.one(named).is_none() {
                continue;
            }
            for name in row.names(shape.field).filter(|name| plan.named(named, name).is_none()) {
                let mut finding = PlanFinding::new("names-nobody", Weight::Open, row.section)
                    .at(row.id)
                    .with("row", row.name())
                    .with("name", name)
                    .with("where", named.as_str());
                finding.field = Some(shape.field);
                found.push(finding);
            }
        }
    }
    found
}
