//! The first three minutes: who, where they stand, why, where the words are, and that it stands.

mod action;
mod found;
mod ground;
mod opened;
mod sent;
mod stand;
mod visitors;

use std::collections::BTreeMap;

use axum::{extract::Query, response::Response};
use axum_extra::extract::Form;
use banyan_app::{
    plan::{ChangePlanError, FirstPage, first_answers, keep_typed},
    publish::connect_channel,
    workspace::{FirstRun, FirstRunError, UserError, begin_workspace, open_session},
};
use banyan_domain::plan::first::Question;
use http::StatusCode;
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};

pub(super) use action::one_thing;
pub(crate) use action::{ask_again, do_action, put_aside};
pub(crate) use found::{choose_found, hand_letter, look_at_site, show_found, show_site};
pub(crate) use ground::{answer_ground, count_contacts, look_back, show_ground};
pub(crate) use opened::{first_steps, show_done, show_sentence};
pub(crate) use stand::{answer_stand, answer_why, show_stand, show_why};
pub(crate) use visitors::count_visitors;

use super::{door::with_cookie, settings::zones};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    show,
    workspace::{
        Fault,
        first::{Owner, OwnerForm, OwnerProblem},
    },
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Printed {
    code: String,
}

pub(crate) async fn show_first(visit: Visit, Query(printed): Query<Printed>) -> Answer {
    if visit.workspace.is_some() {
        let where_it_stands = if visit.page.may_own() { next_page(&visit).await? } else { "/studio".to_owned() };
        return Ok(go(&where_it_stands, None));
    }
    let problems = if visit.app.is_first_code(&printed.code) { Vec::new() } else { vec![OwnerProblem::BadCode] };
    let language = visit.page.language().tag.to_owned();
    let form = OwnerForm { language, code: printed.code, ..OwnerForm::default() };
    Ok(owner_page(&visit, StatusCode::OK, form, problems))
}

fn owner_page(visit: &Visit, status: StatusCode, form: OwnerForm, problems: Vec<OwnerProblem>) -> Response {
    let page = Owner { p: visit.page.clone(), code: form.code.clone(), form, zones: zones(), problems };
    show(status, &page)
}

pub(crate) async fn begin_business(visit: Visit, Form(form): Form<OwnerForm>) -> Answer {
    let mut problems = form.problems();
    if !visit.app.is_first_code(&form.code) {
        problems.push(OwnerProblem::BadCode);
    }
    if !problems.is_empty() {
        return Ok(owner_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, problems));
    }
    let first_run = FirstRun {
        owner_name: form.name.clone(),
        email: form.email.clone(),
        password: form.password.expose_secret().to_owned(),
        business: form.business.clone(),
        zone: form.zone.clone(),
        language: form.language.clone(),
    };
    let (actor, owner) = match begin_workspace(&visit.app, first_run).await {
        Ok(begun) => begun,
        Err(FirstRunError::AlreadyBegun) => return Ok(go("/studio/sign-in", None)),
        Err(FirstRunError::Owner(UserError::NotAnAddress(_))) => {
            let problems = vec![OwnerProblem::NotAnEmail];
            return Ok(owner_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form, problems));
        }
        Err(other) => return Err(broken(other)),
    };
    // The root of the tree is there from the first minute.
    connect_channel(&visit.app, &actor, "own_site", BTreeMap::new()).await.map_err(broken)?;
    let cookie = open_session(&visit.app, owner).await?;
    Ok(with_cookie(&visit.app, &cookie, "/studio/first/stand"))
}

/// Where it goes on, from what is really answered: nobody is asked twice.
async fn next_page(visit: &Visit) -> Result<String, Stop> {
    let answers = first_answers(&visit.app, visit.actor()?).await?;
    Ok(match answers.next() {
        Some(Question::Stand) => "/studio/first/stand".to_owned(),
        Some(Question::Ground) => "/studio/first/ground".to_owned(),
        Some(Question::Why) => "/studio/first/why".to_owned(),
        Some(Question::Week) => match &visit.workspace()?.site_address {
            Some(address) => found_at(address),
            None => "/studio/first/site".to_owned(),
        },
        Some(
            Question::LookBack
            | Question::Contacts
            | Question::Visitors
            | Question::Shown
            | Question::FirstPost
            | Question::Action
            | Question::Source
            | Question::Place,
        )
        | None => "/studio/first/done".to_owned(),
    })
}

/// Nothing is answered by it: what was typed stands there again for whoever comes back.
async fn leave(visit: &Visit, page: FirstPage, typed: &impl Serialize) -> Answer {
    keep_typed(&visit.app, visit.actor()?, page, typed).await.map_err(stop)?;
    Ok(go("/studio", Some(Done::KeptForLater)))
}

fn found_at(address: &str) -> String {
    let encoded: String = url::form_urlencoded::byte_serialize(address.as_bytes()).collect();
    format!("/studio/first/found?address={encoded}")
}

fn looks_like_an_address(typed: &str) -> bool {
    !typed.is_empty() && !typed.contains(char::is_whitespace) && typed.contains(['.', ':'])
}

fn stop(error: ChangePlanError) -> Stop {
    match error {
        ChangePlanError::Refused(refused) => refused.into(),
        // No page of ours sends that much, or what the plan cannot hold without saying so on the page itself.
        ChangePlanError::TooMuchSaid(_) | ChangePlanError::Plan(_) => Fault::Refused.into(),
        ChangePlanError::Internal(error) => error.into(),
        error @ (ChangePlanError::Conflict { .. } | ChangePlanError::NothingToCure) => broken(error),
    }
}
