//! Bluesky, simulated: one account server with its directory and app view, answering as the real ones were seen to.

mod pages;
mod read_calls;
mod records;
mod sessions;
mod town;

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};
use banyan_simulator::{Place, World};
use serde_json::{Value, json};

pub use town::{Account, Record, Town};

/// The practice town's Bluesky: `linden.test` and `rye.test` live there.
#[derive(Clone, Debug, Default)]
pub struct BlueskySim {
    pub town: Town,
}

impl Place for BlueskySim {
    type State = Town;

    fn name(&self) -> &'static str {
        "Bluesky"
    }

    fn first_day(&self) -> Town {
        self.town.clone()
    }

    fn router(&self, world: World<Town>) -> Router {
        Router::new()
            .route("/xrpc/{method}", get(query).post(procedure))
            .route("/profile/{name}", get(pages::profile))
            .route("/profile/{name}/post/{key}", get(pages::post))
            .route("/{did}", get(document))
            .layer(axum::extract::DefaultBodyLimit::disable())
            .with_state(world)
    }
}

/// What the network says instead of an answer.
#[derive(Debug)]
struct Refusal {
    status: u16,
    name: &'static str,
    message: String,
}

type Answered = Result<Value, Refusal>;

fn refuse(status: u16, name: &'static str, message: impl Into<String>) -> Refusal {
    Refusal { status, name, message: message.into() }
}

fn invalid(message: impl Into<String>) -> Refusal {
    refuse(400, "InvalidRequest", message)
}

async fn query(
    State(world): State<World<Town>>,
    Path(method): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let params: Vec<(String, String)> =
        url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect();
    let now = world.now_ms();
    reply(world.read(|town| town.query(&method, &params, token(&headers), now)))
}

async fn procedure(
    State(world): State<World<Town>>,
    Path(method): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let now = world.now_ms();
    let mime_type = headers.get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
    reply(world.write(|town| town.procedure(&method, token(&headers), mime_type, &body, now)))
}

async fn document(State(world): State<World<Town>>, Path(did): Path<String>) -> Response {
    let found =
        world.read(|town| town.accounts.iter().find(|account| account.did == did).map(|who| town.document(who)));
    match found {
        Some(document) => Json(document).into_response(),
        None => {
            (StatusCode::NOT_FOUND, Json(json!({ "message": format!("DID not registered: {did}") }))).into_response()
        }
    }
}

fn token(headers: &HeaderMap) -> Option<&str> {
    headers.get("authorization")?.to_str().ok()?.strip_prefix("Bearer ")
}

fn reply(answered: Answered) -> Response {
    match answered {
        Ok(value) => Json(value).into_response(),
        Err(Refusal { status, name, message }) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(json!({ "error": name, "message": message }))).into_response()
        }
    }
}

impl Town {
    fn query(&self, method: &str, params: &[(String, String)], token: Option<&str>, now: i64) -> Answered {
        let param = |name: &str| params.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        match method {
            "com.atproto.server.describeServer" => Ok(json!({
                "did": "did:web:localhost", "availableUserDomains": [".test"], "inviteCodeRequired": false,
                "blobUploadLimit": 5_242_880, "links": {}, "contact": {},
            })),
            "com.atproto.server.getSession" => self.get_session(token, now),
            "com.atproto.identity.resolveHandle" => self.resolve_handle(param("handle")),
            "com.atproto.repo.getRecord" => self.get_record(param("repo"), param("collection"), param("rkey")),
            "com.atproto.repo.listRecords" => self.list_records(param("repo"), param("collection"), param("limit")),
            "app.bsky.notification.listNotifications" => {
                self.list_notifications(self.who(token, now)?, param("limit"), param("cursor"))
            }
            "app.bsky.feed.getPosts" => {
                self.who(token, now)?;
                let uris = params.iter().filter(|(key, _)| key == "uris").map(|(_, value)| value.as_str());
                self.get_posts(&uris.collect::<Vec<_>>())
            }
            "app.bsky.actor.getProfile" => {
                token.map(|token| self.who(Some(token), now)).transpose()?;
                self.get_profile(param("actor"))
            }
            other => Err(invalid(format!("No service configured for {other}"))),
        }
    }

    fn procedure(&mut self, method: &str, token: Option<&str>, mime_type: &str, body: &[u8], now: i64) -> Answered {
        let read = || serde_json::from_slice::<Value>(body).map_err(|_| invalid("A request body was expected"));
        match method {
            "com.atproto.server.createSession" => self.create_session(&read()?, now),
            "com.atproto.server.refreshSession" => self.refresh_session(token, now),
            "com.atproto.repo.uploadBlob" => {
                self.who(token, now)?;
                self.upload_blob(mime_type, body)
            }
            "com.atproto.repo.createRecord" => self.create_record(&self.own_repo(token, &read()?, now)?, &read()?, now),
            "com.atproto.repo.putRecord" => self.put_record(&self.own_repo(token, &read()?, now)?, &read()?, now),
            "com.atproto.repo.deleteRecord" => self.delete_record(&self.own_repo(token, &read()?, now)?, &read()?),
            other => Err(invalid(format!("No service configured for {other}"))),
        }
    }

    /// Only into one's own.
    fn own_repo(&self, token: Option<&str>, body: &Value, now: i64) -> Result<String, Refusal> {
        let did = self.who(token, now)?;
        let account = self.accounts.iter().find(|account| account.did == did);
        let is_own = account.is_some_and(|own| body["repo"] == own.did || body["repo"] == own.handle);
        is_own.then(|| did.to_owned()).ok_or_else(|| refuse(401, "AuthenticationRequired", "Authentication Required"))
    }
}
