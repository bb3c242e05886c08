//! Letters from a mailbox: read only, nothing is marked, moved or deleted.

mod connect;
mod error;
mod fetch;
mod folder;
mod login;
mod value;
mod wire;

pub use error::{ImapError, ImapErrorKind};

use std::{fmt, future::Future, time::Duration};

use bytes::Bytes;
use secrecy::SecretString;
use tokio::time::timeout;

use crate::Net;
use error::Trouble;
use wire::Wire;

/// Longer messages are cut here; text stands before attachments, so little of interest is lost.
pub const MAX_MESSAGE_BYTES: usize = 10 * 1024 * 1024;
/// After so much a fetch stops early; the rest comes with the next one.
const ENOUGH_BYTES: usize = 2 * MAX_MESSAGE_BYTES;

#[derive(Clone, Debug)]
pub struct ImapAccount {
    pub host: String,
    /// 993 for `Implicit`, 143 for `StartTls`; others only where the operator named `host:port`.
    pub port: u16,
    pub tls: ImapTls,
    pub user: String,
    pub password: SecretString,
    /// As a person reads it: `INBOX`, `Entwürfe`.
    pub folder: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImapTls {
    Implicit,
    StartTls,
    /// Only to hosts the operator named.
    None,
}

/// A message as the server keeps it.
#[derive(Clone, PartialEq, Eq)]
pub struct RawMessage {
    pub uid: u32,
    pub bytes: Bytes,
    /// When the server took it in, if it says so.
    pub internal_date_ms: Option<i64>,
    /// It was longer than `MAX_MESSAGE_BYTES`.
    pub is_cut: bool,
}

/// One folder, opened for looking.
pub struct Mailbox {
    wire: Wire,
    server: String,
    within: Duration,
    uid_validity: u32,
    uid_next: Option<u32>,
}

impl Mailbox {
    pub async fn open(net: &Net, account: &ImapAccount) -> Result<Self, ImapError> {
        let server = format!("{}:{}", account.host.trim(), account.port);
        let within = net.settings().connect_timeout + net.settings().total_timeout;
        let opened = in_time(within, open(net, account)).await.map_err(|trouble| trouble.at(&server));
        let (wire, uid_validity, uid_next) = opened?;
        Ok(Self { wire, server, within: net.settings().total_timeout, uid_validity, uid_next })
    }

    /// Numbers are only comparable while this stays the same.
    pub fn uid_validity(&self) -> u32 {
        self.uid_validity
    }

    /// The number the next message will get: whoever wants nothing old starts with `last_uid` one below it.
    pub fn uid_next(&self) -> Option<u32> {
        self.uid_next
    }

    /// At most `max` messages after `last_uid`, oldest first; from the beginning if the folder was numbered anew since
    /// `uid_validity`. Fewer if they are large, or if the connection ends on the way: then the next call goes on.
    pub async fn fetch_since(
        &mut self,
        uid_validity: u32,
        last_uid: u32,
        max: usize,
    ) -> Result<Vec<RawMessage>, ImapError> {
        let after = if uid_validity == self.uid_validity { last_uid } else { 0 };
        let Some(first) = after.checked_add(1) else { return Ok(Vec::new()) };
        let numbers = in_time(self.within, fetch::numbers_from(&mut self.wire, first, max)).await;
        let (mut messages, mut bytes) = (Vec::new(), 0);
        for uid in numbers.map_err(|trouble| trouble.at(&self.server))? {
            if bytes >= ENOUGH_BYTES {
                break;
            }
            match in_time(self.within, fetch::message(&mut self.wire, uid)).await {
                Ok(message) => {
                    bytes += message.as_ref().map_or(0, |message| message.bytes.len());
                    messages.extend(message);
                }
                Err(_) if !messages.is_empty() => break,
                Err(trouble) => return Err(trouble.at(&self.server)),
            }
        }
        Ok(messages)
    }

    /// Says goodbye; a server that does not answer is left without.
    pub async fn close(mut self) {
        let _ = in_time(Duration::from_secs(2), self.wire.command("LOGOUT")).await;
    }
}

async fn open(net: &Net, account: &ImapAccount) -> Result<(Wire, u32, Option<u32>), Trouble> {
    let (mut wire, known) = connect::connect(net, account).await?;
    if !known {
        login::login(&mut wire, account).await?;
    }
    let folder = login::quoted(&folder::encode(&account.folder));
    let replies = wire.command(&format!("EXAMINE {folder}")).await?.ok_or(ImapErrorKind::NoSuchFolder)?;
    let uid_validity = replies.iter().find_map(|reply| reply.code("UIDVALIDITY"));
    let uid_next = replies.iter().find_map(|reply| reply.code("UIDNEXT"));
    Ok((wire, uid_validity.ok_or(ImapErrorKind::NotUnderstood)?, uid_next))
}

async fn in_time<T>(within: Duration, work: impl Future<Output = Result<T, Trouble>>) -> Result<T, Trouble> {
    timeout(within, work).await.unwrap_or_else(|_| Err(ImapErrorKind::TimedOut.into()))
}

impl fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailbox").field("server", &self.server).finish_non_exhaustive()
    }
}

/// Letters are private.
impl fmt::Debug for RawMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawMessage({}, {} bytes)", self.uid, self.bytes.len())
    }
}
