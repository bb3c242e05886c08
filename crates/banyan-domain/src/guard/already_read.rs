//! Texts that were read already: drafts that are checked one after the other are mostly held against the same ones.

use std::collections::{HashMap, HashSet};

use super::{PastItem, in_items::Sentences, likeness::Compared};

#[derive(Default)]
pub struct AlreadyRead<'s> {
    posts: HashMap<&'s str, Compared>,
    items: HashMap<&'s str, ReadItem<'s>>,
}

pub(super) struct ReadItem<'s> {
    pub(super) sentences: Sentences<'s>,
    pub(super) runs: HashSet<i64>,
}

impl<'s> AlreadyRead<'s> {
    pub(super) fn post(&mut self, text: &'s str) -> &Compared {
        self.posts.entry(text).or_insert_with(|| Compared::of(text))
    }

    /// In their order.
    pub(super) fn items(&mut self, items: &[&'s PastItem]) -> Vec<&ReadItem<'s>> {
        for item in items {
            let text: &'s str = &item.text;
            self.items.entry(text).or_insert_with(|| ReadItem::of(text));
        }
        items.iter().filter_map(|item| self.items.get(item.text.as_str())).collect()
    }
}

impl<'s> ReadItem<'s> {
    fn of(text: &'s str) -> Self {
        let sentences = Sentences::of(text);
        Self { runs: sentences.runs(), sentences }
    }
}
