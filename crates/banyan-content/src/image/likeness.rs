//! Sixty-four bits of how a picture looks: the same picture in another size or file gives nearly the same.

use image::imageops::FilterType as Scaling;

use super::{ImageError, fit::decoded};

/// From so many differing bits on they are two pictures.
pub const ALIKE: u32 = 7;
/// A picture with less between its darkest and its lightest spot has no look of its own.
const LEAST_CONTRAST: u8 = 12;

/// Whether each spot of a coarse grid is lighter than its neighbour. `None` for plain surfaces, which are all alike.
pub fn likeness(bytes: &[u8]) -> Result<Option<u64>, ImageError> {
    let grid = decoded(bytes)?.resize_exact(9, 8, Scaling::Triangle).into_luma8();
    let (darkest, lightest) =
        grid.pixels().fold((u8::MAX, 0), |(low, high), pixel| (low.min(pixel.0[0]), high.max(pixel.0[0])));
    if lightest.saturating_sub(darkest) < LEAST_CONTRAST {
        return Ok(None);
    }
    let spots = (0..8).flat_map(|y| (0..8).map(move |x| (x, y)));
    Ok(Some(
        spots
            .fold(0, |bits, (x, y)| (bits << 1) | u64::from(grid.get_pixel(x, y).0[0] < grid.get_pixel(x + 1, y).0[0])),
    ))
}

pub fn are_alike(one: u64, other: u64) -> bool {
    (one ^ other).count_ones() < ALIKE
}
