#![doc = include_str!("../README.md")]

mod assets;
pub mod clock;
pub mod done;
mod door;
mod form;
mod handlers;
mod headers;
pub mod page;
pub mod parts;
pub mod routes;
mod signs;

pub mod compose;
pub mod converse;
pub mod gather;
pub mod guard;
pub mod measure;
pub mod plan;
pub mod publish;
pub mod schedule;
pub mod workspace;

pub use assets::{address as asset_address, pdf_fonts, serve as serve_asset};
pub use door::router;
pub use headers::{CONTENT_SECURITY_POLICY, protect};

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use http::StatusCode;

/// A page as an answer. A template that cannot be filled is a fault of ours, told plainly and logged.
pub fn show(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => protect((status, Html(html)).into_response()),
        Err(error) => {
            tracing::error!(%error, "a page could not be made");
            protect(
                (StatusCode::INTERNAL_SERVER_ERROR, "This page could not be made. Nothing was changed.")
                    .into_response(),
            )
        }
    }
}
