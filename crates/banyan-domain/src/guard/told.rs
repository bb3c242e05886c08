//! What a text tells that it should not, and what it leaves out.

use super::{Draft, Evidence, Finding, GuardRules, Level, asks, check::quoted, finding::STRANGER, named::without_note};
use crate::compose::{
    carry::contains_words,
    links::{self, SpanKind},
};

/// Names the owner listed; numbers and addresses of people, which are fine if they are our own; and whom we know.
pub(super) fn personal(draft: &Draft, rules: &GuardRules) -> Vec<Finding> {
    let lower: Vec<String> = draft.read().map(str::to_lowercase).collect();
    let is_said = |name: &&str| lower.iter().any(|words| contains_words(words, &name.to_lowercase()));
    let listed: Vec<&str> = rules.names.iter().map(String::as_str).filter(is_said).collect();
    let is_listed = |name: &str| listed.iter().any(|listed| listed.to_lowercase() == name.to_lowercase());
    let people = without_note(&lower, rules).filter(|name| !is_listed(name));
    let found = |what, level| {
        move |said: &str| {
            let finding = Finding::new("personal-data", level).with("what", what).with("said", said);
            finding.about(said).showing(Evidence::of(said))
        }
    };
    let names = some(listed.iter().copied()).into_iter().map(found("name", Level::Warn));
    let phones = some(draft.read().flat_map(telephones)).into_iter().map(found("phone", Level::Note));
    let mails = some(draft.read().flat_map(mail_addresses)).into_iter().map(found("mail", Level::Note));
    let people = some(people).into_iter().map(found("person", Level::Note));
    names.chain(phones).chain(mails).chain(people).collect()
}

/// Each once, and of very many the first: a page of ours may name a whole choir.
fn some<'a>(said: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut some = Vec::new();
    for said in said {
        if some.len() < MOST_OF_A_KIND && !some.contains(&said) {
            some.push(said);
        }
    }
    some
}

/// Words that look like a mention and are none.
pub(super) fn strangers(draft: &Draft) -> Vec<Finding> {
    let found = |name: &str| {
        let how = if name.contains(['@', '.']) { "whole" } else { "bare" };
        Finding::new(STRANGER, Level::Note).with("name", name).with("how", how).about(name)
    };
    some(draft.strangers.iter().map(String::as_str)).into_iter().map(found).collect()
}

pub(super) fn avoided(draft: &Draft, rules: &GuardRules) -> Vec<Finding> {
    let found = |word: &String| {
        let line = draft.read().flat_map(str::lines).find(|line| contains_words(&line.to_lowercase(), word))?;
        let finding = Finding::new("listed-word", Level::Warn).with("word", word).about(word);
        Some(finding.showing(Evidence::of(quoted(line))))
    };
    rules.avoided.iter().filter_map(found).collect()
}

/// Of one kind of thing so many are named.
const MOST_OF_A_KIND: usize = 5;

/// It leads to no goal; it leaves the reader with nothing to do next.
pub(super) fn aimless(draft: &Draft) -> Vec<Finding> {
    let has_way_on = draft.is_page || draft.link.is_some() || leads_on(&draft.text);
    let no_goal = draft.without_goal.then(|| Finding::new("no-goal", Level::Note));
    let no_way_on = (!has_way_on).then(|| Finding::new("no-way-on", Level::Note));
    no_goal.into_iter().chain(no_way_on).collect()
}

fn leads_on(text: &str) -> bool {
    let is_way = |kind| !matches!(kind, SpanKind::Hashtag);
    text.contains(['?', '？', '¿'])
        || links::find(text).iter().any(|span| is_way(span.kind))
        || !telephones(text).is_empty()
        || mail_addresses(text).next().is_some()
        || asks::asks_to_act(text)
}

/// As people write them: with its country, with a zero in front, or in the groups of North America.
fn telephones(text: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '\u{A0}' | '-' | '–' | '/' | '.' | '(' | ')');
    let spans = links::find(text);
    let (mut from, mut numbers) = (0, Vec::new());
    for run in text.split(|c| !is_part(c)) {
        let at =
            from + run.len() - run.trim_start_matches(|c: char| !matches!(c, '+' | '(') && !c.is_ascii_digit()).len();
        from += run.len() + text[from + run.len()..].chars().next().map_or(0, char::len_utf8);
        let number = run.trim_matches(|c: char| !matches!(c, '+' | '(') && !c.is_ascii_digit());
        let in_span = spans.iter().any(|span| span.range.contains(&at));
        if !in_span && is_telephone(number) {
            numbers.push(number.trim_end_matches(|c: char| !c.is_ascii_digit()));
        }
    }
    numbers
}

fn is_telephone(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let groups: Vec<&str> = number.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let is_date = groups.len() == 3
        && groups.iter().filter(|group| group.len() == 4).count() == 1
        && groups.iter().filter(|group| group.len() <= 2).count() == 2;
    let is_american = groups.iter().map(|group| group.len()).eq([3, 3, 4]);
    let starts = number.starts_with('+') || groups.first().is_some_and(|first| first.starts_with('0') && digits >= 8);
    (8..=15).contains(&digits) && !is_date && (starts || is_american)
}

fn mail_addresses(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@')).filter(|word| {
        word.split_once('@').is_some_and(|(name, host)| {
            let is_host = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
            !name.is_empty() && !name.contains(['/', ':', '@']) && is_host && !host.contains(['/', ':', '@'])
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_people_are_told_from_other_numbers() {
        for (text, expected) in [
            ("Call Ada: 031-774 20 11 today", Some("031-774 20 11")),
            ("+49 (0)30 1234567.", Some("+49 (0)30 1234567")),
            ("Text 555-123-4567", Some("555-123-4567")),
            ("Open 05.12.2026 from 10-16", None),
            ("From 2026-12-05 on", None),
            ("1 000 000 loaves and 12 345 678 rolls", None),
            ("https://linden.example.com/0301234567", None),
            ("It is 8.", None),
        ] {
            assert_eq!(telephones(text).first().copied(), expected, "{text}");
        }
    }

    #[test]
    fn addresses_of_people_are_told_from_names_on_networks() {
        let found = |text| mail_addresses(text).collect::<Vec<_>>();
        assert_eq!(found("Write to (tom@linden.example)."), ["tom@linden.example"]);
        for text in ["@ada@linden.example baked", "a @ b", "https://linden.example/@ada", "half@the"] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
