//! Pictures as files: what they are, and made small enough to send.

mod colour;
mod fit;
mod likeness;
mod probe;

use serde::Serialize;

pub use fit::{Fit, Fitted, Part, cut, fit};
pub use likeness::{ALIKE, are_alike, first_alike, likeness};
pub use probe::probe;

/// More pixels are refused before any is decoded: four bytes each must fit into a small server beside everything else.
pub const MAX_PIXELS: u64 = 64_000_000;
/// No format we read allows longer sides that anybody uses.
pub const MAX_SIDE: u32 = 30_000;
/// Larger files are no pictures for a post.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// What the file's header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Probe {
    pub mime: &'static str,
    /// As stored; a camera's turn of the picture is not yet applied.
    pub width: u32,
    pub height: u32,
    pub bytes: usize,
}

/// Why a file cannot be used as a picture. Every message says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImageError {
    #[error("this file is larger than {} MB; make the picture smaller and try again", MAX_BYTES / 1024 / 1024)]
    TooManyBytes,
    #[error("this picture has {width} x {height} pixels, more than can be handled; make it smaller and try again")]
    TooManyPixels { width: u32, height: u32 },
    #[error("{0} pictures cannot be sent; save it as JPEG or PNG and try again")]
    Unsupported(&'static str),
    #[error("this file is not a picture; choose a JPEG, PNG, GIF or WebP file")]
    NotAPicture,
    #[error("this picture file is damaged and cannot be opened; save it again in your picture program")]
    Damaged,
    #[error("this picture cannot be made small enough for the place it should go to; use a simpler or smaller picture")]
    CannotFit,
}

#[cfg(test)]
mod tests;
