//! The short address on a card: leads on to the site, and is counted when a person opens it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use banyan_app::{App, measure::open_card};
use http::{HeaderMap, Method};

use crate::{trouble::Trouble, visitor::is_person};

pub(crate) async fn show(
    State(app): State<App>,
    Path(code): Path<String>,
    method: Method,
    request: HeaderMap,
) -> Response {
    match lead(&app, &code, method == Method::GET && is_person(&request)).await {
        Ok(address) => Redirect::to(&address).into_response(),
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

async fn lead(app: &App, code: &str, is_person: bool) -> Result<String, Trouble> {
    open_card(app, code, is_person).await?.ok_or(Trouble::NotHere)
}
