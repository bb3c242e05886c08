//! The bluesky room on its simulator, and on the real servers where they run (tests/peers/bluesky).

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should fail here")]

mod client;
mod connecting;
mod ground;
mod publishing;
mod returning;
mod town;

use banyan_connectors::bluesky::Bluesky;
use ground::{Server, WithoutAppView};

mod conformance {
    use super::{Bluesky, Server};

    banyan_connector::conformance_suite!(Bluesky, Server("the simulator"));
}

/// Without the server in the environment these say so and stand on the simulator.
mod conformance_on_a_real_pds {
    use super::{Server, WithoutAppView};

    banyan_connector::conformance_suite!(WithoutAppView, Server("BANYAN_TEST_PDS"));
}

mod conformance_on_the_whole_network {
    use super::{Bluesky, Server};

    banyan_connector::conformance_suite!(Bluesky, Server("BANYAN_TEST_BSKY"));
}
