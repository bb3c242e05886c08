//! What a post is for, as choices among the rows of the plan: on the page for writing, and on a post's own.

use banyan_app::compose::{ChosenAim, Draft, ProposedAim};
use banyan_domain::{
    compose::Objective,
    plan::{Plan, Row, Section},
};
use serde::Deserialize;

use super::write::objective_id;
use crate::page::Page;

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

/// What the plan proposes for the words, with one press.
#[derive(Clone, Debug)]
pub struct Aimed {
    /// The words ask for business.
    pub is_offer: bool,
    /// Message id of the field, and what would stand in it; of those alone that would change.
    pub lines: Vec<(&'static str, String)>,
}

impl Aimed {
    pub(super) fn of(p: &Page, draft: &Draft, proposed: ProposedAim) -> Self {
        let ProposedAim { objective, aim, leads_to } = proposed;
        let objective_now = (objective != draft.objective).then(|| p.t(objective_id(objective)).to_string());
        let new = |name: Option<String>, had: &Option<String>| name.filter(|name| Some(name) != had.as_ref());
        let lines = [
            ("write-objective", objective_now),
            ("write-part-of", new(aim.part_of, &draft.aim.part_of)),
            ("plan-section-pillar", new(aim.pillar, &draft.aim.pillar)),
            ("plan-section-audience", new(aim.audience, &draft.aim.audience)),
            ("write-goal", new(aim.goal, &draft.aim.goal)),
            ("write-link", leads_to),
        ];
        let lines = lines.into_iter().filter_map(|(label, value)| Some((label, value?))).collect();
        Self { is_offer: objective == Objective::Offer, lines }
    }
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
