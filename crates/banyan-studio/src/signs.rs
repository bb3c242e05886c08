//! Places as the small signs pages show.

use banyan_app::{
    App,
    gather::SourceKind,
    publish::{Channel, list_networks},
};

use crate::parts::PlaceSign;

pub(crate) fn of_channel(app: &App, channel: &Channel) -> PlaceSign {
    PlaceSign { held: !channel.is_live(), ..of_network(app, &channel.network, &channel.name) }
}

/// A network that is no more has no connector; its first letters stand for it.
pub(crate) fn of_network(app: &App, network: &str, name: &str) -> PlaceSign {
    match app.connector(network).map(banyan_app::network_of) {
        Some(known) => PlaceSign {
            network: network.to_owned(),
            badge: known.badge.to_owned(),
            name: known.name.to_owned(),
            own: known.own,
            held: false,
        },
        None => PlaceSign {
            network: network.to_owned(),
            badge: name.chars().take(2).collect(),
            name: name.to_owned(),
            own: false,
            held: false,
        },
    }
}

/// Every network that is spoken to here.
pub(crate) fn of_networks(app: &App) -> Vec<PlaceSign> {
    let networks = list_networks(app).into_iter();
    networks.map(|known| of_network(app, known.network.id, known.network.name)).collect()
}

/// Where our own words come from is our own ground.
pub(crate) fn of_source(kind: SourceKind, name: &str) -> PlaceSign {
    let network = match kind {
        SourceKind::Feed => "site",
        SourceKind::Mailbox | SourceKind::Hand => "mail",
        SourceKind::Folder => "folder",
    };
    PlaceSign { network: network.to_owned(), badge: String::new(), name: name.to_owned(), own: true, held: false }
}
