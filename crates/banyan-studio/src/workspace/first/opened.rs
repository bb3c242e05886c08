//! It stands: what can be said from now on, the plan with its gaps, the first post, and what to expect.

use askama::Template;
use banyan_app::plan::say::list_of;
use banyan_domain::{
    plan::{Section, Step as FirstStep},
    publish::PublicationState,
    time::UtcMillis,
};
use jiff::civil::Date;

use super::{OneThing, Step as _};
use crate::{compose::Proposed, page::Page, parts::PlaceSign};

/// Step 4.
#[derive(Template)]
#[template(path = "workspace/first/done.html")]
pub struct Opened {
    pub p: Page,
    pub first_name: String,
    /// From facts alone; none where nothing is carried yet, or while all posts are held.
    pub sentence: Option<String>,
    pub held: bool,
    /// Whether everybody may read it, and where.
    pub shown: bool,
    pub sentence_page: String,
    /// Where the site is looked at again, or asked for.
    pub site_at: String,
    /// What was switched on and could not be read just now.
    pub unread: Option<Unread>,
    pub places: Vec<PlaceSign>,
    /// Habits of the plan, where what clients said means: not social media.
    pub talk: Option<Vec<String>>,
    pub action: Option<OneThing>,
    pub plan: Vec<PlanLine>,
    /// How much of the plan is open, of which each line shows its own.
    pub gaps: usize,
    pub steps: Vec<StepLine>,
    pub first_post: Option<FirstPost>,
    /// The first week, made from what they wrote before.
    pub proposed: Option<Proposed>,
    pub signs: [Date; 2],
    pub judged: Date,
}

/// Sources to be tried again, and how what is new there was to go out.
pub struct Unread {
    pub addresses: Vec<String>,
    pub mode: String,
}

/// One section of the draft: what stands there, and its first open question.
pub struct PlanLine {
    pub section: Section,
    pub names: Vec<String>,
    /// From a kit, and nobody's own yet.
    pub example: bool,
    pub asks: Option<(String, String)>,
}

/// One of the four First Steps.
pub struct StepLine {
    pub step: FirstStep,
    pub state: StepState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Open,
    Half,
    Done,
}

/// Made from the newest article or letter, in its own words.
pub struct FirstPost {
    pub title: String,
    pub href: String,
    /// Where it is stopped, while it still can be.
    pub stop: Option<String>,
    pub due: UtcMillis,
    pub state: PublicationState,
}

impl FirstPost {
    /// Icon and message: out, leaving, going at its time, stopped, or waiting for a word.
    fn says(&self, now: UtcMillis) -> (&'static str, &'static str) {
        match self.state {
            PublicationState::Published => ("check", "first-done-out"),
            PublicationState::Scheduled if self.due > now => ("clock", "first-done-due"),
            PublicationState::Scheduled | PublicationState::Submitting | PublicationState::Processing => {
                ("clock", "first-done-leaving")
            }
            PublicationState::Cancelled => ("pause", "first-done-stopped"),
            PublicationState::OutcomeUnknown
            | PublicationState::PublishedInPart
            | PublicationState::NeedsAttention
            | PublicationState::Missed => ("eye", "first-done-asks"),
        }
    }
}

impl Opened {
    fn title(&self, section: &Section) -> String {
        self.p.t(&format!("plan-section-{}", section.as_str().replace('_', "-"))).to_string()
    }

    fn step_title(&self, step: &FirstStep) -> String {
        self.p.t(&format!("steps-title-{}", step.as_str().replace('_', "-"))).to_string()
    }

    fn habits(&self, habits: &[String]) -> String {
        list_of(self.p.words, "list-and", habits)
    }

    /// "Goes out by itself" needs its moment in seconds.
    fn seconds(&self, post: &FirstPost) -> u64 {
        post.due.since(self.p.now_millis()).as_secs().max(1)
    }
}

impl StepState {
    fn class(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Half => "half",
            Self::Done => "half done",
        }
    }

    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Open => "opened-step-open",
            Self::Half => "opened-step-half",
            Self::Done => "steps-answered",
        }
    }
}
