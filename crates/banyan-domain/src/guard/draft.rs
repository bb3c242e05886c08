//! What the guard is shown: the draft, what went or goes out around it, and the owner's rules.

use serde::{Deserialize, Serialize};

use super::Fingerprint;
use crate::{
    compose::{Media, Objective},
    ids::{ChannelId, PostId},
    plan::{Plan, offers_of_ten},
    time::{MINUTE, UtcMillis},
};

/// One variant as it would go out.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub post: PostId,
    pub channel: ChannelId,
    /// Who reads there; channels with the same audience count as one.
    pub audience: Option<String>,
    pub text: String,
    pub link: Option<String>,
    /// `None`: nobody has looked.
    pub link_state: Option<LinkState>,
    pub hashtags: Vec<String>,
    pub media: Vec<Media>,
    pub objective: Objective,
    pub at: UtcMillis,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    Alive,
    /// The server says there is no such page.
    Gone {
        status: u16,
    },
    /// The server did not answer.
    Silent,
}

/// A post that went out or is planned.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    pub post: PostId,
    pub channel: ChannelId,
    pub audience: Option<String>,
    pub text: String,
    pub link: Option<String>,
    pub objective: Objective,
    pub at: UtcMillis,
    /// Where it stands, if it is public.
    pub url: Option<String>,
    /// Spares reading texts that have nothing in common; `None` compares them.
    pub fingerprint: Option<Fingerprint>,
}

/// What the owner may change. Zero turns a rule off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GuardRules {
    pub repeat_days: u32,
    pub link_days: u32,
    pub min_gap_minutes: u32,
    /// Of so many posts ...
    pub offer_window: usize,
    /// ... at most so many may be offers. Where that is more than half, two may follow each other.
    pub offers_allowed: usize,
    /// Posts that differ only in their dates are a series, not a repetition.
    pub dates_make_a_series: bool,
    /// From so many exclamation marks on a text shouts.
    pub exclamations: usize,
}

impl GuardRules {
    /// What the plan says goes before the habit of the house.
    pub fn of(plan: &Plan) -> Self {
        let rules = Self::default();
        let allowed = offers_of_ten(plan).and_then(|offers| usize::try_from(offers).ok());
        Self {
            offers_allowed: allowed.unwrap_or(rules.offers_allowed),
            min_gap_minutes: plan.minutes_apart().unwrap_or(rules.min_gap_minutes),
            ..rules
        }
    }

    /// Two posts on one channel keep this distance.
    pub fn min_gap(&self) -> std::time::Duration {
        MINUTE * self.min_gap_minutes
    }
}

impl Default for GuardRules {
    fn default() -> Self {
        Self {
            repeat_days: 180,
            link_days: 14,
            min_gap_minutes: 180,
            offer_window: 10,
            offers_allowed: 1,
            dates_make_a_series: false,
            exclamations: 3,
        }
    }
}
