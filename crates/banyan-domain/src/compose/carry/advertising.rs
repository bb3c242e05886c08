//! What somebody paid for, or what only wants to sell: in a letter it stands between the author's own words.

use super::phrases::SELLING;

/// A paragraph with a seller's heading, a price or a phrase of selling.
pub(super) fn is_advertising(paragraph: &str) -> bool {
    let lower = paragraph.to_lowercase();
    has_sellers_heading(paragraph) || names_a_price(&lower) || SELLING.iter().any(|phrase| lower.contains(phrase))
}

/// "OVENS FROM TOM: Tom has ovens": three words in capitals and a colon.
fn has_sellers_heading(paragraph: &str) -> bool {
    let Some((heading, after)) = paragraph.split_once(':') else { return false };
    let words: Vec<&str> = heading.split_whitespace().collect();
    let is_loud = |word: &&str| !word.chars().any(char::is_lowercase);
    (3..=9).contains(&words.len()) && words.iter().all(is_loud) && after.chars().any(char::is_lowercase)
}

/// "$59", "59 €". A share alone may be news; what is off is among the phrases.
fn names_a_price(lower: &str) -> bool {
    let letters: Vec<char> = lower.chars().filter(|letter| *letter != ' ' && *letter != '\u{A0}').collect();
    letters.windows(2).any(|pair| match pair {
        ['$' | '€' | '£', after] => after.is_ascii_digit(),
        [before, '€' | '£'] => before.is_ascii_digit(),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sells_is_told_from_what_tells() {
        for line in [
            "OVENS FROM TOM: Tom has ovens for every kitchen.",
            "The whole set for $59.",
            "Das Set kostet nur 59 €.",
            "Order now and get the second loaf free.",
            "Jetzt bestellen und sparen.",
            "Enter to win a mill of your own!",
            "---ADVERTISEMENT---",
        ] {
            assert!(is_advertising(line), "{line}");
        }
        for line in [
            "Rye wants a long night and cold water.",
            "NASA: bread in space is hard.",
            "Half of all bakers, 50%, bake at night.",
            "We won the prize for the best rye in town.",
            "RYE AND TIME",
        ] {
            assert!(!is_advertising(line), "{line}");
        }
    }
}
