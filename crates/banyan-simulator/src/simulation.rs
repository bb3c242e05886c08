//! Starting a practice town and holding its strings.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::{net::TcpListener, task::AbortHandle};

use crate::{Clock, Fault, Place, Recorded, World, fault::Script, page, server};

/// Where the town stands and whether it remembers.
#[derive(Clone, Debug)]
pub struct Options {
    /// Loopback only; port 0 takes a free one.
    pub address: SocketAddr,
    /// Keeps the state as JSON, so that it outlives the process.
    pub state_file: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self { address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), state_file: None }
    }
}

/// A running practice town; it ends with the value.
pub struct Simulation<S> {
    address: SocketAddr,
    world: World<S>,
    town: Arc<Town>,
    running: AbortHandle,
}

/// What the server and the one who scripts it share.
#[derive(Debug, Default)]
pub(crate) struct Town {
    pub(crate) clock: Arc<Clock>,
    pub(crate) script: Mutex<Script>,
    pub(crate) requests: Mutex<Vec<Recorded>>,
}

impl<S> Simulation<S> {
    pub async fn start<P: Place<State = S>>(place: P) -> io::Result<Self>
    where
        S: serde::Serialize + serde::de::DeserializeOwned + Send + 'static,
    {
        Self::start_with(place, Options::default()).await
    }

    pub async fn start_with<P: Place<State = S>>(place: P, options: Options) -> io::Result<Self>
    where
        S: serde::Serialize + serde::de::DeserializeOwned + Send + 'static,
    {
        if !options.address.ip().is_loopback() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "a practice town listens on loopback only"));
        }
        let listener = TcpListener::bind(options.address).await?;
        let address = listener.local_addr()?;
        let town = Arc::new(Town::default());
        let world = World::open(place.first_day(), Arc::clone(&town.clock), options.state_file)?;
        let router = place.router(world.clone());
        let inspection = page::router(place.name(), world.clone(), Arc::clone(&town));
        let running = tokio::spawn(server::run(listener, Arc::clone(&town), router, inspection)).abort_handle();
        Ok(Self { address, world, town, running })
    }

    /// `http://127.0.0.1:…`, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn world(&self) -> &World<S> {
        &self.world
    }

    pub fn clock(&self) -> &Clock {
        &self.town.clock
    }

    pub fn fault(&self, fault: Fault) {
        lock(&self.town.script).add(fault);
    }

    pub fn clear_faults(&self) {
        lock(&self.town.script).clear();
    }

    /// Every request so far, in order of arrival; the inspection pages do not count.
    pub fn requests(&self) -> Vec<Recorded> {
        lock(&self.town.requests).clone()
    }

    pub fn forget_requests(&self) {
        lock(&self.town.requests).clear();
    }
}

impl<S> Drop for Simulation<S> {
    fn drop(&mut self) {
        self.running.abort();
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
