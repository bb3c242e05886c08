//! How much of what people hear from us asks them to buy, and how much is about nobody but ourselves.

use std::collections::HashSet;

use super::{Draft, Finding, GuardRules, Level, Past, asks, check::about};
use crate::{
    compose::{Objective, carry::is_offer},
    ids::PostId,
};

/// Two in a row, or more than the rule allows among the posts around.
pub(super) fn offers(draft: &Draft, others: &[&Past], rules: &GuardRules) -> Option<Finding> {
    if rules.offer_window == 0 || !sells(draft.objective, draft.is_page, &draft.text) {
        return None;
    }
    let before = before(draft, others, rules.offer_window);
    let is_sale = |past: &&&Past| sells(past.objective, past.is_page, &past.text);
    let offers = before.iter().filter(is_sale).count() + 1;
    let last_offer = before.iter().find(is_sale);
    let may_follow = rules.offers_allowed * 2 > rules.offer_window;
    if !may_follow && before.first().is_some_and(|last| is_sale(&last)) && rules.asks_about("two-offers-in-a-row") {
        return last_offer.map(|past| about(Finding::new("two-offers-in-a-row", Level::Warn), draft, past));
    }
    let finding = Finding::new("too-many-offers", Level::Warn)
        .with("offers", offers)
        .with("window", rules.offer_window)
        .with("allowed", rules.offers_allowed);
    (offers > rules.offers_allowed).then(|| match last_offer {
        Some(past) => about(finding, draft, past),
        None => finding,
    })
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
    before.sort_by_key(|past| std::cmp::Reverse(past.at));
    let mut seen: HashSet<PostId> = HashSet::new();
    before.retain(|past| seen.insert(past.post));
    before.truncate(window.saturating_sub(1));
    before
}
