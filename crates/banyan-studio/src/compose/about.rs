//! The way to a comment on somebody else's article: its address is asked for first.

use askama::Template;

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "compose/about.html")]
pub struct AboutArticle {
    pub p: Page,
    pub address: String,
    /// What was typed is no address.
    pub is_wrong: bool,
}

impl Inside for AboutArticle {
    fn here(&self) -> &'static str {
        "write"
    }
}
