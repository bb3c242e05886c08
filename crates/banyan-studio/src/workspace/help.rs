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
const KEYS: [(&[&str], &str); 18] = [
    (&["Ctrl", "K"], "shell-find"),
    (&["Ctrl", "Z"], "help-key-undo"),
    (&["?"], "help-keys"),
    (&["N"], "shell-write"),
    (&["G", "T"], "shell-today"),
    (&["G", "P"], "shell-plan"),
    (&["G", "W"], "shell-write"),
    (&["G", "Q"], "shell-queue"),
    (&["G", "E"], "shell-people"),
    (&["G", "S"], "shell-sources"),
    (&["G", "O"], "shell-places"),
    (&["G", "L"], "shell-ledger"),
    (&["↑", "↓"], "help-key-needs"),
    (&["Ctrl", "Enter"], "help-key-queue"),
    (&["Ctrl", "Shift", "Enter"], "help-key-at"),
    (&["Alt", "1–9"], "help-key-place"),
    (&["Ctrl", "K"], "help-key-link"),
    (&["/", "↓"], "help-key-bits"),
];

#[derive(Template)]
#[template(path = "workspace/help.html")]
pub struct Help {
    pub p: Page,
    keys: [(&'static [&'static str], &'static str); 18],
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The word of each link of the shell that has a letter.
    fn letters_of_the_shell() -> BTreeSet<(String, String)> {
        let shell = include_str!("../../templates/inside.html");
        let links = shell.split("data-go=\"").skip(1).map(|link| {
            let (letter, rest) = link.split_once('"').unwrap();
            let (_, words) = rest.split_once("<span>{{ p.t(\"").unwrap_or(("", "\""));
            (letter.to_uppercase(), words.split('"').next().unwrap().to_owned())
        });
        links.filter(|(letter, _)| letter != "?").collect()
    }

    #[test]
    fn help_tells_every_letter_of_the_shell_and_no_other() {
        let told = KEYS.iter().filter_map(|(keys, words)| match keys {
            ["G", letter] => Some(((*letter).to_owned(), (*words).to_owned())),
            _ => None,
        });
        assert_eq!(told.collect::<BTreeSet<_>>(), letters_of_the_shell());
    }
}
