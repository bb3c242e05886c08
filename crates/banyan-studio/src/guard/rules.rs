//! What the guard asks about, and whom it asks first: with who said so and when, and the way back.

use askama::Template;
use banyan_domain::time::UtcMillis;

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "guard/rules.html")]
pub struct GuardRulesPage {
    pub p: Page,
    pub rules: Vec<RuleLine>,
    pub names: Vec<ChosenName>,
    /// From the plan: what we never say.
    pub avoided: Vec<String>,
}

pub struct RuleLine {
    pub rule: &'static str,
    /// Since when it is not asked about, and who said so.
    pub rests: Option<(UtcMillis, Option<String>)>,
}

pub struct ChosenName {
    pub name: String,
    pub at: UtcMillis,
    pub by: Option<String>,
}

impl GuardRulesPage {
    fn name(&self, rule: &str) -> String {
        self.p.t(&format!("guard-name-{rule}")).to_string()
    }
}

impl Inside for GuardRulesPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}
