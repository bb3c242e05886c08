//! The inspection page: what the town knows and what it was asked.

use std::{fmt::Write as _, sync::Arc};

use axum::{
    Json, Router,
    extract::State,
    response::Html,
    routing::{get, post},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    Fault, World,
    simulation::{Town, lock},
};

/// Newest requests shown on the page; programs get all of them.
const SHOWN_REQUESTS: usize = 200;

struct Inspection<S> {
    name: &'static str,
    world: World<S>,
    town: Arc<Town>,
}

pub(crate) fn router<S>(name: &'static str, world: World<S>, town: Arc<Town>) -> Router
where
    S: Serialize + DeserializeOwned + Send + 'static,
{
    Router::new()
        .route("/_sim", get(show::<S>))
        .route("/_sim/state", get(state::<S>))
        .route("/_sim/requests", get(requests::<S>))
        .route("/_sim/faults", post(add_fault::<S>).delete(clear_faults::<S>))
        .route("/_sim/clock", post(set_clock::<S>))
        .with_state(Arc::new(Inspection { name, world, town }))
}

type Here<S> = State<Arc<Inspection<S>>>;

async fn state<S: Serialize + DeserializeOwned>(State(here): Here<S>) -> Json<Value> {
    Json(here.world.read(|state| serde_json::to_value(state).unwrap_or_default()))
}

async fn requests<S>(State(here): Here<S>) -> Json<Value> {
    Json(serde_json::to_value(&*lock(&here.town.requests)).unwrap_or_default())
}

async fn add_fault<S>(State(here): Here<S>, Json(fault): Json<Fault>) -> Json<Vec<Fault>> {
    let mut script = lock(&here.town.script);
    script.add(fault);
    Json(script.faults())
}

async fn clear_faults<S>(State(here): Here<S>) -> Json<Vec<Fault>> {
    lock(&here.town.script).clear();
    Json(Vec::new())
}

#[derive(Deserialize)]
struct ClockChange {
    set_ms: Option<i64>,
    advance_ms: Option<i64>,
}

async fn set_clock<S>(State(here): Here<S>, Json(change): Json<ClockChange>) -> Json<Value> {
    if let Some(at) = change.set_ms {
        here.town.clock.set(at);
    }
    if let Some(by) = change.advance_ms {
        here.town.clock.advance(by);
    }
    Json(serde_json::json!({ "now_ms": here.town.clock.now_ms() }))
}

async fn show<S: Serialize + DeserializeOwned>(State(here): Here<S>) -> Html<String> {
    let state = here.world.read(|state| serde_json::to_string_pretty(state).unwrap_or_default());
    let name = escape(here.name);
    let mut rows = String::new();
    for request in lock(&here.town.requests).iter().rev().take(SHOWN_REQUESTS) {
        let status = request.status.map_or_else(|| "no answer".to_owned(), |status| status.to_string());
        let spoiled = if request.spoiled { "yes" } else { "" };
        let _ = write!(
            rows,
            "<tr><td>{}</td><td>{}</td><td>{status}</td><td>{spoiled}</td></tr>",
            escape(&request.method),
            escape(&request.path)
        );
    }
    Html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{name} (practice)</title>\
         <h1>{name} (practice)</h1><p>Nothing here is real. <a href=\"/_sim/state\">State</a> and \
         <a href=\"/_sim/requests\">requests</a> as JSON.</p>\
         <h2>Requests, newest first</h2><table><thead><tr><th>Method</th><th>Path</th><th>Answer</th><th>Spoiled</th></tr>\
         </thead><tbody>{rows}</tbody></table><h2>State</h2><pre>{}</pre></html>",
        escape(&state)
    ))
}

/// Text for a page.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
