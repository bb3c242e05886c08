//! How easily words are read: by how long their sentences and words are, which holds for every language that puts spaces
//! between words.

use super::{
    fit::is_unspaced,
    links,
    sentences::{paragraphs, sentences},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ease {
    Easy,
    Hard,
}

/// Fewer tell nothing.
const FEWEST_WORDS: usize = 12;

/// Words a sentence, and of a hundred words those that are longer than this.
/// SOURCE: <https://en.wikipedia.org/wiki/Lix_(readability_test)>, [memory] 2026-11: stories lie below 40, what officials
/// write above 55.
const SHORT_WORD: usize = 6;
const EASY_BELOW: usize = 40;
const HARD_FROM: usize = 55;

/// `None`: neither, or too little to tell.
pub fn ease(text: &str) -> Option<Ease> {
    if text.contains(is_unspaced) {
        return None;
    }
    let read: Vec<Vec<usize>> = paragraphs(text).into_iter().flat_map(sentences).map(letters_of_words).collect();
    let read: Vec<Vec<usize>> = read.into_iter().filter(|words| !words.is_empty()).collect();
    let words = read.iter().map(Vec::len).sum::<usize>();
    if words < FEWEST_WORDS {
        return None;
    }
    let long = read.iter().flatten().filter(|letters| **letters > SHORT_WORD).count();
    match words / read.len() + long * 100 / words {
        ..EASY_BELOW => Some(Ease::Easy),
        HARD_FROM.. => Some(Ease::Hard),
        _ => None,
    }
}

/// Addresses, mentions and hashtags are nobody's sentence.
fn letters_of_words(sentence: &str) -> Vec<usize> {
    let is_word = |word: &&str| !word.starts_with(['@', '#']) && links::addresses(word).is_empty();
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).count();
    sentence.split_whitespace().filter(is_word).map(letters).filter(|letters| *letters > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_in_short_sentences_are_easy_and_long_ones_are_not() {
        let easy = "Rain is good for bread. Wet air keeps the skin of the dough soft, so it can rise before it tears.";
        let hard = "Notwithstanding aforementioned considerations, comprehensive implementation strategies necessitate \
                    continuous organisational restructuring throughout interdependent departments.";
        let between = "Our older customers sometimes remember how the bakery of their childhood used to smell, and they \
                       describe it to us with their hands.";
        for (text, expected) in [
            (easy, Some(Ease::Easy)),
            (hard, Some(Ease::Hard)),
            (between, None),
            ("Rain is good.", None),
            ("今日はパンを焼きました。とてもおいしいです。みなさんもどうぞ食べてみてください。", None),
            ("", None),
        ] {
            assert_eq!(ease(text), expected, "{text}");
        }
        let dressed =
            format!("{easy} https://linden.example.com/extraordinarily/long #extraordinarilylong @somebodyelse");
        assert_eq!(ease(&dressed), Some(Ease::Easy), "where it leads is no word");
    }
}
