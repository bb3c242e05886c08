//! What is said of the words themselves while they are written.

use banyan_domain::compose::{Ease, counting::Counting, ease};

/// How many letters it has, and how easily it is read.
pub struct Wrote {
    pub letters: usize,
    pub ease: Option<Ease>,
}

impl Wrote {
    pub fn of(text: &str, language: &str) -> Self {
        let text = text.trim();
        Self { letters: Counting::Graphemes.count(text), ease: ease(text, language) }
    }

    /// Message id; none where it is neither.
    pub(super) fn ease(&self) -> Option<&'static str> {
        Some(match self.ease? {
            Ease::Easy => "write-easy",
            Ease::Hard => "write-hard",
        })
    }
}
