//! A post with its proof: when it was due, when it left, what was answered, its id and address; and the decisions only
//! a person can take.

use askama::Template;
use banyan_app::compose::{Fixed, STOP_WITHIN};
use banyan_domain::{
    ids::{PostId, PublicationId},
    measure::PollResult,
    publish::{AttemptOutcome, PublicationState, StepKind},
    time::UtcMillis,
};

use super::reword::fixed_id;
use crate::{
    compose::{AimSelect, FindingLine},
    done::JustDone,
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "publish/proof.html")]
pub struct Proof {
    pub p: Page,
    pub id: PostId,
    pub revision: i64,
    pub title: String,
    pub origin: Option<Origin>,
    pub journeys: Vec<Journey>,
    pub sent: Sent,
    pub findings: Vec<FindingLine>,
    /// What it is for; empty where the plan has nothing to choose from.
    pub selects: Vec<AimSelect>,
    /// The places stand already.
    pub asks_places: bool,
    pub just: JustDone,
}

/// It leaves in a moment, and whoever let it go can still stop it.
pub(crate) struct Leaving {
    pub at: UtcMillis,
    /// Until then nothing new can be seen.
    pub seconds: u64,
}

/// The article or letter it was made from.
pub struct Origin {
    pub sign: PlaceSign,
    pub title: String,
    pub found: UtcMillis,
    pub url: Option<String>,
}

/// The words as they were given to the places.
pub struct Sent {
    pub text: String,
    pub link: Option<String>,
    pub language: Option<String>,
    pub written_by: Option<String>,
}

/// One variant on its way to one place.
pub struct Journey {
    pub id: PublicationId,
    pub revision: i64,
    pub sign: PlaceSign,
    pub state: PublicationState,
    pub due: UtcMillis,
    pub left: Option<UtcMillis>,
    pub answered: Option<UtcMillis>,
    pub remote_id: Option<String>,
    pub url: Option<String>,
    pub attempts: Vec<AttemptLine>,
    /// What people chose, where it asks them.
    pub poll: Option<PollResult>,
    /// More than one only in a thread.
    pub parts: Vec<PartLine>,
    /// In the state `outcome_unknown`: what could be seen.
    pub unknown: Option<Unknown>,
    /// Why it needs attention, in plain words.
    pub reason: Option<String>,
    /// We kept it back, and the place was not asked.
    pub held_back: bool,
    /// Nothing is wrong with it: somebody who may post says yes or no.
    pub asks_yes: bool,
    /// Of a post whose offer is over: where the plan can let it go. Trying again would change nothing.
    pub plan: Option<String>,
    pub take_down: TakeDown,
    /// Out in part, and nobody has decided yet.
    pub asks: bool,
    /// When it got other words after it was out.
    pub changed: Option<UtcMillis>,
    /// What was changed of it, oldest first.
    pub edits: Vec<EditLine>,
    /// Why nobody can change its words from here; `None` where they can.
    pub fixed: Option<Fixed>,
    pub taken_down: Option<UtcMillis>,
    /// While it has not left: the words of this place, to be changed.
    pub words: Option<String>,
}

/// Whether what is out can be taken down from here, or why it cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeDown {
    Can,
    /// The place does not let programs do it.
    Network,
    /// Only a person saw it there, so it has no id with which it could be named.
    SeenByPerson,
    NotConnected,
}

impl TakeDown {
    fn why_not(self) -> Option<&'static str> {
        match self {
            Self::Can => None,
            Self::Network => Some("in-part-down-cannot"),
            Self::SeenByPerson => Some("down-here-seen"),
            Self::NotConnected => Some("down-here-not-connected"),
        }
    }
}

pub struct AttemptLine {
    pub at: UtcMillis,
    pub step: StepKind,
    pub outcome: AttemptOutcome,
    /// What the network said, shortened.
    pub said: Option<String>,
}

pub struct EditLine {
    pub at: UtcMillis,
    pub by: Option<String>,
    pub before: String,
    pub after: String,
    pub outcome: AttemptOutcome,
}

