//! Saved words, sets of hashtags and people, each under its name, to be put into any post.

use askama::Template;
use banyan_app::compose::{BitKind, Contact, SavedBit};
use banyan_domain::ids::{ContactId, SavedBitId};

use crate::{
    done::JustDone,
    page::{Inside, Page},
    parts::RemovedLine,
};

#[derive(Template)]
#[template(path = "compose/bits.html")]
pub struct Bits {
    pub p: Page,
    pub kinds: Vec<BitsOfKind>,
    pub people: Vec<Person>,
    /// For somebody new.
    pub nobody: Person,
    /// Message id: why what was typed is not saved.
    pub problem: Option<&'static str>,
    pub removed: Vec<RemovedLine>,
    pub just: JustDone,
}

pub struct BitsOfKind {
    pub kind: BitKind,
    pub bits: Vec<SavedBit>,
    /// As it was typed, where it could not be saved.
    pub name: String,
    pub words: String,
}

/// One person, with a field for every network there is.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub id: Option<ContactId>,
    pub mention: String,
    pub name: String,
    pub handles: Vec<Handle>,
}

#[derive(Clone, Debug)]
pub struct Handle {
    pub network: String,
    /// As people call the network.
    pub name: String,
    pub handle: String,
}

/// Somebody whom the words name and nobody has kept, as far as anything was typed of them.
#[derive(Clone, Debug)]
pub struct Who {
    pub mention: String,
    pub name: String,
    /// Of the places at which the words would mean nobody.
    pub handles: Vec<Handle>,
}

/// One choice beside the text.
#[derive(Clone, Debug)]
pub struct BitChoice {
    pub id: SavedBitId,
    pub kind: BitKind,
    pub name: String,
    pub words: String,
}

impl From<SavedBit> for BitChoice {
    fn from(bit: SavedBit) -> Self {
        Self { id: bit.id, kind: bit.kind, name: bit.name, words: bit.words }
    }
}

impl BitChoice {
    /// As a browser puts it in.
    pub fn put_in(&self) -> String {
        match self.kind {
            BitKind::Words => self.words.clone(),
            BitKind::Tags => tags_of(&self.words).join(" "),
        }
    }
}

/// However they were typed.
pub(crate) fn tags_of(words: &str) -> Vec<String> {
    let parts = words.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '#'));
    parts.filter(|tag| !tag.is_empty()).map(|tag| format!("#{tag}")).collect()
}

impl Bits {
    /// One empty form, like those of the others.
    fn somebody_new(&self) -> [&Person; 1] {
        [&self.nobody]
    }
}

impl BitsOfKind {
    pub fn of(kind: BitKind, all: &[SavedBit]) -> Self {
        let bits = all.iter().filter(|bit| bit.kind == kind).cloned().collect();
        Self { kind, bits, name: String::new(), words: String::new() }
    }

    fn heading(&self) -> &'static str {
        match self.kind {
            BitKind::Words => "bits-words",
            BitKind::Tags => "bits-tags",
        }
    }

    fn why(&self) -> &'static str {
        match self.kind {
            BitKind::Words => "bits-words-why",
            BitKind::Tags => "bits-tags-why",
        }
    }
}

impl Person {
    pub(crate) fn of(contact: Contact, networks: &[(String, String)]) -> Self {
        let handle = |(network, name): &(String, String)| Handle {
            network: network.clone(),
            name: name.clone(),
            handle: contact.handles.get(network).cloned().unwrap_or_default(),
        };
        Self {
            handles: networks.iter().map(handle).collect(),
            id: Some(contact.id),
            mention: contact.mention,
            name: contact.name,
        }
    }

    /// Where this person is known.
    fn known(&self) -> String {
        let known = self.handles.iter().filter(|handle| !handle.handle.is_empty());
        known.map(|handle| format!("{}: @{}", handle.name, handle.handle)).collect::<Vec<_>>().join(" · ")
    }
}

impl Inside for Bits {
    fn here(&self) -> &'static str {
        "write"
    }
}
