//! Hears requests, writes them down, and spoils those that are scripted to go wrong.

use std::{convert::Infallible, io, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::Request, response::Response};
use bytes::Bytes;
use futures::{StreamExt as _, stream};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpListener, task::JoinSet};
use tower::ServiceExt as _;

use crate::{
    Act, Answer, Recorded,
    simulation::{Town, lock},
};

/// Larger than any file a town takes; each is held, as everything that was asked.
const MAX_BODY_BYTES: usize = 128 * 1024 * 1024;

/// Connections end with this task. hyper is used directly because only a service that fails can hang up on its client.
pub(crate) async fn run(listener: TcpListener, town: Arc<Town>, place: Router, inspection: Router) {
    let mut connections = JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        while connections.try_join_next().is_some() {}
        let (town, place, inspection) = (Arc::clone(&town), place.clone(), inspection.clone());
        let service = service_fn(move |request| {
            let (town, place, inspection) = (Arc::clone(&town), place.clone(), inspection.clone());
            async move { hear(request, &town, place, inspection).await }
        });
        connections.spawn(async move {
            // A dropped connection is what some faults are for.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn hear(
    request: hyper::Request<Incoming>,
    town: &Town,
    place: Router,
    inspection: Router,
) -> io::Result<Response> {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(Body::new(body), MAX_BODY_BYTES).await.map_err(io::Error::other)?;
    let request = Request::from_parts(parts, Body::from(body.clone()));
    let path = request.uri().path();
    if path == "/_sim" || path.starts_with("/_sim/") {
        return work(inspection, request).await;
    }
    let act = lock(&town.script).next(request.method().as_str(), path);
    let number = write_down(town, &request, body, act.is_some());
    let answer = play(act, place, request).await;
    if let Some(recorded) = lock(&town.requests).get_mut(number) {
        recorded.status = answer.as_ref().ok().map(|response| response.status().as_u16());
    }
    answer
}

fn write_down(town: &Town, request: &Request, body: Bytes, spoiled: bool) -> usize {
    let headers = request.headers().iter();
    let recorded = Recorded {
        at_ms: town.clock.now_ms(),
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().map(str::to_owned),
        headers: headers.map(|(k, v)| (k.to_string(), String::from_utf8_lossy(v.as_bytes()).into_owned())).collect(),
        body,
        status: None,
        spoiled,
    };
    let mut requests = lock(&town.requests);
    requests.push(recorded);
    requests.len() - 1
}

async fn play(act: Option<Act>, place: Router, request: Request) -> io::Result<Response> {
    match act {
        None => work(place, request).await,
        Some(Act::Answer(answer)) => Ok(write(&answer)),
        Some(Act::AnswerAfterWork(answer)) => {
            work(place, request).await?;
            Ok(write(&answer))
        }
        Some(Act::Drop) => Err(hang_up()),
        Some(Act::DropAfterWork) => {
            work(place, request).await?;
            Err(hang_up())
        }
        Some(Act::Hang) => std::future::pending().await,
        Some(Act::HangAfterWork) => {
            work(place, request).await?;
            std::future::pending().await
        }
        Some(Act::Slow { ms }) => {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            work(place, request).await
        }
        Some(Act::HalfBody) => half(work(place, request).await?).await,
    }
}

async fn work(router: Router, request: Request) -> io::Result<Response> {
    let answer: Result<Response, Infallible> = router.oneshot(request).await;
    match answer {
        Ok(response) => Ok(response),
        Err(never) => match never {},
    }
}

fn hang_up() -> io::Error {
    io::Error::new(io::ErrorKind::ConnectionAborted, "scripted")
}

fn write(answer: &Answer) -> Response {
    let mut response = Response::builder().status(answer.status);
    for (name, value) in &answer.headers {
        response = response.header(name, value);
    }
    response.body(Body::from(answer.body.clone())).unwrap_or_else(|_| {
        let mut broken = Response::new(Body::from("the scripted answer cannot be written"));
        *broken.status_mut() = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
        broken
    })
}

async fn half(response: Response) -> io::Result<Response> {
    let (mut parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, MAX_BODY_BYTES).await.map_err(io::Error::other)?;
    parts.headers.insert("content-length", axum::http::HeaderValue::from(body.len()));
    let first = stream::once(std::future::ready(Ok(body.slice(..body.len() / 2))));
    // Without the pause the error overtakes the bytes and nothing is sent at all.
    let end = stream::once(async {
        tokio::time::sleep(Duration::from_millis(20)).await;
        Err(hang_up())
    });
    Ok(Response::from_parts(parts, Body::from_stream(first.chain(end))))
}
