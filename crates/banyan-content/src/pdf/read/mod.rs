//! The words of somebody's PDF, line by line. Nothing in the file is believed: unpacking, nesting and time have an end.

mod lines;
mod page;

use std::{
    io::{self, Read as _},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use flate2::read::ZlibDecoder;
use lopdf::{Document, LoadOptions, Object};
use memchr::memmem;

use lines::Lines;

/// A plan is no book.
const MOST_PAGES: usize = 200;
/// One packed part of the file, unpacked; and all of them.
const LARGEST_PART: usize = 2 * 1024 * 1024;
const MOST_UNPACKED: usize = 64 * 1024 * 1024;
/// Inside, and until nobody waits any longer.
const READING: Duration = Duration::from_secs(5);
const WAITING: Duration = Duration::from_secs(8);
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// Why there are no words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A password is needed.
    Locked,
    /// Pictures of pages, as a scanner makes them.
    NoWords,
    /// More than any plan, or made to tire out a reader.
    TooMuch,
    Broken,
}

/// Markdown-like lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub text: String,
    /// The line at which each page begins, from 0.
    pages: Vec<usize>,
}

impl Words {
    /// Both from 1.
    pub fn page_of(&self, line: usize) -> usize {
        self.pages.partition_point(|begins| *begins < line).max(1)
    }
}

/// In a thread of its own, for a reader that stumbles or dawdles over a hostile file takes nobody with it.
pub fn words(bytes: &[u8]) -> Result<Words, Unread> {
    let (tell, told) = mpsc::channel();
    let bytes = bytes.to_vec();
    let reader = thread::Builder::new().name("pdf".to_owned()).stack_size(STACK_BYTES);
    let started = reader.spawn(move || tell.send(read(&bytes, Instant::now() + READING)));
    started.map_err(|_| Unread::Broken)?;
    told.recv_timeout(WAITING).unwrap_or_else(|stopped| match stopped {
        mpsc::RecvTimeoutError::Timeout => Err(Unread::TooMuch),
        mpsc::RecvTimeoutError::Disconnected => Err(Unread::Broken),
    })
}

fn read(bytes: &[u8], until: Instant) -> Result<Words, Unread> {
    if unpacked_size(bytes) > MOST_UNPACKED {
        return Err(Unread::TooMuch);
    }
    let is_locked = memmem::find(bytes, b"/Encrypt").is_some();
    let options = LoadOptions { max_decompressed_size: Some(LARGEST_PART), ..LoadOptions::default() };
    let loaded = Document::load_mem_with_options(bytes, options);
    let mut file = loaded.map_err(|_| if is_locked { Unread::Locked } else { Unread::Broken })?;
    unpack(&mut file, until)?;
    let mut lines = Lines::default();
    for page in file.get_pages().into_values().take(MOST_PAGES) {
        if Instant::now() > until {
            return Err(Unread::TooMuch);
        }
        page::read(&file, page, &mut lines);
        lines.end_page();
    }
    let words = lines.written();
    match words.text.is_empty() {
        true if is_locked => Err(Unread::Locked),
        true => Err(Unread::NoWords),
        false => Ok(words),
    }
}

/// What unpacking everything in the file would come to, each part counted as far as it would be unpacked.
fn unpacked_size(bytes: &[u8]) -> usize {
    let mut total = 0;
    for at in memmem::find_iter(bytes, b"stream") {
        let packed = bytes[at + b"stream".len()..].trim_ascii_start();
        let mut part = ZlibDecoder::new(packed).take(LARGEST_PART as u64 + 1);
        total += io::copy(&mut part, &mut io::sink()).map_or(0, |size| size as usize);
        if total > MOST_UNPACKED {
            break;
        }
    }
    total
}

/// Everything but pictures, so that whatever reads it later unpacks nothing by itself.
fn unpack(file: &mut Document, until: Instant) -> Result<(), Unread> {
    let mut total = 0;
    for object in file.objects.values_mut() {
        if let Object::Dictionary(font) = object
            && font.has(b"ToUnicode")
        {
            // What its own table says of the letters counts before their names.
            font.remove(b"Encoding");
        }
        let Object::Stream(stream) = object else { continue };
        let is_picture = stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image");
        let plain = match stream.dict.has(b"Filter") {
            _ if is_picture => Vec::new(),
            true => stream.decompressed_content_with_limit(LARGEST_PART).unwrap_or_default(),
            false => continue,
        };
        total += plain.len();
        if total > MOST_UNPACKED || Instant::now() > until {
            return Err(Unread::TooMuch);
        }
        stream.set_plain_content(plain);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
