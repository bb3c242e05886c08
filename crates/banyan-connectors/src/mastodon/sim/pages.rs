//! What anybody sees in a browser: a profile and its posts.

use std::fmt::Write as _;

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::{Html, IntoResponse as _, Response},
};
use banyan_simulator::escape;

use super::{
    Here,
    gate::{base, refuse},
    state::{SimStatus, Town},
    words,
};

pub(super) async fn profile(State(world): Here, Path(name): Path<String>, headers: HeaderMap) -> Response {
    world.read(|town| {
        let Some(account) = name.strip_prefix('@').and_then(|name| town.account(name)) else {
            return refuse(404, "Record not found");
        };
        let said = town.statuses.iter().rev().filter(|status| status.account == account.id);
        let posts = said.fold(String::new(), |mut out, status| {
            out.push_str(&article(town, status, &base(&headers)));
            out
        });
        page(&account.display_name, &posts)
    })
}

pub(super) async fn status(
    State(world): Here,
    Path((name, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    world.read(|town| {
        let status = town.status(id.parse().unwrap_or(0)).filter(|_| name.starts_with('@'));
        match status {
            Some(status) => page(&name, &article(town, status, &base(&headers))),
            None => refuse(404, "Record not found"),
        }
    })
}

fn article(town: &Town, status: &SimStatus, base: &str) -> String {
    let mut out = String::from("<article>");
    if !status.warning.is_empty() {
        let _ = write!(out, "<p><strong>{}</strong></p>", escape(&status.warning));
    }
    out.push_str(&words::html(&status.text, base));
    for file in town.media.iter().filter(|file| status.media.contains(&file.id)) {
        let alt = file.description.as_deref().unwrap_or("no description");
        let _ = write!(out, "<p>[{}: {}]</p>", escape(&file.mime_type), escape(alt));
    }
    let author = town.account_by_id(status.account).map_or("", |account| account.name.as_str());
    let _ = write!(out, "<p><a href=\"{base}/@{author}/{0}\">{0}</a></p></article><hr>", status.id);
    out
}

fn page(title: &str, body: &str) -> Response {
    let title = escape(title);
    Html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} (practice)</title><h1>{title}</h1>\
         <p>Nothing here is real.</p>{body}</html>"
    ))
    .into_response()
}
