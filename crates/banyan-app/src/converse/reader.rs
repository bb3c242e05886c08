//! Looks into the inboxes whose time has come, few at a time, for as long as the server runs.

use std::time::Duration;

use banyan_domain::{
    ids::ChannelId,
    time::{HOUR, MINUTE},
};
use futures::{StreamExt as _, stream};
use tokio::sync::watch;

use super::{
    InboxError,
    look::{look, stays_away_until},
    store::{self, DueInbox},
};
use crate::{App, Internal};

const ROUND: Duration = Duration::from_secs(30);
/// A person who wrote is seen here so long after at the latest.
const LOOK_EVERY: Duration = MINUTE.saturating_mul(5);
const LONGEST_WAIT: Duration = HOUR.saturating_mul(6);
/// Longer than a look can take.
const LEASE: Duration = MINUTE.saturating_mul(10);
const AT_ONCE: usize = 8;
/// Per cent by which looks are spread.
const SPREAD: u32 = 20;

pub async fn run_reader(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            read = read_due_inboxes(&app) => {
                if let Err(error) = read {
                    tracing::error!(error = &error as &dyn std::error::Error, "inboxes could not be read");
                }
            }
            _ = stop.changed() => break,
        }
        tokio::select! {
            () = tokio::time::sleep(ROUND) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Of all businesses; tells how many were looked into. One that fails holds up no other.
pub async fn read_due_inboxes(app: &App) -> Result<usize, Internal> {
    let due = store::due_inboxes(app.db.read(), app.now()).await?;
    let able = due.into_iter().filter(|due| app.connector(&due.network).is_some_and(|one| one.inbox().is_some()));
    let looked = stream::iter(able)
        .map(|due| async move {
            let done = look_once(app, &due).await;
            done.unwrap_or_else(|error| {
                tracing::error!(channel.id = %due.channel, error = &error as &dyn std::error::Error, "an inbox was not read");
                false
            })
        })
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<bool>>()
        .await;
    Ok(looked.into_iter().filter(|looked| *looked).count())
}

/// False: another process is at it.
async fn look_once(app: &App, due: &DueInbox) -> Result<bool, Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let is_ours = store::claim(&tx, due, now, now.plus(LEASE)).await?;
    tx.commit().await?;
    if !is_ours {
        return Ok(false);
    }
    let looked = look(app, due.workspace, due.channel, due.cursor.as_deref(), true).await;
    let (wait, failed) = match &looked {
        Ok(_) => (LOOK_EVERY, false),
        Err(error) => {
            tracing::warn!(channel.id = %due.channel, error = error as &dyn std::error::Error, "an inbox is asked later");
            let doubled = LOOK_EVERY * 2_u32.pow(u32::try_from(due.failures).unwrap_or(0).min(8));
            (doubled.min(LONGEST_WAIT), true)
        }
    };
    let next = app.now().plus(spread(wait, due.channel));
    let named = looked.as_ref().err().and_then(stays_away_until);
    let tx = app.db.begin().await?;
    store::look_again(&tx, due.channel, named.map_or(next, |named| named.max(next)), failed).await?;
    tx.commit().await?;
    match looked {
        Err(InboxError::Internal(error)) => Err(error),
        Ok(_) | Err(_) => Ok(true),
    }
}

fn spread(wait: Duration, id: ChannelId) -> Duration {
    wait + wait / 100 * (u32::from(id.0.as_bytes()[15]) % SPREAD)
}
