//! WAV: two of its chunks are the sound; all others are left out.

use super::{
    Cleaned, Probe, RecordingError, le32,
    lying::{Lying, read_at, shift, write_at},
};

/// A recorder writes a handful.
const MOST_CHUNKS: usize = 10_000;
/// It takes up to forty bytes.
const MOST_FORMAT: u64 = 64 * 1024;

pub(super) fn clean(file: &mut impl Lying, length: u64) -> Result<Cleaned, RecordingError> {
    let (mut format, mut sound) = (None, None);
    let mut at = 12;
    for _ in 0..MOST_CHUNKS {
        let head = read_at(file, at, 8)?;
        let (Some(name), Some(size)) = (head.get(..4), le32(&head, 4)) else { break };
        let start = at + 8;
        // Recorders that were cut off leave the size of the last chunk too large.
        let end = (start + u64::from(size)).min(length);
        match name {
            b"fmt " => format = Some(start..end),
            b"data" => sound = Some(start..end),
            _ => {}
        }
        at = end + u64::from(size & 1);
    }
    let (Some(format), Some(sound)) = (format, sound) else { return Err(RecordingError::Damaged) };
    let format = read_at(file, format.start, (format.end - format.start).min(MOST_FORMAT))?;
    let bytes = sound.end - sound.start;
    let probe = probe(&format, bytes)?;
    let front = front(&format, bytes);
    let start = front.len() as u64;
    shift(file, sound, start)?;
    write_at(file, 0, &front)?;
    write_at(file, start + bytes, padding(bytes))?;
    Ok(Cleaned { probe, bytes: start + bytes + padding(bytes).len() as u64 })
}

fn probe(format: &[u8], bytes: u64) -> Result<Probe, RecordingError> {
    let a_second = le32(format, 8).filter(|bytes| *bytes > 0).ok_or(RecordingError::Damaged)?;
    let codec = match format.get(..2) {
        Some([1 | 3, 0] | [0xFE, 0xFF]) => "PCM".to_owned(),
        _ => "WAV".to_owned(),
    };
    Ok(Probe { mime: "audio/wav", size: None, duration_ms: bytes * 1_000 / u64::from(a_second), codecs: vec![codec] })
}

/// All that stands before the sound.
fn front(format: &[u8], bytes: u64) -> Vec<u8> {
    let length = format.len() as u64;
    let behind =
        [b"WAVE".as_slice(), &head(*b"fmt ", length), format, padding(length), &head(*b"data", bytes)].concat();
    let whole = behind.len() as u64 + bytes + padding(bytes).len() as u64;
    [head(*b"RIFF", whole), behind].concat()
}

fn head(name: [u8; 4], length: u64) -> Vec<u8> {
    [name, u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()].concat()
}

fn padding(length: u64) -> &'static [u8] {
    if length % 2 == 1 { &[0] } else { &[] }
}
