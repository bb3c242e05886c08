//! Bluesky and every other server of the AT Protocol that speaks its words.

mod auth;
mod client;
mod edit;
mod errors;
mod inbox;
mod insights;
mod limits;
mod publish;
mod render;
pub mod sim;
mod wire;

use banyan_connector::{Auth, ChannelFacts, Connector, Editing, Inbox, Insights, Publishing};
use banyan_domain::{
    compose::{Rendered, Variant},
    network::{Grade, Limits, Network},
    publish::Step,
};

use client::Open;

/// The room. It holds nothing.
#[derive(Clone, Copy, Debug)]
pub struct Bluesky;

impl Connector for Bluesky {
    fn network(&self) -> Network {
        Network { id: "bluesky", name: "Bluesky", badge: "Bs", home: "https://bsky.app", own: false, grade: Grade::R }
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

/// Where people see an account: by its id, which stays when the handle changes.
fn profile_url(did: &str) -> String {
    format!("https://bsky.app/profile/{did}")
}

fn post_url(did: &str, rkey: &str) -> String {
    format!("{}/post/{rkey}", profile_url(did))
}
