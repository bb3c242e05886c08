//! One look into one place's inbox: who wrote is kept, and who was answered over there waits no longer. Nothing is
//! published, and nothing is marked as seen.

use banyan_connector::{ConnectorError, IncomingPage};
use banyan_domain::{
    converse::Incoming,
    ids::{ChannelId, WorkspaceId},
    time::{DAY, UtcMillis},
};
use serde_json::json;

use super::{
    InboxError,
    store::{self, NewMessage, Off},
};
use crate::{
    Actor, App, Internal, fresh_id,
    publish::{Channel, open_link},
    workspace::record,
};

/// Who wrote longer than this before the place was connected, or woken, is not said to wait: nobody knows any more.
const BEFORE_CONNECTED_DAYS: u32 = 14;
/// Letters that are kept of what somebody wrote; the whole of it stands at the network.
const EXCERPT_LETTERS: usize = 280;
const NAME_LETTERS: usize = 120;

/// `keep_cursor`: the next look goes on from here.
pub(super) async fn look(
    app: &App,
    workspace: WorkspaceId,
    id: ChannelId,
    cursor: Option<&str>,
    keep_cursor: bool,
) -> Result<IncomingPage, InboxError> {
    let parts = {
        // Posts of this place wait for the turn, and one of them may be due: it is held only while the way is opened.
        let turn = app.in_flight.turn_of(id);
        let _turn = turn.lock().await;
        open_link(app, workspace, id).await?
    };
    let inbox = parts.connector.inbox().ok_or(InboxError::CannotTell(parts.connector.network().name))?;
    let page = inbox.poll(&parts.link(), cursor).await?;
    let somebody_waits = keep(app, &parts.channel, &page, keep_cursor).await?;
    if somebody_waits {
        let answered = inbox.answered(&parts.link()).await?;
        settle(app, &parts.channel, &answered).await?;
    }
    Ok(page)
}

/// Whether anybody waits at this place.
async fn keep(app: &App, channel: &Channel, page: &IncomingPage, keep_cursor: bool) -> Result<bool, Internal> {
    let oldest = channel.used_since().minus(DAY * BEFORE_CONNECTED_DAYS);
    let messages = page.items.iter().filter(|item| item.kind.wants_answer() && item.at >= oldest);
    let tx = app.db.begin().await?;
    for item in messages {
        store::add(&tx, channel, &message(item)).await?;
    }
    store::looked(&tx, channel, app.now()).await?;
    if keep_cursor {
        store::keep_cursor(&tx, channel.id, page.cursor.as_deref()).await?;
    }
    let somebody_waits = store::somebody_waits_at(&tx, channel).await?;
    tx.commit().await?;
    Ok(somebody_waits)
}

/// What came from outside, in the measure in which it is kept: short, on one line, and with no address but one of the web.
fn message(item: &Incoming) -> NewMessage<'_> {
    NewMessage {
        id: fresh_id(),
        remote_id: &item.remote_id,
        kind: item.kind,
        author_id: &item.author_id,
        author_name: short(&item.author_name, NAME_LETTERS),
        author_handle: short(&item.author_handle, NAME_LETTERS),
        excerpt: short(item.text.as_deref().unwrap_or_default(), EXCERPT_LETTERS),
        url: item.url.as_deref().filter(|url| url.starts_with("https://") || url.starts_with("http://")),
        received_at: item.at,
    }
}

fn short(text: &str, letters: usize) -> String {
    let line = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line = line.collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

async fn settle(app: &App, channel: &Channel, answered: &[String]) -> Result<(), Internal> {
    let now = app.now();
    let off = Off { at: now, by: None, how: store::ANSWERED_THERE };
    let tx = app.db.begin().await?;
    for message in store::waiting_at(&tx, channel.id, answered).await? {
        if store::settle(&tx, channel.workspace, message, &off).await? {
            let machine = Actor::at_the_machine(channel.workspace);
            record(&tx, channel.workspace, &machine, now, "converse.answered_there", Some(message.0), &json!({}))
                .await?;
        }
    }
    Ok(tx.commit().await?)
}

/// How long the network itself asks us to stay away.
pub(super) fn stays_away_until(error: &InboxError) -> Option<UtcMillis> {
    match error {
        InboxError::Network(ConnectorError::SlowDown { until, .. }) => *until,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn what_is_kept_is_one_short_line() {
        for (text, letters, expected) in [
            ("Do you keep one?", 280, "Do you keep one?"),
            ("  Do\n\nyou\u{7}keep \t one? ", 280, "Do you keep one?"),
            ("åäö åäö", 3, "åäö…"),
            ("åäö åäö", 4, "åäö…"),
            ("", 3, ""),
        ] {
            assert_eq!(short(text, letters), expected);
        }
    }
}
