//! The plan check against what is really there.

use std::{collections::BTreeMap, time::Duration};

use banyan_domain::{
    compose::Post,
    plan::{
        Plan, RowId, Section, Tie,
        check::{Facts, PlanCheck, check},
    },
    time::DAY,
    workspace::Right,
};

use super::{planned_place::connected_places, show_plan, store};
use crate::{Actor, App, Internal, measure::counted_use, workspace::show_workspace};

/// Before and after today: so long a post counts for the goal it leads to.
const THESE_WEEKS: Duration = DAY.saturating_mul(28);

/// Who may not look is told nothing.
pub async fn check_plan(app: &App, actor: &Actor) -> Result<PlanCheck, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(PlanCheck::default());
    }
    let plan = show_plan(app, actor).await?.plan;
    Ok(check(&plan, &facts_with_posts(app, actor, &plan).await?))
}

/// The day where the business is; what has not been counted yet is not known.
pub async fn facts_of(app: &App, actor: &Actor) -> Result<Facts, Internal> {
    let workspace = show_workspace(app, actor.workspace).await?;
    let unknown = Facts::unknown(app.now().in_zone(&workspace.time_zone()).date());
    let counted = counted_use(app, actor).await?;
    Ok(Facts {
        minutes_a_post: counted.minutes_a_post.unwrap_or(unknown.minutes_a_post),
        minutes_answering: counted.minutes_answering.unwrap_or(unknown.minutes_answering),
        posts_counted: counted.minutes_a_post.is_some(),
        answering_counted: counted.minutes_answering.is_some(),
        connected: connected_places(app, actor).await?,
        ..unknown
    })
}

/// The same with the posts that wait, and with those that lead somewhere.
async fn facts_with_posts(app: &App, actor: &Actor, plan: &Plan) -> Result<Facts, Internal> {
    let waiting = posts_waiting(app, actor, plan).await?;
    let (from, until) = (app.now().minus(THESE_WEEKS), app.now().plus(THESE_WEEKS));
    let lead = store::posts_between(app.db.read(), actor.workspace, from, until).await?;
    let leading = counted(plan, Section::Goal, &lead, |post| post.goal.as_ref());
    Ok(Facts { queued: known(waiting), leading: known(leading), ..facts_of(app, actor).await? })
}

/// Posts that wait, by the pillar they were written for.
pub async fn posts_waiting(app: &App, actor: &Actor, plan: &Plan) -> Result<BTreeMap<RowId, u32>, Internal> {
    let waiting = store::posts_waiting(app.db.read(), actor.workspace).await?;
    Ok(counted(plan, Section::Pillar, &waiting, |post| post.pillar.as_ref()))
}

fn counted(plan: &Plan, section: Section, posts: &[Post], tie: fn(&Post) -> Option<&Tie>) -> BTreeMap<RowId, u32> {
    let mut counted = BTreeMap::new();
    for row in posts.iter().filter_map(|post| plan.tied(section, tie(post)?)) {
        *counted.entry(row.id).or_insert(0) += 1;
    }
    counted
}

/// Where no post says what it is for, nothing is known: that is not the same as none.
fn known(counted: BTreeMap<RowId, u32>) -> Option<BTreeMap<RowId, u32>> {
    (!counted.is_empty()).then_some(counted)
}
