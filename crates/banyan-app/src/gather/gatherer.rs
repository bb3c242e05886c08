//! Polls what is due, a few at a time, for as long as the server runs.

use std::time::Duration;

use banyan_domain::{
    ids::{SourceId, WorkspaceId},
    time::MINUTE,
};
use futures::{StreamExt as _, stream};
use tokio::sync::watch;

use super::{PollError, check_links::check_links, poll_source, store};
use crate::{Actor, App, Internal};

const LOOK_EVERY: Duration = Duration::from_secs(15);
const AT_ONCE: usize = 16;
const BATCH: i64 = 200;
/// Longer than a poll can take.
const LEASE: Duration = MINUTE.saturating_mul(5);

pub async fn run_gatherer(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            gathered = gather_once(&app) => {
                if let Err(error) = gathered {
                    tracing::error!(error = &error as &dyn std::error::Error, "sources could not be polled");
                }
            }
            _ = stop.changed() => break,
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// One round: polls what is due, then asks for the articles behind posts that go out soon.
pub async fn gather_once(app: &App) -> Result<(), Internal> {
    poll_due_sources(app).await?;
    check_links(app).await
}

/// Polls every source whose time has come; how many there were. The net keeps to two requests a host.
pub async fn poll_due_sources(app: &App) -> Result<usize, Internal> {
    let mut polled = 0;
    loop {
        let now = app.now();
        let tx = app.db.begin().await?;
        let due = store::claim_due(&tx, now, now.plus(LEASE), BATCH).await?;
        tx.commit().await?;
        if due.is_empty() {
            return Ok(polled);
        }
        polled += due.len();
        stream::iter(due)
            .for_each_concurrent(AT_ONCE, |row| async move {
                let actor = Actor::at_the_machine(WorkspaceId(row.workspace_id));
                match poll_source(app, &actor, SourceId(row.id)).await {
                    Ok(_) | Err(PollError::Read(_) | PollError::NotHere) => {}
                    Err(error @ (PollError::Internal(_) | PollError::Refused(_))) => {
                        tracing::error!(source.id = %row.id, error = &error as &dyn std::error::Error, "a poll failed");
                    }
                }
            })
            .await;
    }
}
