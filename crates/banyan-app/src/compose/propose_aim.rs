//! What words that are being written would be for: proposed by the plan and the written rules, beside what somebody chose.

use banyan_domain::{
    compose::{Objective, carry::is_offer},
    plan::{Aim, Tie},
    workspace::Right,
};

use super::{CarryError, ChosenAim, Draft, WriteError, aim_to_write::aims_to_write};
use crate::{Actor, App};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedAim {
    pub objective: Objective,
    /// With what somebody chose, which stays.
    pub aim: ChosenAim,
    /// Where the offer leads, if no link is typed.
    pub leads_to: Option<String>,
}

/// None where nothing would change. Words that ask for business are an offer, as long as nobody chose something else; what
/// the plan proposes for any post is proposed where nothing at all is chosen.
pub async fn propose_aim(app: &App, actor: &Actor, draft: &Draft) -> Result<Option<ProposedAim>, WriteError> {
    actor.needs(Right::Write).map_err(CarryError::from)?;
    let is_free = draft.objective == Objective::default();
    let sells = draft.objective == Objective::Offer || (is_free && is_offer(&draft.text));
    if draft.text.trim().is_empty() || !(sells || draft.aim == ChosenAim::default()) {
        return Ok(None);
    }
    let objective = if sells { Objective::Offer } else { draft.objective };
    let [usual, fits] = aims_to_write(app, actor, &draft.channels, [Objective::default(), objective]).await?;
    let proposed = ProposedAim { objective, ..beside(draft, &usual, &fits) };
    Ok((proposed.aim != draft.aim || objective != draft.objective).then_some(proposed))
}

fn beside(draft: &Draft, usual: &Aim, fits: &Aim) -> ProposedAim {
    let part_of = kept_or(draft.aim.part_of.as_deref(), usual.part_of.as_ref(), fits.part_of.as_ref());
    let is_this_offer = part_of.as_deref() == fits.part_of.as_ref().map(|tie| tie.name.as_str());
    let aim = ChosenAim {
        audience: kept_or(draft.aim.audience.as_deref(), usual.audience.as_ref(), fits.audience.as_ref()),
        pillar: kept_or(draft.aim.pillar.as_deref(), usual.pillar.as_ref(), fits.pillar.as_ref()),
        goal: kept_or(draft.aim.goal.as_deref(), usual.goal.as_ref(), fits.goal.as_ref()),
        part_of,
    };
    let leads_to = fits.call_to_action.clone().filter(|_| is_this_offer && draft.link.is_none());
    ProposedAim { objective: fits.objective, aim, leads_to }
}

/// What the page for writing proposes by itself nobody has chosen.
fn kept_or(chosen: Option<&str>, usual: Option<&Tie>, fits: Option<&Tie>) -> Option<String> {
    let is_chosen = chosen.is_some() && chosen != usual.map(|tie| tie.name.as_str());
    let fits = fits.filter(|_| !is_chosen).map(|tie| tie.name.as_str());
    fits.or(chosen).map(str::to_owned)
}
