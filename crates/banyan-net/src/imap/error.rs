//! What went wrong with a mailbox, and who has to do something about it.

use std::error::Error;

use crate::{guard::Refusal, printable};

#[derive(Debug, thiserror::Error)]
#[error("{kind}: {server}")]
pub struct ImapError {
    pub kind: ImapErrorKind,
    /// `host:port`.
    pub server: String,
    /// The server's own words, where it had any.
    #[source]
    pub source: Option<Box<dyn Error + Send + Sync>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImapErrorKind {
    #[error("this is not the name of a mail server")]
    BadAddress,
    #[error(
        "mail servers inside this machine or a private network, or on unusual ports, are refused, allow the host with `--allow-host` if it is yours"
    )]
    Forbidden,
    #[error("the mail server is not known, check its spelling")]
    UnknownHost,
    #[error("no connection to the mail server could be made")]
    NotConnected,
    #[error("the connection could not be encrypted, so the password was not sent")]
    NotEncrypted,
    #[error("the mail server refused the user or the password; some want a password made for one program only")]
    LoginRefused,
    #[error("the folder is not there or cannot be read")]
    NoSuchFolder,
    #[error("the mail server answered something that is not mail")]
    NotUnderstood,
    #[error("the mail server ended the connection")]
    ConnectionLost,
    #[error("the mail server took too long")]
    TimedOut,
    #[error("the mail server sent more than allowed")]
    TooLarge,
}

/// Cleaned words of a server.
#[derive(Debug, thiserror::Error)]
#[error("the server said: {0}")]
struct Said(String);

/// Before it is known which server it is about.
#[derive(Debug)]
pub(super) struct Trouble {
    pub(super) kind: ImapErrorKind,
    pub(super) source: Option<Box<dyn Error + Send + Sync>>,
}

impl Trouble {
    pub(super) fn said(kind: ImapErrorKind, words: &str) -> Self {
        Self { kind, source: Some(Said(printable::text(words)).into()) }
    }

    pub(super) fn at(self, server: &str) -> ImapError {
        ImapError { kind: self.kind, server: printable::text(server), source: self.source }
    }
}

impl From<ImapErrorKind> for Trouble {
    fn from(kind: ImapErrorKind) -> Self {
        Self { kind, source: None }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        use crate::NetErrorKind;
        let kind = match refusal.kind() {
            NetErrorKind::Forbidden => ImapErrorKind::Forbidden,
            NetErrorKind::UnknownHost => ImapErrorKind::UnknownHost,
            NetErrorKind::Setup
            | NetErrorKind::BadAddress
            | NetErrorKind::NotConnected
            | NetErrorKind::AnswerLost
            | NetErrorKind::TimedOut
            | NetErrorKind::TooLarge
            | NetErrorKind::Redirect => ImapErrorKind::BadAddress,
        };
        Self { kind, source: Some(refusal.into()) }
    }
}
