//! Help: every address, what it does, and who may do it, made from the route table.

use askama::Template;
use banyan_domain::workspace::Role;

use crate::{
    page::Page,
    routes::{Route, rights},
};

#[derive(Template)]
#[template(path = "workspace/help.html")]
pub struct Help {
    pub p: Page,
}

impl Help {
    fn here(&self) -> &'static str {
        "help"
    }

    fn rows(&self) -> Vec<(Route, [(Role, bool); 5])> {
        rights().collect()
    }
}
