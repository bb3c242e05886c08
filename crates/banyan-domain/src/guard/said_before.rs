//! Whether it was said before: in these words, with this opening, with this link.

use std::{cmp::Reverse, collections::HashMap};

use super::{
    AlreadyRead, Draft, Finding, GuardRules, Level, Likeness, Past, Said,
    check::{about, distance, others},
    how::how,
    likeness::{Compared, likeness},
    marks,
    words::Reading,
};
use crate::{gather::address, time::DAY};

/// Whether it speaks of a day or a time, and so is true only once.
pub fn names_a_day(text: &str) -> bool {
    !Reading::of(text).dates.is_empty()
}

/// What somebody wants to come again is told from what is said twice: the one before it in its series, and the post of
/// long ago that it says again. Neither asks anything.
pub(super) fn wanted(draft: &Draft, others: &[&Past], rules: &GuardRules) -> Option<Finding> {
    let near = |past: &&&Past| distance(draft.at, past.at);
    let series = others.iter().filter(|past| is_of_same_series(draft, past) && past.at < draft.at).min_by_key(near);
    let again = || others.iter().filter(|past| says_again(draft, past, rules)).min_by_key(near);
    let noted = |rule, past: &&Past| about(Finding::new(rule, Level::Note), draft, past);
    series.map(|past| noted("own-series", past)).or_else(|| again().map(|past| noted("said-again", past)))
}

fn is_of_same_series(draft: &Draft, past: &Past) -> bool {
    draft.series.is_some() && draft.series == past.series
}

/// On purpose, and as far apart as posts that are alike must be.
fn says_again(draft: &Draft, past: &Past, rules: &GuardRules) -> bool {
    draft.again == Some(past.post) && distance(draft.at, past.at) > DAY * rules.repeat_days
}

/// Whether it was said before, not only begun in the same words: of all rules this one alone.
pub fn repeats(draft: &Draft, said: &Said, rules: &GuardRules) -> bool {
    let found = most_alike(draft, &others(draft, said), rules, &mut AlreadyRead::default());
    found.is_some_and(|(found, _)| found != Likeness::Opening)
}

pub(super) fn text<'s>(
    draft: &Draft,
    others: &[&'s Past],
    rules: &GuardRules,
    read: &mut AlreadyRead<'s>,
) -> Option<Finding> {
    let (found, past) = most_alike(draft, others, rules, read)?;
    let level = if found == Likeness::Opening { Level::Note } else { Level::Warn };
    let finding = Finding::new(rule_of(found), level).with("how", how(found, &draft.text, &past.text));
    let mut finding = about(finding, draft, past);
    if let Some(evidence) = &mut finding.evidence {
        evidence.beside = Some(marks::beside(&past.text, &draft.text));
    }
    Some(finding)
}

/// Of several, the one most alike, and of these the nearest in time.
fn most_alike<'s>(
    draft: &Draft,
    others: &[&'s Past],
    rules: &GuardRules,
    read: &mut AlreadyRead<'s>,
) -> Option<(Likeness, &'s Past)> {
    let own = Compared::of(&draft.text);
    let within = |past: &&'s Past| distance(draft.at, past.at) <= DAY * rules.repeat_days && rules.repeat_days > 0;
    let asked_about = others.iter().copied().filter(|past| !is_of_same_series(draft, past));
    // Many places often say the same of a post.
    let mut compared: HashMap<&str, Option<Likeness>> = HashMap::new();
    let alike = asked_about.filter(within).filter_map(|past| {
        let theirs: &'s str = &past.text;
        let found = (*compared.entry(theirs).or_insert_with(|| likeness(&own, read.post(theirs))))?;
        (is_repetition(found, draft, past) && rules.asks_about(rule_of(found))).then_some((found, past))
    });
    alike.max_by_key(|(found, past)| (*found, Reverse(distance(draft.at, past.at))))
}

/// What leads to a page of ours quotes it; that is no repetition.
fn is_repetition(found: Likeness, draft: &Draft, past: &Past) -> bool {
    draft.is_page == past.is_page || !matches!(found, Likeness::Opening | Likeness::Cut)
}

fn rule_of(found: Likeness) -> &'static str {
    match found {
        Likeness::Opening => "same-opening",
        Likeness::Series => "series",
        Likeness::Near | Likeness::Turned | Likeness::Cut | Likeness::Same => "repeated-text",
    }
}

/// A page with an address of it as it is written.
type Page = (String, String);

/// Of each page it leads to the nearest post that led there, or will.
pub(super) fn links(draft: &Draft, others: &[&Past], rules: &GuardRules) -> Vec<Finding> {
    let pages = pages_of(draft.addresses());
    if pages.is_empty() || rules.link_days == 0 {
        return Vec::new();
    }
    let within = |past: &&&Past| distance(draft.at, past.at) <= DAY * rules.link_days;
    let asked_about = others.iter().filter(|past| !is_of_same_series(draft, past)).filter(within);
    let led: Vec<(&Past, Vec<Page>)> = asked_about.map(|past| (*past, pages_of(past.addresses()))).collect();
    pages.iter().filter_map(|page| led_there(draft, &led, page)).collect()
}

/// Each once, as it is written first.
fn pages_of(addresses: Vec<String>) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    for address in addresses {
        let Some(key) = address::link_key(&address) else { continue };
        if pages.iter().all(|(known, _)| *known != key) {
            pages.push((key, address));
        }
    }
    pages
}

fn led_there(draft: &Draft, led: &[(&Past, Vec<Page>)], (key, address): &Page) -> Option<Finding> {
    let there = led.iter().filter_map(|(past, pages)| Some((*past, pages.iter().find(|(theirs, _)| theirs == key)?)));
    let (past, (_, written)) = there.min_by_key(|(past, _)| distance(draft.at, past.at))?;
    // The front page is where every post of some businesses leads.
    let level = if key.contains(['/', '?', '#']) { Level::Warn } else { Level::Note };
    let finding = Finding::new("repeated-link", level)
        .with("link", key)
        .with("new", if written == address { "no" } else { "yes" });
    Some(about(finding, draft, past).about(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_named_where_the_calendar_is_meant() {
        for (text, names) in [
            ("You may 3 times a week, no more.", false),
            ("You may take three loaves.", false),
            ("May we ask you something?", false),
            ("We march on, 40 of us.", false),
            ("Una sala con vistas al mar.", false),
            ("Jan bakes, and Mia sells.", false),
            ("They wed among the apple trees.", false),
            ("Mon atelier est petit, sept chaises.", false),
            ("3 May", true),
            ("We open on May 3, come in.", true),
            ("may 3rd", true),
            ("the 3rd of May", true),
            ("may 2026", true),
            ("3 may 2026", true),
            ("The course begins in May.", true),
            ("Until March the door is open.", true),
            ("Open 14 March", true),
            ("Mar 3", true),
            ("Wed 10:30", true),
            ("Ab 3. März", true),
            ("Im Mai", true),
            ("En mayo abrimos.", true),
            ("Le 3 mars", true),
            ("On Saturday", true),
        ] {
            assert_eq!(names_a_day(text), names, "{text}");
        }
    }

    #[test]
    fn a_number_beside_a_word_that_is_no_month_is_no_date() {
        let counted = Reading::of("You may 3 times");
        assert!(counted.dates.is_empty());
        assert_eq!(counted.amounts, ["3"]);
    }
}
