//! Our own site as a place to publish: idempotent by a unique index on the step key.

use async_trait::async_trait;
use banyan_connector::{ArticleDraft, House, HouseError};
use banyan_domain::{
    ids::WorkspaceId,
    publish::{Receipt, StepKey},
};

use crate::{App, compose::articles};

pub struct HouseOf {
    app: App,
    workspace: WorkspaceId,
}

impl HouseOf {
    pub fn new(app: App, workspace: WorkspaceId) -> Self {
        Self { app, workspace }
    }
}

#[async_trait]
impl House for HouseOf {
    async fn put_article(&self, key: &StepKey, draft: &ArticleDraft) -> Result<Receipt, HouseError> {
        articles::put(&self.app, self.workspace, key, draft).await.map_err(unavailable)
    }

    async fn find(&self, key: &StepKey) -> Result<Option<Receipt>, HouseError> {
        articles::find_by_key(&self.app, self.workspace, &key.as_header()).await.map_err(unavailable)
    }

    async fn change_article(&self, remote_id: &str, draft: &ArticleDraft) -> Result<Receipt, HouseError> {
        let changed = articles::change(&self.app, self.workspace, remote_id, draft).await.map_err(unavailable)?;
        changed.ok_or(HouseError::NotFound)
    }

    async fn withdraw(&self, remote_id: &str) -> Result<(), HouseError> {
        articles::withdraw(&self.app, self.workspace, remote_id).await.map_err(unavailable)
    }
}

fn unavailable(error: crate::Internal) -> HouseError {
    HouseError::Unavailable(error.into())
}
