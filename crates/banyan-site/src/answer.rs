//! Answers a reader need not fetch twice: a tag of what they say, and "unchanged" for those who have it.

use axum::{
    body::Body,
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use jiff::fmt::rfc2822::DateTimePrinter;
use sha2::{Digest as _, Sha256};

use banyan_domain::time::UtcMillis;

pub(crate) const HTML: &str = "text/html; charset=utf-8";
/// May be kept, but is asked for again each time: most such questions are answered with "unchanged".
pub(crate) const ASK_AGAIN: &str = "no-cache";
pub(crate) const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// A body with what a reader may do with it.
pub(crate) struct Answer {
    pub(crate) mime: &'static str,
    pub(crate) cache: &'static str,
    pub(crate) tag: String,
    pub(crate) changed: Option<UtcMillis>,
    pub(crate) body: Bytes,
}

impl Answer {
    /// Weak: the gate may compress it.
    pub(crate) fn new(mime: &'static str, cache: &'static str, body: impl Into<Bytes>) -> Self {
        let body = body.into();
        let tag = format!("W/{}", tag_of(&body));
        Self { mime, cache, tag, changed: None, body }
    }

    /// The whole, or "unchanged" when the reader has it already.
    pub(crate) fn to(self, request: &HeaderMap) -> Response {
        let mut answer = if is_known(request, &self.tag, self.changed) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let mut whole = Response::new(Body::from(self.body));
            whole.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(self.mime));
            whole
        };
        let headers = answer.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.cache));
        if let Ok(tag) = HeaderValue::try_from(self.tag) {
            headers.insert(header::ETAG, tag);
        }
        if let Some(changed) = self.changed.and_then(http_date) {
            headers.insert(header::LAST_MODIFIED, changed);
        }
        answer
    }
}

/// A strong tag for bytes that always come out the same.
pub(crate) fn tag_of(body: &[u8]) -> String {
    let hash: [u8; 32] = Sha256::digest(body).into();
    format!("\"{:016x}\"", u64::from_be_bytes(std::array::from_fn(|at| hash[at])))
}

/// A tag counts for more than a date (SOURCE: https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2, 2026-11-22).
pub(crate) fn is_known(request: &HeaderMap, tag: &str, changed: Option<UtcMillis>) -> bool {
    let mut tags = request.get_all(header::IF_NONE_MATCH).iter().peekable();
    if tags.peek().is_some() {
        return tags.filter_map(|value| value.to_str().ok()).any(|value| names(value, tag));
    }
    let since = request.get(header::IF_MODIFIED_SINCE).and_then(|value| value.to_str().ok()).and_then(seconds_of);
    matches!((since, changed), (Some(since), Some(changed)) if changed.0.div_euclid(1_000) <= since)
}

fn names(list: &str, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    list.split(',').any(|one| one.trim() == "*" || bare(one) == bare(tag))
}

fn seconds_of(date: &str) -> Option<i64> {
    jiff::fmt::rfc2822::parse(date).ok().map(|zoned| zoned.timestamp().as_second())
}

fn http_date(moment: UtcMillis) -> Option<HeaderValue> {
    let text = DateTimePrinter::new().timestamp_to_rfc9110_string(&moment.to_timestamp()).ok()?;
    HeaderValue::try_from(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(name: http::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_str(value).unwrap())])
    }

    #[test]
    fn a_tag_is_found_in_a_list_weak_or_strong() {
        for (list, known) in
            [("\"a\"", true), ("W/\"a\"", true), ("\"b\", W/\"a\"", true), ("*", true), ("\"b\"", false), ("", false)]
        {
            assert_eq!(is_known(&asks(header::IF_NONE_MATCH, list), "W/\"a\"", None), known, "{list}");
        }
    }

    #[test]
    fn a_date_counts_only_where_no_tag_was_sent() {
        let changed = Some(UtcMillis(1_772_438_400_500));
        let same = "Mon, 02 Mar 2026 08:00:00 GMT";
        assert!(is_known(&asks(header::IF_MODIFIED_SINCE, same), "\"a\"", changed));
        assert!(!is_known(&asks(header::IF_MODIFIED_SINCE, "Mon, 02 Mar 2026 07:59:59 GMT"), "\"a\"", changed));
        assert!(!is_known(&asks(header::IF_MODIFIED_SINCE, "yesterday"), "\"a\"", changed));
        let mut both = asks(header::IF_MODIFIED_SINCE, same);
        both.insert(header::IF_NONE_MATCH, HeaderValue::from_static("\"b\""));
        assert!(!is_known(&both, "\"a\"", changed));
        assert_eq!(http_date(UtcMillis(1_772_438_400_500)).unwrap(), same);
    }
}
