//! What a post is for before anybody has said so: written rules, each to be changed with one click.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    balance::balance,
    connected::Connected,
    document::{Plan, Row, RowId, same_name},
    shape::{Field, Section},
    tie::Tie,
};
use crate::{compose::Objective, gather::address};

/// What is known of a post that nobody has given an aim.
#[derive(Clone, Copy, Debug)]
pub struct Aimless<'a> {
    pub today: Date,
    /// Where it goes; of a carried post the place it comes from first.
    pub places: &'a [Connected<'a>],
    /// Posts that wait, by pillar.
    pub waiting: &'a BTreeMap<RowId, u32>,
    /// What its words say it is for.
    pub objective: Objective,
    /// Of a carried post: what its author filed it under.
    pub carried: Option<&'a [String]>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aim {
    pub objective: Objective,
    pub audience: Option<Tie>,
    pub pillar: Option<Tie>,
    pub goal: Option<Tie>,
    /// The offer or campaign it ends with.
    pub part_of: Option<Tie>,
    /// The address of the offer.
    pub call_to_action: Option<String>,
}

/// In this order: the pillar, what follows from it, and what is left open where more than one row could be meant. Who
/// writes may be proposed an example; what is carried goes by itself, so it holds on to nothing but what was said.
pub fn aim(plan: &Plan, post: &Aimless<'_>) -> Aim {
    let said = plan.as_said();
    let plan = if post.carried.is_some() { &said } else { plan };
    let is_open = post.carried.is_none() && post.objective != Objective::Offer;
    let pillar = if is_open { most_behind(plan, post) } else { pillar_of_words(plan, post) };
    let sells = pillar.is_some_and(|pillar| pillar.is_yes(Field::Promotional));
    let objective = if sells { Objective::Offer } else { post.objective };
    let part_of = (objective == Objective::Offer).then(|| only(running(plan, post.today))).flatten();
    Aim {
        objective,
        audience: audience(plan, post).map(Row::tie),
        pillar: pillar.map(Row::tie),
        goal: goal(plan, post).map(Row::tie),
        part_of: part_of.map(Row::tie),
        call_to_action: part_of.and_then(address_of),
    }
}

/// Where readers of an offer or a campaign can say yes.
pub fn address_of(row: &Row) -> Option<String> {
    let address = row.text(Field::Address);
    address::host(address).map(|_| address.to_owned())
}

/// To write: the pillar that lags most behind its share. One that asks people to buy is never proposed.
fn most_behind<'a>(plan: &'a Plan, post: &Aimless<'_>) -> Option<&'a Row> {
    let teaches = |row: RowId| plan.row(row).filter(|row| !row.is_yes(Field::Promotional));
    balance(plan, post.waiting)
        .into_iter()
        .filter_map(|pillar| Some((pillar.behind()?, teaches(pillar.row)?)))
        // Of several the first in the plan.
        .reduce(|one, other| if other.0 > one.0 { other } else { one })
        .map(|(_, row)| row)
}

/// What is carried, and what offers, is what it is: the pillar it was filed under, else the one that asks to buy if it
/// does, else the one most is said about. It is not dealt out to even the shares, for then they would always look even.
fn pillar_of_words<'a>(plan: &'a Plan, post: &Aimless<'_>) -> Option<&'a Row> {
    let labels = post.carried.unwrap_or_default();
    let filed = plan.of(Section::Pillar).find(|row| labels.iter().any(|label| same_name(label, row.name())));
    let sells = |row: &&Row| row.is_yes(Field::Promotional);
    filed.or_else(|| match post.objective {
        Objective::Offer => only(plan.of(Section::Pillar).filter(sells)),
        Objective::Teach | Objective::Gather | Objective::Tell => plan
            .of(Section::Pillar)
            .filter(|row| !sells(row) && row.says(Field::Share))
            .reduce(|one, other| if other.whole(Field::Share) > one.whole(Field::Share) { other } else { one }),
    })
}

/// The only one there is, or the only one who reads at one of the places.
fn audience<'a>(plan: &'a Plan, post: &Aimless<'_>) -> Option<&'a Row> {
    let reads = |row: &&Row| post.places.iter().any(|place| plan.reads_at(row, place));
    only(plan.of(Section::Audience)).or_else(|| only(plan.of(Section::Audience).filter(reads)))
}

/// The first that the first of the places leads to and that is not past its day, else the only one there is.
fn goal<'a>(plan: &'a Plan, post: &Aimless<'_>) -> Option<&'a Row> {
    let is_open = |goal: &&Row| goal.date(Field::Until).is_none_or(|until| until >= post.today);
    let of_place = |place: &Row| {
        let names = |goal: &&Row| place.names(Field::Goals).any(|name| same_name(name, goal.name()));
        plan.of(Section::Goal).filter(is_open).find(names)
    };
    let mut by_places = post.places.iter().filter_map(|place| of_place(plan.place_of(place)?));
    by_places.next().or_else(|| only(plan.of(Section::Goal).filter(is_open)))
}

fn running(plan: &Plan, today: Date) -> impl Iterator<Item = &Row> {
    plan.said(Section::Offer).filter(move |offer| {
        offer.date(Field::Starts).is_none_or(|starts| starts <= today)
            && offer.date(Field::Ends).is_none_or(|ends| ends >= today)
    })
}

fn only<'a>(mut rows: impl Iterator<Item = &'a Row>) -> Option<&'a Row> {
    let first = rows.next()?;
    rows.next().is_none().then_some(first)
}

#[cfg(test)]
#[path = "aim_tests.rs"]
mod tests;
