//! The keys of an article or letter: those of its passages, for a draft repeats one of them and never the whole.

use super::keys;
use crate::compose::{
    Wording,
    sentences::{paragraphs, sentences},
};

/// In a longer text the passages are longer: all of it is kept, in few rows.
pub const MOST_PASSAGES: usize = 48;
/// About eight words; what is shorter stands in many a text.
const FEWEST_LETTERS: usize = 48;

/// Written down with it. What a draft asks for is the same as of posts.
pub fn item_keys(text: &str) -> Vec<i64> {
    let mut all: Vec<i64> = passages(text).iter().flat_map(|passage| keys(&Wording::of(passage))).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Sentences, joined until they are long enough.
fn passages(text: &str) -> Vec<String> {
    let fewest = (text.chars().count() / MOST_PASSAGES).max(FEWEST_LETTERS);
    let mut passages: Vec<String> = Vec::new();
    let mut letters = fewest;
    for sentence in paragraphs(text).into_iter().flat_map(sentences) {
        match passages.last_mut() {
            Some(last) if letters < fewest => {
                last.push(' ');
                last.push_str(sentence);
            }
            _ => {
                letters = 0;
                passages.push(sentence.to_owned());
            }
        }
        letters += sentence.chars().count();
    }
    passages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::{keys::mixed, keys_to_ask};

    #[test]
    fn short_sentences_are_joined_and_none_is_lost() {
        for (text, expected) in [
            ("", vec![]),
            ("Come in!", vec!["Come in!"]),
            (
                "Rye wants time and cold water, and a whole long night. We give it both. And then?\n\nThen comes the oven, says Ada.",
                vec![
                    "Rye wants time and cold water, and a whole long night.",
                    "We give it both. And then? Then comes the oven, says Ada.",
                ],
            ),
        ] {
            assert_eq!(passages(text), expected);
        }
    }

    #[test]
    fn however_long_it_is_it_has_few_keys() {
        for sentences in [1_000, 3_000] {
            let text = article(7, sentences);
            assert!(passages(&text).len() <= MOST_PASSAGES + 1, "{}", passages(&text).len());
            assert!(item_keys(&text).len() <= 5 * (MOST_PASSAGES + 1));
        }
        assert!(passages(&"word ".repeat(10_000)).len() == 1, "no end of a sentence in it");
    }

    #[test]
    fn nearly_every_sentence_of_an_article_leads_to_it_and_a_paragraph_always_does() {
        let mut asked = (0, 0);
        for seed in 0..20 {
            let text = article(seed, 60);
            let kept = item_keys(&text);
            let is_found =
                |words: &str| keys_to_ask(&Wording::of(words)).iter().any(|key| kept.binary_search(key).is_ok());
            let sentences = sentences(&text);
            assert!(sentences.chunks(4).all(|some| is_found(&some.join(" "))));
            asked.0 += sentences.iter().filter(|sentence| is_found(sentence)).count();
            asked.1 += sentences.len();
        }
        assert!(asked.0 * 100 >= asked.1 * 95, "{asked:?}");
    }

    /// Of sentences of eight to seventeen words.
    fn article(seed: u64, sentences: u64) -> String {
        let word = |number: u64| -> String {
            let letter = |shift: u64| char::from(b'a' + ((mixed(number % 900 + 1) >> shift) % 26) as u8);
            (0..5).map(|place| letter(place * 8)).collect()
        };
        let sentence = |number: u64| {
            let start = mixed((seed << 32) | number);
            let words: Vec<String> = (0..8 + start % 10).map(|place| word(mixed(start + place))).collect();
            format!("A{}.", words.join(" "))
        };
        (0..sentences).map(sentence).collect::<Vec<_>>().join(" ")
    }
}
