//! What a text tells that it should not, and what it leaves out.

use super::{Draft, Evidence, Finding, GuardRules, Level, asks, check::quoted, named::without_note};
use crate::compose::{
    carry::contains_words,
    links::{self, SpanKind},
};

/// A name the owner listed, else somebody's number or address: fine if it is our own; else somebody we know.
pub(super) fn personal(draft: &Draft, rules: &GuardRules) -> Option<Finding> {
    let lower = draft.text.to_lowercase();
    let found = |what, level, said: &str| {
        Finding::new("personal-data", level).with("what", what).with("said", said).showing(Evidence::of(said))
    };
    if let Some(name) = rules.names.iter().find(|name| contains_words(&lower, &name.to_lowercase())) {
        return Some(found("name", Level::Warn, name));
    }
    let mail = || mail_address(&draft.text).map(|mail| found("mail", Level::Note, mail));
    let phone = || telephone(&draft.text).map(|number| found("phone", Level::Note, number));
    let person = || without_note(&lower, rules).map(|name| found("person", Level::Note, name));
    phone().or_else(mail).or_else(person)
}

pub(super) fn avoided(draft: &Draft, rules: &GuardRules) -> Option<Finding> {
    let lower = draft.text.to_lowercase();
    let word = rules.avoided.iter().find(|word| contains_words(&lower, word))?;
    let line = draft.text.lines().find(|line| contains_words(&line.to_lowercase(), word)).unwrap_or(&draft.text);
    let finding = Finding::new("listed-word", Level::Warn).with("word", word);
    Some(finding.showing(Evidence::of(quoted(line))))
}

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
        || telephone(text).is_some()
        || mail_address(text).is_some()
        || asks::asks_to_act(text)
}

/// As people write them: with its country, with a zero in front, or in the groups of North America.
fn telephone(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '\u{A0}' | '-' | '–' | '/' | '.' | '(' | ')');
    let spans = links::find(text);
    let mut from = 0;
    for run in text.split(|c| !is_part(c)) {
        let at =
            from + run.len() - run.trim_start_matches(|c: char| !matches!(c, '+' | '(') && !c.is_ascii_digit()).len();
        from += run.len() + text[from + run.len()..].chars().next().map_or(0, char::len_utf8);
        let number = run.trim_matches(|c: char| !matches!(c, '+' | '(') && !c.is_ascii_digit());
        let in_span = spans.iter().any(|span| span.range.contains(&at));
        if !in_span && is_telephone(number) {
            return Some(number.trim_end_matches(|c: char| !c.is_ascii_digit()));
        }
    }
    None
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

fn mail_address(text: &str) -> Option<&str> {
    text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@')).find(|word| {
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
            assert_eq!(telephone(text), expected, "{text}");
        }
    }

    #[test]
    fn addresses_of_people_are_told_from_names_on_networks() {
        assert_eq!(mail_address("Write to (tom@linden.example)."), Some("tom@linden.example"));
        for text in ["@ada@linden.example baked", "a @ b", "https://linden.example/@ada", "half@the"] {
            assert_eq!(mail_address(text), None, "{text}");
        }
    }
}
