//! Errors say what to do next. One exhaustive match (`app/publish/next_step.rs`) turns them into state.

use banyan_domain::{guard::Finding, time::UtcMillis};
use banyan_net::NetError;

pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

#[derive(Debug, thiserror::Error)]
pub enum ConnectorError {
    /// The post is not acceptable. Never retry; show the author which part and why.
    #[error("the network refuses the post: {}", finding.rule)]
    Rejected { finding: Box<Finding> },
    /// The credential is dead or lacks a scope. Pause the channel; ask a person to reconnect.
    #[error("the channel must be connected again: {reason:?}")]
    Reconnect { reason: ReconnectReason },
    /// Too fast. Wait; costs no attempt. The scope says whether other channels must wait too.
    #[error("the network asks to slow down")]
    SlowDown { until: Option<UtcMillis>, scope: LimitScope },
    /// Nothing was sent or accepted. Try later.
    #[error("the network could not be reached")]
    Unavailable { source: BoxError },
    /// Sent, but the answer was lost. Never resend: `find`, and if unsure ask a person.
    #[error("the answer was lost")]
    OutcomeUnknown { source: BoxError },
    /// We did not understand, or broke our own contract. Stop, keep the evidence, tell the operator.
    #[error("the network answered something unexpected: {}", evidence.what)]
    Unexpected { evidence: Evidence },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReconnectReason {
    /// The access part has run out; `Auth::freshen` may still save it.
    Expired,
    /// Taken away, or never valid.
    Revoked,
    /// Valid, but not allowed to do this.
    MissingScope,
    /// The account is suspended, moved or gone.
    AccountGone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitScope {
    Channel,
    Server,
}

/// What was seen, cleaned of secrets, short enough to store.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Evidence {
    pub what: String,
    pub status: Option<u16>,
    /// First 2,000 characters of the answer.
    pub body: Option<String>,
}

impl ConnectorError {
    /// For a request that changes something: a lost answer is an unknown outcome.
    pub fn of_write(error: NetError) -> Self {
        if error.may_have_arrived() {
            Self::OutcomeUnknown { source: Box::new(error) }
        } else {
            Self::Unavailable { source: Box::new(error) }
        }
    }

    /// For a request that only reads: nothing happened, look again later.
    pub fn of_read(error: NetError) -> Self {
        Self::Unavailable { source: Box::new(error) }
    }
}
