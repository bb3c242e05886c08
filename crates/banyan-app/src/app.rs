//! What every verb is handed: database, client, connectors, clock, key, typefaces.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use banyan_connector::{ChannelFacts, Connector};
use banyan_content::pdf::Fonts;
use banyan_db::Db;
use banyan_domain::{network::Framing, time::UtcMillis};
use banyan_net::Net;
use tokio::sync::Notify;
use url::Url;
use uuid::Uuid;

use crate::{
    publish::{InFlight, Sender},
    seen::Seen,
    workspace::{FirstCode, Vault},
};

/// Cheap to clone.
#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub net: Net,
    pub clock: Clock,
    pub(crate) vault: Vault,
    pub(crate) connectors: &'static [&'static dyn Connector],
    /// What papers are set in.
    pub(crate) fonts: Arc<Fonts>,
    /// Address under which people reach this Banyan, without a slash at the end.
    pub base_url: Arc<str>,
    /// Who this process is, for leases.
    pub(crate) process: Uuid,
    pub(crate) sender: Arc<Sender>,
    /// Simulated networks only: real channels are refused.
    pub demo: bool,
    /// Something became due earlier than the timekeeper thinks.
    pub(crate) nudge: Arc<Notify>,
    pub(crate) in_flight: Arc<InFlight>,
    pub(crate) sign_in_pace: Arc<crate::workspace::SignInPace>,
    pub(crate) wall_pace: Arc<crate::measure::WallPace>,
    pub(crate) token_pace: Arc<crate::workspace::TokenPace>,
    pub(crate) seen_links: Arc<crate::compose::SeenLinks>,
    pub(crate) goals_set: Arc<crate::plan::GoalsSet>,
    pub(crate) first_code: Arc<FirstCode>,
    /// For one page.
    pub(crate) seen: Option<Arc<Seen>>,
    /// Addresses of the simulated networks, by network id (demo only).
    pub simulated: Arc<BTreeMap<String, String>>,
}

pub struct AppBuilder {
    pub db: Db,
    pub net: Net,
    pub clock: Clock,
    pub vault: Vault,
    pub connectors: &'static [&'static dyn Connector],
    pub fonts: Fonts,
    pub base_url: String,
    pub demo: bool,
    pub simulated: BTreeMap<String, String>,
}

impl AppBuilder {
    pub fn build(self) -> App {
        App {
            db: self.db,
            net: self.net,
            clock: self.clock,
            vault: self.vault,
            connectors: self.connectors,
            fonts: Arc::new(self.fonts),
            base_url: Arc::from(self.base_url.trim_end_matches('/')),
            process: Uuid::now_v7(),
            sender: Arc::new(Sender::default()),
            demo: self.demo,
            nudge: Arc::new(Notify::new()),
            in_flight: Arc::new(InFlight::default()),
            sign_in_pace: Arc::new(crate::workspace::SignInPace::default()),
            wall_pace: Arc::new(crate::measure::WallPace::default()),
            token_pace: Arc::new(crate::workspace::TokenPace::default()),
            seen_links: Arc::default(),
            goals_set: Arc::default(),
            first_code: Arc::new(FirstCode::fresh()),
            seen: None,
            simulated: Arc::new(self.simulated),
        }
    }
}

impl App {
    /// Where a person sees what a network calls `address`: in the practice town at the practice twin, for the real network
    /// knows nothing of it.
    pub fn page_address(&self, network: &str, address: &str) -> String {
        let twin = self.simulated.get(network).filter(|_| self.demo).and_then(|twin| Url::parse(twin).ok());
        match (twin, Url::parse(address)) {
            (Some(mut twin), Ok(real)) => {
                twin.set_path(real.path());
                twin.set_query(real.query());
                twin.into()
            }
            _ => address.to_owned(),
        }
    }

    /// Where the browser begins the business, for whoever reads what this process prints.
    pub fn first_address(&self) -> String {
        format!("{}/studio/first?code={}", self.base_url, self.first_code.as_str())
    }

    /// Whether somebody holds this start's printed address.
    pub fn is_first_code(&self, typed: &str) -> bool {
        self.first_code.is(typed)
    }

    pub fn now(&self) -> UtcMillis {
        self.clock.now()
    }

    pub fn connectors(&self) -> &'static [&'static dyn Connector] {
        self.connectors
    }

    pub fn connector(&self, network: &str) -> Option<&'static dyn Connector> {
        self.connectors.iter().copied().find(|connector| connector.network().id == network)
    }

    /// Wakes the timekeeper: something was put in the queue or let go.
    pub fn nudge(&self) {
        self.nudge.notify_one();
    }
}

/// The machine's clock, or one a test turns by hand.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    Virtual(Arc<AtomicI64>),
}

impl Clock {
    pub fn at(now: UtcMillis) -> Self {
        Self::Virtual(Arc::new(AtomicI64::new(now.0)))
    }

    pub fn now(&self) -> UtcMillis {
        match self {
            Self::System => UtcMillis::from(jiff::Timestamp::now()),
            Self::Virtual(now) => UtcMillis(now.load(Ordering::SeqCst)),
        }
    }

    /// Turns a virtual clock; the machine's cannot be turned.
    pub fn set(&self, now: UtcMillis) {
        if let Self::Virtual(clock) = self {
            clock.store(now.0, Ordering::SeqCst);
        }
    }
}

/// A new id; sorts by birth.
pub fn fresh_id<T: From<Uuid>>() -> T {
    T::from(Uuid::now_v7())
}

/// What a connector speaks to; doors know no connectors.
pub fn network_of(connector: &'static dyn Connector) -> banyan_domain::network::Network {
    connector.network()
}

/// What it shows of a picture before somebody opens it, whatever server it speaks to.
pub fn frame_of(connector: &'static dyn Connector) -> Option<Framing> {
    connector.limits(&ChannelFacts::default()).frame
}

/// A part of a picture may be sent there instead of the whole.
pub fn takes_cuts(connector: &'static dyn Connector) -> bool {
    frame_of(connector).is_some_and(Framing::takes_cuts)
}
