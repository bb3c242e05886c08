//! A file that is worked on where it lies: never more of it in memory than a piece.

use std::{
    io::{self, Read, Seek, SeekFrom, Write},
    ops::Range,
};

const PIECE: u64 = 256 * 1024;

pub(super) trait Lying: Read + Write + Seek {}

impl<F: Read + Write + Seek> Lying for F {}

/// So many bytes from there on; fewer where the file ends.
pub(super) fn read_at(file: &mut impl Lying, at: u64, most: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    Read::by_ref(file).take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(super) fn write_at(file: &mut impl Lying, at: u64, bytes: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(at))?;
    file.write_all(bytes)
}

pub(super) fn blank(file: &mut impl Lying, place: Range<u64>) -> io::Result<()> {
    file.seek(SeekFrom::Start(place.start))?;
    io::copy(&mut io::repeat(0).take(place.end.saturating_sub(place.start)), file)?;
    Ok(())
}

/// From whichever end is not written over before it is read.
pub(super) fn shift(file: &mut impl Lying, from: Range<u64>, to: u64) -> io::Result<()> {
    let length = from.end.saturating_sub(from.start);
    let mut moved = if to == from.start { length } else { 0 };
    while moved < length {
        let piece = PIECE.min(length - moved);
        let at = if to < from.start { moved } else { length - moved - piece };
        let bytes = read_at(file, from.start + at, piece)?;
        write_at(file, to + at, &bytes)?;
        moved += piece;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn bytes_are_moved_either_way_and_none_is_lost() {
        let long = 3 * PIECE as usize + 17;
        let whole: Vec<u8> = (0..long).map(|number| (number % 251) as u8).collect();
        for (from, to) in [(40, 0), (0, 40), (40, 41), (41, 40), (7, 7)] {
            let mut file = Cursor::new([vec![0; from], whole.clone()].concat());
            shift(&mut file, from as u64..(from + long) as u64, to as u64).unwrap();
            assert!(file.into_inner()[to..to + long] == whole, "{from} to {to}");
        }
    }

    #[test]
    fn only_what_is_named_is_blanked_and_the_end_is_the_end() {
        let mut file = Cursor::new(b"0123456789".to_vec());
        blank(&mut file, 2..5).unwrap();
        assert_eq!(file.get_ref(), b"01\x00\x00\x0056789");
        assert_eq!(read_at(&mut file, 8, 40).unwrap(), b"89");
        assert_eq!(read_at(&mut file, 40, 8).unwrap(), b"");
    }
}
