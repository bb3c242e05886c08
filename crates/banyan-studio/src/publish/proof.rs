//! A post with its proof: when it was due, when it left, what was answered, its id and address; and the decisions only
//! a person can take.

use std::time::Duration;

use askama::{Template, filters::Safe};
use banyan_app::{
    compose::{FileOut, Fixed, PartOut, STOP_WITHIN, WentOut, say_attempt, say_edit, say_finding},
    plan::say::list_of,
};
use banyan_content::language;
use banyan_domain::{
    guard::Finding,
    ids::{PostId, PublicationId},
    measure::PollResult,
    publish::{AttemptOutcome, PublicationState, StepKind},
    time::{MINUTE, UtcMillis},
};

use super::{reword::fixed_id, stays::Stays};
use crate::{
    compose::{
        AimSelect, FindingLine,
        library::{drawn, per_cent},
    },
    done::JustDone,
    page::{Inside, Page},
    parts::PlaceSign,
};

/// So long before and after its moment it is looked at again by itself, at first often.
const WATCHED: Duration = MINUTE.saturating_mul(2);

#[derive(Template)]
#[template(path = "publish/proof.html")]
pub struct Proof {
    pub p: Page,
    pub id: PostId,
    pub revision: i64,
    pub title: String,
    pub origin: Option<Origin>,
    pub journeys: Vec<Journey>,
    /// It comes back as a draft by whoever wrote it, or may let posts go.
    pub may_stop: bool,
    pub sent: Sent,
    pub findings: Vec<FindingLine>,
    /// What it is for; empty where the plan has nothing to choose from.
    pub selects: Vec<AimSelect>,
    /// The places stand already.
    pub asks_places: bool,
    pub just: JustDone,
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
    /// Why it does not leave at its time.
    pub stays: Option<Stays>,
    pub left: Option<UtcMillis>,
    pub answered: Option<UtcMillis>,
    pub remote_id: Option<String>,
    pub url: Option<String>,
    pub attempts: Vec<AttemptLine>,
    /// What people chose, where it asks them.
    pub poll: Option<PollResult>,
    /// As people there read it; none where nothing was prepared for it yet.
    pub went: Option<WentOut>,
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
    pub taken_down_by: Option<String>,
    /// While it has not left: the words of this place, to be changed.
    pub words: Option<String>,
    /// Other words that were typed and are not saved; they stand in the field.
    pub typed: Option<TypedWords>,
}

pub struct TypedWords {
    /// Of the post, as it was read when they were typed.
    pub revision: i64,
    pub text: String,
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
    /// None: it was to be taken down.
    pub after: Option<String>,
    pub outcome: AttemptOutcome,
    /// What the network said, shortened.
    pub said: Option<String>,
}

impl EditLine {
    /// Whether the other words stand there, or it is gone.
    fn words(&self, p: &Page) -> String {
        say_edit(p.words, self.after.is_none(), self.outcome)
    }
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

    /// When it leaves, where that is in a moment and whoever let it go can still stop it.
    fn leaving(&self) -> Option<UtcMillis> {
        let now = self.p.now_millis();
        let leaves = |journey: &&Journey| {
            let is_soon = journey.due > now && journey.due <= now.plus(STOP_WITHIN);
            is_soon && journey.state == PublicationState::Scheduled && journey.stays.is_none()
        };
        let first = self.journeys.iter().filter(leaves).map(|journey| journey.due).min();
        first.filter(|_| self.p.held_since().is_none())
    }

    /// In so many seconds there may be something new to see; none where nothing changes soon.
    fn look_in(&self) -> Option<u64> {
        let next = |journey: &Journey| match self.p.held_since() {
            Some(_) if journey.state == PublicationState::Scheduled => None,
            Some(_) | None => journey.look_in(self.p.now_millis()),
        };
        self.journeys.iter().filter_map(next).min()
    }

    fn stays_words(&self, journey: &Journey) -> Option<String> {
        match self.p.held_since().filter(|_| journey.state == PublicationState::Scheduled) {
            Some(since) => Some(self.p.t("stays-all-held").with("moment", self.p.moment_text(since)).to_string()),
            None => Some(journey.stays?.words(&self.p, &journey.sign.name)),
        }
    }

