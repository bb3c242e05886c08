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

/// What can be done by keys alone; each has a button as well. A key is called as it is printed.
const KEYS: [(&[&str], &str); 14] = [
    (&["Ctrl", "K"], "shell-find"),
    (&["?"], "help-keys"),
    (&["N"], "shell-write"),
    (&["G", "T"], "shell-today"),
    (&["G", "P"], "shell-plan"),
    (&["G", "W"], "shell-write"),
    (&["G", "Q"], "shell-queue"),
    (&["G", "S"], "shell-sources"),
    (&["G", "O"], "shell-places"),
    (&["G", "L"], "shell-ledger"),
    (&["↑", "↓"], "help-key-needs"),
    (&["Ctrl", "Enter"], "help-key-queue"),
    (&["Ctrl", "Shift", "Enter"], "help-key-at"),
    (&["Alt", "1–9"], "help-key-place"),
];

#[derive(Template)]
#[template(path = "workspace/help.html")]
pub struct Help {
    pub p: Page,
    keys: [(&'static [&'static str], &'static str); 14],
    rights: [(&'static str, [bool; 5]); 5],
    rows: Vec<(Route, [(Role, bool); 5])>,
}

impl Help {
    pub fn of(p: Page) -> Self {
        let rights = RIGHTS.map(|(right, words)| (words, Role::ALL.map(|role| role.may(right))));
        Self { p, keys: KEYS, rights, rows: routes::rights().collect() }
    }
}

impl Inside for Help {
    fn here(&self) -> &'static str {
        "help"
    }
}
