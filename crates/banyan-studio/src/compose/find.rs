//! Find or do: a post by its words, a draft, a file, a person, a page.

use askama::Template;
use banyan_app::compose::library::FoundFile;
use banyan_domain::{ids::PostId, time::UtcMillis};
use http::Method;

use super::{DraftRow, library::name_of};
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
    pub drafts: Vec<DraftRow>,
    pub files: Vec<FoundFile>,
    pub people: Vec<FoundPerson>,
}

/// Somebody who waits for an answer, or whom posts mention.
pub struct FoundPerson {
    pub name: String,
    /// What they wrote, or by which word they are mentioned.
    pub said: String,
    /// The place where they wrote.
    pub sign: Option<PlaceSign>,
    pub href: String,
}

/// Where one may go instead, by the words of its own heading.
const DOINGS: [(&str, &str); 26] = [
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
    ("/studio/waiting", "waiting-title"),
    ("/studio/plan", "shell-plan"),
    ("/studio/plan/check", "plan-check-link"),
    ("/studio/plan/steps", "steps-title"),
    ("/studio/plan/learning", "knowing-title"),
    ("/studio/plan/review", "review-title"),
    ("/studio/first/ground", "plan-stand"),
    ("/studio/first/done", "today-say"),
    ("/studio/plan/guard", "guard-page-title"),
    ("/studio/sources", "shell-sources"),
    ("/studio/places", "shell-places"),
    ("/studio/ledger", "shell-ledger"),
    ("/studio/goals", "goals-title"),
    ("/studio/away", "away-title"),
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
    fn file_name(&self, file: &FoundFile) -> String {
        name_of(&self.p, &file.name)
    }

    fn is_beside_empty(&self) -> bool {
        self.drafts.is_empty() && self.files.is_empty() && self.people.is_empty()
    }

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
