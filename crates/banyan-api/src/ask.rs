//! What a program asked: its token and its right first, then path, query and body, each read within limits.

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts as _, Query, RawPathParams, Request},
};
use banyan_app::{
    Actor, App,
    workspace::{WhoError, who_has_token, words::Words},
};
use banyan_domain::workspace::Right;
use http::{HeaderMap, HeaderName, header, request::Parts};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::{
    problem::{Kind, Problem},
    shapes::{Spelled, Word},
};

/// Larger than any plan; what is longer is refused before it is read.
pub(crate) const MOST_BYTES: usize = 1024 * 1024;
const LONGEST_KEY: usize = 200;

/// Where nothing is said: no path, no query, no body.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

pub(crate) struct Ask<P = Nothing, Q = Nothing, B = Nothing> {
    pub(crate) app: App,
    pub(crate) actor: Actor,
    pub(crate) path: P,
    pub(crate) query: Q,
    pub(crate) body: B,
    headers: HeaderMap,
}

pub(crate) async fn read<P: InPath, Q: DeserializeOwned, B: InBody>(
    app: App,
    right: Right,
    request: Request,
) -> Result<Ask<P, Q, B>, Problem> {
    let actor = caller(&app, request.headers()).await?;
    actor.needs(right)?;
    let (mut parts, body) = request.into_parts();
    let path = path_of(&mut parts).await?;
    let Query(query) = Query::<Q>::try_from_uri(&parts.uri)
        .map_err(|wrong| Problem::of(Kind::Unreadable, format!("the query cannot be read: {}", wrong.body_text())))?;
    let body = B::read(&parts, body).await?;
    Ok(Ask { app, actor, path, query, body, headers: parts.headers })
}

pub(crate) async fn caller(app: &App, headers: &HeaderMap) -> Result<Actor, Problem> {
    let said = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (scheme, token) = said.split_once(' ').unwrap_or_default();
    let token = if scheme.eq_ignore_ascii_case("bearer") { token.trim() } else { "" };
    who_has_token(app, token).await.map_err(|wrong| match wrong {
        WhoError::Unknown | WhoError::Ended => Problem::of(Kind::NoToken, wrong),
        WhoError::TooMany => Problem::of(Kind::TooFast, wrong),
        WhoError::Internal(error) => error.into(),
    })
}

pub(crate) fn idempotency_key(headers: &HeaderMap) -> Result<Option<&str>, Problem> {
    const NAME: HeaderName = HeaderName::from_static("idempotency-key");
    let Some(value) = headers.get(NAME) else { return Ok(None) };
    let key = value.to_str().ok().map(str::trim).filter(|key| (1..=LONGEST_KEY).contains(&key.len()));
    let wrong = || {
        let detail = format!("`Idempotency-Key` has 1 to {LONGEST_KEY} plain letters; nothing was written");
        Problem::of(Kind::Unreadable, detail)
    };
    key.map(Some).ok_or_else(wrong)
}

async fn path_of<P: InPath>(parts: &mut Parts) -> Result<P, Problem> {
    let nothing_here = || Problem::of(Kind::NotHere, "there is nothing at this address");
    let named = RawPathParams::from_request_parts(parts, &()).await.map_err(|_| nothing_here())?;
    P::parse(named.iter().next().map_or("", |(_, value)| value)).ok_or_else(nothing_here)
}

