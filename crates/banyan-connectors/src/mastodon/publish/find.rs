//! Looking for a post of ours whose answer was lost, among our own on the server.

use std::time::Duration;

use banyan_connector::{ConnectorError, Found, Link, Progress, Task, Window};
use banyan_content::html;
use banyan_domain::time::{MINUTE, UtcMillis};

use super::{absent, key_still_counts, moment, previous, receipt};
use crate::mastodon::{
    client::Client,
    errors,
    wire::{Status, StatusSource},
};

const PAGE: usize = 40;
/// More than anybody says in the minutes in which a lost answer is looked for, and a sixth of what a server lets be
/// read in five minutes.
const MAX_PAGES: usize = 50;
/// How far their clock may be from ours.
const SKEW: Duration = Duration::from_mins(10);
/// A server may still be working at a request whose answer we gave up on.
const GRACE: Duration = MINUTE.saturating_mul(2);

/// The list of our own posts is read from the database that the write went to, so what is not in it was not made.
/// SOURCE: <https://docs.joinmastodon.org/methods/accounts/#statuses>, read 2026-07.
pub(super) async fn find(
    client: &Client<'_>,
    link: &Link<'_>,
    task: &Task<'_>,
    n: usize,
    window: &Window,
) -> Result<Found, ConnectorError> {
    let sought = Sought::of(client, task, n, window)?;
    let mut older_than: Option<String> = None;
    for _ in 0..MAX_PAGES {
        let page = own_posts(client, link, older_than.as_deref()).await?;
        let before = window.from.minus(SKEW);
        let reached = page.len() < PAGE || page.iter().any(|status| created(status).is_some_and(|at| at < before));
        older_than = page.last().map(|status| status.id.clone());
        for status in page {
            if sought.may_be(&status) && sought.is(client, &status).await? {
                return Ok(Found::Here(Progress::Live(receipt(status))));
            }
        }
        if reached {
            return Ok(not_there(link, window));
        }
    }
    Ok(Found::CannotTell)
}

fn not_there(link: &Link<'_>, window: &Window) -> Found {
    if link.now < window.until.plus(GRACE) {
        return Found::NotYet;
    }
    Found::Absent { proof: absent("the list of our own posts on the server", key_still_counts(link, window)) }
}

async fn own_posts(
    client: &Client<'_>,
    link: &Link<'_>,
    older_than: Option<&str>,
) -> Result<Vec<Status>, ConnectorError> {
    let page = PAGE.to_string();
    let mut query = vec![("limit", page.as_str()), ("exclude_reblogs", "true")];
    query.extend(older_than.map(|id| ("max_id", id)));
    let answer = client.get(&["api", "v1", "accounts", &link.facts.remote_id, "statuses"], &query).await?;
    errors::read(&answer)
}

fn created(status: &Status) -> Option<UtcMillis> {
    status.created_at.as_deref().and_then(moment)
}

/// What the lost post must look like.
struct Sought<'t> {
    text: &'t str,
    loose: String,
    warning: &'t str,
    in_reply_to: Option<&'t str>,
    pictures: usize,
    app_name: Option<&'t str>,
    from: UtcMillis,
    until: UtcMillis,
    not: Vec<&'t str>,
}

impl<'t> Sought<'t> {
    fn of(client: &'t Client<'_>, task: &'t Task<'_>, n: usize, window: &'t Window) -> Result<Self, ConnectorError> {
        let part = task.rendered.parts.get(n).ok_or_else(|| errors::broken("a step without its part"))?;
        let held = window.taken.iter().map(String::as_str);
        let earlier = task.done.receipts().map(|receipt| receipt.remote_id.as_str());
        Ok(Self {
            text: &part.text,
            loose: loosely(&part.text),
            warning: task.rendered.content_warning.as_deref().unwrap_or_default(),
            in_reply_to: previous(task, n)?,
            pictures: if n == 0 { task.rendered.media.len() } else { 0 },
            app_name: client.access.app_name.as_deref(),
            from: window.from.minus(SKEW),
            until: window.until.plus(SKEW),
            not: held.chain(earlier).collect(),
        })
    }

    /// Everything but the words, and the words nearly.
    fn may_be(&self, status: &Status) -> bool {
        let app = status.application.as_ref().and_then(|app| app.name.as_deref());
        let by_us = app.zip(self.app_name).is_none_or(|(theirs, ours)| theirs == ours);
        let in_time = created(status).is_none_or(|at| at >= self.from && at <= self.until);
        by_us
            && in_time
            && status.reblog.as_ref().is_none_or(serde_json::Value::is_null)
            && !self.not.contains(&status.id.as_str())
            && status.in_reply_to_id.as_deref() == self.in_reply_to
            && status.media_attachments.len() == self.pictures
            && loosely(status.spoiler_text.as_deref().unwrap_or_default()) == loosely(self.warning)
            && loosely(&html::to_text(&status.content)) == self.loose
    }

    /// The very words, where the server gives them back; a near match is enough where it cannot.
    async fn is(&self, client: &Client<'_>, status: &Status) -> Result<bool, ConnectorError> {
        let answer = client.look(&["api", "v1", "statuses", &status.id, "source"], &[]).await?;
        if !answer.status.is_success() {
            return Ok(true);
        }
        let source = answer.json::<StatusSource>();
        Ok(source.map_or(true, |source| straight(&source.text) == straight(self.text)))
    }
}

/// Servers rewrite line ends and trim.
fn straight(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// Letters and digits only: an address may be shortened on display, a mention loses its host.
fn loosely(text: &str) -> String {
    let words =
        text.split_whitespace().map(|word| match word.strip_prefix('@').and_then(|rest| rest.split_once('@')) {
            Some((name, _)) => name,
            None => word,
        });
    words.flat_map(str::chars).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{loosely, straight};
    use banyan_content::html;

    #[test]
    fn what_a_server_shows_reads_like_what_was_sent() {
        let shown = "<p>Fresh rye with <span class=\"h-card\"><a href=\"https://other.example/@nora\">@<span>nora</span></a>\
                     </span></p><p><a href=\"https://linden.example/a?b=1\"><span class=\"invisible\">https://</span>\
                     <span class=\"ellipsis\">linden.example/a</span><span class=\"invisible\">?b=1</span></a> \
                     <a href=\"https://x.example/tags/Rye\">#<span>Rye</span></a></p>";
        let sent = "Fresh rye with @nora@other.example\n\nhttps://linden.example/a?b=1 #Rye";
        assert_eq!(loosely(&html::to_text(shown)), loosely(sent));
        assert_ne!(loosely("Rye at eight"), loosely("Rye at nine"));
    }

    #[test]
    fn line_ends_and_margins_are_not_words() {
        assert_eq!(straight(" a\r\n\r\nb\n"), "a\n\nb");
    }
}
