//! The plan check against what is really there.

use std::{collections::BTreeMap, time::Duration};

use banyan_domain::{
    compose::Post,
    plan::{
        Plan, RowId, Section, Tie,
        check::{Facts, PlanCheck, PlanFinding, check},
    },
    time::DAY,
    workspace::Right,
};

use super::{planned_place::connected_places, show_plan, steps::are_answered, store};
use crate::{
    Actor, App, Internal,
    measure::counted_use,
    workspace::{show_workspace, words::Words},
};

/// Before and after today: so long a post counts for the goal it leads to.
const THESE_WEEKS: Duration = DAY.saturating_mul(28);

/// Who may not look is told nothing.
pub async fn check_plan(app: &App, actor: &Actor) -> Result<PlanCheck, Internal> {
    check_shown_plan(app, actor, &show_plan(app, actor).await?.plan).await
}

/// Of the plan that stands beside it, also where somebody changes it at this moment.
pub async fn check_shown_plan(app: &App, actor: &Actor, plan: &Plan) -> Result<PlanCheck, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(PlanCheck::default());
    }
    let facts = facts_of(app, actor).await?;
    Ok(check(plan, &with_all(app, actor, plan, facts).await?))
}

/// What is asked on that day, for who answers for the plan.
pub(crate) async fn question_of_the_day(
    app: &App,
    actor: &Actor,
    plan: &Plan,
    facts: Facts,
) -> Result<Option<PlanFinding>, Internal> {
    if actor.needs(Right::Own).is_err() {
        return Ok(None);
    }
    let facts = with_all(app, actor, plan, facts).await?;
    Ok(check(plan, &facts).question_of(facts.today).cloned())
}

/// The day where the business is; what has not been counted yet is not known.
pub async fn facts_of(app: &App, actor: &Actor) -> Result<Facts, Internal> {
    let workspace = show_workspace(app, actor.workspace).await?;
    let zone = workspace.time_zone();
    let unknown = Facts::unknown(app.now().in_zone(&zone).date());
    let counted = counted_use(app, actor, unknown.today, &zone).await?;
    Ok(Facts {
        minutes_a_post: counted.minutes_a_post.unwrap_or(unknown.minutes_a_post),
        minutes_answering: counted.minutes_answering.unwrap_or(unknown.minutes_answering),
        posts_counted: counted.minutes_a_post.is_some(),
        answering_counted: counted.minutes_answering.is_some(),
        connected: connected_places(app, actor, Words::for_language(&workspace.language)).await?,
        ..unknown
    })
}

/// The same with the posts that wait, those that lead somewhere, and whether the First Steps are answered.
async fn with_all(app: &App, actor: &Actor, plan: &Plan, facts: Facts) -> Result<Facts, Internal> {
    let (from, until) = (app.now().minus(THESE_WEEKS), app.now().plus(THESE_WEEKS));
    let around = store::posts_around(app.db.read(), actor.workspace, from, until).await?;
    let waiting = around.iter().filter(|around| around.waits).map(|around| &around.post);
    let waiting = counted(plan, Section::Pillar, waiting, |post| post.pillar.as_ref());
    let leading = around.iter().filter(|around| around.is_between).map(|around| &around.post);
    let leading = counted(plan, Section::Goal, leading, |post| post.goal.as_ref());
    let after_steps = are_answered(app, actor).await?;
    Ok(Facts { queued: known(waiting), leading: known(leading), after_steps, ..facts })
}

/// Posts that wait, by the pillar they were written for.
pub async fn posts_waiting(app: &App, actor: &Actor, plan: &Plan) -> Result<BTreeMap<RowId, u32>, Internal> {
    let waiting = store::posts_waiting(app.db.read(), actor.workspace).await?;
    Ok(counted(plan, Section::Pillar, waiting.iter(), |post| post.pillar.as_ref()))
}

fn counted<'a>(
    plan: &Plan,
    section: Section,
    posts: impl Iterator<Item = &'a Post>,
    tie: fn(&Post) -> Option<&Tie>,
) -> BTreeMap<RowId, u32> {
    let mut counted = BTreeMap::new();
    for row in posts.filter_map(|post| plan.tied(section, tie(post)?)) {
        *counted.entry(row.id).or_insert(0) += 1;
    }
    counted
}

/// Where no post says what it is for, nothing is known: that is not the same as none.
fn known(counted: BTreeMap<RowId, u32>) -> Option<BTreeMap<RowId, u32>> {
    (!counted.is_empty()).then_some(counted)
}
