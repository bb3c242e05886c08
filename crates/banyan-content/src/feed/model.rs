//! What a feed says, whatever format it is written in.

use serde::{Deserialize, Serialize};

use crate::html;

/// The format a feed turned out to be written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedFormat {
    /// RSS 0.91 to 2.0.
    #[default]
    Rss,
    /// RSS 0.90 and 1.0.
    Rdf,
    Atom,
    Json,
    Cdf,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Feed {
    pub format: FeedFormat,
    pub title: Option<String>,
    pub description: Option<String>,
    /// The page a person would visit.
    pub home_url: Option<String>,
    /// Where the feed says it lives itself.
    pub feed_url: Option<String>,
    /// The next, older page of the same feed (RFC 5005, JSON Feed).
    pub next_url: Option<String>,
    /// Where the publisher asks readers to move to.
    pub new_feed_url: Option<String>,
    /// WebSub hubs.
    pub hubs: Vec<String>,
    pub language: Option<String>,
    /// Small and square.
    pub icon: Option<String>,
    /// Larger: the cover of a show, the logo of a site.
    pub logo: Option<String>,
    pub authors: Vec<FeedAuthor>,
    pub categories: Vec<String>,
    pub updated: Option<i64>,
    pub is_podcast: bool,
    pub items: Vec<FeedItem>,
    /// The feed held more than [`super::MAX_ITEMS`]; the rest was not read.
    pub truncated: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FeedItem {
    /// The publisher's id, else the link, else a hash of what the item says; never empty.
    pub id: String,
    pub id_from: IdFrom,
    pub url: Option<String>,
    /// Plain text.
    pub title: Option<String>,
    /// The excerpt the publisher wrote.
    pub summary: Option<FeedText>,
    /// The full text, if the feed carries it.
    pub content: Option<FeedText>,
    /// Where the full text lies, if the feed only points to it.
    pub content_url: Option<String>,
    pub language: Option<String>,
    pub authors: Vec<FeedAuthor>,
    pub categories: Vec<String>,
    /// UTC milliseconds.
    pub published: Option<i64>,
    /// UTC milliseconds.
    pub updated: Option<i64>,
    pub enclosures: Vec<FeedEnclosure>,
    pub image: Option<FeedImage>,
    pub media: Vec<FeedMedia>,
    pub media_description: Option<FeedText>,
    pub comments_url: Option<String>,
    pub episode: Option<Episode>,
    pub event: Option<FeedEvent>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdFrom {
    Publisher,
    Link,
    #[default]
    Hash,
}

/// Words as the publisher sent them; HTML among them is not safe to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedText {
    pub value: String,
    pub is_html: bool,
}

impl FeedText {
    pub fn plain(value: String) -> Self {
        Self { value, is_html: false }
    }

    pub fn html(value: String) -> Self {
        Self { value, is_html: true }
    }

    /// The words a reader sees.
    pub fn to_text(&self) -> String {
        if self.is_html { html::to_text(&self.value) } else { self.value.clone() }
    }

    /// The words as HTML, still not safe to show.
    pub fn to_html(&self) -> String {
        if self.is_html { self.value.clone() } else { super::words::escape(&self.value) }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedAuthor {
    pub name: Option<String>,
    pub email: Option<String>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedEnclosure {
    pub url: String,
    /// As declared; publishers are often wrong about it.
    pub bytes: Option<u64>,
    pub mime: Option<String>,
    pub seconds: Option<u64>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedImage {
    pub url: String,
    /// The publisher's own words for the picture; never invented.
    pub alt: Option<String>,
}

/// One `media:content` of Media RSS.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedMedia {
    pub url: String,
    pub mime: Option<String>,
    /// `image`, `audio`, `video`, `document` or `executable`.
    pub medium: Option<String>,
    pub bytes: Option<u64>,
    pub seconds: Option<u64>,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub is_default: bool,
}

/// What the iTunes and podcast namespaces say of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Episode {
    pub title: Option<String>,
    pub subtitle: Option<String>,
    pub summary: Option<FeedText>,
    pub seconds: Option<u64>,
    pub season: Option<u32>,
    pub number: Option<u32>,
    /// `full`, `trailer` or `bonus`.
    pub kind: Option<String>,
    pub is_explicit: Option<bool>,
    pub image_url: Option<String>,
    pub chapters_url: Option<String>,
    pub transcripts: Vec<Transcript>,
    pub people: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transcript {
    pub url: String,
    pub mime: Option<String>,
    pub language: Option<String>,
}

/// What the RSS event module says of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedEvent {
    /// UTC milliseconds.
    pub starts: Option<i64>,
    /// UTC milliseconds.
    pub ends: Option<i64>,
    pub location: Option<String>,
    pub organizer: Option<String>,
}
