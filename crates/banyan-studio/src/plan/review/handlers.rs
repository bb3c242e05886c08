//! What the page of a review answers.

use std::collections::BTreeMap;

use axum::extract::Query;
use banyan_app::plan::{
    ChangePlanError,
    review::{EndReviewError, NewReview, SpeakError, end_review, show_review as read_review, speak_in_review},
};
use banyan_domain::plan::{Leaning, RowId, Verdict, first::Stand};
use http::StatusCode;

use super::{ReviewPage, ReviewProblem};
use crate::{
    done::{Done, JustDone},
    door::{Answer, Stop, Visit, go},
    form::Filled,
    publish::handlers::stopped_here,
    show,
    workspace::Fault,
};

const PAGE: &str = "/studio/plan/review";

pub(crate) async fn show_review(visit: Visit, Query(just): Query<JustDone>) -> Answer {
    let page = whole(&visit, NewReview::default()).await?;
    Ok(show(StatusCode::OK, &ReviewPage { just: JustDone { on_review: true, ..just }, ..page }))
}

async fn page(visit: &Visit, status: StatusCode, typed: NewReview, problem: Option<ReviewProblem>) -> Answer {
    Ok(show(status, &ReviewPage { problem, ..whole(visit, typed).await? }))
}

async fn whole(visit: &Visit, typed: NewReview) -> Result<ReviewPage, Stop> {
    let actor = visit.actor()?;
    let mut review = read_review(&visit.app, actor).await?;
    let stopped = stopped_here(visit, std::mem::take(&mut review.stopped)).await?;
    let (p, reader) = (visit.page.clone(), actor.user);
    Ok(ReviewPage { p, review, reader, stopped, just: JustDone::default(), typed, problem: None })
}

/// The owner's is the first part of one long form: what was begun below it is handed back as it was typed.
pub(crate) async fn speak(mut visit: Visit, Filled(sent): Filled<Vec<(String, String)>>) -> Answer {
    let typed = typed(&sent);
    let Some(believes) = typed.believes else {
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(ReviewProblem::Believes)).await;
    };
    match speak_in_review(&visit.app, visit.actor()?, believes, &typed.own_words).await {
        Ok(()) if typed.read_at == 0 => Ok(go(PAGE, Some(Done::Saved))),
        Ok(()) => {
            visit.page.done = Some(Done::Saved);
            page(&visit, StatusCode::OK, typed, None).await
        }
        Err(SpeakError::TooLong) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(ReviewProblem::TooLong)).await
        }
        Err(SpeakError::WhoSpeaks) => Err(Fault::NotAllowed { owner: None }.into()),
        Err(SpeakError::Refused(refused)) => Err(refused.into()),
        Err(SpeakError::Internal(error)) => Err(error.into()),
    }
}

/// Its rows depend on what is due: `row-104=keep`.
pub(crate) async fn end(visit: Visit, Filled(sent): Filled<Vec<(String, String)>>) -> Answer {
    let typed = typed(&sent);
    let (status, problem) = match end_review(&visit.app, visit.actor()?, &typed).await {
        Ok(_) => return Ok(go(PAGE, Some(Done::Saved))),
        Err(EndReviewError::NextDay) => (StatusCode::UNPROCESSABLE_ENTITY, ReviewProblem::NextDay),
        Err(EndReviewError::TooLong) => (StatusCode::UNPROCESSABLE_ENTITY, ReviewProblem::TooLong),
        Err(EndReviewError::Change(ChangePlanError::Plan(_))) => {
            (StatusCode::UNPROCESSABLE_ENTITY, ReviewProblem::Social)
        }
        Err(EndReviewError::TooEarly(early)) => (StatusCode::UNPROCESSABLE_ENTITY, ReviewProblem::TooEarly(early)),
        Err(EndReviewError::Conflict) => (StatusCode::CONFLICT, ReviewProblem::Conflict),
        Err(EndReviewError::NoPlan | EndReviewError::Change(_)) => return Err(Fault::Refused.into()),
        Err(EndReviewError::Refused(refused)) => return Err(refused.into()),
        Err(EndReviewError::Internal(error)) => return Err(error.into()),
    };
    page(&visit, status, typed, Some(problem)).await
}

fn typed(sent: &[(String, String)]) -> NewReview {
    let said = |name: &str| sent.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str());
    let verdict = |(name, value): &(String, String)| {
        let row = name.strip_prefix("row-")?.parse().ok()?;
        Some((RowId(row), Verdict::parse(value)?))
    };
    NewReview {
        read_at: said("version").parse().unwrap_or(0),
        stand: Stand::parse(said("stand")),
        believes: Leaning::parse(said("believes")),
        own_words: said("own_words").to_owned(),
        social: said("social").to_owned(),
        distraction: Leaning::parse(said("distraction")),
        words: said("words").to_owned(),
        verdicts: sent.iter().filter_map(verdict).collect::<BTreeMap<_, _>>(),
        next: said("next").to_owned(),
    }
}
