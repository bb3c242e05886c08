//! How easily words are read: by how long their sentences and words are, for languages that put spaces between words.

use super::{fit::is_unspaced, links, sentences::sentences};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ease {
    Easy,
    Hard,
}

/// Fewer tell nothing.
const FEWEST_WORDS: usize = 12;

/// Björnsson's index: words a sentence, and of a hundred words those that are longer than this. A sentence ends where it
/// does, at a colon, and where a line does.
/// SOURCE: <http://www.readabilityformulas.com/the-LIX-readability-formula.php>, 2026-11-23.
const SHORT_WORD: usize = 6;
/// SOURCE: <https://www.nyponforlag.se/lix/>, 2026-11-23: 30 to 40 easy, as stories and magazines; 40 to 50 as newspapers; 50
/// to 60 hard, as what officials write.
const EASY_BELOW: usize = 40;
const HARD_FROM: usize = 50;
/// German words are longer, for they grow together.
/// SOURCE: <https://blog.supertext.ch/de/2018/01/wie-gut-lesbar-ist-mein-text-jetzt-testen-mit-dem-supertext-lix-rechner/>,
/// 2026-11-23: 40 to 50 as novels, 50 to 60 as books of knowledge, above 60 as books for experts.
const LONGER_IN_GERMAN: usize = 10;

/// `None`: neither, or too little to tell. The language as its letters, like `de-AT`.
pub fn ease(text: &str, language: &str) -> Option<Ease> {
    if text.contains(is_unspaced) {
        return None;
    }
    let ends = text.lines().flat_map(sentences).flat_map(|sentence| sentence.split(": "));
    let read: Vec<Vec<usize>> = ends.map(letters_of_words).filter(|words| !words.is_empty()).collect();
    let words = read.iter().map(Vec::len).sum::<usize>();
    if words < FEWEST_WORDS {
        return None;
    }
    let long = read.iter().flatten().filter(|letters| **letters > SHORT_WORD).count();
    // Both halves over one line, so that neither loses its fraction.
    let index = (words * words + 100 * long * read.len()) / (words * read.len());
    let is_german = language.split('-').next().is_some_and(|language| language.eq_ignore_ascii_case("de"));
    match index.saturating_sub(if is_german { LONGER_IN_GERMAN } else { 0 }) {
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
            assert_eq!(ease(text, "en"), expected, "{text}");
        }
        let dressed =
            format!("{easy} https://linden.example.com/extraordinarily/long #extraordinarilylong @somebodyelse");
        assert_eq!(ease(&dressed, "en"), Some(Ease::Easy), "where it leads is no word");
    }

    /// So many words in one sentence, and of them so many long ones.
    fn sentence(words: usize, long: usize) -> String {
        let of = |number| if number < long { "neighbour" } else { "bread" };
        (0..words).map(of).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_limits_are_those_of_the_index_and_higher_in_german() {
        for (words, long, english, german) in [
            // 35, 40, 45, 50, 55 and 60.
            (20, 3, Some(Ease::Easy), Some(Ease::Easy)),
            (20, 4, None, Some(Ease::Easy)),
            (20, 5, None, Some(Ease::Easy)),
            (20, 6, Some(Ease::Hard), None),
            (20, 7, Some(Ease::Hard), None),
            (20, 8, Some(Ease::Hard), Some(Ease::Hard)),
            // 49.57 and 54.33.
            (21, 6, None, Some(Ease::Easy)),
            (21, 7, Some(Ease::Hard), None),
        ] {
            let text = sentence(words, long);
            assert_eq!(ease(&text, "en"), english, "{words}, {long}");
            for language in ["de", "de-AT", "DE"] {
                assert_eq!(ease(&text, language), german, "{words}, {long}");
            }
        }
        let three = [sentence(12, 10), sentence(12, 0), sentence(11, 0)].join("\n");
        assert_eq!(ease(&three, "en"), None, "11.67 and 28.57 are more than 40");
    }

    #[test]
    fn a_list_and_what_follows_a_colon_are_no_long_sentence() {
        let short = sentence(15, 0);
        let lines = [short.as_str(); 4].join("\n");
        assert_eq!(ease(&lines, "en"), Some(Ease::Easy));
        assert_eq!(ease(&lines.replace('\n', ": "), "en"), Some(Ease::Easy));
        assert_eq!(ease(&lines.replace('\n', " "), "en"), Some(Ease::Hard));
    }
}
