//! The OpenAPI document, made from the table of routes and the types of their handlers.
//! SOURCE: https://spec.openapis.org/oas/v3.1.1.html, 2026-11-22

use std::{collections::BTreeMap, sync::LazyLock};

use axum::Json;
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use crate::{
    apart,
    problem::Problem,
    route::{Route, Shape},
    routes::routes,
};

static DOCUMENT: LazyLock<Value> = LazyLock::new(written);

pub(crate) async fn show() -> Json<&'static Value> {
    Json(document())
}

/// What `/api/v1/openapi.json` answers.
pub fn document() -> &'static Value {
    &DOCUMENT
}

/// Two: what may be left out of a body is always there in an answer. What then differs has two names.
pub(crate) struct Shapes {
    pub(crate) taken: SchemaGenerator,
    pub(crate) given: SchemaGenerator,
}

impl Shapes {
    fn new() -> Self {
        let settings = || {
            let mut settings = SchemaSettings::draft2020_12();
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
            settings
        };
        Self {
            taken: settings().for_deserialize().into_generator(),
            given: settings().for_serialize().into_generator(),
        }
    }
}

fn written() -> Value {
    let mut shapes = Shapes::new();
    let problem = shapes.given.subschema_for::<Problem>();
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for row in routes() {
        let shape = (row.shape)(&mut shapes);
        paths.entry(row.path).or_default().insert(row.method.as_str().to_lowercase(), operation(&row, shape));
    }
    let (taken, given) = (shapes.taken.take_definitions(true), shapes.given.take_definitions(true));
    let differing = apart::differing(&taken, &given);
    for operation in paths.values_mut().flat_map(Map::values_mut) {
        for asked in ["parameters", "requestBody"] {
            operation.get_mut(asked).into_iter().for_each(|asked| apart::rename(asked, &differing));
        }
    }
    let schemas = apart::joined(taken, given, &differing);
    let problem = json!({ "description": "What went wrong, and what to do.",
        "content": { "application/problem+json": { "schema": problem } } });
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "Banyan",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "What a business says, carried to the networks as a planned part of its work.",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
            "responses": { "Problem": problem },
            "schemas": schemas,
        },
    })
}

fn operation(row: &Route, shape: Shape) -> Value {
    let mut operation = json!({
        "operationId": operation_id(row),
        "summary": row.about,
        "description": format!("Asks for the right `{}`.", format!("{:?}", row.right).to_lowercase()),
        "tags": [row.path.split('/').nth(3).unwrap_or_default()],
        "responses": {
            shape.answer.status.as_str(): answer(&shape),
            "4XX": { "$ref": "#/components/responses/Problem" },
            "5XX": { "$ref": "#/components/responses/Problem" },
        },
    });
    if !shape.body.is_empty() {
        let kinds = shape.body.iter().map(|(kind, schema)| ((*kind).to_owned(), json!({ "schema": schema })));
        operation["requestBody"] = json!({ "required": true, "content": kinds.collect::<Map<_, _>>() });
    }
    let parameters = parameters(row, &shape);
    if !parameters.is_empty() {
        operation["parameters"] = parameters.into();
    }
    operation
}

/// `get /api/v1/plan/rows/{row}` is `get_plan_rows_row`.
fn operation_id(row: &Route) -> String {
    let path = row.path.trim_start_matches("/api/v1/").replace(['{', '}'], "").replace(['/', '-', '.'], "_");
    format!("{}_{path}", row.method.as_str().to_lowercase())
}

fn answer(shape: &Shape) -> Value {
    let mut answer = json!({ "description": "Done." });
    if let Some((kind, schema)) = &shape.answer.body {
        answer["content"] = json!({ *kind: { "schema": schema } });
    }
    if shape.answer.has_version {
        answer["headers"] = json!({ "ETag": { "description": "The version, for `If-Match`.",
            "required": true, "schema": { "type": "string" } } });
    }
    answer
}

fn parameters(row: &Route, shape: &Shape) -> Vec<Value> {
    let mut parameters = Vec::new();
    let inside = row.path.split('/').find_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    if let Some((name, schema)) = inside.zip(shape.path.as_ref()) {
        parameters.push(json!({ "name": name, "in": "path", "required": true, "schema": schema }));
    }
    let query = shape.query.as_value();
    for (name, schema) in query["properties"].as_object().into_iter().flatten() {
        let required = query["required"].as_array().is_some_and(|names| names.contains(&json!(name)));
        parameters.push(json!({ "name": name, "in": "query", "required": required, "schema": schema }));
    }
    if row.needs_version {
        parameters.push(json!({ "name": "If-Match", "in": "header", "required": true,
            "description": "The version it was read at, as `ETag` named it.", "schema": { "type": "string" } }));
    }
    if row.is_repeatable {
        parameters.push(json!({ "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "Sent again with the same key, nothing is done again and the first answer comes back.",
            "schema": { "type": "string", "maxLength": 200 } }));
    }
    parameters
}
