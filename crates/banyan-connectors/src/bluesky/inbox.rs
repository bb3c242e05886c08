//! What people answer: the account's notifications, in our words. Nothing is marked as seen over there.

use std::{collections::HashSet, time::Duration};

use async_trait::async_trait;
use banyan_connector::{ConnectorError, Inbox, IncomingPage, Link};
use banyan_domain::{
    converse::{Incoming, IncomingKind},
    time::{HOUR, UtcMillis},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::{
    Bluesky, Open, errors, post_url, profile_url,
    wire::{Notification, Notifications, POST, Records},
};
use crate::shared::at_proto::uri::AtUri;

const PAGE: &str = "100";
/// A poll goes back at most this far in one go; the next one continues.
const PAGES_A_POLL: usize = 5;
/// They are listed by the time their author's device claims: one that was written offline turns up below the newest.
const LATE: Duration = HOUR;
/// Longer than any text the network takes.
const MAX_TEXT_CHARS: usize = 3_000;
/// Kept in the cursor; more than that within an hour may come twice.
const TOLD: usize = 300;

/// Where the last poll stood.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    /// Everything up to here has been fetched.
    seen: Option<i64>,
    /// The newest met while going back; becomes `seen` when the gap is closed.
    newest: Option<i64>,
    /// The network's own place within the gap.
    page: Option<String>,
    /// The last that were told, newest first: a poll looks back over them, and they need not come twice.
    told: Vec<u64>,
}

#[async_trait]
impl Inbox for Bluesky {
    async fn poll(&self, link: &Link<'_>, cursor: Option<&str>) -> Result<IncomingPage, ConnectorError> {
        let open = Open::new(link)?;
        let mut cursor: Cursor = cursor.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let floor = cursor.seen.map(|seen| UtcMillis(seen).minus(LATE));
        let mut items: Vec<Incoming> = Vec::new();
        for _ in 0..PAGES_A_POLL {
            let page = open.notifications(cursor.page.as_deref()).await?;
            let times = page.times(link.now);
            cursor.newest = cursor.newest.max(times.iter().max().map(|at| at.0));
            let oldest = times.iter().min().copied();
            let understood = page.notifications.into_iter();
            items.extend(understood.filter_map(|value| incoming(value, &open.session.did, link.now)));
            cursor.page = page.cursor;
            let reached = floor.is_none_or(|floor| oldest.is_none_or(|oldest| oldest < floor));
            if reached || cursor.page.is_none() {
                cursor = Cursor { seen: cursor.seen.max(cursor.newest), told: cursor.told, ..Cursor::default() };
                break;
            }
        }
        items.retain(|item| floor.is_none_or(|floor| item.at >= floor));
        let fresh = cursor.remember(once(items));
        Ok(IncomingPage { items: fresh, cursor: serde_json::to_string(&cursor).ok() })
    }

    async fn answered(&self, link: &Link<'_>) -> Result<Vec<String>, ConnectorError> {
        let open = Open::new(link)?;
        let params = [("repo", open.session.did.as_str()), ("collection", POST), ("limit", PAGE)];
        let ours: Records = errors::read(&open.query("com.atproto.repo.listRecords", &params).await?)?;
        let parent = |record: Value| record["value"]["reply"]["parent"]["uri"].as_str().map(str::to_owned);
        Ok(ours.records.into_iter().filter_map(parent).collect())
    }
}

impl Cursor {
    /// Leaves out what was told before; the newest stay in mind. Oldest first.
    fn remember(&mut self, mut items: Vec<Incoming>) -> Vec<Incoming> {
        items.sort_by_key(|item| item.at);
        let told: HashSet<u64> = self.told.iter().copied().collect();
        let met = items.iter().rev().map(|item| name(&item.remote_id));
        let mut known = HashSet::new();
        self.told = met.chain(self.told.iter().copied()).filter(|id| known.insert(*id)).take(TOLD).collect();
        items.retain(|item| !told.contains(&name(&item.remote_id)));
        items
    }
}

/// An id in few letters.
fn name(remote_id: &str) -> u64 {
    Sha256::digest(remote_id)[..8].iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

impl Open<'_> {
    async fn notifications(&self, page: Option<&str>) -> Result<Notifications, ConnectorError> {
        let mut params = vec![("limit", PAGE)];
        params.extend(page.map(|page| ("cursor", page)));
        errors::read(&self.query("app.bsky.notification.listNotifications", &params).await?)
    }
}

impl Notifications {
    fn times(&self, now: UtcMillis) -> Vec<UtcMillis> {
        self.notifications.iter().map(|value| moment(value["indexedAt"].as_str().unwrap_or_default(), now)).collect()
    }
}

/// A post that answers, quotes and names us comes once for each reason; it is one message.
fn once(items: Vec<Incoming>) -> Vec<Incoming> {
    let mut met = HashSet::new();
    items.into_iter().filter(|item| met.insert(item.remote_id.clone())).collect()
}

fn incoming(value: Value, us: &str, now: UtcMillis) -> Option<Incoming> {
    let notification: Notification = serde_json::from_value(value).ok()?;
    let uri = AtUri::parse(&notification.uri)?;
    let (kind, about) = meaning(&notification, us)?;
    let author = notification.author;
    let is_post = uri.collection == POST;
    let text = notification.record["text"].as_str().filter(|_| is_post);
    Some(Incoming {
        remote_id: notification.uri.clone(),
        kind,
        author_name: author.display_name.filter(|name| !name.trim().is_empty()).unwrap_or(author.handle.clone()),
        author_handle: author.handle,
        author_url: Some(profile_url(&author.did)),
        url: is_post.then(|| post_url(&author.did, uri.rkey)),
        author_id: author.did,
        text: text.map(|text| text.chars().take(MAX_TEXT_CHARS).collect()),
        about,
        at: moment(&notification.indexed_at, now),
    })
}

