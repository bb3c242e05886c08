//! The memory of one simulated network, shared by its handlers and by tests.

use std::{
    io,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::Router;
use serde::{Serialize, de::DeserializeOwned};

use crate::Clock;

/// A simulated network: a state to begin with, and pages over it.
pub trait Place: Send + Sync + 'static {
    type State: Serialize + DeserializeOwned + Send + 'static;

    /// Shown as the title of the inspection page.
    fn name(&self) -> &'static str;
    /// What the network knows on its first day.
    fn first_day(&self) -> Self::State;
    fn router(&self, world: World<Self::State>) -> Router;
}

pub struct World<S>(Arc<Inner<S>>);

struct Inner<S> {
    state: Mutex<S>,
    clock: Arc<Clock>,
    file: Option<PathBuf>,
}

impl<S> Clone for World<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S: Serialize + DeserializeOwned> World<S> {
    /// Takes up what the file remembers, if there is one.
    pub(crate) fn open(first_day: S, clock: Arc<Clock>, file: Option<PathBuf>) -> io::Result<Self> {
        let state = match &file {
            Some(path) if path.exists() => serde_json::from_slice(&std::fs::read(path)?)?,
            _ => first_day,
        };
        Ok(Self(Arc::new(Inner { state: Mutex::new(state), clock, file })))
    }

    pub fn read<T>(&self, look: impl FnOnce(&S) -> T) -> T {
        look(&self.state())
    }

    /// Changes the state; it is in the file before the handler can answer.
    pub fn write<T>(&self, change: impl FnOnce(&mut S) -> T) -> T {
        let mut state = self.state();
        let result = change(&mut state);
        if let Some(path) = &self.0.file
            && let Err(error) = save(path, &*state)
        {
            tracing::error!(%error, "the practice town could not write its state");
        }
        result
    }

    pub fn now_ms(&self) -> i64 {
        self.0.clock.now_ms()
    }

    fn state(&self) -> MutexGuard<'_, S> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Written beside and renamed, so that a killed process leaves the old state or the new one.
fn save<S: Serialize>(path: &PathBuf, state: &S) -> io::Result<()> {
    let beside = path.with_extension("new");
    std::fs::write(&beside, serde_json::to_vec(state)?)?;
    std::fs::rename(&beside, path)
}
