//! Ways in for programs: each reads the form, calls the verb, and shows what came of it.

use axum::extract::Path;
use banyan_app::workspace::{NewToken, TokenError, add_token, list_tokens, remove_token};
use banyan_domain::workspace::Role;
use http::StatusCode;
use jiff::civil::Date;
use secrecy::SecretString;
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    show,
    workspace::{Fault, TokenProblem, Tokens, TypedToken},
};

const TOKENS: &str = "/studio/settings/tokens";

pub(crate) async fn show_tokens(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, None, TypedToken::default(), None).await
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    made: Option<(String, SecretString)>,
    typed: TypedToken,
    problem: Option<TokenProblem>,
) -> Answer {
    let tokens = list_tokens(&visit.app, visit.actor()?).await.map_err(stop)?;
    let document = format!("{}/api/v1/openapi.json", visit.app.base_url);
    Ok(show(status, &Tokens { p: visit.page.clone(), tokens, made, typed, problem, document }))
}

#[derive(Deserialize)]
pub(crate) struct TokenForm {
    name: String,
    role: String,
    #[serde(default)]
    ends_on: String,
}

/// The answer is the page itself, not a way to it: the token is shown here and nowhere else.
pub(crate) async fn add(visit: Visit, Filled(form): Filled<TokenForm>) -> Answer {
    let role = Role::parse(&form.role).ok_or(Fault::Refused)?;
    let typed = TypedToken { name: form.name, role, ends_on: form.ends_on };
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    let ends_on: Option<Date> = match typed.ends_on.trim() {
        "" => None,
        day => match day.parse() {
            Ok(day) => Some(day),
            Err(_) => return page(&visit, wrong, None, typed, Some(TokenProblem::NotADay)).await,
        },
    };
    let new = NewToken { name: typed.name.clone(), role, ends_on };
    let problem = match add_token(&visit.app, visit.actor()?, &new).await {
        Ok(made) => {
            return page(&visit, StatusCode::OK, Some((new.name, made.token)), TypedToken::default(), None).await;
        }
        Err(TokenError::NoName) => TokenProblem::NoName,
        Err(TokenError::Past(_)) => TokenProblem::Past,
        Err(TokenError::TooMany) => TokenProblem::TooMany,
        Err(other) => return Err(stop(other)),
    };
    page(&visit, wrong, None, typed, Some(problem)).await
}

pub(crate) async fn remove(visit: Visit, Path(id): Path<Uuid>) -> Answer {
    match remove_token(&visit.app, visit.actor()?, id).await {
        // Pressed twice, or ended by somebody else: it has ended.
        Ok(()) | Err(TokenError::NotHere) => Ok(go(TOKENS, Some(Done::Saved))),
        Err(other) => Err(stop(other)),
    }
}

fn stop(error: TokenError) -> Stop {
    match error {
        TokenError::Refused(refused) => refused.into(),
        TokenError::Internal(error) => error.into(),
        TokenError::WhoAsks | TokenError::NoName | TokenError::Past(_) | TokenError::TooMany => Fault::Refused.into(),
        TokenError::NotHere => Fault::NotFound.into(),
    }
}
