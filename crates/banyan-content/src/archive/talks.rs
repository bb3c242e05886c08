//! Who had the last word: the talks of an archive, each boiled down as soon as it is unpacked.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
};

use super::{MAX_FILE_BYTES, Waiting, linkedin, meta};

/// Of all talks together; what is longer is not told.
const MAX_BYTES: u64 = 4 * MAX_FILE_BYTES;
/// More than anybody talks with.
const MAX_TALKS: usize = 20_000;

/// What a file says of talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// One talk, or a part of it.
    Thread,
    /// All of them, line by line.
    Table,
    /// What the owner is called.
    OwnName(Owner),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Meta,
    LinkedIn,
}

pub(super) fn told_by(path: &str) -> Option<Told> {
    let parts: Vec<&str> = path.split(['/', '\\']).collect();
    match parts[..] {
        [.., "inbox", _, file] if meta::is_thread(file) => Some(Told::Thread),
        [.., "profile_information.json"] => Some(Told::OwnName(Owner::Meta)),
        [.., file] if file.eq_ignore_ascii_case("messages.csv") => Some(Told::Table),
        [.., "Profile.csv"] => Some(Told::OwnName(Owner::LinkedIn)),
        _ => None,
    }
}

#[derive(Default)]
pub(super) struct Talks {
    talks: BTreeMap<String, Talk>,
    own_name: Option<String>,
    /// Where people are known by something else than their name.
    known_as: BTreeMap<String, String>,
    bytes: u64,
    /// Something of it could not be read, so that nobody knows who is missing.
    is_short: bool,
}

#[derive(Default)]
struct Talk {
    people: BTreeSet<String>,
    /// When the last word was said, and who said it.
    last: Option<(i64, String)>,
}

impl Talks {
    pub(super) fn read(&mut self, told: Told, path: &str, source: impl Read) {
        let most = MAX_FILE_BYTES.min(MAX_BYTES - self.bytes);
        let mut bytes = Vec::new();
        let is_read = source.take(most + 1).read_to_end(&mut bytes).is_ok_and(|read| read as u64 <= most);
        if !is_read {
            self.is_short = true;
            return;
        }
        self.bytes += bytes.len() as u64;
        let is_understood = match told {
            Told::Thread => meta::hear_thread(self, path, &bytes),
            Told::Table => linkedin::hear_table(self, &bytes),
            Told::OwnName(owner) => {
                self.own_name = match owner {
                    Owner::Meta => meta::own_name(&bytes),
                    Owner::LinkedIn => linkedin::own_name(&bytes),
                };
                true
            }
        };
        self.is_short |= !is_understood;
    }

    /// One that is listed and cannot be opened.
    pub(super) fn miss(&mut self) {
        self.is_short = true;
    }

    /// A talk may be heard of in several files, in any order.
    pub(super) fn hear(&mut self, talk: &str, people: impl IntoIterator<Item = String>, last: Option<(i64, String)>) {
        if self.talks.len() >= MAX_TALKS && !self.talks.contains_key(talk) {
            self.is_short = true;
            return;
        }
        let talk = self.talks.entry(talk.to_owned()).or_default();
        talk.people.extend(people);
        talk.people.extend(last.iter().map(|(_, who)| who.clone()));
        if last > talk.last {
            talk.last = last;
        }
    }

    pub(super) fn is_known_as(&mut self, name: &str, identity: &str) {
        self.known_as.entry(name.to_owned()).or_insert_with(|| identity.to_owned());
    }

    pub(super) fn waiting(&self) -> Waiting {
        let Some(own) = self.own().filter(|_| !self.is_short) else { return Waiting::NotTold };
        let is_left = |talk: &&Talk| talk.last.as_ref().is_some_and(|(_, who)| who != own);
        let left = self.talks.values().filter(|talk| talk.people.contains(own)).filter(is_left).count();
        Waiting::People(u32::try_from(left).unwrap_or(u32::MAX))
    }

    /// Who has another name by now is in none of the talks under this one.
    fn own(&self) -> Option<&String> {
        let named = self.own_name.as_ref().map(|name| self.known_as.get(name).unwrap_or(name));
        named.filter(|own| self.talks.values().any(|talk| talk.people.contains(*own))).or_else(|| self.most_present())
    }

    /// Whoever is in more talks than anybody else: all of them are the owner's.
    fn most_present(&self) -> Option<&String> {
        let mut present: BTreeMap<&String, usize> = BTreeMap::new();
        for person in self.talks.values().flat_map(|talk| &talk.people) {
            *present.entry(person).or_default() += 1;
        }
        let most = present.values().copied().max().filter(|talks| *talks > 1)?;
        let mut first = present.into_iter().filter(|(_, talks)| *talks == most).map(|(person, _)| person);
        first.next().filter(|_| first.next().is_none())
    }
}
