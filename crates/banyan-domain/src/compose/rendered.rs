//! A variant in a network's own words: what preview, guard and publish all see.

use serde::{Deserialize, Serialize};

use super::{Card, Media, Poll};
use crate::guard::Finding;

/// One message of a thread; a short post has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub text: String,
    /// As the network counts.
    pub length: usize,
    pub limit: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rendered {
    pub title: Option<String>,
    pub parts: Vec<Part>,
    pub html: Option<String>,
    pub link: Option<String>,
    pub card: Option<Card>,
    pub hashtags: Vec<String>,
    pub media: Vec<Media>,
    /// Where the network has polls; elsewhere the options stand in the words.
    #[serde(default)]
    pub poll: Option<Poll>,
    pub language: Option<String>,
    pub content_warning: Option<String>,
    pub visibility: Option<String>,
    pub original_published: Option<crate::time::UtcMillis>,
    /// The network's own objections (too long, too many pictures): `Block` or `Note`.
    pub findings: Vec<Finding>,
}
