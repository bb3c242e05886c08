//! What anybody sees in a browser: a profile and its posts, at the paths of the real network's own pages.

use std::fmt::Write as _;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{Html, IntoResponse as _, Response},
};
use banyan_simulator::{World, escape};

use super::{
    Town,
    town::{Account, Record},
};

pub(super) async fn profile(State(world): State<World<Town>>, Path(name): Path<String>) -> Response {
    world.read(|town| {
        let Some(account) = account(town, &name) else { return StatusCode::NOT_FOUND.into_response() };
        let said = town.records.iter().rev().filter(|(uri, _)| uri.starts_with(&posts_of(account)));
        page(account, &said.map(|(uri, record)| article(account, uri, record)).collect::<String>())
    })
}

pub(super) async fn post(State(world): State<World<Town>>, Path((name, key)): Path<(String, String)>) -> Response {
    world.read(|town| {
        let seen = account(town, &name).and_then(|account| {
            let uri = format!("{}{key}", posts_of(account));
            town.records.get(&uri).map(|record| page(account, &article(account, &uri, record)))
        });
        seen.unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
    })
}

fn account<'a>(town: &'a Town, name: &str) -> Option<&'a Account> {
    town.accounts.iter().find(|account| account.did == name || account.handle == name)
}

fn posts_of(account: &Account) -> String {
    format!("at://{}/app.bsky.feed.post/", account.did)
}

fn article(account: &Account, uri: &str, record: &Record) -> String {
    let mut out = String::from("<article>");
    for line in record.value["text"].as_str().unwrap_or_default().lines() {
        let _ = write!(out, "<p>{}</p>", escape(line));
    }
    let card = &record.value["embed"]["external"];
    if let (Some(title), Some(address)) = (card["title"].as_str(), card["uri"].as_str()) {
        let _ = write!(out, "<p>[{}] {}</p>", escape(title), escape(address));
    }
    let key = uri.rsplit('/').next().unwrap_or_default();
    let _ = write!(out, "<p><a href=\"/profile/{}/post/{key}\">{key}</a></p></article><hr>", escape(&account.did));
    out
}

fn page(account: &Account, body: &str) -> Response {
    let name = escape(&account.name);
    Html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{name} (practice)</title><h1>{name}</h1>\
         <p>Nothing here is real.</p>{body}</html>"
    ))
    .into_response()
}
