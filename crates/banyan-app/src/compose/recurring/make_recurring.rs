//! The posts of a series are made a while ahead, each once, as ordinary posts that wait for their time.

use std::time::Duration;

use banyan_db::Tx;
use banyan_domain::{
    compose::Post,
    ids::{PostId, RecurringId, WorkspaceId},
    schedule::Occurrence,
    time::{DAY, UtcMillis},
};
use serde::Serialize;
use serde_json::json;
use tokio::sync::watch;

use super::{
    store::{self, Row},
    words::words_of,
};
use crate::{
    Actor, App, Internal,
    compose::{
        CarryError, Draft, WriteError,
        assemble::{self, Placing},
        kept::keep_with_series,
        write_post::{Ready, look},
    },
    plan::in_force,
    workspace::{record, show_workspace},
};

/// Why a series paused by itself: what a person has to mend before it can go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stumble {
    NoPlace,
    NotInPlan,
    NoFile,
    EmptyBlank,
    /// The words themselves cannot go out as they stand.
    Words,
}

impl Stumble {
    const ALL: [Self; 5] = [Self::NoPlace, Self::NotInPlan, Self::NoFile, Self::EmptyBlank, Self::Words];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoPlace => "no-place",
            Self::NotInPlan => "not-in-plan",
            Self::NoFile => "no-file",
            Self::EmptyBlank => "empty-blank",
            Self::Words => "words",
        }
    }

    /// Message id: what has happened, and what a person does about it.
    pub fn message(self) -> &'static str {
        match self {
            Self::NoPlace => "recurring-trouble-no-place",
            Self::NotInPlan => "recurring-trouble-not-in-plan",
            Self::NoFile => "recurring-trouble-no-file",
            Self::EmptyBlank => "recurring-trouble-empty-blank",
            Self::Words => "recurring-trouble-words",
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stumble| stumble.as_str() == text)
    }

    fn of(error: &WriteError) -> Self {
        match error {
            WriteError::NoPlace => Self::NoPlace,
            WriteError::NotInPlan(_) => Self::NotInPlan,
            WriteError::NoFile => Self::NoFile,
            WriteError::NoWords
            | WriteError::BadLink(_)
            | WriteError::LongQuote
            | WriteError::SameBeginning
            | WriteError::SaidAlready { .. }
            | WriteError::Passed { .. }
            | WriteError::Beside { .. }
            | WriteError::Blocked { .. }
            | WriteError::ThinkFirst { .. }
            | WriteError::Draft(_)
            | WriteError::Carry(_)
            | WriteError::Internal(_) => Self::Words,
        }
    }
}

/// So long before its time a post of a series is in the queue.
pub(super) const AHEAD: Duration = DAY.saturating_mul(7);
const LOOK_EVERY: Duration = Duration::from_mins(1);

