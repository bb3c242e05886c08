//! Films and sounds as files: what they are by their bytes, and without the place where they were taken.

mod lying;
mod mp3;
mod mp4;
mod wav;

use std::io::{self, Read, Seek, SeekFrom, Write};

use serde::Serialize;

use lying::read_at;

/// A phone's film of a few minutes. Larger ones are for places that are made for films.
pub const MAX_BYTES: usize = 512 * 1024 * 1024;

/// What the file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Probe {
    pub mime: &'static str,
    /// As shown: a camera's turn is applied. Sounds have none.
    pub size: Option<(u32, u32)>,
    pub duration_ms: u64,
    /// As people call them: `H.264`, `AAC`; unknown ones by their four letters.
    pub codecs: Vec<String>,
}

/// Why a file cannot be used. Every message says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordingError {
    #[error("this file is larger than {} MB; make it shorter or smaller and try again", MAX_BYTES / 1024 / 1024)]
    TooManyBytes,
    #[error("{0} files cannot be sent; save it as MP4, MP3 or WAV and try again")]
    Unsupported(&'static str),
    #[error("this file is neither a film nor a sound; choose an MP4, MP3 or WAV file")]
    NotARecording,
    #[error("this file is damaged and cannot be played; save it again in the program it comes from")]
    Damaged,
    #[error("this file could not be read or changed where it lies: {0}")]
    Unreadable(io::ErrorKind),
}

impl From<io::Error> for RecordingError {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error.kind())
    }
}

/// A file to keep, without place, maker and comments: what it is, and how many of its first bytes it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    pub probe: Probe,
    pub bytes: u64,
}

/// Kind by content, never by name. Not one sound or picture is decoded, and nothing is taken at the file's word: lengths
/// that do not fit into the file are damage. A film is larger than memory should be: it is changed where it lies.
pub fn clean(file: &mut (impl Read + Write + Seek)) -> Result<Cleaned, RecordingError> {
    let length = file.seek(SeekFrom::End(0))?;
    if length > MAX_BYTES as u64 {
        return Err(RecordingError::TooManyBytes);
    }
    match kind(&read_at(file, 0, 12)?)? {
        Kind::Mp4 => mp4::clean(file, length),
        Kind::Mp3 => mp3::clean(file, length),
        Kind::Wav => wav::clean(file, length),
    }
}

enum Kind {
    Mp4,
    Mp3,
    Wav,
}

/// Names the kinds people try, so that they know what to save it as.
fn kind(bytes: &[u8]) -> Result<Kind, RecordingError> {
    match bytes {
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Ok(Kind::Mp4),
        [b'I', b'D', b'3', ..] | [0xFF, 0xE2..=0xFF, ..] => Ok(Kind::Mp3),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Ok(Kind::Wav),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => Err(RecordingError::Unsupported("WebM")),
        [b'O', b'g', b'g', b'S', ..] => Err(RecordingError::Unsupported("Ogg")),
        [b'f', b'L', b'a', b'C', ..] => Err(RecordingError::Unsupported("FLAC")),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => Err(RecordingError::Unsupported("AVI")),
        _ => Err(RecordingError::NotARecording),
    }
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn be64(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_be_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

#[cfg(test)]
mod tests;
