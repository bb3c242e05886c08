//! The week that is wished for against the hours there are.

use std::collections::BTreeMap;

use super::{
    Facts,
    finding::{Cure, PlanFinding, Said, Weight},
    lexicon,
};
use crate::plan::{
    document::{Plan, Row, RowId},
    shape::{Field, Section, Standing},
};

pub(super) fn more_posts_than_hours(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let hours: Vec<u32> = plan.of(Section::Person).filter_map(|person| person.whole(Field::Hours)).collect();
    let posts = posts_a_week(plan);
    let slots: u32 = posts.values().sum();
    if hours.is_empty() || slots == 0 {
        return Vec::new();
    }
    let has: u32 = hours.iter().sum();
    let needs = minutes(slots, facts);
    if needs <= has {
        return Vec::new();
    }
    let mut finding = PlanFinding::new("hours", Weight::Clash, Section::Rhythm)
        .with("posts", slots)
        .with("needs", Said::Minutes(needs))
        .with("has", Said::Minutes(has))
        .with("people", u32::try_from(hours.len()).unwrap_or(u32::MAX))
        .with("minutes", Said::Minutes(facts.minutes_a_post))
        .with("answering", Said::Minutes(facts.minutes_answering))
        .with("counted", if facts.counted { "yes" } else { "no" });
    if let Some(drop) = fewer(plan, posts, has, facts) {
        finding = finding.cured_by(drop);
    }
    if let Some(person) = plan.of(Section::Person).max_by_key(|person| person.whole(Field::Hours)) {
        let more = person.whole(Field::Hours).unwrap_or(0) + needs - has;
        finding = finding.cured_by(
            Cure::new("plan-cure-more-hours")
                .with("name", person.name())
                .with("minutes", Said::Minutes(needs - has))
                .set(person.id, Field::Hours, more),
        );
    }
    vec![finding]
}

fn minutes(slots: u32, facts: &Facts) -> u32 {
    slots.saturating_mul(facts.minutes_a_post).saturating_add(facts.minutes_answering)
}

/// What the places that cost hours ask for in a week.
fn posts_a_week(plan: &Plan) -> BTreeMap<RowId, u32> {
    let costs_hours = |place: &&Row| matches!(place.standing(), Standing::Kept | Standing::OnTrial);
    plan.of(Section::Place).filter(costs_hours).filter_map(|place| Some((place.id, weekly(place)?))).collect()
}

/// Half a post a week is one every other: the week is planned for the fuller one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be small and not negative")]
fn weekly(place: &Row) -> Option<u32> {
    let posts = place.number(Field::PerWeek)?.ceil();
    (0.0..=1_000.0).contains(&posts).then_some(posts as u32)
}

/// Takes posts from the fullest borrowed place first, until the rest fits; no place is emptied.
fn fewer(plan: &Plan, mut posts: BTreeMap<RowId, u32>, has: u32, facts: &Facts) -> Option<Cure> {
    let before = posts.clone();
    while minutes(posts.values().sum(), facts) > has {
        let fullest = posts
            .iter_mut()
            .filter(|(id, count)| **count > 1 && plan.row(**id).is_some_and(|place| !is_own(place)))
            .max_by_key(|(id, count)| (**count, std::cmp::Reverse(**id)))?;
        *fullest.1 -= 1;
    }
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

/// The root: nobody can take it away. Where no network was said, the place's name tells.
pub fn is_own(place: &Row) -> bool {
    let said = if place.says(Field::Network) { place.text(Field::Network) } else { place.name() };
    lexicon::is_own_place(said)
}
