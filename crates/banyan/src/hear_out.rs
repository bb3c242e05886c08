//! Whoever sends more than is taken hears why: an answer that is given while somebody still sends is lost with the
//! connection, and a browser tells of a broken line instead.

use std::{
    future::poll_fn,
    pin::{Pin, pin},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    body::{Body, BodyDataStream, Bytes},
    extract::Request,
    http::header,
    middleware::Next,
    response::Response,
};
use futures::{Stream, StreamExt as _, stream};
use tokio::time::timeout;

/// What a phone films in a quarter of an hour; more than that is not sent by mistake.
const MOST_BYTES: usize = 2 * 1024 * 1024 * 1024;
/// For the next piece of what is refused, and for all of it.
const PATIENCE: Duration = Duration::from_secs(10);
const LONGEST: Duration = Duration::from_mins(30);
/// For the next piece of what is taken. A phone that lost its line never says so, and half a film would lie here until the
/// next start.
const STILL: Duration = Duration::from_mins(2);

pub(crate) async fn hear_out(request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    // Whoever asks before sending has sent nothing yet.
    let asks_before = request.headers().contains_key(header::EXPECT);
    let (head, body) = request.into_parts();
    let sent = Arc::new(Mutex::new(body.into_data_stream()));
    let lent = pieces(Arc::clone(&sent), STILL);
    let answer = next.run(Request::from_parts(head, Body::from_stream(lent))).await;
    let is_refused = answer.status().is_client_error() || answer.status().is_server_error();
    if is_refused && !asks_before {
        let _ = timeout(LONGEST, take_the_rest(sent)).await;
    }
    answer
}

/// Broken off where the next one does not come.
fn pieces(
    sent: Arc<Mutex<BodyDataStream>>,
    patience: Duration,
) -> impl Stream<Item = Result<Bytes, axum::Error>> + Send + 'static {
    stream::unfold(sent, move |sent| async move {
        let next = timeout(patience, poll_fn(|cx| Pin::new(&mut *lock(&sent)).poll_next(cx))).await;
        match next {
            Ok(piece) => piece.map(|piece| (piece, sent)),
            Err(late) => Some((Err(axum::Error::new(late)), sent)),
        }
    })
}

fn lock(sent: &Mutex<BodyDataStream>) -> std::sync::MutexGuard<'_, BodyDataStream> {
    sent.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn take_the_rest(sent: Arc<Mutex<BodyDataStream>>) {
    let mut rest = pin!(pieces(sent, PATIENCE));
    let mut taken = 0;
    while let Some(Ok(piece)) = rest.next().await {
        taken += piece.len();
        if taken > MOST_BYTES {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_stops_in_the_middle_is_not_waited_for_for_ever() {
        let half = stream::iter([Ok::<_, std::io::Error>("half")]).chain(stream::pending());
        let sent = Arc::new(Mutex::new(Body::from_stream(half).into_data_stream()));
        let mut pieces = pin!(pieces(sent, Duration::from_millis(20)));
        assert_eq!(pieces.next().await.unwrap().unwrap(), "half");
        assert!(pieces.next().await.unwrap().is_err());
    }
}
