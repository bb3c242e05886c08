//! A kept file, whole or the part of it that a player asks for; it is never held in memory.

use std::{
    io::{self, SeekFrom},
    ops::RangeInclusive,
};

use http_range_header::{EndPosition, StartPosition, parse_range_header};
use tokio::{
    fs::File,
    io::{AsyncReadExt as _, AsyncSeekExt as _, Take},
};

use super::KeptFile;

#[derive(Debug)]
pub enum OpenedFile {
    Whole {
        file: File,
        size: u64,
    },
    Part {
        file: Take<File>,
        part: RangeInclusive<u64>,
        size: u64,
    },
    /// What was asked for lies behind its end.
    Outside {
        size: u64,
    },
}

impl KeptFile {
    /// `range` in the words of a player: `bytes=0-499`.
    pub async fn open(&self, range: Option<&str>) -> io::Result<OpenedFile> {
        let mut file = File::open(&self.path).await?;
        let size = file.metadata().await?.len();
        Ok(match asked(range, size) {
            Asked::Whole => OpenedFile::Whole { file, size },
            Asked::Part(part) => {
                file.seek(SeekFrom::Start(*part.start())).await?;
                OpenedFile::Part { file: file.take(part.end() - part.start() + 1), part, size }
            }
            Asked::Outside => OpenedFile::Outside { size },
        })
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Whole,
    Part(RangeInclusive<u64>),
    Outside,
}

/// What cannot be read as a range counts as not asked, and so do several at once: a server may answer with the whole
/// (SOURCE: https://www.rfc-editor.org/rfc/rfc9110#section-14.2, 2026-11-22). More of its end than there is is the whole
/// (SOURCE: https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2, 2026-11-24).
fn asked(range: Option<&str>, size: u64) -> Asked {
    let Some(ranges) = range.and_then(|range| parse_range_header(range).ok()) else { return Asked::Whole };
    let [one] = ranges.ranges.as_slice() else { return Asked::Whole };
    let Some(last) = size.checked_sub(1) else { return Asked::Outside };
    match (one.start, one.end) {
        (StartPosition::Index(start), EndPosition::Index(end)) if end < start => Asked::Whole,
        (StartPosition::Index(start), _) if start > last => Asked::Outside,
        (StartPosition::Index(start), EndPosition::Index(end)) => Asked::Part(start..=end.min(last)),
        (StartPosition::Index(start), EndPosition::LastByte) => Asked::Part(start..=last),
        (StartPosition::FromLast(bytes), _) => Asked::Part(size.saturating_sub(bytes)..=last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_player_gets_what_there_is_of_what_it_asks_for() {
        for (range, part) in [
            ("bytes=0-", Asked::Part(0..=9)),
            ("bytes=2-5", Asked::Part(2..=5)),
            ("bytes=9-9", Asked::Part(9..=9)),
            ("bytes=5-99", Asked::Part(5..=9)),
            ("bytes=-3", Asked::Part(7..=9)),
            ("bytes=-99", Asked::Part(0..=9)),
            ("bytes=10-", Asked::Outside),
            ("bytes=10-99", Asked::Outside),
            ("bytes=18446744073709551615-", Asked::Outside),
            ("bytes=18446744073709551616-", Asked::Whole),
            ("bytes=5-2", Asked::Whole),
            ("bytes=99-20", Asked::Whole),
            ("bytes=-0", Asked::Whole),
            ("bytes=0-2,1-4", Asked::Whole),
            ("bytes=0-2,99-", Asked::Whole),
            ("lines=1-2", Asked::Whole),
        ] {
            assert_eq!(asked(Some(range), 10), part, "{range}");
        }
        assert_eq!((asked(None, 10), asked(Some("bytes=0-"), 0)), (Asked::Whole, Asked::Outside));
    }
}
