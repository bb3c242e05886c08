//! Two texts side by side, with what is different in each of them marked.

use serde::{Deserialize, Serialize};

/// Words of a text that are held against another one; what comes after is shown unmarked.
const MOST_WORDS: usize = 300;

/// An earlier text beside a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    pub then: Vec<Piece>,
    pub now: Vec<Piece>,
}

/// Words in a row that both texts have, or only this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub text: String,
    pub is_new: bool,
}

pub fn beside(then: &str, now: &str) -> Beside {
    let (old, new): (Vec<&str>, Vec<&str>) = (words(then), words(now));
    let common = common(&old, &new);
    let kept = |side: usize| common.iter().map(|pair| pair[side]).collect::<Vec<_>>();
    Beside { then: pieces(&old, &kept(0)), now: pieces(&new, &kept(1)) }
}

/// Each with the space behind it, so that together they are the text.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut from = 0;
    let mut is_space = false;
    for (at, c) in text.char_indices() {
        if is_space && !c.is_whitespace() {
            words.push(&text[from..at]);
            from = at;
        }
        is_space = c.is_whitespace();
    }
    words.push(&text[from..]);
    words
}

/// The longest row of words that both have, as places in both.
fn common(old: &[&str], new: &[&str]) -> Vec<[usize; 2]> {
    let (rows, columns) = (old.len().min(MOST_WORDS), new.len().min(MOST_WORDS));
    let is_same = |row: usize, column: usize| old[row].trim_end() == new[column].trim_end();
    let mut longest = vec![vec![0_u16; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            longest[row][column] = if is_same(row, column) {
                longest[row + 1][column + 1] + 1
            } else {
                longest[row + 1][column].max(longest[row][column + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut common = Vec::new();
    while row < rows && column < columns {
        if is_same(row, column) {
            common.push([row, column]);
            (row, column) = (row + 1, column + 1);
        } else if longest[row + 1][column] >= longest[row][column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    common
}

fn pieces(words: &[&str], kept: &[usize]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let is_new = at < MOST_WORDS && kept.binary_search(&at).is_err();
        match pieces.last_mut() {
            Some(last) if last.is_new == is_new => last.text.push_str(word),
            _ => pieces.push(Piece { text: (*word).to_owned(), is_new }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| if piece.is_new { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
    }

    #[test]
    fn the_differing_words_of_both_are_marked() {
        for (then, now, expected) in [
            (
                "20 % OFF everything this week!",
                "25 % OFF everything next week!",
                ("[20 ]% OFF everything [this ]week!", "[25 ]% OFF everything [next ]week!"),
            ),
            ("a b c", "a b c", ("a b c", "a b c")),
            ("a b", "#x a b", ("a b", "[#x ]a b")),
            ("", "a", ("", "[a]")),
            ("One.\n\nTwo.", "One.\n\nThree.", ("One.\n\n[Two.]", "One.\n\n[Three.]")),
        ] {
            let beside = beside(then, now);
            assert_eq!((shown(&beside.then).replace("[]", "").as_str(), shown(&beside.now).as_str()), expected);
        }
    }

    #[test]
    fn nothing_of_a_text_is_lost_however_long() {
        let long = "word ".repeat(1_000);
        let beside = beside(&long, "other");
        assert_eq!(beside.then.iter().map(|piece| piece.text.as_str()).collect::<String>(), long);
    }
}
