//! Where we may go: checks an address before anything leaves, and every number its name stands for.

mod allowed;
mod lookup;
mod ranges;
mod refusal;
mod resolver;
mod rules;

pub use lookup::{Lookup, SystemLookup};
pub(crate) use refusal::Refusal;
pub(crate) use rules::{IMAP_PORTS, Target};

use std::{
    fmt,
    net::{IpAddr, SocketAddr, UdpSocket},
    sync::Arc,
};

use crate::{NetError, Settings};
use allowed::Allowed;

#[derive(Clone)]
pub(crate) struct Guard {
    allowed: Allowed,
    /// This machine's own public addresses: from inside, its firewall does not stand in the way.
    own: Arc<[IpAddr]>,
    lookup: Arc<dyn Lookup>,
}

impl Guard {
    pub(crate) fn new(settings: &Settings, lookup: Arc<dyn Lookup>) -> Result<Self, NetError> {
        let allowed = Allowed::read(&settings.allowed_hosts).map_err(NetError::setup)?;
        Ok(Self { allowed, own: own_addresses().into(), lookup })
    }
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guard").field("allowed", &self.allowed).field("own", &self.own).finish_non_exhaustive()
    }
}

/// Connecting a UDP socket sends nothing; it only asks the routing table which of our addresses would be used.
fn own_addresses() -> Vec<IpAddr> {
    const ANYWHERE: [(&str, &str); 2] = [("0.0.0.0:0", "8.8.8.8:53"), ("[::]:0", "[2001:4860:4860::8888]:53")];
    let own = |(from, to): (&str, &str)| -> std::io::Result<SocketAddr> {
        let socket = UdpSocket::bind(from)?;
        socket.connect(to)?;
        socket.local_addr()
    };
    ANYWHERE.into_iter().filter_map(|way| own(way).ok()).map(|address| address.ip()).collect()
}
