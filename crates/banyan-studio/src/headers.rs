//! Headers of every Studio answer: nothing inline, nothing from outside, nothing kept by a shared cache; and of a file that
//! is given back.

use axum::response::{IntoResponse as _, Response};
use http::{HeaderName, HeaderValue, header};

/// Strict on purpose: no `unsafe-inline`, no `unsafe-eval`, no address but our own.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
     img-src 'self' data:; media-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Puts them on; a page that says nothing about caching is not stored.
pub fn protect(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    answer
}

/// What somebody handed over once is given back as a file and never shown: in a page of ours it could do what we can. Its
/// name comes cleaned by the application.
pub(crate) fn handed_back(name: &str, bytes: Vec<u8>) -> Response {
    let plain: String = name.chars().map(|letter| if letter.is_ascii() { letter } else { '_' }).collect();
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{plain}\"")),
    ];
    (headers, bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_allows_inline_code_or_a_foreign_address() {
        for weak in ["unsafe", "http:", "https:", "*"] {
            assert!(!CONTENT_SECURITY_POLICY.contains(weak), "{weak}");
        }
    }

    #[test]
    fn a_page_is_not_stored_but_a_file_keeps_its_own_rule() {
        assert_eq!(protect("page".into_response()).headers()[header::CACHE_CONTROL], "no-store");
        let file = [(header::CACHE_CONTROL, "immutable")].into_response();
        assert_eq!(protect(file).headers()[header::CACHE_CONTROL], "immutable");
    }
}
