//! What the suite needs to know and do at a network; each room's tests implement it once.

use async_trait::async_trait;
use banyan_domain::{measure::Metric, publish::Step, time::UtcMillis};

use crate::{Assets, ChannelFacts, Credential, House, Link, net::Net};

#[async_trait]
pub trait Harness: Send + Sync {
    /// An empty world, connected.
    async fn fresh(&self) -> Box<dyn Ground>;
}

/// A network to stand on. Questions look past the connector, straight at what is there.
#[async_trait]
pub trait Ground: Send + Sync {
    fn net(&self) -> &Net;
    fn facts(&self) -> &ChannelFacts;
    fn credential(&self) -> &Credential;
    fn assets(&self) -> &dyn Assets;
    fn now(&self) -> UtcMillis;
    fn house(&self) -> Option<&dyn House> {
        None
    }

    /// The texts of all that our channel shows, oldest first.
    async fn posts(&self) -> Vec<String>;
    /// Requests so far that could have changed something; `None` where nobody counts.
    async fn writes(&self) -> Option<usize>;

    /// The next request that carries out `step` does its work, and its answer is lost. False: cannot be staged here.
    async fn lose_answer_of(&self, step: &Step) -> bool;
    /// The next request that carries out `step` is lost before anything happens. False: cannot be staged here.
    async fn lose_request_of(&self, step: &Step) -> bool;
    /// Lets time pass at the network and for us, so that grace is over.
    async fn wait_for_grace(&self);

    /// Takes the credential away. False: this place has none.
    async fn revoke(&self) -> bool;
    /// The next request is answered "too fast". False: this place knows no such thing.
    async fn slow_down(&self) -> bool;
    /// Somebody answers and likes what stands there. False: nobody can.
    async fn stir(&self) -> bool;
    /// Somebody chooses this answer of the poll that stands there last. False: nobody can.
    async fn choose(&self, _answer: usize) -> bool {
        false
    }
    /// An id as this network writes them, of nothing that is there.
    fn id_of_nothing(&self) -> String {
        "1".to_owned()
    }
    /// Numbers this network never tells.
    fn untold(&self) -> &'static [Metric] {
        &[Metric::Impressions]
    }
}

pub(super) fn link(ground: &dyn Ground) -> Link<'_> {
    Link {
        facts: ground.facts(),
        credential: ground.credential(),
        net: ground.net(),
        now: ground.now(),
        assets: ground.assets(),
        house: ground.house(),
    }
}
