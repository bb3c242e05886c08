//! What went out at one place, as people there read it: its own words, its files, and what stands beside them.

use banyan_domain::{
    compose::{Card, Media, Part, Poll},
    guard::{Finding, Level},
    time::UtcMillis,
};

use super::library::NamedFile;
use crate::{App, publish::PublicationProof};

/// With the words it has there now; those before them stand among its edits.
#[derive(Clone, Debug, PartialEq)]
pub struct WentOut {
    pub title: Option<String>,
    pub content_warning: Option<String>,
    pub language: Option<String>,
    /// More than one in a thread; the first comment is the last of them.
    pub parts: Vec<PartOut>,
    pub card: Option<Card>,
    pub files: Vec<FileOut>,
    /// Where the place has polls; elsewhere the answers stand in the words.
    pub poll: Option<Poll>,
    /// What the place does otherwise than it was written.
    pub otherwise: Vec<Finding>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartOut {
    pub text: String,
    pub is_comment: bool,
    /// It went out.
    pub is_out: bool,
    /// It went out, and we did not take it down since.
    pub stands: bool,
    /// None where only a person saw it there.
    pub remote_id: Option<String>,
    pub url: Option<String>,
    /// The network's own time for it, if it says one.
    pub at: Option<UtcMillis>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FileOut {
    pub media: Media,
    /// Empty where it has none.
    pub name: String,
    pub digest: Option<String>,
}

/// None where nothing was prepared for it yet.
pub fn went_out(app: &App, proof: &PublicationProof, files: &[NamedFile]) -> Option<WentOut> {
    let rendered = proof.rendered.as_ref()?;
    let part = |(at, part): (usize, &Part)| {
        let receipt = proof.receipts.get(at);
        let url = receipt.and_then(|receipt| receipt.url.as_deref());
        let named = receipt.filter(|receipt| !receipt.is_seen_by_person());
        PartOut {
            text: part.text.clone(),
            is_comment: proof.comment == Some(at + 1),
            is_out: receipt.is_some(),
            stands: proof.stands(at + 1),
            remote_id: named.map(|receipt| receipt.remote_id.clone()),
            url: url.map(|url| app.page_address(&proof.line.network, url)),
            at: receipt.and_then(|receipt| receipt.at),
        }
    };
    Some(WentOut {
        title: rendered.title.clone(),
        content_warning: rendered.content_warning.clone(),
        language: rendered.language.clone(),
        parts: rendered.parts.iter().enumerate().map(part).collect(),
        card: rendered.card.clone(),
        files: rendered.media.iter().map(|media| file(media, files)).collect(),
        poll: rendered.poll.clone(),
        otherwise: rendered.findings.iter().filter(|finding| finding.level == Level::Note).cloned().collect(),
    })
}

fn file(media: &Media, files: &[NamedFile]) -> FileOut {
    let known = files.iter().find(|file| file.id == media.asset);
    FileOut {
        media: media.clone(),
        name: known.map(|known| known.name.clone()).unwrap_or_default(),
        digest: known.map(|known| known.digest.clone()),
    }
}
