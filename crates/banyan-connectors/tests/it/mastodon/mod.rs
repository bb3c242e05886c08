//! The mastodon room on its simulated server, as the project's own and as two imitators.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should fail here")]

mod connecting;
mod ground;
mod imitators;
mod publishing;
mod returning;

use banyan_connectors::mastodon::{Mastodon, sim::Behaviour};
use ground::Server;

mod conformance {
    use super::{Behaviour, Mastodon, Server};

    banyan_connector::conformance_suite!(Mastodon, Server(Behaviour { looks_before_ready: 2, ..Behaviour::default() }));
}

mod conformance_on_gotosocial {
    use super::{Behaviour, Mastodon, Server};

    banyan_connector::conformance_suite!(Mastodon, Server(Behaviour::gotosocial()));
}

mod conformance_on_snac {
    use super::{Behaviour, Mastodon, Server};

    banyan_connector::conformance_suite!(Mastodon, Server(Behaviour::snac()));
}
