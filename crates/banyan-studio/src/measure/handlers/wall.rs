//! The code on the wall: shown and printed by who works here, opened by whoever holds the phone.

use axum::extract::{Path, Query};
use banyan_app::measure::{
    AtWall, WallError, WallVisit, choose_wall_kinds as choose, new_wall_code as make_code, note_at_wall as note_it,
    open_wall, show_wall as show_code, take_back_at_wall as take_back,
};
use banyan_domain::{
    ids::EntryId,
    measure::{Cause, Kind, Reason},
    plan::RowId,
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
    Ok(show(StatusCode::OK, &WallPage { p: visit.page.clone(), code, for_nothing: false }))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct KindsForm {
    kinds: Vec<String>,
}

pub(crate) async fn choose_wall_kinds(visit: Visit, Filled(form): Filled<KindsForm>) -> Answer {
    let kinds: Vec<Kind> = form.kinds.iter().filter_map(|kind| Kind::parse(kind)).collect();
    match choose(&visit.app, visit.actor()?, &kinds).await {
        Ok(()) => Ok(go("/studio/away/wall", Some(Done::Saved))),
        Err(WallError::ForNothing) => {
            let code = show_code(&visit.app, visit.actor()?).await.map_err(stop)?;
            let page = WallPage { p: visit.page.clone(), code, for_nothing: true };
            Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(WallError::NoSuchCode) => Ok(go("/studio/away/wall", None)),
        Err(error) => Err(stop(error)),
    }
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
pub(crate) struct Asked {
    kind: String,
    noted: Option<EntryId>,
    back: bool,
}

pub(crate) async fn show_note(visit: Visit, Path(code): Path<String>, Query(at): Query<Asked>) -> Answer {
    let state = match (at.noted, at.back) {
        (Some(id), _) => NoteState::Noted(id),
        (None, true) => NoteState::TakenBack,
        (None, false) => NoteState::Asks,
    };
    page(&visit, &code, &at.kind, StatusCode::OK, state).await
}

/// Asked about the kind that is named, if the code is for it, else about the first.
async fn page(visit: &Visit, code: &str, kind: &str, status: StatusCode, state: NoteState) -> Answer {
    let (p, code_shown) = (visit.page.clone(), code.to_owned());
    let wall = match open_wall(&visit.app, code).await {
        Ok(wall) => wall,
        Err(WallError::NoSuchCode) => {
            let (kinds, choices, state) = (Vec::new(), Vec::new(), NoteState::NotInUse);
            let gone = NotePage { p, code: code_shown, kinds, kind: Kind::Call, choices, state };
            return Ok(show(StatusCode::NOT_FOUND, &gone));
        }
        Err(error) => return Err(stop(error)),
    };
    let asked = Kind::parse(kind).filter(|kind| wall.kinds.contains(kind));
    let kind = asked.or(wall.kinds.first().copied()).unwrap_or(Kind::Call);
    let choices = choices(visit, &wall, kind);
    Ok(show(status, &NotePage { p, code: code_shown, kinds: wall.kinds, kind, choices, state }))
}

fn choices(visit: &Visit, wall: &WallVisit, kind: Kind) -> Vec<Choice> {
    match kind {
        Kind::Call | Kind::Enquiry => causes(visit, wall),
        Kind::Habit => wall.habits.iter().map(named).collect(),
        Kind::Answered | Kind::ThankYou | Kind::Talk | Kind::Cards | Kind::Minutes | Kind::Cost => Vec::new(),
    }
}

fn named((row, name): &(RowId, String)) -> Choice {
    Choice { cause: Cause::Row(*row), label: name.clone(), so_far: 0 }
}

/// In the order of the plan, without a count: what others noted is not shown here.
fn causes(visit: &Visit, wall: &WallVisit) -> Vec<Choice> {
    let fixed = |reason: &Reason| Choice {
        cause: Cause::Reason(*reason),
        label: said::reason(&visit.page, *reason),
        so_far: 0,
    };
    let mut choices = vec![fixed(&Reason::Recommended)];
    choices.extend(wall.ways.iter().map(named));
    choices.extend(Reason::ALL.iter().filter(|reason| **reason != Reason::Recommended).map(fixed));
    choices
}

/// A call where no kind is said.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct TapForm {
    kind: String,
    cause: String,
    minutes: String,
}

pub(crate) async fn note_at_wall(visit: Visit, Path(code): Path<String>, Filled(form): Filled<TapForm>) -> Answer {
    let kind = if form.kind.is_empty() { Some(Kind::Call) } else { Kind::parse(&form.kind) };
    let kind = kind.ok_or(Fault::Refused)?;
    let cause = Cause::parse(&form.cause);
    if cause.is_none() && (kind.has_cause() || kind == Kind::Habit) {
        return Err(Fault::Refused.into());
    }
    let asks = |status, state| page(&visit, &code, kind.as_str(), status, state);
    match note_it(&visit.app, &code, &visit.from, AtWall { kind, cause, minutes: form.minutes.parse().ok() }).await {
        Ok(id) => Ok(go(&format!("/studio/note/{code}?kind={}&noted={id}", kind.as_str()), None)),
        Err(WallError::TooMany) => asks(StatusCode::TOO_MANY_REQUESTS, NoteState::Wait).await,
        Err(WallError::NoSuchCode) => asks(StatusCode::NOT_FOUND, NoteState::NotInUse).await,
        // The line left the plan, or the code is no longer for it, while the page was open.
        Err(WallError::Note(_) | WallError::NotForThat) => asks(StatusCode::CONFLICT, NoteState::Asks).await,
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
        Err(WallError::NoSuchCode) => page(&visit, &code, "", StatusCode::NOT_FOUND, NoteState::NotInUse).await,
        Err(WallError::Note(_)) => page(&visit, &code, "", StatusCode::CONFLICT, NoteState::Asks).await,
        Err(error) => Err(stop(error)),
    }
}
