//! Lines onto sheets: the head across, the body in two columns, the foot below it.

use super::{
    Block, Document, Kind,
    face::Case,
    lines::{Run, broken, least_lines},
};

// SOURCE: A4 is 210 mm by 297 mm, https://www.iso.org/standard/36631.html, 2026-11-22; a point is 1/72 inch.
pub(super) const SHEET: (f32, f32) = (595.28, 841.89);
const SIDE: f32 = 34.0;
const TOP: f32 = 32.0;
const BOTTOM: f32 = 30.0;
const GUTTER: f32 = 24.0;
const ACROSS: f32 = SHEET.0 - 2.0 * SIDE;
const COLUMN: f32 = (ACROSS - GUTTER) / 2.0;
const LEADING: f32 = 1.3;
/// No block has more air above it.
const HEADING_AIR: f32 = 7.0;
/// Between the head and the columns, and between those and the foot.
const BELOW_HEAD: f32 = 10.0;
const ABOVE_FOOT: f32 = 6.0;
const DASH_INDENT: f32 = 7.0;
/// From the lower edge of a line to where its letters stand, in sizes.
const BASELINE: f32 = 0.37;
/// Columns shorter than this are not worth beginning under a head.
const LEAST_COLUMN: f32 = 90.0;

/// One line at its place; `y` is its baseline, from the sheet's lower edge.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    /// Which block it is a line of, counted over head, body and foot.
    pub(super) block: usize,
    pub(super) kind: Kind,
    pub(super) size: f32,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) runs: Vec<Run>,
}

/// A stroke that says nothing by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stroke {
    pub(super) from: (f32, f32),
    pub(super) to: (f32, f32),
    pub(super) dashed: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sheet {
    pub(super) lines: Vec<Placed>,
    pub(super) strokes: Vec<Stroke>,
}

/// A line before it has its place.
struct Loose {
    block: usize,
    kind: Kind,
    size: f32,
    /// Air above it, unless it stands on top.
    above: f32,
    is_first: bool,
    runs: Vec<Run>,
}

impl Loose {
    fn height(&self) -> f32 {
        self.size * LEADING
    }
}

/// What happens to a row at a column's lower edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    /// It begins in the next column, unless it is longer than a column is.
    Whole,
    Broken,
}

pub(super) fn pour(document: &Document, size: f32, rows: Rows, case: &Case<'_>) -> Vec<Sheet> {
    let head = loose(&document.head, 0, size, ACROSS, case);
    let body = loose(&document.body, document.head.len(), size, COLUMN, case);
    let foot = loose(&document.foot, document.head.len() + document.body.len(), size, ACROSS, case);
    let floor = BOTTOM + tall(&foot) + ABOVE_FOOT;
    let mut sheets = vec![Sheet::default()];
    let mut pen = Pen::at(SIDE, SHEET.1 - TOP);
    for line in head {
        if pen.y - line.above - line.height() < floor {
            sheets.push(Sheet::default());
            pen = Pen::at(SIDE, SHEET.1 - TOP);
        }
        pen.put(&mut sheets, line);
    }
    let mut ceiling = pen.y - BELOW_HEAD;
    if ceiling - floor < LEAST_COLUMN {
        sheets.push(Sheet::default());
        ceiling = SHEET.1 - TOP;
    }
    let begun = sheets.len() - 1;
    for (index, column) in in_columns(body, rows, ceiling, floor).into_iter().enumerate() {
        if begun + index / 2 == sheets.len() {
            sheets.push(Sheet::default());
        }
        let x = SIDE + (index % 2) as f32 * (COLUMN + GUTTER);
        let mut pen = Pen::at(x, if index < 2 { ceiling } else { SHEET.1 - TOP });
        for line in column {
            pen.put(&mut sheets, line);
        }
    }
    let mut pen = Pen::at(SIDE, floor - ABOVE_FOOT);
    for line in foot {
        pen.put(&mut sheets, line);
    }
    sheets
}

