//! What one's own learning page answers.

use axum::extract::{Path, Query};
use banyan_app::plan::{
    knowing::{
        COURSES, KnowingError, LearningError, NewCourse, add_book, add_course, answer_knowing, finish_learning,
        list_learning,
    },
    show_lesson as read_lesson,
};
use banyan_domain::plan::{Lesson, Question};
use http::StatusCode;
use serde::Deserialize;
use uuid::Uuid;

use super::{LearningPage, LearningProblem, LessonPage};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    show,
    workspace::Fault,
};

const PAGE: &str = "/studio/plan/learning";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// A kind of course, with which the form is filled in.
    course: String,
}

pub(crate) async fn show_learning(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let typed = COURSES.iter().find(|key| **key == asked.course).map_or_else(NewCourse::default, |key| NewCourse {
        name: visit.page.t(&format!("course-{key}")).to_string(),
        place: visit.page.t(&format!("course-{key}-where")).to_string(),
        ..NewCourse::default()
    });
    page(&visit, StatusCode::OK, typed, None).await
}

async fn page(visit: &Visit, status: StatusCode, typed: NewCourse, problem: Option<LearningProblem>) -> Answer {
    let learning = list_learning(&visit.app, visit.actor()?).await?;
    Ok(show(status, &LearningPage { p: visit.page.clone(), learning, typed, problem }))
}

pub(crate) async fn show_lesson(visit: Visit, Path(lesson): Path<String>) -> Answer {
    let lesson = Lesson::parse(&lesson).ok_or(Fault::NotFound)?;
    let shown = read_lesson(lesson, visit.page.language().tag)?;
    Ok(show(StatusCode::OK, &LessonPage { p: visit.page.clone(), shown }))
}

/// `wants=yes`, `plan=no`: whatever was ticked.
pub(crate) async fn answer(visit: Visit, Filled(ticked): Filled<Vec<(String, String)>>) -> Answer {
    let said = |value: &str| match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let answers: Vec<(Question, bool)> =
        ticked.iter().filter_map(|(name, value)| Some((Question::parse(name)?, said(value)?))).collect();
    match answer_knowing(&visit.app, visit.actor()?, &answers).await {
        Ok(()) => Ok(go(PAGE, Some(Done::Saved))),
        Err(KnowingError::Nothing) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, NewCourse::default(), Some(LearningProblem::Nothing)).await
        }
        Err(KnowingError::WhoAsks) => Err(Fault::NotAllowed { owner: None }.into()),
        Err(KnowingError::Refused(refused)) => Err(refused.into()),
        Err(KnowingError::Internal(error)) => Err(error.into()),
    }
}

#[derive(Deserialize)]
pub(crate) struct BookForm {
    book: String,
}

pub(crate) async fn take_book(visit: Visit, Filled(form): Filled<BookForm>) -> Answer {
    add_book(&visit.app, visit.actor()?, &form.book).await.map_err(stop)?;
    Ok(go(PAGE, Some(Done::Saved)))
}

#[derive(Deserialize)]
pub(crate) struct CourseForm {
    name: String,
    #[serde(default)]
    place: String,
    on: String,
    #[serde(default)]
    cost: String,
}

pub(crate) async fn note_course(visit: Visit, Filled(form): Filled<CourseForm>) -> Answer {
    let typed = NewCourse { name: form.name, place: form.place, on: form.on, cost: form.cost };
    let problem = match add_course(&visit.app, visit.actor()?, &typed).await {
        Ok(_) => return Ok(go(PAGE, Some(Done::Saved))),
        Err(LearningError::Name) => LearningProblem::Name,
        Err(LearningError::Day(_)) => LearningProblem::Day,
        Err(LearningError::Cost(_)) => LearningProblem::Cost,
        Err(other) => return Err(stop(other)),
    };
    page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed, Some(problem)).await
}

#[derive(Deserialize)]
pub(crate) struct FinishForm {
    /// `yes`, or `no` for not yet after all.
    done: String,
}

pub(crate) async fn finish(visit: Visit, Path(id): Path<Uuid>, Filled(form): Filled<FinishForm>) -> Answer {
    finish_learning(&visit.app, visit.actor()?, id, form.done == "yes").await.map_err(stop)?;
    Ok(go(PAGE, Some(Done::Saved)))
}

fn stop(error: LearningError) -> Stop {
    match error {
        LearningError::Refused(refused) => refused.into(),
        LearningError::WhoAsks => Fault::NotAllowed { owner: None }.into(),
        LearningError::NotHere => Fault::NotFound.into(),
        LearningError::Name | LearningError::Day(_) | LearningError::Cost(_) => Fault::Refused.into(),
        LearningError::Internal(error) => error.into(),
    }
}
