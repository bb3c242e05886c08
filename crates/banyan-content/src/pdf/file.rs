//! Sheets into a file: strokes, letters, fonts, and the tree that tells a reading voice what is what.

use std::{fmt::Write as _, io::Write as _};

use flate2::{Compression, write::ZlibEncoder};
use pdf_writer::{
    Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{CidFontType, FontFlags, StructRole, SystemInfo, TabOrder},
    writers::StructTreeRoot,
};

use super::{
    Document, Kind, PdfError,
    face::{Case, Face, Letters},
    pages::{Placed, SHEET, Sheet},
};

const IDENTITY: SystemInfo<'_> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Numbers of the file's objects, given in the order they are asked for.
struct Refs(i32);

impl Refs {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }

    fn some(&mut self, count: usize) -> Vec<Ref> {
        (0..count).map(|_| self.next()).collect()
    }
}

/// A piece of a block on one sheet, to be found again by its number there.
struct Mark {
    block: usize,
    sheet: usize,
    number: i32,
}

pub(super) fn write(document: &Document, sheets: &[Sheet], case: &mut Case<'_>) -> Result<Vec<u8>, PdfError> {
    let mut refs = Refs(0);
    let [catalog, tree, info, structure, top] = [(); 5].map(|()| refs.next());
    let pages = refs.some(sheets.len());
    let fonts = refs.some(case.faces.len());
    let kinds: Vec<Kind> =
        document.head.iter().chain(&document.body).chain(&document.foot).map(|block| block.kind).collect();
    let blocks = refs.some(kinds.len());
    let mut pdf = Pdf::new();
    let mut marks = Vec::new();
    let drawn: Vec<Vec<u8>> =
        sheets.iter().enumerate().map(|(number, sheet)| draw(sheet, number, case, &mut marks)).collect();
    let used = || case.faces.iter().zip(&fonts).enumerate().filter(|(_, (face, _))| !face.letters.is_empty());
    for (number, drawn) in drawn.iter().enumerate() {
        let content = refs.next();
        stream(&mut pdf, content, drawn);
        let mut page = pdf.page(pages[number]);
        page.parent(tree).media_box(Rect::new(0.0, 0.0, SHEET.0, SHEET.1)).contents(content);
        page.struct_parents(number as i32).tab_order(TabOrder::StructureOrder);
        let mut resources = page.resources();
        let mut named = resources.fonts();
        for (number, (_, font)) in used() {
            named.pair(Name(font_name(number).as_bytes()), *font);
        }
    }
    pdf.pages(tree).kids(pages.iter().copied()).count(pages.len() as i32);
    write_tree(&mut pdf, top, structure, &kinds, &blocks, &marks, &pages);
    let parents = parents(&marks, &blocks, sheets.len());
    let mut root = pdf.catalog(catalog);
    root.pages(tree).lang(TextStr(&document.language));
    root.mark_info().marked(true);
    root.viewer_preferences().display_doc_title(true);
    root.pair(Name(b"StructTreeRoot"), structure);
    root.finish();
    let lists = refs.some(sheets.len());
    let mut whole = pdf.indirect(structure).start::<StructTreeRoot<'_>>();
    whole.child(top).parent_tree_next_key(sheets.len() as i32);
    let mut numbers = whole.parent_tree();
    let mut numbered = numbers.nums();
    for (sheet, list) in lists.iter().enumerate() {
        numbered.insert(sheet as i32, *list);
    }
    numbered.finish();
    numbers.finish();
    whole.finish();
    for (list, parents) in lists.iter().zip(parents) {
        pdf.indirect(*list).array().items(parents);
    }
    for (_, (face, font)) in used() {
        write_font(&mut pdf, *font, face, &mut refs)?;
    }
    pdf.document_info(info).title(TextStr(&document.title)).producer(TextStr("Banyan"));
    Ok(pdf.finish())
}

fn font_name(face: usize) -> String {
    format!("F{face}")
}

