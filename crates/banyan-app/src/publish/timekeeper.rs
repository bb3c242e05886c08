//! Punctuality: sees what is due a moment ahead, wakes at the instant, hands each publication to a task of its own.

use std::time::Duration;

use banyan_domain::{
    ids::{ChannelId, PublicationId},
    time::UtcMillis,
};
use tokio::{sync::watch, task::JoinSet};

use super::{carry_out::carry_out, recover::recover_interrupted, store};
use crate::{App, Internal};

/// How far ahead due publications are seen; also the longest sleep between two looks.
const AHEAD: Duration = Duration::from_secs(1);
/// How often, from the start on, it is looked whether somebody who carried something is gone.
const ROUND: Duration = Duration::from_secs(5);
/// Publications on their way at the same time; of one channel only one is with the network, the others wait for it.
const AT_ONCE: usize = 500;

/// Runs until `stop` turns true, then waits for what is under way.
pub async fn run_timekeeper(app: App, mut stop: watch::Receiver<bool>) {
    let mut carried = JoinSet::new();
    let mut rounds = tokio::time::interval(ROUND);
    while !*stop.borrow() {
        if let Err(error) = set_out(&app, &mut carried).await {
            tracing::error!(error = &error as &dyn std::error::Error, "the queue could not be read");
        }
        tokio::select! {
            () = tokio::time::sleep(AHEAD) => {}
            () = app.nudge.notified() => {}
            _ = rounds.tick() => recover(&app).await,
            _ = stop.changed() => {}
        }
        while carried.try_join_next().is_some() {}
    }
    while carried.join_next().await.is_some() {}
}

async fn recover(app: &App) {
    if let Err(error) = recover_interrupted(app).await {
        tracing::error!(error = &error as &dyn std::error::Error, "it could not be looked what was left behind");
    }
}

async fn set_out(app: &App, carried: &mut JoinSet<()>) -> Result<(), Internal> {
    let now = app.now();
    for due in store::due(app.db.read(), now.plus(AHEAD), now).await? {
        let id = PublicationId(due.id);
        if carried.len() >= AT_ONCE {
            break;
        }
        if app.in_flight.carries(id) {
            continue;
        }
        let app = app.clone();
        carried.spawn(async move { carry(&app, id, ChannelId(due.channel_id), UtcMillis(due.due_at)).await });
    }
    Ok(())
}

async fn carry(app: &App, id: PublicationId, channel: ChannelId, due_at: UtcMillis) {
    let Some(_carrying) = app.in_flight.take(id) else { return };
    tokio::time::sleep(due_at.since(app.now())).await;
    let turn = app.in_flight.turn_of(channel);
    let _turn = turn.lock().await;
    if let Err(error) = Box::pin(carry_out(app, id, channel)).await {
        tracing::error!(publication.id = %id, error = &error as &dyn std::error::Error, "carrying stopped");
    }
}

/// Carries everything that is due now, and what follows from it, then returns: for `banyan carry` and tests.
pub async fn run_due(app: &App) -> Result<usize, Internal> {
    let mut carried = 0;
    loop {
        let now = app.now();
        let due = store::due(app.db.read(), now, now).await?;
        let before = carried;
        for due in due {
            let id = PublicationId(due.id);
            let Some(_carrying) = app.in_flight.take(id) else { continue };
            let channel = ChannelId(due.channel_id);
            let turn = app.in_flight.turn_of(channel);
            let _turn = turn.lock().await;
            Box::pin(carry_out(app, id, channel)).await?;
            carried += 1;
        }
        // Nothing moved, or the same rows keep asking for a later moment.
        if carried == before || carried > 10_000 {
            return Ok(carried);
        }
    }
}
