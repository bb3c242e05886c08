//! The same sent again under the same `Idempotency-Key` is not done again: the first answer comes back.

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use banyan_app::{
    Actor, App,
    workspace::{KeptAnswer, Sending, begin_sending, end_sending},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::{
    ask::{MOST_BYTES, caller, idempotency_key},
    problem::{Kind, Problem},
};

/// More than any answer to something that was made.
const LONGEST_ANSWER: usize = 1024 * 1024;

pub(crate) async fn once(State(app): State<App>, request: Request, next: Next) -> Response {
    let name = match idempotency_key(request.headers()) {
        Ok(Some(name)) => name.to_owned(),
        Ok(None) => return next.run(request).await,
        Err(problem) => return problem.into_response(),
    };
    // Who may not come in is told so by the row itself.
    let Ok(actor) = caller(&app, request.headers()).await else { return next.run(request).await };
    done_once(&app, &actor, &name, request, next).await.unwrap_or_else(Problem::into_response)
}

async fn done_once(app: &App, actor: &Actor, name: &str, request: Request, next: Next) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, MOST_BYTES).await;
    let body = body.map_err(|_| Problem::of(Kind::TooLong, "the body is longer than 1 MB; nothing was changed"))?;
    let mut sent = format!("{} {}\n", parts.method, parts.uri).into_bytes();
    sent.extend_from_slice(&body);
    let id = match begin_sending(app, actor, name, &sent).await? {
        Sending::New(id) => id,
        Sending::Answered(kept) => return Ok(again(kept)),
        Sending::UnderWay => {
            return Err(Problem::of(Kind::NotNow, "what was sent first under this key has no answer yet; ask again"));
        }
        Sending::CutOff => {
            let detail = "what was sent first under this key was cut off, and nobody can tell whether it was done; look, \
                and send it under another key if it was not";
            return Err(Problem::of(Kind::NotNow, detail));
        }
        Sending::Other => {
            let detail = "something else was sent under this key; nothing was changed";
            return Err(Problem::of(Kind::CannotStand, detail));
        }
    };
    let answer = next.run(Request::from_parts(parts, Body::from(body))).await;
    if !answer.status().is_success() {
        end_sending(app, actor, id, None).await?;
        return Ok(answer);
    }
    let kept = kept(answer).await?;
    end_sending(app, actor, id, Some(&kept)).await?;
    Ok(again(kept))
}

async fn kept(answer: Response) -> Result<KeptAnswer, Problem> {
    let (parts, body) = answer.into_parts();
    let bytes = to_bytes(body, LONGEST_ANSWER).await.map_err(|error| Problem::broken(&error))?;
    Ok(KeptAnswer {
        status: parts.status.as_u16(),
        kind: said(&parts.headers, &header::CONTENT_TYPE).unwrap_or_default(),
        version: said(&parts.headers, &header::ETAG),
        body: String::from_utf8_lossy(&bytes).into_owned(),
    })
}

fn said(headers: &HeaderMap, name: &header::HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

fn again(kept: KeptAnswer) -> Response {
    let mut answer = Response::new(Body::from(kept.body));
    *answer.status_mut() = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::OK);
    let headers = [(header::CONTENT_TYPE, Some(kept.kind)), (header::ETAG, kept.version)];
    for (name, value) in headers {
        if let Some(value) = value.filter(|value| !value.is_empty()).and_then(|value| HeaderValue::try_from(value).ok())
        {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}
