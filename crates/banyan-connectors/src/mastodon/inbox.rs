//! Answers, mentions, likes, shares, quotes and new followers, from the list of notifications.

use async_trait::async_trait;
use banyan_connector::{ConnectorError, Inbox, IncomingPage, Link};
use banyan_content::html;
use banyan_domain::{
    converse::{Incoming, IncomingKind},
    time::UtcMillis,
};

use super::{
    Mastodon,
    client::Client,
    errors,
    publish::moment,
    wire::{Account, Notification, Status},
};

/// The first form of the list: the grouped one leaves out who did what.
const KINDS: [&str; 5] = ["mention", "favourite", "reblog", "follow", "quote"];
const PAGE: usize = 40;
/// A poll after a long silence brings this many pages; the next brings the rest.
const MAX_PAGES: usize = 5;

#[async_trait]
impl Inbox for Mastodon {
    async fn poll(&self, link: &Link<'_>, cursor: Option<&str>) -> Result<IncomingPage, ConnectorError> {
        let client = Client::of(link)?;
        let mut page = IncomingPage { items: Vec::new(), cursor: cursor.map(str::to_owned) };
        for _ in 0..MAX_PAGES {
            let newest_first = notifications(&client, page.cursor.as_deref()).await?;
            let full = newest_first.len() == PAGE && page.cursor.is_some();
            let newest = newest_first.first().map(|notification| notification.id.clone());
            let moved = newest.is_some() && newest != page.cursor;
            page.cursor = newest.or(page.cursor);
            let host = host_of(link);
            page.items.extend(newest_first.into_iter().rev().filter_map(|n| incoming(n, &link.facts.remote_id, &host)));
            // A server that ignores the cursor gives the same page for ever.
            if !full || !moved {
                break;
            }
        }
        Ok(page)
    }

    async fn answered(&self, link: &Link<'_>) -> Result<Vec<String>, ConnectorError> {
        let page = PAGE.to_string();
        let query = [("limit", page.as_str()), ("exclude_reblogs", "true")];
        let path = ["api", "v1", "accounts", &link.facts.remote_id, "statuses"];
        let ours: Vec<Status> = errors::read(&Client::of(link)?.get(&path, &query).await?)?;
        Ok(ours.into_iter().filter_map(|status| status.in_reply_to_id).collect())
    }
}

/// `min_id` gives what comes next after the cursor, so nothing is jumped over.
async fn notifications(client: &Client<'_>, cursor: Option<&str>) -> Result<Vec<Notification>, ConnectorError> {
    let page = PAGE.to_string();
    let mut query = vec![("limit", page.as_str())];
    query.extend(KINDS.map(|kind| ("types[]", kind)));
    query.extend(cursor.map(|id| ("min_id", id)));
    errors::read(&client.get(&["api", "v1", "notifications"], &query).await?)
}

fn host_of(link: &Link<'_>) -> String {
    link.facts.handle.rsplit('@').next().unwrap_or_default().to_owned()
}

/// `None`: a kind we do not know, or one without the person who did it.
fn incoming(notification: Notification, me: &str, host: &str) -> Option<Incoming> {
    let author = notification.account?;
    let status = notification.status;
    let kind = kind(&notification.kind, status.as_ref(), me)?;
    let at = notification.created_at.as_deref().and_then(moment).unwrap_or(UtcMillis(0));
    let author_name =
        if author.display_name.is_empty() { author.username.clone() } else { author.display_name.clone() };
    let mut item = Incoming {
        remote_id: format!("notification:{}", notification.id),
        kind,
        author_handle: handle(&author, host),
        author_id: author.id,
        author_name,
        author_url: author.url,
        text: None,
        url: None,
        about: None,
        at,
    };
    match kind {
        IncomingKind::Reply | IncomingKind::Mention | IncomingKind::DirectMessage | IncomingKind::Quote => {
            let status = status?;
            item.text = Some(words(&status));
            item.about = status.in_reply_to_id.filter(|_| kind == IncomingKind::Reply);
            item.url = status.url;
            // Their post, so that it can be answered, and so that a second notification of it is no second message.
            item.remote_id = status.id;
        }
        IncomingKind::Like | IncomingKind::Share => {
            item.about = status.as_ref().map(|status| status.id.clone());
            item.url = status.and_then(|status| status.url);
        }
        IncomingKind::Follow => {}
    }
    Some(item)
}

fn kind(name: &str, status: Option<&Status>, me: &str) -> Option<IncomingKind> {
    match name {
        "mention" => {
            let status = status?;
            if status.visibility.as_deref() == Some("direct") {
                Some(IncomingKind::DirectMessage)
            } else if status.in_reply_to_account_id.as_deref() == Some(me) {
                Some(IncomingKind::Reply)
            } else {
                Some(IncomingKind::Mention)
            }
        }
        "favourite" => Some(IncomingKind::Like),
        "reblog" => Some(IncomingKind::Share),
        "follow" => Some(IncomingKind::Follow),
        "quote" => Some(IncomingKind::Quote),
        _ => None,
    }
}

/// People of the same server are named without it.
fn handle(author: &Account, host: &str) -> String {
    if author.acct.contains('@') { format!("@{}", author.acct) } else { format!("@{}@{host}", author.acct) }
}

fn words(status: &Status) -> String {
    let text = html::to_text(&status.content);
    match status.spoiler_text.as_deref().filter(|warning| !warning.is_empty()) {
        Some(warning) => format!("{warning}\n\n{text}"),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use banyan_domain::converse::{
        Incoming,
        IncomingKind::{self, DirectMessage, Follow, Like, Mention, Quote, Reply, Share},
    };

    use super::{Notification, incoming};

    fn read() -> Vec<Incoming> {
        let page: Vec<Notification> = serde_json::from_str(include_str!("fixtures/notifications.json")).unwrap();
        page.into_iter().rev().filter_map(|n| incoming(n, "109000000000000001", "mastodon.example")).collect()
    }

    #[test]
    fn every_known_kind_comes_home_and_the_unknown_stays_outside() {
        let kinds: Vec<IncomingKind> = read().iter().map(|item| item.kind).collect();
        assert_eq!(kinds, [Reply, Like, Share, Mention, DirectMessage, Follow, Quote]);
    }

    #[test]
    fn an_answer_names_our_post_and_reads_as_plain_words() {
        let items = read();
        assert_eq!(items[0].about.as_deref(), Some("115000000000000001"));
        assert_eq!(items[0].text.as_deref(), Some("Do you keep one\nfor me? <3\n\nI come at nine."));
        assert_eq!(items[0].author_handle, "@nora@other.example");
        assert_eq!(items[1].about.as_deref(), Some("115000000000000001"));
        assert_eq!(items[1].text, None);
    }

    #[test]
    fn somebody_elses_talk_that_names_us_is_a_mention() {
        let items = read();
        assert_eq!(items[3].about, None);
        assert_eq!(items[3].text.as_deref(), Some("Food\n\nHas anyone tried @linden?"));
        assert_eq!((items[3].author_handle.as_str(), items[3].author_name.as_str()), ("@tom@mastodon.example", "tom"));
    }

    #[test]
    fn a_notification_with_holes_is_left_out_not_stumbled_over() {
        for hole in [r#"{"id":"1"}"#, r#"{"id":"1","type":"mention","account":{"id":"2"}}"#] {
            let notification: Notification = serde_json::from_str(hole).unwrap();
            assert!(incoming(notification, "1", "h").is_none(), "{hole}");
        }
    }
}
