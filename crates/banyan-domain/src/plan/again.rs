//! One of the first questions answered again: what the answer before put into the plan gives way, unless somebody has
//! changed it there since.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    document::{Plan, PlanError, Row, RowId, same_name},
    first::{FirstAnswer, FirstNames, Ground, Week, Wish, one_name},
    shape::{Field, Section},
    value,
};

impl FirstAnswer {
    /// The plan with room for what this answer says otherwise than the newest ones given. Of other questions only
    /// people's hours give way.
    pub fn room_in(&self, plan: &Plan, given: &[Self], names: &FirstNames, today: Date) -> Result<Plan, PlanError> {
        let mut plan = plan.clone();
        if given.contains(self) {
            return Ok(plan);
        }
        let now = self.put(&Plan::default(), names, None, today)?;
        for before in given {
            let mut then = before.put(&Plan::default(), names, None, today)?;
            if before.question() != self.question() {
                give_way(&mut plan, &then, &now, |section, is_said| section == Section::Person && is_said);
                continue;
            }
            match (before, self) {
                (Self::Ground(Ground::Somebody(old)), Self::Ground(Ground::Somebody(new))) => {
                    let renamed = [old, new].map(|job| one_name(job.name_in(names)));
                    rename(&mut [&mut plan, &mut then], Section::Job, renamed)?;
                    // What is taken back on that page is missing again, and the page says so.
                    give_way(&mut plan, &then, &now, |_, _| true);
                }
                (Self::Why(old), Self::Why(new)) => {
                    let renamed = [old, new].map(|why| one_name(&why.something_else));
                    rename(&mut [&mut plan, &mut then], Section::Away, renamed)?;
                    give_way(&mut plan, &then, &now, |_, is_said| is_said);
                }
                (Self::Week(old), Self::Week(new)) => {
                    let wishes = old.wish.zip(new.wish).filter(|(old, new)| old != new);
                    if let Some((old, new)) = wishes {
                        wish_otherwise(&mut plan, &mut then, names, given, [old, new])?;
                    }
                    // What told of the other wish tells nothing of this one.
                    let is_goal = |section: Section| section == Section::Goal && wishes.is_some();
                    give_way(&mut plan, &then, &now, |section, is_said| is_said || is_goal(section));
                    let_go_of_deputy(&mut plan, old, new);
                    if wishes.is_some() {
                        let_go(&mut plan, &then, &now, Section::Goal)?;
                    }
                }
                _ => give_way(&mut plan, &then, &now, |_, is_said| is_said),
            }
            let_go(&mut plan, &then, &now, Section::Person)?;
        }
        Ok(plan)
    }
}

/// Where there is no row of the new name yet.
fn rename(plans: &mut [&mut Plan], section: Section, [old, new]: [String; 2]) -> Result<(), PlanError> {
    let is_taken = plans.first().is_some_and(|plan| plan.named(section, &new).is_some());
    if new.is_empty() || is_taken {
        return Ok(());
    }
    let typed = BTreeMap::from([(Field::Name, new)]);
    for plan in plans {
        if let Some(id) = plan.named(section, &old).filter(|row| !row.example).map(|row| row.id) {
            plan.change(id, &typed)?;
        }
    }
    Ok(())
}

/// One goal stands for the wish: it is the other one's then, with all that was said of it.
fn wish_otherwise(
    plan: &mut Plan,
    then: &mut Plan,
    names: &FirstNames,
    given: &[FirstAnswer],
    [old, new]: [Wish; 2],
) -> Result<(), PlanError> {
    let called = [old, new].map(|wish| one_name(wish.goal_in(names)));
    if old.role() == new.role() {
        return rename(&mut [plan, then], Section::Goal, called);
    }
    let [part_before, part_now] = [old, new].map(|wish| names.parts.get(&wish.role()).map_or("", String::as_str));
    let is_served = |answer: &FirstAnswer| matches!(answer, FirstAnswer::Ground(Ground::Pays { serves }) if serves.contains(&old.role()));
    if given.iter().any(is_served) {
        // That part of the business keeps its goal.
        let [name, _] = called;
        return rename(&mut [plan], Section::Goal, [name, part_before.to_owned()]);
    }
    // The goal of a part that was only named becomes the new wish's.
    if plan.named(Section::Goal, part_now).is_some_and(|row| !row.example) {
        return Ok(());
    }
    if let Some(id) = plan.named(Section::Goal, &called[0]).map(|row| row.id) {
        plan.suggest(id, &BTreeMap::new())?;
    }
    rename(&mut [plan, then], Section::Goal, called)
}

/// `goes` is asked of each field that stands as it was put, and whether the new answer says something there.
fn give_way(plan: &mut Plan, then: &Plan, now: &Plan, goes: impl Fn(Section, bool) -> bool) {
    for was in then.rows() {
        let (Some(new), Some(row)) = (like(now, was), like(plan, was)) else { continue };
        let is_otherwise = |field: &Field| {
            row.text(*field) == was.text(*field)
                && new.text(*field) != was.text(*field)
                && goes(was.section, new.says(*field))
        };
        let mut fields: Vec<Field> =
            was.values().map(|(field, _)| field).filter(|field| *field != Field::Name).filter(is_otherwise).collect();
        if fields.contains(&Field::Social) {
            fields.push(Field::SocialAskedOn);
        }
        let id = row.id;
        plan.forget(id, fields.into_iter());
    }
}

/// In somebody's own words: a kit's row gives way by itself.
fn like<'a>(plan: &'a Plan, row: &Row) -> Option<&'a Row> {
    let found = if row.section.has_rows() { plan.named(row.section, row.name()) } else { plan.one(row.section) };
    found.filter(|row| !row.example)
}

/// The job may have a name of its own, from the page of those where somebody does it.
fn let_go_of_deputy(plan: &mut Plan, old: &Week, new: &Week) {
    let [was, now] = [&old.deputy, &new.deputy].map(|name| one_name(name));
    if now.is_empty() || same_name(&was, &now) {
        return;
    }
    let stands_in = |row: &&Row| same_name(row.text(Field::Deputy), &was);
    let jobs: Vec<RowId> = plan.said(Section::Job).filter(stands_in).map(|row| row.id).collect();
    for id in jobs {
        plan.forget(id, std::iter::once(Field::Deputy));
    }
}

/// Whoever or whatever was only named there, and is not any more, is nobody and nothing of the plan.
fn let_go(plan: &mut Plan, then: &Plan, now: &Plan, section: Section) -> Result<(), PlanError> {
    for was in then.of(section).filter(|was| like(now, was).is_none()) {
        let Some(row) = like(plan, was) else { continue };
        if row.values().eq(was.values()) && !is_spoken_of(plan, row) {
            let id = row.id;
            plan.remove(id)?;
        }
    }
    Ok(())
}

fn is_spoken_of(plan: &Plan, one: &Row) -> bool {
    let others = plan.rows().filter(|row| row.id != one.id);
    let mut said = others.flat_map(Row::values).flat_map(|(_, said)| value::names(said));
    said.any(|name| same_name(name, one.name()))
}

#[cfg(test)]
#[path = "again_tests.rs"]
mod tests;
