//! How much of what people hear from us asks them to buy, and how much is about nobody but ourselves.

use std::{cmp::Reverse, collections::HashSet};

use super::{
    Draft, Finding, GuardRules, Level, Past, Said, asks,
    check::{about, others},
};
use crate::{
    compose::{Objective, carry::is_offer},
    ids::PostId,
    time::UtcMillis,
};

/// Two in a row, before or after, or more than the rule allows among the posts around.
pub(super) fn offers(draft: &Draft, others: &[&Past], rules: &GuardRules) -> Option<Finding> {
    if rules.offer_window == 0 || !sells(draft.objective, draft.is_page, &draft.text) {
        return None;
    }
    let (before, after) = (before(draft, others, rules.offer_window), after(draft, others, rules.offer_window));
    let is_sale = |past: &&&Past| sells(past.objective, past.is_page, &past.text);
    let may_follow = rules.offers_allowed * 2 > rules.offer_window;
    let beside = before.first().filter(is_sale).or_else(|| after.first().filter(is_sale));
    if let Some(past) = beside.filter(|_| !may_follow && rules.asks_about("two-offers-in-a-row")) {
        return Some(about(Finding::new("two-offers-in-a-row", Level::Warn), draft, past));
    }
    let sold = |posts: &[&Past]| posts.iter().map(|past| is_sale(&past)).collect::<Vec<_>>();
    let offers = most_in_a_window(&sold(&before), &sold(&after), rules.offer_window);
    let finding = Finding::new("too-many-offers", Level::Warn)
        .with("offers", offers)
        .with("window", rules.offer_window)
        .with("allowed", rules.offers_allowed);
    let nearest = || before.iter().find(is_sale).or_else(|| after.iter().find(is_sale));
    (offers > rules.offers_allowed).then(|| match nearest() {
        // It is about them all, whichever is the nearest.
        Some(past) => Finding { about: None, ..about(finding, draft, past) },
        None => finding,
    })
}

/// How much of what people read last from us asks them to buy, beside what the rule allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    pub offers: usize,
    /// Among so many of the last.
    pub posts: usize,
    /// Of so many posts so many may be offers.
    pub allowed: usize,
    pub window: usize,
}

/// Fewer tell nothing.
const FEWEST_POSTS: usize = 3;

impl Balance {
    pub fn is_kept(self) -> bool {
        self.offers <= self.allowed
    }
}

/// Before a draft, where that is no more than the rule allows. None where too little was said yet, or something speaks
/// against it.
pub fn balance(draft: &Draft, said: &Said, rules: &GuardRules) -> Option<Balance> {
    let others = others(draft, said);
    let asks = ["two-offers-in-a-row", "too-many-offers"].into_iter().all(|rule| rules.asks_about(rule));
    if rules.offer_window == 0 || !asks || offers(draft, &others, rules).is_some() {
        return None;
    }
    let before = before(draft, &others, rules.offer_window);
    let sold = before.iter().filter(|past| sells(past.objective, past.is_page, &past.text)).count();
    let (posts, allowed, window) = (before.len(), rules.offers_allowed, rules.offer_window);
    Some(Balance { offers: sold, posts, allowed, window }).filter(|balance| posts >= FEWEST_POSTS && balance.is_kept())
}

/// Of what has gone by a moment; none where too little was said yet, or nobody counts.
pub fn offers_lately(posts: &[Past], now: UtcMillis, rules: &GuardRules) -> Option<Balance> {
    let mut gone: Vec<&Past> = posts.iter().filter(|past| past.at <= now).collect();
    gone.sort_by_key(|past| Reverse(past.at));
    let last = each_once(gone, rules.offer_window);
    let offers = last.iter().filter(|past| sells(past.objective, past.is_page, &past.text)).count();
    let (posts, allowed, window) = (last.len(), rules.offers_allowed, rules.offer_window);
    (posts >= FEWEST_POSTS).then_some(Balance { offers, posts, allowed, window })
}

/// Offers among so many posts in a row, this one with them: it may be their last, their first or in the middle. Both
/// lists begin beside it.
fn most_in_a_window(before: &[bool], after: &[bool], window: usize) -> usize {
    let offers = |posts: &[bool], most: usize| posts.iter().take(most).filter(|is_sale| **is_sale).count();
    let with_before = |count: usize| 1 + offers(before, count) + offers(after, window.saturating_sub(1 + count));
    (0..window).map(with_before).max().unwrap_or(1)
}

/// The most offers among so many posts in a row, of those that come after a moment with those just before them.
pub fn offers_in_a_row(posts: &[Past], now: UtcMillis, window: usize) -> usize {
    if window == 0 {
        return 0;
    }
    let mut posts: Vec<&Past> = posts.iter().collect();
    posts.sort_by_key(|past| past.at);
    let mut seen: HashSet<PostId> = HashSet::new();
    posts.retain(|past| seen.insert(past.post));
    let gone = posts.partition_point(|past| past.at <= now);
    let near = posts.iter().skip((gone + 1).saturating_sub(window));
    let sold: Vec<bool> = near.map(|past| sells(past.objective, past.is_page, &past.text)).collect();
    let offers = |row: &[bool]| row.iter().filter(|is_sale| **is_sale).count();
    sold.windows(window.clamp(1, sold.len().max(1))).map(offers).max().unwrap_or(0)
}

/// Posts that talk of us to nobody: too many of them among the last.
pub(super) fn only_ourselves(draft: &Draft, others: &[&Past], rules: &GuardRules) -> Option<Finding> {
    if rules.offer_window == 0 || !is_of_ourselves(draft.objective, draft.is_page, &draft.text) {
        return None;
    }
    let before = before(draft, others, rules.offer_window);
    let is_ours = |past: &&&Past| is_of_ourselves(past.objective, past.is_page, &past.text);
    let ours = before.iter().filter(is_ours).count() + 1;
    let finding = Finding::new("only-ourselves", Level::Note).with("ours", ours).with("window", before.len() + 1);
    (ours > rules.ourselves_allowed).then_some(finding)
}

/// Said, or read in its words; the many words of a page say nothing of what it is for.
fn sells(objective: Objective, is_page: bool, text: &str) -> bool {
    objective == Objective::Offer || (!is_page && is_offer(text))
}

fn is_of_ourselves(objective: Objective, is_page: bool, text: &str) -> bool {
    sells(objective, is_page, text) || (!is_page && asks::is_of_ourselves(text))
}

/// The last posts these people see before this one, latest first, each once however many places it goes to.
fn before<'a>(draft: &Draft, others: &[&'a Past], window: usize) -> Vec<&'a Past> {
    let mut before: Vec<&Past> = others.iter().copied().filter(|past| past.at <= draft.at).collect();
    before.sort_by_key(|past| Reverse(past.at));
    each_once(before, window.saturating_sub(1))
}

/// The next that are planned, soonest first. What they have seen a part of before is not one of them.
fn after<'a>(draft: &Draft, others: &[&'a Past], window: usize) -> Vec<&'a Past> {
    let known: HashSet<PostId> = others.iter().filter(|past| past.at <= draft.at).map(|past| past.post).collect();
    let later = others.iter().copied().filter(|past| past.at > draft.at && !known.contains(&past.post));
    let mut after: Vec<&Past> = later.collect();
    after.sort_by_key(|past| past.at);
    each_once(after, window.saturating_sub(1))
}

fn each_once(mut posts: Vec<&Past>, most: usize) -> Vec<&Past> {
    let mut seen: HashSet<PostId> = HashSet::new();
    posts.retain(|past| seen.insert(past.post));
    posts.truncate(most);
    posts
}