/// Runs until `stop` turns true.
pub async fn run_recurring(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = make_recurring(&app).await {
            tracing::error!(error = &error as &dyn std::error::Error, "series could not be read");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Of all businesses, whatever comes within the next days; tells how many posts were made. One series that fails holds
/// up no other.
pub async fn make_recurring(app: &App) -> Result<usize, Internal> {
    let mut made = 0;
    for row in store::running(app.db.read()).await? {
        match make_row(app, &row).await {
            Ok(posts) => made += posts,
            Err(error) => {
                tracing::error!(series = %row.id, error = &error as &dyn std::error::Error, "a series was not made");
            }
        }
    }
    Ok(made)
}

/// What was said of it stands: an error now would have it said twice. What was not made is made within the minute.
pub(super) async fn make_at_once(app: &App, workspace: WorkspaceId, id: RecurringId) {
    if let Err(error) = make_of(app, workspace, id).await {
        tracing::warn!(series = %id.0, error = &error as &dyn std::error::Error, "its next posts were not made yet");
    }
}

pub(super) async fn make_of(app: &App, workspace: WorkspaceId, id: RecurringId) -> Result<usize, Internal> {
    match store::load(app.db.read(), workspace, id).await? {
        Some(row) if row.paused_at.is_none() => make_row(app, &row).await,
        Some(_) | None => Ok(0),
    }
}

/// What has passed is not made up for: nobody wants three Saturdays at once.
async fn make_row(app: &App, row: &Row) -> Result<usize, Internal> {
    let (workspace, id) = (WorkspaceId(row.workspace_id), RecurringId(row.id));
    let now = app.now();
    let zone = in_force(app.db.read(), workspace).await?.zone;
    let rhythm = row.rhythm()?;
    let due: Vec<Occurrence> = rhythm.after(now, &zone).take_while(|one| one.at <= now.plus(AHEAD)).collect();
    let Some(first) = due.first() else { return Ok(0) };
    let made = store::made_since(app.db.read(), (workspace, id), first.day).await?;
    let mut posts = 0;
    for one in due.iter().filter(|one| !made.contains(&one.day.to_string())) {
        posts += usize::from(make_one(app, row, one).await?.is_some());
    }
    Ok(posts)
}

/// None: somebody else made it, or the series rests.
async fn make_one(app: &App, row: &Row, one: &Occurrence) -> Result<Option<PostId>, Internal> {
    let actor = Actor::at_the_machine(WorkspaceId(row.workspace_id));
    let (draft, now) = (row.draft()?, app.now());
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let language = show_workspace(app, actor.workspace).await?.language;
    let Ok(draft) = words_of(&draft, &plan, &language, one) else {
        return stumble(app, row, Stumble::EmptyBlank, now).await.map(|()| None);
    };
    let ready = match look(app, &actor, &draft).await {
        Ok(ready) => ready,
        Err(WriteError::Internal(error) | WriteError::Carry(CarryError::Internal(error))) => return Err(error),
        Err(error) => return stumble(app, row, Stumble::of(&error), now).await.map(|()| None),
    };
    let tx = app.db.begin().await?;
    if !store::hold_still(&tx, row).await? {
        return Ok(None);
    }
    let made = put_in_queue(app, &tx, row, one, (&draft, &ready)).await?;
    if made.is_some() {
        tx.commit().await?;
        app.nudge();
    }
    Ok(made)
}

/// None: its day has its post.
pub(super) async fn put_in_queue(
    app: &App,
    tx: &Tx,
    row: &Row,
    one: &Occurrence,
    (draft, ready): (&Draft, &Ready),
) -> Result<Option<PostId>, Internal> {
    let (actor, now) = (Actor::at_the_machine(WorkspaceId(row.workspace_id)), app.now());
    if !store::mark_made(tx, row, one, now).await? {
        return Ok(None);
    }
    let key = format!("recurring-{}-{}-{}", row.id, one.day, row.revision);
    let post = Post { series: Some(RecurringId(row.id)), ..ready.post.clone() };
    let placing = Placing {
        item: None,
        title: &ready.title,
        post: &post,
        places: ready.places(app, draft, &key),
        when: draft.when,
        born_at: now,
        // Nobody looks at it again before it goes: what the guard would ask waits for a person, unless one has kept it.
        by_itself: true,
        kept: &draft.kept,
        links: &ready.links,
        plan: &ready.plan,
        page: None,
    };
    let placed = assemble::keep(app, tx, &actor, placing).await?;
    let made = placed.first().ok_or(Internal::Broken("a series went nowhere"))?.post;
    store::name_post(tx, row, one.day, made).await?;
    let kept = keep_with_series(tx, &actor, &draft.kept, &placed).await?;
    let data = json!({ "number": one.number, "places": placed.len(), "kept": kept });
    record(tx, actor.workspace, None, now, "compose.make_recurring", Some(row.id), &data).await?;
    Ok(Some(made))
}

/// It would fail the same way every minute: it pauses, and says why.
async fn stumble(app: &App, row: &Row, trouble: Stumble, now: UtcMillis) -> Result<(), Internal> {
    let tx = app.db.begin().await?;
    if store::stumble(&tx, row, trouble.as_str(), now).await? {
        let workspace = WorkspaceId(row.workspace_id);
        let data = json!({ "trouble": trouble.as_str() });
        record(&tx, workspace, None, now, "compose.pause_recurring", Some(row.id), &data).await?;
        tx.commit().await?;
    }
    Ok(())
}
