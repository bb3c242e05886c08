//! The series of a business, and what comes of them before it is in the queue.

use banyan_domain::{
    ids::{ChannelId, PostId, RecurringId},
    schedule::{Occurrence, Recurrence},
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde::Serialize;

use super::{
    RecurringError, Stumble,
    store::{self, Fate, Row},
    words::words_of,
};
use crate::{
    Actor, App, Internal,
    compose::KEPT_DAYS,
    plan::{InForce, in_force},
    workspace::show_workspace,
};

/// Of a series' next times shown beside it.
const NEXT: usize = 3;
pub(super) const MOST_LETTERS: usize = 80;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Recurring {
    pub id: RecurringId,
    pub title: String,
    /// As it was written, with its blanks.
    pub text: String,
    pub places: Vec<ChannelId>,
    pub rhythm: Recurrence,
    pub paused_at: Option<UtcMillis>,
    pub paused_by: Option<String>,
    /// Why it paused by itself.
    pub trouble: Option<Stumble>,
    /// With it other words are said.
    pub revision: i64,
    /// Its next times; none: it is over.
    pub next: Vec<Coming>,
    /// It was ended then, and can still be brought back.
    pub removed_at: Option<UtcMillis>,
}

/// One time of a series that is still to come.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coming {
    pub recurring: RecurringId,
    pub number: u32,
    pub at: UtcMillis,
    pub title: String,
    pub places: Vec<ChannelId>,
    /// In the queue already, as this post.
    pub post: Option<PostId>,
    /// A person changed that post: it no longer follows when the series says other words, and stays when it rests.
    pub changed: bool,
    /// Nothing comes after it.
    pub last: bool,
}

pub async fn list_recurring(app: &App, actor: &Actor) -> Result<Vec<Recurring>, RecurringError> {
    actor.needs(Right::Look)?;
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let language = show_workspace(app, actor.workspace).await?.language;
    let mut all = Vec::new();
    for row in store::of_workspace(app.db.read(), actor.workspace).await? {
        let next = coming(app, actor, &row, (&plan, &language), |_| true).await?;
        all.push(Recurring::of(row, next.into_iter().take(NEXT).collect())?);
    }
    Ok(all)
}

/// Those that can still be brought back, ended last first; until then nothing comes of them.
pub async fn list_removed_recurring(app: &App, actor: &Actor) -> Result<Vec<Recurring>, RecurringError> {
    actor.needs(Right::Look)?;
    let since = app.now().minus(DAY * KEPT_DAYS);
    let rows = store::removed(app.db.read(), actor.workspace, since).await?;
    Ok(rows.into_iter().map(|row| Recurring::of(row, Vec::new())).collect::<Result<_, Internal>>()?)
}

impl Recurring {
    fn of(row: Row, next: Vec<Coming>) -> Result<Self, Internal> {
        let (draft, rhythm) = (row.draft()?, row.rhythm()?);
        Ok(Self {
            id: row.id.into(),
            title: draft.first_words(MOST_LETTERS),
            text: draft.text,
            places: draft.channels,
            rhythm,
            paused_at: row.paused_at.map(UtcMillis),
            paused_by: row.paused_by_name,
            trouble: row.trouble.as_deref().and_then(Stumble::parse),
            revision: row.revision,
            next,
            removed_at: row.removed_at.map(UtcMillis),
        })
    }
}

/// What will come until then and is not in the queue yet, in the order in which it comes.
pub async fn list_coming(app: &App, actor: &Actor, until: UtcMillis) -> Result<Vec<Coming>, RecurringError> {
    actor.needs(Right::Look)?;
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let language = show_workspace(app, actor.workspace).await?.language;
    let mut all = Vec::new();
    let rows = store::of_workspace(app.db.read(), actor.workspace).await?;
    for row in rows.iter().filter(|row| row.paused_at.is_none()) {
        let coming = coming(app, actor, row, (&plan, &language), |one| one.at <= until).await?;
        all.extend(coming.into_iter().filter(|one| one.post.is_none()));
    }
    all.sort_by_key(|one| one.at);
    Ok(all)
}

/// Enough for a year of weeks.
const MOST: usize = 53;

async fn coming(
    app: &App,
    actor: &Actor,
    row: &Row,
    (plan, language): (&InForce, &str),
    is_meant: impl Fn(&Occurrence) -> bool,
) -> Result<Vec<Coming>, Internal> {
    let (draft, rhythm, now) = (row.draft()?, row.rhythm()?, app.now());
    let id = RecurringId(row.id);
    let fates = store::fates_since(app.db.read(), (actor.workspace, id), plan.day_of(now)).await?;
    let is_last = |one: &Occurrence| rhythm.ends() && rhythm.after(one.at, &plan.zone).next().is_none();
    let times = rhythm.after(now, &plan.zone).take_while(is_meant).take(MOST);
    Ok(times
        .filter_map(|one| {
            let (post, changed) = match fates.get(&one.day.to_string()) {
                Some(Fate::Waits(post) | Fate::Leaving(post)) => (Some(*post), false),
                Some(Fate::Changed(post)) => (Some(*post), true),
                Some(Fate::TakenOut) => return None,
                None => (None, false),
            };
            // A blank that is empty by then is seen when the post is made.
            let title = words_of(&draft, plan, language, &one).as_ref().unwrap_or(&draft).first_words(MOST_LETTERS);
            let (number, at, places, last) = (one.number, one.at, draft.channels.clone(), is_last(&one));
            Some(Coming { recurring: id, number, at, title, places, post, changed, last })
        })
        .collect())
}