impl<P, Q, B> Ask<P, Q, B> {
    /// In the language the caller asks for; what programs compare is the same in all.
    pub(crate) fn words(&self) -> &'static Words {
        Words::for_browser(self.header(&header::ACCEPT_LANGUAGE).unwrap_or_default())
    }

    /// The version that what is changed was read at.
    pub(crate) fn read_at(&self) -> Result<i64, Problem> {
        let said = self.header(&header::IF_MATCH).map(|tag| tag.trim().trim_start_matches("W/").trim_matches('"'));
        said.and_then(|tag| tag.parse().ok())
            .ok_or_else(|| Problem::of(Kind::NeedsVersion, "the version you read is not named; nothing was changed"))
    }

    /// What this sending is called, so that the same can be sent again.
    pub(crate) fn idempotency_key(&self) -> Result<Option<&str>, Problem> {
        idempotency_key(&self.headers)
    }

    fn header(&self, name: &header::HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// The one part of a path that is not always the same.
pub(crate) trait InPath: Sized {
    /// None where the path has no such part.
    fn schema(generator: &mut SchemaGenerator) -> Option<Schema>;
    fn parse(text: &str) -> Option<Self>;
}

impl InPath for Nothing {
    fn schema(_: &mut SchemaGenerator) -> Option<Schema> {
        None
    }

    fn parse(_: &str) -> Option<Self> {
        Some(Self {})
    }
}

impl InPath for Uuid {
    fn schema(generator: &mut SchemaGenerator) -> Option<Schema> {
        Some(generator.subschema_for::<Self>())
    }

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl InPath for u32 {
    fn schema(_: &mut SchemaGenerator) -> Option<Schema> {
        Some(json_schema!({ "type": "integer", "minimum": 0 }))
    }

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl<T: Spelled> InPath for Word<T> {
    fn schema(generator: &mut SchemaGenerator) -> Option<Schema> {
        Some(generator.subschema_for::<Self>())
    }

    fn parse(text: &str) -> Option<Self> {
        T::parse(text).map(Self)
    }
}

pub(crate) trait InBody: Sized + Send {
    /// Files are longer than what is written.
    const MOST_BYTES: usize = MOST_BYTES;

    /// The kinds of a body with their shapes; none where there is no body.
    fn schema(generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)>;
    fn read(parts: &Parts, body: Body) -> impl Future<Output = Result<Self, Problem>> + Send;
}

impl InBody for Nothing {
    fn schema(_: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
        Vec::new()
    }

    async fn read(_: &Parts, _: Body) -> Result<Self, Problem> {
        Ok(Self {})
    }
}

/// A body of JSON; a field that nobody knows is a mistake, not a wish.
pub(crate) struct Sent<T>(pub(crate) T);

impl<T: DeserializeOwned + JsonSchema + Send> InBody for Sent<T> {
    fn schema(generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
        vec![("application/json", generator.subschema_for::<T>())]
    }

    async fn read(parts: &Parts, body: Body) -> Result<Self, Problem> {
        let bytes = bytes_of(parts, body, "application/json").await?;
        serde_json::from_slice(&bytes).map(Self).map_err(|wrong| {
            Problem::of(Kind::Unreadable, format!("the body cannot be read: {wrong}; nothing was changed"))
        })
    }
}

pub(crate) struct Markdown(pub(crate) String);

impl InBody for Markdown {
    fn schema(_: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
        vec![("text/markdown", json_schema!({ "type": "string" }))]
    }

    async fn read(parts: &Parts, body: Body) -> Result<Self, Problem> {
        let bytes = bytes_of(parts, body, "text/markdown").await?;
        String::from_utf8(bytes)
            .map(Self)
            .map_err(|_| Problem::of(Kind::Unreadable, "the body is not UTF-8; nothing was changed"))
    }
}

async fn bytes_of(parts: &Parts, body: Body, kind: &str) -> Result<Vec<u8>, Problem> {
    if kind_of(parts) != kind {
        return Err(Problem::of(Kind::WrongType, format!("the body must be {kind}; nothing was changed")));
    }
    whole(body, MOST_BYTES).await
}

/// `text/markdown` of `Text/Markdown; charset=utf-8`.
pub(crate) fn kind_of(parts: &Parts) -> String {
    let said = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

pub(crate) async fn whole(body: Body, most_bytes: usize) -> Result<Vec<u8>, Problem> {
    to_bytes(body, most_bytes).await.map(Vec::from).map_err(|_| too_long(most_bytes))
}

pub(crate) fn too_long(most_bytes: usize) -> Problem {
    let most = most_bytes / 1024 / 1024;
    Problem::of(Kind::TooLong, format!("the body is longer than {most} MB; nothing was changed"))
}
