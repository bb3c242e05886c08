//! The fonts in the case: how wide a letter is, and which letters were used.

use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
};

use subsetter::GlyphRemapper;
use ttf_parser::GlyphId;

use super::{Document, Fonts, Ink, Kind, PdfError};

/// The lists of fonts, by what is set in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Letters {
    Plain,
    Strong,
    Voice,
}

impl Letters {
    pub(super) fn of(kind: Kind, ink: Ink) -> Self {
        match (kind, ink) {
            (Kind::Voice, _) => Self::Voice,
            (Kind::Title | Kind::Heading, Ink::Plain | Ink::Strong) | (_, Ink::Strong) => Self::Strong,
            (_, Ink::Plain | Ink::Quiet) => Self::Plain,
        }
    }
}

/// One font with what has been taken from it.
pub(super) struct Face<'a> {
    pub(super) data: &'a [u8],
    pub(super) parsed: ttf_parser::Face<'a>,
    /// From the font's own numbers to those in the file; asked for in the order of drawing.
    pub(super) taken: GlyphRemapper,
    /// Which letter each number in the file stands for.
    pub(super) letters: BTreeMap<u16, char>,
}

pub(super) struct Case<'a> {
    pub(super) faces: Vec<Face<'a>>,
    /// Where the lists begin: plain from the first on.
    strong: usize,
    voice: usize,
    /// What was found before: a paper has few letters, each a thousand times.
    found: RefCell<HashMap<(Letters, char), Found>>,
}

/// A letter found in the case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) face: usize,
    pub(super) glyph: GlyphId,
    /// In ems.
    pub(super) width: f32,
    pub(super) is_known: bool,
}

impl<'a> Case<'a> {
    pub(super) fn open(fonts: &'a Fonts) -> Result<Self, PdfError> {
        let lists = [&fonts.plain, &fonts.strong, &fonts.voice];
        if lists.iter().any(|list| list.is_empty()) {
            return Err(PdfError::NoFont);
        }
        let faces = lists.into_iter().flatten().map(|data| {
            let parsed = ttf_parser::Face::parse(data, 0)?;
            Ok(Face { data: data.as_ref(), parsed, taken: GlyphRemapper::new(), letters: BTreeMap::new() })
        });
        let faces = faces.collect::<Result<Vec<_>, PdfError>>()?;
        let strong = fonts.plain.len();
        let voice = strong + fonts.strong.len();
        Ok(Self { faces, strong, voice, found: RefCell::default() })
    }

    pub(super) fn find(&self, letters: Letters, letter: char) -> Found {
        *self.found.borrow_mut().entry((letters, letter)).or_insert_with(|| self.search(letters, letter))
    }

    fn search(&self, letters: Letters, letter: char) -> Found {
        let mut list = match letters {
            Letters::Plain => 0..self.strong,
            Letters::Strong => self.strong..self.voice,
            Letters::Voice => self.voice..self.faces.len(),
        };
        let first = list.start;
        let known = list.find_map(|face| Some((face, self.faces[face].parsed.glyph_index(letter)?)));
        let (face, glyph) = known.unwrap_or((first, GlyphId(0)));
        let parsed = &self.faces[face].parsed;
        let width = f32::from(parsed.glyph_hor_advance(glyph).unwrap_or(0)) / f32::from(parsed.units_per_em());
        Found { face, glyph, width, is_known: known.is_some() }
    }

    pub(super) fn width(&self, letters: Letters, text: &str) -> f32 {
        text.chars().map(|letter| self.find(letters, letter).width).sum()
    }

    /// The number of a letter in the file.
    pub(super) fn take(&mut self, found: Found, letter: char) -> u16 {
        let face = &mut self.faces[found.face];
        let number = face.taken.remap(found.glyph.0);
        face.letters.entry(number).or_insert(if found.is_known { letter } else { char::REPLACEMENT_CHARACTER });
        number
    }

    pub(super) fn unknown(&self, document: &Document) -> usize {
        let blocks = document.head.iter().chain(&document.body).chain(&document.foot);
        blocks
            .flat_map(|block| block.spans.iter().map(|span| (Letters::of(block.kind, span.ink), &span.text)))
            .flat_map(|(letters, text)| text.chars().map(move |letter| (letters, letter)))
            .filter(|(letters, letter)| !letter.is_whitespace() && !self.find(*letters, *letter).is_known)
            .count()
    }
}
