//! Posts for programs: previewed, written once, and read with their proof.

pub(crate) mod about;
pub(crate) mod again;
pub(crate) mod alike;
pub(crate) mod consent;
pub(crate) mod drafts;
pub(crate) mod library;
pub(crate) mod looks;
pub(crate) mod mending;
pub(crate) mod posts;
pub(crate) mod proposed;
pub(crate) mod recurring;
pub(crate) mod saved;
mod sent;
pub(crate) mod upload;
pub(crate) mod versions;
pub(crate) mod went;
mod wrong;

use banyan_app::{
    compose::{say_finding, say_trouble},
    publish::Trouble,
    workspace::words::Words,
};
use banyan_domain::guard::{Finding, Level};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{guard::compare::BesideShown, shapes::Moment};

/// Which of those that can be removed and brought back are listed.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listed {
    /// Those that can still be brought back, removed last first, instead of those that are there.
    #[serde(default)]
    removed: bool,
}

/// What a check says of the words, with what it rests on.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Finding")]
pub(crate) struct FindingShown {
    /// Stable for programs.
    rule: String,
    /// `block` cannot go; `warn` a person may keep; `note` is quiet.
    #[schemars(with = "String", extend("enum" = ["note", "warn", "block"]))]
    pub(crate) level: Level,
    message: String,
    /// Of the things its rule may ask about the one this is; what is kept is kept of it alone.
    about: Option<String>,
    evidence: Option<EvidenceShown>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Evidence")]
struct EvidenceShown {
    /// The earlier post, the address, the sentence.
    quote: String,
    url: Option<String>,
    at: Option<Moment>,
    /// The earlier post and these words, with what is different marked.
    beside: Option<BesideShown>,
}

impl FindingShown {
    pub(crate) fn of(words: &Words, finding: &Finding) -> Self {
        let evidence = finding.evidence.as_ref().map(|evidence| EvidenceShown {
            quote: evidence.quote.clone(),
            url: evidence.url.clone(),
            at: evidence.at.map(Moment),
            beside: evidence.beside.clone().map(BesideShown::from),
        });
        let message = say_finding(words, finding);
        Self { rule: finding.rule.clone(), level: finding.level, message, about: finding.about.clone(), evidence }
    }
}

/// Why something waits for a person: what happened, whether it is live, what to do.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Trouble")]
pub(crate) struct TroubleShown {
    /// Stable for programs.
    trouble: String,
    message: String,
}

impl TroubleShown {
    pub(crate) fn of(words: &Words, trouble: &Trouble) -> Self {
        Self { trouble: trouble.message.clone(), message: say_trouble(words, trouble) }
    }
}