/// The reason alone misleads: an answer that also names us comes as `mention` only. What the record says counts.
///
/// SOURCE: seen on a real app view (`@atproto/dev-env` 0.6.7), 2026-11-22.
fn meaning(notification: &Notification, us: &str) -> Option<(IncomingKind, Option<String>)> {
    let record = &notification.record;
    let ours = |value: &Value| {
        let uri = value.as_str()?;
        AtUri::parse(uri).filter(|uri| uri.repo == us && uri.collection == POST).map(|_| uri.to_owned())
    };
    let parent = ours(&record["reply"]["parent"]["uri"]);
    let quoted = ours(&record["embed"]["record"]["uri"]).or_else(|| ours(&record["embed"]["record"]["record"]["uri"]));
    let subject = ours(&record["subject"]["uri"]);
    let told = notification.reason_subject.as_deref().and_then(|uri| ours(&uri.into()));
    Some(match notification.reason.as_str() {
        "reply" | "mention" | "quote" if parent.is_some() => (IncomingKind::Reply, parent),
        "reply" => (IncomingKind::Reply, told),
        "quote" => (IncomingKind::Quote, quoted.or(told)),
        "mention" if quoted.is_some() => (IncomingKind::Quote, quoted),
        "mention" => (IncomingKind::Mention, None),
        "like" | "like-via-repost" => (IncomingKind::Like, subject.or(told)),
        "repost" | "repost-via-repost" => (IncomingKind::Share, subject.or(told)),
        "follow" => (IncomingKind::Follow, None),
        // Verifications, starter packs and whatever comes next are no talk.
        _ => return None,
    })
}

fn moment(text: &str, now: UtcMillis) -> UtcMillis {
    text.parse::<jiff::Timestamp>().map_or(now, UtcMillis::from)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const US: &str = "did:plc:xha26agwtbubupkyfmz6pzii";
    const NOW: UtcMillis = UtcMillis(1_795_313_737_000);

    fn read_all() -> Vec<Incoming> {
        let page: Notifications = serde_json::from_str(include_str!("fixtures/notifications.json")).unwrap();
        page.notifications.into_iter().filter_map(|value| incoming(value, US, NOW)).collect()
    }

    #[test]
    fn every_reason_seen_on_a_real_app_view_is_understood() {
        let ours = "at://did:plc:xha26agwtbubupkyfmz6pzii/app.bsky.feed.post/3n2ukg66nt22r";
        let seen: Vec<_> = read_all().into_iter().map(|item| (item.kind, item.text, item.about)).collect();
        let about = || Some(ours.to_owned());
        assert_eq!(
            seen,
            [
                (IncomingKind::Quote, Some("look at this".into()), about()),
                (IncomingKind::Reply, Some("a reply @linden.test".into()), about()),
                (IncomingKind::Reply, Some("a plain reply".into()), about()),
                (IncomingKind::Share, None, about()),
                (IncomingKind::Like, None, about()),
                (IncomingKind::Follow, None, None),
            ]
        );
    }

    #[test]
    fn people_are_known_by_their_id_for_handles_change() {
        let first = &read_all()[0];
        assert_eq!(first.author_id, "did:plc:rkczhiulzbt2jfpe633f3jxq");
        assert_eq!(first.author_name, "rye.test");
        assert_eq!(
            first.url.as_deref(),
            Some("https://bsky.app/profile/did:plc:rkczhiulzbt2jfpe633f3jxq/post/3n2ukg6dxqk2r")
        );
    }

    #[test]
    fn what_cannot_be_understood_is_passed_over() {
        let author = json!({ "did": "did:plc:a", "handle": "a.test" });
        let base = json!({ "uri": "at://did:plc:a/app.bsky.feed.post/3l", "author": author, "reason": "mention", "indexedAt": "x" });
        assert_eq!(incoming(base.clone(), US, NOW).map(|item| item.at), Some(NOW));
        for (field, value) in [
            ("uri", json!("https://evil.example")),
            ("uri", json!(7)),
            ("author", json!(null)),
            ("reason", json!("verified")),
            ("reason", json!("")),
        ] {
            let mut odd = base.clone();
            odd[field] = value.clone();
            assert_eq!(incoming(odd, US, NOW), None, "{field} {value}");
        }
        assert_eq!(incoming(json!([]), US, NOW), None);
    }

    #[test]
    fn a_like_of_somebody_elses_post_is_not_about_ours() {
        let author = json!({ "did": "did:plc:a", "handle": "a.test" });
        let like = json!({
            "uri": "at://did:plc:a/app.bsky.feed.like/3l", "author": author, "reason": "like-via-repost",
            "reasonSubject": format!("at://{US}/app.bsky.feed.repost/3l"), "indexedAt": "2026-11-22T02:18:36.000Z",
            "record": { "subject": { "uri": "at://did:plc:b/app.bsky.feed.post/3l" } },
        });
        assert_eq!(incoming(like, US, NOW).unwrap().about, None);
    }
}
