//! A poll where the network has them, and its answers as lines of the words where it has none.

use banyan_domain::{
    compose::{Poll, Variant},
    guard::{Finding, Level},
    network::Limits,
};

const FEWEST: usize = 2;

/// One `Block` for each thing with which it cannot go.
pub(crate) fn findings(variant: &Variant, limits: &Limits) -> Vec<Finding> {
    let (Some(poll), Some(polls)) = (&variant.poll, &limits.polls) else { return Vec::new() };
    let mut found = Vec::new();
    let count = poll.options.len();
    if !(FEWEST..=polls.options).contains(&count) {
        found.push(block("poll-options").with("count", count).with("limit", polls.options));
    }
    if poll.options.iter().any(|option| option.chars().count() > polls.letters) {
        found.push(block("poll-option-too-long").with("limit", polls.letters));
    }
    if is_twice(poll) {
        found.push(block("poll-option-twice"));
    }
    if !(polls.min_minutes..=polls.max_minutes).contains(&poll.minutes) {
        const DAY: u32 = 24 * 60;
        found.push(block("poll-time").with("minutes", polls.min_minutes).with("days", polls.max_minutes / DAY));
    }
    if !variant.media.is_empty() {
        found.push(block("poll-and-files"));
    }
    found
}

fn is_twice(poll: &Poll) -> bool {
    poll.options.iter().enumerate().any(|(at, option)| poll.options[..at].contains(option))
}

/// For a network without polls: the same words with the answers under them, and a note that says so.
pub(crate) fn in_words(variant: &Variant) -> (Variant, Option<Finding>) {
    let Some(poll) = &variant.poll else { return (variant.clone(), None) };
    let answers: Vec<String> = poll.options.iter().map(|option| format!("– {option}")).collect();
    let text = format!("{}\n\n{}", variant.text.trim_end(), answers.join("\n"));
    let said = Finding::new("poll-in-words", Level::Note);
    (Variant { text: text.trim_start().to_owned(), poll: None, ..variant.clone() }, Some(said))
}

fn block(rule: &str) -> Finding {
    Finding::new(rule, Level::Block)
}
