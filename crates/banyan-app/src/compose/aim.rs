//! What a post is for: the rows of the plan it was given, by name where a person chose, by written rules elsewhere.

use banyan_domain::{
    compose::{Objective, Post},
    plan::{Aim, Field, Plan, Section, Tie},
};
use serde::{Deserialize, Serialize};

/// Names of the plan's rows, where somebody chose one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChosenAim {
    pub audience: Option<String>,
    pub pillar: Option<String>,
    pub goal: Option<String>,
    /// An offer or a campaign.
    pub part_of: Option<String>,
}

/// Named, and not in the plan: somebody changed it meanwhile, or it is misspelt.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the plan has no {} called `{name}`, so nothing was done", section.as_str())]
pub struct NotInPlan {
    pub section: Section,
    pub name: String,
}

impl ChosenAim {
    /// As the post has it, by the names the rows had then.
    pub fn of(post: &Post) -> Self {
        let name = |tie: &Option<Tie>| tie.as_ref().map(|tie| tie.name.clone());
        Self {
            audience: name(&post.audience),
            pillar: name(&post.pillar),
            goal: name(&post.goal),
            part_of: name(&post.part_of),
        }
    }

    /// What was chosen, under the word for it.
    pub fn said(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all =
            [("goal", &self.goal), ("pillar", &self.pillar), ("audience", &self.audience), ("part of", &self.part_of)];
        all.into_iter().filter_map(|(what, name)| Some((what, name.as_deref()?)))
    }

    /// Gives the post its rows. Words under a pillar that asks to buy, and words of an offer, are an offer, whatever was
    /// said before.
    pub(super) fn give(&self, plan: &Plan, post: &mut Post) -> Result<(), NotInPlan> {
        let tied = |section, name: &Option<String>, had: &Option<Tie>| {
            let Some(name) = name else { return Ok(None) };
            let found = if section == Section::Offer { plan.tie_to_dated(name) } else { plan.tie(section, name) };
            // What was chosen once stays chosen, also if the plan has renamed it or dropped it since.
            let kept = || had.clone().filter(|tie| tie.name == *name);
            found.or_else(kept).map(Some).ok_or_else(|| NotInPlan { section, name: name.clone() })
        };
        post.audience = tied(Section::Audience, &self.audience, &post.audience)?;
        post.pillar = tied(Section::Pillar, &self.pillar, &post.pillar)?;
        post.goal = tied(Section::Goal, &self.goal, &post.goal)?;
        post.part_of = tied(Section::Offer, &self.part_of, &post.part_of)?;
        if sells(plan, post) {
            post.objective = Objective::Offer;
        }
        Ok(())
    }
}

fn sells(plan: &Plan, post: &Post) -> bool {
    let of = |section, tie: &Option<Tie>| tie.as_ref().and_then(|tie| plan.tied(section, tie));
    of(Section::Pillar, &post.pillar).is_some_and(|pillar| pillar.is_yes(Field::Promotional))
        || of(Section::Offer, &post.part_of).is_some()
}

/// What the rules take a carried post to be for; its own link stays what it asks for.
pub(super) fn take(aim: Aim, post: &mut Post) {
    post.objective = aim.objective;
    post.audience = aim.audience;
    post.pillar = aim.pillar;
    post.goal = aim.goal;
    post.part_of = aim.part_of;
    post.call_to_action = post.call_to_action.take().or(aim.call_to_action);
}
