//! What a publication becomes, in memory; saving it is the caller's.

use banyan_domain::{
    publish::{PublicationState as State, StepResult},
    time::UtcMillis,
};

use super::{Trouble, store::Publication};

impl Publication {
    pub(super) fn step_done(&mut self, result: StepResult, now: UtcMillis) {
        self.done.0.push(result);
        self.tries = 0;
        self.looks = 0;
        self.look_again_at = Some(now);
        self.ticket = None;
        self.asks_person = false;
        self.trouble = None;
        if self.next_index().is_none() {
            self.finish(now);
        } else {
            self.state = State::Submitting;
        }
    }

    pub(super) fn finish(&mut self, now: UtcMillis) {
        self.state = State::Published;
        self.published_at = Some(now);
        self.look_again_at = None;
        self.lease_until = None;
        self.ticket = None;
        self.asks_person = false;
        self.trouble = None;
    }

    /// Nothing more happens to it.
    pub(super) fn call_off(&mut self, state: State) {
        self.state = state;
        self.asks_person = false;
        self.look_again_at = None;
        self.lease_until = None;
        self.trouble = None;
        self.answered = None;
    }

    /// As before it was called off.
    pub(super) fn wait_as(&mut self, state: State, trouble: Option<Trouble>) {
        self.state = state;
        self.asks_person = state.waits_for_person();
        self.trouble = trouble;
        self.answered = None;
    }

    /// Nothing sent yet goes back to the queue; what is under way stays under way.
    pub(super) fn again(&mut self, at: UtcMillis, new_key: bool, costs_try: bool) {
        self.state = if self.done.0.is_empty() { State::Scheduled } else { State::Submitting };
        self.look_again_at = Some(at);
        self.looks = 0;
        if new_key {
            self.generation += 1;
        }
        if costs_try {
            self.tries += 1;
        }
    }

    /// Under way stays under way: it was let out in time, and being late now is the network's doing.
    pub(super) fn start_over(&mut self, now: UtcMillis) {
        self.done.0.clear();
        self.generation += 1;
        self.state = State::Submitting;
        self.look_again_at = Some(now);
        self.ticket = None;
        self.looks = 0;
    }

    pub(super) fn look_at(&mut self, at: UtcMillis) {
        self.looks = if self.state == State::OutcomeUnknown { self.looks + 1 } else { 0 };
        self.state = State::OutcomeUnknown;
        self.look_again_at = Some(at);
    }

    /// What is public already makes it a part, what may be public stays unknown; otherwise nothing is out.
    pub(super) fn ask(&mut self, trouble: Trouble) {
        self.state = match self.state {
            State::OutcomeUnknown => State::OutcomeUnknown,
            _ if self.something_public() => State::PublishedInPart,
            _ => State::NeedsAttention,
        };
        self.asks_person = true;
        self.look_again_at = None;
        self.ticket = None;
        self.trouble = Some(trouble);
    }

    /// Its place rests: it would wait there for ever.
    pub(super) fn ask_at_rest(&mut self) {
        if matches!(self.state, State::OutcomeUnknown | State::Processing) {
            self.ask_unknown(Trouble::new("publish-at-rest-unknown"));
        } else if self.something_public() {
            self.ask(Trouble::new("publish-at-rest-in-part"));
        } else {
            self.ask(Trouble::new("publish-at-rest"));
        }
    }

    pub(super) fn ask_unknown(&mut self, trouble: Trouble) {
        self.state = State::OutcomeUnknown;
        self.asks_person = true;
        self.look_again_at = None;
        self.trouble = Some(trouble);
    }
}
