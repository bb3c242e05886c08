//! Why something waits for a person or could not be done, in words that say what happened, whether it is live, and what to do.

use std::collections::BTreeMap;

use banyan_domain::guard::{Finding, Level};
use serde::{Deserialize, Serialize};

use crate::workspace::words::Words;

/// Of posts that are part of an offer that has ended.
pub(super) const OVER: &str = "publish-over";
/// Of posts without a time, by somebody who may not send at once.
const ASKS_YES: &str = "publish-waits-for-yes";
/// Of posts whose words nobody has looked at, and the guard would.
const THINK_AGAIN: &str = "publish-think-again";
/// Of posts that break a rule of their place.
const BLOCKED: &str = "publish-blocked";
/// Of posts with a file that may no longer be used.
pub(super) const ASSET_OVER: &str = "publish-asset-over";

/// A message id with its arguments; the finding, if a rule was broken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trouble {
    pub message: String,
    #[serde(default)]
    pub args: BTreeMap<String, String>,
    #[serde(default)]
    pub finding: Option<Finding>,
    /// For the operator: cleaned of secrets.
    #[serde(default)]
    pub detail: Option<String>,
}

impl Trouble {
    /// INVARIANT: the message is one there are words for; every test that brings a trouble about holds it against them.
    pub(crate) fn new(message: &str) -> Self {
        debug_assert!(Words::for_language("en").has(message), "no words for {message}");
        Self { message: message.to_owned(), args: BTreeMap::new(), finding: None, detail: None }
    }

    /// Nobody lost an answer: it came back from a backup.
    pub fn is_of_restore(&self) -> bool {
        self.message == "publish-restored"
    }

    /// Nothing is wrong with it; somebody who may let posts go says when.
    pub(crate) fn asks_yes() -> Self {
        Self::new(ASKS_YES)
    }

    pub fn waits_for_yes(&self) -> bool {
        self.message == ASKS_YES
    }

    /// Nothing failed: it goes as it is once a person has looked and said so.
    pub(crate) fn waits_for_a_look(&self) -> bool {
        self.waits_for_yes() || self.message == THINK_AGAIN
    }

    /// What the guard found, and a person must see to.
    pub(crate) fn found(finding: Finding) -> Self {
        let message = match finding.level {
            _ if finding.is_over() => OVER,
            _ if finding.is_asset_over() => ASSET_OVER,
            Level::Block => BLOCKED,
            Level::Warn | Level::Note => THINK_AGAIN,
        };
        Self::new(message).of(finding)
    }

    /// Somebody who keeps what was found lets it go.
    pub(crate) fn thinks_again(&self) -> bool {
        self.message == THINK_AGAIN
    }

    /// Other words let it go.
    pub(crate) fn is_of_guard(&self) -> bool {
        self.thinks_again() || self.message == BLOCKED
    }

    /// We kept it back: the place was never asked, or gave no reason to. Otherwise the place would not take it.
    pub fn is_held_back(&self) -> bool {
        !matches!(self.message.as_str(), "publish-rejected" | "publish-unexpected" | "publish-unreachable")
    }

    /// The place, or its rules, took no offence at anything but the words.
    pub(crate) fn wants_other_words(&self) -> bool {
        matches!(self.message.as_str(), BLOCKED | "publish-rejected")
    }

    /// What it is part of is over; the plan, not the words, can let it go.
    pub fn is_over(&self) -> bool {
        self.message == OVER
    }

    /// A file in it may no longer be used; the library, not the words, can let it go.
    pub fn is_asset_over(&self) -> bool {
        self.message == ASSET_OVER
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.is_over() || self.is_asset_over()
    }

    #[must_use]
    pub(crate) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    #[must_use]
    pub(crate) fn because(mut self, detail: impl ToString) -> Self {
        self.detail = Some(detail.to_string().chars().take(2_000).collect());
        self
    }

    #[must_use]
    pub(crate) fn of(mut self, finding: Finding) -> Self {
        self.finding = Some(finding);
        self
    }
}
