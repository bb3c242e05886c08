//! Two pictures that look alike: one of them is kept in the posts that still wait, or a person says that they differ.

use banyan_db::{ConnectionTrait, FromQueryResult, all, run, values};
use banyan_domain::{
    compose::{Media, Variant},
    ids::{AssetId, VariantId, WorkspaceId},
    workspace::Right,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    of_both::say_of_both,
    remove_asset::{RemoveAssetError, take_out},
    store, uses,
};
use crate::{
    Actor, App, Internal,
    compose::{exchange_file_in_drafts, exchange_file_in_series},
    plan::change_plan_alone,
    publish,
    workspace::record,
};

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
/// out stays as it is. What was said of either holds for this one: two that contradict each other both do.
pub async fn keep_one(app: &App, actor: &Actor, kept: AssetId, other: AssetId) -> Result<(), RemoveAssetError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    // What leaves meanwhile decides by what stands: before this, or after it.
    change_plan_alone(&tx, actor.workspace).await?;
    let asset = store::asset(&*tx, actor.workspace, kept).await?.filter(|asset| asset.removed_at.is_none());
    let asset = asset.filter(|_| kept != other).ok_or(RemoveAssetError::NotHere)?;
    let former = store::asset(&*tx, actor.workspace, other).await?.ok_or(RemoveAssetError::NotHere)?;
    let asset = say_of_both(&tx, actor, asset, &former).await?;
    exchange_file_in_series(&tx, actor.workspace, other, kept).await?;
    exchange_file_in_drafts(&tx, actor.workspace, other, kept).await?;
    for (id, data) in uses::waiting_variants(&*tx, actor.workspace, other).await? {
        let mut variant: Variant = serde_json::from_str(&data).map_err(Internal::from)?;
        let thumbnail = variant.card.as_mut().and_then(|card| card.thumbnail.as_mut());
        for media in variant.media.iter_mut().chain(thumbnail).filter(|media| media.asset == other) {
            *media = Media { cut: media.cut, ..asset.as_media(media.alt.as_deref(), None) };
        }
        let data = serde_json::to_string(&variant).map_err(Internal::from)?;
        run(&*tx, "UPDATE variant SET data = $2 WHERE id = $1", values![id, data]).await?;
        uses::keep_uses(&tx, actor.workspace, VariantId(id), &variant).await?;
        publish::refresh_waiting(&tx, VariantId(id)).await?;
    }
    take_out(&tx, actor, other, now).await?;
    let data = json!({ "instead_of": other });
    record(&tx, actor.workspace, actor, now, "compose.keep_one", Some(kept.0), &data).await?;
    Ok(tx.commit().await?)
}
