//! Carrying a post through all its steps as the app does, and the first promise: what is shown is what is sent.

use banyan_domain::{
    compose::Rendered,
    publish::{Done, Receipt, Step, StepResult, Ticket},
};

use super::{Ground, Harness, ground::link, sample};
use crate::{Connector, ConnectorError, Progress, Publishing, Task};

/// More looks than any network needs before an upload is ready.
const MAX_LOOKS: usize = 20;

/// One publication on its way.
pub(super) struct Walk<'a> {
    pub(super) connector: &'a dyn Connector,
    pub(super) ground: &'a dyn Ground,
    pub(super) rendered: Rendered,
    pub(super) steps: Vec<Step>,
    pub(super) done: Done,
    pub(super) name: String,
}

impl<'a> Walk<'a> {
    pub(super) fn new(connector: &'a dyn Connector, ground: &'a dyn Ground, rendered: Rendered, name: &str) -> Self {
        let steps = connector.steps(&rendered);
        assert!(!steps.is_empty(), "a post without steps");
        assert_eq!(steps, connector.steps(&rendered), "steps are computed purely");
        Self { connector, ground, rendered, steps, done: Done::default(), name: name.to_owned() }
    }

    /// `None`: this room does not publish, and its suite ends here.
    pub(super) fn publishing(&self) -> Option<&'a dyn Publishing> {
        self.connector.publishing()
    }

    pub(super) fn at(&self) -> usize {
        self.done.0.len()
    }

    /// Sends the request of the step that is next.
    pub(super) async fn submit(&self) -> Result<Progress, ConnectorError> {
        let publishing = self.publishing().expect("asked only where the room publishes");
        let key = sample::key(&self.name, self.at(), self.ground);
        publishing.submit(&link(self.ground), &self.task(&key)).await
    }

    pub(super) fn task<'t>(&'t self, key: &'t banyan_domain::publish::StepKey) -> Task<'t> {
        Task { rendered: &self.rendered, steps: &self.steps, index: self.at(), done: &self.done, key }
    }

    /// Looks until the network is done with it, then keeps the result.
    pub(super) async fn settle(&mut self, progress: Progress) {
        let mut progress = progress;
        for _ in 0..MAX_LOOKS {
            match progress {
                Progress::Live(receipt) => return self.done.0.push(StepResult::Live(receipt)),
                Progress::Ready(ticket) => return self.done.0.push(StepResult::Ready(ticket)),
                Progress::Processing { ticket, .. } => progress = self.check(&ticket).await,
            }
        }
        panic!("`{}` was not ready after {MAX_LOOKS} looks", self.steps[self.at()].name());
    }

    async fn check(&self, ticket: &Ticket) -> Progress {
        let publishing = self.publishing().expect("asked only where the room publishes");
        let key = sample::key(&self.name, self.at(), self.ground);
        publishing.check(&link(self.ground), &self.task(&key), ticket).await.expect("a look at an upload succeeds")
    }

    pub(super) async fn step(&mut self) {
        let progress = self.submit().await;
        let progress = progress.unwrap_or_else(|error| panic!("`{}`: {error:?}", self.steps[self.at()].name()));
        self.settle(progress).await;
    }

    pub(super) async fn carry_out(mut self) -> Vec<Receipt> {
        while self.at() < self.steps.len() {
            self.step().await;
        }
        let receipts: Vec<Receipt> = self.done.receipts().cloned().collect();
        assert!(!receipts.is_empty(), "a post that went out has a receipt");
        receipts
    }
}

/// The words of the preview are the words at the network, part by part.
pub async fn preview_equals_what_was_sent(connector: &dyn Connector, harness: &dyn Harness) {
    if connector.publishing().is_none() {
        return;
    }
    for make in [sample::post, sample::thread] {
        let ground = harness.fresh().await;
        let rendered = make(connector, &*ground);
        let expected: Vec<String> = rendered.parts.iter().map(|part| part.text.clone()).collect();
        let receipts = Walk::new(connector, &*ground, rendered, "preview").carry_out().await;
        assert_eq!(ground.posts().await, expected);
        assert_eq!(receipts.len(), expected.len(), "one receipt a part");
        let mut ids: Vec<&str> = receipts.iter().map(|receipt| receipt.remote_id.as_str()).collect();
        ids.dedup();
        assert_eq!(ids.len(), receipts.len(), "each part has an id of its own");
    }
}