    fn stays_icon(&self, journey: &Journey) -> &'static str {
        match (self.p.held_since(), journey.stays) {
            (None, Some(stays)) => stays.icon(),
            (Some(_), _) | (None, None) => "pause",
        }
    }

    /// Something of it has had its time, and nothing came of it yet.
    fn is_late(&self) -> bool {
        let now = self.p.now_millis();
        self.journeys.iter().any(|journey| journey.state != PublicationState::Cancelled && journey.due <= now)
    }

    /// Something of it has not left yet, and not in a moment either: it can be written on.
    fn waits(&self) -> bool {
        use PublicationState::{Missed, NeedsAttention, Scheduled};
        self.count(|journey| matches!(journey.state, Scheduled | NeedsAttention | Missed)) > 0
            && self.leaving().is_none()
    }

    fn was_taken_down(&self) -> bool {
        self.count(|journey| journey.taken_down.is_some()) > 0
    }

    /// There is something to mend, or to take down.
    fn stands_somewhere(&self) -> bool {
        self.count(|journey| journey.state != PublicationState::Cancelled) > 0
    }

    fn lead(&self) -> String {
        let (out, asking) = (self.those(Journey::is_out), self.those(|journey| journey.asks));
        let over = self.count(|journey| journey.state == PublicationState::Cancelled);
        match (out.as_slice(), asking.as_slice()) {
            ([], []) if over == self.journeys.len() => self.p.t("proof-over").to_string(),
            ([], []) if self.is_late() => self.p.t("proof-not-out").to_string(),
            ([], []) => self.p.t("proof-waits").to_string(),
            (out, []) => self.out_words(out),
            ([], asking) if asking.iter().any(|journey| journey.may_be_out()) => self.asking_words(asking),
            ([], asking) => format!("{} {}", self.p.t("proof-not-out"), self.asking_words(asking)),
            (out, asking) => format!("{} {}", self.out_words(out), self.asking_words(asking)),
        }
    }

    fn those(&self, wanted: fn(&Journey) -> bool) -> Vec<&Journey> {
        self.journeys.iter().filter(|journey| wanted(journey)).collect()
    }

    /// Since when is said where it is known of each, as one moment or as that of the first.
    fn out_words(&self, out: &[&Journey]) -> String {
        let places = self.names_of(out);
        let times: Vec<UtcMillis> = out.iter().filter_map(|journey| journey.taken_at()).collect();
        let is_known = times.len() == out.len();
        let moment = |at: &UtcMillis| self.p.moment_text(*at);
        match (times.iter().min().map(moment), times.iter().max().map(moment)) {
            (Some(first), Some(last)) if is_known => {
                let id = if first == last { "proof-out-since" } else { "proof-out-first" };
                self.p.t(id).with("places", places).with("moment", first).to_string()
            }
            _ => self.p.t("proof-out").with("places", places).to_string(),
        }
    }

    fn asking_words(&self, asking: &[&Journey]) -> String {
        self.p.t("proof-asks").with("count", asking.len()).with("places", self.names_of(asking)).to_string()
    }

    fn names_of(&self, journeys: &[&Journey]) -> String {
        let names: Vec<String> = journeys.iter().map(|journey| journey.sign.name.clone()).collect();
        list_of(self.p.words, "list-and", &names)
    }
}

impl Journey {
    fn is_out(&self) -> bool {
        match self.state {
            PublicationState::Published => true,
            PublicationState::PublishedInPart => !self.asks,
            PublicationState::Scheduled
            | PublicationState::Submitting
            | PublicationState::Processing
            | PublicationState::OutcomeUnknown
            | PublicationState::NeedsAttention
            | PublicationState::Missed
            | PublicationState::Cancelled => false,
        }
    }

    /// Nobody may say that nothing of it is out.
    fn may_be_out(&self) -> bool {
        matches!(self.state, PublicationState::OutcomeUnknown | PublicationState::PublishedInPart)
    }

    /// The longer it takes, the less often.
    fn look_in(&self, now: UtcMillis) -> Option<u64> {
        let moment = match (self.state, self.stays) {
            (_, Some(stays)) => stays.ends()?,
            (PublicationState::Scheduled, None) => self.due,
            (PublicationState::Processing | PublicationState::OutcomeUnknown, None) if self.asks => return None,
            (PublicationState::Submitting | PublicationState::Processing | PublicationState::OutcomeUnknown, None) => {
                self.attempts.last().map(|attempt| attempt.at).or(self.left).unwrap_or(self.due)
            }
            (
                PublicationState::Published
                | PublicationState::PublishedInPart
                | PublicationState::NeedsAttention
                | PublicationState::Missed
                | PublicationState::Cancelled,
                None,
            ) => return None,
        };
        let (ahead, late) = (moment.since(now), now.since(moment));
        (ahead.max(late) <= WATCHED).then(|| 2 + ahead.as_secs() + late.as_secs() / 4)
    }

