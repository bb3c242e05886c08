//! Help: every address, what it does, and who may do it, made from the route table.

use askama::Template;
use banyan_domain::workspace::Role;

use crate::{
    page::{Inside, Page},
    routes::{Route, rights},
};

#[derive(Template)]
#[template(path = "workspace/help.html")]
pub struct Help {
    pub p: Page,
    rows: Vec<(Route, [(Role, bool); 5])>,
}

impl Help {
    pub fn of(p: Page) -> Self {
        Self { p, rows: rights().collect() }
    }
}

impl Inside for Help {
    fn here(&self) -> &'static str {
        "help"
    }
}
