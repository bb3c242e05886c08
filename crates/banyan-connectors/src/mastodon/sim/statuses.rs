//! Saying, changing, taking back, and answering.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use banyan_simulator::World;
use serde_json::{Value, json};

use super::{
    Here,
    gate::{Guest, answer, base, guest, refuse, token},
    params::Params,
    shapes,
    state::{Key, SimPoll, SimStatus, Town},
    words,
};

pub(super) async fn create(State(world): Here, headers: HeaderMap, params: Params) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "write:statuses")?;
    let key = headers.get("idempotency-key").and_then(|key| key.to_str().ok()).map(str::to_owned);
    let now_ms = world.now_ms();
    world.write(|town| {
        let key = key.filter(|_| town.behaviour.honours_keys);
        if let Some(known) = key.as_deref().and_then(|key| town.already_said(guest.account, key, now_ms)) {
            return Ok(show(town, known, Some(guest.account), &headers));
        }
        let draft = draft(town, &guest, &params, now_ms)?;
        let id = town.say(draft);
        town.keys.extend(key.map(|key| Key { account: guest.account, word: key, status: id, at_ms: now_ms }));
        Ok(show(town, id, Some(guest.account), &headers))
    })
}

fn draft(town: &mut Town, guest: &Guest, params: &Params, now_ms: i64) -> Result<SimStatus, Response> {
    let reply_to = match params.text("in_reply_to_id").filter(|id| !id.is_empty()) {
        Some(id) => Some(id.parse().ok().filter(|id| town.status(*id).is_some()).ok_or_else(gone)?),
        None => None,
    };
    let media = pictures(town, guest, params, None)?;
    let poll = poll(params, !media.is_empty(), now_ms)?;
    let (text, warning) = checked_words(town, params, media.is_empty())?;
    let visibility = params.text("visibility").unwrap_or("public");
    if !matches!(visibility, "public" | "unlisted" | "private" | "direct") {
        return Err(refuse(422, "Validation failed: Visibility is not included in the list"));
    }
    Ok(SimStatus {
        id: town.next_id(),
        account: guest.account,
        text,
        warning,
        visibility: visibility.to_owned(),
        language: params.text("language").map(str::to_owned),
        reply_to,
        media,
        poll,
        app_name: guest.app_name.clone(),
        created_ms: now_ms,
        ..SimStatus::default()
    })
}

/// The numbers are those of the instance's page.
fn poll(params: &Params, has_media: bool, now_ms: i64) -> Result<Option<SimPoll>, Response> {
    let Some(wish) = params.object("poll") else { return Ok(None) };
    let options = wish.get("options").and_then(Value::as_array).into_iter().flatten();
    let options: Vec<String> = options.filter_map(Value::as_str).map(str::to_owned).collect();
    let secs = wish.get("expires_in").and_then(Value::as_i64).unwrap_or(0);
    if has_media {
        return Err(refuse(422, "Validation failed: Cannot attach media and a poll"));
    }
    if !(2..=4).contains(&options.len()) {
        return Err(refuse(422, "Validation failed: Options can't contain more than 4 items"));
    }
    if options.iter().any(|option| option.chars().count() > 50) {
        return Err(refuse(422, "Validation failed: Options can't be longer than 50 characters each"));
    }
    if !(300..=2_629_746).contains(&secs) {
        return Err(refuse(422, "Validation failed: Expires at is too far into the future"));
    }
    let multiple = wish.get("multiple").and_then(Value::as_bool).unwrap_or(false);
    let votes = vec![0; options.len()];
    Ok(Some(SimPoll { options, expires_ms: now_ms + secs * 1_000, multiple, voters: 0, votes }))
}

