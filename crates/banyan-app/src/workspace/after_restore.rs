//! What follows a restore, and how an instance is told from another.

use banyan_db::{FromQueryResult, all, run, values};
use banyan_domain::ids::WorkspaceId;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{hold_everything, list_workspaces, record};
use crate::{App, Internal, hex::hex};

/// A restored copy may be older than what the networks show: everything is held until a person has looked, and what
/// was on its way then is looked for, never sent again by itself.
pub async fn hold_after_restore(app: &App) -> Result<(), Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    for row in all::<Row>(&*tx, "SELECT id FROM workspace", values![]).await? {
        let workspace = WorkspaceId(row.id);
        hold_everything(&tx, workspace, None, now, "restored").await?;
        record(&tx, workspace, None, now, "handover.restored", None, &json!({})).await?;
    }
    run(
        &*tx,
        "UPDATE publication SET lease_until = NULL, look_again_at = COALESCE(look_again_at, $1)
         WHERE state = 'submitting'",
        values![now.0],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Tells this instance from another without telling anything else.
pub async fn instance_mark(app: &App) -> Result<String, Internal> {
    let first = list_workspaces(app).await?.into_iter().next();
    let whence = first.map_or_else(|| "empty".to_owned(), |workspace| workspace.id.to_string());
    Ok(hex(&Sha256::digest(format!("banyan instance {whence}"))[..8]))
}
