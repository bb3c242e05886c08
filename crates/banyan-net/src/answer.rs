//! A whole answer, read within its size limit.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::printable;

#[derive(Clone)]
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

    /// Nothing new since the validators that were sent along.
    pub fn is_unchanged(&self) -> bool {
        self.status == StatusCode::NOT_MODIFIED
    }

    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }

    /// For evidence and messages: at most `max` characters, broken bytes replaced.
    pub fn excerpt(&self, max: usize) -> String {
        let bytes = &self.body[..self.body.len().min(max.saturating_mul(4))];
        String::from_utf8_lossy(bytes).chars().take(max).collect()
    }
}

/// Headers and body may hold fresh credentials, so neither is printed.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answer({} from {}, {} bytes)", self.status, printable::address(&self.url), self.body.len())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    pub(crate) fn answer(status: u16, headers: &[(&str, &str)]) -> Answer {
        let headers = headers.iter().map(|(name, value)| {
            (HeaderName::try_from(*name).expect(name), HeaderValue::from_str(value).expect(value))
        });
        Answer {
            status: StatusCode::from_u16(status).expect("a status"),
            headers: headers.collect(),
            body: Bytes::from_static(b"{\"access\":\"s3cret\"}"),
            url: "https://shop.example/token?code=s3cret".to_owned(),
            moved_to: None,
        }
    }

    #[test]
    fn an_answer_is_printed_without_what_it_says() {
        let printed = format!("{:?}", answer(200, &[("set-cookie", "s3cret")]));
        assert_eq!(printed, "Answer(200 OK from https://shop.example/token, 19 bytes)");
    }

    #[test]
    fn an_excerpt_is_cut_between_characters() {
        let mut answer = answer(500, &[]);
        answer.body = Bytes::from("größe \u{1f33f}\u{1f33f}".as_bytes().to_vec());
        assert_eq!(answer.excerpt(3), "grö");
        assert_eq!(answer.excerpt(usize::MAX), "größe \u{1f33f}\u{1f33f}");
    }
}
