//! Files for rooms: our stored copies, by id.

use async_trait::async_trait;
use banyan_connector::{AssetError, AssetFile, Assets};
use banyan_domain::{
    compose::Media,
    ids::{AssetId, WorkspaceId},
};

use crate::{App, compose::library::media_file};

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
    async fn open(&self, media: &Media) -> Result<AssetFile, AssetError> {
        media_file(&self.app, self.workspace, media).await
    }

    fn public_url(&self, id: AssetId) -> Option<String> {
        (!self.app.base_url.is_empty()).then(|| format!("{}/media/{id}", self.app.base_url))
    }
}
