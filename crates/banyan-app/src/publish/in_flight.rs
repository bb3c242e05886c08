//! What this process is carrying right now: one task a publication, one at a time a channel, in order.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use banyan_domain::ids::{ChannelId, PublicationId};

#[derive(Default)]
pub(crate) struct InFlight {
    carried: Mutex<HashSet<PublicationId>>,
    channels: Mutex<HashMap<ChannelId, Arc<tokio::sync::Mutex<()>>>>,
}

/// Gives the publication back when dropped.
pub(super) struct Carrying<'a> {
    flight: &'a InFlight,
    id: PublicationId,
}

impl InFlight {
    /// `None` when somebody here carries it already.
    pub(super) fn take(&self, id: PublicationId) -> Option<Carrying<'_>> {
        let fresh = self.carried.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
        // Made only where it is fresh: dropping one gives the publication back.
        fresh.then(|| Carrying { flight: self, id })
    }

    pub(super) fn carries(&self, id: PublicationId) -> bool {
        self.carried.lock().unwrap_or_else(PoisonError::into_inner).contains(&id)
    }

    /// First come, first served: the order within one channel is kept.
    pub(crate) fn turn_of(&self, channel: ChannelId) -> Arc<tokio::sync::Mutex<()>> {
        self.channels.lock().unwrap_or_else(PoisonError::into_inner).entry(channel).or_default().clone()
    }
}

impl Drop for Carrying<'_> {
    fn drop(&mut self) {
        self.flight.carried.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_in_vain_takes_nothing_away() {
        let flight = InFlight::default();
        let id = crate::fresh_id();
        let carrying = flight.take(id);
        assert!(carrying.is_some());
        assert!(flight.take(id).is_none());
        assert!(flight.carries(id) && flight.take(id).is_none());
        drop(carrying);
        assert!(flight.take(id).is_some());
    }
}
