//! A book or a course comes onto somebody's list; something on it is done, or not yet after all.

use banyan_domain::{
    plan::{LearnKind, Money},
    workspace::Right,
};
use jiff::{ToSpan as _, civil::Date};
use serde_json::json;
use uuid::Uuid;

use super::{
    answer_knowing::owner_of,
    books::Book,
    store::{self, ListRow},
};
use crate::{
    Actor, App, Internal, fresh_id,
    workspace::{Refused, record, today},
};

const LONGEST: usize = 160;
const WEEKS_FOR_A_BOOK: i64 = 4;

#[derive(Debug, thiserror::Error)]
pub enum LearningError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("each person has a list of their own; say who")]
    WhoAsks,
    #[error("that is not on this list")]
    NotHere,
    #[error("a course needs a name, at most {LONGEST} letters; nothing was written down")]
    Name,
    #[error("`{0}` is not a day (write it like 2026-11-24); nothing was written down")]
    Day(String),
    #[error("`{0}` is no amount (write it like 60 EUR); nothing was written down")]
    Cost(String),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for LearningError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// A course at a chamber, a library, a college, or with a trainer; as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewCourse {
    pub name: String,
    pub place: String,
    pub on: String,
    pub cost: String,
}

pub async fn add_course(app: &App, actor: &Actor, new: &NewCourse) -> Result<Uuid, LearningError> {
    let name = new.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let place = new.place.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count().max(place.chars().count()) > LONGEST {
        return Err(LearningError::Name);
    }
    let wrong_day = || LearningError::Day(new.on.trim().to_owned());
    let on: Date = new.on.trim().parse().map_err(|_| wrong_day())?;
    let cost = match new.cost.trim() {
        "" => String::new(),
        typed => Money::parse(typed).ok_or_else(|| LearningError::Cost(typed.to_owned()))?.to_string(),
    };
    add(app, actor, LearnKind::Course, [name, place, cost], on).await
}

/// Four weeks are a measure, not a duty.
pub async fn add_book(app: &App, actor: &Actor, key: &str) -> Result<Uuid, LearningError> {
    let book = Book::of(key).ok_or(LearningError::NotHere)?;
    let today = today(app, actor).await?;
    let on = today.checked_add(WEEKS_FOR_A_BOOK.weeks()).unwrap_or(today);
    add(app, actor, LearnKind::Book, [book.key.to_owned(), String::new(), String::new()], on).await
}

async fn add(app: &App, actor: &Actor, kind: LearnKind, said: [String; 3], on: Date) -> Result<Uuid, LearningError> {
    actor.needs(Right::Look)?;
    let of = owner_of(actor).ok_or(LearningError::WhoAsks)?;
    let [what, place, cost] = said;
    let at = app.now();
    let tx = app.db.begin().await?;
    let known = store::list(&*tx, of).await?;
    if let Some(row) = known.iter().find(|row| row.kind == kind.as_str() && row.what == what && row.done_at.is_none()) {
        return Ok(row.id);
    }
    let kind = kind.as_str().to_owned();
    let row = ListRow { id: fresh_id(), kind, what, place, cost, due_on: on.to_string(), done_at: None };
    store::add(&tx, of, &row, at).await?;
    let told = json!({ "kind": row.kind });
    record(&tx, actor.workspace, actor, at, "plan.add_learning", Some(row.id), &told).await?;
    tx.commit().await?;
    Ok(row.id)
}

pub async fn finish_learning(app: &App, actor: &Actor, id: Uuid, done: bool) -> Result<(), LearningError> {
    actor.needs(Right::Look)?;
    let of = owner_of(actor).ok_or(LearningError::WhoAsks)?;
    let at = app.now();
    let tx = app.db.begin().await?;
    if store::finish(&tx, of, id, done.then_some(at)).await? == 0 {
        return Err(LearningError::NotHere);
    }
    let told = json!({ "done": done });
    record(&tx, actor.workspace, actor, at, "plan.finish_learning", Some(id), &told).await?;
    Ok(tx.commit().await?)
}
