//! What others did toward an account.

use axum::{extract::State, http::HeaderMap, response::Response};
use serde_json::{Value, json};

use super::{
    Here,
    accounts::page,
    gate::{answer, base, guest},
    params::Params,
    shapes,
};

pub(super) async fn list(State(world): Here, headers: HeaderMap, params: Params) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "read:notifications")?;
    let (wanted, unwanted) = (params.list("types"), params.list("exclude_types"));
    world.read(|town| {
        let ours = town.notes.iter().filter(|note| note.to == guest.account);
        let kinds = ours.filter(|note| {
            let name = note.kind.word();
            (wanted.is_empty() || wanted.contains(&name)) && !unwanted.contains(&name)
        });
        let page = page(kinds.map(|note| (note.id, note)).collect(), &params);
        let shown: Vec<Value> = page.iter().filter_map(|note| shapes::note(town, note, &base(&headers))).collect();
        Ok(answer(200, &json!(shown)))
    })
}
