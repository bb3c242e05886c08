//! Hashtags from a publisher's categories: few, readable, and none that says nothing.

use super::phrases::EMPTY;
use crate::gather::Person;

/// At most `max`, in the publisher's order, each once; who wrote it is no subject.
pub(super) fn from_categories(categories: &[String], authors: &[Person], max: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for category in categories {
        if found.len() == max {
            break;
        }
        let is_author = authors.iter().any(|author| author.name.trim().eq_ignore_ascii_case(category.trim()));
        if let Some(tag) = hashtag(category)
            && !is_author
            && !found.iter().any(|other| other.to_lowercase() == tag.to_lowercase())
        {
            found.push(tag);
        }
    }
    found
}

const MAX_WORDS: usize = 3;
const MAX_LETTERS: usize = 28;

fn hashtag(category: &str) -> Option<String> {
    // Some programs write their apostrophes with a sign before them.
    let plain = super::clean::line(category).replace("\\'", "'").replace("'s ", "s ").replace("’s ", "s ");
    if plain.contains("://") {
        return None;
    }
    // Of "Food > Bread", "Food/Bread" the last is meant; of "Bread (sourdough)" the first.
    let leaf = plain.rsplit(['>', '/', '»', '\\', '|']).find(|part| !part.trim().is_empty())?;
    let leaf = leaf.split('(').next().unwrap_or(leaf).trim().trim_start_matches('#');
    if EMPTY.contains(&leaf.to_lowercase().as_str())
        || leaf.contains(['+', '@', '=', '$', '%', '*', '&', '…', '?', '!'])
    {
        return None;
    }
    let words: Vec<&str> = leaf.split(|c: char| !is_kept(c)).filter(|word| !word.is_empty()).collect();
    let tag = match words[..] {
        [] => return None,
        [word] => word.to_owned(),
        _ => words.iter().map(|word| capitalised(word)).collect(),
    };
    let has_letter = tag.chars().any(char::is_alphabetic);
    let letters = tag.chars().count();
    let is_telling = letters > 2 || (letters == 2 && !tag.chars().any(char::is_lowercase));
    (has_letter && is_telling && words.len() <= MAX_WORDS && letters <= MAX_LETTERS).then_some(tag)
}

/// Letters of any script with their marks, digits, and the sign German and Catalan words are joined with.
fn is_kept(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '·' || is_mark(c)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{093C}'..='\u{094D}' | '\u{0E31}'..='\u{0E4E}' | '\u{200C}' | '\u{200D}' | '\u{0CBC}'..='\u{0CCD}')
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(categories: &[&str], expected: &[&str]) {
        let categories: Vec<String> = categories.iter().map(|&category| category.to_owned()).collect();
        let author = Person { name: "Ada Linden".to_owned() };
        assert_eq!(from_categories(&categories, &[author], 3), expected);
    }

    #[test]
    fn words_are_joined_and_small_words_stay_as_written() {
        check(&["sourdough bread", "baking", "iPhone"], &["SourdoughBread", "baking", "iPhone"]);
        check(&["Café-Kultur", "Straße", "パン"], &["CaféKultur", "Straße", "パン"]);
        check(&["angie\\'s list", "Baker’s night", "L'Équipe"], &["AngiesList", "BakersNight", "LÉquipe"]);
        check(&["#rye", "Food > Bread", "Baking (home)"], &["rye", "Bread", "Baking"]);
    }

    #[test]
    fn categories_that_say_nothing_are_dropped() {
        check(&["Uncategorized", "Allgemein", "Sin categoría", "Blog", "News", "rye"], &["rye"]);
        check(&["2024", "42", "C++", "R&D", "x", "nc", "Ada Linden", "", "http://schemas.example/blog#post"], &[]);
        check(&["Things we saw on the way to the mill", "Donaudampfschifffahrtsgesellschaftskapitän"], &[]);
    }

    #[test]
    fn at_most_three_and_each_once() {
        check(&["Rye", "rye", "RYE", "Oats", "Barley", "Wheat"], &["Rye", "Oats", "Barley"]);
        assert!(from_categories(&["Rye".to_owned()], &[], 0).is_empty());
    }
}
