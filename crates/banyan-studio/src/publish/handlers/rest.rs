//! A place comes to rest, is woken, or its rest is undone.

use axum::extract::Path;
use banyan_app::{
    plan::{StoppedPlace, stopped_places},
    publish::{
        BeforeRest, RestError, Resting, WaitingThere, before_rest, rest_channel, undo_rest as undo_it, wake_channel,
    },
};
use banyan_domain::{ids::ChannelId, workspace::Right};
use http::StatusCode;
use serde::Deserialize;

use super::places::{PAGE, channel_of, channel_stop, sign_of};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go, may},
    form::Filled,
    handlers::broken,
    page::Page,
    publish::{LeavingSeries, LetRest, RestProblem, RestThen, RestingPost, StoppedHere, not_now},
    show, signs,
    workspace::Fault,
};

const REVIEW: &str = "/studio/plan/review";

/// What the plan says of a place that it lets rest already stands in the field.
pub(crate) async fn show_rest(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: ChannelId = id.parse().map_err(|_| Fault::NotFound)?;
    let stopped = stopped_places(&visit.app, visit.actor()?).await?;
    let why = stopped.iter().find(|place| place.channel.id == id).map(|place| reason(&visit.page, place));
    let form = RestForm { why: why.unwrap_or_default(), ..RestForm::default() };
    let_rest(&visit, id, &form, None).await
}

fn reason(page: &Page, place: &StoppedPlace) -> String {
    if place.why.is_empty() { page.t("place-rest-as-planned").to_string() } else { place.why.clone() }
}

/// For who may let them rest.
pub(crate) async fn stopped_here(visit: &Visit, stopped: Vec<StoppedPlace>) -> Result<Vec<StoppedHere>, Stop> {
    let mut here = Vec::new();
    if !may(visit, Right::Connect) {
        return Ok(here);
    }
    for place in stopped {
        let before = before_rest(&visit.app, visit.actor()?, place.channel.id).await;
        here.push(StoppedHere {
            id: place.channel.id,
            sign: signs::of_channel(&visit.app, &place.channel),
            row: place.row,
            since: place.since,
            why: reason(&visit.page, &place),
            then: then(before.map_err(|error| rest_stop(visit, error))?),
        });
    }
    Ok(here)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RestForm {
    why: String,
    /// `keep`, also where nothing was said, or `forget`.
    sign_in: String,
    /// `review`, where it was begun there.
    on: String,
}

impl RestForm {
    fn keeps_sign_in(&self) -> bool {
        self.sign_in != "forget"
    }

    fn is_on_review(&self) -> bool {
        self.on == "review"
    }

    fn page(&self) -> &'static str {
        if self.is_on_review() { REVIEW } else { PAGE }
    }
}

async fn let_rest(visit: &Visit, id: ChannelId, form: &RestForm, problem: Option<RestProblem>) -> Answer {
    let before = before_rest(&visit.app, visit.actor()?, id).await.map_err(|error| rest_stop(visit, error))?;
    let channel = &before.channel;
    let page = LetRest {
        id,
        sign: sign_of(visit, channel),
        handle: if channel.handle.is_empty() { channel.name.clone() } else { channel.handle.clone() },
        then: then(before),
        why: form.why.clone(),
        keeps_sign_in: form.keeps_sign_in(),
        on_review: form.is_on_review(),
        problem,
        p: visit.page.clone(),
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(show(status, &page))
}

fn then(before: BeforeRest) -> RestThen {
    let series = before.series.into_iter();
    RestThen {
        waiting: before.waiting.into_iter().map(resting_post).collect(),
        under_way: before.under_way,
        series: series.map(|one| LeavingSeries { title: one.title, only_there: one.only_there }).collect(),
    }
}

fn resting_post(waits: WaitingThere) -> RestingPost {
    let WaitingThere { line, goes_on } = waits;
    RestingPost { at: line.due_at, title: line.title, href: format!("/studio/posts/{}", line.post), goes_on }
}

pub(crate) async fn rest_place(visit: Visit, Path(id): Path<String>, Filled(form): Filled<RestForm>) -> Answer {
    let id = channel_of(&visit, &id).await?.id;
    let resting = Resting { why: &form.why, keeps_sign_in: form.keeps_sign_in() };
    let problem = match Box::pin(rest_channel(&visit.app, visit.actor()?, id, resting)).await {
        Ok(_) => return Ok(go(&format!("{}?rested={id}", form.page()), Some(Done::Rested))),
        Err(RestError::NoReason) => RestProblem::NoReason,
        Err(RestError::TooLong) => RestProblem::TooLong,
        Err(RestError::Leaving) => RestProblem::Leaving,
        Err(error) => return Err(rest_stop(&visit, error)),
    };
    let_rest(&visit, id, &form, Some(problem)).await
}

pub(crate) async fn undo_rest(visit: Visit, Path(id): Path<String>, Filled(form): Filled<RestForm>) -> Answer {
    let id = channel_of(&visit, &id).await?.id;
    let undone = Box::pin(undo_it(&visit.app, visit.actor()?, id)).await;
    undone.map_err(|error| rest_stop(&visit, error))?;
    Ok(go(form.page(), Some(Done::RestUndone)))
}

pub(crate) async fn wake_place(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = channel_of(&visit, &id).await?.id;
    let woken = Box::pin(wake_channel(&visit.app, visit.actor()?, id)).await;
    woken.map_err(|error| rest_stop(&visit, error))?;
    Ok(go(PAGE, Some(Done::Woken)))
}

fn rest_stop(visit: &Visit, error: RestError) -> Stop {
    let said = match error {
        RestError::Channel(error) => return channel_stop(error),
        RestError::Internal(_) => return broken(error),
        RestError::NoReason | RestError::TooLong | RestError::Leaving => return Fault::Refused.into(),
        RestError::OwnGround => "place-rest-own",
        RestError::AtRest | RestError::NotAtRest => "place-rest-meanwhile",
        RestError::NeverConnected => "place-wake-never",
        RestError::TooLate => "place-rest-too-late",
    };
    not_now(visit.page.t(said).to_string(), PAGE)
}
