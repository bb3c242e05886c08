//! Files for rooms: our stored copies, by id.

use async_trait::async_trait;
use banyan_connector::{AssetError, Assets};
use banyan_db::{FromQueryResult, one, values};
use banyan_domain::ids::{AssetId, WorkspaceId};

use crate::App;

pub(crate) struct StoredAssets {
    app: App,
    workspace: WorkspaceId,
}

impl StoredAssets {
    pub(crate) fn new(app: App, workspace: WorkspaceId) -> Self {
        Self { app, workspace }
    }
}

#[async_trait]
impl Assets for StoredAssets {
    async fn open(&self, id: AssetId) -> Result<Vec<u8>, AssetError> {
        #[derive(FromQueryResult)]
        struct Row {
            digest: String,
        }
        let row: Option<Row> = one(
            self.app.db.read(),
            "SELECT digest FROM asset WHERE id = $1 AND workspace_id = $2",
            values![id.0, self.workspace.0],
        )
        .await
        .map_err(|error| AssetError::Unreadable(error.into()))?;
        let row = row.ok_or(AssetError::Missing)?;
        self.app.db.blobs().get(&row.digest).await.map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => AssetError::Missing,
            _ => AssetError::Unreadable(error.into()),
        })
    }

    fn public_url(&self, id: AssetId) -> Option<String> {
        (!self.app.base_url.is_empty()).then(|| format!("{}/media/{id}", self.app.base_url))
    }
}
