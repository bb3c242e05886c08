//! Lines and literals: what goes over the wire, counted.
//!
//! SOURCE: <https://www.rfc-editor.org/rfc/rfc9051> and <https://www.rfc-editor.org/rfc/rfc3501> (2026-11-22)

use bytes::Bytes;
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader};

use super::{ImapErrorKind, error::Trouble};

/// More than one message and all numbers of a large folder.
const MAX_REPLY_BYTES: usize = 16 * 1024 * 1024;
/// A command that brings more lines than this brings something else.
const MAX_REPLIES: usize = 10_000;

pub(super) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

pub(super) struct Wire {
    stream: BufReader<Box<dyn Stream>>,
    sent: u32,
}

/// One reply, literals included.
#[derive(Clone, Debug)]
pub(super) struct Reply(pub(super) Bytes);

/// What a command brought: the last line, and everything before it.
pub(super) struct Outcome {
    last: Reply,
    pub(super) replies: Vec<Reply>,
}

impl Wire {
    pub(super) fn new(stream: Box<dyn Stream>) -> Self {
        Self { stream: BufReader::new(stream), sent: 0 }
    }

    pub(super) async fn command(&mut self, line: &str) -> Result<Outcome, Trouble> {
        let tag = self.send(line).await?;
        self.outcome(&tag).await
    }

    /// For a command whose second half is sent when the server asks for it.
    pub(super) async fn command_in_two(&mut self, line: &str, second: &str) -> Result<Outcome, Trouble> {
        let tag = self.send(line).await?;
        for _ in 0..MAX_REPLIES {
            let last = self.read_reply().await?;
            match last.word(0).as_deref() {
                Some("+") => {
                    self.write(&format!("{second}\r\n")).await?;
                    return self.outcome(&tag).await;
                }
                Some("*") => {}
                _ => return Ok(Outcome { last, replies: Vec::new() }),
            }
        }
        Err(ImapErrorKind::TooLarge.into())
    }

    async fn send(&mut self, line: &str) -> Result<String, Trouble> {
        if line.contains(['\r', '\n', '\0']) {
            return Err(ImapErrorKind::BadAddress.into());
        }
        self.sent += 1;
        let tag = format!("b{}", self.sent);
        self.write(&format!("{tag} {line}\r\n")).await?;
        Ok(tag)
    }

    async fn write(&mut self, text: &str) -> Result<(), Trouble> {
        self.stream.write_all(text.as_bytes()).await.map_err(lost)?;
        self.stream.flush().await.map_err(lost)
    }

    async fn outcome(&mut self, tag: &str) -> Result<Outcome, Trouble> {
        let (mut replies, mut bytes) = (Vec::new(), 0);
        loop {
            let reply = self.read_reply().await?;
            bytes += reply.0.len();
            if bytes > MAX_REPLY_BYTES || replies.len() >= MAX_REPLIES {
                return Err(ImapErrorKind::TooLarge.into());
            }
            match reply.word(0).as_deref() {
                Some(first) if first.eq_ignore_ascii_case(tag) => return Ok(Outcome { last: reply, replies }),
                Some("*" | "+") => replies.push(reply),
                _ => return Err(Trouble::said(ImapErrorKind::NotUnderstood, &reply.words())),
            }
        }
    }

    pub(super) async fn read_reply(&mut self) -> Result<Reply, Trouble> {
        let mut reply = Vec::new();
        loop {
            let start = reply.len();
            self.read_line(&mut reply).await?;
            let Some(length) = literal(&reply[start..]) else {
                return Ok(Reply(reply.into()));
            };
            if length > MAX_REPLY_BYTES - reply.len().min(MAX_REPLY_BYTES) {
                return Err(ImapErrorKind::TooLarge.into());
            }
            let got = (&mut self.stream).take(length as u64).read_to_end(&mut reply).await.map_err(lost)?;
            if got < length {
                return Err(ImapErrorKind::ConnectionLost.into());
            }
        }
    }

    async fn read_line(&mut self, reply: &mut Vec<u8>) -> Result<(), Trouble> {
        let left = (MAX_REPLY_BYTES - reply.len().min(MAX_REPLY_BYTES)) as u64;
        (&mut self.stream).take(left).read_until(b'\n', reply).await.map_err(lost)?;
        match reply.last() {
            Some(b'\n') => Ok(()),
            _ if reply.len() >= MAX_REPLY_BYTES => Err(ImapErrorKind::TooLarge.into()),
            _ => Err(ImapErrorKind::ConnectionLost.into()),
        }
    }

    /// `None` if the server has said something nobody asked for.
    pub(super) fn into_silent_stream(self) -> Option<Box<dyn Stream>> {
        self.stream.buffer().is_empty().then(|| self.stream.into_inner())
    }
}

fn lost(error: std::io::Error) -> Trouble {
    Trouble { kind: ImapErrorKind::ConnectionLost, source: Some(error.into()) }
}

/// The length a line ends with, if bytes of that number follow: `{12}` or, without waiting, `{12+}`.
pub(super) fn literal(line: &[u8]) -> Option<usize> {
    let line = line.strip_suffix(b"\n")?;
    let line = line.strip_suffix(b"\r").unwrap_or(line).strip_suffix(b"}")?;
    let digits = &line[line.iter().rposition(|byte| *byte == b'{')? + 1..];
    let digits = digits.strip_suffix(b"+").unwrap_or(digits);
    str::from_utf8(digits).ok()?.parse().ok()
}

impl Reply {
    /// In capitals; words are counted from zero.
    pub(super) fn word(&self, at: usize) -> Option<String> {
        let head = &self.0[..self.0.len().min(200)];
        let word = head.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).nth(at)?;
        Some(String::from_utf8_lossy(word).to_ascii_uppercase())
    }

    pub(super) fn all_words(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split(u8::is_ascii_whitespace).map(|word| String::from_utf8_lossy(word).into_owned())
    }

    /// For a message to a person.
    pub(super) fn words(&self) -> String {
        String::from_utf8_lossy(&self.0[..self.0.len().min(500)]).into_owned()
    }

    /// The number of `[NAME 12]`.
    pub(super) fn code(&self, name: &str) -> Option<u32> {
        let words = self.words().to_ascii_uppercase();
        let rest = words.split_once(&format!("[{name} "))?.1;
        rest.split_once(']')?.0.trim().parse().ok()
    }
}

impl Outcome {
    pub(super) fn is_ok(&self) -> bool {
        self.last.word(1).as_deref() == Some("OK")
    }

    /// The replies, if the server agreed; otherwise `refused`, with its words.
    pub(super) fn ok_or(self, refused: ImapErrorKind) -> Result<Vec<Reply>, Trouble> {
        if self.is_ok() { Ok(self.replies) } else { Err(Trouble::said(refused, &self.last.words())) }
    }

    pub(super) fn last(&self) -> &Reply {
        &self.last
    }
}
