//! What the server says of itself.

use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use serde_json::{Value, json};

use super::{
    Here,
    gate::{answer, base, not_found},
    shapes::{fixture, set},
    state::Behaviour,
};

pub(super) async fn second(State(world): Here, headers: HeaderMap) -> Response {
    let behaviour = world.read(|town| town.behaviour.clone());
    if !behaviour.has_second_instance_page {
        return not_found().await;
    }
    let mut shape = fixture(include_str!("../fixtures/instance_v2.json"));
    set(&mut shape, "domain", json!(domain(&headers)));
    allow(&mut shape, &behaviour);
    match behaviour.api_version {
        Some(version) => set(&mut shape, "api_versions", json!({ "mastodon": version })),
        None => shape.as_object_mut().into_iter().for_each(|fields| drop(fields.remove("api_versions"))),
    }
    answer(200, &shape)
}

pub(super) async fn first(State(world): Here, headers: HeaderMap) -> Response {
    let mut shape = fixture(include_str!("../fixtures/instance_v1.json"));
    set(&mut shape, "uri", json!(domain(&headers)));
    allow(&mut shape, &world.read(|town| town.behaviour.clone()));
    answer(200, &shape)
}

fn allow(shape: &mut Value, behaviour: &Behaviour) {
    set(shape, "version", json!(behaviour.version));
    if let Some(statuses) = shape.pointer_mut("/configuration/statuses") {
        set(statuses, "max_characters", json!(behaviour.max_characters));
        set(statuses, "max_media_attachments", json!(behaviour.max_pictures));
        set(statuses, "characters_reserved_per_url", json!(behaviour.url_cost));
    }
    if let Some(media) = shape.pointer_mut("/configuration/media_attachments") {
        set(media, "image_size_limit", json!(behaviour.image_bytes));
    }
}

pub(super) async fn node_index(headers: HeaderMap) -> Response {
    let rel = "http://nodeinfo.diaspora.software/ns/schema/2.0";
    answer(200, &json!({ "links": [{ "rel": rel, "href": format!("{}/nodeinfo/2.0", base(&headers)) }] }))
}

pub(super) async fn node(State(world): Here) -> Response {
    let behaviour = world.read(|town| town.behaviour.clone());
    let software = json!({ "name": behaviour.software, "version": behaviour.version });
    let node = json!({ "version": "2.0", "software": software, "protocols": ["activitypub"], "openRegistrations": false,
                       "services": { "inbound": [], "outbound": [] }, "usage": { "users": {} }, "metadata": {} });
    axum::Json(node).into_response()
}

fn domain(headers: &HeaderMap) -> String {
    base(headers).trim_start_matches("http://").to_owned()
}
