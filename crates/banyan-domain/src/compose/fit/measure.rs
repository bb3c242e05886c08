//! How long a text is on one network, and whether it is short enough.

use crate::{
    compose::{Part, Variant, counting::Counting},
    network::Limits,
};

pub(super) struct Measure {
    counting: Counting,
    max: Option<usize>,
    max_bytes: Option<usize>,
    /// Letters a content warning takes from every message.
    reserved: usize,
}

impl Measure {
    pub(super) fn new(base: &Variant, limits: &Limits) -> Self {
        let warning = base.content_warning.as_deref().filter(|_| limits.content_warning).unwrap_or("");
        let counting = limits.text.counting;
        Self { counting, max: limits.text.max, max_bytes: limits.text.max_bytes, reserved: counting.count(warning) }
    }

    pub(super) fn fits(&self, text: &str) -> bool {
        self.excess(text) == 0
    }

    /// Letters (or, if only those are too many, bytes) above the limit.
    pub(super) fn excess(&self, text: &str) -> usize {
        let letters = self.max.map_or(0, |max| self.length(text).saturating_sub(max));
        let bytes = self.max_bytes.map_or(0, |max| text.len().saturating_sub(max));
        if letters > 0 { letters } else { bytes }
    }

    pub(super) fn part(&self, text: String) -> Part {
        Part { length: self.length(&text), limit: self.max, text }
    }

    fn length(&self, text: &str) -> usize {
        self.counting.count(text) + self.reserved
    }
}
