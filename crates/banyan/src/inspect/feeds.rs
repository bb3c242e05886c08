//! `banyan inspect feeds`: reads feeds as a source would be read, shows what it saw and times it.

use std::fs;
use std::hint::black_box;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, Result};
use banyan_content::feed;
use clap::Args;
use serde_json::{Value, json};

#[derive(Debug, Args)]
pub(crate) struct Feeds {
    /// A folder, or a list: a path a line, then tab-separated the content type and the address it came from.
    source: PathBuf,
    /// How many times all feeds are read for the timing; 0 leaves the timing out.
    #[arg(long, default_value_t = 1)]
    repeat: u32,
    /// Only the timing.
    #[arg(long)]
    quiet: bool,
}

pub(super) fn run(options: &Feeds) -> Result<()> {
    inspect_feeds(options, &mut io::stdout().lock())
}

/// A document with what a server would have said of it.
struct Document {
    name: String,
    bytes: Vec<u8>,
    content_type: Option<String>,
    base_url: Option<String>,
}

fn inspect_feeds(options: &Feeds, out: &mut impl Write) -> Result<()> {
    let documents = if options.source.is_dir() { folder(&options.source)? } else { list(&options.source)? };
    if !options.quiet {
        for document in &documents {
            serde_json::to_writer(&mut *out, &report(document))?;
            writeln!(out)?;
        }
    }
    if options.repeat > 0 {
        writeln!(out, "{}", time(&documents, options.repeat))?;
    }
    Ok(())
}

fn folder(folder: &Path) -> Result<Vec<Document>> {
    let mut waiting = vec![folder.to_path_buf()];
    let mut documents = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("cannot read the folder {}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                documents.push(document(&path, None, None)?);
            }
        }
    }
    documents.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(documents)
}

fn list(list: &Path) -> Result<Vec<Document>> {
    let lines = fs::read_to_string(list).with_context(|| format!("cannot read the list {}", list.display()))?;
    let lines = lines.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let mut fields = line.split('\t');
            let path = fields.next().unwrap_or_default();
            let mut field = || fields.next().filter(|field| !field.is_empty()).map(str::to_owned);
            document(Path::new(path), field(), field())
        })
        .collect()
}

fn document(path: &Path, content_type: Option<String>, base_url: Option<String>) -> Result<Document> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Document { name: path.display().to_string(), bytes, content_type, base_url })
}

fn parse(document: &Document) -> Result<feed::Feed, feed::FeedError> {
    feed::parse(&document.bytes, document.content_type.as_deref(), document.base_url.as_deref())
}

fn report(document: &Document) -> Value {
    match parse(document) {
        Ok(feed) => json!({ "file": document.name, "feed": feed, "texts": texts(&feed) }),
        Err(error) => json!({ "file": document.name, "error": error.to_string() }),
    }
}

/// The words a reader would see, beside each item.
fn texts(feed: &feed::Feed) -> Vec<Value> {
    let words = |text: &Option<feed::FeedText>| text.as_ref().map(feed::FeedText::to_text);
    let texts = feed.items.iter().map(|item| {
        json!({
            "summary": words(&item.summary),
            "content": words(&item.content),
            "media": words(&item.media_description),
            "episode": item.episode.as_ref().and_then(|episode| words(&episode.summary)),
        })
    });
    texts.collect()
}

fn time(documents: &[Document], repeat: u32) -> Value {
    let bytes: usize = documents.iter().map(|document| document.bytes.len()).sum();
    let mut items = 0_usize;
    let began = Instant::now();
    for _ in 0..repeat {
        for document in documents {
            items += black_box(parse(document)).map_or(0, |feed| feed.items.len());
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    json!({ "timing": { "bytes": bytes * repeat as usize, "items": items, "seconds": seconds, "peak_kb": peak_kb() } })
}

/// The most memory this process ever held, where the system tells.
fn peak_kb() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_gives_one_line_a_document_and_a_timing() {
        let folder = std::env::temp_dir().join(format!("banyan-inspect-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let feed = folder.join("feed.xml");
        fs::write(&feed, "<rss><channel><item><title>Rye</title><link>/rye</link></item></channel></rss>").unwrap();
        let list = folder.join("list");
        fs::write(&list, format!("{}\ttext/xml\thttps://linden.example/\n", feed.display())).unwrap();
        let mut out = Vec::new();
        inspect_feeds(&Feeds { source: list, repeat: 2, quiet: false }, &mut out).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let lines: Vec<Value> = String::from_utf8(out).unwrap().lines().map(|line| line.parse().unwrap()).collect();
        assert_eq!(lines[0]["feed"]["items"][0]["url"], "https://linden.example/rye");
        assert_eq!(lines[1]["timing"]["items"], 2);
    }
}
