//! What is written: posts, their variants, and the rules that make one from an item.

pub mod carry;
pub mod counting;
pub mod fit;
pub mod links;
mod post;
mod rendered;
pub mod sentences;

pub use post::{Card, Media, Objective, Overflow, Post, Variant};
pub use rendered::{Part, Rendered};
