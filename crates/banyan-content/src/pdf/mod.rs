//! A document on A4, as a PDF of its own: fonts in it, text that can be marked and read aloud.
//!
//! The head stands across the sheet, the body runs in two columns, and no row is broken between them. Letters shrink as far
//! as they stay readable, then rows may break; what still does not fit goes on to another sheet, for no word is left out.
//! Who must not take more sheets than so many asks beforehand, and says less.

mod face;
mod file;
mod lines;
mod pages;
pub mod read;

use std::borrow::Cow;

use face::Case;
use pages::{Rows, Sheet};

/// The smallest letters that are printed, in points.
pub const SMALLEST: f32 = 8.5;
/// How it is set, what reads best first.
const SETTINGS: [(f32, Rows); 4] =
    [(9.5, Rows::Whole), (9.0, Rows::Whole), (SMALLEST, Rows::Whole), (SMALLEST, Rows::Broken)];

/// What stands on the paper, and what the file says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub title: String,
    /// `de`
    pub language: String,
    pub head: Vec<Block>,
    pub body: Vec<Block>,
    pub foot: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: Kind,
    pub spans: Vec<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Title,
    Heading,
    /// A sentence of somebody's own, in the other typeface.
    Voice,
    Text,
    /// Text with a dashed line at its edge.
    Dashed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub ink: Ink,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    Plain,
    Strong,
    Quiet,
}

impl Block {
    pub fn new(kind: Kind, spans: impl IntoIterator<Item = (Ink, String)>) -> Self {
        Self { kind, spans: spans.into_iter().map(|(ink, text)| Span { ink, text }).collect() }
    }
}

/// TrueType files to set with. A letter is taken from the first file of its list that has it.
#[derive(Clone, Debug, Default)]
pub struct Fonts {
    pub plain: Vec<Cow<'static, [u8]>>,
    pub strong: Vec<Cow<'static, [u8]>>,
    pub voice: Vec<Cow<'static, [u8]>>,
}

impl Fonts {
    /// The typefaces of the pages; whoever has the files gives each by its name.
    pub fn of_pages(file: impl Fn(&str) -> Cow<'static, [u8]>) -> Self {
        let list = |names: [&str; 2]| Vec::from(names.map(&file));
        Self {
            plain: list(["figtree-latin-400.ttf", "figtree-latin-ext-400.ttf"]),
            strong: list(["figtree-latin-600.ttf", "figtree-latin-ext-600.ttf"]),
            voice: list(["newsreader-latin-400.ttf", "newsreader-latin-ext-400.ttf"]),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("a font of the paper cannot be read")]
    Font(#[from] ttf_parser::FaceParsingError),
    #[error("a font of the paper cannot be cut down to the letters used")]
    Subset(#[from] subsetter::Error),
    #[error("there is no font to set the paper with")]
    NoFont,
}

/// A finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub sheets: usize,
}

/// The whole paper, in the largest letters in which it stands on so many sheets, its rows whole if that can be.
pub fn set(document: &Document, within: usize, fonts: &Fonts) -> Result<Pdf, PdfError> {
    let mut case = Case::open(fonts)?;
    let sheets = poured(document, within, &case);
    let bytes = file::write(document, &sheets, &mut case)?;
    Ok(Pdf { bytes, sheets: sheets.len() })
}

/// Whether it stands on so many sheets; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    pub fits: bool,
    /// Whether it was laid out to find that, or its letters alone are too many for all the lines there are.
    pub is_laid_out: bool,
}

pub fn fits(document: &Document, within: usize, fonts: &Fonts) -> Result<Fit, PdfError> {
    let (sheets, is_laid_out) = standing(document, within, &Case::open(fonts)?);
    Ok(Fit { fits: sheets.is_some(), is_laid_out })
}

/// Letters that no font has: an empty box stands for each.
pub fn count_unknown_letters(document: &Document, fonts: &Fonts) -> Result<usize, PdfError> {
    Ok(Case::open(fonts)?.unknown(document))
}

fn poured(document: &Document, within: usize, case: &Case<'_>) -> Vec<Sheet> {
    let (sheets, _) = standing(document, within, case);
    sheets.unwrap_or_else(|| pages::pour(document, SMALLEST, Rows::Whole, case))
}

/// Its sheets, where it stands on so many, and whether it was poured to know.
fn standing(document: &Document, within: usize, case: &Case<'_>) -> (Option<Vec<Sheet>>, bool) {
    let may_stand = |(size, _): &(f32, Rows)| !pages::is_surely_longer(document, *size, within, case);
    let mut tried = SETTINGS.into_iter().filter(may_stand).peekable();
    let is_poured = tried.peek().is_some();
    let mut sheets = tried.map(|(size, rows)| pages::pour(document, size, rows, case));
    (sheets.find(|sheets| sheets.len() <= within), is_poured)
}