// ---- the sheets ----------------------------------------------------------------------------------------------------

fn draw(sheet: &Sheet, number: usize, case: &mut Case<'_>, marks: &mut Vec<Mark>) -> Vec<u8> {
    let mut content = Content::new();
    content.begin_marked_content(Name(b"Artifact"));
    content.set_stroke_rgb(0.62, 0.67, 0.64).set_line_width(0.6);
    for stroke in &sheet.strokes {
        let dash: &[f32] = if stroke.dashed { &[2.0, 2.0] } else { &[] };
        content.set_dash_pattern(dash.iter().copied(), 0.0);
        content.move_to(stroke.from.0, stroke.from.1).line_to(stroke.to.0, stroke.to.1).stroke();
    }
    content.end_marked_content();
    let pieces = sheet.lines.chunk_by(|one, other| one.block == other.block);
    for (mark, lines) in pieces.enumerate() {
        let mark = Mark { block: lines[0].block, sheet: number, number: mark as i32 };
        let mut sequence = content.begin_marked_content_with_properties(Name(role_name(lines[0].kind)));
        sequence.properties().identify(mark.number);
        sequence.finish();
        for line in lines {
            draw_line(&mut content, line, case);
        }
        content.end_marked_content();
        marks.push(mark);
    }
    content.finish().to_vec()
}

/// Ends with a space, so that whoever marks two lines gets two words.
fn draw_line(content: &mut Content, line: &Placed, case: &mut Case<'_>) {
    let last = line.runs.len().saturating_sub(1);
    for (nth, run) in line.runs.iter().enumerate() {
        let letters = Letters::of(line.kind, run.ink);
        let (red, green, blue) = colour(line.kind, run.ink);
        content.set_fill_rgb(red, green, blue).begin_text();
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, line.x + run.x, line.y]);
        let end = if nth == last { " " } else { "" };
        let found: Vec<_> =
            run.text.chars().chain(end.chars()).map(|letter| (case.find(letters, letter), letter)).collect();
        for together in found.chunk_by(|one, other| one.0.face == other.0.face) {
            let mut shown = Vec::with_capacity(together.len() * 2);
            for (found, letter) in together {
                shown.extend(case.take(*found, *letter).to_be_bytes());
            }
            content.set_font(Name(font_name(together[0].0.face).as_bytes()), line.size).show(Str(&shown));
        }
        content.end_text();
    }
}

/// Dark enough on white paper, and in black and white.
fn colour(kind: Kind, ink: super::Ink) -> (f32, f32, f32) {
    match (kind, ink) {
        (_, super::Ink::Quiet) => (0.32, 0.36, 0.34),
        (Kind::Heading, _) => (0.07, 0.31, 0.20),
        (Kind::Title | Kind::Voice | Kind::Text | Kind::Dashed, _) => (0.11, 0.14, 0.12),
    }
}

// ---- what is what --------------------------------------------------------------------------------------------------

fn role(kind: Kind) -> StructRole {
    match kind {
        Kind::Title => StructRole::H1,
        Kind::Heading => StructRole::H2,
        Kind::Voice | Kind::Text | Kind::Dashed => StructRole::P,
    }
}

fn role_name(kind: Kind) -> &'static [u8] {
    match kind {
        Kind::Title => b"H1",
        Kind::Heading => b"H2",
        Kind::Voice | Kind::Text | Kind::Dashed => b"P",
    }
}

fn write_tree(pdf: &mut Pdf, document: Ref, root: Ref, kinds: &[Kind], blocks: &[Ref], marks: &[Mark], pages: &[Ref]) {
    let mut whole = pdf.struct_element(document);
    whole.kind(StructRole::Document).parent(root);
    let mut children = whole.children();
    for block in blocks {
        children.struct_element(*block);
    }
    children.finish();
    whole.finish();
    for (number, (block, kind)) in blocks.iter().zip(kinds).enumerate() {
        let mut element = pdf.struct_element(*block);
        element.kind(role(*kind)).parent(document);
        let mut children = element.children();
        for mark in marks.iter().filter(|mark| mark.block == number) {
            children.marked_content_ref().page(pages[mark.sheet]).marked_content_id(mark.number);
        }
    }
}