    /// Its place asks to be signed in to again.
    fn is_signed_out(&self) -> bool {
        matches!(self.stays, Some(Stays::SignedOut(_)))
    }

    fn why_fixed(&self) -> Option<&'static str> {
        self.fixed.map(fixed_id)
    }

    /// Its words stand there and were not taken down.
    fn stands(&self) -> bool {
        self.state == PublicationState::Published && self.taken_down.is_none()
    }

    /// It was out, and was taken down again.
    fn is_gone(&self) -> bool {
        self.state == PublicationState::Cancelled && self.taken_down.is_some()
    }

    /// When the place took it, even where it is gone since.
    fn taken_at(&self) -> Option<UtcMillis> {
        self.answered.filter(|_| self.state == PublicationState::Published || self.is_gone())
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
            PublicationState::NeedsAttention if self.asks_yes => "eye",
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

    fn parts(&self) -> &[PartOut] {
        self.went.as_ref().map(|went| went.parts.as_slice()).unwrap_or_default()
    }

    fn out(&self) -> usize {
        self.parts().iter().filter(|part| part.is_out).count()
    }

    /// Of what went out, what became of it.
    fn went_id(&self) -> &'static str {
        let parts = self.parts();
        if parts.iter().any(|part| part.stands) {
            "proof-went-stands"
        } else if parts.iter().any(|part| part.is_out) {
            "proof-went-stood"
        } else {
            "proof-went-meant"
        }
    }

    /// Other words, without what was taken down.
    fn changes(&self) -> Vec<&EditLine> {
        self.edits.iter().filter(|edit| edit.after.is_some()).collect()
    }

    fn downs(&self) -> Vec<&EditLine> {
        self.edits.iter().filter(|edit| edit.after.is_none()).collect()
    }

    fn taken_down_words(&self, p: &Page) -> Option<String> {
        let moment = p.moment_text(self.taken_down?);
        Some(match &self.taken_down_by {
            Some(name) => p.t("proof-taken-down-by").with("moment", moment).with("name", name).to_string(),
            None => p.t("proof-taken-down").with("moment", moment).to_string(),
        })
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
        match (self.asks_yes, self.held_back) {
            (true, _) => "state-asks-yes",
            (false, true) => "state-held-back",
            (false, false) if self.is_gone() => "state-taken-down",
            (false, false) => crate::publish::state_id(&self.state),
        }
    }

    /// The class of the third mark of the trail.
    fn answered_class(&self) -> &'static str {
        match self.state {
            PublicationState::Published => "ok",
            PublicationState::Cancelled if self.is_gone() && self.answered.is_some() => "ok",
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
                p.t("proof-parts-out").with("out", self.out()).with("of", self.parts().len()).to_string()
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
        say_attempt(p.words, self.step, self.outcome)
    }
}

/// The very part that was sent, or the whole.
fn picture(file: &FileOut) -> Safe<String> {
    drawn(&file.media, None)
}

/// What is read aloud in its place.
fn alt(p: &Page, file: &FileOut) -> String {
    match file.media.alt.as_deref() {
        None => p.t("proof-went-alt-none").to_string(),
        Some(alt) if alt.trim().is_empty() => p.t("proof-went-alt-silent").to_string(),
        Some(alt) => alt.to_owned(),
    }
}

/// Its name, and how much of it went.
fn facts(p: &Page, file: &FileOut) -> String {
    let name = Some(file.name.clone()).filter(|name| !name.is_empty());
    let cut = file.media.cut.map(|cut| p.t("proof-went-cut").with("shape", cut.shape.to_string()).to_string());
    let point = file.media.focus.map(|focus| {
        let (left, top) = per_cent(Some(focus));
        p.t("proof-went-point").with("left", left).with("top", top).to_string()
    });
    [name, cut, point].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn otherwise(p: &Page, finding: &Finding) -> String {
    say_finding(p.words, finding)
}

/// As it calls itself, where we know it.
fn language_name(tag: &str) -> String {
    language::name(tag).unwrap_or(tag).to_owned()
}

impl Inside for Proof {
    fn here(&self) -> &'static str {
        "queue"
    }
}
