//! Help: who may do what, in five lines, and every address with it, both made from the table the program obeys.

use askama::Template;
use banyan_domain::workspace::{Right, Role};

use crate::{
    page::{Inside, Page},
    routes::{self, Route},
};

const RIGHTS: [(Right, &str); 5] = [
    (Right::Look, "help-right-look"),
    (Right::Write, "help-right-write"),
    (Right::Publish, "help-right-publish"),
    (Right::Connect, "help-right-connect"),
    (Right::Own, "help-right-own"),
];

#[derive(Template)]
#[template(path = "workspace/help.html")]
pub struct Help {
    pub p: Page,
    rights: [(&'static str, [bool; 5]); 5],
    rows: Vec<(Route, [(Role, bool); 5])>,
}

impl Help {
    pub fn of(p: Page) -> Self {
        let rights = RIGHTS.map(|(right, words)| (words, Role::ALL.map(|role| role.may(right))));
        Self { p, rights, rows: routes::rights().collect() }
    }
}

impl Inside for Help {
    fn here(&self) -> &'static str {
        "help"
    }
}
