//! The series of a business, and what comes of them before it is in the queue.

use std::collections::BTreeMap;

use banyan_domain::{
    ids::{ChannelId, PostId, RecurringId},
    schedule::{Occurrence, Recurrence},
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    RecurringError, Stumble,
    store::{self, Fate, Fates, Row},
    words::words_of,
};
use crate::{
    Actor, App, Internal,
    compose::{Draft, KEPT_DAYS},
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
    Ok(Series::of_workspace(app, actor).await?.recurring(app.now())?)
}

/// Those that can still be brought back, ended last first; until then nothing comes of them.
pub async fn list_removed_recurring(app: &App, actor: &Actor) -> Result<Vec<Recurring>, RecurringError> {
    actor.needs(Right::Look)?;
    let since = app.now().minus(DAY * KEPT_DAYS);
    let rows = store::removed(app.db.read(), actor.workspace, since).await?;
    let recurring = |row: &Row| Ok(Recurring::of(row, (row.draft()?, row.rhythm()?), Vec::new()));
    Ok(rows.iter().map(recurring).collect::<Result<_, Internal>>()?)
}

impl Recurring {
    fn of(row: &Row, (draft, rhythm): (Draft, Recurrence), next: Vec<Coming>) -> Self {
        Self {
            id: row.id.into(),
            title: draft.first_words(MOST_LETTERS),
            text: draft.text,
            places: draft.channels,
            rhythm,
            paused_at: row.paused_at.map(UtcMillis),
            paused_by: row.paused_by_name.clone(),
            trouble: row.trouble.as_deref().and_then(Stumble::parse),
            revision: row.revision,
            next,
            removed_at: row.removed_at.map(UtcMillis),
        }
    }
}

/// What comes of all series by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahead {
    /// What is not in the queue yet, in the order in which it comes.
    pub coming: Vec<Coming>,
    /// Those that would come if they did not rest.
    pub resting: Vec<Recurring>,
}

/// What comes until then.
pub async fn list_ahead(app: &App, actor: &Actor, until: UtcMillis) -> Result<Ahead, RecurringError> {
    actor.needs(Right::Look)?;
    let series = Series::of_workspace(app, actor).await?;
    let mut resting = series.recurring(app.now())?;
    resting.retain(|one| one.paused_at.is_some() && !one.next.is_empty());
    Ok(Ahead { coming: series.ahead(app.now(), until)?, resting })
}

/// Enough for a year of weeks.
const MOST: usize = 53;

/// All series of a business, with what became of each of their days from today on.
struct Series {
    plan: InForce,
    language: String,
    rows: Vec<Row>,
    fates: BTreeMap<Uuid, Fates>,
}

impl Series {
    async fn of_workspace(app: &App, actor: &Actor) -> Result<Self, Internal> {
        let on = app.db.read();
        let rows = store::of_workspace(on, actor.workspace).await?;
        let plan = in_force(on, actor.workspace).await?;
        let language = show_workspace(app, actor.workspace).await?.language;
        let fates = if rows.is_empty() {
            BTreeMap::new()
        } else {
            store::all_fates_since(on, actor.workspace, plan.day_of(app.now())).await?
        };
        Ok(Self { plan, language, rows, fates })
    }

    fn recurring(&self, now: UtcMillis) -> Result<Vec<Recurring>, Internal> {
        let one = |row: &Row| -> Result<Recurring, Internal> {
            let (draft, rhythm) = (row.draft()?, row.rhythm()?);
            let next = self.coming(row, (&draft, &rhythm), now).take(NEXT).collect();
            Ok(Recurring::of(row, (draft, rhythm), next))
        };
        self.rows.iter().map(one).collect()
    }

    fn ahead(&self, now: UtcMillis, until: UtcMillis) -> Result<Vec<Coming>, Internal> {
        let mut all = Vec::new();
        for row in self.rows.iter().filter(|row| row.paused_at.is_none()) {
            let (draft, rhythm) = (row.draft()?, row.rhythm()?);
            let coming = self.coming(row, (&draft, &rhythm), now).take_while(|one| one.at <= until);
            all.extend(coming.filter(|one| one.post.is_none()));
        }
        all.sort_by_key(|one| one.at);
        Ok(all)
    }

    /// In their order; only those that are asked for are put into words.
    fn coming<'a>(
        &'a self,
        row: &'a Row,
        (draft, rhythm): (&'a Draft, &'a Recurrence),
        now: UtcMillis,
    ) -> impl Iterator<Item = Coming> + 'a {
        let (plan, fates) = (&self.plan, self.fates.get(&row.id));
        let is_last = move |one: &Occurrence| rhythm.ends() && rhythm.after(one.at, &plan.zone).next().is_none();
        rhythm.after(now, &plan.zone).take(MOST).filter_map(move |one| {
            let (post, changed) = match fates.and_then(|fates| fates.get(&one.day.to_string())) {
                Some(Fate::Waits(post) | Fate::Leaving(post)) => (Some(*post), false),
                Some(Fate::Changed(post)) => (Some(*post), true),
                Some(Fate::TakenOut) => return None,
                None => (None, false),
            };
            // A blank that is empty by then is seen when the post is made.
            let words = words_of(draft, plan, &self.language, &one);
            let title = words.as_ref().unwrap_or(draft).first_words(MOST_LETTERS);
            let (number, at, places, last) = (one.number, one.at, draft.channels.clone(), is_last(&one));
            Some(Coming { recurring: RecurringId(row.id), number, at, title, places, post, changed, last })
        })
    }
}
