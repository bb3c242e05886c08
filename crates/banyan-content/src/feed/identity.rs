//! The id of an item that its publisher gave none.

use sha2::{Digest, Sha256};

use super::{FeedItem, IdFrom};

/// Takes the publisher's id, else the link, else a hash of what the item says.
pub(super) fn settle(item: &mut FeedItem, given: Option<String>) {
    (item.id, item.id_from) = match (given, &item.url) {
        (Some(id), _) => (id, IdFrom::Publisher),
        (None, Some(url)) => (url.clone(), IdFrom::Link),
        (None, None) => (hash(item), IdFrom::Hash),
    };
}

/// Stable over time and programs, as ids are stored. Words that are often corrected count only where nothing else is
/// there to tell two items apart.
fn hash(item: &FeedItem) -> String {
    let title = item.title.clone().unwrap_or_default();
    let enclosure = item.enclosures.first().map(|enclosure| enclosure.url.clone()).unwrap_or_default();
    let when = item.published.map(|millis| millis.to_string()).unwrap_or_default();
    let text = item.summary.as_ref().or(item.content.as_ref()).filter(|_| when.is_empty() && enclosure.is_empty());
    let words = text.map(|text| text.value.clone()).unwrap_or_default();
    let mut hash = Sha256::new();
    for part in [title, when, enclosure, words] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let hex: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}