impl EditLine {
    /// Whether the other words stand there.
    fn message(&self) -> &'static str {
        match self.outcome {
            AttemptOutcome::Done => "edit-done",
            AttemptOutcome::Unknown | AttemptOutcome::Unexpected => "edit-unsure",
            AttemptOutcome::Processing
            | AttemptOutcome::Rejected
            | AttemptOutcome::Reconnect
            | AttemptOutcome::SlowDown
            | AttemptOutcome::Unavailable
            | AttemptOutcome::Absent => "edit-not-done",
        }
    }
}

pub struct PartLine {
    pub text: String,
    pub out: bool,
}

pub struct Unknown {
    /// When the line fell.
    pub lost: UtcMillis,
    /// We looked ourselves and could not see it.
    pub looked: bool,
    /// It came back from a backup: what to say instead of a lost answer.
    pub restored: Option<String>,
    /// Where a person can look.
    pub profile: Option<String>,
}

impl Proof {
    fn count(&self, wanted: fn(&Journey) -> bool) -> usize {
        self.journeys.iter().filter(|journey| wanted(journey)).count()
    }

    fn leaving(&self) -> Option<Leaving> {
        let now = self.p.now_millis();
        let soon =
            |journey: &&Journey| journey.state == PublicationState::Scheduled && journey.due <= now.plus(STOP_WITHIN);
        let at = self.journeys.iter().filter(soon).map(|journey| journey.due).max()?;
        Some(Leaving { at, seconds: at.since(now).as_secs() + 2 })
    }

    /// Something of it has not left yet, and not in a moment either: it can be written on.
    fn waits(&self) -> bool {
        use PublicationState::{Missed, NeedsAttention, Scheduled};
        self.count(|journey| matches!(journey.state, Scheduled | NeedsAttention | Missed)) > 0
            && self.leaving().is_none()
    }

    /// There is something to mend, or to take down.
    fn stands_somewhere(&self) -> bool {
        self.count(|journey| journey.state != PublicationState::Cancelled) > 0
    }

    fn lead(&self) -> String {
        let out = self.count(|journey| {
            journey.state == PublicationState::Published
                || (journey.state == PublicationState::PublishedInPart && !journey.asks)
        });
        let asks = self.count(|journey| journey.asks);
        let over = self.count(|journey| journey.state == PublicationState::Cancelled);
        match (out, asks) {
            (0, 0) if over == self.journeys.len() => self.p.t("proof-over").to_string(),
            (0, 0) => self.p.t("proof-waits").to_string(),
            (_, 0) => self.p.t("proof-out").with("count", out).to_string(),
            (0, _) => self.p.t("proof-asks-only").with("count", asks).to_string(),
            _ => {
                let out = self.p.t("proof-out").with("count", out).to_string();
                format!("{out} {}", self.p.t("proof-asks").with("count", asks))
            }
        }
    }
}

