#![doc = include_str!("../README.md")]

mod answer;
mod error;
mod request;

pub use answer::Answer;
pub use error::{NetError, NetErrorKind};
pub use http::Method;
pub use request::{Form, FormPart, Request};

use std::{sync::Arc, time::Duration};

/// The guarded client. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Net {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    client: reqwest::Client,
    settings: Settings,
}

/// What the operator decided.
#[derive(Clone, Debug)]
pub struct Settings {
    pub user_agent: String,
    /// Hosts (with optional `:port`) that may be reached although they are loopback or private.
    pub allowed_hosts: Vec<String>,
    pub connect_timeout: Duration,
    pub total_timeout: Duration,
    pub max_body_bytes: usize,
    /// Extra root certificates in PEM, for servers with a private authority.
    pub extra_roots_pem: Vec<Vec<u8>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            user_agent: concat!("Banyan/", env!("CARGO_PKG_VERSION")).to_owned(),
            allowed_hosts: Vec::new(),
            connect_timeout: Duration::from_secs(10),
            total_timeout: Duration::from_secs(30),
            max_body_bytes: 15 * 1024 * 1024,
            extra_roots_pem: Vec::new(),
        }
    }
}

impl Net {
    pub fn new(settings: Settings) -> Result<Self, NetError> {
        let client = reqwest::Client::builder()
            .user_agent(&settings.user_agent)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .no_proxy()
            .connect_timeout(settings.connect_timeout)
            .timeout(settings.total_timeout)
            .build()
            .map_err(NetError::setup)?;
        Ok(Self { inner: Arc::new(Inner { client, settings }) })
    }

    pub fn get(&self, url: &str) -> Request<'_> {
        self.request(Method::GET, url)
    }

    pub fn post(&self, url: &str) -> Request<'_> {
        self.request(Method::POST, url)
    }

    pub fn request(&self, method: Method, url: &str) -> Request<'_> {
        Request::new(self, method, url)
    }

    pub fn settings(&self) -> &Settings {
        &self.inner.settings
    }
}
