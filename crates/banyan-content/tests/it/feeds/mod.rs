//! Feeds as publishers write them, well, badly and with bad intent.

mod broken;
mod corpus;
mod formats;
mod hostile;
mod mutated;
mod podcasts;
mod samples;

use std::time::Duration;

use banyan_content::feed::{self, Feed, FeedItem};

const BASE: &str = "https://linden.example/blog/feed.xml";

fn read(document: &str) -> Feed {
    feed::parse(document.as_bytes(), None, Some(BASE)).unwrap()
}

/// An RSS feed of one item that holds `fields`.
fn item(fields: &str) -> FeedItem {
    let mut feed =
        read(&format!("<rss version=\"2.0\"><channel><title>Linden</title><item>{fields}</item></channel></rss>"));
    assert_eq!(feed.items.len(), 1, "{fields}");
    feed.items.remove(0)
}

/// An Atom feed of one entry that holds `fields`.
fn entry(fields: &str) -> FeedItem {
    let mut feed = read(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>{fields}</entry></feed>"));
    assert_eq!(feed.items.len(), 1, "{fields}");
    feed.items.remove(0)
}

fn summary(item: &FeedItem) -> &str {
    item.summary.as_ref().map_or("", |text| &text.value)
}

fn content(item: &FeedItem) -> &str {
    item.content.as_ref().map_or("", |text| &text.value)
}

/// What this thread has computed so far: other tests run at the same time. Where the system does not tell, nothing.
fn cpu_time() -> Duration {
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(line.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or_default())
}
