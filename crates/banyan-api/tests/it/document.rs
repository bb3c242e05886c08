//! Every answer of every test is what the document says of it.

use std::{cell::RefCell, collections::BTreeMap, ptr, rc::Rc};

use banyan_api::{document, routes};
use http::{Method, header};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::desk::{Desk, Said};

/// Holds an answer against the operation that gave it; an address of no operation gives a problem.
#[track_caller]
pub(crate) fn holds(method: &Method, path: &str, said: &Said) {
    if said.text.is_empty() || path.ends_with("openapi.json") {
        return;
    }
    let operation = operation(method, path);
    let status = said.status.as_u16();
    let known = operation.map(|operation| &operation["responses"]);
    let class = format!("{}XX", status / 100);
    let response = known.and_then(|known| known.get(status.to_string()).or_else(|| known.get(&class)));
    let response = response.unwrap_or(&document()["components"]["responses"]["Problem"]);
    let response = match response["$ref"].as_str() {
        Some(_) => &document()["components"]["responses"]["Problem"],
        None => response,
    };
    let kind = said.headers[header::CONTENT_TYPE].to_str().unwrap_or_default().split(';').next().unwrap_or_default();
    let schema = &response["content"][kind]["schema"];
    assert!(!schema.is_null(), "{method} {path} answers {status} with {kind}, and the document does not say so");
    let body = if kind.ends_with("json") { said.json() } else { Value::String(said.text.clone()) };
    if let Err(wrong) = validator(schema).validate(&body) {
        panic!("{method} {path} answers {status} otherwise than the document says: {wrong}\n{body}");
    }
    let wants_version = !response["headers"]["ETag"].is_null();
    assert_eq!(said.headers.contains_key(header::ETAG), wants_version, "{method} {path}");
}

thread_local! {
    /// By where their shapes stand in the document: most answers of a test have the same few.
    static MADE: RefCell<BTreeMap<usize, Rc<Validator>>> = const { RefCell::new(BTreeMap::new()) };
}

fn validator(schema: &'static Value) -> Rc<Validator> {
    let place = ptr::from_ref(schema).addr();
    MADE.with_borrow_mut(|made| Rc::clone(made.entry(place).or_insert_with(|| Rc::new(validator_of(schema)))))
}

fn validator_of(schema: &Value) -> Validator {
    let mut schema = schema.clone();
    if let Some(object) = schema.as_object_mut() {
        object.insert("components".to_owned(), document()["components"].clone());
    }
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).expect("a shape")
}

fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let row = routes().into_iter().find(|row| row.method == *method && matches(row.path, path))?;
    Some(&document()["paths"][row.path][method.as_str().to_lowercase()])
}

fn matches(pattern: &str, path: &str) -> bool {
    let (wanted, given): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    wanted.len() == given.len()
        && wanted.iter().zip(given).all(|(wanted, given)| *wanted == given || wanted.starts_with('{'))
}

#[test]
fn every_route_stands_in_it_once_with_its_own_name() {
    let mut names = Vec::new();
    for row in routes() {
        let found = &document()["paths"][row.path][row.method.as_str().to_lowercase()];
        names.push(found["operationId"].as_str().unwrap_or_else(|| panic!("{} {}", row.method, row.path)).to_owned());
        assert!(row.about.ends_with('.') && row.about.len() < 90, "{}", row.about);
    }
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all, "two operations have one name");
}

#[test]
fn every_reference_leads_somewhere_and_every_shape_is_one() {
    let text = document().to_string();
    for reference in text.split("\"#/components/").skip(1) {
        let pointer = format!("/components/{}", reference.split('"').next().unwrap());
        assert!(document().pointer(&pointer).is_some(), "{pointer}");
    }
    for (name, schema) in document()["components"]["schemas"].as_object().unwrap() {
        assert!(jsonschema::draft202012::meta::is_valid(schema), "{name}");
    }
}

#[test]
fn every_body_refuses_fields_it_does_not_know() {
    for (path, methods) in document()["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            if !schema.is_null() {
                let taken = validator(schema).is_valid(&json!({ "no_such_field": true }));
                assert!(!taken, "{method} {path}");
            }
        }
    }
}

#[tokio::test]
async fn it_is_there_for_everybody() {
    let desk = Desk::open().await;
    let request = http::Request::get("/api/v1/openapi.json").body(axum::body::Body::empty()).unwrap();
    assert_eq!(desk.raw(request).await.json(), *document());
}
