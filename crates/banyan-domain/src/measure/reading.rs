//! Numbers networks give. What a network does not tell is `None`, never zero.

use serde::{Deserialize, Serialize};

use crate::time::UtcMillis;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    Impressions,
    Replies,
    Reactions,
    Shares,
    Quotes,
    /// People who chose an answer of its poll.
    Votes,
    Followers,
}

/// One number at one time, of one post or (with `remote_id` none) of the whole channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub remote_id: Option<String>,
    pub metric: Metric,
    /// Of votes: the answer that was chosen; all of them together without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    pub value: Option<u64>,
    pub read_at: UtcMillis,
}
