//! MP4 and QuickTime: boxes in boxes. Reads length, size and codecs, and blanks whatever tells place, device or maker.

use std::ops::Range;

use super::{Cleaned, Probe, RecordingError, be32, be64};

/// A film has two or three.
const MOST_TRACKS: usize = 64;
/// Boxes beside the film itself: maker's words, place, thumbnails, foreign data.
const BESIDE: [&[u8; 4]; 4] = [b"udta", b"meta", b"uuid", b"XMP_"];

struct Part {
    kind: [u8; 4],
    whole: Range<usize>,
    body: Range<usize>,
}

pub(super) fn clean(mut bytes: Vec<u8>) -> Result<Cleaned, RecordingError> {
    let top = parts(&bytes, 0..bytes.len());
    let film = find(&top, *b"moov").ok_or(RecordingError::Damaged)?;
    let inside = parts(&bytes, film.body.clone());
    let tracks: Vec<Track> =
        inside.iter().filter(|part| part.kind == *b"trak").take(MOST_TRACKS).map(|part| track(&bytes, part)).collect();
    let probe = probe(&bytes, &inside, &tracks)?;
    let mut blank: Vec<Range<usize>> = Vec::new();
    blank.extend(top.iter().chain(&inside).filter(|part| is_beside(part)).map(|part| part.whole.clone()));
    let mut unsaid = Vec::new();
    for track in tracks {
        blank.extend(track.beside.iter().cloned());
        if !track.is_film() && !track.is_sound() {
            unsaid.extend(track.samples);
            blank.push(track.whole);
        }
    }
    for whole in blank {
        make_free(&mut bytes, whole);
    }
    for range in unsaid {
        bytes[range].fill(0);
    }
    Ok(Cleaned { probe, bytes })
}

/// Parts that do not fit into what holds them end the list.
fn parts(bytes: &[u8], within: Range<usize>) -> Vec<Part> {
    let mut found = Vec::new();
    let mut at = within.start;
    while let (Some(size), Some(kind)) = (be32(bytes, at), bytes.get(at + 4..at + 8)) {
        let (head, size) = match size {
            0 => (8, (within.end - at) as u64),
            1 => (16, be64(bytes, at + 8).unwrap_or(0)),
            size => (8, u64::from(size)),
        };
        let end = usize::try_from(size).ok().and_then(|size| at.checked_add(size));
        let Some(end) = end.filter(|end| *end >= at + head && *end <= within.end) else { break };
        let kind = [kind[0], kind[1], kind[2], kind[3]];
        found.push(Part { kind, whole: at..end, body: at + head..end });
        at = end;
    }
    found
}

fn find(parts: &[Part], kind: [u8; 4]) -> Option<&Part> {
    parts.iter().find(|part| part.kind == kind)
}

fn is_beside(part: &Part) -> bool {
    BESIDE.contains(&&part.kind)
}

/// Of the same length, so that nothing behind it moves.
fn make_free(bytes: &mut [u8], whole: Range<usize>) {
    let head = if be32(bytes, whole.start) == Some(1) { 16 } else { 8 };
    bytes[whole.start + 4..whole.start + 8].copy_from_slice(b"free");
    bytes[whole.start + head..whole.end].fill(0);
}

struct Track {
    whole: Range<usize>,
    handler: [u8; 4],
    codec: Option<[u8; 4]>,
    size: Option<(u32, u32)>,
    beside: Vec<Range<usize>>,
    /// Where its data lies, of tracks that are neither film nor sound.
    samples: Vec<Range<usize>>,
}

impl Track {
    fn is_film(&self) -> bool {
        self.handler == *b"vide"
    }

    fn is_sound(&self) -> bool {
        self.handler == *b"soun"
    }
}

fn track(bytes: &[u8], part: &Part) -> Track {
    let inside = parts(bytes, part.body.clone());
    let below = |parts_of: &[Part], kind| find(parts_of, kind).map(|part| parts(bytes, part.body.clone()));
    let media = below(&inside, *b"mdia").unwrap_or_default();
    let handler = find(&media, *b"hdlr").and_then(|part| letters(bytes, part.body.start + 8)).unwrap_or_default();
    let information = below(&media, *b"minf").unwrap_or_default();
    let table = below(&information, *b"stbl").unwrap_or_default();
    let codec = find(&table, *b"stsd").and_then(|part| letters(bytes, part.body.start + 12));
    let head = find(&inside, *b"tkhd").and_then(|part| bytes.get(part.body.clone()));
    let beside = inside.iter().chain(&media).filter(|part| is_beside(part)).map(|part| part.whole.clone()).collect();
    let mut track =
        Track { whole: part.whole.clone(), handler, codec, size: head.and_then(size), beside, samples: Vec::new() };
    if !track.is_film() && !track.is_sound() {
        track.samples = samples(bytes, &table);
    }
    track
}

