//! The plan as it stands.

use banyan_domain::{plan::Plan, time::UtcMillis, workspace::Right};

use super::store;
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
    let newest = store::newest(app.db.read(), actor.workspace).await?;
    Ok(newest.map_or_else(ShownPlan::default, |version| ShownPlan {
        plan: version.plan,
        version: version.number,
        made_at: Some(version.made_at),
        made_by: version.made_by,
    }))
}
