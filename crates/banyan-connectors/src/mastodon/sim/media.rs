//! Uploads, which may take a while to be ready.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};

use super::{
    Here,
    gate::{answer, base, guest, refuse},
    params::Params,
    shapes,
    state::MediaFile,
};

/// SOURCE: fixtures/instance_v2.json, read 2026-07-02.
const RECORDING_BYTES: usize = 103_809_024;
const TYPES: [&str; 6] = ["image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4", "audio/mpeg"];

fn is_picture(mime_type: &str) -> bool {
    mime_type.starts_with("image/")
}

impl MediaFile {
    /// Films and sounds are turned into the server's own form, which takes a while.
    pub(super) fn is_recording(&self) -> bool {
        !is_picture(&self.mime_type)
    }
}

/// 200 when it is ready at once, 202 when it is not.
pub(super) async fn upload(State(world): Here, headers: HeaderMap, params: Params) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "write:media")?;
    let file = params.file.as_ref().ok_or_else(|| refuse(422, "Validation failed: File can't be blank"))?;
    world.write(|town| {
        if !TYPES.contains(&file.mime_type.as_str()) || file.bytes.is_empty() {
            return Err(refuse(422, "Validation failed: File content type is invalid, File is invalid"));
        }
        let (most, said) =
            if is_picture(&file.mime_type) { (town.behaviour.image_bytes, 16) } else { (RECORDING_BYTES, 99) };
        if file.bytes.len() > most {
            let words = format!("Validation failed: File file size must be less than {said} MB");
            return Err(refuse(422, &words));
        }
        let made = MediaFile {
            id: town.next_id(),
            account: guest.account,
            mime_type: file.mime_type.clone(),
            bytes: file.bytes.len(),
            description: params.text("description").map(str::to_owned),
            focus: params.text("focus").map(str::to_owned),
            looks_left: town.behaviour.looks_before_ready,
            attached_to: None,
        };
        let status = if made.looks_left == 0 { 200 } else { 202 };
        let shape = shapes::picture(&made, &base(&headers));
        town.media.push(made);
        Ok(answer(status, &shape))
    })
}

/// 206 while it is being worked at; every look brings it nearer. What a post uses is looked at there.
pub(super) async fn look(State(world): Here, Path(id): Path<String>, headers: HeaderMap) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "write:media")?;
    let id: u64 = id.parse().unwrap_or(0);
    world.write(|town| {
        let free = |file: &&mut MediaFile| file.id == id && file.account == guest.account && file.attached_to.is_none();
        let file = town.media.iter_mut().find(free);
        let file = file.ok_or_else(|| refuse(404, "Record not found"))?;
        let status = if file.looks_left == 0 { 200 } else { 206 };
        let shape = shapes::picture(file, &base(&headers));
        file.looks_left = file.looks_left.saturating_sub(1);
        Ok(answer(status, &shape))
    })
}

pub(super) async fn describe(
    State(world): Here,
    Path(id): Path<String>,
    headers: HeaderMap,
    params: Params,
) -> Result<Response, Response> {
    let guest = guest(&world, &headers, "write:media")?;
    let id: u64 = id.parse().unwrap_or(0);
    world.write(|town| {
        let free = |file: &&mut MediaFile| file.id == id && file.account == guest.account && file.attached_to.is_none();
        let file = town.media.iter_mut().find(free).ok_or_else(|| refuse(404, "Record not found"))?;
        file.description = params.text("description").map(str::to_owned).or(file.description.take());
        file.focus = params.text("focus").map(str::to_owned).or(file.focus.take());
        Ok(answer(200, &shapes::picture(file, &base(&headers))))
    })
}
