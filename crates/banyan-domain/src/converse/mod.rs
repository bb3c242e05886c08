//! What people answer, and until when an answer was promised to them.

mod due;

use serde::{Deserialize, Serialize};

use crate::time::UtcMillis;

pub use due::{ClosesFirst, Promise};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncomingKind {
    Reply,
    Mention,
    Like,
    Share,
    Follow,
    Quote,
    DirectMessage,
}

impl IncomingKind {
    pub const ALL: [Self; 7] =
        [Self::Reply, Self::Mention, Self::Like, Self::Share, Self::Follow, Self::Quote, Self::DirectMessage];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Mention => "mention",
            Self::Like => "like",
            Self::Share => "share",
            Self::Follow => "follow",
            Self::Quote => "quote",
            Self::DirectMessage => "direct_message",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether whoever did it waits for words of ours.
    pub fn wants_answer(self) -> bool {
        match self {
            Self::Reply | Self::Mention | Self::Quote | Self::DirectMessage => true,
            Self::Like | Self::Share | Self::Follow => false,
        }
    }
}

/// Something somebody did toward us on a network. Idempotent by `remote_id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incoming {
    pub remote_id: String,
    pub kind: IncomingKind,
    pub author_id: String,
    pub author_name: String,
    pub author_handle: String,
    pub author_url: Option<String>,
    /// Plain text; `None` where the act has no words (a like).
    pub text: Option<String>,
    pub url: Option<String>,
    /// Remote id of our own post it is about, if the network tells.
    pub about: Option<String>,
    pub at: UtcMillis,
}
