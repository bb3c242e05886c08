//! Why social media, as opposed to anything else an hour can be spent on.

use askama::Template;
use banyan_domain::plan::{Habit, PlanError, first::Why};
use jiff::civil::Date;

use super::Step as _;
use crate::{page::Page, plan::say_wrong};

/// Step 2: one sentence, what already works away from the screen, and where the site is that the next step looks at.
#[derive(Template)]
#[template(path = "workspace/first/why.html")]
pub struct WhyPage {
    pub p: Page,
    pub why: Why,
    /// The day on which it is asked again.
    pub again: Date,
    /// Of the site as it was typed, while nobody has said where it is.
    pub address: Option<String>,
    /// What the plan cannot hold as it was typed.
    pub problem: Option<PlanError>,
}

/// As a person would sort them; together the fourteen.
const GROUPS: [(&str, &[Habit]); 3] = [
    (
        "why-with-people",
        &[
            Habit::FaceToFace,
            Habit::Listening,
            Habit::TimeTogether,
            Habit::WanderingAround,
            Habit::ThankYous,
            Habit::Thoughtfulness,
        ],
    ),
    ("why-in-the-work", &[Habit::WowService, Habit::SmallImprovements, Habit::OfflineLeads, Habit::WorkOnTheBusiness]),
    ("why-in-ourselves", &[Habit::Writing, Habit::ReadingOutside, Habit::InvestingInPeople, Habit::SharedMission]),
];

impl WhyPage {
    fn wrong(&self) -> Option<String> {
        self.problem.as_ref().map(|wrong| say_wrong(&self.p, wrong))
    }

    fn groups(&self) -> [(&'static str, &'static [Habit]); 3] {
        GROUPS
    }

    fn name(&self, habit: &Habit) -> String {
        self.p.t(&format!("plan-habit-{}", habit.as_str().replace('_', "-"))).to_string()
    }

    fn hint(&self, habit: &Habit) -> String {
        self.p.t(&format!("plan-habit-{}-hint", habit.as_str().replace('_', "-"))).to_string()
    }

    fn is_on(&self, habit: &Habit) -> bool {
        self.why.away.contains(habit)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn all_fourteen_stand_there_once() {
        let shown: Vec<Habit> = GROUPS.iter().flat_map(|(_, habits)| habits.iter().copied()).collect();
        let once: BTreeSet<Habit> = shown.iter().copied().collect();
        assert_eq!((shown.len(), once.len()), (14, 14));
        assert!(!once.contains(&Habit::SomethingElse));
    }
}
