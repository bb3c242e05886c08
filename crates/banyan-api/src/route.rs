//! A row of the table: method, path, verb and right; its shapes come from its handler's own types.

use axum::{
    extract::{DefaultBodyLimit, Request, State},
    response::{IntoResponse as _, Response},
    routing::{MethodFilter, MethodRouter, on},
};
use banyan_app::App;
use banyan_domain::workspace::Right;
use http::Method;
use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;

use crate::{
    ask::{self, Ask, InBody, InPath},
    give::{Give, Told},
    openapi::Shapes,
    problem::Problem,
};

pub(crate) type Answer<T> = Result<T, Problem>;

#[derive(Clone)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    /// The verb of the application.
    pub verb: &'static str,
    pub right: Right,
    /// One sentence for the document.
    pub about: &'static str,
    /// A change names in `If-Match` the version it was read at.
    pub needs_version: bool,
    /// May be sent again under the same `Idempotency-Key` without being done again.
    pub is_repeatable: bool,
    /// The answer is kept for that; otherwise the handler knows by itself what it did.
    pub(crate) keeps_answer: bool,
    pub(crate) shape: fn(&mut Shapes) -> Shape,
    pub(crate) handler: MethodRouter<App>,
}

/// What a handler takes and gives.
pub(crate) struct Shape {
    pub(crate) path: Option<Schema>,
    pub(crate) query: Schema,
    /// Each kind it may be of.
    pub(crate) body: Vec<(&'static str, Schema)>,
    pub(crate) answer: Told,
}

/// One row; `handle` is not reached without a token that has the right.
pub(crate) fn row<P, Q, B, G, F, A>(
    method: Method,
    path: &'static str,
    (verb, right): (&'static str, Right),
    about: &'static str,
    handle: F,
) -> Route
where
    P: InPath + Send + 'static,
    Q: DeserializeOwned + JsonSchema + Send + 'static,
    B: InBody + 'static,
    G: Give + 'static,
    F: Fn(Ask<P, Q, B>) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = Answer<G>> + Send + 'static,
{
    let handler = move |State(app): State<App>, request: Request| {
        let handle = handle.clone();
        async move { answer(app, right, request, handle).await }
    };
    let filter = MethodFilter::try_from(method.clone()).unwrap_or(MethodFilter::GET);
    Route {
        method,
        path,
        verb,
        right,
        about,
        needs_version: false,
        is_repeatable: false,
        keeps_answer: false,
        shape: shape::<P, Q, B, G>,
        handler: on(filter, handler).layer(DefaultBodyLimit::max(B::MOST_BYTES)),
    }
}

impl Route {
    pub(crate) fn with_version(self) -> Self {
        Self { needs_version: true, ..self }
    }

    pub(crate) fn once(self) -> Self {
        Self { is_repeatable: true, keeps_answer: true, ..self }
    }

    pub(crate) fn once_by_itself(self) -> Self {
        Self { is_repeatable: true, ..self }
    }
}

async fn answer<P, Q, B, G, F, A>(app: App, right: Right, request: Request, handle: F) -> Response
where
    P: InPath,
    Q: DeserializeOwned,
    B: InBody,
    G: Give,
    F: Fn(Ask<P, Q, B>) -> A,
    A: Future<Output = Answer<G>>,
{
    let answered = match ask::read(app, right, request).await {
        Ok(asked) => handle(asked).await,
        Err(problem) => Err(problem),
    };
    match answered {
        Ok(given) => given.give(),
        Err(problem) => problem.into_response(),
    }
}

fn shape<P: InPath, Q: JsonSchema, B: InBody, G: Give>(shapes: &mut Shapes) -> Shape {
    Shape {
        path: P::schema(&mut shapes.taken),
        query: Q::json_schema(&mut shapes.taken),
        body: B::schema(&mut shapes.taken),
        answer: G::told(&mut shapes.given),
    }
}
