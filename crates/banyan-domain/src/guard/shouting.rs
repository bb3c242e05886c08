//! Capitals and rows of exclamation marks. The words stay as they are; the author is told.

use super::{Evidence, Finding, Level};

/// Fewer letters than this are a name or an abbreviation.
const MIN_LETTERS: usize = 12;

/// The first line, or most of the text, is in capitals.
pub(super) fn capitals(text: &str) -> Option<Finding> {
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    let loud = [first, text].into_iter().find(|part| is_loud(part))?;
    let quote: String = loud.trim().chars().take(140).collect();
    Some(Finding::new("capitals", Level::Note).showing(Evidence::of(quote)))
}

pub(super) fn exclamations(text: &str, from: usize) -> Option<Finding> {
    let count = text.chars().filter(|c| matches!(c, '!' | '！')).count();
    (from > 0 && count >= from).then(|| Finding::new("exclamations", Level::Note).with("count", count))
}

/// Three letters of four are capitals. Scripts without small letters are never loud.
fn is_loud(text: &str) -> bool {
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    let capital = text.chars().filter(|c| c.is_uppercase()).count();
    capital >= MIN_LETTERS && capital >= small * 3 && text.split_whitespace().count() > 1
}
