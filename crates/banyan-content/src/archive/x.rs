//! An archive of X: JSON behind an assignment, one file a kind (`window.YTD.tweets.part0 = [ … ]`).
//!
//! SOURCE: <https://help.x.com/en/managing-your-account/how-to-download-your-x-archive> and the README inside such an
//! archive (2026-11-22)

use std::collections::BTreeSet;

use serde::{Deserialize, de::DeserializeOwned};

use super::{Archive, ArchiveError, ArchivedPost, broken, pack::File};

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
    #[serde(default)]
    messages: Vec<MessageLine>,
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

pub(super) fn read(files: &[File]) -> Result<Option<Archive>, ArchiveError> {
    let mut lines: Vec<TweetLine> = lines_of(files, &["tweets", "tweet"])?;
    if lines.is_empty() && !files.iter().any(|file| file.name.starts_with("tweet")) {
        return Ok(None);
    }
    let posts = lines.drain(..).filter_map(|line| post(line.tweet)).collect();
    let own: Vec<AccountLine> = lines_of(files, &["account"])?;
    let talks: Vec<TalkLine> = lines_of(files, &["direct-messages"])?;
    let holds_talks = files.iter().any(|file| file.name.starts_with("direct-messages"));
    let left_waiting = own.first().filter(|_| holds_talks).map(|own| left_waiting(&talks, &own.account.account_id));
    Ok(Some(Archive { network: "x", posts, left_waiting }))
}

/// All parts of a kind; each file assigns its own.
fn lines_of<T: DeserializeOwned>(files: &[File], kinds: &[&str]) -> Result<Vec<T>, ArchiveError> {
    let mut lines = Vec::new();
    for file in files {
        let stem = file.name.trim_end_matches(".js");
        if kinds.contains(&stem.split("-part").next().unwrap_or(stem)) {
            let json = after_assignment(&file.bytes).ok_or(ArchiveError::Unknown)?;
            lines.extend(serde_json::from_slice::<Vec<T>>(json).map_err(|error| broken(file, &error))?);
        }
    }
    Ok(lines)
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

/// People with whom the last word was theirs, each once.
fn left_waiting(talks: &[TalkLine], own: &str) -> u32 {
    let mut waiting: BTreeSet<&str> = BTreeSet::new();
    for talk in talks {
        let messages = talk.dm_conversation.messages.iter().filter_map(|line| line.message_create.as_ref());
        if let Some(message) = messages.max_by_key(|message| &message.created_at)
            && message.sender_id != own
        {
            waiting.insert(&message.sender_id);
        }
    }
    u32::try_from(waiting.len()).unwrap_or(u32::MAX)
}
