//! Find or do: a post by its words, a draft, a file, a person, a page.

use askama::Template;
use banyan_app::compose::{FoundState, library::FoundFile};
use banyan_domain::{ids::PostId, time::UtcMillis};
use http::Method;
use url::form_urlencoded::byte_serialize;

use super::{DraftRow, library::name_of};
use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
    routes,
};

/// On one page.
pub(crate) const MOST_FOUND: u32 = 40;
pub(crate) const MOST_PAGES: u32 = 25;

#[derive(Template)]
#[template(path = "compose/find.html")]
pub struct FindPosts {
    pub p: Page,
    pub asked: String,
    pub found: Vec<FoundLine>,
    /// Counted from one.
    pub page: u32,
    /// There are older ones that fit as well.
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
    pub state: FoundState,
}

impl FoundLine {
    /// Message id of what became of it, where the signs of its places do not say so.
    fn state_id(&self) -> Option<&'static str> {
        match self.state {
            FoundState::Out => None,
            FoundState::Cancelled => Some("find-cancelled"),
            FoundState::TakenDown => Some("find-taken-down"),
            FoundState::Waits => Some("find-waits"),
            FoundState::Leaving => Some("state-submitting"),
            FoundState::Unknown => Some("state-unknown"),
        }
    }
}

impl FindPosts {
    fn file_name(&self, file: &FoundFile) -> String {
        name_of(&self.p, &file.name)
    }

    /// How many there are, or which of them stand here.
    fn says(&self) -> String {
        let all = self.asked.trim().is_empty();
        let from = (self.page - 1) * MOST_FOUND + 1;
        let to = from + self.found.len().saturating_sub(1) as u32;
        let said = match (all, self.page > 1 || self.more) {
            (true, false) => return self.p.t("find-latest").to_string(),
            (true, true) => self.p.t("find-span-latest"),
            (false, false) => self.p.t("find-count").with("count", self.found.len()),
            (false, true) => self.p.t("find-span"),
        };
        said.with("from", from).with("to", to).with("words", &self.asked).to_string()
    }

    fn newer(&self) -> String {
        self.at_page(self.page - 1)
    }

    fn older(&self) -> String {
        self.at_page(self.page + 1)
    }

    fn at_page(&self, page: u32) -> String {
        let words: String = byte_serialize(self.asked.as_bytes()).collect();
        format!("/studio/posts?q={words}&page={page}")
    }

    fn has_former(&self) -> bool {
        self.page > 1
    }

    /// Further back nobody leafs: another word leads there.
    fn has_next(&self) -> bool {
        self.more && self.page < MOST_PAGES
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
