//! A kept file, whole or the part of it that a player asks for; it is never held in memory.

use std::{io::SeekFrom, ops::RangeInclusive};

use axum::{
    body::Body,
    response::{IntoResponse as _, Response},
};
use banyan_app::{Internal, compose::library::KeptFile};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use http_range_header::parse_range_header;
use tokio::{
    fs::File,
    io::{AsyncReadExt as _, AsyncSeekExt as _},
};
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
    let mut file = File::open(&kept.path).await?;
    let size = file.metadata().await?.len();
    match asked(request, tag, size) {
        Asked::Whole => {
            let mut whole = Response::new(Body::from_stream(ReaderStream::new(file)));
            whole.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(size));
            Ok(whole)
        }
        Asked::Part(part) => {
            file.seek(SeekFrom::Start(*part.start())).await?;
            let length = part.end() - part.start() + 1;
            let mut answer = Response::new(Body::from_stream(ReaderStream::new(file.take(length))));
            *answer.status_mut() = StatusCode::PARTIAL_CONTENT;
            answer.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
            say_range(&mut answer, &format!("bytes {}-{}/{size}", part.start(), part.end()));
            Ok(answer)
        }
        Asked::Outside => {
            let mut answer = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
            say_range(&mut answer, &format!("bytes */{size}"));
            Ok(answer)
        }
    }
}

fn say_range(answer: &mut Response, range: &str) {
    if let Ok(value) = HeaderValue::try_from(range) {
        answer.headers_mut().insert(header::CONTENT_RANGE, value);
    }
}

enum Asked {
    Whole,
    Part(RangeInclusive<u64>),
    Outside,
}

/// What cannot be read as a range counts as not asked, and so do several at once: a server may answer with the whole
/// (SOURCE: https://www.rfc-editor.org/rfc/rfc9110#section-14.2, 2026-11-22).
fn asked(request: &HeaderMap, tag: &str, size: u64) -> Asked {
    let text = |name: header::HeaderName| request.get(name).and_then(|value| value.to_str().ok());
    if text(header::IF_RANGE).is_some_and(|known| known != tag) {
        return Asked::Whole;
    }
    let Some(ranges) = text(header::RANGE).and_then(|range| parse_range_header(range).ok()) else {
        return Asked::Whole;
    };
    match ranges.validate(size).as_deref() {
        Ok([part]) => Asked::Part(part.clone()),
        Ok(_) => Asked::Whole,
        Err(_) => Asked::Outside,
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
