//! Whether an article or a letter of ours has said it already: sentence by sentence, for each of them says many things.

use std::{cmp::Reverse, collections::HashSet};

use super::{
    AlreadyRead, Draft, Evidence, Finding, GuardRules, Level, Past, PastItem, Said,
    already_read::ReadItem,
    check::{distance, quoted},
    keys::{RUN, pieces_of, run_of},
    marks,
    words::{Reading, is_decoration},
};
use crate::{
    compose::sentences::{paragraphs, sentences},
    gather::{ItemKind, address},
    time::DAY,
};

/// Fewer words than these stand in many a text by chance.
const FEWEST_WORDS: usize = 8;
/// Words in a row by which a sentence of the item is shown, if not all of it is alike.
const TELLING_WORDS: usize = 5;

/// What leads to an item may say its words.
pub(super) fn words<'s>(
    draft: &Draft,
    said: &'s Said,
    rules: &GuardRules,
    read: &mut AlreadyRead<'s>,
) -> Option<Finding> {
    if draft.may_say_items() || rules.repeat_days == 0 || said.items.is_empty() {
        return None;
    }
    let own = Sentences::of(&draft.text);
    let within = |item: &&PastItem| item.at <= draft.at && distance(draft.at, item.at) <= DAY * rules.repeat_days;
    let items = said.items.iter().filter(within).filter(|item| !is_page_of_a_post(item, &said.posts));
    let items: Vec<&'s PastItem> = items.collect();
    let theirs = read.items(&items);
    let standing = items.iter().zip(theirs).filter_map(|(item, theirs)| own.standing_in(item, theirs));
    let (led_to, others): (Vec<_>, Vec<_>) = standing.partition(|standing| leads_to(draft, standing.item));
    let most =
        others.into_iter().max_by_key(|standing| (standing.words, Reverse(distance(draft.at, standing.item.at))))?;
    // The letter that quotes the article has said it too; whoever leads to one of them repeats neither.
    let is_led_to = led_to.iter().any(|standing| standing.words >= most.words);
    (!is_led_to).then(|| most.finding(draft, &own))
}

/// Found at our own site because a post put it there: it counts as that post, which may be the very one that is edited.
fn is_page_of_a_post(item: &PastItem, posts: &[Past]) -> bool {
    let key = |url: &Option<String>| url.as_deref().and_then(address::link_key);
    let stands_at = key(&item.url);
    stands_at.is_some() && posts.iter().any(|past| past.is_page && key(&past.url) == stands_at)
}

fn leads_to(draft: &Draft, item: &PastItem) -> bool {
    let of_item: Vec<String> =
        [&item.url, &item.page].into_iter().flatten().filter_map(|it| address::link_key(it)).collect();
    let mut leads = draft.wording().addresses().into_iter().filter_map(|link| address::link_key(&link));
    leads.any(|link| of_item.contains(&link))
}

pub(super) struct Sentences<'a>(Vec<Sentence<'a>>);

struct Sentence<'a> {
    text: &'a str,
    words: Vec<u64>,
}

impl<'a> Sentences<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let read = |text: &'a str| Sentence { text, words: pieces_of(&Reading::of(text)) };
        Self(paragraphs(text).into_iter().flat_map(sentences).filter(|text| !is_decoration(text)).map(read).collect())
    }

    fn words(&self) -> usize {
        self.0.iter().map(|sentence| sentence.words.len()).sum()
    }

    pub(super) fn runs(&self) -> HashSet<i64> {
        self.0.iter().flat_map(Sentence::runs).collect()
    }

    /// `None`: it has said none of it, or too little.
    fn standing_in<'b>(&self, item: &'b PastItem, theirs: &'b ReadItem<'b>) -> Option<Standing<'b>> {
        let stand: Vec<bool> = self.0.iter().map(|sentence| sentence.stands_among(&theirs.runs)).collect();
        let standing = self.0.iter().zip(&stand).filter(|(_, stands)| **stands);
        let words = standing.map(|(sentence, _)| sentence.words.len()).sum();
        let is_good_part = words >= FEWEST_WORDS && words * 3 >= self.words();
        is_good_part.then_some(Standing { item, theirs: &theirs.sentences, stand, words })
    }
}

impl Sentence<'_> {
    fn runs(&self) -> impl Iterator<Item = i64> {
        self.words.windows(RUN.min(self.words.len()).max(1)).map(run_of)
    }

    /// Of its words those that stand in a run of them.
    fn among(&self, runs: &HashSet<i64>) -> usize {
        let width = RUN.min(self.words.len());
        let (mut count, mut counted) = (0, 0);
        for (at, _) in self.runs().enumerate().filter(|(_, run)| runs.contains(run)) {
            count += at + width - at.max(counted);
            counted = at + width;
        }
        count
    }

    /// In much the same words.
    fn stands_among(&self, runs: &HashSet<i64>) -> bool {
        !self.words.is_empty() && self.among(runs) * 4 >= self.words.len() * 3
    }
}

/// Sentences of a draft that an item has too.
struct Standing<'a> {
    item: &'a PastItem,
    theirs: &'a Sentences<'a>,
    stand: Vec<bool>,
    words: usize,
}

impl Standing<'_> {
    fn finding(&self, draft: &Draft, own: &Sentences<'_>) -> Finding {
        let is_all = self.words * 5 >= own.words() * 4;
        let level = if is_all { Level::Warn } else { Level::Note };
        let (then, now) = self.alike(own);
        let now = if is_all { &draft.text } else { &now };
        let url = self.item.url.clone().or_else(|| self.item.page.clone());
        let stands_at = url.clone().unwrap_or_else(|| self.item.title.clone());
        let evidence = Evidence {
            url,
            at: Some(self.item.at),
            beside: Some(marks::beside(&then, now)),
            ..Evidence::of(quoted(&then))
        };
        Finding::new("said-in-item", level)
            .with("part", if is_all { "all" } else { "some" })
            .with("where", if self.item.kind == ItemKind::Letter { "letter" } else { "site" })
            .with("title", &self.item.title)
            .with("days", distance(draft.at, self.item.at).as_secs() / DAY.as_secs())
            .about(stands_at)
            .showing(evidence)
    }

    /// What both have, in the words of each.
    fn alike(&self, own: &Sentences<'_>) -> (String, String) {
        let now: Vec<&Sentence<'_>> =
            own.0.iter().zip(&self.stand).filter(|(_, stands)| **stands).map(|(sentence, _)| sentence).collect();
        let runs: HashSet<i64> = now.iter().flat_map(|sentence| sentence.runs()).collect();
        let is_alike = |sentence: &&Sentence<'_>| {
            let among = sentence.among(&runs);
            among > 0 && (among >= TELLING_WORDS || among == sentence.words.len())
        };
        let then = self.theirs.0.iter().filter(is_alike).map(|sentence| sentence.text).collect::<Vec<_>>();
        (then.join(" "), now.iter().map(|sentence| sentence.text).collect::<Vec<_>>().join(" "))
    }
}
