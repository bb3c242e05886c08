//! A person was seen at a task: the server's own times, a page after a page, make the minutes of it. Nobody is at
//! two tasks at once: the time until the next page belongs to the task they came from.

use std::time::Duration;

use banyan_domain::{
    measure::{Task, Touch, goes_on},
    workspace::Right,
};

use super::store::work;
use crate::{Actor, App, Internal};

/// Previews come with every word that is typed; they are not each worth a write.
const SELDOM: Duration = Duration::from_secs(20);

/// Leaves no line among the events: it is a measurement, and nothing of the business changed.
pub async fn work_on(app: &App, actor: &Actor, task: Task, touch: Touch) -> Result<(), Internal> {
    let (Some(user), Ok(())) = (actor.user, actor.needs(Right::Look)) else { return Ok(()) };
    let now = app.now();
    let latest = work::latest(app.db.read(), actor.workspace, user).await?;
    let goes_on_there = latest.is_some_and(|latest| latest.task == Some(task));
    // What is sent from a page of another task says nothing of the hours since.
    let touch = if goes_on_there { touch } else { Touch::Opens };
    let added = latest.and_then(|latest| Some((latest, goes_on(now.since(latest.seen_at), touch)?)));
    if goes_on_there && added.is_some_and(|(_, time)| time < SELDOM) {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    if let Some((latest, time)) = added {
        work::add(&tx, actor.workspace, latest, now, time).await?;
    }
    if !goes_on_there || added.is_none() {
        work::begin(&tx, actor.workspace, user, task, now).await?;
    }
    Ok(tx.commit().await?)
}
