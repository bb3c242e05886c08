//! Sources: add one, show me first or carry by itself, the held question, the newest by hand.

use askama::Template;
use banyan_domain::{
    ids::{ItemId, SourceId},
    time::UtcMillis,
};
use secrecy::SecretString;
use serde::Deserialize;

use super::LetterForm;
use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
    workspace::first::LookProblem,
};

#[derive(Template)]
#[template(path = "gather/sources.html")]
pub struct Sources {
    pub p: Page,
    pub sources: Vec<SourceLine>,
    pub questions: Vec<HeldQuestion>,
    /// What a look at a new address found; nothing is added yet.
    pub found: Option<Found>,
    /// Kept as it was typed.
    pub address: String,
    pub problem: Option<LookProblem>,
    /// The mailbox as it was typed; never its password.
    pub form: AddSourceForm,
    pub mailbox_problem: Option<MailboxProblem>,
    /// One letter that was not read.
    pub letter: LetterForm,
}

pub struct SourceLine {
    pub id: SourceId,
    pub revision: i64,
    pub kind: SourceKind,
    pub sign: PlaceSign,
    pub name: String,
    /// Address, mailbox or folder.
    pub where_from: String,
    pub carries_by_itself: bool,
    pub places: Vec<PlaceSign>,
    pub known: usize,
    pub newest: Option<UtcMillis>,
    pub looked: Option<UtcMillis>,
    pub looks_again: Option<UtcMillis>,
    pub health: SourceHealth,
    /// For "carry the newest by hand".
    pub newest_items: Vec<NewestItem>,
    /// New pieces that are shown first and wait for a word.
    pub fresh: Vec<FreshItem>,
}

pub struct FreshItem {
    pub id: ItemId,
    pub title: String,
    pub at: Option<UtcMillis>,
}

/// Why a mailbox was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailboxProblem {
    Incomplete,
    Login,
    Folder,
    NotEncrypted,
    OwnNetwork,
    Unreachable,
    AlreadyHere,
}

