//! Is it alive, and which one is it? For watchers and for the machine's own checks.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use banyan_app::{App, workspace::instance_mark};
use http::StatusCode;
use serde_json::json;

pub(crate) async fn show(State(app): State<App>) -> Response {
    let version = env!("CARGO_PKG_VERSION");
    match instance_mark(&app).await {
        Ok(mark) => Json(json!({ "banyan": version, "instance": mark })).into_response(),
        Err(error) => {
            tracing::error!(error = &error as &dyn std::error::Error, "the site cannot say how it is");
            let said = json!({ "banyan": version, "trouble": "the database does not answer" });
            (StatusCode::SERVICE_UNAVAILABLE, Json(said)).into_response()
        }
    }
}
