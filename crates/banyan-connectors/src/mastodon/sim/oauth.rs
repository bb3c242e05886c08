//! Programs ask to come in, people say yes, and credentials are given and taken away.

use std::fmt::Write as _;

use axum::{
    extract::State,
    http::HeaderMap,
    response::{Html, IntoResponse as _, Redirect, Response},
};
use banyan_simulator::escape;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use url::Url;

use super::{
    Here,
    gate::{answer, base, refuse, token as token_of},
    params::Params,
    shapes,
    state::{App, Code, Token, Town},
};

const OUT_OF_BAND: &str = "urn:ietf:wg:oauth:2.0:oob";
const SCOPES: [&str; 13] = [
    "read",
    "write",
    "follow",
    "push",
    "profile",
    "read:accounts",
    "read:statuses",
    "read:notifications",
    "write:statuses",
    "write:media",
    "write:favourites",
    "write:follows",
    "write:notifications",
];

pub(super) async fn metadata(State(world): Here, headers: HeaderMap) -> Response {
    if world.read(|town| town.behaviour.api_version.is_none()) {
        return refuse(404, "Record not found");
    }
    let base = base(&headers);
    let metadata = json!({
        "issuer": format!("{base}/"),
        "authorization_endpoint": format!("{base}/oauth/authorize"),
        "token_endpoint": format!("{base}/oauth/token"),
        "revocation_endpoint": format!("{base}/oauth/revoke"),
        "app_registration_endpoint": format!("{base}/api/v1/apps"),
        "scopes_supported": SCOPES,
        "response_types_supported": ["code"],
        "response_modes_supported": ["query", "fragment", "form_post"],
        "grant_types_supported": ["authorization_code", "client_credentials"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
        "service_documentation": "https://docs.joinmastodon.org/",
    });
    answer(200, &metadata)
}

pub(super) async fn register(State(world): Here, params: Params) -> Result<Response, Response> {
    let name = params.text("client_name").filter(|name| !name.trim().is_empty());
    let name = name.ok_or_else(|| refuse(422, "Validation failed: Application name can't be blank"))?;
    let uris: Vec<String> =
        params.list("redirect_uris").iter().flat_map(|uri| uri.lines()).map(str::to_owned).collect();
    if uris.is_empty() || uris.iter().any(|uri| uri != OUT_OF_BAND && Url::parse(uri).is_err()) {
        return Err(refuse(422, "Validation failed: Redirect URI must be an absolute URI."));
    }
    let scopes = params.text("scopes").unwrap_or("read").to_owned();
    if let Some(unknown) = scopes.split_whitespace().find(|scope| !SCOPES.contains(scope)) {
        return Err(refuse(
            422,
            &format!("Validation failed: Scopes doesn't match configured on the server. ({unknown})"),
        ));
    }
    Ok(world.write(|town| {
        let id = town.next_id();
        let app = App {
            id,
            name: name.to_owned(),
            client_id: format!("client-{id}"),
            client_secret: secret(),
            redirect_uris: uris,
            scopes,
        };
        let shape = shapes::application(&app);
        town.apps.push(app);
        answer(200, &shape)
    }))
}

pub(super) async fn who_is_the_app(State(world): Here, headers: HeaderMap) -> Response {
    match token_of(&world, &headers) {
        Some(token) => answer(
            200,
            &json!({ "name": token.app_name, "website": null, "scopes": token.scopes.split(' ').collect::<Vec<_>>() }),
        ),
        None => refuse(401, "The access token is invalid"),
    }
}

// ---- the page a person sees ----------------------------------------------------------------------------------------

/// A form without script: whom to be, yes or no.
pub(super) async fn ask(State(world): Here, params: Params) -> Result<Response, Response> {
    let (app, accounts) = world.read(|town| (known_app(town, &params), town.accounts.clone()));
    let app = app?;
    let mut hidden = String::new();
    for name in ["client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method"] {
        if let Some(value) = params.text(name) {
            let _ = write!(hidden, "<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escape(value));
        }
    }
    let mut choices = String::new();
    for account in accounts {
        let (name, shown) = (escape(&account.name), escape(&account.display_name));
        let _ = write!(choices, "<option value=\"{name}\">{shown} (@{name})</option>");
    }
    Ok(page(&format!(
        "<h1>{} asks to come in</h1><p>It would be allowed: {}</p><form method=\"post\" action=\"/oauth/authorize\">{hidden}\
         <label>You are <select name=\"account\">{choices}</select></label> \
         <button name=\"answer\" value=\"yes\">Authorize</button> <button name=\"answer\" value=\"no\">Deny</button></form>",
        escape(&app.name),
        escape(params.text("scope").unwrap_or("read"))
    )))
}

/// Sends the person back with a code, or shows the code to be copied.
pub(super) async fn answered(State(world): Here, params: Params) -> Result<Response, Response> {
    let redirect_uri = params.text("redirect_uri").unwrap_or_default().to_owned();
    world.read(|town| known_app(town, &params))?;
    let back = Url::parse(&redirect_uri).ok().filter(|_| redirect_uri != OUT_OF_BAND);
    if params.text("answer") == Some("no") {
        let refused = send_back(back, ("error", "access_denied"), &params);
        return Ok(refused.unwrap_or_else(|| page("<h1>You said no</h1>")));
    }
    let code = secret();
    world.write(|town| {
        let account = town.account(params.text("account").unwrap_or_default()).map(|account| account.id);
        let account = account.ok_or_else(|| refuse(404, "Record not found"))?;
        town.codes.push(Code {
            word: code.clone(),
            client_id: params.text("client_id").unwrap_or_default().to_owned(),
            account,
            redirect_uri,
            scopes: params.text("scope").unwrap_or("read").to_owned(),
            challenge: params.text("code_challenge").map(str::to_owned),
        });
        Ok::<(), Response>(())
    })?;
    Ok(send_back(back, ("code", &code), &params).unwrap_or_else(|| page(&shown_code(&code))))
}

fn shown_code(code: &str) -> String {
    let code = escape(code);
    format!("<h1>Copy this code</h1><p><label>Authorization code <input readonly value=\"{code}\"></label></p>")
}

fn send_back(back: Option<Url>, (name, value): (&str, &str), params: &Params) -> Option<Response> {
    let mut url = back?;
    url.query_pairs_mut().append_pair(name, value).extend_pairs(params.text("state").map(|state| ("state", state)));
    Some(Redirect::to(url.as_str()).into_response())
}

fn known_app(town: &Town, params: &Params) -> Result<App, Response> {
    let client_id = params.text("client_id").unwrap_or_default();
    let redirect_uri = params.text("redirect_uri").unwrap_or_default();
    let scopes = params.text("scope").unwrap_or("read");
    let app =
        town.apps.iter().find(|app| app.client_id == client_id && app.redirect_uris.iter().any(|u| u == redirect_uri));
    let app = app.ok_or_else(|| refuse(400, "The redirect uri included is not valid."))?;
    let granted: Vec<&str> = app.scopes.split_whitespace().collect();
    let within =
        scopes.split_whitespace().all(|s| granted.contains(&s) || granted.contains(&s.split(':').next().unwrap_or(s)));
    if within { Ok(app.clone()) } else { Err(refuse(400, "The requested scope is invalid, unknown, or malformed.")) }
}

fn page(body: &str) -> Response {
    Html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Practice server</title>{body}</html>"
    ))
    .into_response()
}

