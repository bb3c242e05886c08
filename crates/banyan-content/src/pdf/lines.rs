//! Words into lines of a measure.

use super::{
    Block, Ink,
    face::{Case, Letters},
};

/// A run of words in one ink, from `x` on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub(super) x: f32,
    pub(super) ink: Ink,
    pub(super) text: String,
}

/// Breaks a block into lines no wider than the measure; a word that is wider by itself is broken in two.
pub(super) fn broken(block: &Block, size: f32, measure: f32, case: &Case<'_>) -> Vec<Vec<Run>> {
    let width = |ink, text: &str| case.width(Letters::of(block.kind, ink), text) * size;
    let mut lines = vec![Vec::<Run>::new()];
    let mut x = 0.0;
    for word in words(block) {
        let Word::Letters { ink, mut text, spaced } = word else {
            lines.push(Vec::new());
            x = 0.0;
            continue;
        };
        let space = if spaced && x > 0.0 { width(ink, " ") } else { 0.0 };
        let wide = width(ink, &text);
        if x > 0.0 && x + space + wide > measure {
            lines.push(Vec::new());
            x = 0.0;
        } else if space > 0.0 {
            push(&mut lines, x, ink, " ");
            x += space;
        }
        while x + width(ink, &text) > measure && text.chars().count() > 1 {
            let fits = longest(&text, |part| x + width(ink, part) <= measure);
            let rest = text.split_off(fits);
            push(&mut lines, x, ink, &text);
            lines.push(Vec::new());
            (x, text) = (0.0, rest);
        }
        push(&mut lines, x, ink, &text);
        x += width(ink, &text);
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// No fewer lines than these hold it: as many as there would be if each were filled to its last letter.
pub(super) fn least_lines(block: &Block, size: f32, measure: f32, case: &Case<'_>) -> usize {
    // A line that is filled to the last point is still one line.
    const ROUNDING: f32 = 0.01;
    let width = |ink, text: &str| case.width(Letters::of(block.kind, ink), text) * size;
    let (mut lines, mut wide, mut widest_space) = (0, 0.0, 0.0_f32);
    let filled = |wide: f32, space: f32| {
        let lines = (wide + space) / (measure + space) - ROUNDING;
        if wide > 0.0 { (lines.ceil() as usize).max(1) } else { 0 }
    };
    for word in words(block) {
        let Word::Letters { ink, text, spaced } = word else {
            lines += filled(wide, widest_space);
            wide = 0.0;
            continue;
        };
        if spaced && wide > 0.0 {
            let space = width(ink, " ");
            // The one at which a line ends takes no room.
            widest_space = widest_space.max(space);
            wide += space;
        }
        wide += width(ink, &text);
    }
    lines + filled(wide, widest_space)
}

/// Joins what follows in the same ink.
fn push(lines: &mut [Vec<Run>], x: f32, ink: Ink, text: &str) {
    let Some(line) = lines.last_mut() else { return };
    match line.last_mut().filter(|run| run.ink == ink) {
        Some(run) => run.text.push_str(text),
        None => line.push(Run { x, ink, text: text.to_owned() }),
    }
}

/// At least one letter, so that a measure of nothing ends too.
fn longest(text: &str, fits: impl Fn(&str) -> bool) -> usize {
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let first = text.chars().next().map_or(0, char::len_utf8);
    ends.take_while(|end| fits(&text[..*end])).last().unwrap_or(first)
}

enum Word {
    Letters {
        ink: Ink,
        text: String,
        /// Whether a space stands before it.
        spaced: bool,
    },
    /// A line of the writer's own ends.
    End,
}

fn words(block: &Block) -> Vec<Word> {
    let mut words = Vec::new();
    let mut spaced = false;
    for span in &block.spans {
        for (index, line) in span.text.split('\n').enumerate() {
            if index > 0 {
                words.push(Word::End);
            }
            let plain = line.chars().map(|letter| if is_space(letter) { ' ' } else { letter });
            let plain: String = plain.filter(|letter| !letter.is_control() && *letter != '\u{ad}').collect();
            for (index, text) in plain.split(' ').enumerate() {
                spaced |= index > 0;
                if !text.is_empty() {
                    words.push(Word::Letters { ink: span.ink, text: text.to_owned(), spaced });
                    spaced = false;
                }
            }
        }
    }
    words
}

/// Spaces that hold words together stay; they are as wide as a space.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}')
}
