//! The pages, one file each.

pub(crate) mod article;
pub(crate) mod card;
pub(crate) mod doing;
pub(crate) mod follow;
pub(crate) mod home;
pub(crate) mod plan;

use serde::Serialize;

use crate::piece::File;

/// What stands in the head of a page, for readers' tabs, search engines and previews elsewhere.
#[derive(Default, Serialize)]
pub(crate) struct Head {
    pub(crate) title: String,
    pub(crate) description: String,
    /// The address that counts.
    pub(crate) canonical: String,
    pub(crate) is_article: bool,
    pub(crate) picture: Option<File>,
    pub(crate) published: Option<String>,
    pub(crate) changed: Option<String>,
    /// JSON-LD, safe inside a script element.
    pub(crate) structured: Option<String>,
    pub(crate) newer: Option<String>,
    pub(crate) older: Option<String>,
}
