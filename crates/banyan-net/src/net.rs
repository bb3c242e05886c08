//! The guarded client, made once and handed to everyone.

use std::{fmt, sync::Arc, time::Duration};

use http::Method;
use rustls::ClientConfig;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{
    Lookup, NetError, Request, Settings, SystemLookup, guard::Guard, hop::NoteConnect, polite::Politeness, tls,
};

/// Large answers kept in memory at once, of those that are read politely: of feeds and pages, whoever sends them. Nobody
/// may wait for one while keeping another.
const LARGE_AT_ONCE: usize = 3;

/// The guarded client. Cheap to clone.
#[derive(Clone)]
pub struct Net {
    inner: Arc<Inner>,
}

struct Inner {
    /// Keeps connections for the next read.
    keeping: reqwest::Client,
    /// A connection of its own for every write: one kept from before may be dead already, and then nobody could say
    /// whether the write arrived. Polite reads have one too: they go to thousands of hosts that are asked again in half an
    /// hour, and every connection kept holds tens of kilobytes.
    closing: reqwest::Client,
    guard: Guard,
    politeness: Politeness,
    large: Arc<Semaphore>,
    tls: Arc<ClientConfig>,
    settings: Settings,
}

impl Net {
    pub fn new(settings: Settings) -> Result<Self, NetError> {
        Self::with_lookup(settings, Arc::new(SystemLookup))
    }

    /// With another way to look up names; its answers pass the same checks.
    pub fn with_lookup(settings: Settings, lookup: Arc<dyn Lookup>) -> Result<Self, NetError> {
        let guard = Guard::new(&settings, lookup)?;
        let tls = tls::config(&settings)?;
        let inner = Inner {
            keeping: client(&settings, &guard, tls.clone(), 4)?,
            closing: client(&settings, &guard, tls.clone(), 0)?,
            politeness: Politeness::new(settings.polite_per_host),
            large: Arc::new(Semaphore::new(LARGE_AT_ONCE)),
            guard,
            tls: Arc::new(tls),
            settings,
        };
        Ok(Self { inner: Arc::new(inner) })
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

    /// Whether this address may be fetched as it is written, before its name is looked up: for forms, where a person
    /// still sits in front of it.
    pub fn check_address(&self, url: &str) -> Result<(), NetError> {
        self.guard().check(url).map(drop).map_err(|refusal| NetError::refused(url, refusal))
    }

    pub(crate) fn client(&self, keeps_connection: bool) -> &reqwest::Client {
        if keeps_connection { &self.inner.keeping } else { &self.inner.closing }
    }

    pub(crate) fn guard(&self) -> &Guard {
        &self.inner.guard
    }

    pub(crate) fn politeness(&self) -> &Politeness {
        &self.inner.politeness
    }

    pub(crate) async fn room_for_large(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.inner.large).acquire_owned().await.ok()
    }

    pub(crate) fn tls(&self) -> &Arc<ClientConfig> {
        &self.inner.tls
    }
}

impl fmt::Debug for Net {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Net").field("guard", &self.inner.guard).finish_non_exhaustive()
    }
}

fn client(settings: &Settings, guard: &Guard, mut tls: ClientConfig, kept: usize) -> Result<reqwest::Client, NetError> {
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    reqwest::Client::builder()
        .user_agent(&settings.user_agent)
        .tls_backend_preconfigured(tls)
        .dns_resolver(guard.clone())
        .connector_layer(NoteConnect)
        .connect_timeout(settings.connect_timeout)
        .pool_max_idle_per_host(kept)
        .pool_idle_timeout(Duration::from_secs(20))
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .no_proxy()
        .build()
        .map_err(NetError::setup)
}
