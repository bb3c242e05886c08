//! Two pictures that look alike: one of them is kept in the posts that still wait, or a person says that they differ.

use banyan_db::{ConnectionTrait, FromQueryResult, all, run, values};
use banyan_domain::{
    ids::{AssetId, WorkspaceId},
    workspace::Right,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    instead::put_in_place,
    of_both::say_of_both,
    remove_asset::{RemoveAssetError, take_out},
    store,
};
use crate::{Actor, App, Internal, plan::change_plan_alone, workspace::record};

/// The pair, always in the same order.
pub(super) fn ordered(one: AssetId, other: AssetId) -> (AssetId, AssetId) {
    if one < other { (one, other) } else { (other, one) }
}

pub(super) async fn differing(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<Vec<(AssetId, AssetId)>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        one_id: Uuid,
        other_id: Uuid,
    }
    let sql = "SELECT one_id, other_id FROM asset_differs WHERE workspace_id = $1";
    let rows: Vec<Row> = all(on, sql, values![workspace.0]).await?;
    Ok(rows.into_iter().map(|row| (row.one_id.into(), row.other_id.into())).collect())
}

pub async fn say_they_differ(app: &App, actor: &Actor, one: AssetId, other: AssetId) -> Result<(), RemoveAssetError> {
    actor.needs(Right::Write)?;
    let (one, other) = ordered(one, other);
    let now = app.now();
    let tx = app.db.begin().await?;
    for id in [one, other] {
        store::asset(&*tx, actor.workspace, id).await?.ok_or(RemoveAssetError::NotHere)?;
    }
    run(
        &*tx,
        "INSERT INTO asset_differs (workspace_id, one_id, other_id, said_at, said_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
        values![actor.workspace.0, one.0, other.0, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    record(&tx, actor.workspace, actor, now, "compose.they_differ", Some(one.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// The other one is taken out. Posts that wait, drafts and series get this one instead, with the words they had; what is
/// out stays as it is. What was said of either holds for this one: two that contradict each other both do. Bringing the other
/// one back undoes it.
pub async fn keep_one(app: &App, actor: &Actor, kept: AssetId, other: AssetId) -> Result<(), RemoveAssetError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    // What leaves meanwhile decides by what stands: before this, or after it.
    change_plan_alone(&tx, actor.workspace).await?;
    let asset = store::asset(&*tx, actor.workspace, kept).await?.filter(|asset| asset.removed_at.is_none());
    let asset = asset.filter(|_| kept != other).ok_or(RemoveAssetError::NotHere)?;
    let former = store::asset(&*tx, actor.workspace, other).await?.ok_or(RemoveAssetError::NotHere)?;
    let taken_over = say_of_both(&tx, actor, asset.clone(), &former).await?;
    put_in_place(&tx, actor, (&asset, taken_over), other, now).await?;
    take_out(&tx, actor, other, now).await?;
    let data = json!({ "instead_of": other });
    record(&tx, actor.workspace, actor, now, "compose.keep_one", Some(kept.0), &data).await?;
    Ok(tx.commit().await?)
}
