//! Signing in and out.

use axum::{
    extract::{DefaultBodyLimit, FromRequest as _, Query, Request},
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::Form;
use banyan_app::{
    App,
    workspace::{SignInError, end_session, open_along, seal_along, sign_in as sign_in_verb},
};
use http::{HeaderMap, StatusCode, header};
use secrecy::ExposeSecret as _;
use serde::Deserialize;

use crate::{
    door::{Answer, Visit, cookie, set_cookie},
    show,
    workspace::{Fault, KeptForm, KeptPage, SignIn, SignInForm, SignInState},
};

/// What signing in reads beside what comes along.
const MOST_BYTES: usize = 64 * 1024;

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
    let page = SignIn { next: query.next, ..sign_in_page(&visit, state, None) };
    Ok(show(StatusCode::OK, &page))
}

fn sign_in_page(visit: &Visit, state: SignInState, kept: Option<KeptForm>) -> SignIn {
    SignIn {
        p: visit.page.clone(),
        business: visit.workspace.as_ref().map(|workspace| workspace.name.clone()),
        state,
        reset_command: "banyan user reset-password".to_owned(),
        email: String::new(),
        next: String::new(),
        along: kept.as_ref().map(|kept| seal_along(&visit.app, kept.spelled_bytes())),
        kept,
    }
}

/// The session ended before the form was sent: it goes through signing in with whoever sent it.
pub(crate) fn sign_in_with(visit: &Visit, kept: KeptForm, next: String) -> Response {
    let page = SignIn { next, ..sign_in_page(visit, SignInState::Ended, Some(kept)) };
    show(StatusCode::UNAUTHORIZED, &page)
}

/// Somebody else is signed in by now: what the page before brought goes through signing in with whoever it belongs to.
pub(crate) fn sign_in_instead(visit: &Visit, kept: Option<KeptForm>, next: String) -> Response {
    let name = visit.page.desk.as_ref().map(|desk| desk.person.clone()).unwrap_or_default();
    let page = SignIn { next, ..sign_in_page(visit, SignInState::Another { name }, kept) };
    show(StatusCode::PRECONDITION_FAILED, &page)
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Along {
    along: String,
}

pub(crate) async fn sign_in(visit: Visit, Query(with): Query<Along>, mut request: Request) -> Answer {
    // Nobody is known yet: no more is read than a form is long, and what the door itself gave along with it.
    let along = open_along(&visit.app, &with.along).unwrap_or_default();
    DefaultBodyLimit::max(MOST_BYTES + along).apply(&mut request);
    let form = match Form::<SignInForm>::from_request(request, &()).await {
        Ok(Form(form)) => form,
        Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return Ok(show(error.status(), &sign_in_page(&visit, SignInState::TooLong, None)));
        }
        Err(_) => return Err(Fault::Refused.into()),
    };
    let password = form.password.expose_secret().to_owned();
    let (status, state) = match sign_in_verb(&visit.app, &form.email, password, &visit.from).await {
        Ok(cookie) => return Ok(signed_in(&visit, &form, &cookie)),
        Err(SignInError::Wrong) => (StatusCode::UNPROCESSABLE_ENTITY, SignInState::Wrong),
        Err(SignInError::SeatEnded) => (StatusCode::FORBIDDEN, SignInState::SeatEnded),
        Err(SignInError::TooMany) => {
            let until = visit.app.now().plus(std::time::Duration::from_mins(1));
            (StatusCode::TOO_MANY_REQUESTS, SignInState::TooMany { until })
        }
        Err(SignInError::Internal(error)) => return Err(error.into()),
    };
    let page = sign_in_page(&visit, state, form.kept());
    Ok(show(status, &SignIn { email: form.email, next: form.next, ..page }))
}

fn signed_in(visit: &Visit, form: &SignInForm, cookie: &str) -> Response {
    match form.kept() {
        None => with_cookie(&visit.app, cookie, form.next()),
        Some(kept) => {
            let page = KeptPage { p: visit.page.clone(), kept, back: form.next().to_owned() };
            let mut answer = show(StatusCode::OK, &page);
            if let Ok(cookie) = set_cookie(&visit.app, cookie).parse() {
                answer.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            answer
        }
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
