//! One page, followed as a printer would: where the pen stands, how large it writes, and what.
//!
//! SOURCE: ISO 32000-1, sections 8.4 (graphics state), 9.3 and 9.4 (text), 2026-11-22.

use std::collections::BTreeMap;

use lopdf::{Document, Encoding, Object, ObjectId, content::Content, content::Operation};

use super::lines::{Lines, Place};

/// Two columns of three numbers: what is at (x, y) comes to (ax + cy + e, bx + dy + f).
type Matrix = [f32; 6];
const UNMOVED: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
const DEEPEST: usize = 256;
/// In thousandths of the letters' size: a gap of a word, where no letter stands for it.
const WORD_GAP: f32 = -180.0;

type Fonts<'a> = BTreeMap<Vec<u8>, Encoding<'a>>;

pub(super) fn read(file: &Document, page: ObjectId, lines: &mut Lines) {
    let known = file.get_page_fonts(page).unwrap_or_default();
    let fonts: Fonts<'_> =
        known.into_iter().filter_map(|(name, font)| Some((name, font.get_font_encoding(file).ok()?))).collect();
    let Ok(content) = Content::decode(&file.get_page_content(page)) else { return };
    let mut pen = Pen::new(&fonts);
    for operation in &content.operations {
        pen.follow(operation, lines);
    }
}

struct Pen<'a> {
    fonts: &'a Fonts<'a>,
    font: Option<&'a Encoding<'a>>,
    size: f32,
    leading: f32,
    /// Of the page, with what was put aside; of the line, whose first letter the pen goes back to.
    page: Matrix,
    aside: Vec<Matrix>,
    line: Matrix,
    has_moved: bool,
}

impl<'a> Pen<'a> {
    fn new(fonts: &'a Fonts<'a>) -> Self {
        Self {
            fonts,
            font: None,
            size: 0.0,
            leading: 0.0,
            page: UNMOVED,
            aside: Vec::new(),
            line: UNMOVED,
            has_moved: true,
        }
    }

    fn follow(&mut self, operation: &Operation, lines: &mut Lines) {
        let given = operation.operands.as_slice();
        match operation.operator.as_str() {
            "q" if self.aside.len() < DEEPEST => self.aside.push(self.page),
            "Q" => self.page = self.aside.pop().unwrap_or(self.page),
            "cm" => self.page = after(matrix(given), self.page),
            "BT" => self.go(UNMOVED),
            "Tf" => {
                self.font = given.first().and_then(|name| name.as_name().ok()).and_then(|name| self.fonts.get(name));
                self.size = number(given, 1);
            }
            "TL" => self.leading = number(given, 0),
            "Td" => self.step(number(given, 0), number(given, 1)),
            "TD" => {
                self.leading = -number(given, 1);
                self.step(number(given, 0), number(given, 1));
            }
            "Tm" => self.go(matrix(given)),
            "T*" => self.step(0.0, -self.leading),
            "Tj" => self.say(given, lines),
            "TJ" => {
                let parts = given.first().and_then(|parts| parts.as_array().ok());
                self.say(parts.map_or(&[], Vec::as_slice), lines);
            }
            "'" | "\"" => {
                self.step(0.0, -self.leading);
                self.say(given, lines);
            }
            _ => {}
        }
    }

    fn go(&mut self, line: Matrix) {
        self.line = line;
        self.has_moved = true;
    }

    fn step(&mut self, right: f32, up: f32) {
        self.go(after([1.0, 0.0, 0.0, 1.0, right, up], self.line));
    }

    /// Words, and numbers by which the pen goes back or on between them.
    fn say(&mut self, parts: &[Object], lines: &mut Lines) {
        let Some(font) = self.font else { return };
        let mut words = String::new();
        for part in parts {
            match part {
                Object::String(bytes, _) => words += &Document::decode_text(font, bytes).unwrap_or_default(),
                Object::Integer(_) | Object::Real(_) if part.as_float().is_ok_and(|gap| gap < WORD_GAP) => words += " ",
                _ => {}
            }
        }
        let at = after(self.line, self.page);
        let place = Place { height: at[5], size: self.size * at[2].hypot(at[3]) };
        lines.say(&words, place, std::mem::take(&mut self.has_moved));
    }
}

/// What `first` does, and then `second`.
fn after(first: Matrix, second: Matrix) -> Matrix {
    let turned = |x: f32, y: f32| [x * second[0] + y * second[2], x * second[1] + y * second[3]];
    let (right, up, origin) = (turned(first[0], first[1]), turned(first[2], first[3]), turned(first[4], first[5]));
    [right[0], right[1], up[0], up[1], origin[0] + second[4], origin[1] + second[5]]
}

fn matrix(given: &[Object]) -> Matrix {
    std::array::from_fn(|at| number(given, at))
}

fn number(given: &[Object], at: usize) -> f32 {
    given.get(at).and_then(|number| number.as_float().ok()).unwrap_or_default()
}
