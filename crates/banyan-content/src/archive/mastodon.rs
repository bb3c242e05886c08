//! `outbox.json` of a Mastodon account: ActivityStreams, what the account said and nothing of what others said.
//!
//! SOURCE: <https://www.w3.org/TR/activitystreams-vocabulary/> (2026-11-22)

use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::{Archive, ArchiveError, ArchivedPost, Waiting, broken, pack::Unpacked, posts::Posts};
use crate::html;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Outbox<'a> {
    #[serde(borrow)]
    ordered_items: &'a RawValue,
}

#[derive(Deserialize)]
struct Activity {
    #[serde(rename = "type")]
    kind: String,
    /// A boost names what it passes on, a post holds it.
    #[serde(default)]
    object: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Note {
    published: String,
    #[serde(default)]
    content: Option<String>,
    #[serde(default)]
    in_reply_to: Option<Value>,
    #[serde(default)]
    to: Value,
    #[serde(default)]
    cc: Value,
}

pub(super) fn read(unpacked: &Unpacked) -> Result<Option<Archive>, ArchiveError> {
    let Some(file) = unpacked.files.iter().find(|file| file.name == "outbox.json") else { return Ok(None) };
    let outbox: Outbox = serde_json::from_slice(&file.bytes).map_err(|error| broken(file, &error))?;
    let mut posts = Posts::default();
    posts.read(outbox.ordered_items.get().as_bytes(), post).map_err(|error| broken(file, &error))?;
    Ok(Some(Archive { network: "mastodon", posts: posts.all()?, waiting: Waiting::NeverTold }))
}

fn post(activity: Activity) -> Option<ArchivedPost> {
    if activity.kind != "Create" {
        return None;
    }
    let note: Note = serde_json::from_value(activity.object).ok()?;
    if note.in_reply_to.is_some_and(|to| !to.is_null()) || !(is_open(&note.to) || is_open(&note.cc)) {
        return None;
    }
    let at: jiff::Timestamp = note.published.parse().ok()?;
    let content = note.content.unwrap_or_default();
    Some(ArchivedPost { at: at.as_millisecond(), text: html::to_text(&content), links: html::links(&content) })
}

/// To everybody or to all followers.
fn is_open(to: &Value) -> bool {
    let is_many =
        |name: &Value| name.as_str().is_some_and(|name| name.ends_with("#Public") || name.ends_with("/followers"));
    match to {
        Value::Array(names) => names.iter().any(is_many),
        name => is_many(name),
    }
}
