//! An archive of X: JSON behind an assignment, one file a kind (`window.YTD.tweets.part0 = [ … ]`).
//!
//! SOURCE: <https://help.x.com/en/managing-your-account/how-to-download-your-x-archive> and the README inside such an
//! archive (2026-11-22)

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, de::DeserializeOwned};

use super::{
    Archive, ArchiveError, ArchivedPost, Waiting, broken,
    pack::{File, Unpacked},
    posts::{Posts, each},
};

#[derive(Deserialize)]
struct TweetLine {
    tweet: Tweet,
}

#[derive(Deserialize)]
struct Tweet {
    created_at: String,
    #[serde(default)]
    full_text: String,
    #[serde(default)]
    in_reply_to_status_id_str: Option<String>,
    #[serde(default)]
    in_reply_to_user_id_str: Option<String>,
    #[serde(default)]
    entities: Entities,
}

#[derive(Default, Deserialize)]
struct Entities {
    #[serde(default)]
    urls: Vec<Address>,
}

#[derive(Deserialize)]
struct Address {
    #[serde(default)]
    expanded_url: Option<String>,
}

#[derive(Deserialize)]
struct AccountLine {
    account: Account,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Account {
    account_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct TalkLine {
    dm_conversation: Talk,
}

#[derive(Deserialize)]
struct Talk {
    #[serde(default, rename = "messages", deserialize_with = "last")]
    last: Option<Message>,
}

/// Who joined or left a talk stands there too, without a message.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MessageLine {
    #[serde(default)]
    message_create: Option<Message>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    sender_id: String,
    created_at: String,
}

pub(super) fn read(unpacked: &Unpacked) -> Result<Option<Archive>, ArchiveError> {
    let files = &unpacked.files[..];
    if !files.iter().any(|file| file.name.starts_with("tweet")) {
        return Ok(None);
    }
    let mut posts = Posts::default();
    for (file, json) in of_kind(files, &["tweets", "tweet"]) {
        let json = json.ok_or(ArchiveError::Unknown)?;
        posts.read(json, |line: TweetLine| post(line.tweet)).map_err(|error| broken(file, &error))?;
    }
    let mut own = None;
    each_line(files, "account", |line: AccountLine| own = own.take().or(Some(line.account.account_id)))?;
    let mut waiting = BTreeSet::new();
    each_line(files, "direct-messages", |line: TalkLine| {
        waiting.extend(line.dm_conversation.last.map(|message| message.sender_id));
    })?;
    let holds_talks = files.iter().any(|file| file.name.starts_with("direct-messages"));
    let left = own.filter(|_| holds_talks).map(|own| {
        waiting.remove(&own);
        u32::try_from(waiting.len()).unwrap_or(u32::MAX)
    });
    let waiting = left.map_or(Waiting::NotTold, Waiting::People);
    Ok(Some(Archive { network: "x", posts: posts.all()?, waiting }))
}

/// All parts of a kind; each file assigns its own.
fn of_kind<'a>(files: &'a [File], kinds: &'a [&str]) -> impl Iterator<Item = (&'a File, Option<&'a [u8]>)> {
    let is_of_kind = move |file: &&File| {
        let stem = file.name.trim_end_matches(".js");
        kinds.contains(&stem.split("-part").next().unwrap_or(stem))
    };
    files.iter().filter(is_of_kind).map(|file| (file, after_assignment(&file.bytes)))
}

fn each_line<T: DeserializeOwned>(files: &[File], kind: &str, mut take: impl FnMut(T)) -> Result<(), ArchiveError> {
    for (file, json) in of_kind(files, &[kind]) {
        let mut list = serde_json::Deserializer::from_slice(json.ok_or(ArchiveError::Unknown)?);
        each(&mut list, &mut take).and_then(|()| list.end()).map_err(|error| broken(file, &error))?;
    }
    Ok(())
}

fn after_assignment(bytes: &[u8]) -> Option<&[u8]> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii();
    let json = match bytes.strip_prefix(b"window.YTD.") {
        Some(rest) => rest.get(rest.iter().position(|byte| *byte == b'=')? + 1..)?,
        None => bytes,
    };
    let json = json.trim_ascii();
    json.starts_with(b"[").then(|| json.strip_suffix(b";").unwrap_or(json))
}

fn post(tweet: Tweet) -> Option<ArchivedPost> {
    let is_answer = tweet.in_reply_to_status_id_str.is_some() || tweet.in_reply_to_user_id_str.is_some();
    if is_answer || tweet.full_text.starts_with("RT @") {
        return None;
    }
    let at = jiff::fmt::strtime::parse("%a %b %d %H:%M:%S %z %Y", &tweet.created_at).ok()?.to_timestamp().ok()?;
    let links = tweet.entities.urls.into_iter().filter_map(|address| address.expanded_url).collect();
    Some(ArchivedPost { at: at.as_millisecond(), text: tweet.full_text, links })
}

/// Of a talk only who had the last word is kept.
fn last<'de, D: Deserializer<'de>>(messages: D) -> Result<Option<Message>, D::Error> {
    let mut last: Option<Message> = None;
    each(messages, |line: MessageLine| {
        if let Some(message) = line.message_create
            && last.as_ref().is_none_or(|last| message.created_at >= last.created_at)
        {
            last = Some(message);
        }
    })?;
    Ok(last)
}
