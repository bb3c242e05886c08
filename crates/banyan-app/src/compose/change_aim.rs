//! A post is for something else than it was taken to be: another goal, pillar or audience, or part of another offer.

use banyan_db::{FromQueryResult, one, run, values};
use banyan_domain::{compose::Post, ids::PostId, workspace::Right};
use serde_json::json;

use super::{ChosenAim, NotInPlan};
use crate::{
    Actor, App, Internal,
    plan::{change_plan_alone, in_force},
    publish::{change_audience, free_what_is_on},
    workspace::{Refused, record},
};

#[derive(Debug, thiserror::Error)]
pub enum AimError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such post")]
    NotHere,
    #[error("somebody changed it meanwhile (you read revision {read}); nothing was changed")]
    Conflict { read: i64 },
    #[error(transparent)]
    NotInPlan(#[from] NotInPlan),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for AimError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// All of it at once: what is not chosen is taken away. What no longer belongs to an offer that is over goes again.
pub async fn change_aim(
    app: &App,
    actor: &Actor,
    id: PostId,
    revision: i64,
    chosen: &ChosenAim,
) -> Result<(), AimError> {
    #[derive(FromQueryResult)]
    struct Row {
        data: String,
    }
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    change_plan_alone(&tx, actor.workspace).await?;
    let sql = "SELECT data FROM post WHERE id = $1 AND workspace_id = $2";
    let row: Option<Row> = one(&*tx, sql, values![id.0, actor.workspace.0]).await?;
    let mut post: Post = serde_json::from_str(&row.ok_or(AimError::NotHere)?.data).map_err(Internal::from)?;
    chosen.give(&in_force(&*tx, actor.workspace).await?.plan, &mut post)?;
    let changed = run(
        &*tx,
        "UPDATE post SET data = $4, revision = revision + 1 WHERE id = $1 AND workspace_id = $2 AND revision = $3",
        values![id.0, actor.workspace.0, revision, serde_json::to_string(&post).map_err(Internal::from)?],
    )
    .await?;
    if changed == 0 {
        return Err(AimError::Conflict { read: revision });
    }
    let audience = post.audience.as_ref().map_or("", |audience| audience.name.as_str());
    change_audience(&tx, actor.workspace, id, audience).await?;
    free_what_is_on(&tx, actor.workspace, now).await?;
    record(&tx, actor.workspace, actor, now, "compose.change_aim", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}
