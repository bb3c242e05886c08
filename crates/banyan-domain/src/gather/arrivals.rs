//! What a poll brought: known, fresh or changed. Nothing old is carried, and no flood without a question.

use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use serde::{Deserialize, Serialize};

use super::ItemIdentity;
use crate::time::{DAY, MINUTE, UtcMillis};

/// Every item of the business seen before, and which of them came from the source that was polled.
#[derive(Clone, Debug, Default)]
pub struct Known {
    items: Vec<KnownItem>,
    by_id: HashMap<String, usize>,
    by_link: HashMap<String, LinkOwner>,
    by_text: HashMap<String, usize>,
    by_title: HashMap<String, Vec<usize>>,
}

#[derive(Clone, Debug)]
pub struct KnownItem {
    pub identity: ItemIdentity,
    pub same_source: bool,
}

#[derive(Clone, Copy, Debug)]
enum LinkOwner {
    One(usize),
    /// Several articles point there, so it names none of them.
    Many,
}

/// What is true of this poll and of how the business wants polls to be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PollFacts {
    /// No poll of this source has succeeded before.
    pub first: bool,
    pub now: UtcMillis,
    pub rules: ArrivalRules,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArrivalRules {
    /// More new items than this in one poll are a flood.
    pub most_at_once: usize,
    /// An item published longer ago than this is not news.
    pub oldest_days: u32,
}

impl Default for ArrivalRules {
    fn default() -> Self {
        Self { most_at_once: 3, oldest_days: 14 }
    }
}

/// Indexes into the entries of the poll.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    pub known: Vec<usize>,
    /// Oldest first. Carried unless `held`.
    pub fresh: Vec<usize>,
    /// Known, but with other words than before.
    pub changed: Vec<usize>,
    /// Why a person is asked, once, before any of `fresh` is carried.
    pub held: Option<HoldReason>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldReason {
    /// Ids, addresses and words are all new, or the site stands elsewhere: a move, not news.
    SourceChanged,
    /// More at once than a person publishes.
    TooMany,
    /// Published long ago, or before what was already seen.
    Old,
}

impl HoldReason {
    pub const ALL: [Self; 3] = [Self::SourceChanged, Self::TooMany, Self::Old];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::SourceChanged => "source_changed",
            Self::TooMany => "too_many",
            Self::Old => "old",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

/// An article may carry a date a little before its neighbour's: drafts keep the day they were begun.
const ORDER_GRACE: Duration = DAY;
/// The letter and the article with one title, sent within this time, are one.
const TWIN_DISTANCE: Duration = Duration::from_hours(48);

pub fn sort_arrivals(known: &Known, entries: &[ItemIdentity], poll: PollFacts) -> Arrivals {
    let mut arrivals = Arrivals::default();
    if poll.first {
        arrivals.known = (0..entries.len()).collect();
        return arrivals;
    }
    let unsure = Unsure::of(entries);
    let mut seen = known.clone();
    for (index, entry) in entries.iter().enumerate() {
        match seen.find(entry, &unsure) {
            Some(at) if seen.items[at].identity.text_hash == entry.text_hash => arrivals.known.push(index),
            // Two entries of one poll, or the twin from another source: known, but not a new edition of ours.
            Some(at) if at >= known.items.len() || !seen.items[at].same_source => arrivals.known.push(index),
            Some(_) => arrivals.changed.push(index),
            None => {
                seen.add(KnownItem { identity: entry.clone(), same_source: true });
                arrivals.fresh.push(index);
            }
        }
    }
    arrivals.fresh.sort_by_key(|&index| (entries[index].published, std::cmp::Reverse(index)));
    arrivals.held = hold_reason(known, entries, &arrivals, poll);
    arrivals
}

fn hold_reason(known: &Known, entries: &[ItemIdentity], arrivals: &Arrivals, poll: PollFacts) -> Option<HoldReason> {
    if arrivals.fresh.is_empty() {
        None
    } else if has_moved(known, entries, arrivals) {
        Some(HoldReason::SourceChanged)
    } else if arrivals.fresh.len() > poll.rules.most_at_once {
        Some(HoldReason::TooMany)
    } else {
        let oldest = poll.now.minus(DAY * poll.rules.oldest_days);
        let newest = known.newest_before(poll.now).map(|newest| newest.minus(ORDER_GRACE));
        let is_old = |at: UtcMillis| at < oldest || newest.is_some_and(|newest| at < newest);
        let any = arrivals.fresh.iter().any(|&index| entries[index].published.is_some_and(is_old));
        any.then_some(HoldReason::Old)
    }
}

/// Nothing of the poll is familiar although there was something before, or new articles stand on a new host.
fn has_moved(known: &Known, entries: &[ItemIdentity], arrivals: &Arrivals) -> bool {
    let hosts: HashSet<&str> = known.of_source().filter_map(|item| item.identity.host()).collect();
    let is_new_host = |index: &usize| entries[*index].host().is_some_and(|host| !hosts.contains(host));
    let nothing_familiar = arrivals.known.is_empty() && arrivals.changed.is_empty() && entries.len() > 1;
    known.of_source().next().is_some()
        && (nothing_familiar || (!hosts.is_empty() && arrivals.fresh.iter().any(is_new_host)))
}

/// Ids and links that several entries of one poll share although their words differ: they name none of them.
struct Unsure<'a> {
    ids: HashSet<&'a str>,
    links: HashSet<&'a str>,
}

