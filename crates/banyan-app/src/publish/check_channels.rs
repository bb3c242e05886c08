//! Once a day each place is asked who we are there and what it allows: a lost sign-in and other limits are found before a
//! post has to find them.

use std::time::Duration;

use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{
    ids::{ChannelId, WorkspaceId},
    time::{DAY, MINUTE},
};
use tokio::sync::watch;
use uuid::Uuid;

use super::{check_channel, store::AT_REST};
use crate::{Actor, App, Internal};

pub(super) const CHECK_EVERY: Duration = DAY;
/// One that does not answer is asked again then.
const LOOK_EVERY: Duration = MINUTE.saturating_mul(60);

/// Runs until `stop` turns true.
pub async fn run_checks(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = check_channels(&app).await {
            tracing::error!(error = &error as &dyn std::error::Error, "places could not be looked for");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Of all businesses, one after the other; tells how many answered. What was known of the others stays.
pub async fn check_channels(app: &App) -> Result<usize, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        workspace_id: Uuid,
    }
    let now = app.now();
    let sql = format!(
        "SELECT id, workspace_id FROM channel WHERE removed_at IS NULL AND paused_at IS NULL AND NOT {AT_REST}
           AND checked_at <= $1 AND (slow_until IS NULL OR slow_until <= $2) ORDER BY checked_at, id"
    );
    let due: Vec<Row> = all(app.db.read(), &sql, values![now.minus(CHECK_EVERY).0, now.0]).await?;
    let mut answered = 0;
    for row in due {
        let actor = Actor::at_the_machine(WorkspaceId(row.workspace_id));
        match check_channel(app, &actor, ChannelId(row.id)).await {
            Ok(_) => answered += 1,
            Err(error) => {
                tracing::warn!(channel = %row.id, error = &error as &dyn std::error::Error, "a place did not answer");
            }
        }
    }
    Ok(answered)
}
