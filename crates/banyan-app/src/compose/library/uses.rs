//! What a use of a file is, here and nowhere else: a post that was not called off, a page of our own, an unfinished draft, a
//! series. Which files a variant carries is written down with it, so that a file knows its posts.

use std::collections::BTreeSet;

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    compose::Variant,
    ids::{AssetId, VariantId, WorkspaceId},
};
use uuid::Uuid;

use super::store::Known;
use crate::{
    Internal,
    compose::{article_files, files_in_drafts, files_in_series},
};

/// The publications that carry a file and were not called off.
pub(super) const CARRIED: &str = "asset_use JOIN publication ON publication.variant_id = asset_use.variant_id
    AND publication.state <> 'cancelled'";

/// The same with those that were out and were taken down: nothing carries the file there, and it was seen.
pub(super) const CARRIED_ONCE: &str = "asset_use JOIN publication ON publication.variant_id = asset_use.variant_id
    AND (publication.state <> 'cancelled' OR publication.taken_down_at IS NOT NULL)";

/// Beside posts, of which each file knows.
pub(super) async fn used_elsewhere(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<BTreeSet<AssetId>, Internal> {
    let mut used = article_files::files(on, workspace).await?;
    used.extend(files_in_drafts(on, workspace).await?);
    used.extend(files_in_series(on, workspace).await?);
    Ok(used)
}

pub(super) fn is_used(known: &Known, elsewhere: &BTreeSet<AssetId>) -> bool {
    known.is_carried || elsewhere.contains(&known.id)
}

pub(crate) async fn keep_uses(
    tx: &Tx,
    workspace: WorkspaceId,
    id: VariantId,
    variant: &Variant,
) -> Result<(), Internal> {
    run(&**tx, "DELETE FROM asset_use WHERE variant_id = $1", values![id.0]).await?;
    let thumbnail = variant.card.as_ref().and_then(|card| card.thumbnail.as_ref());
    for media in variant.media.iter().chain(thumbnail) {
        run(
            &**tx,
            "INSERT INTO asset_use (workspace_id, variant_id, asset_id)
             SELECT $1, $2, id FROM asset WHERE workspace_id = $1 AND id = $3 ON CONFLICT DO NOTHING",
            values![workspace.0, id.0, media.asset.0],
        )
        .await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Waiting {
    id: Uuid,
    data: String,
}

/// Variants with this file of which nothing has left yet.
pub(super) async fn waiting_variants(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    asset: AssetId,
) -> Result<Vec<(Uuid, String)>, Internal> {
    let rows: Vec<Waiting> = all(
        on,
        "SELECT variant.id, variant.data FROM asset_use JOIN variant ON variant.id = asset_use.variant_id
         JOIN publication ON publication.variant_id = variant.id
         WHERE asset_use.workspace_id = $1 AND asset_use.asset_id = $2 AND publication.done = '[]'
           AND publication.state IN ('scheduled', 'needs_attention', 'missed')",
        values![workspace.0, asset.0],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.data)).collect())
}
