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

/// Two that are alike have a byte in common, at the same place: fewer bits differ than there are bytes.
const _: () = assert!(ALIKE <= 8);

/// Each with the first after it that looks like it, by their places; not with one from which it is known to differ. Only
/// those are held against each other that have a byte in common.
pub fn first_alike(looks: &[u64], differ: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut with: Vec<Vec<usize>> = vec![Vec::new(); 8 * 256];
    for (at, look) in looks.iter().enumerate() {
        for byte in bytes_of(*look) {
            with[byte].push(at);
        }
    }
    let first = |(one, look): (usize, &u64)| {
        let others = bytes_of(*look).flat_map(|byte| &with[byte]).copied();
        let alike = others.filter(|other| *other > one && are_alike(*look, looks[*other]) && !differ(one, *other));
        alike.min().map(|other| (one, other))
    };
    looks.iter().enumerate().filter_map(first).collect()
}

fn bytes_of(look: u64) -> impl Iterator<Item = usize> {
    look.to_be_bytes().into_iter().enumerate().map(|(place, byte)| place * 256 + usize::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_looks_alike_is_found_wherever_the_bits_differ() {
        let one = 0x0123_4567_89ab_cdef_u64;
        // Six bits, each in a byte of its own; and one more, which makes it another picture.
        let (six, seven) = (one ^ 0x0101_0101_0101_0000, one ^ 0x0101_0101_0101_0100);
        assert!(are_alike(one, six) && !are_alike(one, seven));
        let looks = [one, !one, seven, six, one];
        assert_eq!(first_alike(&looks, |_, _| false), [(0, 3), (2, 3), (3, 4)]);
        assert_eq!(first_alike(&looks, |one, other| (one, other) == (0, 3)), [(0, 4), (2, 3), (3, 4)]);
        assert!(first_alike(&[], |_, _| false).is_empty());
    }
}
