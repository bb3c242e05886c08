//! Why a post does not leave at its time: somebody holds its place, or the place does not take it yet.

use banyan_app::publish::{Channel, PublicationLine};
use banyan_domain::{publish::PublicationState as State, time::UtcMillis};

use crate::page::Page;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// A person holds its place, since then.
    Held(UtcMillis),
    /// Its place asks to be signed in to again, since then.
    SignedOut(UtcMillis),
    /// Its place asked us to slow down, until then.
    SlowedDown(UtcMillis),
    /// It did not get through; it is tried again then.
    TriesAgain(UtcMillis),
    /// It has left; we look then what came of it.
    LooksAgain(UtcMillis),
}

impl Stays {
    /// What keeps everything that waits for this place.
    pub(crate) fn at(channel: &Channel) -> Option<Self> {
        let since = channel.paused_at.filter(|_| channel.rested_year.is_none())?;
        Some(if channel.is_signed_out() { Self::SignedOut(since) } else { Self::Held(since) })
    }

    pub(crate) fn of(line: &PublicationLine, channel: Option<&Channel>, now: UtcMillis) -> Option<Self> {
        let at_place = || channel.and_then(Self::at);
        match line.state {
            State::Scheduled | State::Submitting => at_place().or_else(|| tried_again(line, channel, now)),
            State::Processing | State::OutcomeUnknown if line.asks_person => None,
            State::Processing | State::OutcomeUnknown => {
                let look = line.look_again_at.filter(|at| *at > now).map(Self::LooksAgain);
                at_place().or(look)
            }
            State::Published | State::PublishedInPart | State::NeedsAttention | State::Missed | State::Cancelled => {
                None
            }
        }
    }

    /// When it is tried again, where that goes by itself.
    pub(crate) fn next_try(self) -> Option<UtcMillis> {
        match self {
            Self::SlowedDown(at) | Self::TriesAgain(at) => Some(at),
            Self::Held(_) | Self::SignedOut(_) | Self::LooksAgain(_) => None,
        }
    }

    /// When there is something new to see, where that comes by itself.
    pub(crate) fn ends(self) -> Option<UtcMillis> {
        match self {
            Self::LooksAgain(at) => Some(at),
            Self::Held(_) | Self::SignedOut(_) | Self::SlowedDown(_) | Self::TriesAgain(_) => self.next_try(),
        }
    }

    pub(crate) fn icon(self) -> &'static str {
        match self {
            Self::Held(_) => "pause",
            Self::SignedOut(_) => "lock",
            Self::SlowedDown(_) | Self::TriesAgain(_) | Self::LooksAgain(_) => "clock",
        }
    }

    pub(crate) fn words(self, p: &Page, place: &str) -> String {
        let (id, at) = match self {
            Self::Held(since) => ("stays-held", since),
            Self::SignedOut(since) => ("stays-signed-out", since),
            Self::SlowedDown(until) => ("stays-slowed-down", until),
            Self::TriesAgain(at) => ("stays-tries-again", at),
            Self::LooksAgain(at) => ("stays-looks-again", at),
        };
        p.t(id).with("place", place).with("moment", p.moment_text(at)).to_string()
    }
}

/// The later of what the place and the post wait for.
fn tried_again(line: &PublicationLine, channel: Option<&Channel>, now: UtcMillis) -> Option<Stays> {
    let is_ahead = |at: &UtcMillis| *at > now.max(line.due_at);
    let slow = channel.and_then(|channel| channel.slow_until).filter(is_ahead);
    let again = line.look_again_at.filter(is_ahead);
    match (slow, again) {
        (Some(slow), Some(again)) if again > slow => Some(Stays::TriesAgain(again)),
        (Some(slow), _) => Some(Stays::SlowedDown(slow)),
        (None, again) => again.map(Stays::TriesAgain),
    }
}
