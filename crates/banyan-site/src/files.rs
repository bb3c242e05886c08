//! Files: kept pictures, the style sheet, the small sign in the tab.

use axum::{
    extract::{Path, State},
    response::Response,
};
use banyan_app::{App, compose::library::open_public_asset};
use banyan_domain::ids::AssetId;
use http::{HeaderMap, HeaderValue, header};

use crate::{
    answer::{Answer, FOR_GOOD, tag_of},
    theme::{FAVICON, STYLE, style_name},
    trouble::Trouble,
};

/// Even a picture that turns out to be a document can do nothing when opened by itself.
const SANDBOX: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const ONE_DAY: &str = "public, max-age=86400";

pub(crate) async fn picture(State(app): State<App>, Path(id): Path<String>, request: HeaderMap) -> Response {
    match open(&app, &id, &request).await {
        Ok(answer) => answer,
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

async fn open(app: &App, id: &str, request: &HeaderMap) -> Result<Response, Trouble> {
    let id: AssetId = id.parse().map_err(|_| Trouble::NotHere)?;
    let file = open_public_asset(app, id).await?.ok_or(Trouble::NotHere)?;
    let mime = image_type(&file.mime_type);
    let tag = format!("\"{}\"", file.digest);
    let mut answer =
        Answer { mime: mime.unwrap_or(UNKNOWN), cache: FOR_GOOD, tag, changed: None, body: file.bytes.into() }
            .to(request);
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    if mime.is_none() {
        headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    }
    Ok(answer)
}

const UNKNOWN: &str = "application/octet-stream";

/// Only these are shown; a type from outside never reaches a browser as it came.
fn image_type(stored: &str) -> Option<&'static str> {
    ["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"].into_iter().find(|known| *known == stored)
}

pub(crate) async fn style(State(app): State<App>, Path(name): Path<String>, request: HeaderMap) -> Response {
    if name != style_name() {
        return Trouble::NotHere.page(&app, &request).await;
    }
    let tag = tag_of(STYLE.as_bytes());
    Answer { tag, ..Answer::new("text/css; charset=utf-8", FOR_GOOD, STYLE) }.to(&request)
}

pub(crate) async fn favicon(request: HeaderMap) -> Response {
    Answer::new("image/svg+xml", ONE_DAY, FAVICON).to(&request)
}