/// For each sheet, whose each of its pieces is.
fn parents(marks: &[Mark], blocks: &[Ref], sheets: usize) -> Vec<Vec<Ref>> {
    let of = |sheet| marks.iter().filter(move |mark| mark.sheet == sheet).map(|mark| blocks[mark.block]).collect();
    (0..sheets).map(of).collect()
}

// ---- the fonts -----------------------------------------------------------------------------------------------------

fn write_font(pdf: &mut Pdf, font: Ref, face: &Face<'_>, refs: &mut Refs) -> Result<(), PdfError> {
    let [cid, descriptor, file, letters] = [(); 4].map(|()| refs.next());
    let name = format!("{}+{}", tag(font), face_name(face));
    let name = Name(name.as_bytes());
    pdf.type0_font(font)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(cid)
        .to_unicode(letters);
    // A font's own measure into thousandths of its size.
    let em = 1000.0 / f32::from(face.parsed.units_per_em());
    let widths = face
        .taken
        .remapped_gids()
        .map(|glyph| f32::from(face.parsed.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap_or(0)) * em);
    let mut wide = pdf.cid_font(cid);
    wide.subtype(CidFontType::Type2).base_font(name).system_info(IDENTITY).font_descriptor(descriptor);
    wide.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
    wide.widths().consecutive(0, widths);
    wide.finish();
    let frame = face.parsed.global_bounding_box();
    let [left, below, right, above] =
        [frame.x_min, frame.y_min, frame.x_max, frame.y_max].map(|edge| f32::from(edge) * em);
    pdf.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(left, below, right, above))
        .italic_angle(0.0)
        .ascent(f32::from(face.parsed.ascender()) * em)
        .descent(f32::from(face.parsed.descender()) * em)
        .cap_height(f32::from(face.parsed.capital_height().unwrap_or(700)) * em)
        .stem_v(f32::from(face.parsed.weight().to_number()) / 5.0)
        .font_file2(file);
    stream(pdf, file, &subsetter::subset(face.data, 0, &face.taken)?);
    stream(pdf, letters, spelled(face).as_bytes());
    Ok(())
}

/// Which letter each number stands for, so that the text can be marked, searched and read aloud; in the plainest form there
/// is, for some readers know no other.
/// SOURCE: PDF 32000-1:2008, 9.10.3, https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf,
/// 2026-11-22
fn spelled(face: &Face<'_>) -> String {
    let mut map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) \
                   /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 \
                   begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            .to_owned();
    let all: Vec<(&u16, &char)> = face.letters.iter().collect();
    for some in all.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", some.len());
        for (number, letter) in some {
            let _ = write!(map, "<{number:04X}> <");
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(map, "{unit:04X}");
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
}

/// Six capitals before a font's name say that it is not whole.
fn tag(font: Ref) -> String {
    let number = font.get();
    (0..6).map(|place| char::from(b'A' + (number / 26_i32.pow(place) % 26) as u8)).collect()
}

fn face_name(face: &Face<'_>) -> String {
    let mut names = face.parsed.names().into_iter();
    let name = names.find(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME && name.is_unicode());
    name.and_then(|name| name.to_string()).unwrap_or_else(|| "Font".to_owned())
}

fn stream(pdf: &mut Pdf, at: Ref, bytes: &[u8]) {
    let mut squeezed = ZlibEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail; what came of it would be an empty stream.
    let squeezed = squeezed.write_all(bytes).and_then(|()| squeezed.finish()).unwrap_or_default();
    pdf.stream(at, &squeezed).filter(Filter::FlateDecode);
}
