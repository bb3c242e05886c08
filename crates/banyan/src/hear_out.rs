//! Whoever sends more than is taken hears why: an answer that is given while somebody still sends is lost with the
//! connection, and a browser tells of a broken line instead.

use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    body::{Body, BodyDataStream},
    extract::Request,
    http::header,
    middleware::Next,
    response::Response,
};
use futures::{Stream as _, StreamExt as _, stream};

/// What a phone films in a quarter of an hour; more than that is not sent by mistake.
const MOST_BYTES: usize = 2 * 1024 * 1024 * 1024;
/// For the next piece of it.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) async fn hear_out(request: Request, next: Next) -> Response {
    // Whoever asks before sending has sent nothing yet.
    if request.headers().contains_key(header::EXPECT) || request.method().is_safe() {
        return next.run(request).await;
    }
    let (head, body) = request.into_parts();
    let sent = Arc::new(Mutex::new(body.into_data_stream()));
    let lent = Arc::clone(&sent);
    let lent = stream::poll_fn(move |cx| Pin::new(&mut *lock(&lent)).poll_next(cx));
    let answer = next.run(Request::from_parts(head, Body::from_stream(lent))).await;
    if answer.status().is_client_error() || answer.status().is_server_error() {
        take_the_rest(sent).await;
    }
    answer
}

fn lock(sent: &Mutex<BodyDataStream>) -> std::sync::MutexGuard<'_, BodyDataStream> {
    sent.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn take_the_rest(sent: Arc<Mutex<BodyDataStream>>) {
    let mut rest = stream::poll_fn(|cx| Pin::new(&mut *lock(&sent)).poll_next(cx));
    let mut taken = 0;
    while let Ok(Some(Ok(piece))) = tokio::time::timeout(PATIENCE, rest.next()).await {
        taken += piece.len();
        if taken > MOST_BYTES {
            return;
        }
    }
}
