//! The week that is wished for against the hours there are.

use std::collections::BTreeMap;

use super::{
    Facts,
    finding::{Cure, PlanFinding, Said, Weight},
    lexicon,
};
use crate::plan::{
    document::{Plan, Row, RowId},
    shape::{Field, Section},
    week::{asked, give_way, hours},
};

pub(super) fn more_posts_than_hours(plan: &Plan, facts: &Facts) -> Vec<PlanFinding> {
    let posts = asked(plan);
    let slots: u32 = posts.values().sum();
    let Some(has) = hours(plan).filter(|_| slots > 0) else { return Vec::new() };
    let people = plan.of(Section::Person).filter(|person| person.whole(Field::Hours).is_some()).count();
    let needs = slots.saturating_mul(facts.minutes_a_post).saturating_add(facts.minutes_answering);
    if needs <= has {
        return Vec::new();
    }
    let mut finding = PlanFinding::new("hours", Weight::Clash, Section::Rhythm)
        .with("posts", slots)
        .with("needs", Said::Minutes(needs))
        .with("has", Said::Minutes(has))
        .with("people", u32::try_from(people).unwrap_or(u32::MAX))
        .with("minutes", Said::Minutes(facts.minutes_a_post))
        .with("answering", Said::Minutes(facts.minutes_answering))
        .with("counted", counted(facts));
    if let Some(drop) = fewer(plan, &posts, has, facts) {
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
