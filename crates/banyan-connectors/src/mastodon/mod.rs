//! Mastodon, and the servers that speak its language.

mod auth;
mod client;
mod edit;
mod errors;
mod inbox;
mod insights;
mod limits;
mod publish;
mod render;
#[expect(clippy::result_large_err, reason = "a refusal is a whole answer, and made once a request")]
pub mod sim;
mod wire;

use banyan_connector::{Auth, ChannelFacts, Connector, Editing, Inbox, Insights, Publishing};
use banyan_domain::{
    compose::{Rendered, Variant},
    network::{Grade, Limits, Network},
    publish::Step,
};

#[derive(Clone, Copy, Debug, Default)]
pub struct Mastodon;

pub const NETWORK: Network = Network {
    id: "mastodon",
    name: "Mastodon",
    badge: "Ma",
    home: "https://joinmastodon.org",
    own: false,
    grade: Grade::C,
};

impl Connector for Mastodon {
    fn network(&self) -> Network {
        NETWORK
    }

    fn limits(&self, facts: &ChannelFacts) -> Limits {
        limits::limits(facts)
    }

    fn render(&self, variant: &Variant, limits: &Limits) -> Rendered {
        render::render(variant, limits)
    }

    fn steps(&self, rendered: &Rendered) -> Vec<Step> {
        publish::steps(rendered)
    }

    fn auth(&self) -> &dyn Auth {
        self
    }

    fn publishing(&self) -> Option<&dyn Publishing> {
        Some(self)
    }

    fn editing(&self) -> Option<&dyn Editing> {
        Some(self)
    }

    fn inbox(&self) -> Option<&dyn Inbox> {
        Some(self)
    }

    fn insights(&self) -> Option<&dyn Insights> {
        Some(self)
    }
}
