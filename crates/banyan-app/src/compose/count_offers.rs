//! How many of the last posts asked people to buy, beside the rule of the plan.

use banyan_domain::{
    guard::{Balance, GuardRules, offers_lately},
    workspace::Right,
};

use super::{CarryError, guard_draft::said_last};
use crate::{Actor, App, plan::plan_now};

/// None where too little was said yet. Also where nobody wants to be asked about it: it is a count, and asks nothing.
pub async fn count_offers(app: &App, actor: &Actor) -> Result<Option<Balance>, CarryError> {
    actor.needs(Right::Look)?;
    let plan = plan_now(app, actor.workspace).await?;
    let last = said_last(app.db.read(), actor.workspace, &plan, app.now()).await?;
    Ok(offers_lately(&last, app.now(), &GuardRules::of(&plan.plan)))
}
