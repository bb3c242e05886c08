//! Whether a sentence tells of what the title names.

use std::collections::BTreeSet;

use super::phrases::JOINING;

/// Without the name of the column: "LINDEN WEEKLY: Rye (Bakers' Update)" is about rye.
pub(super) fn subject(title: &str) -> &str {
    let bare = title.rsplit_once(" (").filter(|(_, name)| name.ends_with(')')).map_or(title, |(subject, _)| subject);
    let named = bare.split_once(": ").filter(|(name, _)| !name.contains(char::is_lowercase));
    named.map_or(bare, |(_, subject)| subject)
}

/// The sentence that shares a word with the title tells its story; beside others may stand an advertisement.
pub(super) fn is_kin(sentence: &str, title: &str) -> bool {
    let stems = |text: &str| -> BTreeSet<String> {
        let lower = text.to_lowercase();
        let written = lower.split_whitespace().filter(|word| !is_address(word));
        let words = written.flat_map(|word| word.split(|c: char| !c.is_alphanumeric()));
        let telling = words.filter(|word| word.chars().count() >= 3 && !JOINING.contains(word));
        telling.map(|word| word.chars().take(5).collect()).collect()
    };
    !stems(sentence).is_disjoint(&stems(title))
}

/// "linden.example", "ada@linden.example": names of places, found in every notice.
fn is_address(word: &str) -> bool {
    let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
    let has_dot = inner.split('.').collect::<Vec<_>>().windows(2).any(|pair| {
        pair[0].ends_with(|c: char| c.is_alphanumeric()) && pair[1].starts_with(|c: char| c.is_alphabetic())
    });
    has_dot || word.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telling_word_makes_kin_and_a_joining_word_or_an_address_does_not() {
        for (sentence, title, expected) in [
            ("Metaphors are hard to explain.", "Recursive Metaphor", true),
            ("Roggenbrot braucht Zeit.", "Unser Roggen", true),
            ("We bake this week, too.", "What we do this week", false),
            ("Write to ada@linden.example or look at linden.example.", "Linden", false),
        ] {
            assert_eq!(is_kin(sentence, title), expected, "{sentence}");
        }
    }
}
