//! What is written: posts, their variants, and the rules that make one from an item.

pub mod asset;
pub mod carry;
pub mod counting;
mod draft;
pub mod fit;
pub mod links;
pub mod mentions;
mod post;
mod rendered;
pub mod sentences;

pub use draft::is_worth_keeping;
pub use post::{Card, Media, Objective, Overflow, Poll, Post, Variant};
pub use rendered::{Part, Rendered};
