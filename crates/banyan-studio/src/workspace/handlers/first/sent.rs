//! The form of a page on which one stands: said, or kept as it was typed.

use banyan_domain::plan::{
    Client, MOST_CLIENTS, Role,
    first::{Change, Ground, Job, Stand, Strategy},
};
use serde::{Deserialize, Serialize};

/// Pairs, of which some come several times.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Sent(pub(super) Vec<(String, String)>);

impl Sent {
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(sent, _)| sent == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn one(&self, name: &str) -> String {
        self.all(name).next().unwrap_or_default().to_owned()
    }

    /// What was said under these names.
    pub(super) fn only(&self, names: &[&str]) -> Self {
        let is_meant = |(name, value): &&(String, String)| names.contains(&name.as_str()) && !value.trim().is_empty();
        Self(self.0.iter().filter(is_meant).cloned().collect())
    }

    /// All that stands on a page, and not what was typed beside something else.
    pub(super) fn is_whole(&self) -> bool {
        self.all("leave").next().is_some()
    }

    pub(super) fn whole(mut self) -> Self {
        self.0.push(("leave".to_owned(), String::new()));
        self
    }

    pub(super) fn says_nothing(&self) -> bool {
        self.0.is_empty()
    }

    /// None where a day cannot be read.
    pub(super) fn ground(&self, stand: Stand) -> Option<Ground> {
        Some(match stand {
            Stand::Sideline => Ground::Sideline,
            Stand::Tried => Ground::Tried { strategy: self.strategy(), changes: self.changes() },
            Stand::NoNeed => Ground::NoNeed { again_on: self.one("again").parse().ok()?, clients: self.clients() },
            Stand::Somebody => Ground::Somebody(self.job()),
            Stand::Pays => Ground::Pays { serves: self.serves() },
        })
    }

    pub(super) fn strategy(&self) -> Option<Strategy> {
        Strategy::parse(&self.one("strategy"))
    }

    pub(super) fn changes(&self) -> Vec<Change> {
        self.all("change").filter_map(Change::parse).collect()
    }

    /// A line that says nothing was only room for one more.
    pub(super) fn clients(&self) -> Vec<Client> {
        let tap = |name: String| match self.one(&name).as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let client = |n| Client {
            looks: tap(format!("looks-{n}")),
            misses: tap(format!("misses-{n}")),
            words: self.one(&format!("words-{n}")).trim().to_owned(),
        };
        (1..=MOST_CLIENTS).map(client).filter(|client| !client.says_nothing()).collect()
    }

    pub(super) fn job(&self) -> Job {
        let [name, hours, owner, deputy] = ["name", "hours", "owner", "deputy"].map(|field| self.one(field));
        Job { name, hours, owner, deputy }
    }

    pub(super) fn serves(&self) -> Vec<Role> {
        self.all("serves").filter_map(Role::parse).collect()
    }
}
