//! Feeds of others, where a collection of them lies beside the repository.

use std::fs;
use std::path::{Path, PathBuf};

use banyan_content::feed;

/// Unoptimised code takes seconds for the large ones; `cargo xtask bench feeds` reads them all.
const MAX_BYTES: usize = if cfg!(debug_assertions) { 20_000 } else { usize::MAX };

#[test]
fn every_collected_feed_is_read_or_refused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    if !root.is_dir() {
        eprintln!("skipped: no ../shared");
        return;
    }
    let (mut read, mut refused) = (0, 0);
    for path in files(&root.join("feeds-real")).into_iter().chain(files(&root.join("feeds-conformance"))) {
        let bytes = fs::read(&path).unwrap();
        if bytes.len() > MAX_BYTES {
            continue;
        }
        match feed::parse(&bytes, None, None) {
            Ok(feed) => {
                read += 1;
                assert!(feed.items.iter().all(|item| !item.id.is_empty()), "{}", path.display());
            }
            Err(_) => refused += 1,
        }
    }
    // Lists, pages and what other programs made of the feeds lie among them.
    assert!(read > 4 * refused, "{read} read, {refused} refused");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}
