//! Find a post: its words, when it went out, where it is.

use askama::Template;
use banyan_domain::{ids::PostId, time::UtcMillis};

use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "compose/find.html")]
pub struct FindPosts {
    pub p: Page,
    pub asked: String,
    pub found: Vec<FoundLine>,
    /// There may be older ones that fit as well.
    pub more: bool,
}

pub struct FoundLine {
    pub id: PostId,
    pub title: String,
    pub excerpt: String,
    pub at: UtcMillis,
    pub out_on: Vec<PlaceSign>,
}

impl Inside for FindPosts {
    fn here(&self) -> &'static str {
        "queue"
    }
}
