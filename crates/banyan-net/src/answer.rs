//! A whole answer, read within its size limit.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
    /// The address that answered, after redirects.
    pub url: String,
    /// Where the address has moved for good (a chain of 301/308 only), if it has.
    pub moved_to: Option<String>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }

    /// For evidence and messages: at most `max` characters, broken bytes replaced.
    pub fn excerpt(&self, max: usize) -> String {
        String::from_utf8_lossy(&self.body[..self.body.len().min(max * 4)]).chars().take(max).collect()
    }
}
