//! What no caller can act on: the database or a stored text that cannot be read. Logged whole, shown as one sentence.

#[derive(Debug, thiserror::Error)]
pub enum Internal {
    #[error("the database did not answer as expected")]
    Database(#[from] banyan_db::DbErr),
    #[error("a stored text could not be read")]
    Stored(#[from] serde_json::Error),
    #[error("a stored secret could not be opened")]
    Secret(#[from] crate::workspace::VaultError),
    #[error("a file could not be read or written")]
    File(#[from] std::io::Error),
    #[error("a paper could not be set in its type")]
    Paper(#[from] banyan_content::pdf::PdfError),
    #[error("{0}")]
    Broken(&'static str),
}
