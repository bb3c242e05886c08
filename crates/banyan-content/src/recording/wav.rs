//! WAV: two of its chunks are the sound; all others are left out.

use super::{Cleaned, Probe, RecordingError, le32};

pub(super) fn clean(bytes: Vec<u8>) -> Result<Cleaned, RecordingError> {
    let (mut format, mut sound) = (None, None);
    let mut at = 12;
    while let (Some(name), Some(size)) = (bytes.get(at..at + 4), le32(&bytes, at + 4)) {
        let start = at + 8;
        // Recorders that were cut off leave the size of the last chunk too large.
        let end = start.saturating_add(size as usize).min(bytes.len());
        match name {
            b"fmt " => format = bytes.get(start..end),
            b"data" => sound = bytes.get(start..end),
            _ => {}
        }
        at = end + (size as usize & 1);
    }
    let (Some(format), Some(sound)) = (format, sound) else { return Err(RecordingError::Damaged) };
    let a_second = le32(format, 8).filter(|bytes| *bytes > 0).ok_or(RecordingError::Damaged)?;
    let codec = match format.get(..2) {
        Some([1 | 3, 0] | [0xFE, 0xFF]) => "PCM".to_owned(),
        _ => "WAV".to_owned(),
    };
    let probe = Probe {
        mime: "audio/wav",
        size: None,
        duration_ms: sound.len() as u64 * 1_000 / u64::from(a_second),
        codecs: vec![codec],
    };
    let body = [b"WAVE".as_slice(), &chunk(*b"fmt ", format), &chunk(*b"data", sound)].concat();
    Ok(Cleaned { probe, bytes: chunk(*b"RIFF", &body) })
}

fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len()).unwrap_or(u32::MAX).to_le_bytes();
    let padding: &[u8] = if body.len() % 2 == 1 { &[0] } else { &[] };
    [name.as_slice(), &size, body, padding].concat()
}
