//! The budget sheet: month by month, what the plan says, its campaigns too, and what was spent.

use std::collections::BTreeMap;

use jiff::{ToSpan as _, civil::Date};

use super::Sources;
use crate::{
    measure::entry::Kind,
    plan::{Field, Plan, Row, RowId, Section},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    pub first: Date,
    /// In the smaller unit, by currency.
    pub planned: BTreeMap<String, i64>,
    pub spent: BTreeMap<String, i64>,
    /// Lines of the plan's money and its campaigns, with what was planned and spent on each.
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub row: RowId,
    pub name: String,
    pub planned: BTreeMap<String, i64>,
    pub spent: BTreeMap<String, i64>,
}

/// Newest first.
pub(super) fn months(sources: &Sources<'_>) -> Vec<Month> {
    let mut first = sources.since.first_of_month();
    let mut months = Vec::new();
    while first <= sources.today {
        months.push(month(sources, first));
        let Ok(next) = first.checked_add(1.month()) else { break };
        first = next;
    }
    months.retain(|month| !month.planned.is_empty() || !month.spent.is_empty());
    months.reverse();
    months
}

fn month(sources: &Sources<'_>, first: Date) -> Month {
    let rows = sources.plan.of(Section::Money).chain(sources.plan.of(Section::Campaign));
    let actions: Vec<Action> = rows
        .map(|row| Action {
            row: row.id,
            name: row.name().to_owned(),
            planned: planned(sources.plan, row, first),
            spent: spent(sources, first, Some(row.id)),
        })
        .filter(|action| !action.planned.is_empty() || !action.spent.is_empty())
        .collect();
    let mut planned = BTreeMap::new();
    for (currency, cents) in actions.iter().flat_map(|action| &action.planned) {
        *planned.entry(currency.clone()).or_insert(0) += cents;
    }
    Month { first, planned, spent: spent(sources, first, None), actions }
}

/// A campaign costs where it begins; nobody pays for an example.
fn planned(plan: &Plan, row: &Row, first: Date) -> BTreeMap<String, i64> {
    let money = if row.section == Section::Campaign {
        let begins = row.date(Field::Starts).map(Date::first_of_month);
        plan.cost_beside(row).filter(|cost| begins == Some(first) && cost.cents > 0)
    } else {
        let month = row.text(Field::Month);
        let is_now = month == "monthly" || month == first.strftime("%Y-%m").to_string();
        row.money(Field::Amount).filter(|_| is_now)
    };
    money.filter(|_| !row.example).map(|money| (money.currency, money.cents)).into_iter().collect()
}

fn spent(sources: &Sources<'_>, first: Date, row: Option<RowId>) -> BTreeMap<String, i64> {
    let mut spent = BTreeMap::new();
    let costs = sources.costs.iter().filter(|entry| entry.kind == Kind::Cost);
    let costs = costs.filter(|entry| entry.day.first_of_month() == first && (row.is_none() || entry.row == row));
    for money in costs.filter_map(|entry| entry.money.as_ref()) {
        *spent.entry(money.currency.clone()).or_insert(0) += money.cents;
    }
    spent
}
