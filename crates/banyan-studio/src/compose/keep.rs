//! What is kept of a page while somebody writes, the drafts that are not finished, and how one of them stood before.

use std::collections::BTreeSet;

use askama::Template;
use banyan_app::compose::{DraftLine, OpenDraft, SavedDraft};
use banyan_domain::{
    ids::{DraftId, PostId},
    time::UtcMillis,
};
use uuid::Uuid;

use super::Difference;
use crate::page::{Inside, Page};

/// How a page stands to what is kept of it.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    pub draft: String,
    pub revision: i64,
    /// None: nothing is kept yet.
    pub at: Option<UtcMillis>,
    /// Who else has it open.
    pub others: Vec<String>,
    /// Somebody wrote other words meanwhile: their name, empty where it came from the machine.
    pub conflict: Option<String>,
    /// It is in the queue already.
    pub queued: Option<PostId>,
    /// What stood here before is, since somebody put it there.
    pub follows: Option<PostId>,
    /// What of the findings is kept of these words, by its subject.
    pub rules: BTreeSet<String>,
    /// It was undone, and nothing else was written since.
    pub can_redo: bool,
}

impl Kept {
    pub(crate) fn of(saved: &SavedDraft, at: UtcMillis) -> Self {
        Self {
            draft: saved.id.to_string(),
            revision: saved.revision,
            at: (saved.revision > 0).then_some(at),
            others: saved.others.clone(),
            conflict: None,
            queued: saved.queued,
            follows: saved.follows,
            rules: saved.kept.keys().cloned().collect(),
            can_redo: saved.can_redo,
        }
    }

    pub(crate) fn open(open: &OpenDraft) -> Self {
        Self {
            draft: open.id.to_string(),
            revision: open.revision,
            at: Some(open.changed_at),
            others: open.others.clone(),
            conflict: None,
            queued: open.queued,
            follows: open.follows,
            rules: open.draft.kept.keys().cloned().collect(),
            can_redo: open.can_redo,
        }
    }

    pub fn others(&self) -> String {
        self.others.join(", ")
    }

    /// The name under which the browser keeps what it could not send.
    pub fn key(&self) -> String {
        if self.revision > 0 { format!("write-{}", self.draft) } else { "write".to_owned() }
    }
}

/// Also answered alone, while somebody types.
#[derive(Template)]
#[template(path = "compose/kept.html")]
pub struct KeptPart {
    pub p: Page,
    pub kept: Kept,
}

#[derive(Clone, Debug)]
pub struct DraftRow {
    pub id: DraftId,
    /// Empty where it has no words yet.
    pub title: String,
    pub places: usize,
    pub at: UtcMillis,
    pub by: Option<String>,
    pub removed: Option<UtcMillis>,
}

impl From<DraftLine> for DraftRow {
    fn from(line: DraftLine) -> Self {
        Self {
            id: line.id,
            title: line.title,
            places: line.places,
            at: line.changed_at,
            by: line.changed_by,
            removed: line.removed_at,
        }
    }
}

impl DraftRow {
    pub fn name(&self, p: &Page) -> String {
        if self.title.is_empty() { p.t("draft-no-words").to_string() } else { self.title.clone() }
    }
}

#[derive(Template)]
#[template(path = "compose/drafts.html")]
pub struct DraftList {
    pub p: Page,
    pub unfinished: Vec<DraftRow>,
    pub removed: Vec<DraftRow>,
}

#[derive(Template)]
#[template(path = "compose/versions.html")]
pub struct Versions {
    pub p: Page,
    pub draft: DraftRow,
    pub versions: Vec<VersionLine>,
}

pub struct VersionLine {
    pub id: Uuid,
    pub at: UtcMillis,
    pub by: Option<String>,
    pub text: String,
    /// Places that had words of their own then.
    pub own: usize,
    /// In what else it differs from how the draft stands now.
    pub rows: Vec<Difference>,
}

impl Inside for DraftList {
    fn here(&self) -> &'static str {
        "write"
    }
}

impl Inside for Versions {
    fn here(&self) -> &'static str {
        "write"
    }
}
