//! Why a source could not be read, as a message with its arguments: doors say it in the reader's language.

use banyan_net::{NetErrorKind, imap::ImapErrorKind};

use super::{PollError, ReadError};
use crate::publish::Trouble;

pub(super) fn of_poll(error: &PollError) -> Trouble {
    let trouble = match error {
        PollError::Read(error) => of_read(error),
        PollError::Refused(_) | PollError::NotHere | PollError::Internal(_) => Trouble::new("source-trouble-ours"),
    };
    trouble.because(error)
}

fn of_read(error: &ReadError) -> Trouble {
    match error {
        ReadError::Net { source, .. } => Trouble::new(of_net(source.kind)),
        ReadError::Status { status, .. } => Trouble::new("source-trouble-status").with("status", status),
        ReadError::Gone(_) => Trouble::new("source-trouble-gone"),
        ReadError::NoFeed(_) | ReadError::NotAFeed { .. } => Trouble::new("source-trouble-no-feed"),
        ReadError::Mailbox { source, .. } => Trouble::new(of_mailbox(source.kind)),
        ReadError::File { path, .. } | ReadError::TooLarge { path } | ReadError::UnknownFile { path } => {
            Trouble::new("source-trouble-file").with("path", path.display())
        }
    }
}

fn of_net(kind: NetErrorKind) -> &'static str {
    match kind {
        NetErrorKind::UnknownHost => "source-trouble-unknown-host",
        NetErrorKind::Forbidden => "source-trouble-own-network",
        NetErrorKind::TimedOut => "source-trouble-too-slow",
        NetErrorKind::TooLarge => "source-trouble-too-large",
        NetErrorKind::NotConnected | NetErrorKind::AnswerLost => "source-trouble-no-answer",
        NetErrorKind::BadAddress | NetErrorKind::Redirect => "source-trouble-address",
        NetErrorKind::Setup => "source-trouble-ours",
    }
}

fn of_mailbox(kind: ImapErrorKind) -> &'static str {
    match kind {
        ImapErrorKind::LoginRefused => "source-trouble-login",
        ImapErrorKind::NoSuchFolder => "source-trouble-folder",
        ImapErrorKind::NotEncrypted => "source-trouble-not-encrypted",
        ImapErrorKind::Forbidden => "source-trouble-own-network",
        ImapErrorKind::UnknownHost | ImapErrorKind::BadAddress => "source-trouble-unknown-host",
        ImapErrorKind::TimedOut => "source-trouble-too-slow",
        ImapErrorKind::TooLarge => "source-trouble-too-large",
        ImapErrorKind::NotConnected | ImapErrorKind::ConnectionLost => "source-trouble-no-answer",
        ImapErrorKind::NotUnderstood => "source-trouble-not-mail",
    }
}
