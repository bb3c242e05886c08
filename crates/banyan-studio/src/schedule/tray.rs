//! What was begun and has no time yet, beside the times that are free.

use banyan_domain::time::UtcMillis;

use crate::{compose::DraftRow, page::Page};

pub struct Tray {
    /// The latest, of some that may be more.
    pub drafts: Vec<DraftRow>,
    /// The first time on that page at which nothing goes yet.
    pub free: Option<UtcMillis>,
}

impl Tray {
    /// Write, with that time taken where the draft has none of its own.
    pub(super) fn address(&self, draft: &DraftRow, p: &Page) -> String {
        let at = self.free.map(|at| format!("&at={}", p.as_typed(at))).unwrap_or_default();
        format!("/studio/write?draft={}{at}", draft.id)
    }
}