/// Whether it is longer than so many sheets however well its lines are filled, so that it need not be poured to know. What
/// this does not show may be longer still.
pub(super) fn is_surely_longer(document: &Document, size: f32, within: usize, case: &Case<'_>) -> bool {
    // Sums of many small numbers are that exact.
    const ROUNDING: f32 = 1.0;
    let least = |blocks: &[Block], measure| least_height(blocks, size, measure, case);
    // What stands on top of a column needs no air above it.
    let column = SHEET.1 - TOP - BOTTOM - ABOVE_FOOT - least(&document.foot, ACROSS) + HEADING_AIR;
    let head = (least(&document.head, ACROSS) - HEADING_AIR).max(0.0) + BELOW_HEAD;
    let room = (2 * within) as f32 * column - 2.0 * head;
    least(&document.body, COLUMN) > room + ROUNDING
}

fn least_height(blocks: &[Block], body: f32, measure: f32, case: &Case<'_>) -> f32 {
    let height = |block: &Block| {
        let (size, above) = size_of(block.kind, body);
        match least_lines(block, size, measure_of(block.kind, measure), case) {
            0 => 0.0,
            lines => above + lines as f32 * size * LEADING,
        }
    };
    blocks.iter().map(height).sum()
}

/// The shortest columns that hold the body on one sheet; else as long as the paper is.
fn in_columns(body: Vec<Loose>, rows: Rows, ceiling: f32, floor: f32) -> Vec<Vec<Loose>> {
    let least = (tall(&body) / 2.0) as u32;
    let mut heights = (least..(ceiling - floor) as u32).step_by(6).map(|height| ceiling - height as f32);
    let even = heights.find(|floor| counts(&body, rows, ceiling, *floor).len() <= 2);
    let counts = counts(&body, rows, ceiling, even.unwrap_or(floor));
    let mut body = body.into_iter();
    counts.into_iter().map(|count| body.by_ref().take(count).collect()).collect()
}

fn loose(blocks: &[Block], before: usize, body: f32, measure: f32, case: &Case<'_>) -> Vec<Loose> {
    let lines = blocks.iter().enumerate().flat_map(|(index, block)| {
        let (size, above) = size_of(block.kind, body);
        broken(block, size, measure_of(block.kind, measure), case).into_iter().enumerate().map(move |(nth, runs)| {
            Loose {
                block: before + index,
                kind: block.kind,
                size,
                above: if nth == 0 { above } else { 0.0 },
                is_first: nth == 0,
                runs,
            }
        })
    });
    lines.collect()
}

/// Of its letters, and the air above it.
fn size_of(kind: Kind, body: f32) -> (f32, f32) {
    match kind {
        Kind::Title => (17.0, 0.0),
        Kind::Heading => (body + 1.0, HEADING_AIR),
        Kind::Voice => (13.0, 5.0),
        Kind::Text | Kind::Dashed => (body, 2.5),
    }
}

fn measure_of(kind: Kind, measure: f32) -> f32 {
    if kind == Kind::Dashed { measure - DASH_INDENT } else { measure }
}

fn tall(lines: &[Loose]) -> f32 {
    lines.iter().map(|line| line.above + line.height()).sum()
}

/// How many lines each column takes. A heading never stands last.
fn counts(lines: &[Loose], rows: Rows, ceiling: f32, floor: f32) -> Vec<usize> {
    let mut counts = Vec::new();
    let (mut begin, mut y) = (0, ceiling);
    for (at, line) in lines.iter().enumerate() {
        let is_top = at == begin;
        let may_begin = !is_top && lines[at - 1].kind != Kind::Heading;
        if may_begin && y - tall(&lines[at..end_of(lines, at, rows)]) < floor {
            counts.push(at - begin);
            begin = at;
            y = if counts.len() < 2 { ceiling } else { SHEET.1 - TOP } - line.height();
        } else {
            y -= line.height() + if is_top { 0.0 } else { line.above };
        }
    }
    counts.push(lines.len() - begin);
    counts
}

/// Where that ends which must stand together from a line on: a heading with what comes after it, and a row that is whole.
fn end_of(lines: &[Loose], at: usize, rows: Rows) -> usize {
    let line = &lines[at];
    let end = at + lines[at..].iter().take_while(|other| other.block == line.block).count();
    match line.kind {
        Kind::Heading if end < lines.len() => end_of(lines, end, rows),
        _ if line.is_first && rows == Rows::Whole => end,
        _ => at + 1,
    }
}

