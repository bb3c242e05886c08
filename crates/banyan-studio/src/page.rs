//! What every page knows: its words, its clock, who reads it, and where its files are.

use std::fmt;

use banyan_app::workspace::{
    Who,
    words::{Arg, Language, Words, languages},
};
use banyan_domain::{
    time::UtcMillis,
    workspace::{MOST_NEEDS, Right, Role},
};
use jiff::Zoned;

use crate::{assets, done::Done};

/// Rooms that a narrow page keeps behind its last tab, as `inside.html` has them wide.
pub(crate) const MORE: [(&str, &str); 6] = [
    ("plan", "shell-plan"),
    ("sources", "shell-sources"),
    ("places", "shell-places"),
    ("ledger", "shell-ledger"),
    ("help", "help-title"),
    ("settings", "shell-settings"),
];

pub(crate) fn is_more(here: &str) -> bool {
    MORE.iter().any(|(room, _)| *room == here)
}

#[derive(Clone)]
pub struct Page {
    pub words: &'static Words,
    /// Now, in the one zone of this business: every time on a page is said in it.
    pub now: Zoned,
    /// Practice town: said on every page.
    pub demo: bool,
    /// What the act before this page did.
    pub done: Option<Done>,
    /// Nobody is signed in without one.
    pub desk: Option<Desk>,
}

/// Who works here, for whom, and whether posts may go out.
#[derive(Clone)]
pub struct Desk {
    pub business: String,
    pub person: String,
    /// Under this name the browser keeps words of this person in this business alone.
    pub whose: String,
    pub role: Role,
    pub held: Option<Held>,
    /// As many things as Today shows: what waits for a person.
    pub needs: usize,
}

/// Nothing goes out.
#[derive(Clone)]
pub struct Held {
    pub since: UtcMillis,
    pub why: HeldWhy,
}

#[derive(Clone)]
pub enum HeldWhy {
    By(String),
    /// This data folder came back from a copy; another machine may still be posting.
    Restored,
    /// The clock of this machine jumped.
    Clock,
}

/// A page with the sidebar: which of its lines is lit.
pub(crate) trait Inside {
    fn here(&self) -> &'static str;
}

impl Page {
    /// A message; `.with("name", value)` fills it.
    pub fn t<'a>(&self, id: &'a str) -> Say<'a> {
        Say { words: self.words, id, args: Vec::new() }
    }

    /// As many as Today shows of those there are.
    #[must_use]
    pub(crate) fn with_needs(mut self, needs: usize) -> Self {
        if let Some(desk) = &mut self.desk {
            desk.needs = needs.min(MOST_NEEDS);
        }
        self
    }

    /// Since when nothing goes out at all.
    pub(crate) fn held_since(&self) -> Option<UtcMillis> {
        Some(self.desk.as_ref()?.held.as_ref()?.since)
    }

    /// A number as the reader writes it: `1,380` or `1.380`.
    pub fn number(&self, number: impl fmt::Display) -> String {
        self.words.number(&number.to_string())
    }

    /// A person; a program that acted for them is named beside.
    pub fn who(&self, who: &Who) -> String {
        match &who.program {
            Some(program) => self.t("who-by-program").with("name", &who.name).with("program", program).to_string(),
            None => who.name.clone(),
        }
    }

    pub fn language(&self) -> &'static Language {
        self.words.language()
    }

    pub fn languages(&self) -> &'static [Language] {
        languages()
    }

    pub fn dir(&self) -> &'static str {
        if self.language().right_to_left { "rtl" } else { "ltr" }
    }

    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    pub fn may_write(&self) -> bool {
        self.may(Right::Write)
    }

    pub fn may_publish(&self) -> bool {
        self.may(Right::Publish)
    }

    pub fn may_connect(&self) -> bool {
        self.may(Right::Connect)
    }

    pub fn may_own(&self) -> bool {
        self.may(Right::Own)
    }

    pub(crate) fn may(&self, right: Right) -> bool {
        self.desk.as_ref().is_some_and(|desk| desk.role.may(right))
    }
}

impl Desk {
    pub fn initials(&self) -> String {
        initials(&self.person)
    }

    /// Message id of the role's name.
    pub fn role_id(&self) -> &'static str {
        match self.role {
            Role::Guest => "role-guest",
            Role::Reviewer => "role-reviewer",
            Role::Author => "role-author",
            Role::Editor => "role-editor",
            Role::Owner => "role-owner",
        }
    }
}

/// Of the first word and of the last.
pub(crate) fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

/// A message about to be said. Display gives plain text; templates escape it.
pub struct Say<'a> {
    words: &'static Words,
    id: &'a str,
    args: Vec<(&'a str, Arg<'a>)>,
}

impl<'a> Say<'a> {
    #[must_use]
    pub fn with(mut self, name: &'a str, value: impl IntoArg) -> Self {
        self.args.push((name, value.to_arg()));
        self
    }

    /// Fills it with what a finding or another verb brought along.
    #[must_use]
    pub fn with_all<'b: 'a>(mut self, args: impl IntoIterator<Item = (&'b String, &'b String)>) -> Self {
        self.args.extend(args.into_iter().map(|(name, value)| (name.as_str(), Arg::told(name, value))));
        self
    }
}

impl fmt::Display for Say<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words.text(self.id, &self.args))
    }
}

/// What may fill a message. Templates hand everything over by reference.
pub trait IntoArg {
    fn to_arg(&self) -> Arg<'static>;
}

impl<T: IntoArg + ?Sized> IntoArg for &T {
    fn to_arg(&self) -> Arg<'static> {
        (**self).to_arg()
    }
}

impl IntoArg for str {
    fn to_arg(&self) -> Arg<'static> {
        self.to_owned().into()
    }
}

impl IntoArg for String {
    fn to_arg(&self) -> Arg<'static> {
        self.clone().into()
    }
}

impl IntoArg for Say<'_> {
    fn to_arg(&self) -> Arg<'static> {
        self.to_string().into()
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl IntoArg for $number {
            fn to_arg(&self) -> Arg<'static> {
                i64::try_from(*self).unwrap_or(i64::MAX).into()
            }
        }
    )+};
}

numbers!(usize, u64, u32, i64, i32, i16);
