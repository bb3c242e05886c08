//! A file is taken out of the library, and for thirty days can be brought back; then its bytes are gone too.

use banyan_db::{FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    ids::AssetId,
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde_json::json;

use super::instead::put_back;
use crate::{
    Actor, App, Internal,
    compose::KEPT_DAYS,
    plan::change_plan_alone,
    publish,
    workspace::{Refused, record},
};

#[derive(Debug, thiserror::Error)]
pub enum RemoveAssetError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such file in the library; nothing was changed")]
    NotHere,
    #[error("{posts} posts with it still wait; take it out of them first. Nothing was changed")]
    InUse { posts: i64 },
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for RemoveAssetError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

pub async fn remove_asset(app: &App, actor: &Actor, id: AssetId) -> Result<(), RemoveAssetError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    take_out(&tx, actor, id, now).await?;
    Ok(tx.commit().await?)
}

/// Refused while a post with it waits, or may still be on its way.
pub(super) async fn take_out(tx: &Tx, actor: &Actor, id: AssetId, now: UtcMillis) -> Result<(), RemoveAssetError> {
    #[derive(FromQueryResult)]
    struct Waits {
        posts: i64,
    }
    let rows: Vec<Waits> = all(
        &**tx,
        "SELECT COUNT(DISTINCT publication.post_id) AS posts FROM asset_use
         JOIN publication ON publication.variant_id = asset_use.variant_id
         WHERE asset_use.workspace_id = $1 AND asset_use.asset_id = $2
           AND publication.state NOT IN ('published', 'published_in_part', 'cancelled')",
        values![actor.workspace.0, id.0],
    )
    .await?;
    let posts = rows.first().map_or(0, |row| row.posts);
    if posts > 0 {
        return Err(RemoveAssetError::InUse { posts });
    }
    let changed = run(
        &**tx,
        "UPDATE asset SET removed_at = $3, removed_by = $4 WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL",
        values![actor.workspace.0, id.0, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    if changed == 0 {
        return Err(RemoveAssetError::NotHere);
    }
    record(tx, actor.workspace, actor, now, "compose.remove_asset", Some(id.0), &json!({})).await?;
    Ok(())
}

/// Where another one was kept instead of it, that is undone too, as far as nobody changed it since.
pub async fn bring_back_asset(app: &App, actor: &Actor, id: AssetId) -> Result<(), RemoveAssetError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    // What leaves meanwhile decides by what stands: before this, or after it.
    change_plan_alone(&tx, actor.workspace).await?;
    let changed = run(
        &*tx,
        "UPDATE asset SET removed_at = NULL, removed_by = NULL
         WHERE workspace_id = $1 AND id = $2 AND removed_at IS NOT NULL AND removed_at > $3",
        values![actor.workspace.0, id.0, now.minus(DAY * KEPT_DAYS).0],
    )
    .await?;
    if changed == 0 {
        return Err(RemoveAssetError::NotHere);
    }
    put_back(&tx, actor, id).await?;
    record(&tx, actor.workspace, actor, now, "compose.bring_back_asset", Some(id.0), &json!({})).await?;
    publish::free_what_is_on(&tx, actor.workspace, now).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}
