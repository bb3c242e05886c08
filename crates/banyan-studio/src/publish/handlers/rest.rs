//! A place comes to rest, is woken, or its rest is undone.

use axum::extract::Path;
use banyan_app::publish::{
    BeforeRest, RestError, Resting, WaitingThere, before_rest, rest_channel, undo_rest as undo_it, wake_channel,
};
use banyan_domain::ids::ChannelId;
use http::StatusCode;
use serde::Deserialize;

use super::places::{PAGE, channel_of, channel_stop, sign_of};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    publish::{LeavingSeries, LetRest, RestProblem, RestingPost, not_now},
    show,
    workspace::Fault,
};

pub(crate) async fn show_rest(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = channel_of(&visit, &id).await?.id;
    let_rest(&visit, id, &RestForm::default(), None).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RestForm {
    why: String,
    /// `keep`, also where nothing was said, or `forget`.
    sign_in: String,
}

impl RestForm {
    fn keeps_sign_in(&self) -> bool {
        self.sign_in != "forget"
    }
}

async fn let_rest(visit: &Visit, id: ChannelId, form: &RestForm, problem: Option<RestProblem>) -> Answer {
    let before = before_rest(&visit.app, visit.actor()?, id).await.map_err(|error| rest_stop(visit, error))?;
    let BeforeRest { channel, waiting, under_way, series } = before;
    let series = series.into_iter().map(|one| LeavingSeries { title: one.title, only_there: one.only_there });
    let page = LetRest {
        id,
        sign: sign_of(visit, &channel),
        handle: if channel.handle.is_empty() { channel.name } else { channel.handle },
        waiting: waiting.into_iter().map(resting_post).collect(),
        under_way,
        series: series.collect(),
        why: form.why.clone(),
        keeps_sign_in: form.keeps_sign_in(),
        problem,
        p: visit.page.clone(),
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(show(status, &page))
}

fn resting_post(waits: WaitingThere) -> RestingPost {
    let WaitingThere { line, goes_on } = waits;
    RestingPost { at: line.due_at, title: line.title, href: format!("/studio/posts/{}", line.post), goes_on }
}

pub(crate) async fn rest_place(visit: Visit, Path(id): Path<String>, Filled(form): Filled<RestForm>) -> Answer {
    let id = channel_of(&visit, &id).await?.id;
    let resting = Resting { why: &form.why, keeps_sign_in: form.keeps_sign_in() };
    let problem = match Box::pin(rest_channel(&visit.app, visit.actor()?, id, resting)).await {
        Ok(_) => return Ok(go(&format!("{PAGE}?rested={id}"), Some(Done::Rested))),
        Err(RestError::NoReason) => RestProblem::NoReason,
        Err(RestError::TooLong) => RestProblem::TooLong,
        Err(RestError::Leaving) => RestProblem::Leaving,
        Err(error) => return Err(rest_stop(&visit, error)),
    };
    let_rest(&visit, id, &form, Some(problem)).await
}

pub(crate) async fn undo_rest(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = channel_of(&visit, &id).await?.id;
    let undone = Box::pin(undo_it(&visit.app, visit.actor()?, id)).await;
    undone.map_err(|error| rest_stop(&visit, error))?;
    Ok(go(PAGE, Some(Done::RestUndone)))
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
