//! The review ends: the answer to why, what was decided, and the next day, as one version of the plan.

use std::collections::BTreeMap;

use banyan_domain::{
    plan::{
        Leaning, Plan, PlanError, ReviewEnd, ReviewError, RowId, Section, TooEarly, Verdict,
        first::{FirstAnswer, Stand},
        reviewed,
    },
    workspace::Right,
};
use jiff::civil::Date;
use serde_json::json;

use super::{
    speak_in_review::speak,
    store::{self as reviews, End},
};
use crate::{
    Actor, App, Internal,
    plan::{
        ChangePlanError,
        answer_first::add_given,
        change_plan::save,
        store::{self, How},
    },
    workspace::{Refused, record, today},
};

const LONGEST: usize = 2_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewReview {
    /// The version of the plan that was read.
    pub read_at: i64,
    /// Where one stands today; earlier answers stay.
    pub stand: Option<Stand>,
    /// What the one who ends it thinks, where that is said in the same breath.
    pub believes: Option<Leaning>,
    pub own_words: String,
    pub social: String,
    pub distraction: Option<Leaning>,
    pub words: String,
    pub verdicts: BTreeMap<RowId, Verdict>,
    /// `2027-02-23`; three months on where nothing is said.
    pub next: String,
}

#[derive(Debug, thiserror::Error)]
pub enum EndReviewError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("the next review needs a day to come (write it like 2027-02-23); nothing was written down")]
    NextDay,
    #[error("that is longer than {LONGEST} letters; nothing was written down")]
    TooLong,
    #[error("there is no plan yet that could be looked at again")]
    NoPlan,
    #[error("somebody changed the plan meanwhile; nothing was written down. Read it again, then end the review")]
    Conflict,
    #[error(transparent)]
    TooEarly(#[from] TooEarly),
    #[error(transparent)]
    Change(#[from] ChangePlanError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for EndReviewError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Answers the version the plan has after it.
pub async fn end_review(app: &App, actor: &Actor, new: &NewReview) -> Result<i64, EndReviewError> {
    actor.needs(Right::Own)?;
    let words = new.words.trim();
    let own_words = new.own_words.trim();
    if [words, own_words].iter().any(|words| words.chars().count() > LONGEST) {
        return Err(EndReviewError::TooLong);
    }
    let today = today(app, actor).await?;
    let end = ReviewEnd {
        social: new.social.clone(),
        words: words.to_owned(),
        verdicts: new.verdicts.clone(),
        next: next_day(&new.next, today)?,
    };
    let at = app.now();
    let tx = app.db.begin().await?;
    let newest = store::newest_to_change(&tx, actor.workspace).await?.ok_or(EndReviewError::NoPlan)?;
    if newest.number != new.read_at {
        let read = store::numbered(&*tx, actor.workspace, new.read_at).await?.map(|read| read.plan);
        if touches_what_changed(new, &read.unwrap_or_default(), &newest.plan) {
            return Err(EndReviewError::Conflict);
        }
    }
    let next = reviewed(&newest.plan, &end, today).map_err(of_review)?;
    let version = if next == newest.plan { newest.number } else { newest.number + 1 };
    let review = reviews::open_or_begin(&tx, actor.workspace, at, actor.user).await?;
    if let (Some(believes), Some(user)) = (new.believes, actor.user) {
        speak(&tx, actor, review, (user, believes, own_words), at).await?;
    }
    if let Some(stand) = new.stand {
        add_given(&tx, actor, &FirstAnswer::Stand(stand), at).await?;
    }
    let ended = End { distraction: new.distraction, words, version, at, by: actor.user };
    reviews::end(&tx, actor.workspace, review, &ended).await?;
    let told = json!({ "version": version, "distraction": new.distraction });
    record(&tx, actor.workspace, actor, at, "plan.end_review", Some(review), &told).await?;
    if version == newest.number {
        tx.commit().await?;
        return Ok(version);
    }
    Ok(save(app, actor, tx, newest.number, &next, How::Review, Some(words)).await?)
}

fn next_day(typed: &str, today: Date) -> Result<Option<Date>, EndReviewError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let day: Date = typed.parse().map_err(|_| EndReviewError::NextDay)?;
    if day > today { Ok(Some(day)) } else { Err(EndReviewError::NextDay) }
}

/// The answer to why, the dates, and every row that was decided about.
fn touches_what_changed(new: &NewReview, read: &Plan, now: &Plan) -> bool {
    let whole = [Section::Why, Section::Review].iter().any(|section| read.one(*section) != now.one(*section));
    whole || new.verdicts.keys().any(|row| read.row(*row) != now.row(*row))
}

/// A row that is gone was taken out meanwhile.
fn of_review(wrong: ReviewError) -> EndReviewError {
    match wrong {
        ReviewError::TooEarly(early) => early.into(),
        ReviewError::Plan(PlanError::NoSuchRow) => EndReviewError::Conflict,
        ReviewError::Plan(wrong) => EndReviewError::Change(wrong.into()),
    }
}
