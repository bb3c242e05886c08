//! All rules over one draft. Pure: the same draft and history give the same findings.

use super::{
    Draft, Evidence, Finding, GuardRules, Level, LinkState, Past, fingerprint,
    likeness::{Likeness, likeness},
    shouting, similarity,
};
use crate::{
    compose::Objective,
    gather::address,
    time::{DAY, MINUTE, UtcMillis},
};

/// Estimates below these are far enough under the exact thresholds that nothing is missed.
const MAYBE_ALIKE: f32 = 0.2;
const MAYBE_CONTAINED: f32 = 0.5;
/// Letters of an earlier post that are quoted.
const QUOTE_LETTERS: usize = 140;

/// The most serious first. Variants of one post never count against each other.
pub fn check(draft: &Draft, history: &[Past], rules: &GuardRules) -> Vec<Finding> {
    let others: Vec<&Past> =
        history.iter().filter(|past| past.post != draft.post && reaches_same_people(draft, past)).collect();
    let mut findings = Vec::new();
    findings.extend(repeated_text(draft, &others, rules));
    findings.extend(repeated_link(draft, &others, rules));
    findings.extend(too_close(draft, &others, rules));
    findings.extend(too_many_offers(draft, &others, rules));
    findings.extend(link(draft));
    findings.extend(missing_alt(draft));
    findings.extend(shouting::capitals(&draft.text));
    findings.extend(shouting::exclamations(&draft.text, rules.exclamations));
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    findings
}

fn reaches_same_people(draft: &Draft, past: &Past) -> bool {
    past.channel == draft.channel || (draft.audience.is_some() && past.audience == draft.audience)
}

fn repeated_text(draft: &Draft, others: &[&Past], rules: &GuardRules) -> Option<Finding> {
    let own = fingerprint(&draft.text);
    let within = |past: &&&Past| distance(draft.at, past.at) <= DAY * rules.repeat_days && rules.repeat_days > 0;
    let alike = others.iter().filter(within).filter_map(|past| {
        let other = past.fingerprint.unwrap_or_else(|| fingerprint(&past.text));
        let maybe = similarity(&own, &other) >= MAYBE_ALIKE
            || own.containment(&other) >= MAYBE_CONTAINED
            || opens_alike(draft, past);
        let found = maybe.then(|| likeness(&draft.text, &past.text, rules.dates_make_a_series))??;
        Some((found, *past))
    });
    // Of several, the one most alike, and of these the nearest in time.
    let (found, past) = alike.max_by_key(|(found, past)| (*found, std::cmp::Reverse(distance(draft.at, past.at))))?;
    let finding = match found {
        Likeness::Opening => Finding::new("same-opening", Level::Note),
        Likeness::Near | Likeness::Cut | Likeness::Same => {
            Finding::new("repeated-text", Level::Warn).with("how", found.as_str())
        }
    };
    Some(about(finding, draft, past))
}

/// The first letters decide whether openings are worth comparing.
fn opens_alike(draft: &Draft, past: &Past) -> bool {
    let start = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).take(8).flat_map(char::to_lowercase).collect::<String>()
    };
    start(&draft.text) == start(&past.text)
}

fn repeated_link(draft: &Draft, others: &[&Past], rules: &GuardRules) -> Option<Finding> {
    let key = address::link_key(draft.link.as_deref()?)?;
    let same = |past: &&&Past| past.link.as_deref().and_then(address::link_key).as_ref() == Some(&key);
    let within = |past: &&&Past| rules.link_days > 0 && distance(draft.at, past.at) <= DAY * rules.link_days;
    let past = others.iter().filter(within).filter(same).min_by_key(|past| distance(draft.at, past.at))?;
    // The front page is where every post of some businesses leads.
    let level = if key.contains(['/', '?', '#']) { Level::Warn } else { Level::Note };
    Some(about(Finding::new("repeated-link", level).with("link", key), draft, past))
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

/// Two in a row, or more than the rule allows among the posts around.
fn too_many_offers(draft: &Draft, others: &[&Past], rules: &GuardRules) -> Option<Finding> {
    if draft.objective != Objective::Offer || rules.offer_window == 0 {
        return None;
    }
    let mut before: Vec<&&Past> =
        others.iter().filter(|past| past.channel == draft.channel && past.at <= draft.at).collect();
    before.sort_by_key(|past| std::cmp::Reverse(past.at));
    before.truncate(rules.offer_window.saturating_sub(1));
    let offers = before.iter().filter(|past| past.objective == Objective::Offer).count() + 1;
    let last_offer = before.iter().find(|past| past.objective == Objective::Offer);
    let may_follow = rules.offers_allowed * 2 > rules.offer_window;
    if !may_follow && before.first().is_some_and(|last| last.objective == Objective::Offer) {
        let finding = Finding::new("two-offers-in-a-row", Level::Warn);
        return last_offer.map(|past| about(finding, draft, past));
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

fn link(draft: &Draft) -> Option<Finding> {
    let address = draft.link.as_ref()?;
    let finding = match draft.link_state {
        Some(LinkState::Alive) => return None,
        Some(LinkState::Gone { status }) => Finding::new("dead-link", Level::Warn).with("status", status),
        Some(LinkState::Silent) => Finding::new("silent-link", Level::Warn),
        None => Finding::new("link-not-checked", Level::Note),
    };
    let evidence = Evidence { quote: address.clone(), url: Some(address.clone()), at: None };
    Some(finding.with("link", address).showing(evidence))
}

fn missing_alt(draft: &Draft) -> Option<Finding> {
    let has_words = |alt: &Option<String>| alt.as_deref().is_some_and(|alt| !alt.trim().is_empty());
    let pictures = draft.media.iter().filter(|media| media.mime_type.starts_with("image/"));
    let silent = pictures.filter(|media| !has_words(&media.alt)).count();
    (silent > 0).then(|| Finding::new("missing-alt", Level::Warn).with("pictures", silent))
}

fn distance(a: UtcMillis, b: UtcMillis) -> std::time::Duration {
    a.since(b).max(b.since(a))
}

/// Shows the other post beside the finding.
fn about(finding: Finding, draft: &Draft, past: &Past) -> Finding {
    let mut quote: String = past.text.chars().take(QUOTE_LETTERS).collect();
    if quote.len() < past.text.len() {
        quote.push('…');
    }
    let days = distance(draft.at, past.at).as_secs() / DAY.as_secs();
    let when = if past.at > draft.at { "later" } else { "earlier" };
    finding.with("days", days).with("when", when).showing(Evidence { quote, url: past.url.clone(), at: Some(past.at) })
}
