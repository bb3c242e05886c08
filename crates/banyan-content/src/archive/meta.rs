//! What Facebook and Instagram hand out as JSON: a list of posts a file, in shapes that changed over the years.
//!
//! Neither network describes these files. What is read here is what programs that read them expect, the newest seen of
//! 2025: `timestamp`, `data[].post` and `attachments[].data[]` of Facebook; `media[]`, `title` and `creation_timestamp` of
//! Instagram. Whatever else stands there is passed over.
//!
//! SOURCE: <https://github.com/NorseKode/Waultar-App>, documents/parser/content_examples.md (2026-11-22)

use serde::Deserialize;
use serde_json::Value;

use super::{Archive, ArchiveError, ArchivedPost, broken, links_in, pack::File};

#[derive(Deserialize)]
struct Post {
    /// Facebook's, in seconds.
    timestamp: Option<i64>,
    /// Instagram's; where a post has one picture, it stands there instead.
    creation_timestamp: Option<i64>,
    /// Instagram's words; Facebook writes a sentence of its own here.
    title: Option<String>,
    #[serde(default)]
    data: Vec<Said>,
    #[serde(default)]
    attachments: Vec<Attached>,
    #[serde(default)]
    media: Vec<Medium>,
}

#[derive(Deserialize)]
struct Said {
    post: Option<String>,
}

#[derive(Deserialize)]
struct Attached {
    #[serde(default)]
    data: Vec<Attachment>,
}

#[derive(Deserialize)]
struct Attachment {
    external_context: Option<Outside>,
    media: Option<Medium>,
}

#[derive(Deserialize)]
struct Outside {
    url: Option<String>,
}

#[derive(Deserialize)]
struct Medium {
    creation_timestamp: Option<i64>,
    title: Option<String>,
    description: Option<String>,
}

/// The lists that hold own posts; each is cut into numbered files.
const FACEBOOK: &[&str] = &["your_posts", "your_posts__check_ins__photos_and_videos", "profile_posts", "page_posts"];
const INSTAGRAM: &str = "posts";

/// Whose file of posts this is.
pub(super) fn network_of(name: &str) -> Option<&'static str> {
    let stem = name.strip_suffix(".json")?.trim_end_matches(|letter: char| letter.is_ascii_digit());
    match stem.strip_suffix('_').unwrap_or(stem) {
        INSTAGRAM => Some("instagram"),
        stem => FACEBOOK.contains(&stem).then_some("facebook"),
    }
}

pub(super) fn read(files: &[File]) -> Result<Option<Archive>, ArchiveError> {
    let mut found: Option<Archive> = None;
    for file in files {
        let Some(network) = network_of(&file.name) else { continue };
        let list: Value = serde_json::from_slice(&file.bytes).map_err(|error| broken(file, &error))?;
        let posts = entries(list).into_iter().filter_map(|entry| serde_json::from_value(entry).ok()).filter_map(post);
        let archive = found.get_or_insert_with(|| Archive { network, posts: Vec::new(), left_waiting: None });
        archive.posts.extend(posts);
    }
    Ok(found)
}

/// A list, or an object around one, or one post alone.
fn entries(list: Value) -> Vec<Value> {
    match list {
        Value::Array(entries) => entries,
        Value::Object(fields) if fields.contains_key("timestamp") || fields.contains_key("media") => {
            vec![Value::Object(fields)]
        }
        Value::Object(fields) => {
            fields.into_iter().filter_map(|(_, value)| value.as_array().cloned()).flatten().collect()
        }
        _ => Vec::new(),
    }
}

fn post(post: Post) -> Option<ArchivedPost> {
    let seconds = post.timestamp.or(post.creation_timestamp).or_else(|| post.media.first()?.creation_timestamp)?;
    let attached = || post.attachments.iter().flat_map(|attached| &attached.data);
    let said = post.data.iter().find_map(|said| said.post.clone());
    let below = attached().find_map(|one| one.media.as_ref()?.description.clone());
    // The words of one picture alone are the words of its post.
    let of_media = || post.media.first().and_then(|medium| medium.title.clone());
    let title = post.title.filter(|title| post.timestamp.is_none() && !title.is_empty());
    let text = said.or(below).or(title).or_else(of_media).map(|text| unspoiled(&text)).unwrap_or_default();
    // What only says that a picture of the profile changed was not said to anybody.
    if text.is_empty() && post.media.is_empty() && attached().next().is_none() {
        return None;
    }
    let mut links = links_in(&text);
    links.extend(attached().filter_map(|one| one.external_context.as_ref()?.url.clone()));
    Some(ArchivedPost { at: seconds.checked_mul(1000)?, text, links })
}

/// These files escape each byte of UTF-8 as if it were a letter of its own.
fn unspoiled(text: &str) -> String {
    let bytes: Option<Vec<u8>> = text.chars().map(|letter| u8::try_from(letter).ok()).collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| text.to_owned())
}
