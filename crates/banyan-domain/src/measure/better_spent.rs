//! "Spend this hour there instead": said only where the numbers are sure, and done to the plan by one button.
//!
//! The best and the worst line that may be judged are held against each other. It is said if the better one brought at
//! least three people, and if chance alone would give such numbers in at most five of a hundred cases, counted for every
//! pair that could have been picked. Our own ground is never the one to take from.

use super::ledger::{Known, Ledger, Line, LineKey, Then, chance_of_more};
use crate::plan::{
    Field, Plan, Row, RowId, Section,
    check::{Change, Facts, is_own},
};

const ENOUGH_PEOPLE: u32 = 3;
const BY_CHANCE: f64 = 0.05;
/// What a habit gives up at once.
const HALF_AN_HOUR: u32 = 30;

#[derive(Clone, Debug, PartialEq)]
pub struct BetterSpent {
    pub from: RowId,
    pub to: RowId,
    pub from_name: String,
    pub to_name: String,
    pub from_people: u32,
    pub from_minutes: u32,
    pub to_people: u32,
    pub to_minutes: u32,
    /// Of a hundred cases, in how many chance alone would look like this.
    pub by_chance: u32,
    /// Minutes a week that move.
    pub minutes: u32,
    /// What the button does; empty where the plan names no measure that could be moved.
    pub changes: Vec<Change>,
}

pub fn better_spent(plan: &Plan, facts: &Facts, ledger: &Ledger) -> Option<BetterSpent> {
    let judged: Vec<(&Row, &Line, Known)> = ledger.lines.iter().filter_map(|line| judged(plan, line)).collect();
    let pairs = judged.len() * judged.len().saturating_sub(1) / 2;
    let by_an_hour =
        |one: &&(&Row, &Line, Known), other: &&(&Row, &Line, Known)| one.2.an_hour().total_cmp(&other.2.an_hour());
    let (to, _, most) = judged.iter().max_by(by_an_hour)?;
    let (from, _, least) = judged.iter().filter(|(row, ..)| !is_root(row)).min_by(by_an_hour)?;
    #[expect(clippy::cast_precision_loss, reason = "a plan has few lines")]
    let chance = chance_of_more(*most, *least) * pairs as f64;
    if to.id == from.id || most.people < ENOUGH_PEOPLE || chance > BY_CHANCE {
        return None;
    }
    let (minutes, changes) = moved(from, to, facts);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most five")]
    let by_chance = (chance * 100.0).ceil().max(1.0) as u32;
    Some(BetterSpent {
        from: from.id,
        to: to.id,
        from_name: from.name().to_owned(),
        to_name: to.name().to_owned(),
        from_people: least.people,
        from_minutes: least.minutes,
        to_people: most.people,
        to_minutes: most.minutes,
        by_chance,
        minutes,
        changes,
    })
}

fn judged<'a>(plan: &'a Plan, line: &'a Line) -> Option<(&'a Row, &'a Line, Known)> {
    let LineKey::Row(row) = line.key else { return None };
    let open = matches!(line.then, Then::More | Then::Same | Then::Less | Then::Leave);
    Some((plan.row(row)?, line, Known::of(line)?)).filter(|(row, ..)| open && !row.example)
}

fn is_root(row: &Row) -> bool {
    row.section == Section::Place && is_own(row)
}

/// A place gives up one post a week and what writing it takes, a habit half an hour; neither is emptied.
fn moved(from: &Row, to: &Row, facts: &Facts) -> (u32, Vec<Change>) {
    let (minutes, less) = match (from.section, from.number(Field::PerWeek), from.whole(Field::Hours)) {
        (Section::Place, Some(posts), _) if posts > 1.0 => {
            (facts.minutes_a_post, set(from, Field::PerWeek, (posts - 1.0).to_string()))
        }
        (Section::Away, _, Some(hours)) if hours > 1 => {
            let minutes = HALF_AN_HOUR.min(hours / 2);
            (minutes, set(from, Field::Hours, (hours - minutes).to_string()))
        }
        _ => return (HALF_AN_HOUR, Vec::new()),
    };
    let more = match (to.section, to.number(Field::PerWeek)) {
        (Section::Place, Some(posts)) => set(to, Field::PerWeek, (posts + 1.0).to_string()),
        (Section::Away, _) => set(to, Field::Hours, (to.whole(Field::Hours).unwrap_or(0) + minutes).to_string()),
        _ => return (minutes, Vec::new()),
    };
    (minutes, vec![less, more])
}

fn set(row: &Row, field: Field, value: String) -> Change {
    Change::Set { row: row.id, field, value }
}

#[cfg(test)]
mod tests;