fn checked_words(town: &Town, params: &Params, needs_text: bool) -> Result<(String, String), Response> {
    let text = params.text("status").unwrap_or_default().trim().to_owned();
    let warning = params.text("spoiler_text").unwrap_or_default().to_owned();
    if needs_text && text.is_empty() && warning.is_empty() {
        return Err(refuse(422, "Validation failed: Text can't be blank"));
    }
    let max = town.behaviour.max_characters;
    if words::letters(&warning, town.behaviour.url_cost) + words::letters(&text, town.behaviour.url_cost) > max {
        return Err(refuse(422, &format!("Validation failed: Text character limit of {max} exceeded")));
    }
    Ok((text, warning))
}

/// Each must be the guest's own, ready, and not part of another status.
fn pictures(town: &Town, guest: &Guest, params: &Params, of: Option<u64>) -> Result<Vec<u64>, Response> {
    let ids: Vec<u64> = params.list("media_ids").iter().map(|id| id.parse().unwrap_or(0)).collect();
    if ids.len() > town.behaviour.max_pictures {
        return Err(refuse(422, &format!("Cannot attach more than {} files", town.behaviour.max_pictures)));
    }
    let is_recording = |id: &u64| town.media.iter().any(|file| file.id == *id && file.is_recording());
    if ids.len() > 1 && ids.iter().any(is_recording) {
        return Err(refuse(422, "Cannot attach a video to a post that already contains images"));
    }
    for id in &ids {
        let file = town.media.iter().find(|file| file.id == *id && file.account == guest.account);
        match file.filter(|file| file.attached_to.is_none() || file.attached_to == of) {
            None => {
                let words = format!("Validation failed: Media {id} not found or already attached to another post");
                return Err(refuse(422, &words));
            }
            Some(file) if file.looks_left > 0 => {
                let words = "Cannot attach files that have not finished processing. Try again in a moment!";
                return Err(refuse(422, words));
            }
            Some(_) => {}
        }
    }
    Ok(ids)
}

pub(super) async fn one(State(world): Here, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let viewer = viewer(&world, &headers);
    world.read(|town| show(town, id.parse().unwrap_or(0), viewer, &headers))
}

pub(super) async fn many(State(world): Here, headers: HeaderMap, params: Params) -> Response {
    let viewer = viewer(&world, &headers);
    let base = base(&headers);
    world.read(|town| {
        let wanted = params.list("id").into_iter().filter_map(|id| town.status(id.parse().ok()?));
        let shown: Vec<Value> = wanted.map(|status| shapes::status(town, status, viewer, &base)).collect();
        answer(200, &json!(shown))
    })
}

pub(super) async fn source(
    State(world): Here,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "read:statuses")?;
    world.read(|town| {
        let status = town.status(id.parse().unwrap_or(0)).filter(|status| status.account == guest.account);
        let status = status.filter(|_| town.behaviour.gives_source).ok_or_else(gone)?;
        Ok(answer(200, &json!({ "id": id, "text": status.text, "spoiler_text": status.warning })))
    })
}

pub(super) async fn context(State(world): Here, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let viewer = viewer(&world, &headers);
    let (id, base) = (id.parse::<u64>().unwrap_or(0), base(&headers));
    world.read(|town| {
        let mut thread = vec![id];
        let mut below = Vec::new();
        for status in &town.statuses {
            if status.reply_to.is_some_and(|parent| thread.contains(&parent)) {
                thread.push(status.id);
                below.push(shapes::status(town, status, viewer, &base));
            }
        }
        let mut above = Vec::new();
        let mut parent = town.status(id).and_then(|status| status.reply_to);
        while let Some(status) = parent.and_then(|id| town.status(id)) {
            above.insert(0, shapes::status(town, status, viewer, &base));
            parent = status.reply_to;
        }
        answer(200, &json!({ "ancestors": above, "descendants": below }))
    })
}

