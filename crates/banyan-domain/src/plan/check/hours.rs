//! The week that is wished for, at the screen and away from it, against the hours there are.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    Facts,
    finding::{Cure, PlanFinding, Said, Weight},
    lexicon,
};
use crate::plan::{
    document::{Plan, Row, RowId},
    shape::{Field, Section, Size},
    week::{asked, away, costs_hours, give_way, hours},
};

pub(super) fn more_posts_than_hours(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let (posts, away) = (asked(plan), away(plan));
    let slots: u32 = posts.values().sum();
    let Some(has) = hours(plan).filter(|_| slots > 0 || away > 0) else { return Vec::new() };
    if slots > 0 && plan.only_carries() {
        return carrying_and_habits(plan, has, away, facts.today);
    }
    // Where nothing is posted, nobody answers to it.
    let answering = if slots > 0 { facts.minutes_answering } else { 0 };
    let needs = slots.saturating_mul(facts.minutes_a_post).saturating_add(answering).saturating_add(away);
    if needs <= has {
        return Vec::new();
    }
    let mut finding = PlanFinding::new("hours", Weight::Clash, Section::Rhythm)
        .with("posts", slots)
        .with("needs", Said::Minutes(needs))
        .with("has", Said::Minutes(has))
        .with("people", people(plan))
        .with("minutes", Said::Minutes(facts.minutes_a_post))
        .with("answering", Said::Minutes(answering))
        .with("habits", if away > 0 { "yes" } else { "no" })
        .with("away", Said::Minutes(away))
        .with("counted", counted(facts));
    if slots == 0 {
        "plan-check-hours-away".clone_into(&mut finding.message);
    }
    let less = fewer(plan, &posts, has.saturating_sub(away), facts).or_else(|| without(plan, needs - has, facts.today));
    if let Some(less) = less {
        finding = finding.cured_by(less);
    }
    vec![more_hours(plan, needs - has).into_iter().fold(finding, PlanFinding::cured_by)]
}

/// However many posts are carried, it takes the quarter of an hour that its level asks.
fn carrying_and_habits(plan: &Plan, has: u32, away: u32, today: Date) -> Vec<PlanFinding> {
    let carrying = Size::DoingIt.least_minutes();
    let needs = carrying.saturating_add(away);
    if needs <= has {
        return Vec::new();
    }
    let mut finding = PlanFinding::new("hours", Weight::Clash, Section::Rhythm)
        .with("needs", Said::Minutes(needs))
        .with("has", Said::Minutes(has))
        .with("people", people(plan))
        .with("carrying", Said::Minutes(carrying))
        .with("away", Said::Minutes(away));
    "plan-check-hours-carried".clone_into(&mut finding.message);
    let cures = without(plan, needs - has, today).into_iter().chain(more_hours(plan, needs - has));
    vec![cures.fold(finding, PlanFinding::cured_by)]
}

/// Those whose hours are known.
fn people(plan: &Plan) -> u32 {
    let people = plan.of(Section::Person).filter(|person| person.whole(Field::Hours).is_some()).count();
    u32::try_from(people).unwrap_or(u32::MAX)
}

/// From whoever has most already.
pub(super) fn more_hours(plan: &Plan, minutes: u32) -> Option<Cure> {
    let person = plan.of(Section::Person).max_by_key(|person| person.whole(Field::Hours))?;
    let more = person.whole(Field::Hours).unwrap_or(0).saturating_add(minutes);
    let cure = Cure::new("plan-cure-more-hours").with("name", person.name()).with("minutes", Said::Minutes(minutes));
    Some(cure.set(person.id, Field::Hours, more))
}

fn counted(facts: &Facts) -> &'static str {
    match (facts.posts_counted, facts.answering_counted) {
        (true, true) => "yes",
        (true, false) => "posts",
        (false, true) => "answering",
        (false, false) => "no",
    }
}

/// No place is emptied: that is a decision of its own.
fn fewer(plan: &Plan, before: &BTreeMap<RowId, u32>, has: u32, facts: &Facts) -> Option<Cure> {
    let fits = has.checked_sub(facts.minutes_answering)? / facts.minutes_a_post.max(1);
    let posts = give_way(plan, before, fits, 1)?;
    let dropped: u32 = before.values().sum::<u32>() - posts.values().sum::<u32>();
    let names: Vec<String> = before
        .iter()
        .filter(|(id, count)| posts.get(id) != Some(count))
        .filter_map(|(id, count)| Some(format!("{} {} → {}", plan.row(*id)?.name(), count, posts.get(id)?)))
        .collect();
    let cure = Cure::new("plan-cure-fewer-posts").with("posts", dropped).with("places", names.join(", "));
    Some(
        posts
            .into_iter()
            .filter(|(id, count)| before.get(id) != Some(count))
            .fold(cure, |cure, (id, count)| cure.set(id, Field::PerWeek, count)),
    )
}

/// The smallest habit whose time is enough. Roots first: none that nobody can judge yet.
fn without(plan: &Plan, minutes: u32, today: Date) -> Option<Cure> {
    let is_ripe = |habit: &&Row| plan.not_judged_yet(habit, today).is_none();
    let habits = plan.of(Section::Away).filter(|habit| costs_hours(habit)).filter(is_ripe);
    let takes = habits.filter_map(|habit| Some((habit, habit.whole(Field::Hours)?)));
    let (habit, _) = takes.filter(|(_, takes)| *takes >= minutes).min_by_key(|(_, takes)| *takes)?;
    Some(Cure::new("plan-cure-rest-place").with("name", habit.name()).rest(habit, today))
}

/// The root: nobody can take it away.
pub fn is_own(place: &Row) -> bool {
    lexicon::is_own_place(kind_of_place(place))
}

/// The own site, as opposed to a letter or a podcast.
pub fn is_own_site(place: &Row) -> bool {
    lexicon::is_own_site(kind_of_place(place))
}

/// Where no network was said, the place's name tells.
pub fn kind_of_place(place: &Row) -> &str {
    if place.says(Field::Network) { place.text(Field::Network) } else { place.name() }
}
