//! The plan as it stands.

use banyan_domain::{plan::Plan, time::UtcMillis, workspace::Right};

use super::in_force::standing;
use crate::{Actor, App, Internal, workspace::Who};

/// The newest version; number 0 is a plan nobody has begun.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShownPlan {
    pub plan: Plan,
    pub version: i64,
    pub made_at: Option<UtcMillis>,
    pub made_by: Option<Who>,
}

/// Who may not look sees a plan nobody has begun.
pub async fn show_plan(app: &App, actor: &Actor) -> Result<ShownPlan, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(ShownPlan::default());
    }
    Ok(standing(app, actor.workspace).await?.map_or_else(ShownPlan::default, |standing| standing.shown))
}
