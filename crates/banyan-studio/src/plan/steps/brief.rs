//! The brief for an outside consultant, to read, print and take along.

use askama::Template;
use banyan_app::plan::steps::{Brief, LeftOut, Stands};

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/steps/brief.html")]
pub struct BriefPage {
    pub p: Page,
    pub brief: Brief,
}

impl BriefPage {
    fn is_cut(&self) -> bool {
        self.brief.left_out().next().is_some()
    }

    fn address(&self, left: &LeftOut) -> String {
        match left.stands {
            Stands::Plan(section) => format!("/studio/plan#section-{}", section.as_str()),
            Stands::Steps => "/studio/plan/steps".to_owned(),
        }
    }
}

impl Inside for BriefPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}
