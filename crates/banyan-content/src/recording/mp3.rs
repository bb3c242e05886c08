//! MP3: a row of frames, each saying how long it is; what stands before and behind them is left out.

use std::io::{self, BufReader, Read, SeekFrom};

use super::{
    Cleaned, Probe, RecordingError,
    lying::{Lying, read_at, shift},
};

/// SOURCE: ISO/IEC 11172-3, table of bit rates in kbit/s, layer III; the second row is that of the lower sampling rates
/// (ISO/IEC 13818-3). Read 2026-11-22.
const BIT_RATES: [[u32; 15]; 2] = [
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const SAMPLE_RATES: [u32; 3] = [44_100, 48_000, 32_000];
/// One frame may be chance.
const LEAST_FRAMES: u32 = 2;

/// What a frame says of itself.
const HEAD: usize = 4;

struct Frame {
    bytes: u64,
    samples: u32,
    sample_rate: u32,
}

pub(super) fn clean(file: &mut impl Lying, length: u64) -> Result<Cleaned, RecordingError> {
    let first = behind_tag(&read_at(file, 0, 10)?);
    file.seek(SeekFrom::Start(first))?;
    let mut reader = BufReader::new(&mut *file);
    let (mut at, mut frames, mut micros) = (first, 0, 0_u64);
    while let Some(frame) = next(&mut reader)? {
        reader.seek_relative(frame.bytes as i64 - HEAD as i64)?;
        at += frame.bytes;
        frames += 1;
        micros += u64::from(frame.samples) * 1_000_000 / u64::from(frame.sample_rate);
    }
    drop(reader);
    if frames < LEAST_FRAMES {
        return Err(RecordingError::Damaged);
    }
    let probe = Probe { mime: "audio/mpeg", size: None, duration_ms: micros / 1_000, codecs: vec!["MP3".to_owned()] };
    let end = at.min(length);
    shift(file, first..end, 0)?;
    Ok(Cleaned { probe, bytes: end - first })
}

/// An ID3 tag says its length in seven bits a byte.
fn behind_tag(bytes: &[u8]) -> u64 {
    let Some([b'I', b'D', b'3', _, _, _, a, b, c, d]) = bytes.get(..10) else { return 0 };
    let size = [a, b, c, d].into_iter().fold(0_u64, |size, byte| (size << 7) | u64::from(byte & 0x7F));
    size + 10
}

/// `None` at the end, and where something else begins.
fn next(reader: &mut impl Read) -> io::Result<Option<Frame>> {
    let mut head = [0; HEAD];
    match reader.read_exact(&mut head) {
        Ok(()) => Ok(frame(head)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}

/// Layer III only: that is what the name means.
fn frame(head: [u8; HEAD]) -> Option<Frame> {
    let [0xFF, second, third, _] = head else { return None };
    let version = (second >> 3) & 3;
    if second & 0xE0 != 0xE0 || version == 1 || (second >> 1) & 3 != 1 {
        return None;
    }
    let is_first_version = version == 3;
    let rate = BIT_RATES[usize::from(!is_first_version)].get(usize::from(third >> 4)).filter(|rate| **rate > 0)?;
    // Version 2 halves the sampling rate, version 2.5 halves it again.
    let halved = match version {
        3 => 0,
        2 => 1,
        _ => 2,
    };
    let sample_rate = SAMPLE_RATES.get(usize::from((third >> 2) & 3))? >> halved;
    let samples = if is_first_version { 1_152 } else { 576 };
    let padding = u64::from((third >> 1) & 1);
    Some(Frame { bytes: u64::from(samples / 8 * rate * 1_000 / sample_rate) + padding, samples, sample_rate })
}