impl<'a> Unsure<'a> {
    fn of(entries: &'a [ItemIdentity]) -> Self {
        let ids = entries.iter().map(|entry| (entry.remote_id.as_str(), entry.text_hash.as_str()));
        let links = entries.iter().filter_map(|entry| Some((entry.own_link()?, entry.text_hash.as_str())));
        Self { ids: shared(ids), links: shared(links) }
    }
}

fn shared<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> HashSet<&'a str> {
    let mut first = HashMap::new();
    pairs.filter_map(|(key, text)| (*first.entry(key).or_insert(text) != text).then_some(key)).collect()
}

impl Known {
    pub fn new(items: impl IntoIterator<Item = KnownItem>) -> Self {
        let mut known = Self::default();
        items.into_iter().for_each(|item| known.add(item));
        known
    }

    fn add(&mut self, item: KnownItem) {
        let at = self.items.len();
        let identity = &item.identity;
        if item.same_source {
            self.by_id.entry(identity.remote_id.clone()).or_insert(at);
        }
        if let Some(link) = identity.own_link() {
            match self.by_link.get(link) {
                None => drop(self.by_link.insert(link.to_owned(), LinkOwner::One(at))),
                Some(LinkOwner::One(other)) if !self.is_one_article(*other, identity) => {
                    self.by_link.insert(link.to_owned(), LinkOwner::Many);
                }
                Some(_) => {}
            }
        }
        if identity.text_tells {
            self.by_text.entry(identity.text_hash.clone()).or_insert(at);
        }
        if let Some(title) = &identity.title_hash {
            self.by_title.entry(title.clone()).or_default().push(at);
        }
        self.items.push(item);
    }

    /// Two sources may bring one article under one link; one source with two ids there means two articles.
    fn is_one_article(&self, at: usize, identity: &ItemIdentity) -> bool {
        let other = &self.items[at];
        !other.same_source
            || other.identity.remote_id == identity.remote_id
            || other.identity.text_hash == identity.text_hash
    }

    fn find(&self, entry: &ItemIdentity, unsure: &Unsure<'_>) -> Option<usize> {
        let by_id = self.by_id.get(&entry.remote_id).filter(|_| !unsure.ids.contains(entry.remote_id.as_str()));
        by_id
            .copied()
            .or_else(|| self.find_by_link(entry, unsure))
            .or_else(|| entry.text_tells.then(|| self.by_text.get(&entry.text_hash).copied()).flatten())
            .or_else(|| self.find_by_title(entry))
    }

    fn find_by_link(&self, entry: &ItemIdentity, unsure: &Unsure<'_>) -> Option<usize> {
        let link = entry.own_link().filter(|link| !unsure.links.contains(link))?;
        match self.by_link.get(link)? {
            LinkOwner::One(at) => Some(*at),
            LinkOwner::Many => None,
        }
    }

    /// One title on one day: the same article whose id, address and words were all touched.
    fn find_by_title(&self, entry: &ItemIdentity) -> Option<usize> {
        let published = entry.published?;
        let twins = self.by_title.get(entry.title_hash.as_ref()?)?;
        twins.iter().copied().find(|&at| {
            let other = &self.items[at];
            let allowed = if other.same_source { MINUTE } else { TWIN_DISTANCE };
            other.identity.published.is_some_and(|at| at.since(published).max(published.since(at)) <= allowed)
        })
    }

    fn of_source(&self) -> impl Iterator<Item = &KnownItem> {
        self.items.iter().filter(|item| item.same_source)
    }

    /// A date in the future is a slip of the publisher and says nothing about order.
    fn newest_before(&self, now: UtcMillis) -> Option<UtcMillis> {
        self.of_source().filter_map(|item| item.identity.published).filter(|at| *at <= now).max()
    }
}

#[cfg(test)]
#[path = "arrivals_tests.rs"]
mod tests;
