//! What came of something that was done everywhere at once: place by place, with where it stands.

use askama::Template;
use banyan_app::compose::{Outcome, PlaceResult, WordsChange, say_finding};
use banyan_domain::ids::PostId;

use crate::{
    compose::{Piece, Turn, word_diff},
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
    /// What was mended: what stood there, and what stands there now.
    pub mended: Option<(String, String)>,
}

/// What mending would do, before anything is changed.
#[derive(Template)]
#[template(path = "publish/mend.html")]
pub struct Mending {
    pub p: Page,
    pub id: PostId,
    pub title: String,
    pub wrong: String,
    pub right: String,
    pub places: Vec<MendingPlace>,
}

pub struct MendingPlace {
    /// What would come of it.
    pub of: PlaceOutcome,
    /// Each part that would read otherwise.
    pub changes: Vec<Vec<Piece>>,
}

/// Of what stays as it is, so much stands on either side of what is changed.
const LETTERS_AROUND: usize = 80;

impl MendingPlace {
    pub(crate) fn of(of: PlaceOutcome, changes: Vec<WordsChange>) -> Self {
        let pieces = |change: WordsChange| shortened(word_diff(&change.before, &change.after));
        Self { of, changes: changes.into_iter().map(pieces).collect() }
    }

    fn is_changed(&self) -> bool {
        matches!(self.of.outcome, Outcome::Changed | Outcome::ChangedBefore)
    }

    fn message(&self) -> &'static str {
        if self.is_changed() { "mend-look-will" } else { self.of.message() }
    }
}

/// A long text is shown where it changes.
fn shortened(pieces: Vec<Piece>) -> Vec<Piece> {
    let last = pieces.len().saturating_sub(1);
    let short = |(at, piece): (usize, Piece)| {
        let letters = piece.text.chars().count();
        if piece.turn != Turn::Both || letters <= 2 * LETTERS_AROUND {
            return piece;
        }
        let start: String = piece.text.chars().take(LETTERS_AROUND).filter(|_| at > 0).collect();
        let end: String = piece.text.chars().skip(letters - LETTERS_AROUND).filter(|_| at < last).collect();
        Piece { text: format!("{start} … {end}"), ..piece }
    };
    pieces.into_iter().enumerate().map(short).collect()
}

impl Mending {
    fn to_change(&self) -> usize {
        self.places.iter().filter(|line| line.is_changed()).count()
    }
}

impl Inside for Mending {
    fn here(&self) -> &'static str {
        "queue"
    }
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
    /// What stands there now, and what stood there: put back the way it came. What was taken out cannot be found again.
    fn way_back(&self) -> Option<(&str, &str)> {
        let changed = |line: &PlaceOutcome| matches!(line.outcome, Outcome::Changed | Outcome::ChangedBefore);
        let (stood, stands) = self.mended.as_ref().filter(|_| self.results.iter().any(changed))?;
        Some((stands.as_str(), stood.as_str())).filter(|(stands, _)| !stands.is_empty())
    }

    fn left(&self) -> usize {
        self.results.iter().filter(|line| !line.is_done()).count()
    }
}

impl Inside for Everywhere {
    fn here(&self) -> &'static str {
        "queue"
    }
}
