//! Why a document could not be read as a feed, and what a person can do about it.

use thiserror::Error;

#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FeedError {
    #[error("the address answered with nothing; open it in a browser and see whether the feed still lives there")]
    Empty,
    #[error("this is a web page, not a feed; look on it for a link to its RSS, Atom or JSON feed")]
    HtmlPage,
    #[error("this document is neither RSS, Atom, JSON Feed nor CDF; check the address of the feed")]
    NotAFeed,
    #[error("the JSON of this feed is broken: {0}; tell its publisher")]
    BrokenJson(String),
    #[error("the feed has {bytes} bytes, more than the {max} that are read; ask its publisher for a shorter one")]
    TooLarge { bytes: usize, max: usize },
}