impl MailboxProblem {
    fn message(self) -> &'static str {
        match self {
            Self::Incomplete => "mailbox-incomplete",
            Self::Login => "mailbox-login",
            Self::Folder => "mailbox-folder-missing",
            Self::NotEncrypted => "mailbox-not-encrypted",
            Self::OwnNetwork => "mailbox-own-network",
            Self::Unreachable => "mailbox-unreachable",
            Self::AlreadyHere => "source-already",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    Feed,
    Mailbox,
    Folder,
    /// Letters that were handed over one by one.
    Hand,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceHealth {
    Well,
    /// Could not be read since; in the words of the net.
    Silent {
        since: UtcMillis,
        reason: String,
    },
    /// Answered "gone for good".
    Gone {
        since: UtcMillis,
    },
}

pub struct NewestItem {
    pub title: String,
    pub at: Option<UtcMillis>,
}

/// More came at once than usual, or old ones turned up: nothing goes out until a person says.
pub struct HeldQuestion {
    pub source: SourceId,
    pub revision: i64,
    pub name: String,
    pub found: UtcMillis,
    pub reason: HeldReason,
    pub items: Vec<HeldItem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldReason {
    ManyAtOnce,
    Old,
    /// Every id and address changed: the site was moved.
    Moved,
}

pub struct HeldItem {
    pub id: String,
    pub title: String,
    pub at: Option<UtcMillis>,
    pub on: bool,
}

/// What a new address holds.
pub struct Found {
    pub address: String,
    pub feeds: Vec<FoundFeed>,
}

pub struct FoundFeed {
    pub value: String,
    pub title: String,
    pub items: usize,
    pub newest: Option<UtcMillis>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddSourceForm {
    pub address: String,
    pub feed: Vec<String>,
    pub mode: String,
    /// `mailbox`, or anything else for an address.
    pub kind: String,
    pub host: String,
    pub user: String,
    pub password: SecretString,
    pub folder: String,
    pub tls: String,
}

impl AddSourceForm {
    pub fn is_mailbox(&self) -> bool {
        self.kind == "mailbox"
    }

    /// Only if it was said.
    pub fn carries(&self) -> bool {
        self.mode == "carry"
    }

    /// What was ticked, else what was typed.
    pub fn addresses(&self) -> Vec<String> {
        let ticked: Vec<String> = self.feed.iter().filter(|feed| address_problem(feed).is_none()).cloned().collect();
        if ticked.is_empty() && self.feed.is_empty() { vec![self.address.trim().to_owned()] } else { ticked }
    }

    pub fn address_problem(&self) -> Option<LookProblem> {
        if self.feed.is_empty() { address_problem(&self.address) } else { None }
    }

    /// Host and port; `mail.example.org:1993` names its own.
    pub fn server(&self, usual_port: u16) -> (String, u16) {
        let typed = self.host.trim();
        match typed.rsplit_once(':').and_then(|(host, port)| Some((host, port.parse().ok()?))) {
            Some((host, port)) => (host.to_owned(), port),
            None => (typed.to_owned(), usual_port),
        }
    }
}

/// Folders and files of this machine are named on its command line only: whoever reaches a page must not read its disk.
fn address_problem(typed: &str) -> Option<LookProblem> {
    let typed = typed.trim();
    let lower = typed.to_ascii_lowercase();
    if typed.starts_with(['/', '~', '.', '\\']) || lower.starts_with("file:") || lower.get(1..3) == Some(":\\") {
        return Some(LookProblem::ThisMachine);
    }
    let looks_right = typed.contains(['.', ':']) && !typed.contains(char::is_whitespace) && !typed.contains('@');
    (!looks_right).then_some(LookProblem::NotAnAddress)
}

/// The answer to a held question.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HeldForm {
    pub revision: i64,
    pub decision: String,
    /// What was ticked.
    pub item: Vec<String>,
    /// What stood on the page, newest first: more may have come since, and nobody said yes to that.
    pub shown: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// These go to their drafts or the queue; the others count as known.
    Carry(Vec<String>),
    /// All count as known.
    None,
    /// A press without a choice is a slip, not an answer.
    Unsaid,
}

impl HeldForm {
    /// Only what was said carries anything, or lets it be.
    pub fn decision(&self) -> Decision {
        let chosen: Vec<String> = match self.decision.as_str() {
            "none" => return Decision::None,
            "newest" => self.shown.iter().take(1).cloned().collect(),
            "all" => self.shown.clone(),
            "carry" => self.item.clone(),
            _ => Vec::new(),
        };
        if chosen.is_empty() { Decision::Unsaid } else { Decision::Carry(chosen) }
    }
}

impl SourceLine {
    fn known_words(&self, p: &Page) -> String {
        let id = match self.kind {
            SourceKind::Feed => "source-known-articles",
            SourceKind::Mailbox | SourceKind::Hand => "source-known-letters",
            SourceKind::Folder => "source-known-files",
        };
        p.t(id).with("count", self.known).to_string()
    }

    /// Whether there is anything to look at again.
    fn goes_on(&self) -> bool {
        self.kind != SourceKind::Hand
    }

    fn rests(&self) -> bool {
        matches!(self.health, SourceHealth::Gone { .. })
    }
}

impl HeldQuestion {
    fn why(&self) -> &'static str {
        match self.reason {
            HeldReason::ManyAtOnce => "held-many",
            HeldReason::Old => "held-old",
            HeldReason::Moved => "held-moved",
        }
    }
}

impl Inside for Sources {
    fn here(&self) -> &'static str {
        "sources"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_this_machine_is_no_address() {
        for path in ["/etc/passwd", "~/letters", "./letters", "file:///etc", "C:\\letters", "\\\\host\\share"] {
            assert_eq!(address_problem(path), Some(LookProblem::ThisMachine), "{path}");
        }
        for no in ["", "bread", "two words.example", "ada@linden.example"] {
            assert_eq!(address_problem(no), Some(LookProblem::NotAnAddress), "{no}");
        }
        assert_eq!(address_problem(" https://linden.example/feed "), None);
    }

    #[test]
    fn only_what_was_ticked_is_added_and_a_ticked_path_is_not() {
        let form = |feed: &[&str]| AddSourceForm {
            address: "linden.example".into(),
            feed: feed.iter().map(ToString::to_string).collect(),
            ..AddSourceForm::default()
        };
        assert_eq!(form(&[]).addresses(), ["linden.example"]);
        assert_eq!(form(&["https://a.example/feed", "/etc/passwd"]).addresses(), ["https://a.example/feed"]);
        assert!(form(&["/etc/passwd"]).addresses().is_empty());
    }

    #[test]
    fn a_mail_server_may_name_its_port() {
        let server = |host: &str| AddSourceForm { host: host.into(), ..AddSourceForm::default() }.server(993);
        assert_eq!(server(" mail.example "), ("mail.example".into(), 993));
        assert_eq!(server("mail.example:1993"), ("mail.example".into(), 1993));
    }

    #[test]
    fn nothing_is_carried_unless_it_was_chosen_and_said() {
        let form = |decision: &str, items: &[&str]| HeldForm {
            revision: 1,
            decision: decision.into(),
            item: items.iter().map(ToString::to_string).collect(),
            shown: vec!["b".into(), "a".into()],
        };
        let carry = |items: &[&str]| Decision::Carry(items.iter().map(ToString::to_string).collect());
        assert_eq!(form("carry", &["a"]).decision(), carry(&["a"]));
        assert_eq!(form("carry", &[]).decision(), Decision::Unsaid);
        assert_eq!(form("newest", &["a"]).decision(), carry(&["b"]));
        assert_eq!(form("all", &[]).decision(), carry(&["b", "a"]));
        assert_eq!(form("none", &["a"]).decision(), Decision::None);
        assert_eq!(form("", &["a"]).decision(), Decision::Unsaid);
        let nothing_shown = HeldForm { decision: "all".into(), ..HeldForm::default() };
        assert_eq!(nothing_shown.decision(), Decision::Unsaid);
    }
}
