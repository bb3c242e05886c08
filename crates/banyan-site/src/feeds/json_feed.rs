//! JSON Feed 1.1.
//!
//! SOURCE: https://www.jsonfeed.org/version/1.1/, 2026-11-22.

use serde_json::{Value, json};

use super::{Content, Entry};
use crate::{dates::rfc3339, piece::File};

pub(super) fn write(content: &Content) -> String {
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": content.frame.workspace.name,
        "home_page_url": content.frame.address("/"),
        "feed_url": content.address,
        "language": content.language(),
        "favicon": content.frame.address("/favicon.svg"),
        "authors": [{ "name": content.frame.workspace.name, "url": content.frame.address("/") }],
        "items": content.entries.iter().map(item).collect::<Vec<_>>(),
    });
    if !content.tagline().is_empty() {
        feed["description"] = json!(content.tagline());
    }
    feed.to_string()
}

fn item(entry: &Entry) -> Value {
    let piece = &entry.piece;
    let mut item = json!({
        "id": entry.id,
        "url": piece.url,
        "title": piece.title,
        "summary": piece.excerpt,
        "content_html": format!("{}{}", entry.warning, entry.html),
        "date_published": rfc3339(entry.published),
        "date_modified": rfc3339(entry.changed),
        "tags": piece.tags,
    });
    if let Some(place) = piece.original.as_ref().or(piece.onward.as_ref()) {
        item["external_url"] = json!(place.href);
    }
    if let Some(language) = &piece.language {
        item["language"] = json!(language);
    }
    if let Some(picture) = &piece.picture {
        item["image"] = json!(picture.url);
    }
    let attached = |file: &File| json!({ "url": file.url, "mime_type": file.mime, "size_in_bytes": file.bytes });
    if !piece.files.is_empty() {
        item["attachments"] = piece.files.iter().map(attached).collect();
    }
    item
}
