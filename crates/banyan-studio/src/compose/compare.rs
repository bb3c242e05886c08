//! Two wrote at once: both texts, word by word, and a person says which stands.

use std::time::Duration;

use askama::Template;
use banyan_domain::time::UtcMillis;
use similar::{ChangeTag, TextDiff};

use super::Difference;
use crate::page::{Inside, Page};

/// Two long texts that have nothing in common are told apart roughly rather than late.
const PATIENCE: Duration = Duration::from_millis(200);

#[derive(Template)]
#[template(path = "compose/compare.html")]
pub struct Compare {
    pub p: Page,
    /// Who wrote the other words; none where they came from the machine itself.
    pub by: Option<String>,
    pub at: UtcMillis,
    pub pieces: Vec<Piece>,
    /// In what else they differ.
    pub rows: Vec<Difference>,
    pub mine: String,
    pub theirs: String,
    /// The draft, under whose name the browser may have kept words.
    pub draft: String,
    /// Everything else of this page, on its way through.
    pub carried: Vec<(&'static str, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Both,
    Mine,
    Theirs,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub turn: Turn,
    pub text: String,
}

impl Piece {
    pub(crate) fn is(&self, turn: &str) -> bool {
        match self.turn {
            Turn::Both => turn == "both",
            Turn::Mine => turn == "mine",
            Turn::Theirs => turn == "theirs",
        }
    }
}

/// Neighbouring words of the same turn in one piece.
pub fn word_diff(theirs: &str, mine: &str) -> Vec<Piece> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_words(theirs, mine);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let turn = match change.tag() {
            ChangeTag::Equal => Turn::Both,
            ChangeTag::Delete => Turn::Theirs,
            ChangeTag::Insert => Turn::Mine,
        };
        match pieces.last_mut() {
            Some(last) if last.turn == turn => last.text.push_str(change.value()),
            _ => pieces.push(Piece { turn, text: change.value().to_owned() }),
        }
    }
    pieces
}

impl Inside for Compare {
    fn here(&self) -> &'static str {
        "write"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_texts_can_be_read_from_the_pieces() {
        let pieces = word_diff("Fresh rye at four.", "Warm rye at five.");
        let read = |other: Turn| -> String {
            pieces.iter().filter(|piece| piece.turn != other).map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!((read(Turn::Mine), read(Turn::Theirs)), ("Fresh rye at four.".into(), "Warm rye at five.".into()));
        assert!(pieces.contains(&Piece { turn: Turn::Both, text: " rye at ".into() }), "{pieces:?}");
        assert_eq!(word_diff("", ""), []);
    }
}
