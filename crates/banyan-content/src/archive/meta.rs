//! What Facebook and Instagram hand out as JSON: a list of posts a file, in shapes that changed over the years.
//!
//! Neither network describes these files. What is read here is what programs that read them expect, the newest seen of
//! 2025: `timestamp`, `data[].post` and `attachments[].data[]` of Facebook; `media[]`, `title` and `creation_timestamp` of
//! Instagram. Whatever else stands there is passed over.
//!
//! Talks lie in a folder each (`messages/inbox/…/message_1.json`, longer ones in several files): `participants[].name`,
//! `messages[].sender_name` and `timestamp_ms`. What others wrote below posts is in neither archive.
//!
//! SOURCE: <https://github.com/NorseKode/Waultar-App>, documents/parser/content_examples.md (2026-11-22);
//! <https://github.com/mbp-lab/dona>, javascripts/parsing/facebook (2026-11-23)

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de::IgnoredAny};
use serde_json::value::RawValue;

use super::{
    Archive, ArchiveError, ArchivedPost, broken, links_in,
    pack::Unpacked,
    posts::{Posts, each},
    talks::Talks,
};

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

/// Who has both in one account's archive said much of it at both: counted together it would count twice.
pub(super) fn read(unpacked: &Unpacked) -> Result<Option<Archive>, ArchiveError> {
    let mut found: BTreeMap<&'static str, Posts> = BTreeMap::new();
    for file in &unpacked.files {
        let Some(network) = network_of(&file.name) else { continue };
        read_file(found.entry(network).or_default(), &file.bytes).map_err(|error| broken(file, &error))?;
    }
    if found.values().filter(|posts| !posts.is_empty()).count() > 1 {
        return Err(ArchiveError::TwoNetworks);
    }
    let Some((network, posts)) = found.into_iter().max_by_key(|(_, posts)| !posts.is_empty()) else { return Ok(None) };
    Ok(Some(Archive { network, posts: posts.all()?, waiting: unpacked.talks.waiting() }))
}

/// What only a post has.
#[derive(Deserialize)]
struct OfPost {
    timestamp: Option<IgnoredAny>,
    media: Option<IgnoredAny>,
}

/// A list, or an object around one, or one post alone.
fn read_file(posts: &mut Posts, json: &[u8]) -> serde_json::Result<()> {
    if !json.trim_ascii_start().starts_with(b"{") {
        return posts.read(json, post);
    }
    let has: OfPost = serde_json::from_slice(json)?;
    if has.timestamp.is_some() || has.media.is_some() {
        posts.read_one(json, post);
        return Ok(());
    }
    let mut read = Ok(());
    each(&mut serde_json::Deserializer::from_slice(json), |value: &RawValue| {
        if read.is_ok() && value.get().starts_with('[') {
            read = posts.read(value.get().as_bytes(), post);
        }
    })?;
    read
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

#[derive(Deserialize)]
struct Thread {
    #[serde(default)]
    participants: Vec<Person>,
    #[serde(default, rename = "messages", deserialize_with = "last")]
    last: Option<(i64, String)>,
}

#[derive(Deserialize)]
struct Person {
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct Message {
    sender_name: Option<String>,
    timestamp_ms: Option<i64>,
}

/// Of a talk only who had the last word is kept.
fn last<'de, D: Deserializer<'de>>(messages: D) -> Result<Option<(i64, String)>, D::Error> {
    let mut last: Option<(i64, String)> = None;
    each(messages, |message: Message| last = last.take().max(message.timestamp_ms.zip(message.sender_name)))?;
    Ok(last)
}

pub(super) fn is_thread(file: &str) -> bool {
    let part = file.strip_prefix("message").and_then(|rest| rest.strip_suffix(".json"));
    part.is_some_and(|part| part.strip_prefix('_').unwrap_or(part).bytes().all(|letter| letter.is_ascii_digit()))
}

/// False where it cannot be read.
pub(super) fn hear_thread(talks: &mut Talks, path: &str, bytes: &[u8]) -> bool {
    let Ok(thread) = serde_json::from_slice::<Thread>(bytes) else { return false };
    let folder = path.rsplit_once(['/', '\\']).map_or(path, |(folder, _)| folder);
    let people = thread.participants.into_iter().map(|person| unspoiled(&person.name));
    talks.hear(folder, people, thread.last.map(|(at, who)| (at, unspoiled(&who))));
    true
}

/// Of `profile_information.json`, which Facebook alone has; its one object has changed its name over the years.
pub(super) fn own_name(bytes: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Profile {
        name: Option<Name>,
    }
    #[derive(Deserialize)]
    struct Name {
        full_name: Option<String>,
    }
    let profiles: BTreeMap<String, Profile> = serde_json::from_slice(bytes).ok()?;
    profiles.into_values().find_map(|profile| Some(unspoiled(&profile.name?.full_name?)))
}

/// These files escape each byte of UTF-8 as if it were a letter of its own.
fn unspoiled(text: &str) -> String {
    let bytes: Option<Vec<u8>> = text.chars().map(|letter| u8::try_from(letter).ok()).collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| text.to_owned())
}
