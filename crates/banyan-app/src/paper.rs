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
