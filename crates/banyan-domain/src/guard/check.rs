//! All rules over one draft. Pure: the same draft and history give the same findings.

use super::{
    AlreadyRead, Draft, Evidence, Finding, GuardRules, Level, LinkState, Past, Said, in_items, named, promotion,
    said_before, shouting, told,
};
use crate::time::{DAY, MINUTE, UtcMillis};

/// The most serious first. Variants of one post never count against each other.
pub fn check(draft: &Draft, said: &Said, rules: &GuardRules) -> Vec<Finding> {
    check_next(draft, said, rules, &mut AlreadyRead::default())
}

/// The same, for one of several drafts.
pub fn check_next<'s>(draft: &Draft, said: &'s Said, rules: &GuardRules, read: &mut AlreadyRead<'s>) -> Vec<Finding> {
    let others = others(draft, said);
    let mut findings: Vec<Finding> = said_before::text(draft, &others, rules, read).into_iter().collect();
    // Words that a post brought from an article, or that our site shows because a post did, count once.
    if findings.iter().all(|finding| finding.level == Level::Note) {
        findings.extend(in_items::words(draft, said, rules, read));
    }
    findings.extend(said_before::wanted(draft, &others, rules));
    findings.extend(said_before::links(draft, &others, rules));
    findings.extend(too_close(draft, &others, rules));
    findings.extend(promotion::offers(draft, &others, rules));
    findings.extend(draft.addresses().into_iter().filter_map(|address| link(draft, address)));
    findings.extend(missing_alt(draft));
    findings.extend(named::without_yes(draft, rules));
    findings.extend(told::personal(draft, rules));
    findings.extend(told::strangers(draft));
    findings.extend(told::avoided(draft, rules));
    findings.extend(promotion::only_ourselves(draft, &others, rules));
    findings.extend(people_waiting(draft, rules));
    findings.extend(shouting::capitals(&draft.text));
    findings.extend(shouting::exclamations(&draft.text, rules.exclamations));
    findings.extend(told::aimless(draft));
    findings.retain(|finding| finding.level == Level::Block || rules.asks_about(&finding.rule));
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    findings
}

/// What its people see or have seen besides.
pub(super) fn others<'s>(draft: &Draft, said: &'s Said) -> Vec<&'s Past> {
    said.posts.iter().filter(|past| past.post != draft.post && reaches_same_people(draft, past)).collect()
}

/// Who follows us at one place follows us at others; only what is for different people is told apart.
fn reaches_same_people(draft: &Draft, past: &Past) -> bool {
    past.channel == draft.channel
        || draft.audience.is_none()
        || past.audience.is_none()
        || past.audience == draft.audience
}

fn too_close(draft: &Draft, others: &[&Past], rules: &GuardRules) -> Option<Finding> {
    let gap = MINUTE * rules.min_gap_minutes;
    let same_channel = others.iter().filter(|past| past.channel == draft.channel);
    let past = same_channel.min_by_key(|past| distance(draft.at, past.at))?;
    let apart = distance(draft.at, past.at);
    let finding = Finding::new("too-close", Level::Warn)
        .with("minutes", apart.as_secs() / 60)
        .with("wanted", rules.min_gap_minutes);
    (apart < gap).then(|| about(finding, draft, past))
}

fn link(draft: &Draft, address: String) -> Option<Finding> {
    let finding = match draft.link_states.get(&address) {
        Some(LinkState::Alive) => return None,
        Some(LinkState::Gone { status }) => Finding::new("dead-link", Level::Warn).with("status", status),
        Some(LinkState::Silent) => Finding::new("silent-link", Level::Warn),
        None => Finding::new("link-not-checked", Level::Note),
    };
    let evidence = Evidence { url: Some(address.clone()), ..Evidence::of(&*address) };
    Some(finding.with("link", &address).about(address).showing(evidence))
}

fn missing_alt(draft: &Draft) -> Option<Finding> {
    // Empty: somebody has said that there is nothing to read aloud.
    let has_words = |alt: &Option<String>| alt.as_deref().is_some_and(|alt| alt.is_empty() || !alt.trim().is_empty());
    let pictures = draft.media.iter().filter(|media| media.mime_type.starts_with("image/"));
    let silent: Vec<String> =
        pictures.filter(|media| !has_words(&media.alt)).map(|media| media.asset.to_string()).collect();
    let finding = || Finding::new("missing-alt", Level::Warn).with("pictures", silent.len()).about(silent.join(" "));
    (!silent.is_empty()).then(finding)
}

/// Of a page of our own nobody is told while they wait.
fn people_waiting(draft: &Draft, rules: &GuardRules) -> Option<Finding> {
    let waiting = rules.waiting.as_ref().filter(|_| !draft.is_page)?;
    let quote = quoted(&format!("{}: {}", waiting.name, waiting.words));
    let evidence = Evidence { url: waiting.url.clone(), at: Some(waiting.since), ..Evidence::of(quote) };
    Some(Finding::new("people-waiting", Level::Note).with("people", waiting.people).showing(evidence))
}

pub(super) fn distance(a: UtcMillis, b: UtcMillis) -> std::time::Duration {
    a.since(b).max(b.since(a))
}

/// Letters of an earlier post that are quoted.
const QUOTE_LETTERS: usize = 140;

/// Shows the other post beside the finding, which is about that post.
pub(super) fn about(finding: Finding, draft: &Draft, past: &Past) -> Finding {
    let days = distance(draft.at, past.at).as_secs() / DAY.as_secs();
    let when = if past.at > draft.at { "later" } else { "earlier" };
    let (url, post) = (past.url.clone(), Some(past.post));
    let evidence = Evidence { url, post, at: Some(past.at), ..Evidence::of(quoted(&past.text)) };
    finding.with("days", days).with("when", when).about(past.post).showing(evidence)
}

pub(super) fn quoted(text: &str) -> String {
    let mut quote: String = text.chars().take(QUOTE_LETTERS).collect();
    if quote.len() < text.len() {
        quote.push('…');
    }
    quote
}
