//! Films and sounds as files: what they are by their bytes, and without the place where they were taken.

mod mp3;
mod mp4;
mod wav;

use serde::Serialize;

/// Larger ones are for places that are made for films.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

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
}

/// A file to keep: what it is, and its bytes without place, maker and comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    pub probe: Probe,
    pub bytes: Vec<u8>,
}

/// Kind by content, never by name. Not one sound or picture is decoded, and nothing is taken at the file's word: lengths
/// that do not fit into the file are damage.
pub fn clean(bytes: Vec<u8>) -> Result<Cleaned, RecordingError> {
    if bytes.len() > MAX_BYTES {
        return Err(RecordingError::TooManyBytes);
    }
    match kind(&bytes)? {
        Kind::Mp4 => mp4::clean(bytes),
        Kind::Mp3 => mp3::clean(bytes),
        Kind::Wav => wav::clean(bytes),
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
