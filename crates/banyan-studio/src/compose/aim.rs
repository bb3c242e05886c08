//! What a post is for, as choices among the rows of the plan: on the page for writing, and on a post's own.

use banyan_app::compose::ChosenAim;
use banyan_domain::plan::{Plan, Row, Section};
use serde::Deserialize;

/// One choice: none, or a row by its name.
#[derive(Clone, Debug)]
pub struct AimSelect {
    /// The field of the form.
    pub name: &'static str,
    /// Message id.
    pub label: &'static str,
    pub names: Vec<String>,
    /// Those of them that are a kit's, and nobody's own yet.
    pub examples: Vec<String>,
    pub chosen: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AimForm {
    pub(crate) revision: i64,
    pub(crate) pillar: String,
    pub(crate) audience: String,
    pub(crate) goal: String,
    pub(crate) part_of: String,
}

impl AimForm {
    pub(crate) fn chosen(&self) -> ChosenAim {
        chosen([&self.pillar, &self.audience, &self.goal, &self.part_of])
    }
}

/// Pillar, audience, goal and what it is part of, as typed.
pub(crate) fn chosen([pillar, audience, goal, part_of]: [&String; 4]) -> ChosenAim {
    let some = |name: &String| Some(name.trim().to_owned()).filter(|name| !name.is_empty());
    ChosenAim { pillar: some(pillar), audience: some(audience), goal: some(goal), part_of: some(part_of) }
}

/// Where the plan has no rows to choose from, and nothing was chosen, nothing is asked. What an offer says goes out with
/// the post, so an example of one cannot be chosen.
pub(crate) fn selects(plan: &Plan, chosen: &ChosenAim) -> Vec<AimSelect> {
    let select = |name, label, sections: &[Section], chosen: &Option<String>| {
        let stays_here = |row: &&Row| !matches!(row.section, Section::Offer | Section::Campaign);
        let rows = || sections.iter().flat_map(move |section| plan.of(*section));
        let names = rows().filter(|row| !row.example || stays_here(row)).map(|row| row.name().to_owned()).collect();
        let examples = rows().filter(|row| row.example).map(|row| row.name().to_owned()).collect();
        AimSelect { name, label, names, examples, chosen: chosen.clone().unwrap_or_default() }
    };
    let all = [
        select("pillar", "plan-section-pillar", &[Section::Pillar], &chosen.pillar),
        select("audience", "plan-section-audience", &[Section::Audience], &chosen.audience),
        select("goal", "write-goal", &[Section::Goal], &chosen.goal),
        select("part_of", "write-part-of", &[Section::Offer, Section::Campaign], &chosen.part_of),
    ];
    all.into_iter().filter(|select| !select.names.is_empty() || !select.chosen.is_empty()).collect()
}

impl AimSelect {
    pub fn is(&self, name: &str) -> bool {
        self.chosen == name
    }

    pub fn is_example(&self, name: &str) -> bool {
        self.examples.iter().any(|example| example == name)
    }

    /// Chosen once, and no longer in the plan.
    pub fn gone(&self) -> Option<&str> {
        let gone = !self.chosen.is_empty() && !self.names.contains(&self.chosen);
        gone.then_some(self.chosen.as_str())
    }
}
