//! Pieces of words become lines, and lines become headings, items of lists, and sentences that go on in the next line.

use std::collections::BTreeMap;

use super::Words;

/// More is not looked at.
const MOST_LETTERS: usize = 1024 * 1024;
/// A heading is this much larger than what most of the file is written in, and short.
const HEADING: f32 = 1.15;
const LONGEST_HEADING: usize = 12;
/// A line that goes on in the next has this share of the widest, at least, and so many letters.
const NEARLY_FULL: f32 = 0.6;
const FEWEST_LETTERS: f32 = 25.0;
/// What stands before items of a list, also as the signs of office programs' own fonts.
const BULLETS: &[char] = &['•', '▪', '■', '●', '○', '◦', '‣', '–', '·', '\u{f0b7}', '\u{f0a7}', '\u{f02d}', '*', '-'];

/// How high on the page, and how large.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) height: f32,
    pub(super) size: f32,
}

struct Line {
    words: String,
    place: Place,
    page: usize,
}

#[derive(Default)]
pub(super) struct Lines {
    lines: Vec<Line>,
    letters: usize,
    page: usize,
    /// Letters since the pen last moved: words are set as a whole, a single letter is part of one.
    run: usize,
    is_open: bool,
}

impl Lines {
    pub(super) fn say(&mut self, words: &str, place: Place, has_moved: bool) {
        if self.letters + words.len() > MOST_LETTERS {
            return;
        }
        self.letters += words.len();
        let is_wordlike = self.run > 2;
        self.run = if has_moved { 0 } else { self.run } + words.chars().count();
        match self.lines.last_mut().filter(|open| self.is_open && is_beside(open.place, place)) {
            Some(open) => {
                if has_moved && is_wordlike {
                    open.words.push(' ');
                }
                open.words.push_str(words);
            }
            None => {
                self.lines.push(Line { words: words.to_owned(), place, page: self.page });
                self.is_open = true;
            }
        }
    }

    pub(super) fn end_page(&mut self) {
        self.is_open = false;
        self.page += 1;
    }

    pub(super) fn written(self) -> Words {
        let pages = self.page;
        let usual = usual_size(&self.lines);
        let mut lines: Vec<(Line, Kind)> = Vec::new();
        for mut line in self.lines {
            line.words = line.words.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{ad}', "");
            let kind = kind(&line, usual);
            if kind == Kind::Item {
                let item = line.words.trim_start_matches(BULLETS).trim_start().len();
                line.words.drain(..line.words.len() - item);
            }
            if !line.words.is_empty() {
                lines.push((line, kind));
            }
        }
        let widest = lines.iter().map(|(line, _)| line.words.chars().count()).max().unwrap_or_default();
        put_down(&lines, widest, pages)
    }
}

fn is_beside(open: Place, next: Place) -> bool {
    (open.height - next.height).abs() < open.size.max(next.size) * 0.5
}

/// What most letters are set in, to a tenth.
fn usual_size(lines: &[Line]) -> f32 {
    let mut letters: BTreeMap<i32, usize> = BTreeMap::new();
    for line in lines {
        *letters.entry((line.place.size * 10.0) as i32).or_default() += line.words.len();
    }
    letters.into_iter().max_by_key(|(_, letters)| *letters).map_or(0.0, |(size, _)| size as f32 / 10.0)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading,
    Item,
    Words,
}

fn kind(line: &Line, usual: f32) -> Kind {
    let words = line.words.as_str();
    if words.starts_with(BULLETS) && words.chars().nth(1).is_none_or(char::is_whitespace) {
        return Kind::Item;
    }
    let is_short = words.split(' ').count() <= LONGEST_HEADING && !words.ends_with(['.', ',']);
    if is_short && line.place.size > usual * HEADING { Kind::Heading } else { Kind::Words }
}

fn put_down(lines: &[(Line, Kind)], widest: usize, pages: usize) -> Words {
    let mut written = Words::default();
    let mut written_lines = 0;
    let mut before: Option<&(Line, Kind)> = None;
    for next in lines {
        let (line, kind) = next;
        while written.pages.len() <= line.page.min(pages) {
            written.pages.push(written_lines);
        }
        if before.is_some_and(|before| goes_on(before, next, widest)) {
            join(&mut written.text, &line.words);
        } else {
            let mark = match kind {
                Kind::Heading => "# ",
                Kind::Item => "- ",
                Kind::Words => "",
            };
            written.text.extend([mark, &line.words, "\n"]);
            written_lines += 1;
        }
        before = Some(next);
    }
    written
}

/// Whether a sentence was only broken because the line was full.
fn goes_on((before, kind): &(Line, Kind), (next, next_kind): &(Line, Kind), widest: usize) -> bool {
    let is_full = before.words.chars().count() as f32 >= (widest as f32 * NEARLY_FULL).max(FEWEST_LETTERS);
    let is_numbered = next.words.starts_with(|letter: char| letter.is_ascii_digit())
        && next.words.split(' ').next().is_some_and(|first| first.ends_with(['.', ')']));
    *kind != Kind::Heading
        && *next_kind == Kind::Words
        && is_full
        && !is_numbered
        && !before.words.ends_with(['.', ':', '!', '?', ';'])
}

/// A word that was cut in two is whole again.
fn join(text: &mut String, words: &str) {
    text.truncate(text.trim_end().len());
    let is_cut = text.ends_with('-') && words.starts_with(char::is_lowercase);
    if is_cut {
        text.pop();
    } else {
        text.push(' ');
    }
    text.extend([words, "\n"]);
}
