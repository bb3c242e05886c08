//! Our own site: the root every branch grows from.

mod auth;
mod edit;
mod errors;
mod limits;
mod publish;
mod render;

use banyan_connector::{Auth, ChannelFacts, Connector, Editing, Publishing};
use banyan_domain::{
    compose::{Rendered, Variant},
    network::{Grade, Limits, Network},
    publish::Step,
};

pub struct OwnSite;

impl Connector for OwnSite {
    fn network(&self) -> Network {
        Network { id: "own_site", name: "Own site", badge: "Os", home: "/", own: true, grade: Grade::R }
    }

    fn limits(&self, _facts: &ChannelFacts) -> Limits {
        limits::limits()
    }

    fn render(&self, variant: &Variant, _limits: &Limits) -> Rendered {
        render::render(variant)
    }

    fn steps(&self, _rendered: &Rendered) -> Vec<Step> {
        vec![Step::create(0)]
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
}
