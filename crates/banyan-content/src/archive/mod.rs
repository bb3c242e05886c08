//! What a network hands out when somebody leaves: the archive, read as posts and as talks that were left open.

mod mastodon;
mod pack;
mod x;

use std::io::{Read, Seek};

use pack::File;
pub use pack::{MAX_ENTRIES, MAX_FILE_BYTES};

/// What one archive tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    pub network: &'static str,
    pub posts: Vec<ArchivedPost>,
    /// People who wrote last and got no answer; none where the archive does not hold what others wrote.
    pub left_waiting: Option<u32>,
}

/// Written by the owner for everybody: no boosts, no answers to others, no letters to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchivedPost {
    /// UTC milliseconds.
    pub at: i64,
    pub text: String,
    pub links: Vec<String>,
}

#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    #[error("this is no archive that can be read: a ZIP or tar.gz of Mastodon or X, its outbox.json or its tweets.js")]
    Unknown,
    #[error("the words in this archive are larger than {} MB; nothing was read", MAX_FILE_BYTES / 1024 / 1024)]
    TooLarge,
    #[error("this archive is broken: {0}; nothing was read")]
    Broken(String),
    #[error("the file could not be read")]
    File(#[from] std::io::Error),
}

/// Reads an archive, packed or one file of it. Pictures and films in it are passed over, never unpacked.
pub fn read(source: impl Read + Seek) -> Result<Archive, ArchiveError> {
    let files = pack::unpack(source)?;
    x::read(&files)?.or(mastodon::read(&files)?).ok_or(ArchiveError::Unknown)
}

/// The JSON of a file by the end of its name.
fn broken(file: &File, error: &serde_json::Error) -> ArchiveError {
    ArchiveError::Broken(format!("{} ({error})", file.name))
}

#[cfg(test)]
mod tests;
