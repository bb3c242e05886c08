//! The page of who waits, and the two taps.

use axum::extract::{Path, Query};
use banyan_app::{
    converse::{Mark, Settled, Unheard, WaitingError, WaitingLine, list_waiting, mark_message},
    publish::list_channels,
};
use banyan_domain::ids::MessageId;
use http::StatusCode;
use serde::Deserialize;

use super::{SettledPerson, UnheardPlace, WaitingPage, WaitingPerson};
use crate::{
    done::{Done, JustDone},
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    parts::PlaceSign,
    show, signs,
    workspace::Fault,
};

const PAGE: &str = "/studio/waiting";

pub(crate) async fn show_waiting(visit: Visit, Query(just): Query<JustDone>) -> Answer {
    let waiting = list_waiting(&visit.app, visit.actor()?).await.map_err(stop)?;
    let channels = list_channels(&visit.app, visit.actor()?).await.map_err(broken)?;
    let able = |network: &str| visit.app.connector(network).is_some_and(|one| one.inbox().is_some());
    let sign = |line: &WaitingLine| -> PlaceSign { signs::of_network(&visit.app, &line.network, &line.place) };
    let unheard = |place: Unheard| UnheardPlace {
        sign: signs::of_network(&visit.app, &place.network, &place.place),
        since: place.since,
    };
    let settled = |settled: Settled| SettledPerson { sign: sign(&settled.line), settled };
    let page = WaitingPage {
        p: visit.page.clone(),
        people: waiting.people(),
        lines: waiting.lines.into_iter().map(|line| WaitingPerson { sign: sign(&line), line }).collect(),
        is_cut: waiting.is_cut,
        no_promise: waiting.no_promise,
        settled: waiting.settled.into_iter().map(settled).collect(),
        unheard: waiting.unheard.into_iter().map(unheard).collect(),
        hears: channels.iter().any(|channel| channel.rested_year.is_none() && able(&channel.network)),
        just,
    };
    Ok(show(StatusCode::OK, &page))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct MarkForm {
    mark: String,
}

pub(crate) async fn mark(visit: Visit, Path(id): Path<String>, Filled(form): Filled<MarkForm>) -> Answer {
    let id: MessageId = id.parse().map_err(|_| Fault::NotFound)?;
    let mark = Mark::parse(&form.mark).ok_or(Fault::Refused)?;
    mark_message(&visit.app, visit.actor()?, id, mark).await.map_err(stop)?;
    let (page, done) = match mark {
        Mark::Answered => (format!("{PAGE}?marked={id}"), Done::PersonAnswered),
        Mark::NeedsNone => (format!("{PAGE}?marked={id}"), Done::NeedsNoAnswer),
        Mark::Waits => (PAGE.to_owned(), Done::WaitsAgain),
    };
    Ok(go(&page, Some(done)))
}

fn stop(error: WaitingError) -> Stop {
    match error {
        WaitingError::Refused(refused) => refused.into(),
        WaitingError::NotHere => Fault::NotFound.into(),
        WaitingError::Internal(error) => error.into(),
    }
}
