//! What was removed longer ago than it can be brought back is forgotten, whether or not anything is removed after it.

use std::time::Duration;

use banyan_db::{run, values};
use banyan_domain::time::{DAY, HOUR};
use tokio::sync::watch;

use super::{KEPT_DAYS, library};
use crate::{App, Internal};

const LOOK_EVERY: Duration = HOUR;

/// Where nothing but the row and what hangs on it is kept; a series stays for its posts.
const ROWS: [&str; 6] = [
    "DELETE FROM draft_version WHERE draft_id IN (SELECT id FROM draft WHERE removed_at < $1)",
    "DELETE FROM draft_look WHERE draft_id IN (SELECT id FROM draft WHERE removed_at < $1)",
    "DELETE FROM draft_reader WHERE draft_id IN (SELECT id FROM draft WHERE removed_at < $1)",
    "DELETE FROM draft WHERE removed_at < $1",
    "DELETE FROM saved_bit WHERE removed_at < $1",
    "DELETE FROM contact WHERE removed_at < $1",
];

/// Runs until `stop` turns true.
pub async fn run_forgetting(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = forget_removed(&app).await {
            tracing::error!(error = &error as &dyn std::error::Error, "what was removed could not be forgotten");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Of all businesses: drafts, saved words, people, files and every yes, with the bytes that nobody else has, and what
/// never came in whole.
pub async fn forget_removed(app: &App) -> Result<(), Internal> {
    let before = app.now().minus(DAY * KEPT_DAYS);
    let tx = app.db.begin().await?;
    for sql in ROWS {
        run(&*tx, sql, values![before.0]).await?;
    }
    let files = library::forget_removed(&tx, before).await?;
    tx.commit().await?;
    library::let_go(app, files).await?;
    Ok(app.db.blobs().sweep().await?)
}
