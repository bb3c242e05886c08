//! Find a post: its words, when it went out, where it is.

use askama::Template;
use banyan_domain::{ids::PostId, time::UtcMillis};
use http::Method;

use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
    routes,
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

/// Where one may go instead, by the words of its own heading.
const DOINGS: [(&str, &str); 17] = [
    ("/studio", "shell-today"),
    ("/studio/write", "shell-write"),
    ("/studio/write/about", "about-title"),
    ("/studio/write/again", "again-title"),
    ("/studio/write/drafts", "draft-title"),
    ("/studio/write/bits", "bits-title"),
    ("/studio/write/six", "six-title"),
    ("/studio/library", "shell-library"),
    ("/studio/queue", "shell-queue"),
    ("/studio/recurring", "recurring-title"),
    ("/studio/plan", "shell-plan"),
    ("/studio/plan/guard", "guard-page-title"),
    ("/studio/sources", "shell-sources"),
    ("/studio/places", "shell-places"),
    ("/studio/ledger", "shell-ledger"),
    ("/studio/settings", "shell-settings"),
    ("/studio/help", "help-title"),
];

pub struct FoundLine {
    pub id: PostId,
    pub title: String,
    pub excerpt: String,
    pub at: UtcMillis,
    pub out_on: Vec<PlaceSign>,
}

impl FindPosts {
    /// The pages whose names hold what was asked, of those the reader may open.
    fn doings(&self) -> Vec<(&'static str, String)> {
        let asked = self.asked.trim().to_lowercase();
        let named =
            DOINGS.iter().filter(|(path, _)| self.may_open(path)).map(|(path, id)| (*path, self.p.t(id).to_string()));
        named.filter(|(_, name)| name.to_lowercase().contains(&asked)).collect()
    }

    fn may_open(&self, path: &str) -> bool {
        let right = routes::find(&Method::GET, path).and_then(|row| row.right);
        right.is_none_or(|right| self.p.may(right))
    }
}

impl Inside for FindPosts {
    fn here(&self) -> &'static str {
        "queue"
    }
}