// ---- credentials ---------------------------------------------------------------------------------------------------

pub(super) async fn token(State(world): Here, params: Params) -> Result<Response, Response> {
    let now_ms = world.now_ms();
    world.write(|town| {
        let id = params.text("client_id").unwrap_or_default();
        let app = town.apps.iter().find(|app| app.client_id == id).cloned();
        let app = app.filter(|app| params.text("client_secret") == Some(app.client_secret.as_str()));
        let app = app.ok_or_else(|| oauth_error(401, "invalid_client"))?;
        let (account, scopes) = match params.text("grant_type") {
            Some("authorization_code") => {
                let code = spend_code(town, &params).ok_or_else(|| oauth_error(400, "invalid_grant"))?;
                (Some(code.account), code.scopes)
            }
            Some("refresh_token") => {
                let old = town.tokens.iter().position(|token| {
                    token.refresh.is_some() && token.refresh.as_deref() == params.text("refresh_token")
                });
                let old = town.tokens.remove(old.ok_or_else(|| oauth_error(400, "invalid_grant"))?);
                (old.account, old.scopes)
            }
            Some("client_credentials") => (None, params.text("scope").unwrap_or("read").to_owned()),
            _ => return Err(oauth_error(400, "unsupported_grant_type")),
        };
        Ok(give(town, &app, account, scopes, now_ms))
    })
}

fn give(town: &mut Town, app: &App, account: Option<u64>, scopes: String, now_ms: i64) -> Response {
    let life = town.behaviour.credential_life_secs;
    let token = Token {
        secret: secret(),
        refresh: life.map(|_| secret()),
        account,
        app_name: app.name.clone(),
        scopes,
        expires_at_ms: life.map(|secs| now_ms + secs * 1_000),
    };
    let mut shape = shapes::fixture(include_str!("../fixtures/token.json"));
    shapes::set(&mut shape, "access_token", json!(token.secret));
    shapes::set(&mut shape, "scope", json!(token.scopes));
    shapes::set(&mut shape, "created_at", json!(now_ms / 1_000));
    if let Some(secs) = life {
        shapes::set(&mut shape, "expires_in", json!(secs));
        shapes::set(&mut shape, "refresh_token", json!(token.refresh));
    }
    town.tokens.push(token);
    answer(200, &shape)
}

/// Once, by the program it was given to, at the address it was sent to, with the word only that program knows.
fn spend_code(town: &mut Town, params: &Params) -> Option<Code> {
    let at = town.codes.iter().position(|code| Some(code.word.as_str()) == params.text("code"))?;
    let code = town.codes.remove(at);
    let proven = code.challenge.as_deref().is_none_or(|challenge| {
        let verifier = params.text("code_verifier").unwrap_or_default();
        BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) == challenge
    });
    let fits = Some(code.client_id.as_str()) == params.text("client_id")
        && Some(code.redirect_uri.as_str()) == params.text("redirect_uri");
    (proven && fits).then_some(code)
}

pub(super) async fn revoke(State(world): Here, params: Params) -> Response {
    world.write(|town| town.tokens.retain(|token| Some(token.secret.as_str()) != params.text("token")));
    answer(200, &json!({}))
}

fn oauth_error(status: u16, error: &str) -> Response {
    answer(
        status,
        &json!({ "error": error, "error_description": "The provided authorization grant is invalid, expired or revoked." }),
    )
}

fn secret() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>())
}
