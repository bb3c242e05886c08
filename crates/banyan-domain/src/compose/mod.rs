//! What is written: posts, their variants, and the rules that make one from an item.

mod about;
pub mod asset;
mod blanks;
pub mod carry;
pub mod counting;
mod draft;
mod ease;
pub mod fit;
mod found_by;
pub mod links;
mod mended;
pub mod mentions;
mod post;
mod rendered;
pub mod sentences;
mod wording;

pub use about::{About, MOST_QUOTED, short_quote};
pub use blanks::{BLANKS, fill};
pub use draft::is_worth_keeping;
pub use ease::{Ease, ease};
pub use found_by::{asked_for, folded, found_by, stand_in};
pub use mended::mended_words;
pub use post::{Card, Media, Objective, Overflow, Poll, Post, Variant, own_text};
pub use rendered::{Part, Rendered};
pub use wording::Wording;
