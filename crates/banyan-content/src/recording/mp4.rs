//! MP4 and QuickTime: boxes in boxes. Reads length, size and codecs, and blanks whatever tells place, device or maker.

use std::ops::Range;

use super::{
    Cleaned, Probe, RecordingError, be32, be64,
    lying::{Lying, blank, read_at, write_at},
};

/// A film has two or three.
const MOST_TRACKS: usize = 64;
/// A film of half a gigabyte names its pictures in two or three million bytes.
const MOST_NAMED: u64 = 32 * 1024 * 1024;
/// One that is sent while it is made has two for every second or two.
const MOST_PARTS: usize = 100_000;
/// In one place of a film stand a handful, and as many tracks as there are; each takes room while it is read.
const MOST_BOXES: usize = 10_000;
/// Boxes beside the film itself: maker's words, place, thumbnails, foreign data.
const BESIDE: [&[u8; 4]; 4] = [b"udta", b"meta", b"uuid", b"XMP_"];

struct Part {
    kind: [u8; 4],
    whole: Range<usize>,
    body: Range<usize>,
}

pub(super) fn clean(file: &mut impl Lying, length: u64) -> Result<Cleaned, RecordingError> {
    let brand = read_at(file, 8, 4)?;
    let (film, beside) = top(file, length)?;
    let film = film.filter(|film| film.end - film.start <= MOST_NAMED).ok_or(RecordingError::Damaged)?;
    let mut named = read_at(file, film.start, film.end - film.start)?;
    let (probe, unsaid) = without_traces(&mut named, &brand, length)?;
    write_at(file, film.start, &named)?;
    for part in beside {
        write_at(file, part.start + 4, b"free")?;
        blank(file, part.body..part.end)?;
    }
    for place in merged(unsaid) {
        blank(file, place)?;
    }
    Ok(Cleaned { probe, bytes: length })
}

/// What the first bytes of a part say of it.
struct Head {
    kind: [u8; 4],
    /// Of the head itself.
    bytes: u64,
    whole: u64,
}

/// `None` if it does not fit into what is left.
fn head(bytes: &[u8], left: u64) -> Option<Head> {
    let kind = letters(bytes, 4)?;
    let (bytes, whole) = match be32(bytes, 0)? {
        0 => (8, left),
        1 => (16, be64(bytes, 8).unwrap_or(0)),
        size => (8, u64::from(size)),
    };
    (bytes..=left).contains(&whole).then_some(Head { kind, bytes, whole })
}

/// One beside the film, in the file.
struct Beside {
    start: u64,
    body: u64,
    end: u64,
}

/// Where the film is named, and what stands beside it. Parts that do not fit into the file end the list.
fn top(file: &mut impl Lying, length: u64) -> Result<(Option<Range<u64>>, Vec<Beside>), RecordingError> {
    let (mut film, mut beside, mut start) = (None, Vec::new(), 0);
    let mut seen = 0;
    while let Some(head) = head(&read_at(file, start, 16)?, length - start) {
        seen += 1;
        if seen > MOST_PARTS {
            return Err(RecordingError::Damaged);
        }
        let end = start + head.whole;
        if head.kind == *b"moov" && film.is_none() {
            film = Some(start..end);
        } else if BESIDE.contains(&&head.kind) {
            beside.push(Beside { start, body: start + head.bytes, end });
        }
        start = end;
    }
    Ok((film, beside))
}

/// Blanks the traces among the names; tells what the film is, and where in the file the data of other tracks lies.
fn without_traces(named: &mut [u8], brand: &[u8], length: u64) -> Result<(Probe, Vec<Range<u64>>), RecordingError> {
    let whole = parts(named, 0..named.len());
    let film = find(&whole, *b"moov").ok_or(RecordingError::Damaged)?;
    let inside = parts(named, film.body.clone());
    let tracks = inside.iter().filter(|part| part.kind == *b"trak").take(MOST_TRACKS);
    let tracks: Vec<Track> = tracks.map(|part| track(named, part, length)).collect();
    let probe = probe(named, brand, &inside, &tracks)?;
    let mut traces: Vec<Range<usize>> =
        inside.iter().filter(|part| is_beside(part)).map(|part| part.whole.clone()).collect();
    let mut unsaid = Vec::new();
    for track in tracks {
        traces.extend(track.beside.iter().cloned());
        if !track.is_film() && !track.is_sound() {
            unsaid.extend(track.samples);
            traces.push(track.whole);
        }
    }
    for whole in traces {
        make_free(named, whole);
    }
    Ok((probe, unsaid))
}

/// Each place once, however often a table names it.
fn merged(mut places: Vec<Range<u64>>) -> Vec<Range<u64>> {
    places.sort_unstable_by_key(|place| place.start);
    let mut merged: Vec<Range<u64>> = Vec::new();
    for place in places {
        match merged.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => merged.push(place),
        }
    }
    merged
}

/// Parts that do not fit into what holds them end the list, and so do more than any film has.
fn parts(bytes: &[u8], within: Range<usize>) -> Vec<Part> {
    let mut found = Vec::new();
    let mut at = within.start;
    while found.len() < MOST_BOXES
        && let Some(head) = bytes.get(at..within.end).and_then(|rest| head(rest, rest.len() as u64))
    {
        let end = at + head.whole as usize;
        found.push(Part { kind: head.kind, whole: at..end, body: at + head.bytes as usize..end });
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
    /// Where in the file its data lies, of tracks that are neither film nor sound.
    samples: Vec<Range<u64>>,
}

impl Track {
    fn is_film(&self) -> bool {
        self.handler == *b"vide"
    }

    fn is_sound(&self) -> bool {
        self.handler == *b"soun"
    }
}

fn track(bytes: &[u8], part: &Part, length: u64) -> Track {
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
        track.samples = samples(bytes, &table, length);
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
fn samples(bytes: &[u8], table: &[Part], length: u64) -> Vec<Range<u64>> {
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
    let same = be32(sizes, 4).unwrap_or(0);
    let of_many = |first: usize, count: usize| match same {
        0 => (first..first + count).map_while(|number| be32(sizes, 12 + number * 4)).map(u64::from).sum::<u64>(),
        same => u64::from(same) * count as u64,
    };
    let (mut run, mut number) = (0, 0);
    let mut found = Vec::new();
    for chunk in 0..offsets.len() / step {
        let Some(start) = offset(chunk) else { break };
        while be32(runs, 8 + (run + 1) * 12).is_some_and(|first| first as usize <= chunk + 1) {
            run += 1;
        }
        let count = be32(runs, 8 + run * 12 + 4).unwrap_or(0).min(1 << 20) as usize;
        let end = start.checked_add(of_many(number, count));
        number += count;
        found.extend(end.filter(|end| *end <= length).map(|end| start..end));
    }
    found
}

fn probe(bytes: &[u8], brand: &[u8], film: &[Part], tracks: &[Track]) -> Result<Probe, RecordingError> {
    let pictures = tracks.iter().find(|track| track.is_film());
    if pictures.is_none() && !tracks.iter().any(Track::is_sound) {
        return Err(RecordingError::Damaged);
    }
    let mime = match (pictures, brand) {
        (None, _) => "audio/mp4",
        (Some(_), b"qt  ") => "video/quicktime",
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
