//! A kept file, whole or the part of it that a player asks for; it is never held in memory.

use std::{
    io::{self, SeekFrom},
    ops::RangeInclusive,
};

use http_range_header::parse_range_header;
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

enum Asked {
    Whole,
    Part(RangeInclusive<u64>),
    Outside,
}

/// What cannot be read as a range counts as not asked, and so do several at once: a server may answer with the whole
/// (SOURCE: https://www.rfc-editor.org/rfc/rfc9110#section-14.2, 2026-11-22).
fn asked(range: Option<&str>, size: u64) -> Asked {
    let Some(ranges) = range.and_then(|range| parse_range_header(range).ok()) else { return Asked::Whole };
    match ranges.validate(size).as_deref() {
        Ok([part]) => Asked::Part(part.clone()),
        Ok(_) => Asked::Whole,
        Err(_) => Asked::Outside,
    }
}
