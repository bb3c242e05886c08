//! Drafts for a week that is open, as Today and the end of the first run offer them.

use banyan_domain::{compose::carry::Form, ids::ItemId, time::UtcMillis};

use crate::parts::PlaceSign;

pub struct Proposed {
    /// At least one.
    pub drafts: Vec<ProposedLine>,
    /// Everything is held.
    pub is_held: bool,
    /// No place but the own site.
    pub is_nowhere: bool,
}

pub struct ProposedLine {
    pub item: ItemId,
    pub form: Form,
    pub title: String,
    /// The article's own words.
    pub text: String,
    /// None: when somebody says so.
    pub at: Option<UtcMillis>,
    pub places: Vec<PlaceSign>,
    /// Somebody has begun it.
    pub is_begun: bool,
}

impl ProposedLine {
    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}
