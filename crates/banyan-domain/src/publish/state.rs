//! The states of a publication. A post's own state is derived from its publications, never stored.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicationState {
    Scheduled,
    Submitting,
    Processing,
    Published,
    PublishedInPart,
    OutcomeUnknown,
    NeedsAttention,
    Missed,
    Cancelled,
}

impl PublicationState {
    pub const ALL: [Self; 9] = [
        Self::Scheduled,
        Self::Submitting,
        Self::Processing,
        Self::Published,
        Self::PublishedInPart,
        Self::OutcomeUnknown,
        Self::NeedsAttention,
        Self::Missed,
        Self::Cancelled,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Submitting => "submitting",
            Self::Processing => "processing",
            Self::Published => "published",
            Self::PublishedInPart => "published_in_part",
            Self::OutcomeUnknown => "outcome_unknown",
            Self::NeedsAttention => "needs_attention",
            Self::Missed => "missed",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// Nothing more happens by itself.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Published | Self::Cancelled)
    }

    /// A person must decide.
    pub fn waits_for_person(self) -> bool {
        matches!(self, Self::PublishedInPart | Self::OutcomeUnknown | Self::NeedsAttention | Self::Missed)
    }
}

/// How one try at one step ended. An attempt without an outcome after a crash counts as `Unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptOutcome {
    Done,
    Processing,
    Rejected,
    Reconnect,
    SlowDown,
    Unavailable,
    Unknown,
    Unexpected,
    /// A look showed that it never arrived.
    Absent,
}

impl AttemptOutcome {
    pub const ALL: [Self; 9] = [
        Self::Done,
        Self::Processing,
        Self::Rejected,
        Self::Reconnect,
        Self::SlowDown,
        Self::Unavailable,
        Self::Unknown,
        Self::Unexpected,
        Self::Absent,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Processing => "processing",
            Self::Rejected => "rejected",
            Self::Reconnect => "reconnect",
            Self::SlowDown => "slow_down",
            Self::Unavailable => "unavailable",
            Self::Unknown => "unknown",
            Self::Unexpected => "unexpected",
            Self::Absent => "absent",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == text)
    }

    /// Nobody knows whether it arrived.
    pub fn is_lost(self) -> bool {
        matches!(self, Self::Unknown | Self::Unexpected)
    }
}

/// Parts of which a lost answer left open what they say, from the edits of all of them, oldest first.
pub fn unsure_parts(edits: impl IntoIterator<Item = (usize, AttemptOutcome)>) -> BTreeSet<usize> {
    let mut unsure = BTreeSet::new();
    for (part, outcome) in edits {
        if outcome.is_lost() {
            unsure.insert(part);
        } else if outcome == AttemptOutcome::Done {
            unsure.remove(&part);
        }
        // What was refused left the words before it, known or not.
    }
    unsure
}
