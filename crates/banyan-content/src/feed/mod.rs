//! Feeds of every format and in every state of repair, read into one shape.
//!
//! Nothing here fetches, expands entities of a document type, or runs: a document is bytes, and the answer is data.
//! HTML inside comes out as it went in, except that relative addresses are made whole; it is not safe to show.

mod charset;
mod date;
mod duration;
mod error;
mod identity;
mod json;
mod json_repair;
mod json_value;
mod links;
mod model;
mod urls;
pub(crate) mod words;
pub(crate) mod xml;

pub use error::FeedError;
pub use model::{
    Episode, Feed, FeedAuthor, FeedEnclosure, FeedEvent, FeedFormat, FeedImage, FeedItem, FeedMedia, FeedText, IdFrom,
    Transcript,
};

/// Larger documents are refused unread.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Items beyond these are not read: feeds put the newest first.
pub const MAX_ITEMS: usize = 10_000;

/// Reads a feed. `content_type` is what the server said, `base_url` the address the document came from in the end.
pub fn parse(bytes: &[u8], content_type: Option<&str>, base_url: Option<&str>) -> Result<Feed, FeedError> {
    if bytes.len() > MAX_BYTES {
        return Err(FeedError::TooLarge { bytes: bytes.len(), max: MAX_BYTES });
    }
    let text = charset::to_text(bytes, content_type);
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    if text.is_empty() {
        return Err(FeedError::Empty);
    }
    let base = base_url.and_then(|url| urls::base(url, None));
    if text.starts_with(['{', '[']) { json::read(text, base.as_ref()) } else { xml::read(text, base) }
}
