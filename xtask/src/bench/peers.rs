//! Rust peers, timed in this process over the same bytes.

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use serde_json::json;

/// `feeds feed-rs LIST N` or `feeds quick-xml LIST N`.
pub(super) fn run(arguments: &[&str]) -> Result<()> {
    let ["feeds", peer, list, repeat] = arguments else { bail!("usage: peer feeds feed-rs|quick-xml LIST N") };
    let repeat: usize = repeat.parse().context("the last argument is a number")?;
    let parse = match *peer {
        "feed-rs" => feed_rs,
        "quick-xml" => quick_xml,
        other => bail!("no peer is called `{other}`"),
    };
    let documents = documents(list)?;
    let bytes: usize = documents.iter().map(Vec::len).sum();
    let began = Instant::now();
    let mut refused = 0;
    for _ in 0..repeat {
        refused = documents.iter().filter(|document| black_box(parse(document)).is_none()).count();
    }
    let seconds = began.elapsed().as_secs_f64();
    println!("{}", json!({ "bytes": bytes * repeat, "refused": refused, "seconds": seconds }));
    Ok(())
}

fn documents(list: &str) -> Result<Vec<Vec<u8>>> {
    let list = fs::read_to_string(list).with_context(|| format!("cannot read {list}"))?;
    let paths = list.lines().filter_map(|line| line.split('\t').next());
    paths.map(|path| fs::read(path).with_context(|| format!("cannot read {path}"))).collect()
}

fn feed_rs(document: &[u8]) -> Option<usize> {
    feed_rs::parser::parse(document).ok().map(|feed| feed.entries.len())
}

/// The limit: events of a strict reader that builds nothing.
fn quick_xml(document: &[u8]) -> Option<usize> {
    let mut reader = quick_xml::Reader::from_reader(document);
    let mut events = 0;
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return Some(events),
            Ok(event) => {
                black_box(event);
                events += 1;
            }
            Err(_) => return None,
        }
    }
}
