//! An article, letter or episode as it was found, before anybody decides to carry it.

use serde::{Deserialize, Serialize};

use crate::time::UtcMillis;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Article,
    Letter,
    Episode,
    Video,
    Note,
    Event,
}

impl ItemKind {
    pub const ALL: [Self; 6] = [Self::Article, Self::Letter, Self::Episode, Self::Video, Self::Note, Self::Event];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Letter => "letter",
            Self::Episode => "episode",
            Self::Video => "video",
            Self::Note => "note",
            Self::Event => "event",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// What a source gave. Text fields are plain text (entities decoded); `html` is as found and is not safe to show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub kind: ItemKind,
    /// The source's own id (guid, Atom id, Message-ID), else the link, else a hash of title and text.
    pub remote_id: String,
    pub url: Option<String>,
    pub title: String,
    /// Excerpt the publisher wrote, if any.
    pub summary: Option<String>,
    /// Full text, if the source gives it.
    pub text: Option<String>,
    pub html: Option<String>,
    pub language: Option<String>,
    pub authors: Vec<Person>,
    pub categories: Vec<String>,
    pub image: Option<ItemImage>,
    pub enclosure: Option<Enclosure>,
    /// Of an event: when and where it takes place.
    #[serde(default)]
    pub event: Option<EventFacts>,
    pub published: Option<UtcMillis>,
    pub updated: Option<UtcMillis>,
}

impl Item {
    /// All that its source gave of them.
    pub fn words(&self) -> &str {
        self.text.as_deref().or(self.summary.as_deref()).unwrap_or_default()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemImage {
    pub url: String,
    /// The publisher's own words for the picture; never invented.
    pub alt: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosure {
    pub url: String,
    pub mime_type: Option<String>,
    pub bytes: Option<u64>,
    pub seconds: Option<u64>,
}

/// The planned moment as people say it: wall time in a zone, and the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventFacts {
    pub starts_at: UtcMillis,
    /// IANA name; what the clock on the wall there will show is what the post says.
    pub zone: String,
    pub place: Option<String>,
}
