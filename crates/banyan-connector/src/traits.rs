//! A small core and abilities as sub-traits: `None` means "cannot", never an error at run time.

use std::time::Duration;

use async_trait::async_trait;
use banyan_domain::{
    compose::{Rendered, Variant},
    converse::Incoming,
    measure::Reading,
    network::{Limits, Network},
    publish::{Done, Receipt, Step, StepKey, Ticket},
    time::UtcMillis,
};
use banyan_net::Net;
use serde::{Deserialize, Serialize};

use crate::{ChannelFacts, ConnectorError, Credential, Link};

#[async_trait]
pub trait Connector: Send + Sync + 'static {
    fn network(&self) -> Network;
    /// Pure. With default facts: the network's own defaults.
    fn limits(&self, facts: &ChannelFacts) -> Limits;
    /// Pure; the one place where a variant becomes the network's words. Preview, guard and publish all call it.
    fn render(&self, variant: &Variant, limits: &Limits) -> Rendered;
    /// Pure. Each step is one mutating request.
    fn steps(&self, rendered: &Rendered) -> Vec<Step>;
    fn auth(&self) -> &dyn Auth;
    fn publishing(&self) -> Option<&dyn Publishing> {
        None
    }
    fn editing(&self) -> Option<&dyn Editing> {
        None
    }
    fn inbox(&self) -> Option<&dyn Inbox> {
        None
    }
    fn insights(&self) -> Option<&dyn Insights> {
        None
    }

    fn abilities(&self) -> Abilities {
        Abilities {
            publish: self.publishing().is_some(),
            edit: self.editing().is_some(),
            inbox: self.inbox().is_some(),
            insights: self.insights().is_some(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abilities {
    pub publish: bool,
    pub edit: bool,
    pub inbox: bool,
    pub insights: bool,
}

// ---- auth ----------------------------------------------------------------------------------------------------------

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Name in forms, flags (`--server`) and message ids (`connect-<network>-<name>`).
    pub name: &'static str,
    pub kind: FieldKind,
    pub required: bool,
    pub example: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum FieldKind {
    Text,
    Address,
    Secret,
}

/// What a person typed into the fields, by name. Secrets in it must not be logged.
pub type AuthForm = std::collections::BTreeMap<String, String>;

pub enum AuthStart {
    /// Send the person to `url`; keep `pending` (secret) and hand it to `finish` with the code.
    Redirect { url: String, pending: Credential },
    /// No visit needed.
    Done(Box<Connected>),
}

pub struct Connected {
    pub facts: ChannelFacts,
    pub credential: Credential,
}

#[async_trait]
pub trait Auth: Send + Sync {
    /// What to ask a person for, in order.
    fn fields(&self) -> &'static [Field];
    /// `redirect_uri` is ours, or none when a person will paste the code (out of band).
    async fn start(
        &self,
        net: &Net,
        form: &AuthForm,
        redirect_uri: Option<&str>,
        now: UtcMillis,
    ) -> Result<AuthStart, ConnectorError>;
    async fn finish(
        &self,
        net: &Net,
        pending: &Credential,
        code: &str,
        now: UtcMillis,
    ) -> Result<Connected, ConnectorError>;
    /// Before use: a new credential if this one runs out soon; `None` if it is good. The caller holds the one lock.
    async fn freshen(&self, _link: &Link<'_>) -> Result<Option<Credential>, ConnectorError> {
        Ok(None)
    }
    /// Reads who we are and what this server allows. Creates nothing.
    async fn who_am_i(&self, link: &Link<'_>) -> Result<ChannelFacts, ConnectorError>;
}

// ---- publishing ----------------------------------------------------------------------------------------------------

/// One step to be carried out, with everything that was fixed before the first attempt.
pub struct Task<'a> {
    pub rendered: &'a Rendered,
    pub steps: &'a [Step],
    /// Index into `steps`.
    pub index: usize,
    pub done: &'a Done,
    pub key: &'a StepKey,
}

impl Task<'_> {
    pub fn step(&self) -> &Step {
        &self.steps[self.index]
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// Public now.
    Live(Receipt),
    /// The step gave something later steps need.
    Ready(Ticket),
    /// The network is still at it: `check` again later.
    Processing { ticket: Ticket, look_again_in: Duration },
}

/// From when the lost request first left until it was last given up, and which remote ids other receipts already hold.
#[derive(Clone, Debug)]
pub struct Window {
    pub from: UtcMillis,
    pub until: UtcMillis,
    pub taken: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    Here(Progress),
    /// Could still appear.
    NotYet,
    /// A read-after-write list shows that it is not there.
    Absent {
        proof: Proof,
    },
    CannotTell,
}

/// Why we may say it is absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    pub what: String,
    /// The same request may be sent again under the same key: the server was seen to honour it.
    pub key_is_honoured: bool,
}

#[async_trait]
pub trait Publishing: Send + Sync {
    /// Sends exactly one mutating request. The attempt is already written down.
    async fn submit(&self, link: &Link<'_>, task: &Task<'_>) -> Result<Progress, ConnectorError>;
    /// Reads only; safe to repeat for ever.
    async fn check(&self, link: &Link<'_>, task: &Task<'_>, ticket: &Ticket) -> Result<Progress, ConnectorError>;
    /// After an unknown outcome: is what this step made already there? Reads only. Never an id in `window.taken`.
    async fn find(&self, link: &Link<'_>, task: &Task<'_>, window: &Window) -> Result<Found, ConnectorError>;
}

#[async_trait]
pub trait Editing: Send + Sync {
    /// Changes one published part to what `rendered.parts[part]` says now.
    async fn change(
        &self,
        link: &Link<'_>,
        receipt: &Receipt,
        rendered: &Rendered,
        part: usize,
    ) -> Result<Receipt, ConnectorError>;
    /// Whether the answers of a poll can be other words without losing the votes; where not, they stay as they went out.
    fn changes_poll(&self) -> bool {
        true
    }
    /// Gone already counts as done.
    async fn take_down(&self, link: &Link<'_>, receipt: &Receipt) -> Result<(), ConnectorError>;
}

// ---- what comes back -----------------------------------------------------------------------------------------------

#[derive(Clone, Debug, PartialEq)]
pub struct IncomingPage {
    /// Oldest first.
    pub items: Vec<Incoming>,
    /// Hand back at the next poll.
    pub cursor: Option<String>,
}

#[async_trait]
pub trait Inbox: Send + Sync {
    async fn poll(&self, link: &Link<'_>, cursor: Option<&str>) -> Result<IncomingPage, ConnectorError>;
    /// Ids of what our newest words over there answer, by whatever program they were written.
    async fn answered(&self, link: &Link<'_>) -> Result<Vec<String>, ConnectorError>;
}

#[async_trait]
pub trait Insights: Send + Sync {
    /// Numbers of the channel and of these posts; a number not told is `None`.
    async fn read(&self, link: &Link<'_>, receipts: &[Receipt]) -> Result<Vec<Reading>, ConnectorError>;
}
