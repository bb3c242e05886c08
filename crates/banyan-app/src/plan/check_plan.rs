//! The plan check against what is really there.

use std::collections::BTreeMap;

use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{
    compose::Post,
    plan::{
        Plan, RowId, Section,
        check::{Facts, PlanCheck, check},
    },
    workspace::Right,
};

use super::show_plan;
use crate::{Actor, App, Internal, workspace::show_workspace};

/// Who may not look is told nothing.
pub async fn check_plan(app: &App, actor: &Actor) -> Result<PlanCheck, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(PlanCheck::default());
    }
    let shown = show_plan(app, actor).await?;
    let mut facts = facts_of(app, actor).await?;
    facts.queued = queued(app, actor, &shown.plan).await?;
    Ok(check(&shown.plan, &facts))
}

/// The day where the business is; what has not been counted yet is not known.
pub async fn facts_of(app: &App, actor: &Actor) -> Result<Facts, Internal> {
    let workspace = show_workspace(app, actor.workspace).await?;
    Ok(Facts::unknown(app.now().in_zone(&workspace.time_zone()).date()))
}

/// Posts that wait, by the pillar they were written for; none where no post says its pillar.
async fn queued(app: &App, actor: &Actor, plan: &Plan) -> Result<Option<BTreeMap<RowId, u32>>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        data: String,
    }
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT post.data FROM post WHERE post.workspace_id = $1 AND EXISTS
         (SELECT 1 FROM publication WHERE publication.post_id = post.id AND publication.state = 'scheduled')",
        values![actor.workspace.0],
    )
    .await?;
    let mut counted = BTreeMap::new();
    for row in rows {
        let post: Post = serde_json::from_str(&row.data)?;
        let pillar = post.pillar.and_then(|pillar| plan.named(Section::Pillar, &pillar));
        if let Some(pillar) = pillar {
            *counted.entry(pillar.id).or_insert(0) += 1;
        }
    }
    Ok((!counted.is_empty()).then_some(counted))
}
