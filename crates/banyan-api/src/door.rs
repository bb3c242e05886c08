//! The door itself: every row of the table, and a problem for whatever lies at none.

use axum::{
    Router,
    middleware::{from_fn_with_state, map_response},
    response::Response,
    routing::{any, get},
};
use banyan_app::App;
use http::{HeaderValue, header};

use crate::{
    once::once,
    openapi,
    problem::{Kind, Problem},
    route::Route,
    routes::routes,
};

/// Everything below `/api`. No cookie is read and no other origin is named.
pub fn router(app: App) -> Router {
    let handler = |row: Route| {
        if row.keeps_answer { row.handler.layer(from_fn_with_state(app.clone(), once)) } else { row.handler }
    };
    let table = routes().into_iter().fold(Router::new(), |router, row| router.route(row.path, handler(row)));
    table
        .route("/api/v1/openapi.json", get(openapi::show))
        .route("/api", any(nothing_here))
        .route("/api/{*rest}", any(nothing_here))
        .method_not_allowed_fallback(no_such_method)
        .layer(map_response(protect))
        .with_state(app)
}

async fn nothing_here() -> Problem {
    Problem::of(Kind::NotHere, "there is nothing at this address")
}

async fn no_such_method() -> Problem {
    Problem::of(Kind::NoSuchMethod, "this address knows no such method")
}

async fn protect(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'"));
    answer
}
