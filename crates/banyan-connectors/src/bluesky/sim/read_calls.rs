//! What the app view tells: names, notifications, numbers.

use serde_json::{Value, json};

use super::{
    Answered, Town, invalid,
    records::listed_at,
    refuse,
    town::{Account, moment},
};

impl Town {
    pub(super) fn resolve_handle(&self, handle: Option<&str>) -> Answered {
        let handle = handle.unwrap_or_default();
        if !handle.contains('.') {
            return Err(invalid(format!(
                "Invalid com.atproto.identity.resolveHandle params: Invalid handle (got {handle:?})"
            )));
        }
        let found = self.accounts.iter().find(|account| account.handle == handle);
        found
            .map(|who| json!({ "did": who.did }))
            .ok_or_else(|| refuse(400, "HandleNotFound", "Unable to resolve handle"))
    }

    /// Newest first; the cursor is the time of the last one told.
    pub(super) fn list_notifications(&self, did: &str, limit: Option<&str>, cursor: Option<&str>) -> Answered {
        let limit = limit.and_then(|text| text.parse::<usize>().ok()).unwrap_or(50).min(100);
        let before = match cursor {
            Some(text) => {
                let at = text.parse::<jiff::Timestamp>();
                at.map_err(|_| refuse(502, "InternalServerError", "Internal Server Error"))?.as_millisecond()
            }
            None => i64::MAX,
        };
        let mut told: Vec<_> = self.notifications.iter().filter(|one| one.to == did && one.at_ms < before).collect();
        told.sort_by_key(|one| std::cmp::Reverse(one.at_ms));
        told.truncate(limit);
        let notifications = told.iter().map(|one| {
            let mut line = json!({
                "uri": one.uri, "cid": self.records.get(&one.uri).map(|record| record.cid.clone()),
                "author": self.author(&one.from)?, "reason": one.reason, "record": one.record, "isRead": false,
                "indexedAt": moment(one.at_ms), "labels": [],
            });
            if let Some(subject) = &one.subject {
                line["reasonSubject"] = json!(subject);
            }
            Ok(line)
        });
        let notifications = notifications.collect::<Result<Vec<Value>, _>>()?;
        let mut page = json!({ "notifications": notifications, "priority": false });
        if let Some(last) = told.last() {
            page["cursor"] = json!(moment(last.at_ms));
        }
        Ok(page)
    }

    /// Those that are gone are left out.
    pub(super) fn get_posts(&self, uris: &[&str]) -> Answered {
        if uris.len() > 25 {
            let got = uris.len();
            return Err(invalid(format!(
                "Invalid app.bsky.feed.getPosts params: array too big (maximum 25, got {got})"
            )));
        }
        let posts = uris.iter().filter_map(|uri| Some((uri, self.records.get(*uri)?))).map(|(uri, record)| {
            let author = uri.split('/').nth(2).unwrap_or_default();
            let count = |reasons: &[&str]| self.reactions(uri, reasons);
            Ok(json!({
                "uri": uri, "cid": record.cid, "author": self.author(author)?, "record": record.value,
                "bookmarkCount": 0, "replyCount": count(&["reply", "mention"]), "repostCount": count(&["repost"]),
                "likeCount": count(&["like"]), "quoteCount": count(&["quote"]), "indexedAt": listed_at(record),
                "labels": [],
            }))
        });
        Ok(json!({ "posts": posts.collect::<Result<Vec<Value>, _>>()? }))
    }

    pub(super) fn get_profile(&self, actor: Option<&str>) -> Answered {
        let account = self.account(actor.unwrap_or_default())?;
        let posts = self.posts().len();
        let mut profile = self.author(&account.did)?;
        profile["followersCount"] = json!(account.followers);
        profile["followsCount"] = json!(0);
        profile["postsCount"] = json!(posts);
        Ok(profile)
    }

    fn reactions(&self, uri: &str, reasons: &[&str]) -> usize {
        let is_about = |record: &Value| {
            [&record["subject"]["uri"], &record["reply"]["parent"]["uri"], &record["embed"]["record"]["uri"]]
                .iter()
                .any(|named| **named == *uri)
        };
        self.notifications.iter().filter(|one| reasons.contains(&one.reason.as_str()) && is_about(&one.record)).count()
    }

    fn author(&self, did: &str) -> Answered {
        let Account { did, handle, name, .. } = self.account(did)?;
        Ok(json!({ "did": did, "handle": handle, "displayName": name, "labels": [] }))
    }
}
