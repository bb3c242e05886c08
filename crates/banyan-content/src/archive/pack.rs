//! The few files of an archive that hold words, out of ZIP or tar.gz, each within its cap.

use std::io::{Read, Seek, SeekFrom};

use super::{
    ArchiveError, meta,
    talks::{Talks, Told, told_by},
};

/// Of one file, unpacked.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;
/// More files than any account leaves behind.
pub const MAX_ENTRIES: usize = 200_000;
/// Files of words in one archive, and all of them together.
const MAX_WANTED: usize = 40;
const MAX_ALL_BYTES: u64 = 2 * MAX_FILE_BYTES;
/// Enough of a file to tell whose it is.
const TELLING_BYTES: usize = 16 * 1024;

pub(super) struct File {
    /// Without its folders.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// What was taken out of an archive.
pub(super) struct Unpacked {
    pub(super) files: Vec<File>,
    pub(super) talks: Talks,
}

impl Unpacked {
    fn of(files: Vec<File>) -> Self {
        Self { files, talks: Talks::default() }
    }
}

/// What becomes of an entry.
enum Wanted {
    Kept(String),
    Heard(Told),
}

fn wanted(path: &str) -> Option<Wanted> {
    let name = base(path);
    if is_wanted(name) { Some(Wanted::Kept(name.to_owned())) } else { told_by(path).map(Wanted::Heard) }
}

/// All of these, wherever in the archive they lie.
fn is_wanted(name: &str) -> bool {
    let stem = name.strip_suffix(".js").map(|stem| stem.split("-part").next().unwrap_or(stem));
    let is_listed = matches!(name, "outbox.json" | "Shares.csv") || meta::network_of(name).is_some();
    is_listed || stem.is_some_and(|stem| matches!(stem, "tweets" | "tweet" | "account" | "direct-messages"))
}

pub(super) fn unpack(mut source: impl Read + Seek) -> Result<Unpacked, ArchiveError> {
    let mut start = [0; 4];
    let read = read_up_to(&mut source, &mut start)?;
    source.seek(SeekFrom::Start(0))?;
    match &start[..read] {
        [b'P', b'K', ..] => unzip(source),
        [0x1f, 0x8b, ..] => untar(flate2::read::GzDecoder::new(source)),
        _ => {
            let bytes = within_cap(source)?;
            Ok(Unpacked::of(vec![File { name: name_of(&bytes).to_owned(), bytes }]))
        }
    }
}

/// A file that comes alone comes without its name: its first letters tell what it is.
fn name_of(bytes: &[u8]) -> &'static str {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(TELLING_BYTES)]);
    let says = |word: &str| start.contains(word);
    match start.trim_start_matches('\u{feff}').trim_start().as_bytes().first() {
        _ if says("ShareCommentary") => "Shares.csv",
        Some(b'{') if says("orderedItems") || says("ActivityStreams") || says("activitystreams") => "outbox.json",
        Some(b'{' | b'[') if says("\"tweet\"") => "tweets.js",
        Some(b'{' | b'[') if says("creation_timestamp") && says("\"media\"") && !says("\"attachments\"") => {
            "posts_1.json"
        }
        Some(b'{' | b'[') if says("\"timestamp\"") => "your_posts_1.json",
        Some(b'{') => "outbox.json",
        _ => "tweets.js",
    }
}

fn read_up_to(source: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..])? {
            0 => break,
            more => filled += more,
        }
    }
    Ok(filled)
}

fn unzip(source: impl Read + Seek) -> Result<Unpacked, ArchiveError> {
    let broken = |error: zip::result::ZipError| ArchiveError::Broken(error.to_string());
    let mut archive = zip::ZipArchive::new(source).map_err(broken)?;
    if archive.len() > MAX_ENTRIES {
        return Err(ArchiveError::TooLarge);
    }
    let entries: Vec<(usize, String, Wanted)> = (0..archive.len())
        .filter_map(|at| {
            let path: String = archive.name_for_index(at)?.ok()?.into();
            let wanted = wanted(&path)?;
            Some((at, path, wanted))
        })
        .collect();
    let mut unpacked = Unpacked::of(Vec::new());
    for (at, path, wanted) in entries {
        match (wanted, archive.by_index(at)) {
            (Wanted::Kept(name), entry) => keep(&mut unpacked.files, name, entry.map_err(broken)?)?,
            (Wanted::Heard(told), Ok(entry)) => unpacked.talks.read(told, &path, entry),
            (Wanted::Heard(_), Err(_)) => unpacked.talks.miss(),
        }
    }
    Ok(unpacked)
}

fn untar(source: impl Read) -> Result<Unpacked, ArchiveError> {
    let mut archive = tar::Archive::new(source);
    let broken = |error: std::io::Error| ArchiveError::Broken(error.to_string());
    let mut unpacked = Unpacked::of(Vec::new());
    for entry in archive.entries().map_err(broken)?.take(MAX_ENTRIES) {
        let entry = entry.map_err(broken)?;
        let path = entry.path().map_err(broken)?.to_string_lossy().into_owned();
        match wanted(&path) {
            Some(Wanted::Kept(name)) => keep(&mut unpacked.files, name, entry)?,
            Some(Wanted::Heard(told)) => unpacked.talks.read(told, &path, entry),
            None => {}
        }
    }
    Ok(unpacked)
}

fn keep(files: &mut Vec<File>, name: String, source: impl Read) -> Result<(), ArchiveError> {
    if files.len() >= MAX_WANTED {
        return Ok(());
    }
    files.push(File { name, bytes: within_cap(source)? });
    let all: usize = files.iter().map(|file| file.bytes.len()).sum();
    if all as u64 > MAX_ALL_BYTES { Err(ArchiveError::TooLarge) } else { Ok(()) }
}

fn base(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// What a packed file says of its size is not believed.
fn within_cap(source: impl Read) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = Vec::new();
    source.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(|error| ArchiveError::Broken(error.to_string()))?;
    if bytes.len() as u64 > MAX_FILE_BYTES { Err(ArchiveError::TooLarge) } else { Ok(bytes) }
}
