//! One request, as it is put together.

use std::{fmt, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;

use crate::{Content, Net, content::Leaving, printable};

/// Multipart form, in the order in which it is put together.
#[derive(Debug, Default)]
pub struct Form {
    pub(crate) parts: reqwest::multipart::Form,
    pub(crate) leaving: Option<Leaving>,
}

/// One part of it.
#[derive(Debug)]
pub struct FormFile {
    /// As the file is called.
    pub name: String,
    pub mime_type: String,
    pub content: Content,
}

impl Form {
    #[must_use]
    pub fn text(self, name: &'static str, value: String) -> Self {
        Self { parts: self.parts.text(name, value), ..self }
    }

    /// `None` where its type is none.
    pub fn file(self, name: &'static str, file: FormFile) -> Option<Self> {
        let length = file.content.length();
        let (body, leaving) = file.content.into_body();
        let part = reqwest::multipart::Part::stream_with_length(body, length);
        let part = part.file_name(file.name).mime_str(&file.mime_type).ok()?;
        Some(Self { parts: self.parts.part(name, part), leaving: leaving.or(self.leaving) })
    }
}

pub struct Request<'a> {
    pub(crate) net: &'a Net,
    pub(crate) method: Method,
    pub(crate) url: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
    pub(crate) max_body_bytes: usize,
    pub(crate) timeout: Option<Duration>,
    pub(crate) polite: bool,
    pub(crate) stays: bool,
}

#[derive(Default)]
pub(crate) enum Body {
    #[default]
    None,
    Content(Content),
    Multipart(Form),
}

impl<'a> Request<'a> {
    pub(crate) fn new(net: &'a Net, method: Method, url: &str) -> Self {
        Self {
            net,
            method,
            url: url.to_owned(),
            headers: HeaderMap::new(),
            body: Body::None,
            max_body_bytes: net.settings().max_body_bytes,
            timeout: None,
            polite: false,
            stays: false,
        }
    }

    /// A header; one that cannot be written, or that the client itself must write, is left out.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let (Ok(name), Ok(mut value)) = (HeaderName::try_from(name), HeaderValue::from_str(value)) {
            if is_ours(&name) {
                return self;
            }
            value.set_sensitive(is_credential(&name));
            self.headers.insert(name, value);
        }
        self
    }

    #[must_use]
    pub fn bearer(self, secret: &SecretString) -> Self {
        self.header("authorization", &format!("Bearer {}", secret.expose_secret()))
    }

    /// What an earlier answer gave, so that an unchanged page comes back as an empty 304.
    #[must_use]
    pub fn conditional(mut self, etag: Option<&str>, last_modified: Option<&str>) -> Self {
        if let Some(etag) = etag {
            self = self.header("if-none-match", etag);
        }
        if let Some(last_modified) = last_modified {
            self = self.header("if-modified-since", last_modified);
        }
        self
    }

    #[must_use]
    pub fn json<T: Serialize>(self, value: &T) -> Self {
        let bytes = serde_json::to_vec(value).unwrap_or_default();
        self.bytes("application/json", bytes)
    }

    #[must_use]
    pub fn form(self, fields: &[(&str, &str)]) -> Self {
        let encoded = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.bytes("application/x-www-form-urlencoded", encoded)
    }

    #[must_use]
    pub fn bytes(self, content_type: &str, bytes: impl Into<Bytes>) -> Self {
        self.content(content_type, Content::Bytes(bytes.into()))
    }

    /// A file can be sent once only; nothing here sends twice.
    #[must_use]
    pub fn content(mut self, content_type: &str, content: Content) -> Self {
        self.body = Body::Content(content);
        self.header("content-type", content_type)
    }

    #[must_use]
    pub fn multipart(mut self, form: Form) -> Self {
        self.body = Body::Multipart(form);
        self
    }

    #[must_use]
    pub fn max_bytes(mut self, max: usize) -> Self {
        self.max_body_bytes = max;
        self
    }

    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// For fetching what others publish: waits while the host is busy with as many of ours as it should see at once.
    /// The wait does not count against the time-out.
    #[must_use]
    pub fn polite(mut self) -> Self {
        self.polite = true;
        self
    }

    /// Gives a redirect back as the answer.
    #[must_use]
    pub fn without_redirects(mut self) -> Self {
        self.stays = true;
        self
    }

    pub(crate) fn only_reads(&self) -> bool {
        matches!(self.method, Method::GET | Method::HEAD) && matches!(self.body, Body::None)
    }

    pub(crate) fn has_credential(&self) -> bool {
        self.headers.values().any(HeaderValue::is_sensitive)
    }
}

impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Request({} {})", self.method, printable::address(&self.url))
    }
}

/// Written by the client from the checked address and the body; another value would only make servers disagree.
fn is_ours(name: &HeaderName) -> bool {
    matches!(*name, header::HOST | header::CONTENT_LENGTH | header::TRANSFER_ENCODING | header::CONNECTION)
}

fn is_credential(name: &HeaderName) -> bool {
    const WORDS: [&str; 8] = ["auth", "cookie", "token", "secret", "password", "api-key", "apikey", "signature"];
    WORDS.iter().any(|word| name.as_str().contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Settings;

    #[test]
    fn headers_that_carry_a_credential_are_known_and_never_printed() {
        let net = Net::new(Settings::default()).unwrap();
        for name in ["Authorization", "Cookie", "X-Api-Key", "X-Auth-Token", "Signature", "Proxy-Authorization"] {
            let request = net.get("https://shop.example/?key=s3cret").header(name, "s3cret");
            assert!(request.has_credential(), "{name}");
            assert!(!format!("{request:?} {:?}", request.headers).contains("s3cret"), "{name}");
        }
        assert!(
            !net.get("https://shop.example/").header("accept", "*/*").conditional(Some("a"), None).has_credential()
        );
    }

    #[test]
    fn headers_that_frame_the_request_cannot_be_overwritten() {
        let net = Net::new(Settings::default()).unwrap();
        let request = net
            .get("https://shop.example/")
            .header("host", "127.0.0.1")
            .header("content-length", "5")
            .header("transfer-encoding", "chunked")
            .header("bad name", "x")
            .header("x-split", "a\r\nb: c");
        assert!(request.headers.is_empty(), "{:?}", request.headers);
    }
}
