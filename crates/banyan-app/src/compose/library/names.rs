//! Files as a proof names them: how each is called here, and the digest of its bytes.

use std::collections::BTreeSet;

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, all, places, values};
use banyan_domain::ids::{AssetId, WorkspaceId};
use serde::Serialize;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedFile {
    pub id: AssetId,
    pub name: String,
    /// SHA-256 of the file as it is kept; what a place was sent may have been made smaller, or be a part of it.
    pub digest: String,
}

/// Those that were taken out of the library too.
pub(crate) async fn names_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    ids: &BTreeSet<AssetId>,
) -> Result<Vec<NamedFile>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        name: String,
        digest: String,
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let among = places(2, ids.len());
    let sql = format!("SELECT id, name, digest FROM asset WHERE workspace_id = $1 AND id IN ({among})");
    let mut values = values![workspace.0];
    values.extend(ids.iter().map(|id| id.0.into()));
    let rows: Vec<Row> = all(on, &sql, values).await?;
    Ok(rows.into_iter().map(|row| NamedFile { id: row.id.into(), name: row.name, digest: row.digest }).collect())
}
