//! A kept file, whole or the part of it that a player asks for; it is never held in memory.

use axum::{
    body::Body,
    response::{IntoResponse as _, Response},
};
use banyan_app::{
    Internal,
    compose::library::{KeptFile, OpenedFile},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use tokio_util::io::ReaderStream;

use crate::{
    answer::{FOR_GOOD, is_known},
    trouble::Trouble,
};

/// Even a file that turns out to be a document can do nothing when opened by itself.
const SANDBOX: &str = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox";
const UNKNOWN: &str = "application/octet-stream";

pub(crate) async fn answer(kept: &KeptFile, request: &HeaderMap) -> Result<Response, Trouble> {
    let tag = format!("\"{}\"", kept.digest);
    let mut answer = if is_known(request, &tag, None) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        body(kept, request, &tag).await.map_err(Internal::from)?
    };
    let mime = shown(&kept.mime_type);
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOR_GOOD));
    headers.insert(header::ETAG, HeaderValue::try_from(tag).map_err(|_| Internal::Broken("a digest is no tag"))?);
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime.unwrap_or(UNKNOWN)));
    if mime.is_none() {
        headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    }
    Ok(answer)
}

async fn body(kept: &KeptFile, request: &HeaderMap, tag: &str) -> std::io::Result<Response> {
    Ok(match kept.open(range(request, tag)).await? {
        OpenedFile::Whole { file, size } => {
            let mut whole = Response::new(Body::from_stream(ReaderStream::new(file)));
            whole.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(size));
            whole
        }
        OpenedFile::Part { file, part, size } => {
            let mut answer = Response::new(Body::from_stream(ReaderStream::new(file)));
            *answer.status_mut() = StatusCode::PARTIAL_CONTENT;
            let length = part.end() - part.start() + 1;
            answer.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
            say_range(&mut answer, &format!("bytes {}-{}/{size}", part.start(), part.end()));
            answer
        }
        OpenedFile::Outside { size } => {
            let mut answer = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
            say_range(&mut answer, &format!("bytes */{size}"));
            answer
        }
    })
}

/// Of another file than the one that was begun, nobody wants a part.
fn range<'a>(request: &'a HeaderMap, tag: &str) -> Option<&'a str> {
    let text = |name: header::HeaderName| request.get(name).and_then(|value| value.to_str().ok());
    if text(header::IF_RANGE).is_some_and(|known| known != tag) { None } else { text(header::RANGE) }
}

fn say_range(answer: &mut Response, range: &str) {
    if let Ok(value) = HeaderValue::try_from(range) {
        answer.headers_mut().insert(header::CONTENT_RANGE, value);
    }
}

/// Only these are shown and played; a type from outside never reaches a browser as it came.
fn shown(stored: &str) -> Option<&'static str> {
    let known = [
        "image/jpeg",
        "image/png",
        "image/gif",
        "image/webp",
        "image/avif",
        "video/mp4",
        "video/quicktime",
        "audio/mpeg",
        "audio/mp4",
        "audio/wav",
    ];
    known.into_iter().find(|known| *known == stored)
}
