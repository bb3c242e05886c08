//! The hall: roles and what they may do, and what Today asks of a person.

mod today;

use serde::{Deserialize, Serialize};

pub use today::{MOST_NEEDS, Matter, in_turn, met_now};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Guest,
    Reviewer,
    Author,
    Editor,
    Owner,
}

/// What a verb asks for before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// See the work.
    Look,
    /// Write posts and put them in the queue.
    Write,
    /// Hold, release, decide about posts that need a person.
    Publish,
    /// Connect and remove sources and channels.
    Connect,
    /// Settings, members, backups.
    Own,
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Guest, Self::Reviewer, Self::Author, Self::Editor, Self::Owner];

    pub fn may(self, right: Right) -> bool {
        match right {
            Right::Look => self >= Self::Reviewer,
            Right::Write => self >= Self::Author,
            Right::Publish => self >= Self::Editor,
            Right::Connect | Right::Own => self == Self::Owner,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Guest => "guest",
            Self::Reviewer => "reviewer",
            Self::Author => "author",
            Self::Editor => "editor",
            Self::Owner => "owner",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}
