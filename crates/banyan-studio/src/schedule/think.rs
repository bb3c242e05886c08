//! What is new to know before a press takes effect, and the press once more.

use std::collections::BTreeSet;

use askama::Template;
use banyan_domain::{
    guard::Finding,
    ids::PostId,
    time::{MINUTE, UtcMillis},
};

use crate::{
    compose::FindingLine,
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "schedule/think.html")]
pub struct Think {
    pub p: Page,
    /// Where it was pressed, and what it brought: with what was told it does what it said.
    pub action: String,
    pub fields: Vec<(String, String)>,
    /// Told before.
    pub seen: BTreeSet<String>,
    pub posts: Vec<ThinkPost>,
    /// The page it was pressed on.
    pub back: String,
    /// Words among what it brought are handed back to whoever leaves it.
    pub gives_back: bool,
}

pub struct ThinkPost {
    pub post: PostId,
    pub title: String,
    /// When it would go.
    pub at: UtcMillis,
    pub findings: Vec<FindingLine>,
}

impl Think {
    /// By then, with what this page says.
    fn told(&self) -> BTreeSet<String> {
        let lines = self.posts.iter().flat_map(|post| &post.findings);
        lines.map(|line| line.finding.subject()).chain(self.seen.iter().cloned()).collect()
    }
}

impl ThinkPost {
    /// What holds at several places stands once.
    pub(crate) fn add(&mut self, finding: Finding, sign: PlaceSign) {
        match self.findings.iter_mut().find(|line| line.finding == finding) {
            Some(line) => line.places.push(sign),
            None => self.findings.push(FindingLine {
                finding,
                places: vec![sign],
                kept: None,
                publication: None,
                rests: false,
            }),
        }
    }

    fn when(&self, p: &Page) -> String {
        if self.at <= p.now_millis().plus(MINUTE) {
            return p.t("think-now").to_string();
        }
        p.t("think-at").with("moment", p.moment_text(self.at)).to_string()
    }
}

impl Inside for Think {
    fn here(&self) -> &'static str {
        "queue"
    }
}
