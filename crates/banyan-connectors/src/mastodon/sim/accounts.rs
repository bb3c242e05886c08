//! People and what they have said.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use serde_json::{Value, json};

use super::{
    Here,
    gate::{answer, base, guest, refuse, token},
    params::Params,
    shapes,
    state::{SimStatus, Town},
};

const PAGE: u64 = 20;
const MAX_PAGE: u64 = 40;

pub(super) async fn me(State(world): Here, headers: HeaderMap) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "read:accounts")?;
    Ok(world.read(|town| show(town, guest.account, &headers)))
}

pub(super) async fn one(State(world): Here, Path(id): Path<String>, headers: HeaderMap) -> Response {
    world.read(|town| show(town, id.parse().unwrap_or(0), &headers))
}

pub(super) async fn lookup(State(world): Here, headers: HeaderMap, params: Params) -> Response {
    let name = params.text("acct").unwrap_or_default().to_owned();
    world.read(|town| show(town, town.account(&name).map_or(0, |account| account.id), &headers))
}

fn show(town: &Town, id: u64, headers: &HeaderMap) -> Response {
    match town.account_by_id(id) {
        Some(account) => answer(200, &shapes::account(town, account, &base(headers))),
        None => refuse(404, "Record not found"),
    }
}

/// Newest first; `max_id`, `since_id` and `min_id` as documented.
pub(super) async fn statuses(
    State(world): Here,
    Path(id): Path<String>,
    headers: HeaderMap,
    params: Params,
) -> Response {
    let viewer = token(&world, &headers).and_then(|token| token.account);
    let id: u64 = id.parse().unwrap_or(0);
    world.read(|town| {
        let may_see = |status: &&SimStatus| {
            status.account == id && (viewer == Some(id) || matches!(status.visibility.as_str(), "public" | "unlisted"))
        };
        let replies = !params.is_true("exclude_replies");
        let all = town.statuses.iter().filter(may_see).filter(|status| replies || status.reply_to.is_none());
        let page = page(all.map(|status| (status.id, status)).collect(), &params);
        let shown: Vec<Value> = page.iter().map(|s| shapes::status(town, s, viewer, &base(&headers))).collect();
        answer(200, &json!(shown))
    })
}

/// One page out of a list that is oldest first.
pub(super) fn page<T: Copy>(all: Vec<(u64, T)>, params: &Params) -> Vec<T> {
    let limit = params.number("limit").unwrap_or(PAGE).clamp(1, MAX_PAGE) as usize;
    let below = params.number("max_id").unwrap_or(u64::MAX);
    let above = params.number("since_id").unwrap_or(0).max(params.number("min_id").unwrap_or(0));
    let within: Vec<T> = all.into_iter().filter(|(id, _)| *id < below && *id > above).map(|(_, item)| item).collect();
    let cut = within.len().saturating_sub(limit);
    // `min_id` begins at the cursor, everything else at the newest.
    let page = if params.number("min_id").is_some() { &within[..within.len() - cut] } else { &within[cut..] };
    page.iter().rev().copied().collect()
}

pub(super) async fn follow(
    State(world): Here,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "write:follows")?;
    let now = world.now_ms();
    let done = world.write(|town| {
        let by = town.account_by_id(guest.account)?.name.clone();
        town.follow(&by, id.parse().ok()?, now)
    });
    match done {
        Some(()) => Ok(answer(
            200,
            &json!({ "id": id, "following": true, "showing_reblogs": true, "notifying": false,
            "languages": [], "followed_by": false, "blocking": false, "blocked_by": false, "muting": false,
            "muting_notifications": false, "requested": false, "requested_by": false, "domain_blocking": false,
            "endorsed": false, "note": "" }),
        )),
        None => Err(refuse(404, "Record not found")),
    }
}
