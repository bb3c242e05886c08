//! The way from one address to the next, at most five steps long.

use http::{HeaderValue, header::LOCATION};
use url::Url;

use crate::{
    NetError, NetErrorKind,
    guard::{Guard, Target},
};

const MAX_STEPS: usize = 5;

pub(crate) struct Trail {
    seen: Vec<Url>,
    /// Every step so far said that it is for good and led to nothing less safe.
    for_good: bool,
}

impl Trail {
    pub(crate) fn new(start: &Url) -> Self {
        Self { seen: vec![start.clone()], for_good: true }
    }

    /// Where the answer sends us, if it does.
    pub(crate) fn next(
        &mut self,
        guard: &Guard,
        from: &Target,
        response: &reqwest::Response,
    ) -> Result<Option<Target>, NetError> {
        let status = response.status().as_u16();
        if !matches!(status, 301 | 302 | 303 | 307 | 308) {
            return Ok(None);
        }
        let Some(location) = one(response.headers().get_all(LOCATION).iter()) else {
            return Err(NetError::plain(NetErrorKind::Redirect, from.url.as_str()));
        };
        let next = guard.check_joined(&from.url, &location).map_err(|refusal| {
            let printed = from.url.join(&location).map_or_else(|_| location.clone(), String::from);
            NetError::refused(&printed, refusal)
        })?;
        if self.seen.len() > MAX_STEPS || self.seen.contains(&next.url) {
            return Err(NetError::plain(NetErrorKind::Redirect, next.url.as_str()));
        }
        let downgrade = from.url.scheme() == "https" && next.url.scheme() == "http";
        self.for_good &= matches!(status, 301 | 308) && !downgrade;
        self.seen.push(next.url.clone());
        Ok(Some(next))
    }

    pub(crate) fn moved_to(&self) -> Option<String> {
        let last = self.seen.last().filter(|_| self.seen.len() > 1 && self.for_good)?;
        Some(last.as_str().to_owned())
    }
}

/// Two different `Location`s are a trick: whoever reads the other one goes elsewhere.
fn one<'a>(mut locations: impl Iterator<Item = &'a HeaderValue>) -> Option<String> {
    let first = locations.next()?;
    if locations.any(|other| other != first) {
        return None;
    }
    String::from_utf8(first.as_bytes().to_vec()).ok().filter(|location| !location.trim().is_empty())
}
