//! Sources: add one, show me first or carry by itself, the held question, the newest by hand.

use askama::Template;
use banyan_domain::{ids::SourceId, time::UtcMillis};
use serde::Deserialize;

use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
    workspace::first::LookProblem,
};

#[derive(Template)]
#[template(path = "gather/sources.html")]
pub struct Sources {
    pub p: Page,
    pub sources: Vec<SourceLine>,
    pub questions: Vec<HeldQuestion>,
    /// What a look at a new address found; nothing is added yet.
    pub found: Option<Found>,
    /// Kept as it was typed.
    pub address: String,
    pub problem: Option<LookProblem>,
    /// Where letters can be forwarded to, if this machine takes mail.
    pub letter_address: Option<String>,
}

pub struct SourceLine {
    pub id: SourceId,
    pub revision: i64,
    pub kind: SourceKind,
    pub sign: PlaceSign,
    pub name: String,
    /// Address, mailbox or folder.
    pub where_from: String,
    pub carries_by_itself: bool,
    pub places: Vec<PlaceSign>,
    pub known: usize,
    pub newest: Option<UtcMillis>,
    pub looked: Option<UtcMillis>,
    pub looks_again: Option<UtcMillis>,
    pub health: SourceHealth,
    /// For "carry the newest by hand".
    pub newest_items: Vec<NewestItem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    Feed,
    Mailbox,
    Folder,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceHealth {
    Well,
    /// Could not be read since; in the words of the net.
    Silent {
        since: UtcMillis,
        reason: String,
    },
    /// Answered "gone for good".
    Gone {
        since: UtcMillis,
    },
}

pub struct NewestItem {
    pub title: String,
    pub at: Option<UtcMillis>,
}

/// More came at once than usual, or old ones turned up: nothing goes out until a person says.
pub struct HeldQuestion {
    pub source: SourceId,
    pub revision: i64,
    pub name: String,
    pub found: UtcMillis,
    pub reason: HeldReason,
    pub items: Vec<HeldItem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldReason {
    ManyAtOnce,
    Old,
    /// Every id and address changed: the site was moved.
    Moved,
}

pub struct HeldItem {
    pub id: String,
    pub title: String,
    pub at: Option<UtcMillis>,
    pub on: bool,
}

/// What a new address holds.
pub struct Found {
    pub address: String,
    pub feeds: Vec<FoundFeed>,
}

pub struct FoundFeed {
    pub value: String,
    pub title: String,
    pub items: usize,
    pub newest: Option<UtcMillis>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddSourceForm {
    pub address: String,
    pub feed: Vec<String>,
    pub mode: String,
}

/// The answer to a held question.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HeldForm {
    pub revision: i64,
    pub decision: String,
    pub item: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// These go to their drafts or the queue; the others count as known.
    Carry(Vec<String>),
    /// All count as known.
    None,
}

impl HeldForm {
    /// Only an explicit "carry" with something chosen carries anything.
    pub fn decision(&self) -> Decision {
        if self.decision == "carry" && !self.item.is_empty() {
            Decision::Carry(self.item.clone())
        } else {
            Decision::None
        }
    }
}

impl SourceLine {
    fn known_words(&self, p: &Page) -> String {
        let id = match self.kind {
            SourceKind::Feed => "source-known-articles",
            SourceKind::Mailbox => "source-known-letters",
            SourceKind::Folder => "source-known-files",
        };
        p.t(id).with("count", self.known).to_string()
    }

    fn rests(&self) -> bool {
        matches!(self.health, SourceHealth::Gone { .. })
    }
}

impl HeldQuestion {
    fn why(&self) -> &'static str {
        match self.reason {
            HeldReason::ManyAtOnce => "held-many",
            HeldReason::Old => "held-old",
            HeldReason::Moved => "held-moved",
        }
    }
}

impl Inside for Sources {
    fn here(&self) -> &'static str {
        "sources"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_carried_unless_it_was_chosen_and_said() {
        let form = |decision: &str, items: &[&str]| HeldForm {
            revision: 1,
            decision: decision.into(),
            item: items.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(form("carry", &["a"]).decision(), Decision::Carry(vec!["a".into()]));
        assert_eq!(form("carry", &[]).decision(), Decision::None);
        assert_eq!(form("none", &["a"]).decision(), Decision::None);
        assert_eq!(form("", &["a"]).decision(), Decision::None);
    }
}
