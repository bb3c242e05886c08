//! A series says other words from now on; what of it waits in the queue follows, unless a person changed it.

use std::collections::BTreeMap;

use banyan_db::Tx;
use banyan_domain::{
    ids::{PostId, RecurringId},
    schedule::Occurrence,
    workspace::Right,
};
use serde_json::json;

use super::{
    RecurringError,
    make_recurring::{AHEAD, put_in_queue},
    store::{self, Fate, Row},
    words::words_of,
};
use crate::{
    Actor, App, Internal,
    compose::{
        Draft,
        write_post::{Ready, ready},
    },
    plan::in_force,
    publish::stop_waiting,
    workspace::{record, show_workspace},
};

/// A series as somebody reads it who wants to change it.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenRecurring {
    pub id: RecurringId,
    pub revision: i64,
    /// With its blanks.
    pub draft: Draft,
}

pub async fn open_recurring(app: &App, actor: &Actor, id: RecurringId) -> Result<OpenRecurring, RecurringError> {
    actor.needs(Right::Look)?;
    let row = store::load(app.db.read(), actor.workspace, id).await?.ok_or(RecurringError::NotHere)?;
    Ok(OpenRecurring { id, revision: row.revision, draft: row.draft()? })
}

/// What became of its posts that were in the queue already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    pub posts: usize,
    /// A person changed them, or they were leaving: they stay as they are.
    pub left: usize,
}

/// One of its times that was looked at: what it says, and where it may go.
struct Looked {
    one: Occurrence,
    words: Draft,
    ready: Ready,
}

/// `revision` is that of the series as it was read. What could not go out changes nothing. In one commit, so that no time
/// is ever without its post.
pub async fn change_recurring(
    app: &App,
    actor: &Actor,
    id: RecurringId,
    revision: i64,
    draft: &Draft,
) -> Result<Followed, RecurringError> {
    actor.needs(Right::Publish)?;
    let row = store::load(app.db.read(), actor.workspace, id).await?.ok_or(RecurringError::NotHere)?;
    if row.revision != revision {
        return Err(RecurringError::Conflict);
    }
    let draft = &with_what_was_kept(draft, &row)?;
    let times = look_at_times(app, actor, &row, draft).await?;
    let first = times.first().ok_or(RecurringError::Over)?.one.day;
    let tx = app.db.begin().await?;
    if !store::change_words(&tx, &row, draft).await? {
        return Err(RecurringError::Conflict);
    }
    let row = store::load(&*tx, actor.workspace, id).await?.ok_or(RecurringError::NotHere)?;
    let fates = store::fates_since(&*tx, (actor.workspace, id), first).await?;
    let mut followed = Followed::default();
    for time in &times {
        match fates.get(&time.one.day.to_string()) {
            Some(Fate::Waits(post)) => {
                follow(app, &tx, &row, time, *post).await?;
                followed.posts += 1;
            }
            Some(Fate::Changed(_) | Fate::Leaving(_)) => followed.left += 1,
            Some(Fate::TakenOut) | None => {}
        }
    }
    let data = json!({ "followed": followed.posts, "left": followed.left });
    let event = "compose.change_recurring";
    record(&tx, actor.workspace, actor, app.now(), event, Some(id.0), &data).await?;
    tx.commit().await?;
    app.nudge();
    Ok(followed)
}

/// Somebody kept it of the words they had read, and of no others.
fn with_what_was_kept(draft: &Draft, row: &Row) -> Result<Draft, Internal> {
    let before = row.draft()?;
    let kept = if draft.says_the_same_as(&before) { before.kept } else { BTreeMap::new() };
    Ok(Draft { kept, ..draft.clone() })
}

/// All that may be in the queue already, and the next one in any case.
async fn look_at_times(app: &App, actor: &Actor, row: &Row, draft: &Draft) -> Result<Vec<Looked>, RecurringError> {
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let language = show_workspace(app, actor.workspace).await?.language;
    let (rhythm, now) = (row.rhythm()?, app.now());
    let until = now.plus(AHEAD);
    let mut looked: Vec<Looked> = Vec::new();
    for one in rhythm.after(now, &plan.zone) {
        if one.at > until && !looked.is_empty() {
            break;
        }
        let words = words_of(draft, &plan, &language, &one).map_err(|blank| RecurringError::EmptyBlank(blank.0))?;
        let ready = ready(app, actor, &words).await?;
        looked.push(Looked { one, words, ready });
    }
    Ok(looked)
}

/// Another post takes its place, looked at by the guard like any that is made.
async fn follow(app: &App, tx: &Tx, row: &Row, time: &Looked, post: PostId) -> Result<(), RecurringError> {
    let workspace = row.workspace_id.into();
    if stop_waiting(tx, workspace, post).await?.gone > 0 {
        return Err(RecurringError::Leaving);
    }
    store::unmake(tx, row.id.into(), &time.one.day.to_string()).await?;
    let made = put_in_queue(app, tx, row, &time.one, (&time.words, &time.ready)).await?;
    made.map(|_| ()).ok_or(Internal::Broken("a day of a series kept its post").into())
}
