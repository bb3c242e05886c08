//! What makes an article itself: its id, its address, its words, or its title on its day.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Item, address};
use crate::time::UtcMillis;

/// Below this many letters, equal words are chance: a weekly note is not always the same note.
const TELLING_LETTERS: usize = 80;
const TELLING_TITLE_LETTERS: usize = 12;

/// Kept for every item ever seen, so that it is known again whatever its source changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemIdentity {
    pub remote_id: String,
    /// The address without scheme, `www.`, tracking and fragment.
    pub link_key: Option<String>,
    /// Digest of title and text without case, marks and spaces.
    pub text_hash: String,
    /// Whether there are enough words for `text_hash` to stand for the article.
    pub text_tells: bool,
    /// Digest of the title, if it is long enough to tell.
    pub title_hash: Option<String>,
    pub published: Option<UtcMillis>,
}

impl ItemIdentity {
    pub fn of(item: &Item) -> Self {
        let title = letters(&item.title);
        let words = letters(item.words());
        Self {
            remote_id: item.remote_id.clone(),
            link_key: item.url.as_deref().and_then(address::link_key),
            text_hash: digest(&format!("{title}\n{words}")),
            text_tells: words.chars().count() >= TELLING_LETTERS,
            title_hash: (title.chars().count() >= TELLING_TITLE_LETTERS).then(|| digest(&title)),
            published: item.published,
        }
    }

    /// Host of the link, for telling that a source has moved.
    pub fn host(&self) -> Option<&str> {
        self.link_key.as_deref().map(|key| key.split(['/', '?', '#']).next().unwrap_or(key))
    }

    /// A front page is where many articles stand, not one.
    pub(super) fn own_link(&self) -> Option<&str> {
        self.link_key.as_deref().filter(|key| key.contains(['/', '?', '#']))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn digest(text: &str) -> String {
    use std::fmt::Write as _;
    let bytes = Sha256::digest(text);
    bytes[..16].iter().fold(String::with_capacity(32), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
