//! Signing in and out.

use axum::{
    extract::Query,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::Form;
use banyan_app::{
    App,
    workspace::{SignInError, end_session, sign_in as sign_in_verb},
};
use http::{HeaderMap, StatusCode, header};
use secrecy::ExposeSecret as _;
use serde::Deserialize;

use crate::{
    door::{Answer, Visit, cookie, set_cookie},
    show,
    workspace::{SignIn, SignInForm, SignInState},
};

#[derive(Deserialize)]
pub(crate) struct SignInQuery {
    #[serde(default)]
    next: String,
    #[serde(default)]
    ended: String,
    #[serde(default)]
    out: String,
}

pub(crate) async fn show_sign_in(visit: Visit, Query(query): Query<SignInQuery>) -> Answer {
    let had_session = !query.ended.is_empty() && query.next != "/studio" && !query.next.is_empty();
    let state = match (query.out.is_empty(), had_session) {
        (false, _) => SignInState::SignedOut,
        (true, true) => SignInState::Ended,
        (true, false) => SignInState::Fresh,
    };
    Ok(sign_in_page(&visit, StatusCode::OK, state, String::new(), query.next))
}

fn sign_in_page(visit: &Visit, status: StatusCode, state: SignInState, email: String, next: String) -> Response {
    let page = SignIn {
        p: visit.page.clone(),
        business: visit.workspace.as_ref().map(|workspace| workspace.name.clone()),
        state,
        reset_command: "banyan user reset-password".to_owned(),
        email,
        next,
    };
    show(status, &page)
}

pub(crate) async fn sign_in(visit: Visit, Form(form): Form<SignInForm>) -> Answer {
    let password = form.password.expose_secret().to_owned();
    match sign_in_verb(&visit.app, &form.email, password, &visit.from).await {
        Ok(cookie) => Ok(with_cookie(&visit.app, &cookie, form.next())),
        Err(SignInError::Wrong) => {
            let state = SignInState::Wrong;
            Ok(sign_in_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, state, form.email.clone(), form.next.clone()))
        }
        Err(SignInError::SeatEnded) => {
            let state = SignInState::SeatEnded;
            Ok(sign_in_page(&visit, StatusCode::FORBIDDEN, state, form.email.clone(), form.next.clone()))
        }
        Err(SignInError::TooMany) => {
            let until = visit.app.now().plus(std::time::Duration::from_mins(1));
            let state = SignInState::TooMany { until };
            Ok(sign_in_page(&visit, StatusCode::TOO_MANY_REQUESTS, state, form.email.clone(), form.next.clone()))
        }
        Err(SignInError::Internal(error)) => Err(error.into()),
    }
}

pub(super) fn with_cookie(app: &App, value: &str, to: &str) -> Response {
    ([(header::SET_COOKIE, set_cookie(app, value))], Redirect::to(to)).into_response()
}

pub(crate) async fn sign_out(visit: Visit, headers: HeaderMap) -> Answer {
    if let Some(cookie) = cookie(&headers) {
        end_session(&visit.app, cookie).await?;
    }
    Ok(with_cookie(&visit.app, "", "/studio/sign-in?out=1"))
}
