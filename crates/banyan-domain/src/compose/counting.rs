//! What a network calls a letter. The rule is here once; the numbers are in each connector's `limits.rs`.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counting {
    /// Every visible character, emoji families included, is one.
    Graphemes,
    /// Graphemes, each recognised http(s) address counts as `url_cost`, a remote mention without its host.
    GraphemesWithLinks { url_cost: usize },
    Utf16,
    Bytes,
}

impl Counting {
    pub fn count(self, text: &str) -> usize {
        match self {
            Self::Graphemes | Self::GraphemesWithLinks { .. } => text.graphemes(true).count(),
            Self::Utf16 => text.encode_utf16().count(),
            Self::Bytes => text.len(),
        }
    }
}
