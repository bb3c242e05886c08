//! Who may come in, how often, and how refusals are worded.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use banyan_simulator::World;
use serde_json::{Value, json};

use super::state::{Token, Town};

const WINDOW_MS: i64 = 300_000;

pub(super) fn refuse(status: u16, words: &str) -> Response {
    answer(status, &json!({ "error": words }))
}

pub(super) fn answer(status: u16, body: &Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, axum::Json(body)).into_response()
}

pub(super) async fn not_found() -> Response {
    refuse(404, "Record not found")
}

/// Somebody with a valid credential that allows `scope` (`write:statuses`).
pub(super) struct Guest {
    pub(super) account: u64,
    pub(super) app_name: String,
}

pub(super) fn guest(world: &World<Town>, headers: &HeaderMap, scope: &str) -> Result<Guest, Response> {
    let token = token(world, headers).ok_or_else(|| refuse(401, "The access token is invalid"))?;
    if !allows(&token.scopes, scope) {
        return Err(refuse(403, "This action is outside the authorized scopes"));
    }
    let account = token.account.ok_or_else(|| refuse(422, "This method requires an authenticated user"))?;
    Ok(Guest { account, app_name: token.app_name })
}

pub(super) fn token(world: &World<Town>, headers: &HeaderMap) -> Option<Token> {
    let secret = bearer(headers)?;
    let now = world.now_ms();
    let lives = |token: &&Token| token.secret == secret && token.expires_at_ms.is_none_or(|at| at > now);
    world.read(|town| town.tokens.iter().find(lives).cloned())
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get("authorization")?.to_str().ok()?.strip_prefix("Bearer ")
}

/// A broad scope holds the narrow ones.
fn allows(scopes: &str, wanted: &str) -> bool {
    let broad = wanted.split(':').next().unwrap_or_default();
    scopes.split_whitespace().any(|scope| scope == wanted || scope == broad)
}

/// Counts requests by credential in windows of five minutes and says so in headers.
pub(super) async fn count(State(world): State<World<Town>>, request: Request<Body>, next: Next) -> Response {
    let who = bearer(request.headers()).unwrap_or("somebody").to_owned();
    let now = world.now_ms();
    let begin = now - now.rem_euclid(WINDOW_MS);
    let (limit, used) = world.write(|town| {
        let window = town.windows.entry(who).or_insert((begin, 0));
        *window = if window.0 == begin { (begin, window.1 + 1) } else { (begin, 1) };
        (town.behaviour.requests_per_window, window.1)
    });
    let mut response = if used > limit { refuse(429, "Too many requests") } else { next.run(request).await };
    for (name, value) in [
        ("x-ratelimit-limit", limit.to_string()),
        ("x-ratelimit-remaining", limit.saturating_sub(used).to_string()),
        ("x-ratelimit-reset", iso_micros(begin + WINDOW_MS)),
    ] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn iso_micros(ms: i64) -> String {
    jiff::Timestamp::from_millisecond(ms).map(|at| format!("{at:.6}")).unwrap_or_default()
}

/// Where the browser or the client thinks we are; addresses are made from it.
pub(super) fn base(headers: &HeaderMap) -> String {
    let host = headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
    format!("http://{host}")
}
