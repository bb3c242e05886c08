//! What is sent and what comes back, in the network's own names; nothing else.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::shared::at_proto::facets::Facet;

pub(super) const POST: &str = "app.bsky.feed.post";

#[derive(Serialize)]
pub(super) struct CreateSession<'a> {
    pub(super) identifier: &'a str,
    pub(super) password: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SessionPair {
    pub(super) access_jwt: String,
    pub(super) refresh_jwt: String,
    pub(super) did: String,
    pub(super) handle: String,
    pub(super) active: Option<bool>,
    pub(super) did_doc: Option<Value>,
}

#[derive(Deserialize)]
pub(super) struct Account {
    pub(super) did: String,
    pub(super) handle: String,
    pub(super) active: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Server {
    pub(super) blob_upload_limit: Option<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Profile {
    pub(super) display_name: Option<String>,
    pub(super) followers_count: Option<u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PutRecord<'a> {
    pub(super) repo: &'a str,
    pub(super) collection: &'static str,
    pub(super) rkey: &'a str,
    pub(super) record: &'a Post,
    /// Written as `null`: nothing may stand under this key yet.
    pub(super) swap_record: Option<()>,
}

#[derive(Serialize)]
pub(super) struct DeleteRecord<'a> {
    pub(super) repo: &'a str,
    pub(super) collection: &'a str,
    pub(super) rkey: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Post {
    #[serde(rename = "$type")]
    pub(super) kind: &'static str,
    pub(super) text: String,
    pub(super) created_at: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) langs: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) facets: Vec<Facet>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reply: Option<Reply>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) embed: Option<Embed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StrongRef {
    pub(super) uri: String,
    pub(super) cid: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Reply {
    pub(super) root: StrongRef,
    pub(super) parent: StrongRef,
}

#[derive(Debug, Serialize)]
#[serde(tag = "$type")]
pub(super) enum Embed {
    #[serde(rename = "app.bsky.embed.images")]
    Images { images: Vec<Image> },
    #[serde(rename = "app.bsky.embed.external")]
    External { external: External },
    #[serde(rename = "app.bsky.embed.video")]
    Video(Film),
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Film {
    #[serde(rename = "video")]
    pub(super) blob: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) alt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) aspect_ratio: Option<AspectRatio>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Image {
    #[serde(rename = "image")]
    pub(super) blob: Value,
    /// Required by the network; empty when nobody wrote one.
    pub(super) alt: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) aspect_ratio: Option<AspectRatio>,
}

#[derive(Debug, Serialize)]
pub(super) struct AspectRatio {
    pub(super) width: u32,
    pub(super) height: u32,
}

#[derive(Debug, Serialize)]
pub(super) struct External {
    pub(super) uri: String,
    pub(super) title: String,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) thumb: Option<Value>,
}

/// A blob reference is handed back as it came; only its presence is looked at.
#[derive(Deserialize)]
pub(super) struct Uploaded {
    pub(super) blob: Value,
}

#[derive(Deserialize)]
pub(super) struct Notifications {
    pub(super) notifications: Vec<Value>,
    pub(super) cursor: Option<String>,
}

/// One account's own, newest key first.
#[derive(Deserialize)]
pub(super) struct Records {
    pub(super) records: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Notification {
    pub(super) uri: String,
    pub(super) author: Author,
    pub(super) reason: String,
    pub(super) reason_subject: Option<String>,
    #[serde(default)]
    pub(super) record: Value,
    pub(super) indexed_at: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Author {
    pub(super) did: String,
    pub(super) handle: String,
    pub(super) display_name: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Posts {
    pub(super) posts: Vec<PostView>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PostView {
    pub(super) uri: String,
    pub(super) reply_count: Option<u64>,
    pub(super) repost_count: Option<u64>,
    pub(super) like_count: Option<u64>,
    pub(super) quote_count: Option<u64>,
}

/// `{"error": "Name", "message": "words"}`.
#[derive(Default, Deserialize)]
pub(super) struct Refusal {
    #[serde(default)]
    pub(super) error: String,
    #[serde(default)]
    pub(super) message: String,
}
