//! The code on the wall: shown and printed by who works here, opened by whoever holds the phone.

use axum::extract::{Path, Query};
use banyan_app::measure::{
    WallError, WallVisit, new_wall_code as make_code, note_at_wall as note_call, open_wall, show_wall as show_code,
    take_back_at_wall as take_back,
};
use banyan_domain::{
    ids::EntryId,
    measure::{Cause, Reason},
};
use http::StatusCode;
use serde::Deserialize;

use super::super::{Choice, NotePage, NoteState, WallPage, said};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    show,
    workspace::Fault,
};

pub(crate) async fn show_wall(visit: Visit) -> Answer {
    let code = show_code(&visit.app, visit.actor()?).await.map_err(stop)?;
    Ok(show(StatusCode::OK, &WallPage { p: visit.page.clone(), code }))
}

pub(crate) async fn new_wall_code(visit: Visit) -> Answer {
    make_code(&visit.app, visit.actor()?).await.map_err(stop)?;
    Ok(go("/studio/away/wall", Some(Done::Saved)))
}

fn stop(error: WallError) -> Stop {
    match error {
        WallError::Refused(refused) => refused.into(),
        WallError::Internal(error) => error.into(),
        error => broken(error),
    }
}

// ---- for whoever has the code --------------------------------------------------------------------------------------

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct AtWall {
    noted: Option<EntryId>,
    back: bool,
}

pub(crate) async fn show_note(visit: Visit, Path(code): Path<String>, Query(at): Query<AtWall>) -> Answer {
    let state = match (at.noted, at.back) {
        (Some(id), _) => NoteState::Noted(id),
        (None, true) => NoteState::TakenBack,
        (None, false) => NoteState::Asks,
    };
    page(&visit, &code, StatusCode::OK, state).await
}

async fn page(visit: &Visit, code: &str, status: StatusCode, state: NoteState) -> Answer {
    let (status, state, choices) = match open_wall(&visit.app, code).await {
        Ok(wall) => (status, state, choices(visit, &wall)),
        Err(WallError::NoSuchCode) => (StatusCode::NOT_FOUND, NoteState::NotInUse, Vec::new()),
        Err(error) => return Err(stop(error)),
    };
    Ok(show(status, &NotePage { p: visit.page.clone(), code: code.to_owned(), choices, state }))
}

/// In the order of the plan, without a count: what others noted is not shown here.
fn choices(visit: &Visit, wall: &WallVisit) -> Vec<Choice> {
    let fixed = |reason: &Reason| Choice {
        cause: Cause::Reason(*reason),
        label: said::reason(&visit.page, *reason),
        so_far: 0,
    };
    let ways = wall.ways.iter().map(|(row, name)| Choice { cause: Cause::Row(*row), label: name.clone(), so_far: 0 });
    let mut choices = vec![fixed(&Reason::Recommended)];
    choices.extend(ways);
    choices.extend(Reason::ALL.iter().filter(|reason| **reason != Reason::Recommended).map(fixed));
    choices
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct CallForm {
    cause: String,
}

pub(crate) async fn note_at_wall(visit: Visit, Path(code): Path<String>, Filled(form): Filled<CallForm>) -> Answer {
    let cause = Cause::parse(&form.cause).ok_or(Fault::Refused)?;
    match note_call(&visit.app, &code, &visit.from, cause).await {
        Ok(id) => Ok(go(&format!("/studio/note/{code}?noted={id}"), None)),
        Err(WallError::TooMany) => page(&visit, &code, StatusCode::TOO_MANY_REQUESTS, NoteState::Wait).await,
        Err(WallError::NoSuchCode) => page(&visit, &code, StatusCode::NOT_FOUND, NoteState::NotInUse).await,
        // The line left the plan while the page was open.
        Err(WallError::Note(_)) => page(&visit, &code, StatusCode::CONFLICT, NoteState::Asks).await,
        Err(error) => Err(stop(error)),
    }
}

#[derive(Deserialize)]
pub(crate) struct BackForm {
    entry: EntryId,
}

pub(crate) async fn take_back_at_wall(
    visit: Visit,
    Path(code): Path<String>,
    Filled(form): Filled<BackForm>,
) -> Answer {
    match take_back(&visit.app, &code, form.entry).await {
        Ok(()) => Ok(go(&format!("/studio/note/{code}?back=true"), None)),
        Err(WallError::NoSuchCode) => page(&visit, &code, StatusCode::NOT_FOUND, NoteState::NotInUse).await,
        Err(WallError::Note(_)) => page(&visit, &code, StatusCode::CONFLICT, NoteState::Asks).await,
        Err(error) => Err(stop(error)),
    }
}
