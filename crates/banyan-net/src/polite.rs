//! Politeness: only so many fetches at once from the same host, however many feeds live there.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

pub(crate) struct Politeness {
    at_once: usize,
    hosts: Mutex<HashMap<String, Weak<Semaphore>>>,
}

impl Politeness {
    pub(crate) fn new(at_once: usize) -> Self {
        Self { at_once: at_once.max(1), hosts: Mutex::default() }
    }

    /// Waits until the host is free. `None` cannot happen, for nobody closes these.
    pub(crate) async fn turn(&self, host: &str) -> Option<OwnedSemaphorePermit> {
        self.host(host).acquire_owned().await.ok()
    }

    fn host(&self, host: &str) -> Arc<Semaphore> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = hosts.get(host).and_then(Weak::upgrade) {
            return known;
        }
        hosts.retain(|_, semaphore| semaphore.strong_count() > 0);
        let semaphore = Arc::new(Semaphore::new(self.at_once));
        hosts.insert(host.to_owned(), Arc::downgrade(&semaphore));
        semaphore
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_third_waits_until_one_has_left() {
        let politeness = Politeness::new(2);
        let first = politeness.turn("shop.example").await;
        let _second = politeness.turn("shop.example").await;
        assert_eq!(politeness.host("shop.example").available_permits(), 0);
        assert_eq!(politeness.host("other.example").available_permits(), 2);
        drop(first);
        assert_eq!(politeness.host("shop.example").available_permits(), 1);
    }

    #[tokio::test]
    async fn hosts_nobody_asks_any_more_are_forgotten() {
        let politeness = Politeness::new(2);
        for n in 0..1_000 {
            drop(politeness.turn(&format!("{n}.example")).await);
        }
        assert!(politeness.hosts.lock().unwrap().len() <= 1);
    }
}
