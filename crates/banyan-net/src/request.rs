//! One request: built, sent once, read whole.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;

use crate::{Answer, Net, NetError, NetErrorKind};

/// Multipart form.
pub type Form = reqwest::multipart::Form;
/// One part of it: bytes with a file name and a type.
pub type FormPart = reqwest::multipart::Part;

pub struct Request<'a> {
    net: &'a Net,
    method: Method,
    url: String,
    headers: HeaderMap,
    body: Body,
    max_body_bytes: usize,
    timeout: Option<Duration>,
}

enum Body {
    None,
    Bytes(Bytes),
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
        }
    }

    /// A header; one that cannot be written is left out.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(value)) {
            self.headers.insert(name, value);
        }
        self
    }

    #[must_use]
    pub fn bearer(mut self, secret: &SecretString) -> Self {
        if let Ok(mut value) = HeaderValue::from_str(&format!("Bearer {}", secret.expose_secret())) {
            value.set_sensitive(true);
            self.headers.insert(http::header::AUTHORIZATION, value);
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
    pub fn bytes(mut self, content_type: &str, bytes: impl Into<Bytes>) -> Self {
        self.body = Body::Bytes(bytes.into());
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

    /// Sends it once. GETs without a credential follow redirects, each address checked anew; nothing else does.
    pub async fn send(self) -> Result<Answer, NetError> {
        let url = self.url.clone();
        let mut request = self.net.inner.client.request(self.method, &self.url).headers(self.headers);
        if let Some(timeout) = self.timeout {
            request = request.timeout(timeout);
        }
        request = match self.body {
            Body::None => request,
            Body::Bytes(bytes) => request.body(bytes),
            Body::Multipart(form) => request.multipart(form),
        };
        let lost = |error: reqwest::Error| NetError {
            kind: if error.is_connect() { NetErrorKind::NotConnected } else { NetErrorKind::AnswerLost },
            url: url.clone(),
            source: Some(error.into()),
        };
        let response = request.send().await.map_err(&lost)?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = response.bytes().await.map_err(&lost)?;
        if body.len() > self.max_body_bytes {
            return Err(NetError { kind: NetErrorKind::TooLarge, url, source: None });
        }
        Ok(Answer { status, headers, body, url: self.url, moved_to: None })
    }
}
