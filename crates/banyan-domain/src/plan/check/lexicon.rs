//! Words that tell nothing by themselves, in the languages of the pages: for the rules that read sentences.
//!
//! A sentence is only held to be empty if *every* word of it stands in a list; one word of one's own is enough.

mod words;

use unicode_segmentation::UnicodeSegmentation as _;
use words::{GLUE, MONEY, ONGOING, OTHER_OWN_PLACES, OWN_SITES, SAID_BY_EVERYBODY};

/// Whether a sentence is made of such phrases and of words that hold them together, and of nothing else.
pub(super) fn is_only_ongoing(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.unicode_words().collect();
    let phrases: Vec<Vec<&str>> = ONGOING.iter().map(|phrase| phrase.split(' ').collect()).collect();
    let (mut rest, mut says_so) = (&words[..], false);
    while let Some((first, after)) = rest.split_first() {
        match phrases.iter().filter(|phrase| rest.starts_with(phrase)).map(Vec::len).max() {
            Some(length) => (rest, says_so) = (&rest[length..], true),
            None if GLUE.contains(first) => rest = after,
            None => return false,
        }
    }
    says_so
}

pub(super) fn is_own_place(said: &str) -> bool {
    is_own_site(said) || has_word_of(said, OTHER_OWN_PLACES)
}

pub(super) fn is_own_site(said: &str) -> bool {
    has_word_of(said, OWN_SITES)
}

fn has_word_of(said: &str, list: &[&str]) -> bool {
    said.to_lowercase().unicode_words().any(|word| list.contains(&word))
}

pub(super) fn is_only_money(text: &str) -> bool {
    is_only(text, MONEY)
}

pub(super) fn is_said_by_everybody(text: &str) -> bool {
    is_only(text, SAID_BY_EVERYBODY)
}

/// Whether a sentence has words of that list and none of its own; a number is a word of its own.
fn is_only(text: &str, list: &[&str]) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.unicode_words().filter(|word| !GLUE.contains(word)).peekable();
    words.peek().is_some() && words.all(|word| list.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purpose_that_is_only_money_is_told_from_one_that_is_not() {
        for text in [
            "More sales.",
            "To increase our revenue and win new customers",
            "Mehr Umsatz durch neue Kunden",
            "Mehr Aufträge und mehr Sichtbarkeit",
            "Conseguir más clientes y aumentar las ventas",
        ] {
            assert!(is_only_money(text), "{text}");
        }
        for text in [
            "",
            "Nobody should be afraid of stairs",
            "Earn enough to live by the sea",
            "Kunden, die wieder lachen",
            "Que nadie tenga miedo",
            "!!!",
        ] {
            assert!(!is_only_money(text), "{text}");
        }
    }

    #[test]
    fn a_sentence_of_ones_own_is_told_from_everybodys() {
        for text in [
            "Best quality and individual solutions",
            "Persönliche Beratung zu fairen Preisen",
            "Langjährige Erfahrung und höchste Qualität",
            "Servicio personalizado y profesional",
        ] {
            assert!(is_said_by_everybody(text), "{text}");
        }
        for text in
            ["They let me skip the plank", "20 years in one village", "Zehn Minuten am Tag", "Cinco personas por grupo"]
        {
            assert!(!is_said_by_everybody(text), "{text}");
        }
    }

    #[test]
    fn ongoing_with_something_beside_it_says_something() {
        assert!(is_only_ongoing("Ongoing."));
        for text in [
            " laufend",
            "On-going",
            "Ongoing, as needed",
            "Regularly, when there is time.",
            "Immer wieder, wenn Zeit ist",
            "nach und nach und bei Bedarf",
            "De vez en cuando, cuando se pueda",
        ] {
            assert!(is_only_ongoing(text), "{text}");
        }
        for text in [
            "ongoing, every Friday after class",
            "Always ten minutes",
            "Immer montags",
            "when there is time for tea",
            "we and our",
            "",
        ] {
            assert!(!is_only_ongoing(text), "{text}");
        }
    }
}
