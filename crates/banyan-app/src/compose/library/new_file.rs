//! A file that comes in piece by piece, written down as it comes: a film is never whole in memory.

use banyan_content::recording::RecordingError;
use banyan_db::blobs::Scratch;

use super::{AddAssetError, MOST_BYTES, ready::read};
use crate::{App, Internal};

/// Gone when it is let go before it is in the library.
#[derive(Debug)]
pub struct NewFile {
    /// As the file is called.
    pub name: String,
    pub(super) scratch: Scratch,
    pub(super) bytes: u64,
}

impl NewFile {
    pub async fn begin(app: &App, name: impl Into<String>) -> Result<Self, AddAssetError> {
        Ok(Self { name: name.into(), scratch: app.db.blobs().scratch().await?, bytes: 0 })
    }

    /// For whoever knows its length before any of it is read.
    pub fn fits(bytes: u64) -> Result<(), AddAssetError> {
        if bytes > MOST_BYTES as u64 { Err(RecordingError::TooManyBytes.into()) } else { Ok(()) }
    }

    /// What would make it too large is not written any more.
    pub async fn take(&mut self, piece: &[u8]) -> Result<(), AddAssetError> {
        self.bytes += piece.len() as u64;
        Self::fits(self.bytes)?;
        Ok(self.scratch.write(piece).await?)
    }

    /// All of it, where it is no longer than that.
    pub async fn read(&mut self, most: usize) -> Result<Option<Vec<u8>>, Internal> {
        if self.bytes > most as u64 {
            return Ok(None);
        }
        Ok(Some(read(&mut self.scratch, u64::MAX).await?))
    }
}
