//! What a network hands out when somebody leaves: the archive, read as posts and as talks that were left open.

mod linkedin;
mod mastodon;
mod meta;
mod pack;
mod posts;
mod talks;
mod x;

use std::io::{Read, Seek};

use pack::File;
pub use pack::{MAX_ENTRIES, MAX_FILE_BYTES};
pub use posts::MAX_LISTED;

/// What one archive tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    pub network: &'static str,
    pub posts: Vec<ArchivedPost>,
    pub waiting: Waiting,
}

/// Who had the last word in a talk and got no answer, as far as an archive tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    People(u32),
    /// Archives of this network never hold what others wrote.
    NeverTold,
    /// They can: here it is missing, or nobody can tell which of them is the owner.
    NotTold,
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
    #[error(
        "this is no archive that can be read: one of Mastodon, X, Facebook or Instagram (as JSON) or LinkedIn, packed, or its \
             file of posts"
    )]
    Unknown,
    #[error("the words in this archive are larger than {} MB; nothing was read", MAX_FILE_BYTES / 1024 / 1024)]
    TooLarge,
    #[error("this archive lists more than {MAX_LISTED} entries; nothing was read")]
    TooMany,
    #[error(
        "there are posts of Facebook and of Instagram in this archive, and many say the same; hand over the file of \
             posts of one of them (posts_1.json is Instagram's); nothing was read"
    )]
    TwoNetworks,
    #[error("this archive is broken: {0}; nothing was read")]
    Broken(String),
    #[error("the file could not be read")]
    File(#[from] std::io::Error),
}

/// Reads an archive, packed or one file of it. Pictures and films in it are passed over, never unpacked.
pub fn read(source: impl Read + Seek) -> Result<Archive, ArchiveError> {
    let unpacked = pack::unpack(source)?;
    for read in [x::read, mastodon::read, meta::read, linkedin::read] {
        if let Some(archive) = read(&unpacked)? {
            return Ok(archive);
        }
    }
    Err(ArchiveError::Unknown)
}

/// Addresses that stand among the words.
fn links_in(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(|word| word.trim_start_matches(['(', '<', '"']));
    let links = words.filter(|word| word.starts_with("https://") || word.starts_with("http://"));
    links.map(|link| link.trim_end_matches(['.', ',', ')', '>', '"', '!', '?']).to_owned()).collect()
}

/// The JSON of a file by the end of its name.
fn broken(file: &File, error: &serde_json::Error) -> ArchiveError {
    ArchiveError::Broken(format!("{} ({error})", file.name))
}

#[cfg(test)]
mod tests;
