//! What went wrong, whether anything changed, what to do: `application/problem+json`.
//! SOURCE: https://www.rfc-editor.org/rfc/rfc9457, 2026-11-22

use std::fmt::Display;

use axum::response::{IntoResponse, Response};
use banyan_app::{Internal, workspace::Refused};
use http::{HeaderValue, StatusCode, header};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Unreadable,
    NoToken,
    NotAllowed,
    NotHere,
    NoSuchMethod,
    NotNow,
    Changed,
    TooLong,
    WrongType,
    CannotStand,
    NeedsVersion,
    TooFast,
    Broken,
    NotReached,
    NoRoom,
}

impl Kind {
    /// Status, the last word of its type, its title, what to do.
    fn told(self) -> (StatusCode, &'static str, &'static str, &'static str) {
        match self {
            Self::Unreadable => (
                StatusCode::BAD_REQUEST,
                "unreadable",
                "What was sent cannot be read.",
                "Write it as /api/v1/openapi.json describes it, and send it again.",
            ),
            Self::NoToken => (
                StatusCode::UNAUTHORIZED,
                "no-token",
                "Nobody knows this token.",
                "Send `Authorization: Bearer banyan_…` with a token that works; an owner makes one in Settings.",
            ),
            Self::NotAllowed => (
                StatusCode::FORBIDDEN,
                "not-allowed",
                "This token may not do that.",
                "Ask an owner for a token that may.",
            ),
            Self::NotHere => {
                (StatusCode::NOT_FOUND, "not-here", "There is no such thing.", "Read the list again: it may have gone.")
            }
            Self::NoSuchMethod => (
                StatusCode::METHOD_NOT_ALLOWED,
                "no-such-method",
                "This cannot be done at this address.",
                "See /api/v1/openapi.json for what can.",
            ),
            Self::NotNow => (
                StatusCode::CONFLICT,
                "not-now",
                "This cannot be done now.",
                "Read it again and decide by what it says now.",
            ),
            Self::Changed => (
                StatusCode::PRECONDITION_FAILED,
                "changed-meanwhile",
                "Somebody changed it meanwhile.",
                "Compare with `now`, then send it again with that version in `If-Match`.",
            ),
            Self::TooLong => (StatusCode::PAYLOAD_TOO_LARGE, "too-long", "That is too long.", "Send less at once."),
            Self::WrongType => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "wrong-type",
                "A body of this kind is not read here.",
                "Name the right kind in `Content-Type`, and send it again.",
            ),
            Self::CannotStand => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "cannot-stand",
                "It cannot stand like this.",
                "Change what the detail names, and send it again.",
            ),
            Self::NeedsVersion => (
                StatusCode::PRECONDITION_REQUIRED,
                "needs-version",
                "A change names the version it was read at.",
                "Read it, and send its `ETag` as `If-Match`.",
            ),
            Self::TooFast => (
                StatusCode::TOO_MANY_REQUESTS,
                "too-fast",
                "Too many requests at once.",
                "Wait as long as `Retry-After` says.",
            ),
            Self::Broken => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "broken",
                "That is our fault.",
                "Look whether it was done before you send it again; the number leads to the line in our log.",
            ),
            Self::NotReached => (
                StatusCode::BAD_GATEWAY,
                "not-reached",
                "The other side did not answer as expected.",
                "Try again in a few minutes.",
            ),
            Self::NoRoom => (
                StatusCode::INSUFFICIENT_STORAGE,
                "no-room",
                "There is no room left where files are kept.",
                "Make room on that disk, and send it again.",
            ),
        }
    }
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Problem {
    /// `urn:banyan:problem:…`, stable for programs.
    r#type: String,
    title: &'static str,
    status: u16,
    /// What happened, in the same words as everywhere.
    detail: String,
    todo: &'static str,
    /// More for some kinds: what stands there now, what a check found, the number of our fault.
    #[serde(flatten)]
    more: Map<String, Value>,
}

impl Problem {
    pub(crate) fn of(kind: Kind, detail: impl Display) -> Self {
        let (status, word, title, todo) = kind.told();
        let r#type = format!("urn:banyan:problem:{word}");
        Self { r#type, title, status: status.as_u16(), detail: detail.to_string(), todo, more: Map::new() }
    }

    /// What no caller can act on: one sentence for them, the chain for the log.
    pub(crate) fn broken(error: &(dyn std::error::Error + 'static)) -> Self {
        let number = Uuid::now_v7().to_string();
        tracing::error!(number, error, "a program could not be answered");
        Self::of(Kind::Broken, "something here does not work").with("number", number.into())
    }

    #[must_use]
    pub(crate) fn with(mut self, name: &str, value: Value) -> Self {
        self.more.insert(name.to_owned(), value);
        self
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        Self::of(Kind::NotAllowed, refused)
    }
}

impl From<Internal> for Problem {
    fn from(error: Internal) -> Self {
        Self::broken(&error)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut answer = (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        let more = match status {
            StatusCode::UNAUTHORIZED => Some((header::WWW_AUTHENTICATE, "Bearer")),
            StatusCode::TOO_MANY_REQUESTS => Some((header::RETRY_AFTER, "1")),
            _ => None,
        };
        if let Some((name, value)) = more {
            answer.headers_mut().insert(name, HeaderValue::from_static(value));
        }
        answer
    }
}
