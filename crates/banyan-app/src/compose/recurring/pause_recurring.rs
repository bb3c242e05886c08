//! A series rests, goes on, or ends; what waits in the queue of it comes back with it, unless a person changed it.

use banyan_db::Tx;
use banyan_domain::{ids::RecurringId, workspace::Right};
use serde_json::json;

use super::{
    RecurringError,
    make_recurring::make_of,
    store::{self, Change, Fate},
};
use crate::{Actor, App, Internal, plan::in_force, publish::stop_waiting, workspace::record};

/// What was called back from the queue, and posts that had left already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paused {
    pub called_back: usize,
    pub gone: usize,
    /// A person changed them: they are theirs now, and go out at their time.
    pub left: usize,
}

/// Nothing more is made of it until somebody lets it go on.
pub async fn pause_recurring(app: &App, actor: &Actor, id: RecurringId) -> Result<Paused, RecurringError> {
    rest(app, actor, id, Change::Pause).await
}

/// It is over; what was said stays said.
pub async fn remove_recurring(app: &App, actor: &Actor, id: RecurringId) -> Result<Paused, RecurringError> {
    rest(app, actor, id, Change::Remove).await
}

async fn rest(app: &App, actor: &Actor, id: RecurringId, change: Change) -> Result<Paused, RecurringError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    if !store::change(&tx, (actor.workspace, id), change, (now, actor.user)).await? {
        return Err(RecurringError::NotHere);
    }
    let paused = call_back(app, &tx, actor, id).await?;
    let data = json!({ "called_back": paused.called_back, "gone": paused.gone, "left": paused.left });
    record(&tx, actor.workspace, actor, now, change.event(), Some(id.0), &data).await?;
    tx.commit().await?;
    Ok(paused)
}

/// Whole posts only may be made again: of one that has left for some place, nothing is said twice there.
async fn call_back(app: &App, tx: &Tx, actor: &Actor, id: RecurringId) -> Result<Paused, Internal> {
    let today = in_force(&**tx, actor.workspace).await?.day_of(app.now());
    let mut paused = Paused::default();
    for (day, fate) in store::fates_since(&**tx, (actor.workspace, id), today).await? {
        let post = match fate {
            Fate::Waits(post) | Fate::Leaving(post) => post,
            Fate::Changed(_) => {
                paused.left += 1;
                continue;
            }
            Fate::TakenOut => continue,
        };
        let back = stop_waiting(tx, actor.workspace, post).await?;
        paused.gone += usize::from(back.gone > 0);
        paused.called_back += usize::from(!back.waiting.is_empty());
        if back.gone == 0 && !back.waiting.is_empty() {
            store::unmake(tx, id, &day).await?;
        }
    }
    Ok(paused)
}

/// From the next time that is still to come.
pub async fn resume_recurring(app: &App, actor: &Actor, id: RecurringId) -> Result<(), RecurringError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    if !store::change(&tx, (actor.workspace, id), Change::Resume, (now, actor.user)).await? {
        return Err(RecurringError::NotHere);
    }
    let event = Change::Resume.event();
    record(&tx, actor.workspace, actor, now, event, Some(id.0), &json!({})).await?;
    tx.commit().await?;
    make_of(app, actor.workspace, id).await?;
    Ok(())
}
