//! The words of a text document as office programs save it (DOCX, ODT): a line a paragraph, headings and lists marked.
//!
//! SOURCE: ECMA-376 part 1, section 17 (`w:p`, `w:pStyle`, `w:numPr`, `w:t`) and OASIS OpenDocument 1.3 part 3, section 5
//! (`text:h`, `text:p`, `text:list-item`), 2026-11-22.

use std::io::{Cursor, Read as _};

use crate::feed::{
    words::decode,
    xml::token::{Attributes, Start, Token, Tokens},
};

/// Of the one part that is read, unpacked; a plan is no book.
const MAX_PART_BYTES: u64 = 16 * 1024 * 1024;
const MAX_ENTRIES: usize = 10_000;
/// Where the words lie: of Word's format, and of OpenDocument.
const PARTS: [&str; 2] = ["word/document.xml", "content.xml"];
/// Names of the usual heading styles as Word writes them in its languages: it leaves out what is not ASCII.
const HEADING_STYLES: [&str; 6] = ["heading", "berschrift", "ttulo", "title", "titel", "titre"];

/// Markdown-like text, or none where this is no such document. What a part says of its size is not believed.
pub fn text(bytes: &[u8]) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok().filter(|archive| archive.len() <= MAX_ENTRIES)?;
    let name = PARTS.into_iter().find(|name| archive.index_for_name(name).is_some())?;
    let mut part = Vec::new();
    archive.by_name(name).ok()?.take(MAX_PART_BYTES).read_to_end(&mut part).ok()?;
    Some(lines(&String::from_utf8_lossy(&part)))
}

/// One paragraph on its way.
#[derive(Default)]
struct Paragraph {
    words: String,
    is_heading: bool,
    is_item: bool,
}

fn lines(xml: &str) -> String {
    let mut tokens = Tokens::new(xml);
    let mut written = String::new();
    let mut open: Option<Paragraph> = None;
    // Depth of OpenDocument's list items; and whether Word's words, which stand in elements of their own, are open.
    let (mut items, mut in_words) = (0_u32, false);
    while let Some(token) = tokens.next() {
        match token {
            Token::Start(start) => match start.name {
                "text:list-item" if !start.is_empty => items += 1,
                "w:p" | "text:p" | "text:h" if !start.is_empty => {
                    let is_heading = start.name == "text:h";
                    open = Some(Paragraph { is_heading, is_item: items > 0, ..Paragraph::default() });
                    in_words = start.name != "w:p";
                }
                "w:t" if !start.is_empty => in_words = true,
                _ => inside(start, open.as_mut()),
            },
            Token::End("text:list-item") => items = items.saturating_sub(1),
            Token::End("w:p" | "text:p" | "text:h") => {
                push(&mut written, open.take());
                in_words = false;
            }
            Token::End("w:t") => in_words = false,
            Token::Text(text) if in_words => add(open.as_mut(), &decode(text)),
            Token::Literal(text) if in_words => add(open.as_mut(), text),
            Token::End(_) | Token::Text(_) | Token::Literal(_) => {}
        }
    }
    written
}

fn inside(start: Start<'_>, open: Option<&mut Paragraph>) {
    let Some(paragraph) = open else { return };
    match start.name {
        "w:tab" | "w:br" | "w:cr" | "text:s" | "text:tab" | "text:line-break" => paragraph.words.push(' '),
        "w:numPr" => paragraph.is_item = true,
        "w:pStyle" => {
            let style = Attributes::new(start.attributes).find(|(name, _)| *name == "w:val");
            let style = style.map(|(_, value)| value.to_lowercase()).unwrap_or_default();
            paragraph.is_heading = HEADING_STYLES.iter().any(|known| style.starts_with(known));
        }
        _ => {}
    }
}

fn add(open: Option<&mut Paragraph>, words: &str) {
    if let Some(paragraph) = open {
        paragraph.words.push_str(words);
    }
}

fn push(written: &mut String, paragraph: Option<Paragraph>) {
    let Some(paragraph) = paragraph else { return };
    let words = paragraph.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mark = match (paragraph.is_heading, paragraph.is_item) {
        _ if words.is_empty() => "",
        (true, _) => "# ",
        (false, true) => "- ",
        (false, false) => "",
    };
    written.extend([mark, &words, "\n"]);
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn packed(name: &str, xml: &str) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, body) in [("mimetype", "x"), (name, xml)] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(body.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_word_document_gives_its_headings_lists_and_sentences() {
        let xml = "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>Ziele</w:t></w:r></w:p>\
            <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Forty </w:t></w:r><w:r><w:t xml:space=\"preserve\">orders &amp; more</w:t></w:r></w:p>\
            <w:p/><w:p><w:r><w:instrText>PAGE</w:instrText><w:t>One</w:t><w:tab/><w:t>line.</w:t></w:r></w:p></w:body></w:document>";
        assert_eq!(text(&packed("word/document.xml", xml)).unwrap(), "# Ziele\n- Forty orders & more\nOne line.\n");
    }

    #[test]
    fn an_open_document_gives_the_same() {
        let xml = "<office:text><text:h text:outline-level=\"1\">Goals</text:h><text:list><text:list-item><text:p>Forty\
            <text:s/><text:span>orders</text:span></text:p></text:list-item></text:list><text:p>We bake.</text:p></office:text>";
        assert_eq!(text(&packed("content.xml", xml)).unwrap(), "# Goals\n- Forty orders\nWe bake.\n");
    }

    #[test]
    fn what_is_something_else_or_larger_than_any_plan_is_not_read_whole() {
        assert_eq!(text(b"%PDF-1.7"), None);
        assert_eq!(text(&packed("xl/workbook.xml", "<a/>")), None);
        let bomb = format!("<w:p><w:t>{}", " ".repeat(MAX_PART_BYTES as usize + 1_000));
        assert_eq!(text(&packed("word/document.xml", &bomb)).unwrap(), "", "cut, never closed");
    }

    proptest! {
        #[test]
        fn hostile_bytes_and_markup_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), xml in "(<|>|/|w:p|w:t|text:h|text:list-item|w:pStyle w:val=\"|&amp;|a| ){0,60}") {
            let _ = text(&bytes);
            let _ = text(&packed("content.xml", &xml));
        }
    }
}
