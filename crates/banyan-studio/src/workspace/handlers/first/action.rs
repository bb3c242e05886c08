//! The one thing to do for where one stands, and what has to be there first: done, or put aside.

use axum_extra::extract::Form;
use banyan_app::plan::{OneAction, answer_first, ask_first_again, leave_for_later};
use banyan_domain::plan::first::{FirstAnswer, Question, Stand};
use serde::Deserialize;

use super::stop;
use crate::{
    done::Done,
    door::{Answer, Visit, go},
    workspace::{Fault, first::OneThing},
};

pub(in crate::workspace::handlers) fn one_thing(visit: &Visit, action: OneAction) -> OneThing {
    let since = action.since.in_zone(visit.page.now.time_zone()).date();
    OneThing { stand: action.stand, since }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActionForm {
    stand: String,
    /// Otherwise it is put aside.
    done: String,
    /// The page it was pressed on.
    on: String,
}

pub(crate) async fn do_action(visit: Visit, Form(form): Form<ActionForm>) -> Answer {
    let actor = visit.actor()?;
    if form.done == "yes" {
        let stand = Stand::parse(&form.stand).ok_or(Fault::Refused)?;
        answer_first(&visit.app, actor, &FirstAnswer::Acted(stand)).await.map_err(stop)?;
    } else {
        leave_for_later(&visit.app, actor, Question::Action).await.map_err(stop)?;
    }
    Ok(go(if form.on == "today" { "/studio" } else { "/studio/first/done" }, None))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct AsideForm {
    question: String,
    /// Otherwise it is only not now.
    because: String,
}

pub(crate) async fn put_aside(visit: Visit, Form(form): Form<AsideForm>) -> Answer {
    let actor = visit.actor()?;
    let question = Question::parse(&form.question).ok_or(Fault::Refused)?;
    let enough = FirstAnswer::own_site_is_enough(question).ok_or(Fault::Refused)?;
    if form.because == "own_site" {
        answer_first(&visit.app, actor, &enough).await.map_err(stop)?;
    } else {
        leave_for_later(&visit.app, actor, question).await.map_err(stop)?;
    }
    Ok(go(&format!("/studio?aside={}", question.as_str()), Some(Done::PutAside)))
}

pub(crate) async fn ask_again(visit: Visit, Form(form): Form<AsideForm>) -> Answer {
    let question = Question::parse(&form.question).ok_or(Fault::Refused)?;
    FirstAnswer::own_site_is_enough(question).ok_or(Fault::Refused)?;
    ask_first_again(&visit.app, visit.actor()?, question).await.map_err(stop)?;
    Ok(go("/studio", Some(Done::Redone)))
}
