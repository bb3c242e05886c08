//! What went wrong, and above all: can the request have arrived?

use std::error::Error;

use crate::{guard::Refusal, printable};

#[derive(Debug, thiserror::Error)]
#[error("{kind}: {url}")]
pub struct NetError {
    pub kind: NetErrorKind,
    /// Without query, user and password.
    pub url: String,
    #[source]
    pub source: Option<Box<dyn Error + Send + Sync>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NetErrorKind {
    #[error("the client could not be set up")]
    Setup,
    #[error("this is not an address that can be fetched")]
    BadAddress,
    #[error(
        "addresses inside this machine or a private network are refused, allow the host with `--allow-host` if it is yours"
    )]
    Forbidden,
    #[error("the host is not known, check its spelling")]
    UnknownHost,
    #[error("no connection could be made, nothing was sent")]
    NotConnected,
    #[error("the connection ended before the whole answer was there")]
    AnswerLost,
    #[error("the answer took too long")]
    TimedOut,
    #[error("the answer is larger than allowed")]
    TooLarge,
    #[error("too many redirects, or one that must not be followed")]
    Redirect,
}

impl NetError {
    pub(crate) fn setup(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { kind: NetErrorKind::Setup, url: String::new(), source: Some(source.into()) }
    }

    pub(crate) fn refused(address: &str, refusal: Refusal) -> Self {
        Self { kind: refusal.kind(), url: printable::address(address), source: Some(refusal.into()) }
    }

    pub(crate) fn plain(kind: NetErrorKind, address: &str) -> Self {
        Self { kind, url: printable::address(address), source: None }
    }

    /// Whether the other side may have acted on the request. Decides between "try later" and "look first".
    pub fn may_have_arrived(&self) -> bool {
        match self.kind {
            NetErrorKind::Setup
            | NetErrorKind::BadAddress
            | NetErrorKind::Forbidden
            | NetErrorKind::UnknownHost
            | NetErrorKind::NotConnected => false,
            NetErrorKind::AnswerLost | NetErrorKind::TimedOut | NetErrorKind::TooLarge | NetErrorKind::Redirect => true,
        }
    }
}
