//! The brief for an outside consultant, to read, print and take along.

use askama::Template;
use banyan_app::plan::steps::Brief;

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/steps/brief.html")]
pub struct BriefPage {
    pub p: Page,
    pub brief: Brief,
}

impl Inside for BriefPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}
