//! The id of an item that its publisher gave none.

use sha2::{Digest, Sha256};

use super::{FeedItem, IdFrom};

/// Takes the publisher's id, else the link, else a hash of what the item says.
pub(super) fn settle(item: &mut FeedItem, given: Option<String>) {
    (item.id, item.id_from) = match (given, &item.url) {
        (Some(id), _) if id.len() <= MAX_ID => (id, IdFrom::Publisher),
        (Some(id), _) => (hash([&id]), IdFrom::Publisher),
        (None, Some(url)) if url.len() <= MAX_ID => (url.clone(), IdFrom::Link),
        (None, Some(url)) => (hash([url]), IdFrom::Link),
        (None, None) => (hash(words(item).each_ref()), IdFrom::Hash),
    };
}

/// Longer ids are hashed: they are kept in an index.
const MAX_ID: usize = 1000;

/// What tells an item from others. Words that are often corrected count only where nothing else is there.
fn words(item: &FeedItem) -> [String; 4] {
    let title = item.title.clone().unwrap_or_default();
    let enclosure = item.enclosures.first().map(|enclosure| enclosure.url.clone()).unwrap_or_default();
    let when = item.published.map(|millis| millis.to_string()).unwrap_or_default();
    let text = item.summary.as_ref().or(item.content.as_ref()).filter(|_| when.is_empty() && enclosure.is_empty());
    let words = text.map(|text| text.value.clone()).unwrap_or_default();
    [title, when, enclosure, words]
}

/// Stable over time and programs, as ids are stored.
fn hash<const N: usize>(parts: [&String; N]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let mut head = [0; 16];
    head.copy_from_slice(&hash.finalize()[..16]);
    format!("sha256:{:032x}", u128::from_be_bytes(head))
}
