//! The pages as they are made: their words, their addresses, their bones.

#[path = "../../examples/gallery/cast.rs"]
mod cast;
#[path = "../../examples/gallery/pages/mod.rs"]
mod pages;

mod addresses;
mod bones;
mod forms;
mod words;
