//! What waits against the shares of the plan, and how many of the last posts asked people to buy.

use banyan_domain::{guard, plan};

pub struct Balanced {
    /// Empty where the plan has none.
    pub pillars: Vec<plan::Balance>,
    pub offers: Option<guard::Balance>,
}

impl Balanced {
    pub(super) fn is_told(&self) -> bool {
        self.has_pillars() || self.offers.is_some()
    }

    /// Where nothing that waits says what it belongs to, nothing can be held against the plan.
    pub(super) fn has_pillars(&self) -> bool {
        self.pillars.iter().any(|pillar| pillar.posts > 0)
    }
}
