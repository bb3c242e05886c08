//! A kept file is read for goals, as far as it has words at all.

use std::borrow::Cow;

use banyan_content::{office, pdf::read as pdf};
use banyan_domain::plan::{FoundGoal, goals_in};

/// A plan is no book: beyond this nothing is looked for.
const MOST_READ: usize = 1024 * 1024;

/// Why nothing could be looked for in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It asks for a password.
    Locked,
    /// Pictures of pages, as a scanner makes them.
    NoWords,
    TooMuch,
    Broken,
    /// Neither text nor an office document nor a PDF.
    OtherKind,
}

impl Unread {
    pub const ALL: [Self; 5] = [Self::Locked, Self::NoWords, Self::TooMuch, Self::Broken, Self::OtherKind];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::NoWords => "no_words",
            Self::TooMuch => "too_much",
            Self::Broken => "broken",
            Self::OtherKind => "other_kind",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == text)
    }
}

/// The page of a goal in a PDF; lines are counted in everything else.
pub(super) type FoundAt = (FoundGoal, Option<usize>);

pub(super) fn read_paper(bytes: &[u8]) -> Result<Vec<FoundAt>, Unread> {
    if bytes.trim_ascii_start().starts_with(b"%PDF") {
        let words = pdf::words(bytes).map_err(why)?;
        let found = look(&words.text).into_iter();
        return Ok(found
            .map(|goal| (words.page_of(goal.line as usize), goal))
            .map(|(page, goal)| (goal, Some(page)))
            .collect());
    }
    let plain = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
    let text = plain.map(Cow::Borrowed).or_else(|| office::text(bytes).map(Cow::Owned)).ok_or(Unread::OtherKind)?;
    Ok(look(&text).into_iter().map(|goal| (goal, None)).collect())
}

fn look(text: &str) -> Vec<FoundGoal> {
    goals_in(&text[..text.floor_char_boundary(MOST_READ)])
}

fn why(unread: pdf::Unread) -> Unread {
    match unread {
        pdf::Unread::Locked => Unread::Locked,
        pdf::Unread::NoWords => Unread::NoWords,
        pdf::Unread::TooMuch => Unread::TooMuch,
        pdf::Unread::Broken => Unread::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(bytes: &[u8]) -> Vec<FoundGoal> {
        read_paper(bytes).unwrap().into_iter().map(|(goal, _)| goal).collect()
    }

    #[test]
    fn only_words_are_read() {
        assert_eq!(found(b"We want 40 clients.").len(), 1);
        assert_eq!(read_paper(b"%PDF-1.7 We want 40 clients."), Err(Unread::Broken));
        assert_eq!(read_paper(&[0xff, 0xfe, 0x00]), Err(Unread::OtherKind));
        let far = format!("{}\nWe want 40 clients.", "ü".repeat(MOST_READ));
        assert_eq!(found(far.as_bytes()), [], "and no letter is cut in two");
    }

    #[test]
    fn the_words_of_an_office_document_are_read() {
        use std::io::{Cursor, Write as _};
        let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
        file.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
        file.write_all(b"<w:p><w:r><w:t>We want 40 clients by the end of 2030.</w:t></w:r></w:p>").unwrap();
        let found = found(&file.finish().unwrap().into_inner());
        assert_eq!(
            (found.len(), found[0].target, found[0].until),
            (1, Some(40), Some(jiff::civil::date(2030, 12, 31)))
        );
    }

    #[test]
    fn every_reason_is_spelled_and_read_back() {
        assert!(Unread::ALL.into_iter().all(|why| Unread::parse(why.as_str()) == Some(why)));
    }
}