impl Journey {
    fn why_fixed(&self) -> Option<&'static str> {
        self.fixed.map(fixed_id)
    }

    /// Its words stand there and were not taken down.
    fn stands(&self) -> bool {
        self.state == PublicationState::Published && self.taken_down.is_none()
    }

    /// To another time, of one's own.
    fn may_move(&self) -> bool {
        matches!(self.state, PublicationState::Scheduled | PublicationState::Missed)
    }

    /// Something of it stands there, and no other question is open.
    fn may_come_down(&self) -> bool {
        let is_out = self.state == PublicationState::Published
            || (self.state == PublicationState::PublishedInPart && !self.asks);
        is_out && self.taken_down.is_none()
    }

    fn icon(&self) -> &'static str {
        match self.state {
            PublicationState::Published => "check",
            PublicationState::OutcomeUnknown => "search",
            PublicationState::PublishedInPart => "dots",
            PublicationState::NeedsAttention if self.held_back => "pause",
            PublicationState::NeedsAttention => "warn",
            PublicationState::Scheduled
            | PublicationState::Submitting
            | PublicationState::Processing
            | PublicationState::Missed => "clock",
            PublicationState::Cancelled => "pause",
        }
    }

    fn chip(&self) -> &'static str {
        match self.state {
            PublicationState::Published => "on",
            PublicationState::OutcomeUnknown | PublicationState::PublishedInPart | PublicationState::Missed => "warn",
            PublicationState::NeedsAttention if self.held_back => "warn",
            PublicationState::NeedsAttention => "need",
            PublicationState::Scheduled
            | PublicationState::Submitting
            | PublicationState::Processing
            | PublicationState::Cancelled => "",
        }
    }

    fn out(&self) -> usize {
        self.parts.iter().filter(|part| part.out).count()
    }

    /// How far what people chose is counted.
    fn poll_words(&self, p: &Page) -> Option<String> {
        let poll = self.poll.as_ref()?;
        let people = poll.voters.map(|people| p.t("proof-poll-people").with("count", people).to_string());
        let when = if poll.is_final() {
            p.t("proof-poll-final").to_string()
        } else {
            p.t("proof-poll-so-far")
                .with("moment", p.moment_text(poll.read_at))
                .with("until", p.moment_text(poll.closes_at))
                .to_string()
        };
        Some(people.into_iter().chain([when]).collect::<Vec<_>>().join(" "))
    }

    fn is(&self, state: &str) -> bool {
        self.state.as_str() == state
    }

    /// Message id of its state: what we kept back no place has refused.
    fn state_id(&self) -> &'static str {
        if self.held_back { "state-held-back" } else { crate::publish::state_id(&self.state) }
    }

    /// The class of the third mark of the trail.
    fn answered_class(&self) -> &'static str {
        match self.state {
            PublicationState::Published => "ok",
            PublicationState::OutcomeUnknown => "ask",
            PublicationState::NeedsAttention if self.held_back => "wait",
            PublicationState::PublishedInPart | PublicationState::NeedsAttention => "no",
            PublicationState::Scheduled
            | PublicationState::Submitting
            | PublicationState::Processing
            | PublicationState::Missed
            | PublicationState::Cancelled => "wait",
        }
    }

    fn answered_words(&self, p: &Page) -> String {
        match self.state {
            PublicationState::OutcomeUnknown => p.t("proof-no-answer").to_string(),
            PublicationState::PublishedInPart => {
                p.t("proof-parts-out").with("out", self.out()).with("of", self.parts.len()).to_string()
            }
            PublicationState::NeedsAttention if !self.held_back => p.t("proof-refused").to_string(),
            PublicationState::Published
            | PublicationState::NeedsAttention
            | PublicationState::Scheduled
            | PublicationState::Submitting
            | PublicationState::Processing
            | PublicationState::Missed
            | PublicationState::Cancelled => p.t("proof-not-yet").to_string(),
        }
    }
}

impl AttemptLine {
    fn words(&self, p: &Page) -> String {
        let what = match self.step {
            StepKind::Upload(n) => p.t("step-upload").with("n", n + 1),
            StepKind::UploadThumbnail => p.t("step-thumbnail"),
            StepKind::Create(n) => p.t("step-create").with("n", n + 1),
            StepKind::Finish => p.t("step-finish"),
        };
        let outcome = match self.outcome {
            AttemptOutcome::Done => "outcome-done",
            AttemptOutcome::Processing => "outcome-processing",
            AttemptOutcome::Rejected => "outcome-rejected",
            AttemptOutcome::Reconnect => "outcome-reconnect",
            AttemptOutcome::SlowDown => "outcome-slow-down",
            AttemptOutcome::Unavailable => "outcome-unavailable",
            AttemptOutcome::Unknown => "outcome-unknown",
            AttemptOutcome::Unexpected => "outcome-unexpected",
            AttemptOutcome::Absent => "outcome-absent",
        };
        p.t(outcome).with("what", what).to_string()
    }
}

impl Inside for Proof {
    fn here(&self) -> &'static str {
        "queue"
    }
}
