//! What papers have in common.

use banyan_content::pdf::{Block, Document, Fonts, Ink, Kind, count_unknown_letters};

use crate::Internal;

/// Letters that no typeface has are better spoken of than left to be guessed.
pub(crate) fn with_unknown_letters_said(
    mut document: Document,
    said: impl FnOnce() -> String,
    fonts: &Fonts,
) -> Result<Document, Internal> {
    if count_unknown_letters(&document, fonts)? > 0 {
        document.foot.push(Block::new(Kind::Text, [(Ink::Strong, said())]));
    }
    Ok(document)
}

const LONGEST_NAME: usize = 120;

/// The last part of whatever path a browser sent, without what could break a header or a page.
pub(crate) fn file_name(sent: &str, otherwise: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String =
        last.chars().filter(|letter| !letter.is_control() && *letter != '"').take(LONGEST_NAME).collect();
    if name.trim().is_empty() { otherwise.to_owned() } else { name.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_a_browser_is_only_a_name() {
        for (sent, kept) in [
            ("C:\\plans\\our plan.pdf", "our plan.pdf"),
            ("../../etc/passwd", "passwd"),
            ("a\"\r\nx: y.md", "ax: y.md"),
            ("", "plan"),
        ] {
            assert_eq!(file_name(sent, "plan"), kept);
        }
        assert_eq!(file_name(&"x".repeat(500), "plan").len(), LONGEST_NAME);
    }
}
