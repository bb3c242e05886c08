//! Older posts that have worn well, each with its age and why, to be said again.

use askama::Template;
use banyan_domain::{compose::Objective, ids::PostId, time::UtcMillis};

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "compose/again.html")]
pub struct SayAgain {
    pub p: Page,
    pub posts: Vec<OldPost>,
}

pub struct OldPost {
    pub post: PostId,
    pub text: String,
    pub at: UtcMillis,
    pub months: u64,
    pub objective: Objective,
    pub places: usize,
    pub url: Option<String>,
}

impl OldPost {
    fn why(&self) -> &'static str {
        if self.objective == Objective::Tell { "again-why-tell" } else { "again-why-teach" }
    }
}

impl Inside for SayAgain {
    fn here(&self) -> &'static str {
        "write"
    }
}
