//! What people chose is asked for by itself: while a poll is open, and once when it is closed.

use std::time::Duration;

use banyan_connector::ConnectorError;
use banyan_domain::{
    measure::{PollResult, ask_again_after_silence},
    publish::Receipt,
    time::{DAY, MINUTE, UtcMillis},
};
use tokio::sync::watch;

use super::{
    InsightsError,
    read_insights::{ask, votes_of},
    store::polls::{self, DuePoll},
};
use crate::{App, Internal};

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

/// Of all businesses; tells how many places answered. One that does not is asked again later, and later each time.
pub async fn read_polls(app: &App) -> Result<usize, Internal> {
    let now = app.now();
    let due = polls::due(app.db.read(), now.minus(LOOKED_BACK), now).await?;
    let mut answered = 0;
    for there in due.chunk_by(|one, next| one.channel == next.channel) {
        let receipts: Vec<Receipt> = there.iter().map(|poll| poll.receipt.clone()).collect();
        let told = ask(app, there[0].workspace, there[0].channel, &receipts).await;
        let (readings, not_before) = match told {
            Ok(readings) => {
                answered += 1;
                (readings, None)
            }
            Err(error) => {
                let error_of = &error as &dyn std::error::Error;
                tracing::warn!(channel.id = %there[0].channel, error = error_of, "a poll was not read");
                (Vec::new(), stays_away_until(&error))
            }
        };
        let results = there.iter().map(|poll| {
            let told = votes_of(&readings, &poll.receipt);
            (poll, PollResult::of(&poll.poll, poll.published_at, &told))
        });
        keep(app, results, not_before).await?;
    }
    Ok(answered)
}

async fn keep(
    app: &App,
    results: impl Iterator<Item = (&DuePoll, Option<PollResult>)>,
    not_before: Option<UtcMillis>,
) -> Result<(), Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    for (poll, result) in results {
        match result {
            Some(result) => polls::keep(&tx, (poll.workspace, poll.id), &result).await?,
            None => {
                let again = ask_again_after_silence(now, poll.silences + 1);
                polls::keep_silence(&tx, poll, not_before.map_or(again, |named| named.max(again))).await?;
            }
        }
    }
    Ok(tx.commit().await?)
}

/// How long the network itself asks us to stay away.
fn stays_away_until(error: &InsightsError) -> Option<UtcMillis> {
    match error {
        InsightsError::Network(ConnectorError::SlowDown { until, .. }) => *until,
        _ => None,
    }
}
