//! What a check says: which rule, how serious, in which words, and the evidence for it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::marks::Beside;

pub(super) const STRANGER: &str = "unknown-mention";

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Quiet.
    Note,
    /// Think again; a person may keep it.
    Warn,
    /// Cannot go; names its cure.
    Block,
}

/// Words are a message id with arguments (`locales/<lang>/guard.ftl`); `rule` is stable for programs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    pub rule: String,
    pub level: Level,
    /// Fluent message id, `guard-<rule>`.
    pub message: String,
    pub args: BTreeMap<String, String>,
    /// Of the things its rule may ask about the one this is: a name, a word, an address, files, an earlier post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    pub evidence: Option<Evidence>,
}

/// What the finding rests on, to be shown beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The earlier post, the address, the sentence: quoted.
    pub quote: String,
    pub url: Option<String>,
    pub at: Option<crate::time::UtcMillis>,
    /// The other post, where it is one of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<crate::ids::PostId>,
    /// The whole of both texts, where one is held against another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<Beside>,
}

impl Evidence {
    pub fn of(quote: impl Into<String>) -> Self {
        Self { quote: quote.into(), ..Self::default() }
    }
}

impl Finding {
    pub fn new(rule: &str, level: Level) -> Self {
        let (message, args) = (format!("guard-{rule}"), BTreeMap::new());
        Self { rule: rule.to_owned(), level, message, args, about: None, evidence: None }
    }

    /// What a person keeps who says "Keep it": its rule, and of its things this one alone.
    pub fn subject(&self) -> String {
        self.about.as_ref().map_or_else(|| self.rule.clone(), |about| format!("{}:{about}", self.rule))
    }

    /// What it is part of has ended, or is no longer in the plan: words do not mend that.
    pub fn is_over(&self) -> bool {
        matches!(self.rule.as_str(), "offer-over" | "offer-gone")
    }

    /// Names somebody whom nobody has kept.
    pub fn is_of_a_stranger(&self) -> bool {
        self.rule == STRANGER
    }

    /// Offers stand too near each other: with other posts between them it may go.
    pub fn is_of_offers(&self) -> bool {
        matches!(self.rule.as_str(), "two-offers-in-a-row" | "too-many-offers")
    }

    /// At a later time it may not be found.
    pub fn passes_with_time(&self) -> bool {
        self.is_of_offers() || self.rule == "repeated-link"
    }

    /// Whether the owner may say: never ask about this.
    pub fn may_rest(&self) -> bool {
        self.level != Level::Block && super::RULES.contains(&self.rule.as_str())
    }

    /// A file in it may not, or no longer, be used: other words do not mend that either.
    pub fn is_asset_over(&self) -> bool {
        let rules = ["rights-over", "consent-over", "consent-withdrawn", "consent-not-here", "asset-gone"];
        rules.contains(&self.rule.as_str())
    }

    /// Something with an end: only a later one, or leaving it out, lets the post go.
    pub fn has_ended(&self) -> bool {
        self.is_over() || self.is_asset_over()
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    #[must_use]
    pub fn about(mut self, thing: impl ToString) -> Self {
        self.about = Some(thing.to_string());
        self
    }

    #[must_use]
    pub fn showing(mut self, evidence: Evidence) -> Self {
        self.evidence = Some(evidence);
        self
    }
}
