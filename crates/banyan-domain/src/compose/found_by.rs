//! The words by which a post is found: small letters without accents, whatever their order.

use std::collections::BTreeSet;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// No word that somebody types is longer; what is longer is an address or a sign of something else.
const MOST_LETTERS: usize = 40;
/// Of a question; more do not narrow it any further.
const MOST_ASKED: usize = 8;

/// Under which a text is kept. Where a language has two ways to write a letter without its dots, under both.
pub fn found_by(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for word in words(text) {
        let written_out = written_out(&word);
        if written_out != word {
            found.insert(without_accents(&written_out));
        }
        found.insert(without_accents(&word));
    }
    found
}

/// What a question asks for, each word once, in its order.
pub fn asked_for(question: &str) -> Vec<String> {
    let mut asked: Vec<String> = Vec::new();
    for word in words(question).map(|word| without_accents(&word)) {
        if !asked.contains(&word) {
            asked.push(word);
        }
    }
    asked.truncate(MOST_ASKED);
    asked
}

/// Whether all that is asked for stands in a text, also inside its words.
pub fn stand_in(asked: &[String], text: &str) -> bool {
    let lower = text.nfc().collect::<String>().to_lowercase();
    let (plain, out) = (without_accents(&lower), without_accents(&written_out(&lower)));
    asked.iter().all(|word| plain.contains(word.as_str()) || out.contains(word.as_str()))
}

/// A text as its words are compared.
pub fn folded(text: &str) -> String {
    without_accents(&text.to_lowercase())
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let is_inside = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    text.split(move |c: char| !is_inside(c))
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(MOST_LETTERS).collect::<String>().nfc().collect::<String>().to_lowercase())
}

/// As people type on a keyboard that lacks the letter.
fn written_out(word: &str) -> String {
    let out = |c: char| match c {
        'ä' | 'æ' => "ae".to_owned(),
        'ö' | 'ø' | 'œ' => "oe".to_owned(),
        'ü' => "ue".to_owned(),
        'å' => "aa".to_owned(),
        c => c.to_string(),
    };
    word.chars().map(out).collect()
}

fn without_accents(word: &str) -> String {
    let plain = |c: char| match c {
        'ß' => "ss".to_owned(),
        'æ' => "a".to_owned(),
        'ø' | 'œ' => "o".to_owned(),
        'ł' => "l".to_owned(),
        'đ' => "d".to_owned(),
        'ı' => "i".to_owned(),
        c => c.to_string(),
    };
    word.nfkd().filter(|c| !is_combining_mark(*c)).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_however_its_letters_are_typed() {
        for (text, asked) in [
            ("Bäckerei", ["backerei", "baeckerei", "BÄCKEREI"]),
            ("Straße", ["strasse", "STRASSE", "straße"]),
            ("mañana", ["manana", "MAÑANA", "mañana"]),
            ("Smørrebrød", ["smorrebrod", "smoerrebroed", "SMØRREBRØD"]),
            ("cafe\u{301}", ["cafe", "café", "CAFÉ"]),
        ] {
            let found = found_by(text);
            for asked in asked {
                assert!(asked_for(asked).iter().all(|word| found.contains(word)), "{asked} in {found:?}");
            }
        }
    }

    #[test]
    fn words_stand_in_a_text_in_any_order_and_inside_its_words() {
        for (question, stands) in [
            ("backer brot", true),
            ("BAECKER", true),
            ("ack", true),
            ("Bäcker, Brot!", true),
            ("strasse", true),
            ("brot hefe", false),
            ("", true),
        ] {
            assert_eq!(stand_in(&asked_for(question), "Brot vom Ba\u{308}cker in der Straße"), stands, "{question}");
        }
    }

    #[test]
    fn a_question_is_its_words_each_once() {
        assert_eq!(asked_for("Rye,  oat & RYE!"), ["rye", "oat"]);
        assert_eq!(asked_for("50% \u{1F35E} '; --"), ["50"]);
        assert_eq!(asked_for(" %_ "), Vec::<String>::new());
        assert_eq!(asked_for("a b c d e f g h i j").len(), MOST_ASKED);
    }

    #[test]
    fn no_text_has_words_without_end() {
        assert!(found_by(&"x".repeat(10_000)).iter().all(|word| word.chars().count() <= MOST_LETTERS));
        assert!(found_by("\u{0}\u{301}\u{FFFF}…").iter().all(|word| word.len() < 10));
    }
}