/// Pictures that are not named are taken away, as on the real server.
pub(super) async fn change(
    State(world): Here,
    Path(id): Path<String>,
    headers: HeaderMap,
    params: Params,
) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "write:statuses")?;
    let id: u64 = id.parse().map_err(|_| gone())?;
    let now_ms = world.now_ms();
    world.write(|town| {
        town.status(id).filter(|status| status.account == guest.account).ok_or_else(gone)?;
        let media = pictures(town, &guest, &params, Some(id))?;
        let poll = poll(&params, !media.is_empty(), now_ms)?;
        let (text, warning) = checked_words(town, &params, media.is_empty())?;
        describe(town, &params);
        for file in town.media.iter_mut().filter(|file| media.contains(&file.id)) {
            file.attached_to = Some(id);
        }
        if let Some(status) = town.statuses.iter_mut().find(|status| status.id == id) {
            (status.text, status.warning, status.media) = (text, warning, media);
            // Other answers are another question, and nobody has answered that.
            let same = status.poll.take().filter(|was| poll.as_ref().is_some_and(|poll| poll.options == was.options));
            status.poll = poll.map(|poll| match same {
                Some(was) => SimPoll { voters: was.voters, votes: was.votes, ..poll },
                None => poll,
            });
            status.edited_ms = Some(now_ms);
            status.language = params.text("language").map(str::to_owned).or(status.language.take());
        }
        Ok(show(town, id, Some(guest.account), &headers))
    })
}

fn describe(town: &mut Town, params: &Params) {
    for wish in params.objects("media_attributes") {
        let id = wish.get("id").and_then(Value::as_str).and_then(|id| id.parse::<u64>().ok());
        if let Some(file) = town.media.iter_mut().find(|file| Some(file.id) == id) {
            let word = |name: &str| wish.get(name).and_then(Value::as_str).map(str::to_owned);
            file.description = word("description").or(file.description.take());
            file.focus = word("focus").or(file.focus.take());
        }
    }
}

/// Answers with the words, so that they can be written anew.
pub(super) async fn delete(
    State(world): Here,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "write:statuses")?;
    let id: u64 = id.parse().map_err(|_| gone())?;
    world.write(|town| {
        let status = town.status(id).filter(|status| status.account == guest.account).ok_or_else(gone)?;
        let mut shape = shapes::status(town, status, Some(guest.account), &base(&headers));
        shapes::set(&mut shape, "text", json!(status.text));
        town.forget(id);
        Ok(answer(200, &shape))
    })
}

pub(super) async fn favourite(
    State(world): Here,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Response> {
    react(&world, &id, &headers, "write:favourites", Town::favourite)
}

pub(super) async fn reblog(
    State(world): Here,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Response> {
    react(&world, &id, &headers, "write:statuses", Town::reblog)
}

fn react(
    world: &World<Town>,
    id: &str,
    headers: &HeaderMap,
    scope: &str,
    act: fn(&mut Town, &str, u64, i64) -> Option<()>,
) -> Result<Response, Response> {
    let guest = guest(world, headers, scope)?;
    let id: u64 = id.parse().map_err(|_| gone())?;
    let now_ms = world.now_ms();
    world.write(|town| {
        let by = town.account_by_id(guest.account).map(|account| account.name.clone()).ok_or_else(gone)?;
        act(town, &by, id, now_ms).ok_or_else(gone)?;
        Ok(show(town, id, Some(guest.account), headers))
    })
}

fn viewer(world: &World<Town>, headers: &HeaderMap) -> Option<u64> {
    token(world, headers).and_then(|token| token.account)
}

fn show(town: &Town, id: u64, viewer: Option<u64>, headers: &HeaderMap) -> Response {
    let may_see = |status: &&SimStatus| {
        viewer == Some(status.account) || matches!(status.visibility.as_str(), "public" | "unlisted")
    };
    match town.status(id).filter(may_see) {
        Some(status) => answer(200, &shapes::status(town, status, viewer, &base(headers))),
        None => gone(),
    }
}

fn gone() -> Response {
    refuse(404, "Record not found")
}
