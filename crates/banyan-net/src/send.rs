//! One request, as it is sent: checked, once, and read whole within its limits.

use std::{error::Error, mem, sync::Arc};

use bytes::{Bytes, BytesMut};
use http::{Method, header::CONTENT_LENGTH};
use tokio::{
    sync::OwnedSemaphorePermit,
    time::{Instant, timeout, timeout_at},
};

use crate::{
    Answer, NetError, NetErrorKind, Request,
    guard::{Refusal, Target},
    hop::Hop,
    redirect::Trail,
    request::Body,
};

impl Request<'_> {
    /// Sends it once. A GET or HEAD without a credential follows redirects, each address checked anew; nothing else
    /// does, and then the redirect is the answer.
    pub async fn send(mut self) -> Result<Answer, NetError> {
        let guard = self.net.guard();
        let mut target = guard.check(&self.url).map_err(|refusal| NetError::refused(&self.url, refusal))?;
        let follows = self.only_reads() && !self.has_credential() && !self.stays;
        let mut trail = Trail::new(&target.url);
        let mut deadline = Instant::now() + self.timeout.unwrap_or(self.net.settings().total_timeout);
        loop {
            let waiting = Instant::now();
            let turn = self.turn(&target).await;
            deadline += waiting.elapsed();

            let hop = Hop::new(target.may_be_inside);
            let response = self.exchange(&target, &hop, &mut deadline).await?;
            if follows && let Some(next) = trail.next(guard, &target, &response)? {
                drop(turn);
                target = next;
                continue;
            }
            let (status, headers) = (response.status(), response.headers().clone());
            let body = self.read(response, &target, &mut deadline).await?;
            return Ok(Answer { status, headers, body, url: target.url.into(), moved_to: trail.moved_to() });
        }
    }

    async fn turn(&self, target: &Target) -> Option<OwnedSemaphorePermit> {
        if !self.polite {
            return None;
        }
        self.net.politeness().turn(target.url.host_str()?).await
    }

    async fn exchange(
        &mut self,
        target: &Target,
        hop: &Arc<Hop>,
        deadline: &mut Instant,
    ) -> Result<reqwest::Response, NetError> {
        let reads = self.only_reads();
        let request = self.net.client(reads && !self.polite).request(self.method.clone(), target.url.clone());
        let request = request.headers(self.headers.clone());
        let (request, leaving) = match mem::take(&mut self.body) {
            Body::None => (request, None),
            Body::Content(content) => {
                let length = content.length();
                let (body, leaving) = content.into_body();
                // Of what is at hand the client knows it by itself.
                let request = if leaving.is_some() { request.header(CONTENT_LENGTH, length) } else { request };
                (request.body(body), leaving)
            }
            Body::Multipart(form) => (request.multipart(form.parts), form.leaving),
        };
        let until = if reads && self.timeout.is_none() {
            (*deadline).min(Instant::now() + self.net.settings().connect_timeout + self.net.settings().header_timeout)
        } else {
            *deadline
        };
        let sending = hop.carry(request.send());
        let answered = match leaving {
            Some(leaving) => {
                let settings = self.net.settings();
                let longest = settings.longest_sending(leaving.bytes);
                leaving.note();
                let answered = leaving.within(settings.still_timeout, longest, sending).await;
                *deadline = Instant::now() + settings.total_timeout;
                answered
            }
            None => timeout_at(until, sending).await,
        };
        match answered {
            Ok(Ok(response)) => Ok(response),
            Ok(Err(error)) => Err(failure(error, target)),
            Err(_) if hop.stopped_before_sending() => {
                Err(NetError::plain(NetErrorKind::NotConnected, target.url.as_str()))
            }
            Err(_) => Err(NetError::plain(NetErrorKind::TimedOut, target.url.as_str())),
        }
    }

    /// Counts what comes out of decompression, so a small letter cannot unfold into a full memory.
    async fn read(
        &self,
        mut response: reqwest::Response,
        target: &Target,
        deadline: &mut Instant,
    ) -> Result<Bytes, NetError> {
        let too_large = || NetError::plain(NetErrorKind::TooLarge, target.url.as_str());
        let promised = response.content_length().filter(|_| self.method != Method::HEAD).unwrap_or_default();
        if promised > self.max_body_bytes as u64 {
            return Err(too_large());
        }
        let mut body = BytesMut::with_capacity((promised as usize).min(FIRST_BYTES));
        let mut room = None;
        while let Some(piece) = self.piece(&mut response, target, *deadline).await? {
            if body.len() + piece.len() > self.max_body_bytes {
                return Err(too_large());
            }
            if self.polite && room.is_none() && body.len() + piece.len() > LARGE {
                let waiting = Instant::now();
                room = self.net.room_for_large().await;
                *deadline += waiting.elapsed();
            }
            body.extend_from_slice(&piece);
        }
        let body = body.freeze();
        Ok(match room {
            Some(room) => Bytes::from_owner(Large { body, _room: room }),
            None => body,
        })
    }

    async fn piece(
        &self,
        response: &mut reqwest::Response,
        target: &Target,
        deadline: Instant,
    ) -> Result<Option<Bytes>, NetError> {
        let left = deadline.saturating_duration_since(Instant::now());
        // A time-out looks at the work first; without this, a server that is never late could go on for ever.
        if left.is_zero() {
            return Err(NetError::plain(NetErrorKind::TimedOut, target.url.as_str()));
        }
        match timeout(left.min(self.net.settings().idle_timeout), response.chunk()).await {
            Ok(Ok(piece)) => Ok(piece),
            Ok(Err(error)) => Err(NetError {
                source: Some(error.without_url().into()),
                ..NetError::plain(NetErrorKind::AnswerLost, target.url.as_str())
            }),
            Err(_) => Err(NetError::plain(NetErrorKind::TimedOut, target.url.as_str())),
        }
    }
}

/// A promise of length is only a promise; memory follows what has come.
const FIRST_BYTES: usize = 64 * 1024;

/// What many hosts send at once is read and kept few at a time above this size.
const LARGE: usize = 1024 * 1024;

/// Keeps its room until the last who reads in it is done.
struct Large {
    body: Bytes,
    _room: OwnedSemaphorePermit,
}

impl AsRef<[u8]> for Large {
    fn as_ref(&self) -> &[u8] {
        &self.body
    }
}

/// Says when it failed: before the connection stood, nothing of the request can have left.
fn failure(error: reqwest::Error, target: &Target) -> NetError {
    let kind = match refusal(&error) {
        Some(refusal) => refusal.kind(),
        None if error.is_builder() => NetErrorKind::BadAddress,
        None if error.is_connect() => NetErrorKind::NotConnected,
        None if error.is_timeout() => NetErrorKind::TimedOut,
        None => NetErrorKind::AnswerLost,
    };
    NetError { source: Some(error.without_url().into()), ..NetError::plain(kind, target.url.as_str()) }
}

/// The guard's own word, from the bottom of what the client wrapped around it.
fn refusal(error: &reqwest::Error) -> Option<&Refusal> {
    let mut cause: Option<&(dyn Error + 'static)> = error.source();
    while let Some(error) = cause {
        if let Some(refusal) = error.downcast_ref::<Refusal>() {
            return Some(refusal);
        }
        cause = error.source();
    }
    None
}
