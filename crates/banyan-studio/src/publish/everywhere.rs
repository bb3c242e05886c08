//! What came of something that was done everywhere at once: place by place, with where it stands.

use askama::Template;
use banyan_app::compose::{Outcome, PlaceResult, say_finding};
use banyan_domain::ids::PostId;

use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "publish/everywhere.html")]
pub struct Everywhere {
    pub p: Page,
    pub id: PostId,
    pub title: String,
    pub results: Vec<PlaceOutcome>,
}

pub struct PlaceOutcome {
    pub sign: PlaceSign,
    pub channel_name: String,
    pub outcome: Outcome,
    pub url: Option<String>,
    /// The answers of the poll are as they were.
    pub poll_stays: bool,
    /// What the check says that stopped it.
    pub finding: Option<String>,
}

impl PlaceOutcome {
    pub(crate) fn of(p: &Page, sign: PlaceSign, result: PlaceResult) -> Self {
        Self {
            sign,
            channel_name: result.channel_name,
            outcome: result.outcome,
            url: result.url.filter(|url| url.starts_with("https://") || url.starts_with("http://")),
            poll_stays: result.poll_stays && result.outcome == Outcome::Changed,
            finding: result.finding.map(|finding| say_finding(p.words, &finding)),
        }
    }

    pub(crate) fn message(&self) -> &'static str {
        match self.outcome {
            Outcome::Changed => "everywhere-changed",
            Outcome::ChangedBefore => "everywhere-changed-before",
            Outcome::TakenDown => "everywhere-taken-down",
            Outcome::Cancelled => "everywhere-cancelled",
            Outcome::Untouched => "everywhere-untouched",
            Outcome::Cannot => "everywhere-cannot",
            Outcome::PollStays => "everywhere-poll-stays",
            Outcome::OtherParts => "everywhere-other-parts",
            Outcome::Blocked => "everywhere-blocked",
            Outcome::NotNow => "everywhere-not-now",
            Outcome::Failed => "everywhere-failed",
            Outcome::Halfway => "everywhere-halfway",
            Outcome::Unsure => "everywhere-unsure",
        }
    }

    fn is_done(&self) -> bool {
        matches!(
            self.outcome,
            Outcome::Changed | Outcome::ChangedBefore | Outcome::TakenDown | Outcome::Cancelled | Outcome::Untouched
        )
    }

    fn icon(&self) -> &'static str {
        if self.is_done() { "check" } else { "warn" }
    }

    /// What is down is nowhere to be looked at.
    fn shows(&self) -> Option<&str> {
        self.url.as_deref().filter(|_| self.outcome != Outcome::TakenDown)
    }
}

impl Everywhere {
    fn left(&self) -> usize {
        self.results.iter().filter(|line| !line.is_done()).count()
    }
}

impl Inside for Everywhere {
    fn here(&self) -> &'static str {
        "queue"
    }
}
