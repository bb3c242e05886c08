//! What people chose is asked for by itself: while a poll is open, and once when it is closed.

use std::time::Duration;

use banyan_domain::time::{DAY, MINUTE};
use tokio::sync::watch;

use super::{read_insights, store::polls};
use crate::{Actor, App, Internal};

/// No network keeps a poll open for longer than a month; what could not be asked in the days after it never is.
const LOOKED_BACK: Duration = DAY.saturating_mul(40);
const LOOK_EVERY: Duration = MINUTE.saturating_mul(5);

/// Runs until `stop` turns true.
pub async fn run_polls(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = read_polls(&app).await {
            tracing::error!(error = &error as &dyn std::error::Error, "polls could not be looked for");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Of all businesses; tells how many places were asked. One that does not answer is asked in the next round.
pub async fn read_polls(app: &App) -> Result<usize, Internal> {
    let now = app.now();
    let mut asked = 0;
    for (workspace, channel) in polls::waiting(app.db.read(), now.minus(LOOKED_BACK), now).await? {
        match read_insights(app, &Actor::at_the_machine(workspace), channel).await {
            Ok(_) => asked += 1,
            Err(error) => {
                tracing::warn!(channel = %channel, error = &error as &dyn std::error::Error, "a poll was not read");
            }
        }
    }
    Ok(asked)
}