fn letters(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok()
}

/// As shown: a matrix that turns by a quarter swaps the sides.
fn size(head: &[u8]) -> Option<(u32, u32)> {
    let (matrix, sides) = if head.first() == Some(&1) { (52, 88) } else { (40, 76) };
    let (width, height) = (be32(head, sides)? >> 16, be32(head, sides + 4)? >> 16);
    let is_turned = be32(head, matrix)? == 0 && be32(head, matrix + 4)? != 0;
    let size = if is_turned { (height, width) } else { (width, height) };
    Some(size).filter(|(width, height)| *width > 0 && *height > 0)
}

/// Every chunk with what lies in it, from the tables of a track; what does not fit into the file is left out.
fn samples(bytes: &[u8], table: &[Part]) -> Vec<Range<usize>> {
    let body = |kind| find(table, kind).and_then(|part| bytes.get(part.body.clone()));
    let (Some(sizes), Some(runs)) = (body(*b"stsz"), body(*b"stsc")) else { return Vec::new() };
    let (offsets, step) = match (body(*b"stco"), body(*b"co64")) {
        (Some(offsets), _) => (offsets, 4),
        (None, Some(offsets)) => (offsets, 8),
        (None, None) => return Vec::new(),
    };
    let offset = |chunk: usize| match step {
        4 => be32(offsets, 8 + chunk * 4).map(u64::from),
        _ => be64(offsets, 8 + chunk * 8),
    };
    let sample = |number: usize| match be32(sizes, 4) {
        Some(0) => be32(sizes, 12 + number * 4),
        same => same,
    };
    let (mut run, mut number) = (0, 0);
    let mut found = Vec::new();
    for chunk in 0..offsets.len() / step {
        let Some(start) = offset(chunk).and_then(|start| usize::try_from(start).ok()) else { break };
        while be32(runs, 8 + (run + 1) * 12).is_some_and(|first| first as usize <= chunk + 1) {
            run += 1;
        }
        let count = be32(runs, 8 + run * 12 + 4).unwrap_or(0).min(1 << 20) as usize;
        let length: u64 = (number..number + count).map_while(sample).map(u64::from).sum();
        number += count;
        let end = usize::try_from(length).ok().and_then(|length| start.checked_add(length));
        found.extend(end.filter(|end| *end <= bytes.len()).map(|end| start..end));
    }
    found
}

fn probe(bytes: &[u8], film: &[Part], tracks: &[Track]) -> Result<Probe, RecordingError> {
    let pictures = tracks.iter().find(|track| track.is_film());
    if pictures.is_none() && !tracks.iter().any(Track::is_sound) {
        return Err(RecordingError::Damaged);
    }
    let mime = match (pictures, bytes.get(8..12)) {
        (None, _) => "audio/mp4",
        (Some(_), Some(b"qt  ")) => "video/quicktime",
        (Some(_), _) => "video/mp4",
    };
    let head = find(film, *b"mvhd").and_then(|part| bytes.get(part.body.clone()));
    let played = tracks.iter().filter(|track| track.is_film() || track.is_sound());
    Ok(Probe {
        mime,
        size: pictures.and_then(|track| track.size),
        duration_ms: head.and_then(duration_ms).ok_or(RecordingError::Damaged)?,
        codecs: played.filter_map(|track| track.codec.map(codec_name)).collect(),
    })
}

fn duration_ms(head: &[u8]) -> Option<u64> {
    let (scale, ticks) = match head.first()? {
        1 => (be32(head, 20)?, be64(head, 24)?),
        _ => (be32(head, 12)?, u64::from(be32(head, 16)?)),
    };
    let millis = u128::from(ticks) * 1_000 / u128::from(Some(scale).filter(|scale| *scale > 0)?);
    u64::try_from(millis).ok()
}

fn codec_name(letters: [u8; 4]) -> String {
    match &letters {
        b"avc1" | b"avc3" => "H.264".to_owned(),
        b"hvc1" | b"hev1" => "HEVC".to_owned(),
        b"av01" => "AV1".to_owned(),
        b"vp09" => "VP9".to_owned(),
        b"mp4a" => "AAC".to_owned(),
        other => other.iter().filter(|byte| byte.is_ascii_alphanumeric()).map(|byte| char::from(*byte)).collect(),
    }
}
