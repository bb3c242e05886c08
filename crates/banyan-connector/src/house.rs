//! Our own places, as a room sees them: a small trait that `app/publish/house.rs` implements.

use async_trait::async_trait;
use banyan_domain::{
    publish::{Receipt, StepKey},
    time::UtcMillis,
};

/// A page for our own site. `html` is sanitised before it gets here.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleDraft {
    pub title: String,
    pub text: String,
    pub html: Option<String>,
    /// Read first; whoever reads it chooses whether to read on.
    pub warning: Option<String>,
    pub language: Option<String>,
    /// Where the original stands, if it is not here.
    pub canonical_url: Option<String>,
    pub tags: Vec<String>,
    /// In the order in which they are shown.
    pub media: Vec<banyan_domain::compose::Media>,
    pub published_at: UtcMillis,
}

#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    #[error("our own store could not be reached")]
    Unavailable(#[source] crate::BoxError),
    #[error("no such page")]
    NotFound,
}

/// Idempotent by a unique index on the step key: the same key twice gives the same receipt.
#[async_trait]
pub trait House: Send + Sync {
    async fn put_article(&self, key: &StepKey, draft: &ArticleDraft) -> Result<Receipt, HouseError>;
    async fn find(&self, key: &StepKey) -> Result<Option<Receipt>, HouseError>;
    async fn change_article(&self, remote_id: &str, draft: &ArticleDraft) -> Result<Receipt, HouseError>;
    async fn withdraw(&self, remote_id: &str) -> Result<(), HouseError>;
}
