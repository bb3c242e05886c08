//! What is answered, and how the document tells of it.

use axum::{
    Json,
    response::{IntoResponse as _, Response},
};
use http::{StatusCode, header};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

/// What the document says of an answer.
pub(crate) struct Told {
    pub(crate) status: StatusCode,
    /// None where the answer has no body.
    pub(crate) body: Option<(&'static str, Schema)>,
    pub(crate) has_version: bool,
}

pub(crate) trait Give {
    fn told(generator: &mut SchemaGenerator) -> Told;
    fn give(self) -> Response;
}

/// What was asked for.
pub(crate) struct Given<T>(pub(crate) T);

impl<T: Serialize + JsonSchema> Give for Given<T> {
    fn told(generator: &mut SchemaGenerator) -> Told {
        json::<T>(generator, StatusCode::OK, false)
    }

    fn give(self) -> Response {
        Json(self.0).into_response()
    }
}

/// Something is there now that was not.
pub(crate) struct Made<T>(pub(crate) T);

impl<T: Serialize + JsonSchema> Give for Made<T> {
    fn told(generator: &mut SchemaGenerator) -> Told {
        json::<T>(generator, StatusCode::CREATED, false)
    }

    fn give(self) -> Response {
        (StatusCode::CREATED, Json(self.0)).into_response()
    }
}

/// With the version it was read at, which a change names in `If-Match`.
pub(crate) struct At<T>(pub(crate) i64, pub(crate) T);

impl<T: Serialize + JsonSchema> Give for At<T> {
    fn told(generator: &mut SchemaGenerator) -> Told {
        json::<T>(generator, StatusCode::OK, true)
    }

    fn give(self) -> Response {
        ([(header::ETAG, format!("\"{}\"", self.0))], Json(self.1)).into_response()
    }
}

/// Done, and there is nothing to say.
pub(crate) struct Done;

impl Give for Done {
    fn told(_: &mut SchemaGenerator) -> Told {
        Told { status: StatusCode::NO_CONTENT, body: None, has_version: false }
    }

    fn give(self) -> Response {
        StatusCode::NO_CONTENT.into_response()
    }
}

/// Markdown with the version it was read at.
pub(crate) struct MarkdownAt(pub(crate) i64, pub(crate) String);

impl Give for MarkdownAt {
    fn told(_: &mut SchemaGenerator) -> Told {
        Told { has_version: true, ..text("text/markdown") }
    }

    fn give(self) -> Response {
        let kind = (header::CONTENT_TYPE, "text/markdown; charset=utf-8".to_owned());
        ([kind, (header::ETAG, format!("\"{}\"", self.0))], self.1).into_response()
    }
}

pub(crate) struct MarkdownText(pub(crate) String);

impl Give for MarkdownText {
    fn told(_: &mut SchemaGenerator) -> Told {
        text("text/markdown")
    }

    fn give(self) -> Response {
        ([(header::CONTENT_TYPE, "text/markdown; charset=utf-8")], self.0).into_response()
    }
}

/// A file to print.
pub(crate) struct PdfFile(pub(crate) Vec<u8>);

impl Give for PdfFile {
    fn told(_: &mut SchemaGenerator) -> Told {
        Told { status: StatusCode::OK, body: Some(("application/pdf", json_schema!({}))), has_version: false }
    }

    fn give(self) -> Response {
        ([(header::CONTENT_TYPE, "application/pdf")], self.0).into_response()
    }
}

/// A table for a spreadsheet.
pub(crate) struct Csv(pub(crate) String);

impl Give for Csv {
    fn told(_: &mut SchemaGenerator) -> Told {
        text("text/csv")
    }

    fn give(self) -> Response {
        ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], self.0).into_response()
    }
}

fn text(kind: &'static str) -> Told {
    Told { status: StatusCode::OK, body: Some((kind, json_schema!({ "type": "string" }))), has_version: false }
}

fn json<T: JsonSchema>(generator: &mut SchemaGenerator, status: StatusCode, has_version: bool) -> Told {
    Told { status, body: Some(("application/json", generator.subschema_for::<T>())), has_version }
}
