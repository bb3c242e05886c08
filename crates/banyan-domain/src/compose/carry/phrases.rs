//! Word lists of the carrying rules, one phrase a line, so that anybody can add a language.

use std::sync::LazyLock;

/// Lower-case phrases; lines that begin with `##` say what the list is for.
pub(super) type Phrases = LazyLock<Vec<&'static str>>;

fn lines(list: &'static str) -> Vec<&'static str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with("##")).collect()
}

pub(super) static ALWAYS: Phrases = LazyLock::new(|| lines(include_str!("phrases/furniture_openings.txt")));
pub(super) static SHORT_ONLY: Phrases = LazyLock::new(|| lines(include_str!("phrases/button_openings.txt")));
pub(super) static ANYWHERE: Phrases = LazyLock::new(|| lines(include_str!("phrases/furniture_inside.txt")));
pub(super) static GREETINGS: Phrases = LazyLock::new(|| lines(include_str!("phrases/greetings.txt")));
pub(super) static GREETING_STARTS: Phrases = LazyLock::new(|| lines(include_str!("phrases/greeting_openings.txt")));
pub(super) static DATE_WORDS: Phrases = LazyLock::new(|| lines(include_str!("phrases/date_words.txt")));
pub(super) static DATE_STARTS: Phrases = LazyLock::new(|| lines(include_str!("phrases/date_starts.txt")));
pub(super) static LABELS: Phrases = LazyLock::new(|| lines(include_str!("phrases/labels.txt")));
pub(super) static INVITATIONS: Phrases = LazyLock::new(|| lines(include_str!("phrases/invitations.txt")));
pub(super) static EMPTY: Phrases = LazyLock::new(|| lines(include_str!("phrases/empty_categories.txt")));
pub(super) static JOINING: Phrases = LazyLock::new(|| lines(include_str!("phrases/joining_words.txt")));
pub(super) static SELLING: Phrases = LazyLock::new(|| lines(include_str!("phrases/selling.txt")));
pub(super) static LEANING: Phrases = LazyLock::new(|| lines(include_str!("phrases/leaning_words.txt")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_lower_case_and_stand_once() {
        let lists = [
            &ALWAYS,
            &SHORT_ONLY,
            &ANYWHERE,
            &GREETINGS,
            &GREETING_STARTS,
            &DATE_WORDS,
            &DATE_STARTS,
            &LABELS,
            &INVITATIONS,
            &EMPTY,
            &LEANING,
            &JOINING,
            &SELLING,
        ];
        for list in lists {
            let once: std::collections::BTreeSet<_> = list.iter().collect();
            assert!(!list.is_empty() && once.len() == list.len());
            assert!(list.iter().all(|phrase| phrase.to_lowercase() == **phrase));
        }
    }
}
