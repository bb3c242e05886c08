//! What the guard is shown: the draft, what went or goes out around it, and the owner's rules.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Person;
use crate::{
    compose::{Media, Objective, Wording},
    gather::ItemKind,
    ids::{ChannelId, PostId, RecurringId},
    plan::{Field, Plan, Section, offers_of_ten},
    time::{MINUTE, UtcMillis},
};

/// One variant as it would go out.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub post: PostId,
    pub channel: ChannelId,
    /// Whom it is for; without one it is for everybody.
    pub audience: Option<String>,
    pub text: String,
    /// What else of it is read: title, warning, answers of a poll.
    pub beside: Vec<String>,
    /// Said right under it.
    pub comment: Option<String>,
    /// Beside the words.
    pub link: Option<String>,
    /// Of the addresses that somebody has looked at.
    pub link_states: BTreeMap<String, LinkState>,
    pub hashtags: Vec<String>,
    pub media: Vec<Media>,
    pub objective: Objective,
    /// A page of our own: nobody is shown it who does not come for it.
    pub is_page: bool,
    /// The series it is one of, as somebody wanted it.
    pub series: Option<RecurringId>,
    /// The post that it says again, on purpose.
    pub again: Option<PostId>,
    /// Names behind an `@` that mean nobody at its place.
    pub strangers: Vec<String>,
    /// It brings an article or a letter to its place: those words are what it is for.
    pub is_carried: bool,
    /// The plan has goals, and this leads to none of them.
    pub without_goal: bool,
    pub at: UtcMillis,
}

impl Draft {
    /// Every word of it that people read, those under its pictures too.
    pub(super) fn read(&self) -> impl Iterator<Item = &str> {
        let alts = self.media.iter().filter_map(|media| media.alt.as_deref());
        let beside = self.beside.iter().chain(&self.hashtags).map(String::as_str);
        std::iter::once(self.text.as_str()).chain(self.comment.as_deref()).chain(beside).chain(alts)
    }

    pub fn wording(&self) -> Wording<'_> {
        Wording { text: self.text.as_str().into(), link: self.link.as_deref(), comment: self.comment.as_deref() }
    }

    /// What brings an item, and what is wanted to come again, is held against no item.
    pub fn may_say_items(&self) -> bool {
        self.is_carried || self.series.is_some()
    }

    pub(super) fn addresses(&self) -> Vec<String> {
        addresses(&self.wording(), self.is_page)
    }
}

impl Past {
    fn wording(&self) -> Wording<'_> {
        Wording { text: self.text.as_str().into(), link: self.link.as_deref(), comment: self.comment.as_deref() }
    }

    pub(super) fn addresses(&self) -> Vec<String> {
        addresses(&self.wording(), self.is_page)
    }
}

/// Of a page of our own, which has many words, only what stands beside them.
fn addresses(said: &Wording<'_>, is_page: bool) -> Vec<String> {
    if is_page { Wording { link: said.link, ..Wording::default() }.addresses() } else { said.addresses() }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    Alive,
    /// The server says there is no such page.
    Gone {
        status: u16,
    },
    /// The server did not answer.
    Silent,
}

/// A post that went out or is planned.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    pub post: PostId,
    pub channel: ChannelId,
    pub audience: Option<String>,
    pub text: String,
    pub link: Option<String>,
    pub comment: Option<String>,
    pub objective: Objective,
    pub is_page: bool,
    pub series: Option<RecurringId>,
    pub at: UtcMillis,
    /// Where it stands, if it is public.
    pub url: Option<String>,
}

/// An article or a letter of ours, as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct PastItem {
    pub kind: ItemKind,
    pub title: String,
    pub text: String,
    pub url: Option<String>,
    /// The page of our own site that shows it.
    pub page: Option<String>,
    pub at: UtcMillis,
}

/// All that a draft is held against.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    pub posts: Vec<Past>,
    pub items: Vec<PastItem>,
}

/// What the owner may change. Zero turns a rule off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GuardRules {
    pub repeat_days: u32,
    pub link_days: u32,
    pub min_gap_minutes: u32,
    /// Of so many posts ...
    pub offer_window: usize,
    /// ... at most so many may be offers. Where that is more than half, two may follow each other.
    pub offers_allowed: usize,
    /// Of the posts of that window, at most so many may talk of nobody but ourselves.
    pub ourselves_allowed: usize,
    /// From so many exclamation marks on a text shouts.
    pub exclamations: usize,
    /// Words we do not use.
    pub avoided: Vec<String>,
    /// People whom we ask before we name them.
    pub names: Vec<String>,
    /// People known here; read anew with every check.
    #[serde(skip)]
    pub people: Vec<Person>,
    /// Who waits for an answer while we talk.
    pub waiting: Option<PeopleWaiting>,
    /// Rules the owner does not want to hear of.
    pub never_ask: BTreeSet<String>,
}

/// People who have waited for an answer longer than the plan promises: there is always one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleWaiting {
    pub people: u32,
    /// Who waits longest.
    pub name: String,
    pub words: String,
    pub since: UtcMillis,
    pub url: Option<String>,
}

/// A longer entry is a sentence about how we sound, not a word.
const WORDS_OF_A_WORD: usize = 3;

impl GuardRules {
    /// What the plan says goes before the habit of the house.
    pub fn of(plan: &Plan) -> Self {
        let rules = Self::default();
        let allowed = offers_of_ten(plan).and_then(|offers| usize::try_from(offers).ok());
        Self {
            offers_allowed: allowed.unwrap_or(rules.offers_allowed),
            min_gap_minutes: plan.minutes_apart().unwrap_or(rules.min_gap_minutes),
            avoided: plan.said_one(Section::Voice).map(|voice| listed(voice.text(Field::Never))).unwrap_or_default(),
            ..rules
        }
    }

    /// Two posts on one channel keep this distance.
    pub fn min_gap(&self) -> std::time::Duration {
        MINUTE * self.min_gap_minutes
    }

    pub fn asks_about(&self, rule: &str) -> bool {
        !self.never_ask.contains(rule)
    }
}

/// The words of "what we never say": each on a line of its own, or between commas.
fn listed(text: &str) -> Vec<String> {
    let entries = text.split(['\n', ',', ';', '.', '·']);
    let words = entries.map(|entry| entry.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    words.filter(|entry| (1..=WORDS_OF_A_WORD).contains(&entry.split_whitespace().count())).collect()
}

impl Default for GuardRules {
    fn default() -> Self {
        Self {
            repeat_days: 180,
            link_days: 14,
            min_gap_minutes: 180,
            offer_window: 10,
            offers_allowed: 1,
            ourselves_allowed: 6,
            exclamations: 3,
            avoided: Vec::new(),
            names: Vec::new(),
            people: Vec::new(),
            waiting: None,
            never_ask: BTreeSet::new(),
        }
    }
}