/// Where the next line goes on the last sheet.
struct Pen {
    x: f32,
    y: f32,
    is_top: bool,
}

impl Pen {
    fn at(x: f32, y: f32) -> Self {
        Self { x, y, is_top: true }
    }

    fn put(&mut self, sheets: &mut [Sheet], line: Loose) {
        let Some(sheet) = sheets.last_mut() else { return };
        let top = self.y - if self.is_top { 0.0 } else { line.above };
        self.y = top - line.height();
        let x = self.x;
        if line.kind == Kind::Heading && line.is_first && !self.is_top {
            sheet.strokes.push(Stroke { from: (x, top + 1.0), to: (x + COLUMN, top + 1.0), dashed: false });
        }
        let is_dashed = line.kind == Kind::Dashed;
        if is_dashed {
            sheet.strokes.push(Stroke { from: (x + 1.0, top), to: (x + 1.0, self.y), dashed: true });
        }
        let x = if is_dashed { x + DASH_INDENT } else { x };
        let y = self.y + line.size * BASELINE;
        sheet.lines.push(Placed { block: line.block, kind: line.kind, size: line.size, x, y, runs: line.runs });
        self.is_top = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: f32 = 10.0 * LEADING;

    /// Blocks of so many lines each.
    fn blocks(of: &[(Kind, usize)]) -> Vec<Loose> {
        let lines = of.iter().enumerate().flat_map(|(block, (kind, lines))| {
            (0..*lines).map(move |nth| {
                let (kind, is_first) = (*kind, nth == 0);
                Loose { block, kind, size: 10.0, above: 0.0, is_first, runs: Vec::new() }
            })
        });
        lines.collect()
    }

    fn columns_of(lines: &[Loose], rows: Rows, high: f32) -> Vec<usize> {
        counts(lines, rows, 100.0, 100.0 - high * LINE)
    }

    #[test]
    fn columns_end_before_a_heading_that_would_stand_alone() {
        let lines = blocks(&[(Kind::Text, 1), (Kind::Text, 1), (Kind::Heading, 1), (Kind::Text, 1)]);
        for rows in [Rows::Whole, Rows::Broken] {
            assert_eq!(columns_of(&lines, rows, 4.1), [4]);
            assert_eq!(columns_of(&lines, rows, 3.5), [2, 2]);
        }
    }

    #[test]
    fn a_row_stands_whole_in_its_column_unless_it_is_longer_than_that() {
        let lines = blocks(&[(Kind::Text, 2), (Kind::Text, 3), (Kind::Text, 1)]);
        assert_eq!(columns_of(&lines, Rows::Whole, 4.1), [2, 4]);
        assert_eq!(columns_of(&lines, Rows::Broken, 4.1), [4, 2]);
        let under_heading = blocks(&[(Kind::Text, 2), (Kind::Heading, 1), (Kind::Dashed, 2)]);
        assert_eq!(columns_of(&under_heading, Rows::Whole, 4.1), [2, 3]);
        let long = blocks(&[(Kind::Heading, 2), (Kind::Text, 6)]);
        assert_eq!(columns_of(&long, Rows::Whole, 4.1), [4, 4], "and its heading does not stay behind alone");
    }

    #[test]
    fn both_columns_of_a_sheet_that_is_not_full_are_as_long() {
        let lines = blocks(&[(Kind::Text, 1); 10]);
        let counts: Vec<usize> = in_columns(lines, Rows::Whole, 700.0, 40.0).iter().map(Vec::len).collect();
        assert_eq!(counts, [5, 5]);
    }

    #[test]
    fn what_does_not_fit_goes_on_and_no_line_is_lost() {
        for of in [[(Kind::Text, 1); 200].as_slice(), &[(Kind::Text, 200)]] {
            let columns = in_columns(blocks(of), Rows::Whole, 300.0, 40.0);
            assert!(columns.len() > 2);
            assert_eq!(columns.iter().map(Vec::len).sum::<usize>(), 200);
        }
    }
}
