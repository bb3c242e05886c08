//! HTML from anywhere: as plain text, as safe markup, and the addresses in it.

mod dom;
mod text;

pub use text::to_text;
