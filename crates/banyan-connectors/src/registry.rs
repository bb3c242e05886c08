//! The one list of networks. Adding a network is one folder and one line here.

use banyan_connector::Connector;

use crate::{bluesky::Bluesky, mastodon::Mastodon, own_site::OwnSite};

/// In the order in which people are shown them.
pub const CONNECTORS: &[&dyn Connector] = &[&OwnSite, &Mastodon, &Bluesky];

/// The connector of a network, by its id.
pub fn connector(network: &str) -> Option<&'static dyn Connector> {
    CONNECTORS.iter().copied().find(|connector| connector.network().id == network)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{CONNECTORS, connector};

    #[test]
    fn every_network_has_an_id_of_its_own_and_is_found_by_it() {
        let ids: BTreeSet<&str> = CONNECTORS.iter().map(|connector| connector.network().id).collect();
        assert_eq!(ids.len(), CONNECTORS.len());
        for id in ids {
            assert_eq!(connector(id).unwrap().network().id, id);
        }
        assert!(connector("nowhere").is_none());
    }
}
